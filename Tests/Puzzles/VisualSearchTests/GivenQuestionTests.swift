import Imaging
import PuzzleKit
import PuzzleTesting
import Seeding
import Testing
import Traces

@testable import VisualSearch

/// Photos that a test paints, with what is marked on them and asked about them.
private struct Shelf: AnnotatedLibrary {
  let scenes: [AnnotatedPhoto]
  var photos: [Photo] { scenes.map(\.photo) }
  var sources: [Source] { [] }

  /// Creates photos of 320 by 240 pixels.
  init(_ questions: [[AnnotatedQuestion]], objects: [AnnotatedObject] = []) {
    scenes = questions.enumerated().map { number, questions in
      AnnotatedPhoto(
        photo: Photo(
          source: Source(path: "\(number).png", sha256: "00", licence: "CC0"),
          size: PictureSize(width: 320, height: 240), content: UInt64(number) << 40),
        objects: objects, questions: questions)
    }
  }

  func picture(_ number: Int, shorterSide side: Int) throws(Rejection) -> Picture {
    var bytes: [UInt8] = []
    for y in 0..<240 {
      for x in 0..<320 { bytes += [UInt8(x * 3 & 127), UInt8(y), UInt8((x ^ y) & 255)] }
    }
    return Picture(width: 320, height: 240, pixels: .rgb(bytes))
  }

  func mask(of object: Int, in photo: Int) throws(Rejection) -> Mask? { nil }
}

@Suite("Questions that annotations ask")
struct GivenQuestionTests {
  private static let small = Box(20, 30, 70, 90)
  private static let other = Box(200, 20, 290, 80)
  private static let third = Box(140, 150, 200, 239)

  private static let asked: [[AnnotatedQuestion]] = [
    [AnnotatedQuestion(question: "What is on the left?", answer: "A dog.", boxes: [small])],
    [
      AnnotatedQuestion(
        question: " How many cups are there ", answer: " 2 ", boxes: [other, small, other])
    ],
    [
      AnnotatedQuestion(
        question: "\u{72d7}\u{306f}?", answer: "\u{72d7}", boxes: [third, small, other])
    ],
    [AnnotatedQuestion(question: "Is it red or not", answer: "your answer", boxes: [third])],
  ]

  private static func puzzle(
    _ questions: [[AnnotatedQuestion]] = asked, objects: [AnnotatedObject] = []
  ) -> VisualSearchPuzzle {
    var puzzle = VisualSearchPuzzle()
    puzzle.annotations = "rows.jsonl"
    puzzle.take(Shelf(questions, objects: objects))
    return puzzle
  }

  private static func rejection(_ question: AnnotatedQuestion) -> String? {
    do {
      _ = try drawSample(puzzle([[question]]), index: 0, attempts: 5)
      return nil
    } catch let rejection as Rejection {
      return rejection.reason
    } catch {
      return "\(error)"
    }
  }

  @Test("Every sample keeps the promises of all puzzles")
  func conformance() throws {
    try checkPuzzle(Self.puzzle(), indices: 0..<12)
  }

  @Test(
    "The regions are marked from left to right, one is enlarged, and the answer is the annotation's"
  )
  func samples() throws {
    var puzzle = Self.puzzle()
    puzzle.crop = [true]
    var counts: [Int: Int] = [:]
    for index in 0..<40 {
      let (scene, solution, sample) = try drawSample(puzzle, index: index)
      let count = scene.objects.count
      counts[count, default: 0] += 1
      #expect(sample.form == "given" && sample.answer.form == "given")
      #expect(sample.answer.accepted == "exact" && solution.search == .given)
      #expect(["A dog.", "2", "\u{72d7}", "your answer"].contains(sample.answer.value))
      #expect(sample.answer.text == "\\boxed{\(sample.answer.value)}")
      #expect(scene.objects.allSatisfy { $0.name == "region" && $0.plural == "regions" })
      #expect(scene.asked.target == (count == 1 ? 0 : -1))
      #expect(sample.thoughts.map(\.label).contains("crop") == (count == 1))
      #expect(sample.problem.options.isEmpty && sample.sources.count == 1)
      guard case .mark(let marked) = solution.thoughts[0] else {
        Issue.record("nothing is marked")
        continue
      }
      let edges = marked.map { scene.objects[$0].box.x0 }
      #expect(edges == edges.sorted() && Set(marked) == Set(scene.objects.indices))
      #expect(
        solution.program.map(\.object) == marked.map(Optional.some) + [nil])
      let names = sample.measures.map(\.name)
      #expect(names.contains("target.area") == (count == 1))
      #expect(sample.scene.contains("\"mentions\": [], \"about\": null"))
    }
    #expect(counts.keys.sorted() == [1, 2, 3], "\(counts)")
  }

  @Test("Every word agrees with the contract, and nothing is told before the marks")
  func words() throws {
    var puzzle = Self.puzzle()
    puzzle.reveal = [.late, .early]
    let scenes = try (0..<24).map { try drawSample(puzzle, index: $0) }
    for (index, drawn) in scenes.enumerated() {
      var chance = Chance(Seed(3).derived(index))
      for length in SearchTelling.Length.allCases {
        for reveal in SearchTelling.Reveal.allCases {
          for _ in 0..<12 {
            let spoken = Self.spoken(drawn, length, reveal, using: &chance)
            let reader = WordsReader(spoken.telling)
            for words in [spoken.question, spoken.textOnly] + spoken.texts {
              let fault = reader.fault(in: words)
              #expect(fault == nil, "\(fault ?? "") in: \(words.text)")
            }
            for words in [spoken.texts[spoken.texts.count - 1], spoken.textOnly] {
              #expect(words.claims.last?.fact.kind == "answer")
            }
            if reveal == .late { #expect(spoken.texts[0].claims.isEmpty) }
            #expect(spoken.question.claims.map(\.fact.kind) == ["wording", "format"])
            let example = spoken.question.claims.last?.fact.values.first
            #expect(example != drawn.scene.asked.answer)
          }
        }
      }
    }
  }

  private static func spoken(
    _ drawn: (scene: SearchScene, solution: SearchSolution, sample: Sample),
    _ length: SearchTelling.Length, _ reveal: SearchTelling.Reveal, using chance: inout Chance
  ) -> WordsTests.Spoken {
    let scene = drawn.scene
    var thoughts = drawn.solution.thoughts
    if scene.asked.target == 0, chance.happens(0.5) { thoughts.append(.crop(object: 0, scale: 2)) }
    return WordsTests.Spoken(
      SearchTelling(
        scene: scene, solution: drawn.solution,
        judge: Judge(objects: scene.objects, size: scene.size), thoughts: thoughts,
        length: length, reveal: reveal, optionStyle: .colon), using: &chance)
  }

  @Test("Few traces are worded alike")
  func variety() throws {
    let drawn = try drawSample(Self.puzzle([Self.asked[0]]), index: 0)
    var chance = Chance(Seed(9))
    let all = (0..<300).map { number in
      WordsTests.masked(
        Self.spoken(drawn, SearchTelling.Length.allCases[number % 3], .late, using: &chance))
    }
    #expect(Set(all).count >= 285, "\(Set(all).count)")
  }

  @Test("What can't be told is turned away by a label")
  func rejections() {
    func answer(_ text: String) -> AnnotatedQuestion {
      AnnotatedQuestion(question: "What?", answer: text, boxes: [Self.small])
    }
    for text in [
      "", " \n", String(repeating: "x", count: 81), "{", "a}", "a\\b", "a\nb", "a\u{2028}b",
    ] {
      #expect(Self.rejection(answer(text)) == "answer-text", "\(text)")
    }
    #expect(Self.rejection(answer(String(repeating: "x", count: 80))) == nil)
    for box in [Box(20, 30, 20, 90), Box(20, 30, 321, 90), Box(-1, 30, 9, 90), Box(9, 9, 2, 20)] {
      let question = AnnotatedQuestion(question: "What?", answer: "a", boxes: [Self.small, box])
      #expect(Self.rejection(question) == "question-box", "\(box)")
    }
    #expect(Self.rejection(AnnotatedQuestion(question: "What?", answer: "a")) == "question-box")
    let blank = AnnotatedQuestion(question: " ", answer: "a", boxes: [Self.small])
    #expect(Self.rejection(blank) == "question-text")
  }

  @Test("The share of the photo counts for one region, not for several")
  func area() {
    let whole = Box(0, 0, 320, 240)
    let one = AnnotatedQuestion(question: "What?", answer: "a", boxes: [whole])
    #expect(Self.rejection(one) == "target-area")
    let two = AnnotatedQuestion(question: "What?", answer: "a", boxes: [whole, Self.small])
    #expect(Self.rejection(two) == nil)
  }

  @Test("Other forms are asked as often as ever, and given questions only where there are some")
  func weights() {
    let ones = [Double](repeating: 1, count: Searches.forms.count)
    #expect(VisualSearchPuzzle().weights == ones + [0])
    let photos = SearchScene.Form.allCases.map { form in
      VisualSearchPuzzle.suitsPhotos(form) && form != .given ? 1.0 : 0
    }
    let cup = AnnotatedObject(
      id: 1, name: "cup", box: Self.small,
      frame: AnnotatedObject.Frame(x0: 20, y0: 30, x1: 70, y1: 90))
    #expect(Self.puzzle([[]], objects: [cup]).weights == photos)
    #expect(Self.puzzle([[]]).weights == photos)
    #expect(Self.puzzle(objects: [cup]).weights == photos.dropLast() + [1])
    #expect(Self.puzzle().weights == ones.map { _ in 0 } + [1])
    var plain = VisualSearchPuzzle()
    plain.ask.given = RealSpread(7...7)
    #expect((0..<200).map(plain.draft) == (0..<200).map(VisualSearchPuzzle().draft))
  }

  @Test("Without a question that may be asked each draw says so")
  func nothing() throws {
    var puzzle = VisualSearchPuzzle()
    puzzle.annotations = "rows.jsonl"
    puzzle.ask = Searches.only("given")
    // Nobody has read the annotations so far.
    try puzzle.validate()
    puzzle.take(Shelf([[]]))
    let error = #expect(throws: Rejection.self) {
      try drawSample(puzzle, index: 0, attempts: 2)
    }
    #expect(error?.reason == "no-question")
  }

  @Test("Two questions about one region are two samples")
  func signatures() throws {
    let texts = ["What is it?", "What colour is it?"]
    let signatures = try texts.map { text in
      let question = AnnotatedQuestion(question: text, answer: "a", boxes: [Self.small])
      return try drawSample(Self.puzzle([[question]]), index: 0).scene.signature
    }
    #expect(signatures[0] != signatures[1])
    #expect(signatures[0].high == signatures[1].high)
  }
}

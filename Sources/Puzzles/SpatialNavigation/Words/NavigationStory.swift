import Drawing
import Imaging
import PuzzleKit
import Seeding
import Traces

/// One picture of a sample in the making: what is drawn in it.
struct Step: Sendable {
  /// Its number among the pictures that are drawn, from 0.
  let number: Int
  /// How many are drawn.
  let count: Int
  /// The straight pieces of the walk that it adds.
  let runs: [Run]
  /// The cells that it marks.
  let marks: [Cell]
  /// How many moves the pictures before it show.
  let done: Int
  /// For each mark the walk of a choice that it is about, from 0; empty for other questions.
  var panels: [Int] = []

  var isFirst: Bool { number == 0 }
  var isLast: Bool { number == count - 1 }
  /// The number of the picture, the problem being 0.
  var image: Int { number + 1 }
  /// The moves that it adds.
  var moves: [Move] { runs.flatMap { Array(repeating: $0.move, count: $0.count) } }
}

/// Whoever tells a sample from the question to the answer.
protocol Narrator: Speaking {
  /// What is asked, with the form of the answer.
  mutating func question() -> Words
  /// How the answer is to be written, in a sentence or more.
  mutating func answerForm() -> Words
  /// What is seen and weighed before anything is drawn.
  mutating func opening(_ length: SpatialNavigationPuzzle.Length) -> [Words]
  /// What is said of a picture before it is drawn.
  mutating func plan(
    _ step: Step, _ length: SpatialNavigationPuzzle.Length, _ reveal: SpatialNavigationPuzzle.Reveal
  ) -> [Words]
  /// What is read off a picture.
  mutating func after(
    _ step: Step, _ length: SpatialNavigationPuzzle.Length, _ reveal: SpatialNavigationPuzzle.Reveal
  ) -> [Words]
  /// What is told where there is no picture.
  mutating func inWords(_ length: SpatialNavigationPuzzle.Length) -> [Words]
  /// What is gone over once more in the end.
  mutating func check(image: Int, length: SpatialNavigationPuzzle.Length) -> [Words]
  /// The sentence with the answer.
  mutating func conclude(image: Int) -> Words
}

/// What draws the pictures of one sample.
protocol Painter: Sendable {
  /// Draws the problem.
  func problem() throws -> Plate
  /// Adds a step to a picture.
  ///
  /// - Returns: The picture, and the boxes that hold every change.
  func adding(_ step: Step, of total: Int, to plate: Plate) throws -> (plate: Plate, region: [Box])
  /// How the pictures are to be read: the JSON object of the contract, but for its panels.
  var legend: String { get }
  /// The index of the frame's colour.
  var frame: UInt8 { get }
  /// How high a line of captions is, in pixels.
  var captionHeight: Int { get }
  /// Writes a caption centred at a place.
  func caption(_ text: String, x: Int, y: Int, on plate: inout Plate)
}

/// One sample in the making: its pictures and its words, step by step.
struct NavigationStory {
  let scene: NavigationScene
  let solution: NavigationSolution
  let painter: any Painter
  let look: any BoardLook
  var narrator: any Narrator
  /// Whoever asks.
  var asker: any Narrator
  /// The question in the user's words; nil where it is asked in the task's own.
  let wording: Wording?
  /// The chance of what is filled into the user's words, which leaves everything else as it is without
  /// them.
  let wordingChance: Chance
  let length: SpatialNavigationPuzzle.Length
  let reveal: SpatialNavigationPuzzle.Reveal
  let steps: [Step]

  /// Tells the whole sample.
  ///
  /// - Parameter sources: The files that board and question come from.
  /// - Throws: Any error of drawing.
  /// - Returns: The sample.
  mutating func sample(sources: [Source]) throws -> Sample {
    let question = try question(or: asker.question())
    var plate = try painter.problem()
    let problem = plate.picture
    var thoughts: [Thought] = []
    var text = narrator.opening(length)
    for step in steps {
      text += narrator.plan(step, length, reveal)
      thoughts.append(
        Thought(.text(paragraph(text)), label: step.isFirst ? "plan" : "progress"))
      let drawn = try painter.adding(step, of: solution.course.count, to: plate)
      plate = drawn.plate
      thoughts.append(
        Thought(
          .image(
            plate.picture,
            Edit(.overlay, of: step.number, region: drawn.region, detail: detail(step))),
          label: step.isLast ? "path" : "progress"))
      text = narrator.after(step, length, reveal)
    }
    if steps.isEmpty { text += narrator.inWords(length) }
    text += narrator.check(image: steps.count, length: length)
    thoughts.append(Thought(.text(concluded(text, image: steps.count)), label: "check"))

    var alone = narrator.opening(length) + narrator.inWords(length)
    alone += narrator.check(image: 0, length: length)
    return Sample(
      form: scene.question.form.rawValue,
      problem: Problem(pictures: [problem], question: question),
      thoughts: thoughts, textOnly: concluded(alone, image: 0), answer: answer,
      difficulty: solution.difficulty,
      measures: solution.measures(
        of: scene, in: look, size: problem.width * problem.height), scene: scene.json,
      solution: solution.json(reveal: reveal), legend: try legend(), sources: sources)
  }

  /// How the pictures are to be read, with the panels of a choice.
  private func legend() throws -> String {
    let panels = try (painter as? PanelPainter)?.panels() ?? "null"
    return painter.legend.dropLast() + ", \"panels\": \(panels)}"
  }

  private var answer: Answer {
    let form =
      switch scene.question {
      case .path: "moves"
      case .exists: "yes_no"
      case .length: "number"
      case .safe: "step"
      case .end: "cell"
      case .cell: if case .lake = scene.board { "meaning" } else { "moves" }
      case .choice: "option"
      }
    let wording: String
    if case .end = scene.question {
      wording = narrator.naming.coordinates(solution.cells[solution.cells.count - 1])
    } else {
      wording = solution.value
    }
    return Answer(
      text: "\\boxed{\(wording)}", value: solution.value, form: form,
      accepted: scene.question == .path ? "any-valid" : "exact")
  }

  private func detail(_ step: Step) -> String {
    let from = solution.cells[step.done]
    let to = step.runs.last?.to ?? from
    let marks = step.marks.indices.map { number in
      let mark = NavigationScene.json(step.marks[number])
      return step.panels.isEmpty ? mark : mark.dropLast() + ", \(step.panels[number] + 1)]"
    }.joined(separator: ", ")
    return "{\"from\": \(NavigationScene.json(from)), "
      + "\"moves\": \(NavigationScene.list(step.moves)), "
      + "\"to\": \(NavigationScene.json(to)), \"marks\": [\(marks)]}"
  }

  /// Puts sentences one after another, each with a capital at its beginning.
  private func paragraph(_ sentences: [Words]) -> Words {
    var words = Words()
    for sentence in sentences {
      if !words.isEmpty { words.append(verbatim: " ") }
      words.append(sentence.capitalized)
    }
    return words
  }

  private mutating func concluded(_ sentences: [Words], image: Int) -> Words {
    var words = paragraph(sentences)
    words.append(verbatim: narrator.chance.happens(0.5) ? "\n\n" : " ")
    words.append(narrator.conclude(image: image))
    return words
  }
}

extension NavigationSolution {
  /// Cuts what is to be drawn into pictures.
  ///
  /// A walk is cut into legs of much the same length, at a turn where one is near; marks come with the
  /// last of them, or where there is no walk in as many portions as there are pictures.
  ///
  /// - Parameter most: How many pictures there may be.
  /// - Returns: What each picture adds.
  func steps(atMost most: Int) -> [Step] {
    if !faults.isEmpty {
      let wrong = faults.indices.compactMap { panel in
        faults[panel].map { (panel: panel, cell: $0.cell) }
      }
      let count = min(most, wrong.count)
      return (0..<count).map { number in
        let part = wrong[wrong.count * number / count..<wrong.count * (number + 1) / count]
        return Step(
          number: number, count: count, runs: [], marks: part.map(\.cell), done: 0,
          panels: part.map(\.panel))
      }
    }
    if course.isEmpty {
      let count = min(most, marks.count)
      return (0..<count).map { number in
        Step(
          number: number, count: count, runs: [],
          marks: Array(
            marks[marks.count * number / count..<marks.count * (number + 1) / count]), done: 0)
      }
    }
    let count = min(most, course.count)
    guard count > 0 else { return [] }
    let turns = course.indices.dropFirst().filter { course[$0] != course[$0 - 1] }
    var cuts = [0]
    for number in 1..<max(count, 1) {
      let even = (course.count * number + count / 2) / count
      let near = turns.min { (abs($0 - even), $0) < (abs($1 - even), $1) }
      var cut = even
      if let near, abs(near - even) * 3 <= course.count / count { cut = near }
      cuts.append(min(max(cut, cuts[cuts.count - 1] + 1), course.count - (count - number)))
    }
    cuts.append(course.count)
    return (0..<count).map { number in
      let (low, high) = (cuts[number], cuts[number + 1])
      return Step(
        number: number, count: count,
        runs: Run.runs(of: course[low..<high], through: cells[low...high]),
        marks: number == count - 1 ? marks : [], done: low)
    }
  }
}

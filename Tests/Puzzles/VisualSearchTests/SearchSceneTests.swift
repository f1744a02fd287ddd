import Colour
import Imaging
import PuzzleKit
import PuzzleTesting
import Seeding
import Testing
import Traces

@testable import VisualSearch

@Suite("What is asked of a picture")
struct SearchSceneTests {
  private static let scenes: [SearchScene.Form: [SearchScene]] = {
    var scenes: [SearchScene.Form: [SearchScene]] = [:]
    for form in Searches.forms {
      let puzzle = Searches.asking(form)
      scenes[form] = (0..<20).compactMap { try? Searches.pose(puzzle, index: $0) }
    }
    return scenes
  }()

  @Test("Every sample keeps the promises of all puzzles", arguments: Searches.forms)
  func conformance(_ form: SearchScene.Form) throws {
    try checkPuzzle(Searches.asking(form), indices: 0..<3)
  }

  @Test("Objects are as the picture shows them", arguments: Searches.forms)
  func objects(_ form: SearchScene.Form) throws {
    let scenes = try #require(Self.scenes[form])
    #expect(scenes.count == 20)
    for scene in scenes.prefix(4) {
      let plain = PlainJudge(scene)
      for (index, object) in scene.objects.enumerated() {
        #expect(object.colour?.rawValue ?? "" == plain.colours[index])
        let bounds = try #require(object.mask?.bounds)
        #expect(object.box == Box(bounds.x0, bounds.y0, bounds.x1, bounds.y1))
        #expect(object.area == object.mask?.area)
        #expect(object.fullArea >= object.area)
      }
    }
  }

  @Test("Words name one object and no other", arguments: Searches.forms)
  func uniqueness(_ form: SearchScene.Form) throws {
    for scene in try #require(Self.scenes[form]) {
      let plain = PlainJudge(scene)
      for mention in scene.asked.mentions {
        #expect(plain.isUnique(mention), "\(mention)")
        guard mention.relation != nil else { continue }
        // The description alone would not do.
        let others = scene.objects.indices.filter { $0 != mention.object }
        #expect(others.contains { plain.verdict(mention.description, $0) != .no })
        let anchor = scene.asked.mentions.first { $0.object == mention.other }
        #expect(anchor != nil && anchor?.relation == nil)
      }
      let hops = scene.asked.mentions.contains { $0.relation != nil } ? 2 : 1
      #expect(![.relation, .larger, .nearer].contains(form) || hops == 1)
      #expect(scene.asked.mentions.isEmpty == [.count, .existence, .marked].contains(form))
    }
  }

  @Test("Answers are true, and no other option is", arguments: Searches.forms)
  func answers(_ form: SearchScene.Form) throws {
    for scene in try #require(Self.scenes[form]) {
      let (asked, plain) = (scene.asked, PlainJudge(scene))
      let target = asked.target >= 0 ? scene.objects[asked.target] : nil
      let all = scene.objects.indices
      switch form {
      case .colour: #expect(target?.colour?.rawValue == asked.answer)
      case .pattern: #expect(target?.pattern?.rawValue == asked.answer)
      case .kind:
        #expect(target?.name == asked.answer)
        #expect(asked.mentions[0].description.name == "thing")
      case .position:
        let box = try #require(target?.box)
        let x = Double(box.x0 + box.x1) / 2 / Double(scene.size.width)
        let y = Double(box.y0 + box.y1) / 2 / Double(scene.size.height)
        for (place, isIn) in [("left", x < 0.3034), ("right", x > 0.6966)] {
          #expect(asked.answer.contains(place) == isIn)
        }
        for (place, isIn) in [("top", y < 0.3034), ("bottom", y > 0.6966)] {
          #expect(asked.answer.contains(place) == isIn)
        }
      case .relation:
        let (a, b) = (asked.mentions[0].object, asked.mentions[1].object)
        let relation = try #require(Relation(rawValue: asked.answer))
        #expect(plain.verdict(relation, a, b, of: Description()) == .yes)
        #expect(asked.target == a)
      case .count, .existence:
        let about = try #require(asked.about)
        let verdicts = all.map { plain.verdict(about, $0) }
        #expect(!verdicts.contains(.maybe))
        let count = verdicts.count { $0 == .yes }
        #expect(asked.answer == (form == .count ? "\(count)" : count == 1 ? "yes" : "no"))
      case .larger:
        let other = try #require(asked.mentions.first { $0.object != asked.target }).object
        let (one, two) = (scene.objects[asked.target], scene.objects[other])
        let area = { (box: Box) in Double((box.x1 - box.x0) * (box.y1 - box.y0)) }
        #expect(area(one.box) >= 1.5 * area(two.box))
        #expect(Double(one.area) >= 1.5 * Double(two.area))
      case .find:
        #expect(
          target.map { "\($0.box.x0),\($0.box.y0),\($0.box.x1),\($0.box.y1)" } == asked.answer)
      case .text: #expect(target?.text == asked.answer && !asked.answer.isEmpty)
      case .nearer:
        let (a, c) = (asked.target, asked.mentions[2].object)
        let b = asked.mentions[0].object == a ? asked.mentions[1].object : asked.mentions[0].object
        #expect(plain.isNearer(a, b, c))
        #expect(asked.answer == scene.targetMention?.description.text)
      case .marked: #expect(target?.name == asked.answer)
      case .given: Issue.record("a composition is given no questions")
      }
      #expect(asked.options.isEmpty || asked.options.contains(asked.answer))
      #expect(Set(asked.options).count == asked.options.count)
      #expect(form != .find || asked.options.isEmpty)
      for option in asked.options where [.kind, .marked].contains(form) && option != asked.answer {
        #expect(!LookAlikes.areAlike(option, asked.answer))
      }
    }
  }

  @Test(
    "What is not there might be: its name and its colour are, and pictures with it are no fuller")
  func negatives() throws {
    let scenes = try #require(Self.scenes[.existence])
    var counts: [String: [Int]] = [:]
    for scene in scenes {
      let about = try #require(scene.asked.about)
      let others = scene.objects.indices.filter { $0 != scene.asked.target }
      #expect(others.contains { scene.objects[$0].name == about.name })
      #expect(others.contains { scene.objects[$0].colour == about.colour })
      counts[scene.asked.answer, default: []].append(
        scene.objects.count { $0.name == about.name })
    }
    #expect(counts["yes"]?.count == 10 && counts["no"]?.count == 10)
    for (answer, names) in counts {
      let mean = Double(names.reduce(0, +)) / 10
      #expect(2 <= mean && mean <= 4, "\(answer): \(names)")
    }
  }

  @Test("Kinds that stand in the background are not in the picture too")
  func scenery() throws {
    for scene in Self.scenes.values.flatMap(\.self) {
      let hidden: [String: [String]] = [
        "garden": ["bush", "tree"], "playground": ["bush", "tree"], "desk": ["picture frame"],
      ]
      for name in hidden[scene.setting ?? ""] ?? [] {
        #expect(!scene.objects.contains { $0.name == name })
      }
    }
  }

  @Test("The target is as large and as visible as is asked for")
  func limits() throws {
    var puzzle = Searches.asking(.find)
    puzzle.targetArea = RealSpread(0.03...0.1)
    puzzle.visible = RealSpread(0.9...0.9)
    puzzle.objects = Spread(8...10)
    for index in 0..<6 {
      let sample = try drawSample(puzzle, index: index).sample
      let measures = Dictionary(uniqueKeysWithValues: sample.measures.map { ($0.name, $0.value) })
      #expect(0.03...0.1 ~= measures["target.area"] ?? 0)
      #expect(measures["target.visible"] ?? 0 >= 0.9)
      #expect(8...10 ~= measures["objects.count"] ?? 0)
    }
  }

  @Test("Hard searches are as hard as is asked for", arguments: VisualSearchPuzzle.Search.allCases)
  func search(_ search: VisualSearchPuzzle.Search) throws {
    for form in [SearchScene.Form.colour, .kind, .find, .position] {
      var puzzle = Searches.asking(form)
      puzzle.search = [search]
      for index in 0..<3 {
        let drawn = try drawSample(puzzle, index: index)
        #expect(drawn.solution.search == search.kind)
      }
    }
  }
}

import PuzzleKit
import Seeding
import Traces

/// Whoever tells which of several drawn walks leads to the goal.
struct ChoiceSpeaker: Speaking {
  let scene: NavigationScene
  let field: Field
  let solution: NavigationSolution
  let naming: Naming
  let look: any BoardLook
  let voice: Voice
  let step: String
  var chance: Chance
  var latest = [Int](repeating: -1, count: Slot.allCases.count)

  var inkNames: (first: String, last: String) { look.inkNames }

  /// Where the panel of the walk A begins, in pixels.
  let corner: (x: Int, y: Int)

  /// The box of a cell in the panel of the walk A.
  func box(of cell: Cell) -> Box {
    let box = look.box(of: cell)
    return Box(box.x0 + corner.x, box.y0 + corner.y, box.x1 + corner.x, box.y1 + corner.y)
  }

  private var isLake: Bool { if case .lake = scene.board { true } else { false } }

  private func obstacle(_ thing: String) -> String {
    switch thing {
    case "hole": "a hole"
    case "edge": "the edge"
    default: "a \(look.wallName.dropLast())"
    }
  }

  private var options: [String] { NavigationScene.Question.options }

  private func said(_ kind: String, _ values: [String], image: Int, as wording: String) -> Said {
    Said(Fact(kind, values, image: image), as: wording)
  }

  /// The names of all walks.
  private func names() -> Said { options(as: "paths A, B, C and D") }

  /// Where a walk goes wrong.
  private mutating func wrong(_ number: Int, _ fault: NavigationSolution.Fault, image: Int) -> Words
  {
    let name = options[number]
    let there = naming.place(fault.cell)
    guard let (move, thing) = fault.barred else {
      func ends(_ wording: String) -> Said {
        said("stops", [name] + values(fault.cell), image: image, as: wording)
      }
      switch fresh(3, for: .alternative) {
      case 0: return "\(ends("Path \(name) stops at \(there)")), short of the goal."
      case 1: return "\(ends("Path \(name) ends at \(there)")) and not at the goal."
      default:
        return "The goal lies elsewhere: \(ends("path \(name) comes to an end at \(there)"))."
      }
    }
    let way = direction(move)
    let what = obstacle(thing)
    func runs(_ wording: String) -> Said {
      said(
        "breaks", [name] + values(fault.cell) + [move.letter, thing], image: image, as: wording)
    }
    switch fresh(5, for: .alternative) {
    case 0: return "\(runs("Path \(name) goes \(way) from \(there) into \(what)"))."
    case 1: return "\(runs("Going \(way) from \(there), path \(name) meets \(what)"))."
    case 2: return "\(runs("At \(there) path \(name) runs \(way), where \(what) is in the way"))."
    case 3: return "\(runs("Path \(name) fails at \(there): its move \(way) meets \(what)"))."
    default:
      return
        "\(runs("\(what.capitalizedFirst) stops path \(name) on its way \(way) from \(there)"))."
    }
  }

  /// That the right walk leads to the goal.
  private mutating func arrives(image: Int) -> Words {
    let name = solution.value
    func whole(_ wording: String) -> Said {
      said("arrives", [name], image: image, as: wording)
    }
    switch roll(4) {
    case 0: return "\(whole("Path \(name) leads from the start to the goal")) as it should."
    case 1: return "Nothing is wrong here: \(whole("path \(name) gets to the goal"))."
    case 2: return "Nothing stops \(whole("path \(name) on its way to the goal"))."
    default: return "Followed cell by cell, \(whole("path \(name) arrives at the goal"))."
    }
  }
}

extension ChoiceSpeaker: Narrator {
  mutating func question() -> Words {
    let task: Words
    let walls = isLake ? "holes" : look.wallName
    switch roll(4) {
    case 0:
      task =
        "The \(isLake ? "lake" : "maze") is shown with \(names()). Which of them leads from the start to the goal and keeps clear of the \(walls)?"
    case 1:
      task =
        "Drawn on the map are \(names()), each on a copy of its own. Which of them gets from the start to the goal?"
    case 2:
      task = "Of \(names()), which is a way from the start to the goal that can really be walked?"
    default:
      task =
        "Look at \(names()). Which of them reaches the goal and never goes through the \(walls)?"
    }
    let form = answerForm()
    return "\(task) \(form)"
  }

  mutating func answerForm() -> Words {
    plainForm([(options[roll(options.count)], "")])
  }

  mutating func opening(_ length: SpatialNavigationPuzzle.Length) -> [Words] {
    var sentences: [Words] = []
    let isAbsolute = naming.way == .rowColumn || naming.way == .letters
    if length != .terse, isAbsolute, chance.happens(0.4) {
      sentences += namingRule().map { [$0] } ?? []
    }
    sentences.append(ends())
    return sentences
  }

  mutating func plan(
    _ step: Step, _ length: SpatialNavigationPuzzle.Length, _ reveal: SpatialNavigationPuzzle.Reveal
  ) -> [Words] {
    guard step.isFirst else {
      return [
        one(
          "Then \(does("go")) on with what is not checked so far.",
          "The paths that are still open come after that.",
          "\(does("look")) at the paths that remain.",
          "Now for the others."
        ).words
      ]
    }
    switch roll(4) {
    case 0:
      return ["\(does("go")) along each path and \(verb("circle")) the cell where it goes wrong."]
    case 1:
      return [
        "\(lets("follow")) the paths from the start and \(verb("put")) a \(inked("circle")) wherever a path fails."
      ]
    case 2:
      return [
        "\(does("check")) every \(isLake ? "cell that a path enters" : "border that a path crosses"), and \(verb("circle")) where it fails."
      ]
    default: return ["A circle will mark the cell at which a path goes wrong."]
    }
  }

  mutating func after(
    _ step: Step, _ length: SpatialNavigationPuzzle.Length, _ reveal: SpatialNavigationPuzzle.Reveal
  ) -> [Words] {
    step.panels.compactMap { number in
      solution.faults[number].map { wrong(number, $0, image: step.image) }
    }
  }

  mutating func inWords(_ length: SpatialNavigationPuzzle.Length) -> [Words] {
    solution.faults.indices.compactMap { number in
      solution.faults[number].map { wrong(number, $0, image: 0) }
    }
  }

  mutating func check(image: Int, length: SpatialNavigationPuzzle.Length) -> [Words] {
    [arrives(image: image)]
  }

  mutating func conclude(image: Int) -> Words {
    conclusion(answer(solution.value, as: solution.value, image: image))
  }
}

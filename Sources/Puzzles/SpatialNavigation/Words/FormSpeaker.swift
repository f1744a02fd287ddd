import PuzzleKit
import Seeding
import Traces

/// Whoever tells of what is no way to the goal: a goal that is shut off, a plan that may fail, a walk's end,
/// a cell.
struct FormSpeaker: Speaking {
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

  func box(of cell: Cell) -> Box { look.box(of: cell) }

  /// Whether holes shut the way, and not walls.
  var isLake: Bool { if case .lake = scene.board { true } else { false } }

  /// What shuts the way, in the plural.
  var obstacles: String { isLake ? "holes" : look.wallName }

  /// A wall, in the singular.
  var wall: String { String(look.wallName.dropLast()) }

  /// What shuts the way, in the singular, with its article.
  func obstacle(_ thing: String) -> String {
    switch thing {
    case "hole": "a hole"
    case "edge": "the edge"
    default: "a \(wall)"
    }
  }
}

// MARK: - The order of what is said

extension FormSpeaker: Narrator {
  mutating func question() -> Words {
    if case .exists = scene.question { return existsQuestion() }
    let task =
      switch scene.question {
      case .safe(let moves): safeTask(moves)
      case .end(let moves): endTask(moves)
      case .cell(let cell): cellTask(cell)
      default: existsTask()
      }
    let answer = answerForm()
    let rule = needsRule ? namingRule() : nil
    guard let rule else { return "\(task) \(answer)" }
    let words: Words = "\(rule) \(task) \(answer)"
    return words.capitalized
  }

  mutating func answerForm() -> Words {
    switch scene.question {
    case .safe: return "\(lettersSentence()) \(safeForm())"
    case .end: return "\(lettersSentence()) \(plainForm([(endExample(), "")]))"
    case .cell:
      return isLake
        ? plainForm([("hole", ""), ("ice", ""), ("start", ""), ("goal", "")])
        : "\(lettersSentence()) \(plainForm([(letters(cellExample()), "")]))"
    default: return plainForm([("yes", ""), ("no", "")])
    }
  }

  /// Whether the question names cells, so that it has to say how.
  private var needsRule: Bool {
    switch scene.question {
    case .end, .cell: true
    case .path, .length, .exists, .safe, .choice: false
    }
  }

  mutating func opening(_ length: SpatialNavigationPuzzle.Length) -> [Words] {
    var sentences: [Words] = []
    if chance.happens(length == .terse ? 0.3 : length == .plain ? 0.6 : 1) {
      sentences.append(board())
    }
    switch scene.question {
    case .cell: break
    case .safe, .end:
      if length == .thorough, naming.way == .rowColumn || naming.way == .letters {
        sentences.append(ends())
      } else {
        sentences.append(beginning())
      }
      if sentences.count == 2, chance.happens(0.35) { sentences.swapAt(0, 1) }
    default: sentences.append(ends())
    }
    return sentences
  }

  mutating func plan(
    _ step: Step, _ length: SpatialNavigationPuzzle.Length, _ reveal: SpatialNavigationPuzzle.Reveal
  ) -> [Words] {
    let colour = ink()
    switch scene.question {
    case .cell(let cell):
      let there = asked(cell, as: naming.coordinates(cell))
      switch roll(7) {
      case 0:
        return ["\(does("look")) for the cell at \(there) and \(verb("circle")) it in \(colour)."]
      case 1: return ["To be sure of the place, \(does("draw")) a circle around \(there)."]
      case 2: return ["\(does("mark")) the cell at \(there) with a \(inked("circle"))."]
      case 3: return ["Counting along to \(there), \(does("circle")) it."]
      case 4: return ["A \(inked("circle")) on \(there) keeps it in view."]
      case 5: return ["\(lets("put")) a circle on the map at \(there) to begin with."]
      default:
        return [
          "Before anything else \(does("find")) \(there) on the map and \(verb("circle")) it."
        ]
      }
    case .safe, .end:
      guard !step.runs.isEmpty else {
        return [
          roll(2) == 0
            ? "\(does("put")) a \(inked("circle")) around the start, where the plan begins."
            : "A \(inked("circle")) shows the start, from which the list sets out."
        ]
      }
      switch fresh(8, for: .invite) {
      case 5:
        return [
          step.isFirst
            ? "Move after move \(does("put")) the list on the map, in \(colour)."
            : "\(does("continue")) the line from where it ends."
        ]
      case 6:
        return [
          step.isFirst
            ? "A \(inked("line")) from the start will show what the moves do."
            : "A further part of the list goes on the map."
        ]
      case 7:
        return [
          step.isFirst
            ? "To keep track of the moves, \(does("draw")) them in \(colour)."
            : "\(lets("extend")) the drawing by the moves that follow."
        ]
      case 0:
        return [
          step.isFirst
            ? "\(does("draw")) the moves into the picture, in \(colour), as far as they go."
            : "\(does("draw")) on."
        ]
      case 1:
        return [
          "\(does("follow")) the list with a \(inked("line"))\(step.isFirst ? "" : ", further on")."
        ]
      case 2: return ["\(lets("trace")) what the list says, cell by cell."]
      case 3:
        return [
          step.isFirst
            ? "The moves become clear when they are drawn."
            : "The line goes on with the moves that follow."
        ]
      default:
        return [
          "\(does("mark")) \(step.isFirst ? "the walk" : "a further piece of the walk") on the map in \(colour)."
        ]
      }
    default:
      if step.isFirst {
        switch roll(6) {
        case 3:
          return [
            "To see how far a walk can get, \(does("dot")) every cell within its reach in \(colour)."
          ]
        case 4:
          return [
            "Cell by cell \(does("fill")) the part around the start with \(inked("dots"))."
          ]
        case 5:
          return [
            "Like water from the start, \(inked("dots")) will run wherever nothing stops them."
          ]
        case 0:
          return ["\(does("mark")) with a \(inked("dot")) whatever can be reached from the start."]
        case 1:
          return [
            "\(lets("put")) a \(inked("dot")) on every cell that a walk from the start can come to."
          ]
        default:
          return [
            "\(does("spread")) out from the start and \(verb("dot")) each cell that can be entered."
          ]
        }
      }
      switch fresh(6, for: .invite) {
      case 3: return ["\(does("add")) the dots that follow."]
      case 4: return ["From the dots \(does("go")) to all cells that can be entered from there."]
      case 5: return ["That is not the end of it, for other cells can be entered from there."]
      case 0: return ["There are further cells to come to, so \(does("go")) on."]
      case 1: return ["\(does("spread")) on from the cells with dots."]
      default: return ["The neighbours of what is marked come after that."]
      }
    }
  }

  mutating func after(
    _ step: Step, _ length: SpatialNavigationPuzzle.Length, _ reveal: SpatialNavigationPuzzle.Reveal
  ) -> [Words] {
    switch scene.question {
    case .cell(let cell): return [circled(cell, image: step.image)]
    case .safe, .end:
      // Where the last picture ends is told in the end.
      guard let end = step.runs.last?.to, !step.isLast else { return [] }
      return [drawn(to: end, image: step.image)]
    default:
      guard let last = step.marks.last, !step.isLast else { return [] }
      return [spread(to: last, image: step.image)]
    }
  }

  mutating func inWords(_ length: SpatialNavigationPuzzle.Length) -> [Words] {
    switch scene.question {
    case .safe, .end:
      guard !solution.course.isEmpty else { return [] }
      let runs = Run.runs(of: solution.course[...], through: solution.cells[...])
      var words: Words
      switch roll(5) {
      case 0: words = "The moves go "
      case 1: words = "\(does("follow")) the list: "
      case 2: words = "Move by move \(does("go")) "
      case 3: words = "Taken in turn, the moves lead "
      default: words = "In the mind the list is walked "
      }
      for (index, run) in runs.enumerated() {
        if index > 0 { words.append(verbatim: index == runs.count - 1 ? " and then " : ", ") }
        words.append("\(self.run(run, image: 0))")
      }
      words.append(verbatim: ".")
      return [words]
    default: return []
    }
  }

  mutating func check(image: Int, length: SpatialNavigationPuzzle.Length) -> [Words] {
    switch scene.question {
    case .safe(let moves): return [verdict(moves, image: image)]
    case .end: return [arrival(image: image)]
    case .cell(let cell): return [inspection(of: cell, image: image)]
    default: return shutOff(image: image, length: length)
    }
  }

  mutating func conclude(image: Int) -> Words {
    let wording: String
    if case .end = scene.question {
      wording = naming.coordinates(solution.cells[solution.cells.count - 1])
    } else {
      wording = solution.value
    }
    return conclusion(answer(solution.value, as: wording, image: image))
  }
}

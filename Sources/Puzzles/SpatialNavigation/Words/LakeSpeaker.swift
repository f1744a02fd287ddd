import PuzzleKit
import Seeding
import Traces

/// Whoever tells how a lake is crossed.
struct LakeSpeaker: Speaking {
  let lake: Lake
  let field: Field
  let solution: Route
  let naming: Naming
  let look: LakeLook
  /// What is asked: for a way, how long it is, or whether there is one.
  let form: NavigationScene.Question.Form
  let voice: Voice
  let step: String
  var chance: Chance
  var latest = [Int](repeating: -1, count: Slot.allCases.count)

  var inkNames: (first: String, last: String) { look.inkNames }

  func box(of cell: Cell) -> Box { look.box(of: cell) }

  // MARK: - Facts

  /// The board as a noun with its article: `a 6×6 grid`.
  mutating func gridSize() -> Words {
    let (r, c) = (number(lake.rows), number(lake.columns))
    func said(_ wording: String) -> Said { grid(as: wording) }
    switch roll(4) {
    case 0: return "\(article(lake.rows)) \(said("\(lake.rows)×\(lake.columns) grid"))"
    case 1: return "\(article(lake.rows)) \(said("\(r) by \(c) grid"))"
    case 2: return "a \(said("grid of \(r) rows and \(c) columns"))"
    default: return "\(article(lake.rows)) \(said("\(lake.rows)×\(lake.columns) board"))"
    }
  }

  mutating func gridCount() -> Said {
    let (r, c) = (number(lake.rows), number(lake.columns))
    return grid(
      as: roll(2) == 0 ? "\(r) rows and \(c) columns" : "\(r) rows by \(c) columns")
  }

  /// `the hole at C2`.
  func hole(_ cell: Cell, article: String = "the") -> Said {
    self.cell(cell, is: "hole", as: "\(article) hole \(naming.at(cell))")
  }

  func holes(as wording: String) -> Said {
    Said(Fact("count", ["hole", "\(lake.holes)"]), as: wording)
  }

  func paths(as wording: String) -> Said {
    Said(Fact("paths", ["\(solution.count)"]), as: wording)
  }

  func barrier(_ cell: Cell, _ move: Move, _ hole: Cell, as wording: String) -> Said {
    Said(
      Fact(
        "barrier", values(cell) + [move.letter] + values(hole), boxes: [look.box(of: hole)]),
      as: wording)
  }

  func pass(_ hole: Cell, _ side: Move, as wording: String) -> Said {
    Said(
      Fact("pass", values(hole) + [side.letter], boxes: [look.box(of: hole)]), as: wording)
  }

  /// What a cell of this lake is.
  func meaning(_ cell: Cell, as wording: String) -> Said {
    self.cell(cell, is: lake[cell].name, as: wording)
  }

  func length(_ what: String, image: Int? = 0, as wording: String) -> Said {
    length(what, solution.length, image: image, as: wording)
  }

  func turns(image: Int, as wording: String) -> Said {
    turns(solution.turns, image: image, as: wording)
  }

  func clear(image: Int, as wording: String) -> Said {
    clear("hole", image: image, as: wording)
  }

  func blocked(_ cell: Cell, _ move: Move, as wording: String) -> Said {
    blocked(
      cell, move, by: lake.contains(cell.moved(move)) ? "hole" : "edge", as: wording)
  }

  /// The side of a thing: `left of`, `right of`, `above`, `below`.
  func side(_ move: Move) -> String {
    switch move {
    case .up: "above"
    case .down: "below"
    default: "\(move.way) of"
    }
  }
}

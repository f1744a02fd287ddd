import Seeding
import Traces

/// What is found out for the other forms of question.
extension FormSpeaker {
  /// The board in a sentence.
  mutating func board() -> Words {
    let lattice = field.lattice
    let (r, c) = (number(lattice.rows), number(lattice.columns))
    let said =
      switch lattice.kind {
      case .square:
        roll(2) == 0
          ? grid(as: "\(r) rows and \(c) columns") : grid(as: "\(r) by \(c) cells")
      case .hexagonal: grid(as: "\(r) rows of \(c) hexagons")
      case .polar: grid(as: "\(r) rings of \(c) sectors")
      }
    switch roll(4) {
    case 0: return "The \(isLake ? "lake" : "maze") has \(said)."
    case 1: return "\(does("see")) \(said)."
    case 2: return "The picture shows \(said)."
    default: return "There are \(said) to look at."
    }
  }

  /// Where the moves begin.
  mutating func beginning() -> Words {
    guard naming.way == .rowColumn || naming.way == .letters else {
      return one("The moves begin at the start.", "\(does("begin")) at the start.").words
    }
    let there = naming.coordinates(start)
    switch roll(3) {
    case 0: return "\(cell(start, is: "start", as: "The start is at \(there)"))."
    case 1: return "\(does("begin")) at \(cell(start, is: "start", as: "the start, \(there)"))."
    default:
      return "The moves set out from \(cell(start, is: "start", as: "the start at \(there)"))."
    }
  }

  mutating func circled(_ cell: Cell, image: Int) -> Words {
    let there = naming.coordinates(cell)
    switch roll(3) {
    case 0: return "The circle is around \(marked(cell, image: image, as: there))."
    case 1: return "Now the cell \(marked(cell, image: image, as: there)) stands out."
    default: return "\(does("have")) the cell \(marked(cell, image: image, as: there)) in view."
    }
  }

  mutating func drawn(to end: Cell, image: Int) -> Words {
    let there = naming.place(end)
    switch fresh(3, for: .overview) {
    case 0: return "The line now ends \(line(to: end, image: image, as: "at \(there)"))."
    case 1: return "So far the line comes \(line(to: end, image: image, as: "to \(there)"))."
    default: return "The tip of the line is \(line(to: end, image: image, as: "at \(there)"))."
    }
  }

  /// Whether the plan can be walked to its end.
  mutating func verdict(_ moves: [Move], image: Int) -> Words {
    let made = solution.course.count
    guard let thing = solution.barrier else {
      let n = length("plan", moves.count, image: image, as: "\(number(moves.count)) moves")
      switch roll(3) {
      case 0: return "All of its \(n) can be made."
      case 1: return "\(does("find")) nothing in the way of its \(n)."
      default: return "Nothing stops the plan: its \(n) lead from cell to cell."
      }
    }
    let cell = solution.cells[made]
    let move = moves[made]
    let there = naming.place(cell)
    func said(_ wording: String) -> Said {
      fails(made + 1, at: cell, move, by: thing, as: wording)
    }
    let way = direction(move)
    switch roll(5) {
    case 0:
      return
        "Then \(said("move \(number(made + 1)), \(way) from \(there), meets \(obstacle(thing))"))."
    case 1:
      return
        "\(said("From \(there) move \(number(made + 1)) would go \(way), where \(obstacle(thing)) is in the way"))."
    case 2:
      return
        "But \(said("number \(made + 1), \(way), can't be made: at \(there) \(obstacle(thing)) bars it"))."
    case 3:
      return
        "The plan breaks there: \(said("\(way) from \(there), as move \(number(made + 1)), runs into \(obstacle(thing))"))."
    default:
      return
        "\(does("stop")) here, for \(said("going \(way) from \(there) in move \(number(made + 1)) ends at \(obstacle(thing))"))."
    }
  }

  /// Where the walk ends.
  mutating func arrival(image: Int) -> Words {
    let end = solution.cells[solution.cells.count - 1]
    let there = naming.coordinates(end)
    if image > 0 {
      let said = line(to: end, image: image, as: "ends at \(there)")
      switch roll(3) {
      case 0: return "With all moves drawn, the line \(said)."
      case 1: return "The whole list is drawn now, and it \(said)."
      default: return "\(does("see")) that the line \(said)."
      }
    }
    return "Counted along the grid, the walk comes to \(via(end, as: there))."
  }

  /// What the cell is that was asked about, or what shuts it in.
  mutating func inspection(of cell: Cell, image: Int) -> Words {
    let there = naming.coordinates(cell)
    if case .lake(let lake) = scene.board {
      let said = self.cell(cell, is: lake[cell].name, as: wording(of: lake[cell], at: there))
      switch roll(3) {
      case 0: return "\(said)."
      case 1: return "\(does("can")) see that \(said)."
      default: return "The picture leaves no doubt: \(said)."
      }
    }
    let open = field.exits(of: cell)
    let ways = open.map(\.way)
    let list =
      ways.count > 1
      ? ways.dropLast().joined(separator: ", ") + " and " + (ways.last ?? "") : ways.first ?? ""
    let shut = scene.shut(at: cell)
    let said = exits(cell, as: "\(there) is open \(list)")
    guard let barred = chance.element(of: shut) else { return "\(said)." }
    let wall = blocked(
      cell, barred, by: "wall", as: "a \(look.wallName.dropLast()) shuts the way \(barred.way)")
    return roll(2) == 0 ? "\(said), while \(wall)." : "\(wall); \(said)."
  }

  private mutating func wording(of meaning: Meaning, at there: String) -> String {
    switch meaning {
    case .hole: one("there is a hole at \(there)", "\(there) is a hole")
    case .ice: one("there is nothing but ice at \(there)", "\(there) is ice")
    case .start: "\(there) is the start"
    case .goal: "\(there) is the goal"
    }
  }

  /// That the goal is shut off, and by how much.
  mutating func shutOff(image: Int, length: SpatialNavigationPuzzle.Length) -> [Words] {
    let near = solution.marks.count
    let far = Distances(in: field, from: goal, to: goal).reached
    var parts: [Words] = []
    func cells(_ count: Int) -> String { "\(number(count)) cell\(count == 1 ? "" : "s")" }
    let within = reach(start, near, as: cells(near))
    switch roll(4) {
    case 0: parts.append("From the start \(within) can be reached, the start included.")
    case 1:
      parts.append("The part of the \(isLake ? "lake" : "maze") around the start has \(within).")
    case 2: parts.append("A walk from the start can come to \(within) and nowhere else.")
    default: parts.append("That is all: \(within), counting the start.")
    }
    switch roll(4) {
    case 0: parts.append("\(apart(as: "The goal is not among them")).")
    case 1: parts.append("\(apart(as: "None of them is the goal")).")
    case 2: parts.append("\(apart(as: "No walk gets from the start to the goal")).")
    default: parts.append("\(apart(as: "The goal can't be reached")).")
    }
    if length != .terse {
      let beyond = reach(goal, far, as: cells(far))
      switch roll(3) {
      case 0: parts.append("It lies in a part of \(beyond) that the \(obstacles) close off.")
      case 1: parts.append("Around the goal \(beyond) hang together, shut in by the \(obstacles).")
      default:
        parts.append(
          "The \(obstacles) cut it off together with what belongs to it, \(beyond) in all.")
      }
    }
    return parts
  }
}

extension String {
  /// Words that assert nothing.
  var words: Words {
    var words = Words()
    words.append(verbatim: self)
    return words
  }
}

import Seeding
import Traces

/// What is found out for the other forms of question.
extension FormSpeaker {
  /// The board in a sentence.
  mutating func board() -> Words {
    let said = extent()
    switch roll(8) {
    case 0: return "The \(isLake ? "lake" : "maze") has \(said)."
    case 1: return "\(does("see")) \(said)."
    case 2: return "The picture shows \(said)."
    case 3: return "There are \(said) to look at."
    case 4: return "Here are \(said)."
    case 5: return "What \(does("have")) is a \(isLake ? "lake" : "maze") of \(said)."
    case 6: return "The map consists of \(said)."
    default: return "This \(isLake ? "lake" : "maze") is laid out in \(said)."
    }
  }

  /// How large the board is, as a question says it.
  mutating func shown() -> Words {
    let said = extent()
    switch roll(5) {
    case 0: return "The \(isLake ? "lake" : "maze") has \(said)."
    case 1: return "The picture shows \(said)."
    case 2: return "Here are \(said)."
    case 3: return "The map consists of \(said)."
    default: return "This \(isLake ? "lake" : "maze") is laid out in \(said)."
    }
  }

  /// How many rows and columns, or rings and sectors.
  private mutating func extent() -> Said {
    let lattice = field.lattice
    let (r, c) = (number(lattice.rows), number(lattice.columns))
    return switch lattice.kind {
    case .square:
      roll(2) == 0
        ? grid(as: "\(r) rows and \(c) columns") : grid(as: "\(r) by \(c) cells")
    case .hexagonal: grid(as: "\(r) rows of \(c) hexagons")
    case .polar: grid(as: "\(r) rings of \(c) sectors")
    }
  }

  /// Where the moves begin.
  mutating func beginning() -> Words {
    guard naming.way == .rowColumn || naming.way == .letters else {
      return one(
        "The moves begin at the start.", "\(does("begin")) at the start.",
        "The start is where the list sets out."
      ).words
    }
    let there = naming.coordinates(start)
    switch roll(7) {
    case 3: return "\(does("find")) \(cell(start, is: "start", as: "the start at \(there)"))."
    case 4:
      return
        "\(cell(start, is: "start", as: "The start lies at \(there)")), and from it the moves are counted."
    case 5:
      return
        "The \(look.startName) stands on \(cell(start, is: "start", as: "the start, \(there)"))."
    case 6: return "The list begins at \(cell(start, is: "start", as: "the start (\(there))"))."
    case 0: return "\(cell(start, is: "start", as: "The start is at \(there)"))."
    case 1: return "\(does("begin")) at \(cell(start, is: "start", as: "the start, \(there)"))."
    default:
      return "The moves set out from \(cell(start, is: "start", as: "the start at \(there)"))."
    }
  }

  mutating func circled(_ cell: Cell, image: Int) -> Words {
    let there = naming.coordinates(cell)
    switch roll(6) {
    case 3: return "\(does("can")) see the circle at \(marked(cell, image: image, as: there))."
    case 4:
      return
        "With \(marked(cell, image: image, as: there)) ringed, it is easy to see \(isLake ? "what it is" : "what shuts it in")."
    case 5: return "So this is \(marked(cell, image: image, as: there))."
    case 0: return "The circle is around \(marked(cell, image: image, as: there))."
    case 1: return "Now \(marked(cell, image: image, as: there)) stands out."
    default: return "\(does("have")) \(marked(cell, image: image, as: there)) in view."
    }
  }

  mutating func drawn(to end: Cell, image: Int) -> Words {
    let there = naming.place(end)
    switch fresh(6, for: .overview) {
    case 3: return "\(does("have")) come \(line(to: end, image: image, as: "to \(there)")) by now."
    case 4: return "With that the walk has got \(line(to: end, image: image, as: "to \(there)"))."
    case 5: return "The moves drawn so far end \(line(to: end, image: image, as: "at \(there)"))."
    case 0: return "The line now ends \(line(to: end, image: image, as: "at \(there)"))."
    case 1: return "So far the line comes \(line(to: end, image: image, as: "to \(there)"))."
    default: return "The tip of the line is \(line(to: end, image: image, as: "at \(there)"))."
    }
  }

  /// How far the dots come.
  mutating func spread(to last: Cell, image: Int) -> Words {
    if last == start {
      return "So far there is just the dot \(marked(last, image: image, as: "at the start"))."
    }
    let there = marked(last, image: image, as: "to \(naming.place(last))")
    switch fresh(4, for: .overview) {
    case 0: return "So far the dots come \(there)."
    case 1:
      return "The dots have spread as far as \(marked(last, image: image, as: naming.place(last)))."
    case 2:
      return
        "\(does("have")) put dots on cells as far as \(marked(last, image: image, as: naming.place(last)))."
    default:
      return "The latest dot is \(marked(last, image: image, as: "at \(naming.place(last))"))."
    }
  }

  /// Whether the plan can be walked to its end.
  mutating func verdict(_ moves: [Move], image: Int) -> Words {
    let made = solution.course.count
    guard let thing = solution.barrier else {
      let n = length("plan", moves.count, image: image, as: "\(number(moves.count)) moves")
      switch roll(7) {
      case 3: return "Each of the \(n) is possible."
      case 4: return "The line goes on to the end of the list: \(n), and nothing fails."
      case 5: return "Nothing at all stops the \(n)."
      case 6: return "\(does("can")) make all \(n) without being stopped."
      case 0: return "All \(n) of the list can be made."
      case 1: return "\(does("find")) nothing in the way of the \(n)."
      default: return "Nothing stops the plan: the \(n) lead from cell to cell."
      }
    }
    let cell = solution.cells[made]
    let move = moves[made]
    let there = naming.place(cell)
    func said(_ wording: String) -> Said {
      fails(made + 1, at: cell, move, by: thing, as: wording)
    }
    let way = direction(move)
    switch roll(8) {
    case 5:
      return
        "So far the list is good, but \(said("move \(number(made + 1)), \(way) from \(there), runs into \(obstacle(thing))"))."
    case 6:
      return
        "\(said("Move \(number(made + 1)) fails: it goes \(way) at \(there), against \(obstacle(thing))"))."
    case 7:
      return
        "Having come this far, \(does("can't")) go on: \(said("move \(number(made + 1)), \(way) from \(there), would have to pass \(obstacle(thing))"))."
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
        "The plan breaks: \(said("going \(way) from \(there) as move \(number(made + 1)) runs into \(obstacle(thing))"))."
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
      switch roll(6) {
      case 3: return "After the last move the line \(said)."
      case 4: return "\(does("follow")) it to the tip: the line \(said)."
      case 5: return "With the list at its end, the walk \(said)."
      case 0: return "With all moves drawn, the line \(said)."
      case 1: return "The whole list is drawn now, and it \(said)."
      default: return "\(does("see")) that the line \(said)."
      }
    }
    switch roll(4) {
    case 0: return "Counted along the grid, the walk comes to \(via(end, as: there))."
    case 1: return "After the last move the walk is at \(via(end, as: there))."
    case 2: return "That takes \(object) to \(via(end, as: there))."
    default: return "So the list ends on \(via(end, as: there))."
    }
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
    if case .maze(let board) = scene.board, board.openings.contains(where: { $0.cell == cell }) {
      // The gap in the outer wall is open too, and leads nowhere.
      return roll(2) == 0
        ? "Within the maze \(said)." : "Without leaving the maze, \(said), and nowhere else."
    }
    guard let barred = shut.first else {
      return roll(2) == 0 ? "\(said)." : "No \(wall) stands on any of its sides: \(said)."
    }
    if shut.count == 1 {
      let closed = blocked(
        cell, barred, by: "wall", as: "a \(wall) shuts the way \(barred.way)")
      switch roll(3) {
      case 0: return "\(said), while \(closed)."
      case 1: return "\(closed); \(said)."
      default: return "\(does("see")) that \(closed), but that \(said)."
      }
    }
    let isAre = open.count == 1 ? "the only way out is \(list)" : "the ways out are \(list)"
    switch roll(6) {
    case 0: return "\(said), and every other side is shut by \(look.wallName)."
    case 1: return "\(said); \(look.wallName) shut all the rest."
    case 2:
      return
        "Since \(look.wallName) stand everywhere else, \(exits(cell, as: "at \(there) \(isAre)"))."
    case 3: return "Going around its sides, \(does("find")) that \(said), and shut otherwise."
    case 4: return "The \(look.wallName) leave little: \(said)."
    default: return "Only where there is no \(wall) can a move be made: \(said)."
    }
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
    switch near == 1 ? 4 + roll(2) : roll(4) {
    case 4: parts.append("The walk can't leave the start: the part around it has \(within).")
    case 5: parts.append("A walk can be on \(within) and no other, the start itself.")
    case 0: parts.append("From the start \(within) can be reached, the start included.")
    case 1:
      parts.append("The part of the \(isLake ? "lake" : "maze") around the start has \(within).")
    case 2: parts.append("A walk from the start can come to \(within) and nowhere else.")
    default: parts.append("That is all: \(within), counting the start.")
    }
    switch near == 1 ? 2 + roll(4) : roll(6) {
    case 4: parts.append("So \(apart(as: "no walk joins the start and the goal")).")
    case 5: parts.append("\(apart(as: "The goal is never entered")).")
    case 0: parts.append("\(apart(as: "The goal is not among them")).")
    case 1:
      parts.append(
        "\(apart(as: near == 2 ? "Neither of them is the goal" : "None of them is the goal")).")
    case 2: parts.append("\(apart(as: "No walk gets from the start to the goal")).")
    default: parts.append("\(apart(as: "The goal can't be reached")).")
    }
    if length != .terse {
      let beyond = reach(goal, far, as: cells(far))
      switch far == 1 ? 3 + roll(2) : roll(3) {
      case 3: parts.append("The goal is shut in all around, a part of \(beyond) by itself.")
      case 4: parts.append("Around the goal the \(obstacles) leave just \(beyond).")
      case 0: parts.append("The goal lies in a part of \(beyond) that the \(obstacles) close off.")
      case 1: parts.append("Around the goal \(beyond) are connected, shut in by the \(obstacles).")
      default: parts.append("The \(obstacles) shut off a part of \(beyond), the goal among them.")
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

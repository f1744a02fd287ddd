import Seeding
import Traces

/// What can be seen before anything is decided.
extension LakeSpeaker {
  /// The board, its start and its goal.
  mutating func board() -> Words {
    let size = gridSize()
    let count = gridCount()
    switch roll(9) {
    case 0: return "The lake is \(size)."
    case 1: return "\(does("see")) a lake of \(count)."
    case 2: return "The board has \(count)."
    case 3: return "This is \(size) of ice."
    case 4: return "Counting along the sides, \(does("get")) \(count)."
    case 5: return "\(does("look")) at \(size)."
    case 6: return "On the map there is \(size)."
    case 7: return "What \(does("have")) here is \(size)."
    default: return "The ice is laid out in \(count)."
    }
  }

  /// How many holes there are.
  mutating func holeCount() -> Words {
    let n = lake.holes
    if n == 0 {
      return one(
        "There are ", "\(does("find")) ", "The map shows ", "The ice has "
      ).sentence(
        holes(as: "no holes"), one(" at all.", ".", ", so every cell can be walked on."))
    }
    let noun = n == 1 ? "hole" : "holes"
    let wording = "\(number(n)) \(noun)"
    switch roll(7) {
    case 0: return "There \(n == 1 ? "is" : "are") \(holes(as: wording)) in the ice."
    case 1: return "\(does("count")) \(holes(as: wording))."
    case 2: return "The water shows through at \(holes(as: wording))."
    case 3: return "The lake has \(holes(as: wording)) to stay clear of."
    case 4: return "\(holes(as: wording.capitalizedFirst)) \(n == 1 ? "breaks" : "break") the ice."
    case 5: return "Altogether \(does("see")) \(holes(as: wording))."
    default: return "The danger comes from \(holes(as: wording))."
    }
  }

  /// The holes that the walk has to mind.
  mutating func holesThatMatter(atMost count: Int) -> Words? {
    let holes = holesBesideWalk()
    guard !holes.isEmpty else { return nil }
    let chosen = Array(chance.shuffled(holes).prefix(count)).sorted {
      ($0.row, $0.column) < ($1.row, $1.column)
    }
    let names = listed(chosen.map { "\(hole($0))" })
    if chosen.count == 1 {
      switch roll(4) {
      case 0: return "Near the route lies \(names)."
      case 1: return "The route comes close to \(names)."
      case 2: return "Close to the way lies \(names)."
      default: return "\(does("must")) watch out for \(names)."
      }
    }
    switch roll(6) {
    case 0: return "Among the holes near the route are \(names)."
    case 1: return "The route comes close to \(names)."
    case 2: return "Close to the way lie \(names)."
    case 3: return "\(does("must")) watch out for \(names)."
    case 4: return "Along the way lie \(names)."
    default: return "Some of the holes matter: \(names)."
    }
  }

  /// What shuts the start in.
  mutating func aroundStart() -> Words? {
    let shut = Lattice.moves(of: .square).filter { !lake.isFree(lake.start.moved($0)) }
    guard !shut.isEmpty, shut.count < 4 else { return nil }
    let parts = chance.shuffled(shut).prefix(3).map { move -> Words in
      let thing = lake.contains(lake.start.moved(move)) ? "a hole" : "the edge"
      return "\(blocked(lake.start, move, as: "\(thing) \(move.whereabouts)"))"
    }
    let walls = listed(parts)
    switch roll(4) {
    case 0: return "Around the start \(does("find")) \(walls)."
    case 1: return "At the start there is \(walls)."
    case 2: return "The start has \(walls)."
    default: return "Leaving the start, \(does("have")) \(walls)."
    }
  }

  /// Holes that touch a cell of the walk, in the order of the walk.
  func holesBesideWalk() -> [Cell] {
    var seen: [Cell] = []
    for cell in solution.cells {
      for move in Lattice.moves(of: .square) {
        let side = cell.moved(move)
        if lake.contains(side), lake[side] == .hole, !seen.contains(side) { seen.append(side) }
      }
    }
    return seen
  }
}

extension String {
  /// The string with its first letter as a capital.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  fileprivate func sentence(_ said: Said, _ end: String) -> Words {
    "\(self)\(said)\(end)"
  }
}

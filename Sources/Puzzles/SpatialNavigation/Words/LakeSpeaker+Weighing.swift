import Seeding
import Traces

/// What speaks for the way and against others: all of it found by the search.
extension LakeSpeaker {
  /// How many moves the shortest way takes.
  mutating func shortest() -> Words {
    let n = steps(solution.length)
    switch roll(6) {
    case 0: return "\(length("shortest", as: "The shortest way takes \(n)"))."
    case 1:
      return
        "\(length("shortest", as: "At least \(n) \(solution.length == 1 ? "is" : "are") needed")) to arrive."
    case 2:
      return "A search of the ice gives \(length("shortest", as: "\(n) for the shortest walk"))."
    case 3: return "\(length("shortest", as: "It can't be done in fewer than \(n)"))."
    case 4: return "\(length("shortest", as: "No safe way is shorter than \(n)"))."
    default: return "\(does("need")) \(length("shortest", as: "\(n) by the shortest route"))."
    }
  }

  /// How many walks are as short.
  mutating func rivals() -> Words {
    if solution.count == 1 {
      switch roll(5) {
      case 0: return "\(paths(as: "Only one walk is shortest"))."
      case 1: return "\(paths(as: "There is a single shortest way"))."
      case 2: return "The holes leave \(paths(as: "only one shortest way"))."
      case 3: return "\(paths(as: "One shortest walk exists")), and every detour costs extra."
      default: return "As it happens, \(paths(as: "the shortest way is the only one of its kind"))."
      }
    }
    let n = number(min(solution.count, 1_000_000_000_000))
    switch roll(5) {
    case 0:
      return
        "\(paths(as: "\(n.capitalizedFirst) different walks are shortest")); \(solution.count == 2 ? "either" : "any of them") will do."
    case 1: return "There are \(paths(as: "\(n) shortest ways")) to choose from."
    case 2:
      return
        "\(does("could")) take \(solution.count == 2 ? "either" : "any") of the \(paths(as: "\(n) shortest walks"))."
    case 3: return "\(paths(as: "The shortest length is shared by \(n) walks"))."
    default:
      return
        "Since \(paths(as: "\(n) walks are shortest")), \(does("pick")) from among them."
    }
  }

  /// A step off the walk, and why it is not taken.
  mutating func alternative(_ choice: Choice) -> Words {
    let there = naming.place(choice.cell)
    let way = direction(choice.move)
    switch choice.outcome {
    case .pocket(let cells) where cells > 5:
      let n = "\(number(cells)) cells"
      switch fresh(4, for: .alternative) {
      case 0:
        return
          "The ice to be had by going \(pocket(choice, cells: cells, as: "\(way) from \(there), \(n) of it,")) has no other way out."
      case 1:
        return
          "Going \(pocket(choice, cells: cells, as: "\(way) from \(there) leads into \(n)")) that are closed off from the goal."
      case 2:
        return
          "\(does("leave")) alone the ice \(pocket(choice, cells: cells, as: "\(way) from \(there): its \(n) lead nowhere")) else."
      default:
        return
          "\(pocket(choice, cells: cells, as: "Going \(way) from \(there) gives \(n)")) without a way to the goal."
      }
    case .pocket(let cells):
      let n = "\(number(cells)) cell\(cells == 1 ? "" : "s")"
      switch fresh(7, for: .alternative) {
      case 0:
        return
          "\(pocket(choice, cells: cells, as: "Going \(way) from \(there) opens a pocket of \(n)")), and nothing leads on."
      case 1:
        return
          "A branch \(pocket(choice, cells: cells, as: "\(way) from \(there) has \(n)")) and leads nowhere, so it is no use."
      case 2:
        return
          "\(pocket(choice, cells: cells, as: "The side arm \(way) from \(there) holds \(n)")) and no way out."
      case 3:
        return
          "If \(does("went")) \(pocket(choice, cells: cells, as: "\(way) from \(there), \(n)")) would be all there is: a dead end."
      case 4:
        return
          "\(pocket(choice, cells: cells, as: "Going \(way) from \(there) ends in a pocket of \(n)"))."
      case 5:
        return
          "Tempting, but useless: \(pocket(choice, cells: cells, as: "\(way) from \(there) there \(cells == 1 ? "is" : "are") just \(n)")), and nothing beyond."
      default:
        return
          "\(does("can")) rule out going \(pocket(choice, cells: cells, as: "\(way) from \(there), which leads into a pocket of \(n)"))."
      }
    case .longer(let moves):
      let n = steps(moves)
      switch fresh(7, for: .alternative) {
      case 0:
        return
          "\(detour(choice, moves: moves, as: "Turning \(way) at \(there) would cost \(n)")) in all."
      case 1:
        return
          "Going \(detour(choice, moves: moves, as: "\(way) from \(there) makes it \(n)")) altogether, so \(subject) \(voice.isThird ? "does" : "do") not go there."
      case 2:
        return
          "A way \(detour(choice, moves: moves, as: "\(way) from \(there) exists, but it takes \(n)"))."
      case 3:
        return
          "\(detour(choice, moves: moves, as: "By going \(way) at \(there) the total would rise to \(n)"))."
      case 4:
        return
          "It is possible to leave \(detour(choice, moves: moves, as: "\(there) going \(way), at a price of \(n)")) in total."
      case 5:
        return
          "\(does("could")) also step \(detour(choice, moves: moves, as: "\(way) at \(there), for \(n)")) in all, which is a detour."
      default:
        return
          "The open ice \(detour(choice, moves: moves, as: "\(way) from \(there) makes the walk \(n)")) in all, a needless detour."
      }
    case .equal:
      let n = steps(solution.length)
      switch fresh(4, for: .alternative) {
      case 0:
        return
          "Going \(detour(choice, moves: solution.length, as: "\(way) at \(there) would work too, in \(n)"))."
      case 1:
        return
          "\(detour(choice, moves: solution.length, as: "Going \(way) from \(there) is possible as well, with \(n)")) in all."
      case 2:
        return
          "\(does("could")) as well go \(detour(choice, moves: solution.length, as: "\(way) from \(there), for \(n)")) in all again."
      default:
        return
          "Another route goes \(detour(choice, moves: solution.length, as: "\(way) at \(there) and needs \(n)"))."
      }
    }
  }

  /// The hole on the direct line from the start towards the goal, if there is one.
  mutating func directLine() -> Words? {
    var ways: [(Move, Cell)] = []
    for move in Lattice.moves(of: .square) {
      let isTowards =
        move.rows * (lake.goal.row - lake.start.row) > 0
        || move.columns * (lake.goal.column - lake.start.column) > 0
      guard isTowards else { continue }
      let far =
        abs(lake.goal.row - lake.start.row) * abs(move.rows)
        + abs(lake.goal.column - lake.start.column) * abs(move.columns)
      var cell = lake.start.moved(move)
      var count = 1
      while count <= far, lake.isFree(cell) {
        cell = cell.moved(move)
        count += 1
      }
      if count <= far, lake.contains(cell) { ways.append((move, cell)) }
    }
    guard let (move, cell) = chance.element(of: ways) else { return nil }
    let way = direction(move)
    let at = naming.at(cell)
    let isAligned = lake.goal.row == lake.start.row || lake.goal.column == lake.start.column
    switch isAligned ? roll(6) : [1, 3, 4, 5][roll(4)] {
    case 0:
      return
        "\(barrier(lake.start, move, cell, as: "Straight \(way) from the start, the hole \(at)")) shuts the direct line."
    case 1:
      return
        "Walking \(barrier(lake.start, move, cell, as: "\(way) from the start would end in the hole \(at)"))."
    case 2:
      return
        "The obvious line is cut: \(barrier(lake.start, move, cell, as: "going \(way) from the start meets the hole \(at)"))."
    case 3:
      return
        "\(does("can't")) simply keep going \(barrier(lake.start, move, cell, as: "\(way) from the start, because of the hole \(at)"))."
    case 4:
      return
        "Anyone who slides \(barrier(lake.start, move, cell, as: "\(way) from the start falls into the hole \(at)"))."
    default:
      return
        "Going \(barrier(lake.start, move, cell, as: "\(way) from the start meets the hole \(at)")), so \(does("look")) for a way around."
    }
  }

  /// The alternatives worth a word, the most misleading ones before the rest.
  mutating func alternatives(atMost count: Int, places range: Range<Int>? = nil) -> [Words] {
    func rank(_ choice: Choice) -> Int {
      switch choice.outcome {
      case .pocket: 0
      case .longer(let moves): moves - solution.length <= 6 ? 0 : 1
      case .equal: 2
      }
    }
    let shuffled = chance.shuffled(
      solution.choices.filter { range?.contains($0.place) ?? true })
    let ranked = (0...2).flatMap { level in shuffled.filter { rank($0) == level } }
    var places: [Cell] = []
    var chosen: [Choice] = []
    for choice in ranked where chosen.count < count && !places.contains(choice.cell) {
      if case .equal = choice.outcome, chosen.contains(where: { $0.outcome == .equal }) { continue }
      places.append(choice.cell)
      chosen.append(choice)
    }
    return chosen.sorted { $0.place < $1.place }.map { alternative($0) }
  }
}

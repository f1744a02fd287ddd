import PuzzleKit
import Seeding

/// What a drawn lake must be.
struct LakePlan: Hashable, Sendable {
  /// The number of rows.
  var rows: Int
  /// The number of columns.
  var columns: Int
  /// The number of moves of a shortest walk.
  var length: Int
  /// The number of holes it may have.
  var holes: ClosedRange<Int>
  /// How often the walk turns, if that was asked for.
  var turns: Int?
  /// Whether the shortest walk must be the only one.
  var isUnique: Bool
}

extension Lake {
  /// Makes a lake whose shortest walk has exactly the length of a plan.
  ///
  /// A walk of that length that never touches itself is carved, holes close whatever is shorter,
  /// and further holes are strewn beside the walk until there are as many as the draw asks for.
  ///
  /// - Throws: ``Rejection`` `no-walk` if no such walk was found, `holes` if closing what is shorter
  ///   takes more holes than the plan allows.
  init(_ plan: LakePlan, using chance: inout Chance) throws(Rejection) {
    var maker = LakeMaker(plan: plan)
    try maker.carve(using: &chance)
    try maker.close(using: &chance)
    try maker.strew(using: &chance)
    self = maker.lake
  }
}

private struct LakeMaker {
  let plan: LakePlan
  var walk: [Cell] = []
  var isWalk: [Bool]
  var meanings: [Meaning]

  init(plan: LakePlan) {
    self.plan = plan
    isWalk = Array(repeating: false, count: plan.rows * plan.columns)
    meanings = Array(repeating: .ice, count: plan.rows * plan.columns)
  }

  var lake: Lake {
    Lake(
      rows: plan.rows, columns: plan.columns, meanings: meanings, start: walk[0],
      goal: walk[walk.count - 1])
  }

  func place(_ cell: Cell) -> Int { cell.row * plan.columns + cell.column }

  func contains(_ cell: Cell) -> Bool {
    0..<plan.rows ~= cell.row && 0..<plan.columns ~= cell.column
  }

  /// Finds a walk of the length asked for whose cells touch only their neighbours in the walk.
  mutating func carve(using chance: inout Chance) throws(Rejection) {
    // Steps of the search before the draw is given up; a walk is found in a few times its length.
    var budget = 40 * plan.length + 200
    // Where the walk turns, if that was asked for.
    var bends: [Bool]?
    if let turns = plan.turns {
      guard turns < plan.length else { throw Rejection("turns") }
      bends = chance.shuffled(
        (0..<(plan.length - 1)).map { $0 < turns })
    }
    let origin = Cell(
      row: chance.integer(below: plan.rows), column: chance.integer(below: plan.columns))
    walk = [origin]
    isWalk[place(origin)] = true
    var moves: [Move] = []
    var untried = [chance.shuffled(Lattice.moves(of: .square))]
    while walk.count <= plan.length {
      budget -= 1
      guard budget > 0 else { throw Rejection("no-walk") }
      guard let move = untried[untried.count - 1].popLast() else {
        guard walk.count > 1 else { throw Rejection("no-walk") }
        isWalk[place(walk.removeLast())] = false
        untried.removeLast()
        moves.removeLast()
        continue
      }
      if let bends, let last = moves.last, bends[moves.count - 1] == (move == last) { continue }
      let next = walk[walk.count - 1].moved(move)
      guard contains(next), !isWalk[place(next)] else { continue }
      let touching = Lattice.moves(of: .square).reduce(0) { count, side in
        let beside = next.moved(side)
        return contains(beside) && isWalk[place(beside)] ? count + 1 : count
      }
      guard touching == 1 else { continue }
      walk.append(next)
      isWalk[place(next)] = true
      moves.append(move)
      untried.append(chance.shuffled(Lattice.moves(of: .square)))
    }
    meanings[place(walk[0])] = .start
    meanings[place(walk[walk.count - 1])] = .goal
  }

  /// Puts holes on whatever is shorter than the walk, and on what is as short if it must be unique.
  mutating func close(using chance: inout Chance) throws(Rejection) {
    var holes = 0
    while true {
      let lake = lake
      let toGoal = Distances(in: lake.field, from: lake.goal, to: lake.start)
      let isShorter = toGoal[lake.start] < plan.length
      guard isShorter || plan.isUnique else { return }
      // The cells off the walk that some shortest way takes.
      let fromStart = Distances(in: lake.field, from: lake.start, to: lake.goal)
      let shortest = toGoal[lake.start]
      var rivals: [Int] = []
      for index in meanings.indices where meanings[index] == .ice && !isWalk[index] {
        let cell = Cell(row: index / plan.columns, column: index % plan.columns)
        let (a, b) = (fromStart[cell], toGoal[cell])
        if a != Distances.unreachable, b != Distances.unreachable, a + b == shortest {
          rivals.append(index)
        }
      }
      guard let rival = chance.element(of: rivals) else { return }
      meanings[rival] = .hole
      holes += 1
      guard holes <= plan.holes.upperBound else {
        throw Rejection(
          "holes", "a walk of \(plan.length) moves took more than \(plan.holes.upperBound) holes")
      }
    }
  }

  /// Puts holes beside the walk until there are as many as a draw from the plan's range.
  mutating func strew(using chance: inout Chance) throws(Rejection) {
    let holes = meanings.reduce(0) { $1 == .hole ? $0 + 1 : $0 }
    let free = meanings.indices.filter { meanings[$0] == .ice && !isWalk[$0] }
    let least = max(holes, plan.holes.lowerBound)
    let most = min(plan.holes.upperBound, holes + free.count)
    guard least <= most else {
      throw Rejection("holes", "beside a walk of \(plan.length) moves there is room for \(most)")
    }
    let wanted = chance.integer(in: least...most) - holes
    for index in chance.shuffled(free).prefix(wanted) { meanings[index] = .hole }
  }
}

/// A lake as it was read from pixels, with what follows from it.
struct LakeState: Sendable {
  let rows: Int
  let columns: Int
  private let meanings: [Meaning]
  let start: Place
  let goal: Place
  private let fromStart: [Int]
  private let toGoal: [Int]

  /// Creates a state; nil unless there is exactly one start and one goal.
  init?(rows: Int, columns: Int, meanings: [Meaning]) {
    precondition(meanings.count == rows * columns, "a meaning for every cell")
    let starts = meanings.indices.filter { meanings[$0] == .start }
    let goals = meanings.indices.filter { meanings[$0] == .goal }
    guard starts.count == 1, goals.count == 1 else { return nil }
    self.rows = rows
    self.columns = columns
    self.meanings = meanings
    start = Place(starts[0] / columns + 1, starts[0] % columns + 1)
    goal = Place(goals[0] / columns + 1, goals[0] % columns + 1)
    fromStart = Self.distances(starts[0], rows, columns, meanings)
    toGoal = Self.distances(goals[0], rows, columns, meanings)
  }

  func contains(_ place: Place) -> Bool {
    1...rows ~= place.row && 1...columns ~= place.column
  }

  /// What a cell is; nil off the grid.
  subscript(place: Place) -> Meaning? {
    contains(place) ? meanings[offset(place)] : nil
  }

  func isFree(_ place: Place) -> Bool {
    contains(place) && meanings[offset(place)] != .hole
  }

  func count(_ meaning: Meaning) -> Int {
    meanings.reduce(0) { $0 + ($1 == meaning ? 1 : 0) }
  }

  /// The rows in Gymnasium's letters.
  var letters: [String] {
    (0..<rows).map { row in
      String((0..<columns).map { meanings[row * columns + $0].letter })
    }
  }

  /// The length of a shortest walk from the start to the goal; nil if there is none.
  var shortest: Int? { distance(fromStart, goal) }

  /// The length of a shortest walk from the start to a cell.
  func distanceFromStart(_ place: Place) -> Int? { distance(fromStart, place) }

  /// The length of a shortest walk from a cell to the goal.
  func distanceToGoal(_ place: Place) -> Int? { distance(toGoal, place) }

  private func distance(_ distances: [Int], _ place: Place) -> Int? {
    guard contains(place), distances[offset(place)] >= 0 else { return nil }
    return distances[offset(place)]
  }

  private func offset(_ place: Place) -> Int {
    (place.row - 1) * columns + place.column - 1
  }

  /// The largest number of shortest walks that is counted.
  static let most = 1_000_000_000_000

  /// How many walks are as short as the shortest, at most ``most``.
  var shortestCount: Int {
    guard let length = shortest else { return 0 }
    var ways = [Int](repeating: 0, count: rows * columns)
    ways[offset(start)] = 1
    for step in 0..<length {
      for cell in ways.indices where fromStart[cell] == step && ways[cell] > 0 {
        let place = Place(cell / columns + 1, cell % columns + 1)
        for direction in Direction.allCases {
          let next = place.stepped(direction)
          guard contains(next), fromStart[offset(next)] == step + 1 else { continue }
          ways[offset(next)] = min(Self.most, ways[offset(next)] + ways[cell])
        }
      }
    }
    return ways[offset(goal)]
  }

  /// The fewest turns of a shortest walk; nil if there is no walk.
  var fewestTurns: Int? {
    guard let length = shortest else { return nil }
    guard length > 0 else { return 0 }
    // The fewest turns with which a cell is entered by each direction, along shortest walks.
    var fewest: [Place: [Direction: Int]] = [:]
    var front: Set<Place> = [start]
    for step in 0..<length {
      var next: Set<Place> = []
      for place in front {
        for direction in Direction.allCases {
          let entered = place.stepped(direction)
          guard distanceFromStart(entered) == step + 1 else { continue }
          let before = fewest[place]?.map { $0.key == direction ? $0.value : $0.value + 1 }.min()
          let turns = min(before ?? 0, fewest[entered]?[direction] ?? .max)
          fewest[entered, default: [:]][direction] = turns
          next.insert(entered)
        }
      }
      front = next
    }
    return fewest[goal]?.values.min()
  }

  /// The cells that some moves lead through, the first cell included; nil if one is not free.
  func walk(from first: Place, _ moves: some Sequence<Direction>) -> [Place]? {
    guard isFree(first) else { return nil }
    var places = [first]
    var place = first
    for move in moves {
      place = place.stepped(move)
      guard isFree(place) else { return nil }
      places.append(place)
    }
    return places
  }

  /// The free cells that are reached from a cell without entering another.
  func reach(from first: Place, without barred: Place) -> Set<Place> {
    guard isFree(first), first != barred else { return [] }
    var found: Set<Place> = [first]
    var waiting = [first]
    while let place = waiting.popLast() {
      for direction in Direction.allCases {
        let next = place.stepped(direction)
        guard isFree(next), next != barred, found.insert(next).inserted else { continue }
        waiting.append(next)
      }
    }
    return found
  }

  private static func distances(
    _ source: Int, _ rows: Int, _ columns: Int, _ meanings: [Meaning]
  ) -> [Int] {
    var distances = [Int](repeating: -1, count: rows * columns)
    distances[source] = 0
    var queue = [source]
    var head = 0
    while head < queue.count {
      let cell = queue[head]
      head += 1
      let row = cell / columns
      let column = cell % columns
      func visit(_ next: Int) {
        guard distances[next] < 0, meanings[next] != .hole else { return }
        distances[next] = distances[cell] + 1
        queue.append(next)
      }
      if row > 0 { visit(cell - columns) }
      if row + 1 < rows { visit(cell + columns) }
      if column > 0 { visit(cell - 1) }
      if column + 1 < columns { visit(cell + 1) }
    }
    return distances
  }
}

/// How often moves change direction.
func turns(_ moves: [Direction]) -> Int {
  zip(moves, moves.dropFirst()).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) }
}

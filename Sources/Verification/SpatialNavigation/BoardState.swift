/// A board as it was read from pixels, with what follows from it.
struct BoardState: Sendable {
  let grid: Grid
  private let meanings: [Meaning]
  let start: Place
  let goal: Place
  /// Gaps in the outer wall that show where a walk enters and leaves.
  var openings: Set<Opening> = []
  /// For each cell and direction, in the order of the grid's, the cell that can be entered, or -1.
  private let next: [Int]
  private let fromStart: [Int]
  private let toGoal: [Int]

  var rows: Int { grid.rows }
  var columns: Int { grid.columns }

  /// Creates a state; nil unless there is exactly one start and one goal.
  ///
  /// - Parameters:
  ///   - grid: The grid.
  ///   - meanings: What each cell is.
  ///   - isOpen: Whether a border between two cells that are no holes can be crossed.
  init?(_ grid: Grid, meanings: [Meaning], isOpen: (Place, Direction) -> Bool) {
    precondition(meanings.count == grid.count, "a meaning for every cell")
    let starts = meanings.indices.filter { meanings[$0] == .start }
    let goals = meanings.indices.filter { meanings[$0] == .goal }
    guard starts.count == 1, goals.count == 1 else { return nil }
    self.grid = grid
    self.meanings = meanings
    let places = grid.places
    start = places[starts[0]]
    goal = places[goals[0]]
    let directions = grid.kind.directions
    var next = [Int](repeating: -1, count: grid.count * directions.count)
    for (cell, place) in places.enumerated() where meanings[cell] != .hole {
      for (number, direction) in directions.enumerated() {
        guard let entered = grid.neighbor(place, direction),
          meanings[grid.offset(entered)] != .hole, isOpen(place, direction)
        else { continue }
        next[cell * directions.count + number] = grid.offset(entered)
      }
    }
    self.next = next
    fromStart = Self.distances(starts[0], next, directions.count)
    toGoal = Self.distances(goals[0], next, directions.count)
  }

  func contains(_ place: Place) -> Bool { grid.contains(place) }

  /// What a cell is; nil off the grid.
  subscript(place: Place) -> Meaning? {
    contains(place) ? meanings[grid.offset(place)] : nil
  }

  func isFree(_ place: Place) -> Bool {
    contains(place) && meanings[grid.offset(place)] != .hole
  }

  /// The cell that a step enters; nil where the way is shut.
  func entered(from place: Place, _ direction: Direction) -> Place? {
    guard contains(place), let number = grid.kind.directions.firstIndex(of: direction) else {
      return nil
    }
    let cell = next[grid.offset(place) * grid.kind.directions.count + number]
    return cell < 0 ? nil : Place(cell / columns + 1, cell % columns + 1)
  }

  /// The directions in which a cell can be left.
  func exits(_ place: Place) -> [Direction] {
    grid.kind.directions.filter { entered(from: place, $0) != nil }
  }

  func count(_ meaning: Meaning) -> Int {
    meanings.reduce(0) { $0 + ($1 == meaning ? 1 : 0) }
  }

  /// How many cells can be left in so many directions.
  func count(whereExits isCounted: (Int) -> Bool) -> Int {
    grid.places.count { isFree($0) && isCounted(exits($0).count) }
  }

  /// The cells that can be left one way only, start and goal left out.
  var deadEnds: Int {
    grid.places.count { $0 != start && $0 != goal && isFree($0) && exits($0).count == 1 }
  }

  /// The rows in Gymnasium's letters.
  var letters: [String] {
    (0..<rows).map { row in
      String((0..<columns).map { meanings[row * columns + $0].letter })
    }
  }

  /// The open sides of each cell, a text a row and two hexadecimal digits a cell.
  var openSides: [String] {
    let directions = grid.kind.directions
    let digits = Array("0123456789abcdef")
    return (0..<rows).map { row in
      var text = ""
      for column in 0..<columns {
        var bits = 0
        for number in directions.indices
        where next[(row * columns + column) * directions.count + number] >= 0 {
          bits |= 1 << number
        }
        text += [digits[bits >> 4], digits[bits & 15]]
      }
      return text
    }
  }

  /// The length of a shortest walk from the start to the goal; nil if there is none.
  var shortest: Int? { distance(fromStart, goal) }

  /// The length of a shortest walk from the start to a cell.
  func distanceFromStart(_ place: Place) -> Int? { distance(fromStart, place) }

  /// The length of a shortest walk from a cell to the goal.
  func distanceToGoal(_ place: Place) -> Int? { distance(toGoal, place) }

  private func distance(_ distances: [Int], _ place: Place) -> Int? {
    guard contains(place), distances[grid.offset(place)] >= 0 else { return nil }
    return distances[grid.offset(place)]
  }

  /// The largest number of shortest walks that is counted.
  static let most = 1_000_000_000_000

  /// How many walks are as short as the shortest, at most ``most``.
  var shortestCount: Int {
    guard let length = shortest else { return 0 }
    let ports = grid.kind.directions.count
    var ways = [Int](repeating: 0, count: grid.count)
    ways[grid.offset(start)] = 1
    var layers = [[Int]](repeating: [], count: length + 1)
    for cell in fromStart.indices where 0...length ~= fromStart[cell] {
      layers[fromStart[cell]].append(cell)
    }
    for (step, layer) in layers.enumerated() {
      for cell in layer where ways[cell] > 0 {
        for entered in next[cell * ports..<(cell + 1) * ports]
        where entered >= 0 && fromStart[entered] == step + 1 {
          ways[entered] = min(Self.most, ways[entered] + ways[cell])
        }
      }
    }
    return ways[grid.offset(goal)]
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
        for direction in grid.kind.directions {
          guard let entered = entered(from: place, direction),
            distanceFromStart(entered) == step + 1
          else { continue }
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

  /// The cells that some moves lead through, the first cell included; nil if the way is shut.
  func walk(from first: Place, _ moves: some Sequence<Direction>) -> [Place]? {
    guard isFree(first) else { return nil }
    var places = [first]
    var place = first
    for move in moves {
      guard let next = entered(from: place, move) else { return nil }
      place = next
      places.append(place)
    }
    return places
  }

  /// The free cells that are reached from a cell without entering another.
  func reach(from first: Place, without barred: Place? = nil) -> Set<Place> {
    guard isFree(first), first != barred else { return [] }
    var found: Set<Place> = [first]
    var waiting = [first]
    while let place = waiting.popLast() {
      for direction in grid.kind.directions {
        guard let next = entered(from: place, direction), next != barred,
          found.insert(next).inserted
        else { continue }
        waiting.append(next)
      }
    }
    return found
  }

  private static func distances(_ source: Int, _ next: [Int], _ ports: Int) -> [Int] {
    var distances = [Int](repeating: -1, count: next.count / ports)
    distances[source] = 0
    var queue = [source]
    var head = 0
    while head < queue.count {
      let cell = queue[head]
      head += 1
      for entered in next[cell * ports..<(cell + 1) * ports]
      where entered >= 0 && distances[entered] < 0 {
        distances[entered] = distances[cell] + 1
        queue.append(entered)
      }
    }
    return distances
  }
}

/// How often moves change direction.
func turns(_ moves: [Direction]) -> Int {
  zip(moves, moves.dropFirst()).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) }
}

import PuzzleKit
import Seeding
import Synchronization

/// Every lake of a small board that fulfils the knobs, one of each 8 that differ by a symmetry.
///
/// Where a board with the holes that it may have takes at most ``limit`` states, lakes are not drawn
/// at random but chosen from here, evenly over the lengths of their walks. So every one of them can
/// come up, and their exact number is known.
struct LakeSpace: Sendable {
  /// The most states of a board that are listed.
  static let limit = 400_000

  /// The lakes by the length of their walk; each length that occurs has one list.
  let byLength: [[Lake]]

  /// The signatures of all of them.
  let signatures: [Signature]

  /// Chooses a lake, each length as probable.
  ///
  /// Every attempt chooses the length anew: of few lakes with one length, none may belong to a split.
  func lake(using chance: inout Chance) throws(Rejection) -> Lake {
    guard let lakes = chance.element(of: byLength), let lake = chance.element(of: lakes) else {
      throw Rejection("no-such-lake")
    }
    return lake
  }

  /// The number of states of a board: places of the start and the goal, and sets of holes.
  static func states(rows: Int, columns: Int, holes: ClosedRange<Int>) -> Int {
    let cells = rows * columns
    var sum = 0
    for count in holes where count <= cells - 2 {
      // Binomial coefficients grow by whole numbers; above the limit their size is of no interest.
      var ways = 1
      for k in 0..<min(count, cells - 2 - count) {
        ways = ways * (cells - 2 - k) / (k + 1)
        if ways > limit { return limit + 1 }
      }
      sum += cells * (cells - 1) * ways
      if sum > limit { return limit + 1 }
    }
    return sum
  }

  private static let known = Mutex<[Key: LakeSpace]>([:])

  private struct Key: Hashable {
    var rows: Int
    var columns: Int
    var knobs: SpatialNavigationPuzzle.SceneKnobs
  }

  /// Lists the lakes of a board, or takes them from an earlier call.
  static func of(rows: Int, columns: Int, puzzle: SpatialNavigationPuzzle) -> LakeSpace {
    let key = Key(rows: rows, columns: columns, knobs: puzzle.scene)
    return known.withLock { known in
      if let space = known[key] { return space }
      let space = LakeSpace(rows: rows, columns: columns, puzzle: puzzle)
      known[key] = space
      return space
    }
  }

  private init(rows: Int, columns: Int, puzzle: SpatialNavigationPuzzle) {
    let cells = rows * columns
    var lists: [[Lake]] = Array(repeating: [], count: cells)
    var signatures: [Signature] = []
    let allowed = puzzle.holeCounts(rows: rows, columns: columns)
    let symmetries = Self.symmetries(rows: rows, columns: columns)
    for start in 0..<cells {
      for goal in 0..<cells where goal != start {
        // A symmetry shows these lakes with ends that came before.
        guard !symmetries.contains(where: { ($0[start], $0[goal]) < (start, goal) }) else {
          continue
        }
        var seen: Set<Signature> = []
        let others = (0..<cells).filter { $0 != start && $0 != goal }
        for count in allowed where count <= others.count {
          Self.forEachSubset(of: others, count: count) { holes in
            var meanings = [Meaning](repeating: .ice, count: cells)
            for hole in holes { meanings[hole] = .hole }
            meanings[start] = .start
            meanings[goal] = .goal
            let lake = Lake(
              rows: rows, columns: columns, meanings: meanings,
              start: Cell(row: start / columns, column: start % columns),
              goal: Cell(row: goal / columns, column: goal % columns))
            let signature = lake.signature
            guard !seen.contains(signature) else { return }
            seen.insert(signature)
            guard let solution = Route(of: lake.field),
              (try? puzzle.check(.lake(lake), solution)) != nil
            else { return }
            lists[solution.length].append(lake)
            signatures.append(signature)
          }
        }
      }
    }
    byLength = lists.filter { !$0.isEmpty }
    self.signatures = signatures
  }

  /// Where each cell goes by each symmetry that leaves a board its shape.
  private static func symmetries(rows: Int, columns: Int) -> [[Int]] {
    (0..<(rows == columns ? 8 : 4)).map { number in
      (0..<rows * columns).map { index in
        let cell = Cell(row: index / columns, column: index % columns)
        let image = Lake.image(of: cell, rows: rows, columns: columns, number)
        return image.row * columns + image.column
      }
    }
  }

  /// Calls a closure with every subset of a size, in the order of their elements.
  private static func forEachSubset(of elements: [Int], count: Int, _ body: ([Int]) -> Void) {
    var places = Array(0..<count)
    while true {
      body(places.map { elements[$0] })
      guard let last = places.indices.last(where: { places[$0] < elements.count - count + $0 })
      else { return }
      places[last] += 1
      for next in (last + 1)..<max(count, last + 1) { places[next] = places[next - 1] + 1 }
    }
  }
}

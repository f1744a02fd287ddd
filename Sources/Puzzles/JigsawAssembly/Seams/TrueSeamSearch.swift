/// A search for an arrangement other than the truth that has true seams only, which there may be where pieces
/// have twins: of a chequered board, the same moved by a place.
struct TrueSeamSearch {
  private let board: SeamBoard
  private var tiles: [Int]
  private var isUsed: [Bool]
  /// How many more tiles may be laid.
  private(set) var budget: Int

  /// Creates a search.
  ///
  /// - Parameters:
  ///   - board: The board, of upright pieces.
  ///   - budget: How many tiles may be laid before the search gives up.
  init(of board: SeamBoard, budget: Int) {
    self.board = board
    self.budget = budget
    tiles = [Int](repeating: 0, count: board.layout.count)
    isUsed = [Bool](repeating: false, count: board.layout.count)
  }

  /// Searches.
  ///
  /// - Returns: The arrangement as tiles, or nil if there is none, or if the budget has been used up.
  mutating func run() -> [Int]? {
    extend(at: 0) ? tiles : nil
  }

  private mutating func extend(at place: Int) -> Bool {
    guard place < tiles.count else { return !board.isTruth(tiles) }
    let columns = board.layout.columns
    for tile in tiles.indices {
      guard !isUsed[tile] else { continue }
      if board.twinBefore[tile] >= 0, !isUsed[board.twinBefore[tile]] { continue }
      if place % columns > 0,
        board.trueRight[tiles[place - 1] * board.tileCount + tile] == 0
      {
        continue
      }
      if place >= columns,
        board.trueBelow[tiles[place - columns] * board.tileCount + tile] == 0
      {
        continue
      }
      guard budget > 0 else { return false }
      budget -= 1
      isUsed[tile] = true
      tiles[place] = tile
      if extend(at: place + 1) { return true }
      isUsed[tile] = false
    }
    return false
  }
}

/// A search of all arrangements for the one of the least margin.
///
/// Arrangements grow place by place in reading order. One is given up as soon as the new seams that it has
/// cost as much as the least margin allows for all true seams that it may yet replace.
struct BoardEnumeration {
  private let board: SeamBoard
  private var tiles: [Int]
  private var isUsed: [Bool]
  /// The least margin so far.
  private(set) var margin: Margin
  /// The arrangement that has it, as tiles.
  private(set) var found: [Int]

  /// Creates a search.
  ///
  /// - Parameters:
  ///   - board: The board, at most nine pieces, or four that turn.
  ///   - margin: The margin of an arrangement that is known.
  ///   - found: That arrangement.
  init(of board: SeamBoard, below margin: Margin, of found: [Int]) {
    self.board = board
    self.margin = margin
    self.found = found
    tiles = [Int](repeating: 0, count: board.layout.count)
    isUsed = [Bool](repeating: false, count: board.layout.count)
  }

  /// Searches.
  mutating func run() {
    extend(at: 0, changed: 0, replaced: board.trueTotal)
  }

  /// Fills the places from one on.
  ///
  /// - Parameters:
  ///   - place: The first place that is empty.
  ///   - changed: What the new seams cost so far.
  ///   - replaced: What the true seams cost that are not kept so far.
  private mutating func extend(at place: Int, changed: Int, replaced: Int) {
    guard place < tiles.count else {
      if !board.isTruth(tiles) {
        margin = Margin(changed: changed, replaced: max(1, replaced))
        found = tiles
      }
      return
    }
    let columns = board.layout.columns
    let left = place % columns > 0 ? tiles[place &- 1] &* board.tileCount : -1
    let up = place >= columns ? tiles[place &- columns] &* board.tileCount : -1
    for tile in 0..<board.tileCount {
      let piece = tile / board.turnCount
      guard !isUsed[piece], board.isAllowed[tile] else { continue }
      if board.twinBefore[piece] >= 0, !isUsed[board.twinBefore[piece]] { continue }
      var total = 0
      var kept = 0
      if left >= 0 {
        total &+= board.right[left &+ tile]
        kept &+= board.trueRight[left &+ tile]
      }
      if up >= 0 {
        total &+= board.below[up &+ tile]
        kept &+= board.trueBelow[up &+ tile]
      }
      let nowChanged = changed &+ total &- kept
      let nowReplaced = replaced &- kept
      // As a product of totals of at most nine pieces this fits. What has true seams only is the truth, or no
      // worse where there are twins.
      guard
        nowChanged == 0 || nowChanged &* margin.replaced < margin.changed &* nowReplaced
      else { continue }
      isUsed[piece] = true
      tiles[place] = tile
      extend(at: place &+ 1, changed: nowChanged, replaced: nowReplaced)
      isUsed[piece] = false
    }
  }
}

/// The arrangements that one move makes of the truth.
///
/// The moves: two pieces change places; in a puzzle with turns, one piece is turned, or two change places
/// and are turned; two blocks of one size change places, rows and columns among them; a band of rows or
/// columns moves past another, of the whole board or within one row or column, cyclic shifts among them.
struct BoardMoves: Sendable {
  private let board: SeamBoard
  /// The arrangements as tiles, each once, none the truth, in the order of their making.
  private(set) var arrangements: [[Int]] = []
  private var seen: Set<[Int]>

  /// Makes every move.
  init(on board: SeamBoard) {
    self.board = board
    seen = [board.truth]
    exchangePieces()
    if board.turnCount > 1 { turnPieces() }
    exchangeBlocks()
    moveBands()
  }

  private mutating func add(_ tiles: [Int]) {
    if tiles.allSatisfy({ board.isAllowed[$0] }), !board.isTruth(tiles),
      seen.insert(tiles).inserted
    {
      arrangements.append(tiles)
    }
  }

  private mutating func exchangePieces() {
    let count = board.layout.count
    for one in 0..<count {
      for other in one + 1..<count {
        var tiles = board.truth
        tiles.swapAt(one, other)
        guard board.turnCount > 1 else {
          add(tiles)
          continue
        }
        for turns in 0..<16 {
          var turned = tiles
          turned[one] = turned[one] & ~3 | turns & 3
          turned[other] = turned[other] & ~3 | turns >> 2
          add(turned)
        }
      }
    }
  }

  private mutating func turnPieces() {
    for place in 0..<board.layout.count {
      for turn in 0..<4 {
        var tiles = board.truth
        tiles[place] = tiles[place] & ~3 | turn
        add(tiles)
      }
    }
  }

  private mutating func exchangeBlocks() {
    let layout = board.layout
    for height in 1...layout.rows {
      for width in 1...layout.columns where height * width > 1 {
        var corners: [(row: Int, column: Int)] = []
        for row in 0...layout.rows - height {
          for column in 0...layout.columns - width { corners.append((row, column)) }
        }
        for (index, one) in corners.enumerated() {
          for other in corners[(index + 1)...]
          where other.row >= one.row + height || abs(other.column - one.column) >= width {
            var tiles = board.truth
            for row in 0..<height {
              for column in 0..<width {
                tiles.swapAt(
                  (one.row + row) * layout.columns + one.column + column,
                  (other.row + row) * layout.columns + other.column + column)
              }
            }
            add(tiles)
          }
        }
      }
    }
  }

  private mutating func moveBands() {
    let layout = board.layout
    let everyRow = Array(0..<layout.rows)
    let everyColumn = Array(0..<layout.columns)
    for lines in [everyRow] + everyRow.map({ [$0] }) {
      moveBands(of: layout.columns) { position in
        lines.map { $0 * layout.columns + position }
      }
    }
    for lines in [everyColumn] + everyColumn.map({ [$0] }) {
      moveBands(of: layout.rows) { position in
        lines.map { position * layout.columns + $0 }
      }
    }
  }

  /// Moves bands along one direction.
  ///
  /// - Parameters:
  ///   - length: The number of positions along it.
  ///   - places: The places at a position, in one order for every position.
  private mutating func moveBands(of length: Int, places: (Int) -> [Int]) {
    for start in 0..<length {
      for middle in start + 1..<max(length, start + 1) {
        for end in middle + 1...length {
          var tiles = board.truth
          let order = Array(middle..<end) + Array(start..<middle)
          for (offset, position) in order.enumerated() {
            for (to, from) in zip(places(start + offset), places(position)) {
              tiles[to] = board.truth[from]
            }
          }
          add(tiles)
        }
      }
    }
  }
}

import PuzzleKit

extension Maze {
  /// The same for all mazes that differ by a symmetry of their grid, and for no others.
  var signature: Signature {
    Signature(canonical: String(decoding: canonicalText, as: UTF8.self))
  }

  /// The bytewise least of the texts of all symmetric images of the maze, in ASCII.
  ///
  /// The text of a maze is lines that `\n` separates, none at the end. The first is
  /// `maze KIND ROWSxCOLUMNS`, such as `maze polar 5x12`, in decimals. Then there is a line for each
  /// row, or ring, and in it for each cell two lowercase hexadecimal digits, the open sides with bit m
  /// for the m-th of the grid's moves; `S` follows in the cell of the start, `G` in that of the goal.
  /// ``LatticeSymmetry`` says what the images are.
  var canonicalText: [UInt8] {
    let keys = SymmetryKeys(self)
    let symmetries = LatticeSymmetry.all(of: lattice)
    // Headings differ only where rows and columns are exchanged; then they decide.
    var best = symmetries[0]
    for symmetry in symmetries.dropFirst() where symmetry.precedes(best, by: keys) {
      best = symmetry
    }
    let digits = Array("0123456789abcdef".utf8)
    var text = best.heading
    text.reserveCapacity(text.count + 2 * lattice.count + best.rows + 2)
    for row in 0..<best.rows {
      text.append(UInt8(ascii: "\n"))
      for column in 0..<best.columns {
        let key = keys[best, row, column]
        text.append(digits[Int(key >> 6)])
        text.append(digits[Int(key >> 2 & 15)])
        if key & 3 != 0 { text.append(UInt8(ascii: key & 3 == 1 ? "G" : "S")) }
      }
    }
    return text
  }
}

/// A symmetry of a grid: where the cells and the sides of the image come from.
///
/// - Square grids have 8, the products of: mirroring left and right, mirroring top and bottom,
///   exchanging rows and columns. The last makes an R × C grid a C × R grid.
/// - Hexagonal grids have 2, those that keep the rows rows and map the grid onto itself: the identity,
///   and with an odd number of rows the mirroring of top and bottom, with an even number the half turn.
/// - Polar grids of n sectors have 2 n: rotations by whole sectors, each with and without a reflection
///   that exchanges clockwise and counterclockwise. Rings stay where they are.
struct LatticeSymmetry: Hashable, Sendable {
  /// The grid.
  let lattice: Lattice
  /// The number of rows of the image.
  let rows: Int
  /// The number of columns of the image.
  let columns: Int
  /// Which of the ways that the symmetries of a grid exchange sides; see ``sides(of:_:)``.
  let exchange: Int
  private let first: Int
  private let rowStep: Int
  private let columnStep: Int
  private let turn: Int

  /// The symmetries of a grid, the identity first.
  static func all(of lattice: Lattice) -> [LatticeSymmetry] {
    switch lattice.kind {
    case .square: (0..<8).map { LatticeSymmetry(lattice, exchange: $0) }
    case .hexagonal: (0..<2).map { LatticeSymmetry(lattice, exchange: $0) }
    case .polar:
      (0..<2).flatMap { exchange in
        (0..<lattice.columns).map { LatticeSymmetry(lattice, exchange: exchange, turn: $0) }
      }
    }
  }

  private init(_ lattice: Lattice, exchange: Int, turn: Int = 0) {
    self.lattice = lattice
    self.exchange = exchange
    self.turn = turn
    let isMirrored: Bool
    let isUpsideDown: Bool
    var isTransposed = false
    switch lattice.kind {
    case .square:
      isMirrored = exchange & 1 != 0
      isUpsideDown = exchange & 2 != 0
      isTransposed = exchange & 4 != 0
    case .hexagonal:
      isMirrored = exchange == 1 && lattice.rows % 2 == 0
      isUpsideDown = exchange == 1
    case .polar:
      isMirrored = exchange == 1
      isUpsideDown = false
    }
    rows = isTransposed ? lattice.columns : lattice.rows
    columns = isTransposed ? lattice.rows : lattice.columns
    let down = isUpsideDown ? -lattice.columns : lattice.columns
    let right = isMirrored ? -1 : 1
    first =
      (isUpsideDown ? (lattice.rows - 1) * lattice.columns : 0)
      + (isMirrored ? lattice.columns - 1 : 0)
    rowStep = isTransposed ? right : down
    columnStep = isTransposed ? down : right
  }

  /// The number of the cell of the grid that a cell of the image shows.
  func source(row: Int, column: Int) -> Int {
    var column = column + turn
    if column >= columns { column -= columns }
    return first + row * rowStep + column * columnStep
  }

  /// For each side of a cell the side of its image, by the ways that the symmetries exchange sides.
  ///
  /// Sides are numbered as the grid's moves.
  static func sides(of lattice: Lattice, _ exchange: Int) -> [Int] {
    switch lattice.kind {
    case .square:
      (0..<4).map { side in
        // Left, right, up, down; mirrored first, then transposed.
        let mirrored = exchange >> (side >> 1) & 1 == 1 ? side ^ 1 : side
        return exchange & 4 != 0 ? mirrored ^ 2 : mirrored
      }
    case .hexagonal:
      // Left, right, up left, up right, down left, down right.
      exchange == 0
        ? [0, 1, 2, 3, 4, 5]
        : lattice.rows % 2 == 0 ? [1, 0, 5, 4, 3, 2] : [0, 1, 4, 5, 2, 3]
    case .polar:
      exchange == 0 ? [0, 1, 2, 3] : [0, 1, 3, 2]
    }
  }

  /// The first line of the text of an image.
  var heading: [UInt8] { Array("maze \(lattice.kind.rawValue) \(rows)x\(columns)".utf8) }

  /// Returns whether one image's text is bytewise less than another's.
  func precedes(_ other: LatticeSymmetry, by keys: SymmetryKeys) -> Bool {
    if rows != other.rows { return heading.lexicographicallyPrecedes(other.heading) }
    for row in 0..<rows {
      for column in 0..<columns {
        let (a, b) = (keys[self, row, column], keys[other, row, column])
        if a != b { return a < b }
      }
    }
    return false
  }
}

/// What stands in the cells of a maze, as numbers in the order of their texts.
///
/// A number is the open sides times 4, plus 1 for the goal, 2 for the start. After equal digits comes a
/// digit or the end of a line where there is no letter, and those are less than `G`, and that than `S`.
struct SymmetryKeys {
  /// The numbers of all cells, once for each way that the symmetries exchange sides.
  private let values: [UInt8]
  private let count: Int

  /// Reads a maze.
  init(_ maze: Maze) {
    let lattice = maze.lattice
    let (start, goal) = (lattice.index(of: maze.start), lattice.index(of: maze.goal))
    var values: [UInt8] = []
    values.reserveCapacity(lattice.count * 8)
    for exchange in 0..<(lattice.kind == .square ? 8 : 2) {
      let sides = LatticeSymmetry.sides(of: lattice, exchange)
      let images: [UInt8] = (0..<1 << sides.count).map { open in
        sides.indices.reduce(0) { $0 | UInt8(open >> $1 & 1) << UInt8(sides[$1] + 2) }
      }
      for index in 0..<lattice.count {
        let mark: UInt8 = index == start ? 2 : index == goal ? 1 : 0
        values.append(images[Int(maze.openSides[index])] | mark)
      }
    }
    self.values = values
    count = lattice.count
  }

  /// What stands in a cell of an image.
  subscript(symmetry: LatticeSymmetry, row: Int, column: Int) -> UInt8 {
    values[symmetry.exchange * count + symmetry.source(row: row, column: column)]
  }
}

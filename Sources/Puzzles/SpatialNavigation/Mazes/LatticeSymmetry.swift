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

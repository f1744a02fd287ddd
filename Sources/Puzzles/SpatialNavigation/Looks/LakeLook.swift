import Drawing
import Imaging
import Seeding
import Traces

/// How rows and columns are labelled.
enum LabelStyle: Sendable, CaseIterable {
  /// Columns 1 2 3, rows 1 2 3.
  case numbers
  /// Columns A B C, rows 1 2 3.
  case letters

  /// Returns the label of a column, from 0.
  func column(_ column: Int) -> String {
    switch self {
    case .numbers: "\(column + 1)"
    case .letters:
      // After Z as in spreadsheets: AA, AB, …
      (column >= 26 ? self.column(column / 26 - 1) : "")
        + String(UnicodeScalar(UInt8(65 + column % 26)))
    }
  }

  /// Returns the label of a row, from 0: a number, for letters name columns where there are any.
  func row(_ row: Int, of kind: Lattice.Kind = .square) -> String {
    kind == .hexagonal ? column(row) : "\(row + 1)"
  }
}

/// Everything that chance decides about how one lake looks.
///
/// The contract that its pictures keep stands in `Tasks/spatial-navigation.md`.
struct LakeLook: Sendable {
  /// The sprites for the size of the cells.
  let sprites: LakeSprites
  /// How rows and columns are labelled, or nil if they are not.
  let labels: LabelStyle?
  /// The tint of the whole lake.
  let tint: LakeTint
  /// The colours of tones and ink.
  let palette: InkedPalette
  /// Which of the figures stands on the start.
  let figure: Int
  /// Which of the gifts stands on the goal.
  let gift: Int
  /// A byte for each cell of 16 × 16, which chooses among variants; it repeats beyond.
  let scatter: [UInt8]
  /// The frame around the grid.
  let frame: LakeFrame
  /// How walks are drawn.
  let path: PathStyle

  /// The palettes by tint, which are costlier to make than to keep.
  private static let palettes = LakeTint.allCases.map {
    InkedPalette(grounds: $0.colours, ink: LakeTint.ink, levels: LakeInk.levels)
  }

  /// Draws lots for the looks of a lake.
  ///
  /// - Parameters:
  ///   - cell: The side of a cell, from 12 to 96 pixels.
  ///   - labels: How rows and columns are labelled, or nil if they are not.
  ///   - columns: How many columns the lake has at most; numbers of two digits over tiny cells need a
  ///     higher frame.
  ///   - path: How walks are drawn; a lake has one colour of ink.
  ///   - chance: The chance of looks.
  /// - Throws: ``DrawingError`` if Cairo fails or the font is missing.
  init(
    cell: Int, labels: LabelStyle?, columns: Int = 16, path: PathStyle = .arrows,
    using chance: inout Chance
  ) throws {
    precondition(LakeGeometry.cells ~= cell, "a cell has 12 to 96 pixels")
    precondition(path != .gradient, "a lake has one colour of ink")
    self.path = path
    sprites = try LakeSprites.of(cell: cell)
    self.labels = labels
    let tint = chance.integer(below: LakeTint.allCases.count)
    self.tint = LakeTint.allCases[tint]
    palette = Self.palettes[tint]
    figure = chance.integer(below: sprites.variants[Int(Meaning.start.rawValue)].count)
    gift = chance.integer(below: sprites.variants[Int(Meaning.goal.rawValue)].count)
    var scatter: [UInt8] = []
    scatter.reserveCapacity(256)
    for _ in 0..<32 {
      let bits = chance.bits()
      for byte in 0..<8 { scatter.append(UInt8(truncatingIfNeeded: bits >> (8 * UInt64(byte)))) }
    }
    self.scatter = scatter
    frame = LakeFrame(sprites, labels: labels, columns: columns)
  }

  /// Returns the box of pixels that a cell covers.
  func box(of cell: Cell) -> Box {
    let side = sprites.geometry.cell
    let (x, y) = (frame.left + cell.column * side, frame.top + cell.row * side)
    return Box(x, y, x + side, y + side)
  }

  /// Draws the problem picture.
  func picture(of lake: Lake) -> Plate {
    let side = sprites.geometry.cell
    let (width, height) = (lake.columns * side, lake.rows * side)
    var plate = Plate(
      width: frame.left + width + frame.after, height: frame.top + height + frame.after,
      palette: palette, ground: LakeTone.frame.rawValue)
    let edge = sprites.geometry.edge
    plate.fill(
      x: frame.left - edge, y: frame.top - edge, width: width + 2 * edge,
      height: height + 2 * edge, with: LakeTone.edge.rawValue)
    for row in 0..<lake.rows {
      for column in 0..<lake.columns {
        let cell = Cell(row: row, column: column)
        plate.copy(
          sprite(of: lake[cell], at: cell), x: frame.left + column * side,
          y: frame.top + row * side)
      }
    }
    if let labels { draw(labels, of: lake, on: &plate) }
    return plate
  }

  /// Returns the number from 0 to 255 that a cell drew.
  private func lot(of cell: Cell) -> Int {
    Int(scatter[(cell.row & 15) << 4 | cell.column & 15])
  }

  /// Returns the sprite of a cell.
  private func sprite(of meaning: Meaning, at cell: Cell) -> Sprite {
    let variants = sprites.variants[Int(meaning.rawValue)]
    switch meaning {
    case .start: return variants[figure]
    case .goal: return variants[gift]
    case .hole: return variants[(lot(of: cell) * variants.count) >> 8]
    case .ice:
      // A third of the ice is plain.
      let lot = lot(of: cell)
      return lot < 86 ? variants[0] : variants[1 + (lot - 86) * (variants.count - 1) / 170]
    }
  }
}

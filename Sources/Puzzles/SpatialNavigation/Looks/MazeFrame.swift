import Drawing
import Synchronization

/// The room around a maze, and where labels stand in it.
struct MazeFrame: Sendable {
  /// The letters of labels.
  let lettering: Lettering
  /// Where the grid begins, or the centre of the hub, in pixels from the left.
  let left: Int
  /// Where the grid begins, or the centre of the hub, in pixels from the top.
  let top: Int
  /// The width of the whole picture, in pixels.
  let width: Int
  /// The height of the whole picture, in pixels.
  let height: Int
  /// How much higher the labels of every second column stand, in pixels.
  let step: Int
  /// How far from the hub the labels of sectors have their centres, in pixels.
  let radius: Int

  private static let drawn = Mutex<[Int: Lettering]>([:])

  private static func lettering(size: Int) throws -> Lettering {
    try drawn.withLock { drawn in
      if let lettering = drawn[size] { return lettering }
      let lettering = try Lettering(
        .sansBold, size: size, characters: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
      drawn[size] = lettering
      return lettering
    }
  }

  /// Measures a frame.
  ///
  /// - Throws: ``DrawingError`` if the font is missing.
  init(_ geometry: MazeGeometry, labels: LabelStyle?) throws {
    let (cell, lattice) = (geometry.cell, geometry.lattice)
    lettering = try Self.lettering(size: max(9, min(22, 4 + cell / 4)))
    let wall = Int(geometry.wall.rounded(.up))
    let margin = max(8, min(24, cell / 3)) + wall
    let (gap, extent) = (max(4, cell / 12), geometry.extent)
    let letters = lettering
    func size(_ texts: [String]) -> (width: Int, height: Int) {
      let ink = texts.compactMap { letters.ink(of: $0) }
      return (
        ink.map { $0.right - $0.left }.max() ?? 0, ink.map { $0.bottom - $0.top }.max() ?? 0
      )
    }
    guard let labels else {
      (step, radius) = (0, 0)
      let middle = lattice.kind == .polar ? extent.width / 2 : 0
      left = margin + middle
      top = margin + middle
      (width, height) = (extent.width + 2 * margin, extent.height + 2 * margin)
      return
    }
    let columns = size((0..<lattice.columns).map(labels.column))
    let rows = size((0..<lattice.rows).map { labels.row($0, of: lattice.kind) })
    switch lattice.kind {
    case .square, .hexagonal:
      radius = 0
      let isSquare = lattice.kind == .square
      step = isSquare && columns.width + 3 > cell ? columns.height + 2 : 0
      let room = max(rows.width, letters.size) + 2 * gap + wall
      left = max(margin, room)
      top = max(margin, isSquare ? columns.height + step + 2 * gap + wall : 0)
      (width, height) = (left + extent.width + margin, top + extent.height + margin)
    case .polar:
      step = 0
      radius = extent.width / 2 + wall + gap + max(columns.width, columns.height) / 2
      left = radius + columns.width / 2 + max(gap, margin / 2)
      top = left
      (width, height) = (2 * left, 2 * top)
    }
  }
}

extension MazeLook {
  /// Draws the labels.
  func draw(_ style: LabelStyle, on plate: inout Plate) {
    let (cell, wall) = (geometry.cell, Int(geometry.wall.rounded(.up)))
    func draw(_ text: String, centeredAt x: Int, _ y: Int) {
      write(text, centeredAt: x, y, on: &plate)
    }
    switch lattice.kind {
    case .square:
      for column in 0..<lattice.columns {
        let up = column % 2 == 1 ? frame.step : -frame.step
        draw(
          style.column(column), centeredAt: 2 * frame.left + (2 * column + 1) * cell,
          frame.top - wall - up)
      }
      for row in 0..<lattice.rows {
        draw(
          style.row(row), centeredAt: frame.left - wall, 2 * frame.top + (2 * row + 1) * cell)
      }
    case .hexagonal:
      for row in 0..<lattice.rows {
        let y = geometry.center(of: Cell(row: row, column: 0)).y
        draw(style.row(row, of: .hexagonal), centeredAt: frame.left - wall, Int((2 * y).rounded()))
      }
    case .polar:
      for column in 0..<lattice.columns {
        let place = geometry.polar(Double(frame.radius), Double(column) + 0.5)
        draw(
          style.column(column), centeredAt: Int((2 * place.x).rounded()),
          Int((2 * place.y).rounded()))
      }
    }
  }

  /// Writes a label on the frame; its centre is given doubled, so that halves are not lost twice.
  func write(_ text: String, centeredAt x: Int, _ y: Int, on plate: inout Plate) {
    let ink = frame.lettering.coverage(of: text)
    plate.lay(ink, x: (x - ink.width) >> 1, y: (y - ink.height) >> 1, steps: Self.labelSteps)
  }

  private static let labelSteps = [MazeTone.label1, .label2, .label3, .label].map(\.rawValue)
}

import Drawing

/// The frame around a grid: how wide it is, and where labels stand on it.
struct LakeFrame: Hashable, Sendable {
  /// The width at the left, in pixels.
  let left: Int
  /// The height at the top, in pixels.
  let top: Int
  /// The width at the right and the height at the bottom, in pixels.
  let after: Int
  /// How much higher the labels of every second column stand, in pixels: 0, unless two labels side by side
  /// would touch.
  let step: Int

  /// Measures a frame.
  ///
  /// - Parameters:
  ///   - sprites: The sprites of the cells, and the letters.
  ///   - labels: How rows and columns are labelled, or nil if they are not.
  ///   - columns: The greatest number of columns that the frame has room for.
  init(_ sprites: LakeSprites, labels: LabelStyle?, columns: Int) {
    let geometry = sprites.geometry
    after = geometry.margin
    guard let labels else {
      (left, top, step) = (geometry.margin, geometry.margin, 0)
      return
    }
    let lettering = sprites.lettering
    let ink = (0..<columns).compactMap { lettering.ink(of: labels.column($0)) }
    let widest = ink.map { $0.right - $0.left }.max() ?? 0
    let tallest = ink.map { $0.bottom - $0.top }.max() ?? 0
    let gap = geometry.labelGap
    step = widest + 3 > geometry.cell ? tallest + 2 : 0
    // Room for the labels of 99 rows, so that it does not depend on the lake.
    let width = max(lettering.advance(of: "00"), lettering.size)
    left = max(geometry.margin, width + 2 * gap)
    top = max(left, step == 0 ? 0 : tallest + step + 2 * gap + geometry.edge)
  }
}

extension LakeLook {
  /// Draws the labels: each column's centred above it, each row's at its left.
  func draw(_ style: LabelStyle, of lake: Lake, on plate: inout Plate) {
    let (side, edge) = (sprites.geometry.cell, sprites.geometry.edge)
    func draw(_ text: String, centeredAt x: Int, _ y: Int) {
      write(text, centeredAt: x, y, on: &plate)
    }
    for column in 0..<lake.columns {
      let up = column % 2 == 1 ? frame.step : -frame.step
      draw(
        style.column(column), centeredAt: 2 * frame.left + (2 * column + 1) * side,
        frame.top - edge - up)
    }
    for row in 0..<lake.rows {
      draw(
        style.row(row), centeredAt: frame.left - edge, 2 * frame.top + (2 * row + 1) * side)
    }
  }

  /// Writes a label on the frame; its centre is given doubled, so that halves are not lost twice.
  func write(_ text: String, centeredAt x: Int, _ y: Int, on plate: inout Plate) {
    let ink = sprites.lettering.coverage(of: text)
    plate.lay(ink, x: (x - ink.width) >> 1, y: (y - ink.height) >> 1, steps: Self.labelSteps)
  }

  private static let labelSteps = [LakeTone.label1, .label2, .label3, .label].map(\.rawValue)
}

import Drawing
import Imaging

/// The drawings of a lake's cells: ours, in units of a cell.
enum LakeArt {
  /// A cell to draw on, in units of its side, `0...1` from the top left, clipped to the inside of the
  /// grid lines.
  @safe
  struct Sheet: ~Copyable {
    let canvas: Canvas
    let geometry: LakeGeometry

    private static let colours = LakeTint.allCases[0].colours

    /// Creates a white sheet.
    init(_ geometry: LakeGeometry) throws {
      canvas = try Canvas(width: geometry.cell, height: geometry.cell)
      self.geometry = geometry
      // Centred between the grid lines, whose thickness may differ.
      let shift = Double(geometry.gridBefore - geometry.gridAfter) / 2
      canvas.translate(x: shift, y: shift)
      canvas.scale(x: Double(geometry.cell), y: Double(geometry.cell))
    }

    /// Whether there is no room for details.
    var isSmall: Bool { geometry.cell < 22 }

    /// The side of a pixel, in units of a cell.
    var pixel: Double { 1 / Double(geometry.cell) }

    /// The box that lies so many pixels inside the grid lines.
    func inset(_ pixels: Int) -> Rectangle {
      let low = (Double(geometry.gridBefore + geometry.gridAfter) / 2 + Double(pixels)) * pixel
      return Rectangle(x: low, y: low, width: 1 - 2 * low, height: 1 - 2 * low)
    }

    /// Covers everything.
    func cover(_ tone: LakeTone) {
      fill(.rectangle(Rectangle(x: -1, y: -1, width: 3, height: 3)), tone)
    }

    /// Fills a shape.
    func fill(_ path: Path, _ tone: LakeTone) {
      canvas.fill(path, with: Color(Self.colours[Int(tone.rawValue)]))
    }

    /// Draws a line, at least a pixel wide.
    func stroke(_ path: Path, _ tone: LakeTone, width: Double) {
      canvas.stroke(
        path, with: .flat(Color(Self.colours[Int(tone.rawValue)])),
        Stroke(width: max(width, pixel), cap: .round, join: .round))
    }

    /// Fills an ellipse.
    func oval(_ x: Double, _ y: Double, _ a: Double, _ b: Double, _ tone: LakeTone) {
      fill(.ellipse(center: Point(x, y), radiusX: a, radiusY: b), tone)
    }

    /// Fills a polygon.
    func polygon(_ tone: LakeTone, _ corners: (Double, Double)...) {
      fill(.polygon(corners.map { Point($0.0, $0.1) }), tone)
    }

    /// Fills an upright box, its corners rounded.
    func box(
      _ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, _ tone: LakeTone, radius: Double = 0
    ) {
      fill(
        .rectangle(Rectangle(x: x0, y: y0, width: x1 - x0, height: y1 - y0), radius: radius), tone)
    }

    /// Draws a line through points.
    func line(_ tone: LakeTone, _ width: Double, _ points: (Double, Double)...) {
      stroke(.line(points.map { Point($0.0, $0.1) }), tone, width: width)
    }

    /// Covers everything with a mat, which has a line along its border.
    func mat(_ tone: LakeTone, edge: LakeTone) {
      cover(edge)
      let inside = isSmall ? 0 : (geometry.cell * 4 + 50) / 100
      let width = max(1, (geometry.cell * 3 + 50) / 100)
      if inside > 0 { cover(tone) }
      let radius = isSmall ? 0 : 0.1
      fill(.rectangle(inset(inside), radius: radius), edge)
      fill(.rectangle(inset(inside + width), radius: max(0, radius - Double(width) * pixel)), tone)
    }

    /// Finishes the drawing.
    consuming func finish() throws -> Picture { try canvas.finish() }
  }

  /// What draws one sprite.
  typealias Drawing = @Sendable (borrowing Sheet) -> Void

  /// Returns the drawings of a meaning's variants, in a fixed order.
  static func drawings(of meaning: Meaning) -> [Drawing] {
    switch meaning {
    case .ice: ice
    case .hole: holes
    case .start: starts
    case .goal: goals
    }
  }
}

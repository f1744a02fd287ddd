public import Imaging

/// A chart of a table, laid out: where everything lies, to the pixel.
///
/// The picture is drawn from it and nothing else, so what it says of a pixel is true of the picture.
public struct Chart: Hashable, Sendable {
  /// What it shows.
  public let table: ChartTable
  /// How it is drawn.
  public let kind: ChartKind
  /// The look.
  public let look: ChartLook
  /// Pixels across.
  public let width: Int
  /// Pixels down.
  public let height: Int
  /// The colour of the ground.
  public let ground: RGB
  /// What the column heads of a table stand on; nil of all else.
  public let head: RGB?
  /// The area of the marks.
  public let plot: PixelBox
  /// Whether each figure is written.
  public let isLabelled: Bool
  /// The axis of the figures; nil of pies, donuts and tables.
  public let axis: ChartAxis?
  /// Everything that it shows, marks first.
  public let elements: [ChartElement]
  /// How it is drawn, step by step.
  let strokes: [ChartStroke]
}

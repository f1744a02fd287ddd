public import Imaging

/// Anything that a chart shows, and where.
public struct ChartElement: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case bar, point, slice, cell
    case axisLabel = "axis_label"
    case valueLabel = "value_label"
    case pointLabel = "point_label"
    case sliceLabel = "slice_label"
    case legendLabel = "legend_label"
    case seriesLabel = "series_label"
    case tickLabel = "tick_label"
    case acrossLabel = "across_label"
    case axisTitle = "axis_title"
    case acrossTitle = "across_title"
    case title, subtitle, source, swatch

    /// Whether it stands for a figure.
    public var isMark: Bool { [.bar, .point, .slice, .cell].contains(self) }
  }

  /// What it is.
  public var kind: Kind
  /// The series and the category that it is of, -1 each where it is of none.
  public var cell: ChartCell
  /// What is written, lines joined by a blank; empty for marks and swatches.
  public var text: String
  /// Its bounds in pixels, right and bottom exclusive; of a text those of all its ink.
  public var box: PixelBox
  /// The corners of a slice, in sixteenths of a pixel from the top left; empty for all else.
  public var polygon: [SixteenthPoint]
  /// Its own colour; of a text the ink's.
  public var colour: RGB

  /// Creates an element.
  public init(
    _ kind: Kind, of cell: ChartCell = ChartCell(-1, -1), text: String = "", box: PixelBox,
    polygon: [SixteenthPoint] = [], colour: RGB
  ) {
    self.kind = kind
    self.cell = cell
    self.text = text
    self.box = box
    self.polygon = polygon
    self.colour = colour
  }
}

/// An upright rectangle of pixels: origin top left, right and bottom exclusive.
public struct PixelBox: Hashable, Sendable {
  /// The left edge.
  public var x0: Int
  /// The top edge.
  public var y0: Int
  /// The right edge, exclusive.
  public var x1: Int
  /// The bottom edge, exclusive.
  public var y1: Int

  /// Creates a box from its edges.
  public init(_ x0: Int, _ y0: Int, _ x1: Int, _ y1: Int) {
    (self.x0, self.y0, self.x1, self.y1) = (x0, y0, x1, y1)
  }
}

/// A place in sixteenths of a pixel from the top left.
public struct SixteenthPoint: Hashable, Sendable {
  /// The distance from the left.
  public var x: Int
  /// The distance from the top.
  public var y: Int

  /// Creates a place.
  public init(_ x: Int, _ y: Int) { (self.x, self.y) = (x, y) }
}

import Drawing
import Imaging

/// One step of drawing a chart; later ones cover earlier ones.
enum ChartStroke: Hashable, Sendable {
  /// Whole pixels in one colour.
  case fill(PixelBox, RGB)
  /// Pixels in dashes and gaps along the longer side, of 3 and 3 pixels.
  case dashes(PixelBox, RGB)
  /// A polygon (even-odd), its corners in sixteenths of a pixel.
  case polygon([SixteenthPoint], RGB)
  /// A line with round ends and joints, its radius in sixteenths of a pixel.
  case line([SixteenthPoint], radius: Int, RGB)
  /// A disc, its radius in sixteenths of a pixel.
  case disc(SixteenthPoint, radius: Int, RGB)
  /// A string whose pen starts at a pixel; turned, it runs upwards.
  case text(String, ChartFont, x: Int, y: Int, isTurned: Bool, RGB)
}

/// A typeface at a size.
struct ChartFont: Hashable, Sendable {
  /// The typeface.
  var typeface: Typeface
  /// The size of the em, in pixels.
  var size: Int
}

import Imaging

/// The plot of a chart with an axis: where its categories and its figures lie.
struct ChartFrame {
  /// Whether figures lie up and down.
  let isVertical: Bool
  /// The figures' places.
  var scale: ChartScale
  /// The place of each category across the figures, in pixels: start and end.
  var slots: [(start: Int, end: Int)] = []

  /// Returns the box from one place of the figures to another, over some pixels across them.
  func box(across: (start: Int, end: Int), from: Int, to: Int) -> PixelBox {
    let (low, high) = (min(from, to), max(from, to))
    return isVertical
      ? PixelBox(across.start, low, across.end, high)
      : PixelBox(low, across.start, high, across.end)
  }
}

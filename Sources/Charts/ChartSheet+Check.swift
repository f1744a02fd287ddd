import Imaging

extension ChartSheet {
  /// Checks that nothing is cut off and nothing covers anything else.
  func check() throws(ChartFault) {
    let whole = PixelBox(0, 0, width, height)
    for text in texts {
      let isMarked = [.axisLabel, .valueLabel, .sliceLabel, .pointLabel].contains(text.kind)
      guard whole.grown(by: isMarked ? -8 : -6).holds(text.box) else {
        throw ChartFault("text-cut", "\(text.kind.rawValue) \(text.text)")
      }
    }
    for mark in marks where !whole.grown(by: -8).holds(mark.box) {
      throw ChartFault("mark-cut", mark.kind.rawValue)
    }
    for (number, one) in texts.enumerated() {
      let box = one.box.grown(by: 2)
      for other in texts[..<number] where other.box.meets(box) {
        throw ChartFault("labels-overlap", "\(one.text) and \(other.text)")
      }
      guard one.kind != .swatch else { continue }
      for mark in marks where mark.kind != .cell && mark.box.meets(box) {
        let isWithin = one.cell == mark.cell && mark.box.holds(one.box)
        if isWithin && one.kind == .valueLabel { continue }
        if mark.kind == .slice && !reaches(mark.polygon, box) { continue }
        throw ChartFault("labels-overlap", "\(one.text) on a mark")
      }
    }
  }

  /// Whether a slice comes near a box: a corner of either lies in the other.
  private func reaches(_ polygon: [SixteenthPoint], _ box: PixelBox) -> Bool {
    let (x0, y0, x1, y1) = (box.x0 * 16, box.y0 * 16, box.x1 * 16, box.y1 * 16)
    if polygon.contains(where: { x0...x1 ~= $0.x && y0...y1 ~= $0.y }) { return true }
    return [(x0, y0), (x1, y0), (x0, y1), (x1, y1)].contains { holds(polygon, $0.0, $0.1) }
  }

  /// Whether a place in sixteenths lies in a polygon (even-odd).
  func holds(_ polygon: [SixteenthPoint], _ x: Int, _ y: Int) -> Bool {
    var isInside = false
    var last = polygon[polygon.count - 1]
    for point in polygon {
      if (point.y > y) != (last.y > y) {
        let reach = (y - point.y) * (last.x - point.x)
        let height = last.y - point.y
        let over = (x - point.x) * height
        if height > 0 ? over < reach : over > reach { isInside.toggle() }
      }
      last = point
    }
    return isInside
  }
}

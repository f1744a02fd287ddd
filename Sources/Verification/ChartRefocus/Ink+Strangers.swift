import VerificationKit

/// What has the look of a mark and is none.
extension Ink {
  /// How far on each side a mark goes that no element is of: less may be a line or a letter.
  private static let side = 4

  /// Looks in the plot for a square of a mark's colour outside all elements.
  func checkStrangers(into findings: inout Findings) {
    // Lines and areas have their points' colour, and tables and pies fill their plot.
    let isOpen: Bool =
      switch scene.chart {
      case .line, .lines, .area, .pie, .donut, .table: false
      default: true
      }
    guard isOpen else { return }
    let colours = Set(scene.marks.values.map { scene.elements[$0].colour })
    let plot = scene.legend.plot
    var isKnown = [Bool](repeating: false, count: raster.width * raster.height)
    for element in scene.elements {
      for y in element.box[1]..<element.box[3] {
        for x in element.box[0]..<element.box[2] { isKnown[y * raster.width + x] = true }
      }
    }
    // The side of the largest square of strange pixels that ends at each pixel.
    var above = [Int](repeating: 0, count: raster.width + 1)
    for y in plot[1]..<plot[3] {
      var (left, corner) = (0, 0)
      for x in plot[0]..<plot[2] {
        let up = above[x]
        let isStrange = !isKnown[y * raster.width + x] && colours.contains(self[x, y])
        let square = isStrange ? 1 + min(left, up, corner) : 0
        if square >= Self.side {
          findings.report("pixels.stranger", "something like a mark stands at \(x), \(y)")
          return
        }
        (corner, left, above[x]) = (up, square, square)
      }
    }
  }
}

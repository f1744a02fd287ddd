import Charts
import Colour
import Imaging
import PuzzleKit
import Traces

extension ChartMark {
  /// How different a mark's colour is from what it marks, ΔE at least.
  private static let least: Float = 40

  /// Marks cells, or keys, of a chart.
  ///
  /// - Throws: ``Rejection`` if a region would hold what is not meant.
  init(
    _ cells: [ChartCell], keys: [Int], in chart: Chart, style: Style
  ) throws(Rejection) {
    let regions = Regions(chart)
    let parts = try regions.regions(of: cells, keys: keys)
    let elements = parts.flatMap(\.elements).map { chart.elements[$0] }
    var colours =
      [Lab(chart.ground)] + elements.filter(\.kind.isMark).map { Lab($0.colour) }
    if let head = chart.head, elements.contains(where: { $0.kind == .seriesLabel }) {
      colours.append(Lab(head))
    }
    let hue = Hue.allCases.first { hue in
      let own = Lab(hue.rgb)
      return colours.allSatisfy { $0.difference(from: own) >= Self.least }
    }
    self.init(
      cells: cells, keys: keys, style: hue == nil ? .outline : style, hue: hue ?? .red,
      hasCasing: hue == nil, line: regions.line, regions: parts)
  }

  /// Whether a style suits what is marked.
  static func suits(_ style: Style, _ kind: ChartKind, isAll: Bool) -> Bool {
    guard style == .mask else { return true }
    // Where everything is left, a mask shows nothing; where bars touch, it leaves slivers of the others.
    return !isAll && [.bar, .horizontalBar, .dot, .table].contains(kind)
  }

  /// How the marked picture came from the chart's.
  func edit(of chart: Chart) -> Edit {
    let boxes =
      style == .mask
      ? [chart.maskedBox]
      : regions.map { region in
        hasCasing ? region.box.grown(by: 2).clipped(to: chart) : region.box
      }
    return Edit(
      .overlay, of: 0, region: boxes.map { Box($0.x0, $0.y0, $0.x1, $0.y1) }, detail: detail)
  }
}

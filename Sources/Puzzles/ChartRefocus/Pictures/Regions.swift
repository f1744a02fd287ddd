import Charts
import Imaging
import PuzzleKit

/// Which parts of a chart's picture show its cells.
struct Regions {
  /// The free pixels between what a region holds and its outline.
  private static let gap = 3
  /// The free pixels between an outline and any text outside of it; a casing takes two.
  private static let air = 3

  let chart: Chart
  /// The width of outlines, in pixels.
  let line: Int

  init(_ chart: Chart) {
    self.chart = chart
    line = max(chart.width, chart.height) >= 600 ? 4 : 3
  }

  /// The regions of cells and keys.
  ///
  /// - Throws: ``Rejection`` if something of them is not shown, or another mark lies in a region.
  func regions(
    of cells: [ChartCell], keys: [Int]
  ) throws(Rejection) -> [ChartMark.Region] {
    var groups: [[Int]] = []
    for cell in cells { groups += try elements(of: cell) }
    for key in keys { groups.append(try elements(ofKey: key)) }
    var regions: [ChartMark.Region] = []
    var seen: Set<[Int]> = []
    for group in groups {
      let group = group.sorted()
      guard seen.insert(group).inserted else { continue }
      regions.append(region(group))
    }
    try check(regions, cells)
    return regions
  }

  /// The elements of each region of a cell.
  private func elements(of cell: ChartCell) throws(Rejection) -> [[Int]] {
    let mark = all { $0.kind.isMark && $0.cell == cell }
    guard mark.count == 1 else { throw Rejection("no-mark", "\(mark.count) for one cell") }
    let value = all { $0.kind == .valueLabel && $0.cell == cell }
    let axis = all { $0.kind == .axisLabel && $0.cell.category == cell.category }
    switch chart.kind {
    case .bar, .horizontalBar, .dot, .histogram:
      try demand(axis, "axis label")
      return [axis + mark + value]
    case .groupedBar, .groupedHorizontalBar, .stackedBar, .stackedShare, .lines:
      try demand(axis, "axis label")
      return [mark + value, axis, try elements(ofKey: cell.series)]
    case .line, .area:
      try demand(axis, "axis label")
      return [mark + value, axis]
    case .scatter:
      let name = all { $0.kind == .pointLabel && $0.cell.category == cell.category }
      try demand(name, "point label")
      return [mark + name + value]
    case .pie, .donut:
      let label = all { $0.kind == .sliceLabel && $0.cell.category == cell.category }
      if !label.isEmpty { return [mark, label] }
      let key = all {
        ($0.kind == .legendLabel || $0.kind == .swatch) && $0.cell.category == cell.category
      }
      try demand(key, "slice label")
      return [mark, key]
    case .table:
      try demand(axis, "row header")
      guard chart.table.series.count > 1 else { return [mark, axis] }
      let header = all { $0.kind == .seriesLabel && $0.cell.series == cell.series }
      try demand(header, "column header")
      return [mark, axis, header]
    }
  }

  private func elements(ofKey series: Int) throws(Rejection) -> [Int] {
    let legend = all {
      ($0.kind == .legendLabel || $0.kind == .swatch) && $0.cell.series == series
    }
    if !legend.isEmpty { return legend }
    let direct = all { $0.kind == .seriesLabel && $0.cell.series == series }
    try demand(direct, "key")
    return direct
  }

  private func all(_ holds: (ChartElement) -> Bool) -> [Int] {
    chart.elements.indices.filter { holds(chart.elements[$0]) }
  }

  private func demand(_ elements: [Int], _ name: String) throws(Rejection) {
    if elements.isEmpty {
      throw Rejection("no-\(name.split(separator: " ").joined(separator: "-"))")
    }
  }

  private func region(_ elements: [Int]) -> ChartMark.Region {
    if elements.count == 1, chart.elements[elements[0]].kind == .slice {
      return ChartMark.Region(
        elements: elements, box: chart.elements[elements[0]].box, isSlice: true)
    }
    let boxes = elements.map { chart.elements[$0].box }
    let grown = PixelBox.bounds(of: boxes).grown(by: Self.gap + line)
    return ChartMark.Region(elements: elements, box: grown.clipped(to: chart), isSlice: false)
  }

  /// Refuses regions that hold the middle of another cell's mark, or touch a text that is in none of them.
  private func check(_ regions: [ChartMark.Region], _ cells: [ChartCell]) throws(Rejection) {
    let others = chart.elements.filter { $0.kind.isMark && !cells.contains($0.cell) }
    let shown = Set(regions.flatMap(\.elements))
    let texts = chart.elements.indices.filter {
      let element = chart.elements[$0]
      return !element.kind.isMark && !shown.contains($0) && !cells.contains(element.cell)
    }
    for region in regions where !region.isSlice {
      let box = region.box
      for other in others {
        let (x, y) = (other.box.x0 + other.box.x1, other.box.y0 + other.box.y1)
        if 2 * box.x0...2 * box.x1 ~= x && 2 * box.y0...2 * box.y1 ~= y {
          throw Rejection("crowded", "\(other.cell.series):\(other.cell.category)")
        }
      }
      let reach = box.grown(by: Self.air)
      for text in texts where chart.elements[text].box.meets(reach) {
        throw Rejection("crowded-text", chart.elements[text].text)
      }
    }
  }
}

extension PixelBox {
  /// The smallest box that holds all of some; at least one.
  static func bounds(of boxes: [PixelBox]) -> PixelBox {
    guard var bounds = boxes.first else { return PixelBox(0, 0, 0, 0) }
    for box in boxes.dropFirst() {
      bounds = PixelBox(
        min(bounds.x0, box.x0), min(bounds.y0, box.y0), max(bounds.x1, box.x1),
        max(bounds.y1, box.y1))
    }
    return bounds
  }

  func grown(by length: Int) -> PixelBox {
    PixelBox(x0 - length, y0 - length, x1 + length, y1 + length)
  }

  /// Whether a pixel lies in both.
  func meets(_ other: PixelBox) -> Bool {
    x0 < other.x1 && other.x0 < x1 && y0 < other.y1 && other.y0 < y1
  }

  func clipped(to chart: Chart) -> PixelBox {
    PixelBox(max(x0, 0), max(y0, 0), min(x1, chart.width), min(y1, chart.height))
  }
}

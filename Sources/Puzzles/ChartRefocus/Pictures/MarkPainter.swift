import Charts
import Imaging

/// Draws marks on a chart's picture.
struct MarkPainter {
  private let chart: Chart
  private let mark: ChartMark
  private let slices: [SlicePixels]
  private var ink: MarkInk

  /// The picture with what is marked in it.
  static func drawn(_ mark: ChartMark, on picture: Picture, of chart: Chart) -> Picture {
    var painter = MarkPainter(mark, on: picture, of: chart)
    painter.draw()
    return painter.ink.picture
  }

  private init(_ mark: ChartMark, on picture: Picture, of chart: Chart) {
    self.chart = chart
    self.mark = mark
    slices = mark.regions.filter(\.isSlice).map { region in
      SlicePixels(chart.elements[region.elements[0]].polygon)
    }
    ink = MarkInk(picture)
  }

  private var boxes: [PixelBox] { mark.regions.filter { !$0.isSlice }.map(\.box) }

  private mutating func draw() {
    switch mark.style {
    case .outline: outline()
    case .fill: ink.tint(covered, mark.hue.rgb)
    case .both:
      ink.tint(covered, mark.hue.rgb)
      outline()
    case .mask: blank()
    }
  }

  private mutating func outline() {
    if mark.hasCasing {
      let white = RGB(255, 255, 255)
      for box in boxes {
        ink.fill(box.grown(by: 2).rim(2).map { $0.clipped(to: chart) }.flatMap(\.runs), white)
        ink.fill(box.grown(by: -mark.line).rim(2).flatMap(\.runs), white)
      }
      for slice in slices { ink.fill(slice.border(within: mark.line + 4), white) }
    }
    for box in boxes { ink.fill(box.rim(mark.line).flatMap(\.runs), mark.hue.rgb) }
    for slice in slices { ink.fill(slice.border(within: mark.line + 2), mark.hue.rgb) }
  }

  /// Clears everything but the regions.
  private mutating func blank() {
    let box = chart.maskedBox
    var hidden = [Bool](repeating: true, count: chart.width)
    for y in box.y0..<box.y1 {
      for x in box.x0..<box.x1 { hidden[x] = true }
      for region in boxes where region.y0..<region.y1 ~= y {
        for x in region.x0..<region.x1 { hidden[x] = false }
      }
      ink.fill(MarkInk.runs(hidden, y, box.x0..<box.x1), chart.ground)
    }
  }

  /// The pixels of all regions, each once.
  private var covered: [SlicePixels.Run] {
    let runs = boxes.flatMap(\.runs) + slices.flatMap(\.runs)
    var rows: [Int: [SlicePixels.Run]] = [:]
    for run in runs { rows[run.y, default: []].append(run) }
    var union: [SlicePixels.Run] = []
    for y in 0..<chart.height {
      guard let row = rows[y] else { continue }
      var end = 0
      for run in row.sorted(by: { ($0.x0, $0.x1) < ($1.x0, $1.x1) }) where run.x1 > end {
        union.append(SlicePixels.Run(y: y, x0: max(run.x0, end), x1: run.x1))
        end = run.x1
      }
    }
    return union
  }
}

extension Chart {
  /// What a mask covers: the plot and all that stands beside marks.
  var maskedBox: PixelBox {
    let texts = elements.filter { element in
      element.kind == .axisLabel || element.kind == .valueLabel
        || kind == .table && element.kind == .seriesLabel
    }
    return PixelBox.bounds(of: [plot] + texts.map(\.box)).clipped(to: self)
  }
}

extension PixelBox {
  /// The rows of the box.
  var runs: [SlicePixels.Run] {
    guard x0 < x1, y0 < y1 else { return [] }
    return (y0..<y1).map { SlicePixels.Run(y: $0, x0: x0, x1: x1) }
  }

  /// The four parts of the outermost pixels of the box, which share none.
  func rim(_ width: Int) -> [PixelBox] {
    guard x1 - x0 > 2 * width, y1 - y0 > 2 * width else { return [self] }
    return [
      PixelBox(x0, y0, x1, y0 + width), PixelBox(x0, y1 - width, x1, y1),
      PixelBox(x0, y0 + width, x0 + width, y1 - width),
      PixelBox(x1 - width, y0 + width, x1, y1 - width),
    ]
  }
}

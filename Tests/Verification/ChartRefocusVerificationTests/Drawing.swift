import Foundation

/// Something that a test's chart shows.
struct Shown {
  var kind: String
  var series = -1
  var category = -1
  var text = ""
  var box: [Int]
  var polygon: [[Int]] = []
  var colour: UInt32 = 0x222222
}

/// A chart that a test draws in plain pixels.
struct Drawing {
  let plan: Plan
  var canvas: Canvas
  var shown: [Shown] = []

  init(_ plan: Plan) {
    self.plan = plan
    canvas = Canvas(plan.size[0], plan.size[1], 0xffffff)
    write("title", "Trade", [70, 4])
    if plan.isRound {
      drawSlices()
    } else if plan.isTable {
      drawTable()
    } else {
      drawAxis()
      drawMarks()
    }
    if plan.names.count > 1, !plan.isTable { drawKeys() }
  }

  /// Writes a text whose box begins at a corner.
  mutating func write(
    _ kind: String, _ text: String, _ corner: [Int], series: Int = -1, category: Int = -1,
    colour: UInt32 = 0x222222
  ) {
    let box = [corner[0], corner[1], corner[0] + width(text), corner[1] + 7]
    canvas.write(box, colour)
    shown.append(
      Shown(
        kind: kind, series: series, category: category, text: text, box: box, colour: colour))
  }

  private func width(_ text: String) -> Int { 4 * text.count - 1 }

  // MARK: - Axis

  /// The place of a figure in pixels.
  func place(_ figure: Double) -> Double {
    let power = pow(10, Double(plan.decimals))
    // Of a logarithmic axis 70 pixels are a factor of ten, from one on.
    let length =
      plan.isLog ? log10(figure / power) * 70 : figure / power / Double(plan.top) * 140
    return plan.isVertical ? 190 - length : 80 + length
  }

  var ticks: [(String, Int)] {
    let figures = plan.isLog ? [1, 10, 100] : [0, plan.top / 2, plan.top]
    let power = pow(10, Double(plan.decimals))
    return figures.map { (String($0), Int((place(Double($0) * power) * 16).rounded())) }
  }

  private mutating func drawAxis() {
    for (text, place) in ticks {
      let middle = place / 16
      write(
        "tick_label", text, plan.isVertical ? [54, middle - 3] : [middle - width(text) / 2, 196])
    }
    write("axis_title", "Exports", plan.isVertical ? [4, 28] : [150, 216])
    guard plan.chart == "scatter" else { return }
    for figure in [0, 10, 20] { write("across_label", String(figure), [80 + figure * 10, 196]) }
    write("across_title", "Weight", [150, 216])
  }

  // MARK: - Bars and points

  private mutating func drawMarks() {
    let count = plan.categories.count
    for category in 0..<count {
      // The middle of the category across the axis.
      let band = (plan.isVertical ? 230 : 150) / count
      let middle = (plan.isVertical ? 70 : 40) + band * category + band / 2
      var base = 0.0
      for series in plan.names.indices {
        let cell = [series, category]
        guard let figure = plan.value(cell) else { continue }
        let isGroup = plan.chart.hasPrefix("grouped")
        let half = isGroup ? 8 : 10
        let centre = isGroup ? middle + (2 * series - plan.names.count + 1) * 9 : middle
        if plan.isOfPoints {
          drawPoint(cell, figure, centre)
        } else {
          drawBar(cell, from: base, to: base + Double(figure), centre, half)
        }
        if plan.isStacked { base += Double(figure) }
      }
      guard plan.chart != "scatter" else { continue }
      let name = plan.categories[category]
      write(
        "axis_label", name,
        plan.isVertical ? [middle - width(name) / 2, 206] : [68 - width(name), middle - 3],
        category: category)
    }
  }

  private mutating func drawBar(
    _ cell: [Int], from: Double, to: Double, _ centre: Int, _ half: Int
  ) {
    let start = plan.isLog ? (plan.isVertical ? 190 : 70) : Int(place(from).rounded())
    let end = Int(place(to).rounded())
    let (low, high) = (min(start, end), max(start, end))
    let box =
      plan.isVertical
      ? [centre - half, low, centre + half, high] : [low, centre - half, high, centre + half]
    canvas.fill(box, plan.paint(cell))
    shown.append(
      Shown(
        kind: "bar", series: cell[0], category: cell[1], box: box, colour: plan.paint(cell)))
    guard plan.isLabelled else { return }
    let text = plan.written(Int((to - from).rounded()))
    if plan.isStacked {
      write(
        "value_label", text, [centre - width(text) / 2, (low + high) / 2 - 3], series: cell[0],
        category: cell[1], colour: 0xffffff)
    } else {
      write(
        "value_label", text,
        plan.isVertical ? [centre - width(text) / 2, low - 10] : [high + 4, centre - 3],
        series: cell[0], category: cell[1])
    }
  }

  private mutating func drawPoint(_ cell: [Int], _ figure: Int, _ centre: Int) {
    let along = Int((place(Double(figure)) - 0.5).rounded())
    let across = plan.across.map { 80 + $0[cell[1]] * 10 } ?? centre
    let (x, y) = plan.isVertical ? (across, along) : (along, across)
    let box = [x - 3, y - 3, x + 4, y + 4]
    canvas.fill(box, plan.paint(cell))
    shown.append(
      Shown(
        kind: "point", series: cell[0], category: cell[1], box: box, colour: plan.paint(cell)))
    if plan.chart == "scatter" {
      write(
        "point_label", plan.categories[cell[1]], [x + 8, y - 9], series: 0, category: cell[1])
    }
    if plan.isLabelled {
      let text = plan.written(figure)
      write("value_label", text, [x + 8, y + 1], series: cell[0], category: cell[1])
    }
  }

  private mutating func drawKeys() {
    for (series, name) in plan.names.enumerated() {
      let x = 80 + 80 * series
      let box = [x, 20, x + 8, 27]
      canvas.fill(box, plan.paints[series])
      shown.append(Shown(kind: "swatch", series: series, box: box, colour: plan.paints[series]))
      write("legend_label", name, [x + 12, 20], series: series)
    }
  }

  // MARK: - Slices and cells

  private mutating func drawSlices() {
    let figures = plan.values[0].map { $0 ?? 0 }
    let total = figures.reduce(0, +)
    var start = 0
    for (category, figure) in figures.enumerated() {
      let end = start + figure
      func corner(_ share: Double, _ radius: Double) -> [Int] {
        let angle = 2 * Double.pi * share
        return [
          Int((16 * (150 + radius * sin(angle))).rounded()),
          Int((16 * (120 - radius * cos(angle))).rounded()),
        ]
      }
      let shares = (0...60).map {
        (Double(start) + Double(figure) * Double($0) / 60) / Double(total)
      }
      var polygon = shares.map { corner($0, 80) }
      polygon +=
        plan.chart == "donut" ? shares.reversed().map { corner($0, 40) } : [corner(0, 0)]
      let xs = polygon.map { $0[0] }
      let ys = polygon.map { $0[1] }
      let box = [
        (xs.min() ?? 0) / 16, (ys.min() ?? 0) / 16, ((xs.max() ?? 0) + 15) / 16,
        ((ys.max() ?? 0) + 15) / 16,
      ]
      let inside = Inside(polygon: polygon)
      for y in box[1]..<box[3] {
        for x in box[0]..<box[2] where inside[x, y] { canvas[x, y] = plan.paints[category] }
      }
      shown.append(
        Shown(
          kind: "slice", series: 0, category: category, box: box, polygon: polygon,
          colour: plan.paints[category]))
      drawSliceName(category, figure, 2 * Double.pi * (Double(start + end) / 2 / Double(total)))
      start = end
    }
  }

  /// Names a slice: in the direction of its middle, or in a legend.
  private mutating func drawSliceName(_ category: Int, _ figure: Int, _ angle: Double) {
    let y = 40 + 20 * category
    if plan.hasSliceLabels {
      let text = plan.categories[category] + (plan.isLabelled ? " (\(plan.written(figure)))" : "")
      let (x, y) = (150 + Int(92 * sin(angle)), 120 - Int(92 * cos(angle)))
      write(
        "slice_label", text, [sin(angle) < 0 ? x - width(text) : x, y - 3], series: 0,
        category: category)
    } else {
      let box = [240, y, 248, y + 7]
      canvas.fill(box, plan.paints[category])
      shown.append(
        Shown(kind: "swatch", category: category, box: box, colour: plan.paints[category]))
      write("legend_label", plan.categories[category], [252, y], category: category)
    }
  }

  private mutating func drawTable() {
    for (series, name) in plan.names.enumerated() where plan.names.count > 1 {
      write("series_label", name, [90 + 60 * series, 50], series: series)
    }
    for (category, name) in plan.categories.enumerated() {
      let y = 70 + 24 * category
      write("axis_label", name, [30, y + 6], category: category)
      for series in plan.names.indices {
        guard let figure = plan.value([series, category]) else { continue }
        let box = [84 + 60 * series, y, 136 + 60 * series, y + 20]
        let text = plan.written(figure)
        canvas.write([box[0] + 6, y + 6, box[0] + 6 + width(text), y + 13], 0x222222)
        shown.append(
          Shown(kind: "cell", series: series, category: category, box: box, colour: 0x222222))
      }
    }
  }
}

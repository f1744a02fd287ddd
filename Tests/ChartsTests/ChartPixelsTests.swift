import Charts
import Foundation
import Imaging
import Seeding
import Testing

/// The picture read back, against what the chart says of it.
struct ChartPixelsTests {
  @Test func `bars fill their boxes and end where their figures lie`() throws {
    let kinds: Set<ChartKind> = [
      .bar, .horizontalBar, .groupedBar, .groupedHorizontalBar, .histogram,
    ]
    var count = 0
    _ = RandomTables.visit(720, seed: 11) { chart in
      guard kinds.contains(chart.kind), let axis = chart.axis else { return }
      let picture = chart.picture
      for bar in chart.elements where bar.kind == .bar {
        count += 1
        let texts = chart.elements.filter { $0.kind == .valueLabel }.map(\.box)
        for (x, y) in pixels(bar.box) where !texts.contains(where: { holds($0, x, y) }) {
          #expect(picture[x, y] == bar.colour)
        }
        guard let value = chart.table[bar.cell] else { continue }
        let place = place(of: value, chart.table.decimals, axis)
        let (low, high) = axis.isVertical ? (bar.box.y0, bar.box.y1) : (bar.box.x0, bar.box.x1)
        let end = axis.isVertical == (value > 0) ? low : high
        #expect(abs(place / 16 - Double(end)) <= 0.6, "\(chart.kind) \(value)")
        // Just beyond its end there is something else.
        let (x, y) = ((bar.box.x0 + bar.box.x1) / 2, (bar.box.y0 + bar.box.y1) / 2)
        let beyond = end == low ? end - 1 : end
        #expect(picture[axis.isVertical ? x : beyond, axis.isVertical ? beyond : y] != bar.colour)
      }
    }
    #expect(count > 500)
  }

  @Test func `bars and points of logarithmic axes lie at their logarithms`() {
    var chance = Chance(Seed(21))
    var count = 0
    let kinds: [ChartKind] = [.bar, .horizontalBar, .groupedBar, .line, .lines, .dot]
    for number in 0..<240 {
      let kind = kinds[number % kinds.count]
      var table = RandomTables.table(for: kind, using: &chance)
      for series in table.series.indices {
        table.series[series].values = table.series[series].values.map { value in
          value.map { max(1, abs($0)) * chance.pick(1, 10, 300) }
        }
      }
      guard
        let chart = try? Chart(
          of: table, as: kind, in: ChartLook.allCases[number % 12], width: 600, height: 500,
          isLabelled: false, isLogarithmic: true, using: &chance), let axis = chart.axis
      else { continue }
      count += 1
      #expect(axis.isLogarithmic && axis.ticks.count >= 2)
      for mark in chart.elements where mark.kind.isMark {
        guard let value = table[mark.cell] else { continue }
        let place = place(of: value, table.decimals, axis)
        let box = mark.box
        if mark.kind == .point {
          let twice = axis.isVertical ? box.y0 + box.y1 : box.x0 + box.x1
          #expect(abs(Double(twice) / 2 - place / 16) <= 0.7)
        } else {
          #expect(abs(Double(axis.isVertical ? box.y0 : box.x1) - place / 16) <= 0.7)
          #expect(axis.isVertical ? box.y1 == chart.plot.y1 : box.x0 == chart.plot.x0)
        }
      }
    }
    #expect(count > 150)
  }

  @Test func `stacks stand on one another and reach their sums`() {
    _ = RandomTables.visit(720, seed: 12) { chart in
      guard chart.kind == .stackedBar || chart.kind == .stackedShare, let axis = chart.axis
      else { return }
      for category in chart.table.categories.indices {
        let bars = chart.elements.filter { $0.kind == .bar && $0.cell.category == category }
        for (below, above) in zip(bars, bars.dropFirst()) { #expect(below.box.y0 == above.box.y1) }
        let values = chart.table.series.compactMap { $0.values[category] }
        let total = values.reduce(0, +)
        var sum = 0
        for (bar, value) in zip(bars, values) {
          sum += value
          let place =
            chart.kind == .stackedBar
            ? place(of: sum, chart.table.decimals, axis)
            : place(of: sum * 1_000_000 / total, 4, axis)
          #expect(abs(place / 16 - Double(bar.box.y0)) <= 0.6)
        }
      }
    }
  }

  @Test func `the middles of markers lie at their figures`() {
    var count = 0
    _ = RandomTables.visit(720, seed: 13) { chart in
      guard let axis = chart.axis else { return }
      let picture = chart.picture
      for point in chart.elements where point.kind == .point {
        guard let value = chart.table[point.cell] else { continue }
        count += 1
        let box = point.box
        let twice = axis.isVertical ? box.y0 + box.y1 : box.x0 + box.x1
        let place = place(of: value, chart.table.decimals, axis)
        #expect(abs(Double(twice) / 2 - place / 16) <= 0.6, "\(chart.kind) \(chart.look)")
        #expect(picture[(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2] == point.colour)
      }
    }
    #expect(count > 500)
  }

  @Test func `slices have their shares and their colours`() {
    _ = RandomTables.visit(720, seed: 14) { chart in
      let slices = chart.elements.filter { $0.kind == .slice }
      guard !slices.isEmpty else { return }
      let picture = chart.picture
      var areas: [Int] = []
      for slice in slices {
        var area = 0
        let texts = chart.elements.filter { $0.cell == slice.cell && $0.kind == .valueLabel }
        for (x, y) in pixels(slice.box) where isInside(x, y, slice.polygon) {
          area += 1
          let isDeep = [(3, 0), (-3, 0), (0, 3), (0, -3), (2, 2), (-2, 2), (2, -2), (-2, -2)]
            .allSatisfy { isInside(x + $0.0, y + $0.1, slice.polygon) }
          if isDeep && !texts.contains(where: { holds($0.box, x, y) }) {
            #expect(picture[x, y] == slice.colour)
          }
        }
        areas.append(area)
      }
      let whole = areas.reduce(0, +)
      // All of them together go all the way round.
      let middle = Double(chart.plot.x0 + chart.plot.x1 - 1) * 8
      let height = Double(chart.plot.y0 + chart.plot.y1 - 1) * 8
      let reaches = slices.flatMap(\.polygon).map {
        hypot(Double($0.x) - middle, Double($0.y) - height) / 16
      }
      let (hole, radius) = (reaches.min() ?? 0, reaches.max() ?? 0)
      let ring = Double.pi * (radius * radius - hole * hole)
      #expect(abs(Double(whole) / ring - 1) < 0.05, "\(whole) of \(ring)")
      let total = chart.table.series[0].values.compactMap { $0 }.reduce(0, +)
      for (slice, area) in zip(slices, areas) {
        let share = Double(chart.table[slice.cell] ?? 0) / Double(total)
        #expect(abs(Double(area) / Double(whole) - share) < 0.004)
      }
    }
  }

  @Test func `the ink of each text lies in its box, and stands out`() {
    _ = RandomTables.visit(540, seed: 15) { chart in
      let picture = chart.picture
      for text in chart.elements where !text.kind.isMark && text.kind != .swatch {
        var counts: [RGB: Int] = [:]
        for (x, y) in pixels(text.box) {
          counts[picture[x, y], default: 0] += 1
        }
        let under = counts.max { ($0.value, $0.key.red) < ($1.value, $1.key.red) }?.key
        if let under, under != text.colour {
          // The nearest pixel is at most a third of the way from the ink.
          let nearest = counts.keys.map { distance($0, text.colour) }.min() ?? 765
          #expect(nearest * 3 <= distance(under, text.colour), "\(chart.look) \(text)")
          #expect(contrast(under, text.colour) >= 4.5, "\(chart.kind) \(chart.look) \(text)")
        }
        // Around the box is none of it, where nothing but the ground is.
        if [.title, .subtitle, .source, .axisTitle].contains(text.kind) {
          for x in text.box.x0 - 2..<text.box.x1 + 2 {
            #expect(distance(picture[x, text.box.y0 - 2], text.colour) > 60)
            #expect(distance(picture[x, text.box.y1 + 1], text.colour) > 60)
          }
        }
      }
    }
  }

  @Test func `figures that stand alone have no line behind them`() {
    _ = RandomTables.visit(720, seed: 16) { chart in
      guard [.line, .lines, .dot, .scatter].contains(chart.kind) else { return }
      let picture = chart.picture
      for text in chart.elements where text.kind == .valueLabel {
        let corners = [
          (text.box.x0 - 1, text.box.y0 - 1), (text.box.x1, text.box.y0 - 1),
          (text.box.x0 - 1, text.box.y1), (text.box.x1, text.box.y1),
        ].map { picture[$0.0, $0.1] }
        for mark in chart.elements where mark.kind == .point {
          #expect(!corners.contains(mark.colour), "\(chart.look) \(text)")
        }
      }
    }
  }

  // MARK: - Oracles

  private func place(of value: Int, _ decimals: Int, _ axis: ChartAxis) -> Double {
    var figure = Double(value)
    for _ in 0..<decimals { figure /= 10 }
    let (first, last) = (axis.ticks[0], axis.ticks[axis.ticks.count - 1])
    var (low, high) = (Double(first.text) ?? 0, Double(last.text) ?? 0)
    if axis.isLogarithmic { (figure, low, high) = (log(figure), log(low), log(high)) }
    return Double(first.place)
      + (figure - low) / (high - low) * Double(last.place - first.place)
  }

  private func pixels(_ box: PixelBox) -> [(x: Int, y: Int)] {
    (box.y0..<box.y1).flatMap { y in (box.x0..<box.x1).map { ($0, y) } }
  }

  private func holds(_ box: PixelBox, _ x: Int, _ y: Int) -> Bool {
    box.x0 <= x && x < box.x1 && box.y0 <= y && y < box.y1
  }

  private func isInside(_ x: Int, _ y: Int, _ polygon: [SixteenthPoint]) -> Bool {
    let (px, py) = (Double(x * 16 + 8), Double(y * 16 + 8))
    var isInside = false
    var last = polygon[polygon.count - 1]
    for corner in polygon {
      let (ay, by) = (Double(last.y), Double(corner.y))
      if (ay > py) != (by > py) {
        let cross = Double(last.x) + (py - ay) / (by - ay) * Double(corner.x - last.x)
        if px < cross { isInside.toggle() }
      }
      last = corner
    }
    return isInside
  }

  private func distance(_ a: RGB, _ b: RGB) -> Int {
    abs(Int(a.red) - Int(b.red)) + abs(Int(a.green) - Int(b.green)) + abs(Int(a.blue) - Int(b.blue))
  }
}

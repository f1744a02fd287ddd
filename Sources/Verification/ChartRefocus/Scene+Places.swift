import Foundation
import VerificationKit

/// Whether marks lie where their figures are.
extension Scene {
  /// By how many pixels a mark may lie off: what rounding makes.
  private static let slack = 1.01

  /// Checks the places of bars and points along the axis, and of labels along the categories.
  func checkPlaces(into findings: inout Findings) {
    if let axis {
      for (cell, number) in marks.sorted(by: { $0.value < $1.value }) {
        let fault =
          elements[number].kind == .bar
          ? barFault(cell, elements[number].box, axis)
          : pointFault(cell, elements[number].box, axis)
        if let fault { findings.report("place", "the mark of \(cell.text) \(fault)") }
      }
      checkOrder(axis, into: &findings)
      if chart == .scatter { checkAcross(into: &findings) }
    }
    if chart == .table { checkCells(into: &findings) }
  }

  private func barFault(_ cell: Cell, _ box: [Int], _ axis: Axis) -> String? {
    var base = 0.0
    if chart.isStacked {
      for series in 0..<cell.series { base += exact(Cell(series, cell.category)).double }
    }
    let end = axis.place(of: base + exact(cell).double)
    var start = axis.place(of: base)
    if axis.isLog { start = Double(axis.isVertical ? legend.plot[3] : legend.plot[0]) }
    let (low, high) = axis.isVertical ? (box[1], box[3]) : (box[0], box[2])
    return abs(Double(low) - min(start, end)) <= Self.slack
      && abs(Double(high) - max(start, end)) <= Self.slack
      ? nil : "goes from \(low) to \(high), not from \(start) to \(end)"
  }

  private func pointFault(_ cell: Cell, _ box: [Int], _ axis: Axis) -> String? {
    let place = axis.place(of: exact(cell).double)
    let middle = Double(axis.isVertical ? box[1] + box[3] : box[0] + box[2]) / 2
    return abs(middle - place) <= Self.slack ? nil : "lies at \(middle), not at \(place)"
  }

  /// Twice the middle of a box across the axis.
  private func across(_ box: [Int], _ axis: Axis) -> Int {
    axis.isVertical ? box[0] + box[2] : box[1] + box[3]
  }

  /// Categories are in order across the axis, and each label stands at its category.
  private func checkOrder(_ axis: Axis, into findings: inout Findings) {
    guard chart != .scatter else { return }
    var middles: [(category: Int, place: Int)] = []
    for category in table.categories.indices {
      let places = table.cells(ofCategory: category).compactMap { marks[$0] }
        .map { across(elements[$0].box, axis) }
      guard let low = places.min(), let high = places.max() else { continue }
      middles.append((category, (low + high) / 2))
    }
    let steps = zip(middles.dropFirst(), middles).map { $0.place - $1.place }
    guard steps.allSatisfy({ $0 > 0 }) || steps.allSatisfy({ $0 < 0 }) else {
      findings.report("place.order", "the categories do not follow one another")
      return
    }
    let gap = (steps.map(abs).min() ?? 40)
    for (category, place) in middles {
      guard let label = axisLabels[category] else { continue }
      let box = elements[label].box
      let (low, high) = axis.isVertical ? (box[0], box[2]) : (box[1], box[3])
      if place < 2 * low - gap || place > 2 * high + gap {
        findings.report("place.label", "the label of category \(category) stands elsewhere")
      }
    }
    checkSeriesOrder(axis, into: &findings)
  }

  /// Within a category the bars of a group are in the order of the series, one way in all groups.
  private func checkSeriesOrder(_ axis: Axis, into findings: inout Findings) {
    guard chart.isGrouped else { return }
    var ways: Set<Bool> = []
    for category in table.categories.indices {
      let places = table.cells(ofCategory: category).compactMap { marks[$0] }
        .map { across(elements[$0].box, axis) }
      for (place, next) in zip(places, places.dropFirst()) { ways.insert(place < next) }
    }
    if ways.count > 1 { findings.report("place.order", "the bars of groups are in no order") }
  }

  /// Points of a scatter lie on one line of their figures across.
  private func checkAcross(into findings: inout Findings) {
    guard let values = table.across?.values else { return }
    let points = table.categories.indices.compactMap { category in
      marks[Cell(0, category)].map { number in
        (
          value: Double(values[category]),
          place: Double(elements[number].box[0] + elements[number].box[2]) / 2
        )
      }
    }
    guard let low = points.min(by: { $0.value < $1.value }),
      let high = points.max(by: { $0.value < $1.value }), low.value < high.value
    else { return }
    for point in points {
      let place =
        low.place + (point.value - low.value) / (high.value - low.value) * (high.place - low.place)
      if abs(place - point.place) > 2 * Self.slack {
        findings.report("place", "a point lies at \(point.place) across, not at \(place)")
      }
    }
    checkAcrossLabels(low, high, into: &findings)
  }

  /// Labels across are figures, each at its place on the line through the outer points.
  private func checkAcrossLabels(
    _ low: (value: Double, place: Double), _ high: (value: Double, place: Double),
    into findings: inout Findings
  ) {
    guard let across = table.across else { return }
    let power = pow(10, Double(across.decimals))
    let labels = elements.filter { $0.kind == .acrossLabel }
    if labels.count < 2 {
      findings.report("element.missing", "the axis across has fewer than two labels")
    }
    for label in labels {
      guard let figure = Written(figure: label.text, across.unit)?.value.double else {
        findings.report("element.tick", "\"\(label.text)\" across is no figure")
        continue
      }
      let place =
        low.place
        + (figure * power - low.value) / (high.value - low.value) * (high.place - low.place)
      // What a pixel at either point is worth grows with the way from it.
      let reach = max(1, abs(place - low.place) / max(1, abs(high.place - low.place)))
      let slack = Double(6) + reach
      if place < Double(label.box[0]) - slack || place > Double(label.box[2]) + slack {
        findings.report("element.tick", "\"\(label.text)\" does not stand at its place across")
      }
    }
  }

  /// The cells of a table lie in rows and columns with their headers.
  private func checkCells(into findings: inout Findings) {
    for (cell, number) in marks.sorted(by: { $0.value < $1.value }) {
      let box = elements[number].box
      func shares(_ label: Int?, _ low: Int, _ high: Int) -> Bool {
        guard let label else { return true }
        let other = elements[label].box
        return other[low] < box[high] && box[low] < other[high]
      }
      if !shares(axisLabels[cell.category], 1, 3) {
        findings.report("place", "the cell \(cell.text) is not in the row of its header")
      }
      if !shares(seriesLabels[cell.series], 0, 2) {
        findings.report("place", "the cell \(cell.text) is not in the column of its header")
      }
      for other in table.categories.indices where other != cell.category {
        guard let label = axisLabels[other] else { continue }
        let header = elements[label].box
        if header[1] < box[3] - 2, box[1] + 2 < header[3] {
          findings.report("place", "the cell \(cell.text) is in the row of category \(other)")
        }
      }
    }
  }
}

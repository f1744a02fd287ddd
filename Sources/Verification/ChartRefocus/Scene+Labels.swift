import VerificationKit

/// Which texts a chart must have, and where they may stand.
extension Scene {
  /// How far the label of a tick may lie from its tick, in pixels beyond its box.
  private static let slack = 6

  /// Checks that everything has its label, and that labels stand where they belong.
  func checkLabels(into findings: inout Findings) {
    for category in table.categories.indices where !isNamed(category) {
      findings.report("element.missing", "category \(category) has no label")
    }
    if table.hasSeveralSeries {
      for series in table.series.indices where key(ofSeries: series) == nil {
        findings.report("element.missing", "series \(series) has no label")
      }
    }
    if isLabelled != everyFigureIsWritten {
      findings.report("legend.labelled", "it is \(everyFigureIsWritten)")
    }
    checkOverlaps(into: &findings)
    checkTicks(into: &findings)
    for kind in [Element.Kind.title, .subtitle, .source, .axisTitle, .acrossTitle]
    where elements.count(where: { $0.kind == kind }) > (kind == .axisTitle ? 2 : 1) {
      findings.report("element.repeated", "there are several of \(kind.rawValue)")
    }
  }

  private func isNamed(_ category: Int) -> Bool {
    if chart.isRound {
      return sliceLabels[category] != nil
        || legendLabels[category] != nil && swatches[category] != nil
    }
    return (chart == .scatter ? pointLabels : axisLabels)[category] != nil
  }

  /// The elements of the key of a series: its legend label with the swatch, or its label.
  func key(ofSeries number: Int) -> Set<Int>? {
    if let label = legendLabels[number], let swatch = swatches[number] { return [label, swatch] }
    return seriesLabels[number].map { [$0] }
  }

  private var everyFigureIsWritten: Bool {
    if chart == .table { return true }
    return table.series.indices.allSatisfy { series in
      table.cells(ofSeries: series).allSatisfy { cell in
        valueLabels[cell] != nil
          || chart.isRound
            && sliceLabels[cell.category].map { elements[$0].figureText(table) != nil } == true
      }
    }
  }

  private func checkOverlaps(into findings: inout Findings) {
    let texts = elements.indices.filter { elements[$0].kind.isText }
      .sorted { elements[$0].box[0] < elements[$1].box[0] }
    for (place, first) in texts.enumerated() {
      let box = elements[first].box
      for second in texts[(place + 1)...] {
        let other = elements[second].box
        if other[0] >= box[2] { break }
        if other[1] < box[3], box[1] < other[3] {
          findings.report("element.overlap", "the texts \(first) and \(second) overlap")
        }
      }
    }
  }

  /// What stands around the figures of the axis: shares are percents, whatever the figures are.
  private var tickUnit: Unit {
    var unit = table.unit
    if chart == .stackedShare, unit.suffix.isEmpty { unit.suffix = "%" }
    return unit
  }

  private func checkTicks(into findings: inout Findings) {
    guard let axis else { return }
    for tick in axis.ticks {
      let isWritten = elements.contains { element in
        element.kind == .tickLabel
          && Written(figure: element.text, tickUnit)?.value == tick.value
      }
      if !isWritten {
        findings.report("element.tick", "the tick \(tick.value.double) has no label")
      }
    }
    for (number, element) in elements.enumerated() where element.kind == .tickLabel {
      let written = Written(figure: element.text, tickUnit)
      guard let tick = axis.ticks.first(where: { $0.value == written?.value }) else {
        findings.report("element.tick", "element \(number) is the label of no tick")
        continue
      }
      let side = axis.isVertical ? 1 : 0
      let place = tick.place / 16
      if place < element.box[side] - Self.slack || place > element.box[side + 2] + Self.slack {
        findings.report("element.tick", "element \(number) does not stand at its tick")
      }
    }
  }
}

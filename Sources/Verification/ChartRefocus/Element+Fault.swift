import VerificationKit

extension Element {
  /// The most corners of a slice.
  private static let mostCorners = 4000

  /// Why a chart of a table cannot have the element; nil if it can.
  func fault(_ chart: Chart, _ table: Table, _ raster: Raster) -> String? {
    guard raster.holds(box) else { return "its box does not lie in the picture" }
    guard -1..<table.series.count ~= series, -1..<table.categories.count ~= category else {
      return "there is no such series or category"
    }
    if kind.isText != !text.isEmpty { return "texts have a text, and nothing else has" }
    if let fault = polygonFault { return fault }
    let ofRound = chart.isRound
    let isFine =
      switch kind {
      case .bar, .point, .slice, .cell:
        kind == chart.mark && series >= 0 && category >= 0
      case .valueLabel: series >= 0 && category >= 0 && table.figure(cell) != nil
      case .axisLabel: series == -1 && category >= 0 && !ofRound && chart != .scatter
      case .pointLabel: series <= 0 && category >= 0 && chart == .scatter
      case .sliceLabel: series <= 0 && category >= 0 && ofRound
      case .legendLabel, .swatch:
        ofRound ? series <= 0 && category >= 0 : series >= 0 && category == -1
      case .seriesLabel: series >= 0 && category == -1 && !ofRound
      case .tickLabel: series == -1 && category == -1 && chart.axisIsVertical != nil
      case .acrossLabel, .acrossTitle: series == -1 && category == -1 && chart == .scatter
      default: series == -1 && category == -1
      }
    guard isFine else { return "it is not of such a series or category, or not of the chart" }
    return textFault(chart, table)
  }

  private var polygonFault: String? {
    guard kind == .slice else { return polygon.isEmpty ? nil : "only slices have corners" }
    guard 3...Self.mostCorners ~= polygon.count, polygon.allSatisfy({ $0.count == 2 }) else {
      return "a slice has corners"
    }
    // A slice lies in its box, but for what rounding adds.
    for corner in polygon {
      for (side, value) in corner.enumerated()
      where value < (box[side] - 1) * 16 || value > (box[side + 2] + 1) * 16 {
        return "a corner lies outside its box"
      }
    }
    let bounds = [
      polygon.map { $0[0] }.min() ?? 0, polygon.map { $0[1] }.min() ?? 0,
      polygon.map { $0[0] }.max() ?? 0, polygon.map { $0[1] }.max() ?? 0,
    ]
    for side in 0..<4 where abs(bounds[side] - box[side] * 16) > 24 {
      return "its box is not that of its corners"
    }
    return nil
  }

  private func textFault(_ chart: Chart, _ table: Table) -> String? {
    func `is`(_ expected: String) -> String? {
      text == expected ? nil : "its text is not \"\(expected)\""
    }
    switch kind {
    case .axisLabel, .pointLabel: return `is`(table.categories[category])
    case .sliceLabel: return sliceTextFault(table)
    case .legendLabel where chart.isRound: return `is`(table.categories[category])
    case .legendLabel, .seriesLabel: return seriesTextFault(table)
    case .valueLabel:
      return writes(text, table) ? nil : "\"\(text)\" is not its figure as figures are written"
    case .title: return `is`(table.title)
    case .subtitle: return `is`(table.subtitle)
    case .source: return `is`(table.source)
    case .acrossTitle:
      return table.across.map { text.contains($0.title) } == true ? nil : "it is another title"
    case .axisTitle:
      let names =
        [table.value, table.category, table.unit.words] + table.series.map(\.name)
      return names.contains { !$0.isEmpty && text.contains($0) } ? nil : "it is another title"
    default: return nil
    }
  }

  private func seriesTextFault(_ table: Table) -> String? {
    let name = table.series[series].name
    if text == name { return nil }
    // The one column of a table, or the one series of a chart, may have the title of its figures.
    if !table.hasSeveralSeries, !table.value.isEmpty, text.contains(table.value) { return nil }
    return "its text is not \"\(name)\""
  }

  /// Whether a text is the figure of the element's cell as figures are written.
  private func writes(_ text: String, _ table: Table) -> Bool {
    let cell = Cell(max(series, 0), category)
    guard let figure = table.figure(cell), let written = Written(figure: text, table.unit) else {
      return false
    }
    return written.decimals == table.decimals
      && written.value == Exact(figure, decimals: table.decimals)
  }

  /// The figure behind the name at a slice; nil if there is none.
  func figureText(_ table: Table) -> String? {
    let name = table.categories[category]
    guard text != name, text.hasPrefix(name) else { return nil }
    var rest = Array(text.unicodeScalars.dropFirst(name.unicodeScalars.count))
    while let first = rest.first, [" ", "(", ":", ",", "\u{2013}", "\u{b7}"].contains(first) {
      rest.removeFirst()
    }
    if rest.last == ")" { rest.removeLast() }
    return String(String.UnicodeScalarView(rest))
  }

  private func sliceTextFault(_ table: Table) -> String? {
    if text == table.categories[category] { return nil }
    guard let figure = figureText(table), writes(figure, table) else {
      return "it is not the name of its category, perhaps with the figure"
    }
    return nil
  }
}

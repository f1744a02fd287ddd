extension Table {
  /// The most categories, and the largest figure without sign.
  private static let mostCategories = 400
  private static let largest = 1_000_000_000_000

  /// Why a chart cannot be of the table; nil if it can.
  func fault(_ chart: Chart) -> String? {
    guard 0...4 ~= decimals else { return "there are 0 to 4 decimals" }
    guard ["names", "times", "bins"].contains(kind), (kind == "bins") == (chart == .histogram)
    else { return "\"\(kind)\" is no kind of categories, or not of this chart" }
    guard 1...Self.mostCategories ~= categories.count, Set(categories).count == categories.count,
      categories.allSatisfy({ !$0.isEmpty })
    else { return "categories have names of their own" }
    guard chart.seriesCounts.contains(series.count) else {
      return "the chart does not have \(series.count) series"
    }
    if hasSeveralSeries {
      guard Set(series.map(\.name)).count == series.count, series.allSatisfy({ !$0.name.isEmpty })
      else { return "series have names of their own" }
    }
    for series in series {
      guard series.values.count == categories.count else { return "a series has too few figures" }
      for value in series.values {
        guard let value else {
          if chart.mayMiss { continue }
          return "figures are missing"
        }
        guard -Self.largest...Self.largest ~= value else { return "\(value) is too large" }
        if value < 0, !chart.mayBeNegative { return "\(value) is below zero" }
      }
      if series.values.allSatisfy({ $0 == nil }) { return "a series has no figure" }
    }
    if chart == .histogram, decimals != 0 { return "counts have no decimals" }
    if chart == .stackedShare, let fault = shareFault { return fault }
    return acrossFault(chart) ?? givenFault
  }

  private var shareFault: String? {
    let whole = Exact(100)
    for category in categories.indices {
      let sum = cells(ofCategory: category).reduce(Exact.zero) {
        $0 + Exact(figure($1) ?? 0, decimals: decimals)
      }
      if sum != whole { return "the figures of category \(category) do not make 100 %" }
    }
    return nil
  }

  private func acrossFault(_ chart: Chart) -> String? {
    guard chart == .scatter else {
      return across == nil ? nil : "only points of a scatter have figures across"
    }
    guard let across, across.values.count == categories.count, 0...4 ~= across.decimals,
      across.values.allSatisfy({ -Self.largest...Self.largest ~= $0 }), !across.title.isEmpty
    else { return "each point of a scatter has a figure across" }
    return nil
  }

  private var givenFault: String? {
    guard let given else { return nil }
    guard !given.path.isEmpty, !given.rows.isEmpty, given.rows.allSatisfy({ $0 >= 1 }),
      Set(given.rows).count == given.rows.count, !given.columns.isEmpty
    else { return "a user's table has a path, records from 1, and columns" }
    return nil
  }
}

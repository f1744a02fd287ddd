import VerificationKit

/// A scene that cannot be believed.
struct SceneFault: Error {
  var reason: String
  var detail: String

  init(_ reason: String, _ detail: String) { (self.reason, self.detail) = (reason, detail) }
}

/// A chart that was found well formed: its table, and where it shows what.
struct Scene: Sendable {
  let size: [Int]
  let chart: Chart
  let table: Table
  let asked: Asked
  let legend: Legend
  let axis: Axis?
  /// The number of the mark of each cell that has one.
  let marks: [Cell: Int]
  /// The number of the value label of each cell that has one.
  let valueLabels: [Cell: Int]
  /// The numbers of the labels of each category: on the axis, at a point, at a slice.
  let axisLabels: [Int: Int]
  let pointLabels: [Int: Int]
  let sliceLabels: [Int: Int]
  /// The numbers of what stands in a legend, by series or, of a pie, by category.
  let legendLabels: [Int: Int]
  let swatches: [Int: Int]
  let seriesLabels: [Int: Int]

  var elements: [Element] { legend.elements }
  var isLabelled: Bool { legend.isLabelled }

  /// The colour of the mark of a cell.
  func colour(_ cell: Cell) -> UInt32? { marks[cell].map { elements[$0].colour } }

  /// Believes a scene once sizes, indices and counts are as they must be.
  ///
  /// - Throws: `SceneFault`, if nothing more can be checked.
  init(_ declared: SceneFragment, _ legend: Legend, _ raster: Raster) throws {
    guard declared.size == [raster.width, raster.height], raster.width >= 64, raster.height >= 64
    else { throw SceneFault("scene", "the picture is \(raster.width)×\(raster.height)") }
    guard let chart = Chart(rawValue: declared.chart), !declared.look.isEmpty else {
      throw SceneFault("scene", "there is no chart \"\(declared.chart)\", or no look")
    }
    if let fault = declared.table.fault(chart) { throw SceneFault("table", fault) }
    (size, self.chart, table, asked) = (declared.size, chart, declared.table, declared.asked)
    self.legend = legend
    guard raster.holds(legend.plot) else {
      throw SceneFault("legend", "the plot does not lie in the picture")
    }
    guard (legend.axis == nil) == (chart.axisIsVertical == nil),
      legend.axis?.isVertical == chart.axisIsVertical
    else { throw SceneFault("axis", "the axis is not that of the chart") }
    axis = try legend.axis.map { try Axis($0, in: declared.size) }
    if axis?.isLog == true,
      declared.table.series.contains(where: { $0.values.contains { ($0 ?? 1) <= 0 } })
        || chart.isStacked || chart == .area || chart == .histogram
    {
      throw SceneFault("axis", "logarithms are of figures above zero, and of no stack or area")
    }
    guard legend.elements.count <= 5000 else { throw SceneFault("legend", "too many elements") }
    var index = ElementIndex()
    for (number, element) in legend.elements.enumerated() {
      if let fault = element.fault(chart, declared.table, raster) {
        throw SceneFault("element", "element \(number) (\(element.kind.rawValue)): \(fault)")
      }
      if let fault = index.add(element, number, isRound: chart.isRound) {
        throw SceneFault("element", "element \(number) (\(element.kind.rawValue)): \(fault)")
      }
    }
    marks = index.marks
    valueLabels = index.valueLabels
    axisLabels = index.axisLabels
    pointLabels = index.pointLabels
    sliceLabels = index.sliceLabels
    legendLabels = index.legendLabels
    swatches = index.swatches
    seriesLabels = index.seriesLabels
    if let fault = markFault { throw SceneFault("element", fault) }
  }

  /// Each figure has a mark, and what is missing has none.
  private var markFault: String? {
    for series in table.series.indices {
      for category in table.categories.indices {
        let cell = Cell(series, category)
        let figure = table.figure(cell)
        let mayLack = figure == nil || figure == 0 && (chart.mark == .bar || chart.isRound)
        if marks[cell] == nil, !mayLack { return "no mark is of \(cell.text)" }
        if marks[cell] != nil, figure == nil { return "the missing figure \(cell.text) has a mark" }
      }
    }
    return nil
  }

  // MARK: - Readings

  /// The step that readings are rounded to.
  var step: Int {
    isLabelled ? 1 : axis?.step(decimals: table.decimals) ?? 1
  }

  /// Whether a number can be read of a cell.
  func isReadable(_ cell: Cell) -> Bool {
    guard table.figure(cell) != nil else { return false }
    if isLabelled { return true }
    return axis?.step(decimals: table.decimals) != nil && (!chart.isStacked || cell.series == 0)
  }

  /// The figure of a cell, exactly; zero of one that is missing.
  func exact(_ cell: Cell) -> Exact { Exact(table.figure(cell) ?? 0, decimals: table.decimals) }

  /// The figure of a cell, rounded to a multiple of the step.
  func reading(_ cell: Cell) -> Exact {
    let step = Exact(Int128(step), Exact.power(table.decimals))
    let steps = exact(cell).divided(by: step) ?? .zero
    return steps.rounded(0) * step
  }

  /// Whether a reading is not the figure.
  func isRounded(_ cell: Cell) -> Bool { reading(cell) != exact(cell) }
}

/// Where each element is found, while elements are gathered.
private struct ElementIndex {
  var marks: [Cell: Int] = [:]
  var valueLabels: [Cell: Int] = [:]
  var axisLabels: [Int: Int] = [:]
  var pointLabels: [Int: Int] = [:]
  var sliceLabels: [Int: Int] = [:]
  var legendLabels: [Int: Int] = [:]
  var swatches: [Int: Int] = [:]
  var seriesLabels: [Int: Int] = [:]

  /// Notes an element; says what is wrong if there is another of its kind and place.
  mutating func add(_ element: Element, _ number: Int, isRound: Bool) -> String? {
    let key = isRound ? element.category : element.series
    func note<Key: Hashable>(_ entries: inout [Key: Int], _ key: Key) -> String? {
      entries.updateValue(number, forKey: key) == nil ? nil : "there are two of them"
    }
    switch element.kind {
    case .bar, .point, .slice, .cell: return note(&marks, element.cell)
    case .valueLabel: return note(&valueLabels, element.cell)
    case .axisLabel: return note(&axisLabels, element.category)
    case .pointLabel: return note(&pointLabels, element.category)
    case .sliceLabel: return note(&sliceLabels, element.category)
    case .legendLabel: return note(&legendLabels, key)
    case .swatch: return note(&swatches, key)
    case .seriesLabel: return note(&seriesLabels, element.series)
    default: return nil
    }
  }
}

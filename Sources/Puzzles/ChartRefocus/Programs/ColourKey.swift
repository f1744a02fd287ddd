import Charts
import Colour

/// The names of a chart's colours, by which series, or slices, are told apart.
struct ColourKey {
  /// Whether each series has its colour, rather than each category.
  let isOfSeries: Bool
  private let names: [ColourName?]

  init(_ chart: Chart) {
    let isOfSeries = chart.kind != .pie && chart.kind != .donut
    let count = isOfSeries ? chart.table.series.count : chart.table.categories.count
    var names = [ColourName?](repeating: nil, count: count)
    for element in chart.elements where element.kind.isMark {
      let place = isOfSeries ? element.cell.series : element.cell.category
      if names.indices.contains(place) { names[place] = ColourName.name(of: Lab(element.colour)) }
    }
    self.isOfSeries = isOfSeries
    self.names = names
  }

  /// The name of a cell's colour, if no other has it.
  func name(of cell: ChartCell) -> ColourName? {
    let place = isOfSeries ? cell.series : cell.category
    guard names.indices.contains(place), let name = names[place] else { return nil }
    return names.count { $0 == name } == 1 ? name : nil
  }
}

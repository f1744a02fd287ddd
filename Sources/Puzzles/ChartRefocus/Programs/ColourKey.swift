import Charts
import Colour

/// The names of a chart's colours, by which series, or slices, are told apart.
struct ColourKey {
  /// Whether each series has its colour, rather than each category.
  let isOfSeries: Bool
  private let colours: [Lab?]

  init(_ chart: Chart) {
    let isOfSeries = chart.kind != .pie && chart.kind != .donut
    let count = isOfSeries ? chart.table.series.count : chart.table.categories.count
    var colours = [Lab?](repeating: nil, count: count)
    for element in chart.elements where element.kind.isMark {
      let place = isOfSeries ? element.cell.series : element.cell.category
      if colours.indices.contains(place) { colours[place] = Lab(element.colour) }
    }
    self.isOfSeries = isOfSeries
    self.colours = colours
  }

  /// The name of a cell's colour, if no other's is near it.
  func name(of cell: ChartCell) -> ColourName? {
    let place = isOfSeries ? cell.series : cell.category
    guard colours.indices.contains(place), let colour = colours[place],
      let name = ColourName.name(of: colour)
    else { return nil }
    let isAlone = colours.enumerated().allSatisfy { number, other in
      number == place || other.map { !$0.mayBe(name) } ?? true
    }
    return isAlone ? name : nil
  }
}

extension Lab {
  /// Whether the colour, or one that looks almost like it, has a name.
  fileprivate func mayBe(_ name: ColourName) -> Bool {
    for l: Float in [-2, 0, 2] {
      for x: Float in [-4, 0, 4] {
        for y: Float in [-4, 0, 4] {
          let near = Lab(lightness: lightness + l, a: a + x, b: b + y)
          if ColourName.name(of: near) == name { return true }
        }
      }
    }
    return false
  }
}

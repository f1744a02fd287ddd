import Charts
import Imaging
import PuzzleKit

extension ChartTelling {
  /// How the pictures are to be read, as the JSON object of the contract.
  var legend: String {
    let chart = scene.chart
    let marks = marks.enumerated().map { "{\"image\": \($0 + 1), \($1.members)}" }
    return "{\"ground\": \(chart.ground.json), \"plot\": \(chart.plot.json), "
      + "\"labelled\": \(chart.isLabelled), \"axis\": \(chart.axis?.json ?? "null"), "
      + "\"elements\": \(list(chart.elements.map(\.json))), \"marks\": \(list(marks))}"
  }
}

extension ChartAxis {
  fileprivate var json: String {
    let ticks = ticks.map { "[\($0.text.quoted), \($0.place)]" }
    return "{\"vertical\": \(isVertical), \"log\": \(isLogarithmic), \"ticks\": \(list(ticks))}"
  }
}

extension ChartElement {
  fileprivate var json: String {
    "{\"kind\": \"\(kind.rawValue)\", \"series\": \(cell.series), "
      + "\"category\": \(cell.category), \"text\": \(text.quoted), \"box\": \(box.json), "
      + "\"polygon\": \(list(polygon.map { "[\($0.x), \($0.y)]" })), \"colour\": \(colour.json)}"
  }
}

extension ChartMark {
  fileprivate var members: String {
    let regions = regions.map { region in
      "{\"elements\": \(list(region.elements.map(String.init))), \"box\": \(region.box.json), "
        + "\"slice\": \(region.isSlice)}"
    }
    return "\"cells\": \(cells.json), \"keys\": \(list(keys.map(String.init))), "
      + "\"style\": \"\(style.rawValue)\", \"colour\": \(hue.rgb.json), "
      + "\"casing\": \(hasCasing), \"line\": \(line), \"regions\": \(list(regions))"
  }

  /// What was done, as the JSON object of the contract.
  var detail: String {
    "{\"cells\": \(cells.json), \"keys\": \(list(keys.map(String.init))), "
      + "\"style\": \"\(style.rawValue)\", \"boxes\": \(list(regions.map(\.box.json)))}"
  }
}

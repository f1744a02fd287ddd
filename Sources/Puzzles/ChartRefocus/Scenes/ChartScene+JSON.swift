import Charts
import Imaging
import PuzzleKit

extension ChartScene {
  /// The scene as the JSON object of the contract.
  var json: String {
    "{\"size\": [\(chart.width), \(chart.height)], \"chart\": \"\(chart.kind.rawValue)\", "
      + "\"look\": \"\(chart.look.rawValue)\", \"table\": \(tableJSON), \"asked\": \(asked.json)}"
  }

  private var tableJSON: String {
    let table = chart.table
    let texts = [
      ("title", table.title), ("subtitle", table.subtitle), ("source", table.source),
      ("category", table.category), ("value", table.value), ("kind", table.kind.rawValue),
    ].map { "\"\($0)\": \($1.quoted), " }.joined()
    return "{\(texts)\"decimals\": \(table.decimals), \"unit\": \(table.unit.json), "
      + "\"categories\": \(list(table.categories.map(\.quoted))), "
      + "\"series\": \(list(table.series.map(\.json))), "
      + "\"across\": \(table.across?.json ?? "null"), \"given\": \(given?.json ?? "null")}"
  }
}

extension ChartTable.Unit {
  fileprivate var json: String {
    "{\"prefix\": \(prefix.quoted), \"suffix\": \(suffix.quoted), \"words\": \(words.quoted)}"
  }
}

extension ChartTable.Series {
  fileprivate var json: String {
    "{\"name\": \(name.quoted), \"values\": \(list(values.map { $0.map(String.init) ?? "null" }))}"
  }
}

extension ChartTable.Across {
  fileprivate var json: String {
    "{\"title\": \(title.quoted), \"unit\": \(unit.json), \"decimals\": \(decimals), "
      + "\"values\": \(list(values.map(String.init)))}"
  }
}

extension ChartScene.GivenPart {
  fileprivate var json: String {
    "{\"path\": \(path.quoted), \"rows\": \(list(rows.map(String.init))), "
      + "\"columns\": \(list(columns.map(\.quoted))), \"mean\": \(isMean)}"
  }
}

extension ChartScene.Asked {
  fileprivate var json: String {
    "{\"form\": \"\(form.rawValue)\", \"cells\": \(cells.json), \"series\": \(series), "
      + "\"other\": \(other), \"category\": \(category), "
      + "\"number\": \(number.map(String.init) ?? "null"), \"rank\": \(rank), "
      + "\"step\": \(step), \"decimals\": \(decimals), \"answer\": \(answer.quoted)}"
  }
}

extension ChartSolution {
  /// The solution as the JSON object of the contract.
  func json(_ reveal: ChartTelling.Reveal) -> String {
    "{\"steps\": \(list(steps.map(\.json))), \"exact\": \(exact.quoted), "
      + "\"reveal\": \"\(reveal.rawValue)\"}"
  }
}

extension ChartSolution.Step {
  fileprivate var json: String {
    "{\"op\": \"\(operation.rawValue)\", \"cells\": \(cells.json), "
      + "\"of\": \(list(of.map(String.init))), \"value\": \(value.quoted), "
      + "\"question\": \(question.quoted)}"
  }
}

extension [ChartCell] {
  /// The cells as a JSON array.
  var json: String { list(map { "[\($0.series), \($0.category)]" }) }
}

extension PixelBox {
  /// The box as a JSON array.
  var json: String { "[\(x0), \(y0), \(x1), \(y1)]" }
}

extension RGB {
  /// The colour as JSON writes it, such as `"#ff0000"`.
  var json: String {
    let digits = [red, green, blue].map { channel in
      let text = String(channel, radix: 16)
      return text.count < 2 ? "0" + text : text
    }
    return "\"#\(digits.joined())\""
  }
}

/// A JSON array of elements that are JSON already.
func list(_ elements: [String]) -> String { "[" + elements.joined(separator: ", ") + "]" }

import Datasets

/// What the scene of a chart says.
struct ChartTelling: SceneTelling {
  private let chart: String
  private let title: String
  private let value: String
  private let categories: [String]
  private let series: [String]
  private let elements: [Fragment]
  private let asked: Set<[Int]>
  let theme: String

  init(_ record: Record, _ scene: Fragment, _ legend: Fragment) {
    let table = scene["table"]
    chart = (scene["chart"].text ?? "").replacing("_", with: " ")
    theme = scene["look"].text ?? ""
    title = table["title"].text ?? ""
    value = table["value"].text ?? ""
    categories = table["categories"].list.compactMap(\.text)
    series = table["series"].list.map { $0["name"].text ?? "" }
    elements = legend["elements"].list
    asked = Set(scene["asked"]["cells"].list.compactMap(\.ints))
  }

  private func name(series number: Int?) -> String {
    number.flatMap { series.indices.contains($0) ? series[$0] : nil } ?? ""
  }

  private func name(category number: Int?) -> String {
    number.flatMap { categories.indices.contains($0) ? categories[$0] : nil } ?? ""
  }

  var problem: String {
    guard !chart.isEmpty else { return "" }
    let kind =
      ["pie", "donut", "line", "area", "scatter", "histogram"].contains(chart)
      ? "\(chart) chart" : chart
    var parts = ["A \(kind)\(title.isEmpty ? "" : " with the title “\(title)”")"]
    if !value.isEmpty { parts.append("of \(value)") }
    let names = series.filter { !$0.isEmpty }
    if !names.isEmpty { parts.append("with the series \(names.listed)") }
    if !categories.isEmpty {
      let shown = categories.prefix(16).joined(separator: ", ")
      parts.append("for \(shown)\(categories.count > 16 ? ", …" : "")")
    }
    return parts.joined(separator: " ") + "."
  }

  var layers: [Layer] {
    let shapes = elements.compactMap { element -> Layer.Shape? in
      guard let box = element["box"].box, box[2] > box[0], box[3] > box[1] else { return nil }
      let (row, column) = (element["series"].int, element["category"].int)
      let kind = (element["kind"].text ?? "").replacing("_", with: " ")
      let text = element["text"].text ?? ""
      let said = [name(series: row), name(category: column)].filter { !$0.isEmpty }
        .joined(separator: ", ")
      let about = text.isEmpty ? said : "“\(text)”"
      let isMain = asked.contains([row ?? -1, column ?? -1])
      return .init(
        box: box, label: "", title: about.isEmpty ? kind : "\(kind): \(about)", isMain: isMain)
    }
    return [Layer(.elements, "Elements", shapes)].compactMap(\.self)
  }

  func words(of edit: Record.Edit, _ detail: Fragment) -> String? {
    let cells = detail["cells"].list.compactMap(\.ints).filter { $0.count == 2 }
    let named = cells.prefix(12).map { cell in
      [name(series: cell[0]), name(category: cell[1])].filter { !$0.isEmpty }
        .joined(separator: ", ")
    }.filter { !$0.isEmpty }
    guard !named.isEmpty else { return nil }
    let way =
      switch detail["style"].text {
      case "mask": "all else hidden but"
      case "spotlight": "all else dimmed but"
      default: "marks on"
      }
    return "The same chart with \(way) \(named.joined(separator: "; "))."
  }
}

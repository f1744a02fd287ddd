import Datasets

/// The figures that a chart shows, whole numbers of 10^-decimals.
struct Table: Sendable {
  /// A row or column of figures under one name.
  struct Series: Sendable {
    var name = ""
    var values: [Int?] = []
  }

  /// What the points of a scatter have across.
  struct Across: Sendable {
    var title = ""
    var unit = Unit()
    var decimals = 0
    var values: [Int] = []
  }

  /// What was taken of a user's table.
  struct Given: Sendable {
    var path = ""
    var rows: [Int] = []
    var columns: [String] = []
    var isMean = false
  }

  var title = ""
  var subtitle = ""
  var source = ""
  var category = ""
  var value = ""
  var kind = ""
  var decimals = 0
  var unit = Unit()
  var categories: [String] = []
  var series: [Series] = []
  var across: Across?
  var given: Given?

  init() {}

  init(_ json: inout JSONScanner) throws {
    try json.object([
      "title", "subtitle", "source", "category", "value", "kind", "decimals", "unit",
      "categories", "series", "across", "given",
    ]) { place, json in
      switch place {
      case 0: title = try json.string()
      case 1: subtitle = try json.string()
      case 2: source = try json.string()
      case 3: category = try json.string()
      case 4: value = try json.string()
      case 5: kind = try json.string()
      case 6: decimals = try json.int()
      case 7: unit = try Unit(&json)
      case 8: categories = try json.list { try $0.string() }
      case 9: series = try json.list(Self.series)
      case 10: across = try json.optional(Self.across)
      default: given = try json.optional(Self.given)
      }
    }
  }

  private static func series(_ json: inout JSONScanner) throws -> Series {
    var series = Series()
    try json.object(["name", "values"]) { place, json in
      if place == 0 {
        series.name = try json.string()
      } else {
        series.values = try json.list { try $0.optional { try $0.int() } }
      }
    }
    return series
  }

  private static func across(_ json: inout JSONScanner) throws -> Across {
    var across = Across()
    try json.object(["title", "unit", "decimals", "values"]) { place, json in
      switch place {
      case 0: across.title = try json.string()
      case 1: across.unit = try Unit(&json)
      case 2: across.decimals = try json.int()
      default: across.values = try json.ints()
      }
    }
    return across
  }

  private static func given(_ json: inout JSONScanner) throws -> Given {
    var given = Given()
    try json.object(["path", "rows", "columns", "mean"]) { place, json in
      switch place {
      case 0: given.path = try json.string()
      case 1: given.rows = try json.ints()
      case 2: given.columns = try json.list { try $0.string() }
      default: given.isMean = try json.bool()
      }
    }
    return given
  }

  // MARK: - Of a table that was found well formed

  /// The figure of a cell; nil if it is missing, or there is no such cell.
  func figure(_ cell: Cell) -> Int? {
    guard series.indices.contains(cell.series) else { return nil }
    let values = series[cell.series].values
    return values.indices.contains(cell.category) ? values[cell.category] : nil
  }

  /// The cells of a series that are not missing, in the order of the categories.
  func cells(ofSeries number: Int) -> [Cell] {
    categories.indices.map { Cell(number, $0) }.filter { figure($0) != nil }
  }

  /// The cells of a category that are not missing, in the order of the series.
  func cells(ofCategory number: Int) -> [Cell] {
    series.indices.map { Cell($0, number) }.filter { figure($0) != nil }
  }

  var hasSeveralSeries: Bool { series.count > 1 }

  /// How sub-questions name a cell.
  func name(_ cell: Cell) -> String {
    hasSeveralSeries
      ? "\(series[cell.series].name) for \(categories[cell.category])"
      : categories[cell.category]
  }
}

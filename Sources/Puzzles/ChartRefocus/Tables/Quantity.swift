/// What figures measure, as far as a name says.
struct Quantity: Hashable {
  /// The sort of quantity, or nothing where the name says none.
  private let sort: String
  /// Whether figures of parts can't be added up.
  let isAverage: Bool

  private static let sorts: [(sort: String, words: Set<String>)] = [
    ("heat", ["temp", "temperature", "temperatures", "tmax", "tmin"]),
    ("water", ["precipitation", "rain", "rainfall", "snow", "humidity"]),
    ("speed", ["wind", "speed", "velocity"]),
    ("length", ["length", "width", "height", "heights", "depth", "distance", "altitude", "size"]),
    ("weight", ["mass", "weight"]),
    ("age", ["age", "health", "life", "lifespan"]),
    ("money", ["income", "price", "cost", "revenue", "profit", "salary", "gdp"]),
    ("people", ["population", "people", "inhabitants"]),
    ("share", ["share", "percent", "percentage", "rate", "rates", "ratio"]),
    ("change", ["change", "growth", "difference"]),
    ("air", ["pressure", "co2", "ppm"]),
  ]
  private static let averages: Set<String> = [
    "mean", "average", "median", "max", "min", "index", "score", "scores", "rating", "ratings",
    "level", "per", "concentration", "density", "humidity", "income", "price", "prices", "cost",
    "salary", "wage", "wages",
  ]

  /// Reads the name of a column.
  init(_ title: String) {
    let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let found = Self.sorts.first { sort in words.contains { sort.words.contains($0) } }?.sort
    sort = found ?? ""
    isAverage =
      ["heat", "speed", "length", "age", "share", "change", "air"].contains(sort)
      || words.contains { Self.averages.contains($0) }
  }

  static func == (a: Quantity, b: Quantity) -> Bool { a.sort == b.sort }
  func hash(into hasher: inout Hasher) { hasher.combine(sort) }
}

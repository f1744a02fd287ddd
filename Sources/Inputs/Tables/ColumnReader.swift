import PuzzleKit

/// Guesses what a column is good for, and reads its figures or times.
struct ColumnReader {
  /// The most figures as whole numbers, without sign.
  private static let largest = 10_000_000_000_000

  let name: String
  let texts: [String?]
  let hasDecimalComma: Bool
  /// What the user says that it is.
  let said: GivenTable.Role?

  /// What is read of a column.
  struct Result {
    var column: GivenTable.Column
    /// The places of records that can't be used, with what is wrong.
    var refused: [(place: Int, reason: String, detail: String)] = []
    /// What is wrong with the column, if that is why it is ignored.
    var fault: String?
  }

  /// Reads the column.
  func read() -> Result {
    let known = texts.compactMap { $0 }
    guard !known.isEmpty, said != .ignored else { return plain(.ignored) }
    switch said {
    case .times:
      if let times = times() { return times }
      let twofold = TableTime.read(texts).twofold.map {
        "\(name) has dates as \($0), which can be read in two ways; write 2001-04-30"
      }
      return plain(.ignored, twofold ?? "\(name) has no times")
    case .figure: return figures(atLeast: 0) ?? plain(.ignored, "\(name) has no numbers")
    case .category, .group: return names(said)
    case .identifier: return plain(.identifier)
    case .ignored, nil: break
    }
    if let times = times() { return times }
    if let figures = figures(atLeast: 0.8) {
      return isIdentifier(figures.column) ? plain(.identifier) : figures
    }
    return names(nil)
  }

  private func plain(_ role: GivenTable.Role, _ fault: String? = nil) -> Result {
    Result(
      column: GivenTable.Column(
        name: name, title: HumanName(name).title, role: role, texts: texts), fault: fault)
  }

  // MARK: - Names

  private func names(_ role: GivenTable.Role?) -> Result {
    let known = texts.compactMap { $0 }
    let distinct = Set(known).count
    if role == nil {
      // Sentences are nothing to head a bar with.
      let long = known.filter { $0.count > 40 }.count
      guard long * 2 <= known.count else { return plain(.ignored) }
      guard distinct > 1 else { return plain(.ignored) }
    }
    return plain(role ?? (distinct == known.count ? .category : .group))
  }

  // MARK: - Times

  private func times() -> Result? {
    let read = monthNumbers ?? TableTime.read(texts).times
    let known = read.compactMap { $0 }
    guard !known.isEmpty, known.count == texts.compactMap({ $0 }).count else { return nil }
    if said != .times, known.allSatisfy({ $0.month == 0 && $0.quarter == 0 }),
      !areYears(known.map(\.year))
    {
      return nil
    }
    let times = TableTime.coarsened(read)
    return Result(
      column: GivenTable.Column(
        name: name, title: HumanName(name).title, role: .times,
        texts: times.map { $0?.label }, times: times))
  }

  /// Numbers from 1 to 12 in a column of months; nil if the column is none.
  private var monthNumbers: [GivenTime?]? {
    guard ["month", "months"].contains(HumanName(name).title.lowercased()) else { return nil }
    let numbers = texts.map { $0.flatMap { Int($0) } }
    guard zip(texts, numbers).allSatisfy({ ($0 == nil) == ($1 == nil) }),
      numbers.allSatisfy({ (1...12).contains($0 ?? 1) }), Set(numbers.compactMap { $0 }).count > 2
    else { return nil }
    return numbers.map { $0.map { GivenTime(year: 0, month: $0) } }
  }

  /// Whether whole numbers of four digits are years: their column says so, or they go up one by one.
  private func areYears(_ years: [Int]) -> Bool {
    let words = HumanName(name).title.lowercased().split(separator: " ")
    let heads: Set<Substring> = ["year", "years", "yr", "date", "season", "period", "jahr", "time"]
    if words.contains(where: heads.contains) { return true }
    guard years.count > 2, years.allSatisfy({ (1700...2100).contains($0) }) else { return false }
    let steps = Set(zip(years, years.dropFirst()).map { $1 - $0 })
    return steps.count == 1 && !steps.contains(0)
  }

  // MARK: - Figures

  private func figures(atLeast share: Double) -> Result? {
    let known = texts.compactMap { $0 }
    let hasComma = hasDecimalComma && known.contains { $0.contains(",") }
    let numbers = texts.map { $0.flatMap { TableNumber($0, hasDecimalComma: hasComma) } }
    let read = numbers.compactMap { $0 }
    guard read.count > 0, Double(read.count) >= share * Double(known.count) else { return nil }
    let unit = unit(of: read)
    let decimals = decimals(of: read, isMoney: !unit.prefix.isEmpty)
    var refused: [(place: Int, reason: String, detail: String)] = []
    var figures: [Int?] = []
    for (place, number) in numbers.enumerated() {
      guard let number else {
        if let text = texts[place] {
          let isInfinite = text.lowercased().contains("inf") || text.contains("∞")
          refused.append(
            (
              place, isInfinite ? "infinite" : "no-number",
              "has \(text.prefix(40)) in \(name), which is no number that can be drawn"
            ))
        }
        figures.append(nil)
        continue
      }
      let figure = number.figure(decimals: decimals)
      guard let figure, abs(figure) <= Self.largest else {
        refused.append(
          (place, "too-large", "has \(texts[place] ?? "") in \(name), which is too large"))
        figures.append(nil)
        continue
      }
      figures.append(figure)
    }
    let human = HumanName(name)
    return Result(
      column: GivenTable.Column(
        name: name, title: human.title, role: .figure, texts: texts, figures: figures,
        decimals: decimals,
        unit: GivenUnit(
          prefix: unit.prefix.isEmpty ? human.unit.prefix : unit.prefix,
          suffix: unit.suffix.isEmpty ? human.unit.suffix : unit.suffix, words: human.unit.words)),
      refused: refused)
  }

  /// The signs that stand around nearly all numbers.
  private func unit(of numbers: [TableNumber]) -> (prefix: String, suffix: String) {
    func common(_ sign: (TableNumber) -> String) -> String {
      let signs = numbers.map(sign)
      guard let first = signs.first(where: { !$0.isEmpty }) else { return "" }
      return signs.filter { $0 == first }.count * 10 >= signs.count * 9 ? first : ""
    }
    return (common(\.prefix), common(\.suffix))
  }

  /// The fewest digits behind the point that keep all numbers; at most 4, of larger numbers fewer.
  private func decimals(of numbers: [TableNumber], isMoney: Bool) -> Int {
    let wanted = numbers.map { isMoney ? $0.decimals : $0.leastDecimals }.max() ?? 0
    guard wanted > 4 else { return wanted }
    let most =
      numbers.map { number in
        (0..<number.decimals).reduce(abs(number.figure)) { whole, _ in whole / 10 }
      }.max() ?? 0
    return most >= 1000 ? 0 : most >= 100 ? 1 : most >= 10 ? 2 : most >= 1 ? 3 : 4
  }

  private func isIdentifier(_ column: GivenTable.Column) -> Bool {
    let words = HumanName(name).title.lowercased().split(separator: " ")
    let heads: Set<Substring> = [
      "id", "index", "code", "fips", "zip", "zipcode", "postcode", "phone", "lat", "latitude",
      "lon", "lng", "longitude", "key", "uuid",
    ]
    if let last = words.last, heads.contains(last) { return true }
    // A column without a name that counts the records, as data frames are saved with.
    guard name.hasPrefix("column ") || name.hasPrefix("Unnamed"), column.decimals == 0 else {
      return false
    }
    let known = column.figures.compactMap { $0 }
    return zip(known, known.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }
}

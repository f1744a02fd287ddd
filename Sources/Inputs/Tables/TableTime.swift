import PuzzleKit

/// Reads years, months and days as tables write them.
enum TableTime {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let whole = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// The times of a column.
  struct Column {
    /// The time of each text; nil where there is none.
    var times: [GivenTime?]
    /// A date that can be read in two ways, as all of the column can; nil if there is none.
    var twofold: String?
  }

  /// Reads a column of times.
  ///
  /// Of dates such as `03/04/2001` the others say which number is the day: one beyond 12, or else the order in
  /// which only days or only months come make them go on. With points, the day comes first.
  static func read(_ texts: [String?]) -> Column {
    if let months = bareMonths(texts) { return Column(times: months) }
    let dates = texts.map { $0.flatMap(SlashedDate.init) }
    let known = dates.compactMap { $0 }
    var isDayFirst = true
    var twofold: String?
    if !known.isEmpty {
      if let order = SlashedDate.isDayFirst(known) {
        isDayFirst = order
      } else {
        twofold = zip(texts, dates).first { $1 != nil }?.0
      }
    }
    let times = zip(texts, dates).map { text, date -> GivenTime? in
      if let date { return twofold == nil ? date.time(isDayFirst: isDayFirst) : nil }
      return text.flatMap(read)
    }
    // A quarter has no place among months.
    let quarters = times.compactMap { $0 }.map { $0.quarter > 0 }
    guard !quarters.contains(true) || !quarters.contains(false) else {
      return Column(times: texts.map { _ in nil })
    }
    return Column(times: times, twofold: twofold)
  }

  /// Reads names of months without years, of which there must be three; nil if some text is none.
  ///
  /// Where they are first met in a row, as from July to June, those after December belong to the next year.
  private static func bareMonths(_ texts: [String?]) -> [GivenTime?]? {
    let months = texts.map { $0.flatMap { month($0.lowercased()) } }
    guard zip(texts, months).allSatisfy({ ($0 == nil) == ($1 == nil) }) else { return nil }
    var met: [Int] = []
    for month in months {
      if let month, !met.contains(month) { met.append(month) }
    }
    guard met.count > 2 else { return nil }
    let isInRow = zip(met, met.dropFirst()).allSatisfy { $0 % 12 + 1 == $1 }
    return months.map { month in
      month.map { GivenTime(year: isInRow && $0 < met[0] ? 1 : 0, month: $0) }
    }
  }

  /// The number of a month by its name in small letters.
  private static func month(_ word: String) -> Int? {
    (months.firstIndex(of: word) ?? whole.firstIndex(of: word)).map { $0 + 1 }
  }

  /// Reads a time, or returns nil if the text is none.
  ///
  /// `2001`, `2001-04`, `2001/04`, `2001-04-30` with a time of day perhaps, `Apr 2001`, `2001 April`,
  /// `30 Apr 2001`, `2001 Q3`, `Q3 2001`, `2001-Q3`.
  static func read(_ text: String) -> GivenTime? {
    guard text.utf8.count <= 32, let first = text.first, first.isASCII else { return nil }
    let date = text.prefix { $0 != "T" || !isNumeric(text) }
    let parts = date.split(whereSeparator: { " -/,.".contains($0) })
    if let quarter = quarter(parts) { return quarter }
    if isNumeric(text), let year = parts.first.flatMap(Self.year) {
      guard parts.count > 1 else { return text.count == 4 ? GivenTime(year: year) : nil }
      guard parts[1].count <= 2, let month = Int(parts[1]), (1...12).contains(month) else {
        return nil
      }
      guard parts.count > 2 else { return GivenTime(year: year, month: month) }
      guard parts[2].count <= 2, let day = Int(parts[2]), (1...31).contains(day) else {
        return nil
      }
      return GivenTime(year: year, month: month, day: day)
    }
    return named(parts)
  }

  /// A quarter of a year: `2001 Q3`, `Q3 2001` or, with nothing between, `2001Q3`.
  private static func quarter(_ parts: [Substring]) -> GivenTime? {
    var parts = parts
    if parts.count == 1, parts[0].count == 6 { parts = [parts[0].prefix(4), parts[0].suffix(2)] }
    guard parts.count == 2 else { return nil }
    for (one, other) in [(parts[0], parts[1]), (parts[1], parts[0])] {
      guard other.count == 2, other.first == "Q" || other.first == "q",
        let quarter = other.last?.wholeNumberValue, (1...4).contains(quarter),
        let year = year(one)
      else { continue }
      return GivenTime(year: year, quarter: quarter)
    }
    return nil
  }

  /// Whether it begins as a number with what may stand in a date.
  private static func isNumeric(_ text: String) -> Bool {
    text.utf8.prefix(5).allSatisfy { ("0123456789-/").utf8.contains($0) }
  }

  private static func year(_ text: Substring) -> Int? {
    guard text.count == 4, let year = Int(text), (1000...2999).contains(year) else { return nil }
    return year
  }

  /// A time whose month has a name.
  private static func named(_ parts: [Substring]) -> GivenTime? {
    guard (2...3).contains(parts.count) else { return nil }
    var found: (year: Int?, month: Int?, day: Int?)
    for part in parts {
      let word = part.lowercased()
      if let month = month(word) {
        guard found.month == nil else { return nil }
        found.month = month
      } else if let year = year(part) {
        guard found.year == nil else { return nil }
        found.year = year
      } else if part.count <= 2, let day = Int(part), (1...31).contains(day) {
        guard found.day == nil else { return nil }
        found.day = day
      } else {
        return nil
      }
    }
    guard let year = found.year, let month = found.month else { return nil }
    return GivenTime(year: year, month: month, day: found.day ?? 0)
  }

  /// Drops months and days that all times have alike because only years or months are meant.
  static func coarsened(_ times: [GivenTime?]) -> [GivenTime?] {
    let known = times.compactMap { $0 }
    guard known.contains(where: { $0.day > 0 || $0.month > 0 }),
      known.allSatisfy({ $0.day <= 1 })
    else { return times }
    let isYears = known.allSatisfy { $0.month <= 1 } && Set(known.map(\.year)).count > 1
    return times.map { time in
      time.map { GivenTime(year: $0.year, quarter: $0.quarter, month: isYears ? 0 : $0.month) }
    }
  }
}

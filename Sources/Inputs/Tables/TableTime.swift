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

  /// Reads a time, or returns nil if the text is none.
  ///
  /// `2001`, `2001-04`, `2001/04`, `2001-04-30` with a time of day perhaps, `Apr 2001`, `2001 April`,
  /// `30 Apr 2001`. Dates such as `03/04/2001` mean two things, and are none.
  static func read(_ text: String) -> GivenTime? {
    guard text.utf8.count <= 32, let first = text.first, first.isASCII else { return nil }
    let date = text.prefix { $0 != "T" || !isNumeric(text) }
    let parts = date.split(whereSeparator: { " -/,.".contains($0) })
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
      if let month = months.firstIndex(of: word) ?? whole.firstIndex(of: word) {
        guard found.month == nil else { return nil }
        found.month = month + 1
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
      time.map { GivenTime(year: $0.year, month: isYears ? 0 : $0.month) }
    }
  }
}

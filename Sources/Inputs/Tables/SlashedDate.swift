import PuzzleKit

/// A date of three numbers with the year at its end, of which the day or the month may come first.
struct SlashedDate {
  private let first: Int
  private let second: Int
  private let year: Int
  private let hasPoints: Bool

  /// Reads a date such as `3/4/2001`, `03-04-2001` or `03.04.2001`, or returns nil if the text is none.
  init?(_ text: String) {
    guard text.utf8.count <= 10, let sign = text.first(where: { "/-.".contains($0) }) else {
      return nil
    }
    let parts = text.split(separator: sign, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2,
      parts[2].utf8.count == 4,
      parts.allSatisfy({ $0.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) }),
      let first = Int(parts[0]), let second = Int(parts[1]), let year = Int(parts[2]),
      (1...31).contains(first), (1...31).contains(second), min(first, second) <= 12,
      (1000...2999).contains(year)
    else { return nil }
    (self.first, self.second, self.year, hasPoints) = (first, second, year, sign == ".")
  }

  /// The date.
  func time(isDayFirst: Bool) -> GivenTime? {
    let (day, month) = isDayFirst ? (first, second) : (second, first)
    return month <= 12 ? GivenTime(year: year, month: month, day: day) : nil
  }

  /// Whether the day comes first in dates; nil if both readings make sense of them, or neither does.
  static func isDayFirst(_ dates: [SlashedDate]) -> Bool? {
    if dates.allSatisfy(\.hasPoints) { return true }
    let mayBeDay = dates.allSatisfy { $0.second <= 12 }
    let mayBeMonth = dates.allSatisfy { $0.first <= 12 }
    guard mayBeDay && mayBeMonth else { return mayBeDay ? true : mayBeMonth ? false : nil }
    // Where only one reading makes the dates go on, they are meant so.
    func goesOn(isDayFirst: Bool) -> Bool {
      let times = dates.compactMap { $0.time(isDayFirst: isDayFirst) }
      let pairs = zip(times, times.dropFirst())
      return pairs.allSatisfy { $0 <= $1 } || pairs.allSatisfy { $0 >= $1 }
    }
    let (day, month) = (goesOn(isDayFirst: true), goesOn(isDayFirst: false))
    return day == month ? nil : day
  }
}

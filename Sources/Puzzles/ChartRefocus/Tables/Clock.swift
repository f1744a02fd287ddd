import Seeding

/// The steps in which a series of times goes on.
enum Clock: Hashable, Sendable {
  case years, decades, quarters, months, weekdays, hours

  /// What one step is, as tables head it.
  var category: String {
    switch self {
    case .years: "Year"
    case .decades: "Decade"
    case .quarters: "Quarter"
    case .months: "Month"
    case .weekdays: "Weekday"
    case .hours: "Hour"
    }
  }

  /// The most steps that a chart shows.
  var most: Int {
    switch self {
    case .years, .months: 24
    case .decades: 10
    case .quarters: 16
    case .weekdays: 7
    case .hours: 18
    }
  }

  /// A stretch of times in order.
  struct Stretch: Hashable, Sendable {
    var clock: Clock
    /// The times as charts write them.
    var labels: [String]
    /// Where each lies in its cycle: the month, the quarter, the weekday or the hour, from 0.
    var phases: [Int]
    /// The years at its ends, if it says so.
    var ends: (first: Int, last: Int)?

    static func == (a: Stretch, b: Stretch) -> Bool { a.labels == b.labels }
    func hash(into hasher: inout Hasher) { hasher.combine(labels) }
  }

  static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let dayNames = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// Draws a stretch of so many steps, at most ``most``.
  func stretch(_ count: Int, using chance: inout Chance) -> Stretch {
    switch self {
    case .years:
      let step = count > 14 ? 1 : chance.pick(1, 1, 1, 1, 2, 5)
      let last = 2024 - chance.integer(below: 15)
      let first = last - step * (count - 1)
      return Stretch(
        clock: self, labels: (0..<count).map { "\(first + step * $0)" },
        phases: [Int](repeating: 0, count: count), ends: (first, last))
    case .decades:
      let last = 2010 - 10 * chance.integer(below: 2)
      let first = last - 10 * (count - 1)
      return Stretch(
        clock: self, labels: (0..<count).map { "\(first + 10 * $0)s" },
        phases: [Int](repeating: 0, count: count), ends: (first, last))
    case .quarters:
      let year = 2010 + chance.integer(below: 12)
      let steps = Array(0..<count)
      return Stretch(
        clock: self, labels: steps.map { "Q\($0 % 4 + 1) \(year + $0 / 4)" },
        phases: steps.map { $0 % 4 }, ends: (year, year + (count - 1) / 4))
    case .months: return months(count, using: &chance)
    case .weekdays:
      return Stretch(
        clock: self, labels: Array(Self.dayNames.prefix(count)), phases: Array(0..<count))
    case .hours:
      let start = count > 12 ? 6 : 6 + chance.integer(below: 5)
      let hours = (start..<(start + count)).map { $0 }
      return Stretch(
        clock: self, labels: hours.map { ($0 < 10 ? "0" : "") + "\($0):00" }, phases: hours)
    }
  }

  /// Months with their year or, without it, months of one season.
  ///
  /// A bare `May` would be a word of many a sentence, so seasons without a year leave it out.
  private func months(_ count: Int, using chance: inout Chance) -> Stretch {
    if count <= 11, chance.happens(0.4) {
      let start = 5 + chance.integer(below: 12 - count)
      let phases = (start..<(start + count)).map { $0 % 12 }
      return Stretch(clock: self, labels: phases.map { Self.monthNames[$0] }, phases: phases)
    }
    let year = 2010 + chance.integer(below: 14)
    let start = count == 12 || count == 24 ? 0 : chance.integer(below: 12)
    let steps = (start..<(start + count)).map { $0 }
    return Stretch(
      clock: self, labels: steps.map { "\(Self.monthNames[$0 % 12]) \(year + $0 / 12)" },
      phases: steps.map { $0 % 12 }, ends: (year, year + (start + count - 1) / 12))
  }
}

public import Traces

/// A table that a user gave, with what its columns are.
public struct GivenTable: Hashable, Sendable {
  /// What a column is good for.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    /// A name for each record, no two alike.
    case category
    /// Years, months or days.
    case times
    /// Names that several records share.
    case group
    /// Numbers that can be drawn.
    case figure
    /// Numbers that only tell records apart.
    case identifier
    /// Nothing that can be drawn.
    case ignored
  }

  /// A column.
  public struct Column: Hashable, Sendable {
    /// The name as the file has it; the second of two that are alike has ` 2` behind it.
    public let name: String
    /// The name as people write it, without its unit.
    public let title: String
    /// What it is good for.
    public let role: Role
    /// The text of each record; nil where it is missing.
    public let texts: [String?]
    /// The figure of each record, a whole number of 10^-``decimals``; empty but of figures.
    public let figures: [Int?]
    /// The time of each record; empty but of times.
    public let times: [GivenTime?]
    /// The digits behind the point, 0 to 4.
    public let decimals: Int
    /// What stands before a figure, around it or in titles only.
    public let unit: GivenUnit

    /// Creates a column.
    public init(
      name: String, title: String, role: Role, texts: [String?], figures: [Int?] = [],
      times: [GivenTime?] = [], decimals: Int = 0, unit: GivenUnit = GivenUnit()
    ) {
      self.name = name
      self.title = title
      self.role = role
      self.texts = texts
      self.figures = figures
      self.times = times
      self.decimals = decimals
      self.unit = unit
    }
  }

  /// The file, by its path below the user's folder.
  public let source: Source
  /// The name of the file as people write it.
  public let title: String
  /// Where the figures come from, as the user's licences have it; may be empty.
  public let attribution: String
  /// The number of each record in the file, from 1.
  public let records: [Int]
  /// The columns, each with a value for each of ``records``.
  public let columns: [Column]

  /// Creates a table.
  public init(
    source: Source, title: String, attribution: String = "", records: [Int], columns: [Column]
  ) {
    self.source = source
    self.title = title
    self.attribution = attribution
    self.records = records
    self.columns = columns
  }
}

/// What stands around the figures of a user's table.
public struct GivenUnit: Hashable, Sendable {
  /// What stands before a figure, such as `$`; may be empty.
  public var prefix: String
  /// What stands after a figure, such as `%`; may be empty.
  public var suffix: String
  /// What only titles say, such as `mm`; may be empty.
  public var words: String

  /// Creates a unit.
  public init(prefix: String = "", suffix: String = "", words: String = "") {
    (self.prefix, self.suffix, self.words) = (prefix, suffix, words)
  }
}

/// A year, perhaps with its quarter, or its month and its day; or a month of any year.
public struct GivenTime: Hashable, Comparable, Sendable {
  /// The year; 0 of months that stand without one, and 1 of those of them that come after December.
  public let year: Int
  /// The quarter, 1 to 4; 0 of other times.
  public let quarter: Int
  /// The month, 1 to 12; 0 of a whole year.
  public let month: Int
  /// The day, 1 to 31; 0 of a whole month.
  public let day: Int

  /// Creates a time.
  public init(year: Int, quarter: Int = 0, month: Int = 0, day: Int = 0) {
    (self.year, self.quarter, self.month, self.day) = (year, quarter, month, day)
  }

  /// The time as charts write it, such as `3 Apr 2012`, `Apr 2012`, `Q2 2012`, `2012` or `Apr`.
  public var label: String {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    if quarter > 0 { return "Q\(quarter) \(year)" }
    guard names.indices.contains(month - 1) else { return "\(year)" }
    guard year > 1 else { return names[month - 1] }
    return (day > 0 ? "\(day) " : "") + "\(names[month - 1]) \(year)"
  }

  /// Orders times as they come.
  public static func < (a: GivenTime, b: GivenTime) -> Bool {
    (a.year, a.quarter, a.month, a.day) < (b.year, b.quarter, b.month, b.day)
  }
}

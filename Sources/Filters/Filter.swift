public import Datasets

/// Something that keeps a trace or turns it away.
///
/// A filter sees a trace's outline, which a running dataset has of its samples and a finished one of its records.
public protocol Filter: Sendable {
  /// The name by which recipes ask for it, and under which the funnel counts what it turns away.
  static var name: String { get }
  /// Everything about it that a recipe can set.
  static var settings: [FilterSetting<Self>] { get }
  /// Creates the filter with every setting at its default.
  init()

  /// Judges a trace.
  ///
  /// - Returns: What was wanted and what was seen if it is turned away; nil if it is kept.
  func objection(to trace: TraceOutline) -> String?
}

extension Filter {
  /// The settings with the values that they have, in their order.
  public var values: [(name: String, value: String)] {
    Self.settings.map { ($0.name, $0.read(self)) }
  }
}

/// Every filter that there is.
public enum Filters {
  /// The filters in the order in which they are listed.
  public static let all: [any Filter.Type] = [TokenBudgetFilter.self]
}

/// Something about a filter that a recipe can set.
public struct FilterSetting<Settings>: Sendable {
  /// The name in a recipe.
  public let name: String
  /// What it means, in a few words.
  public let summary: String
  let read: @Sendable (Settings) -> String
  let assign: @Sendable (inout Settings, String) throws(FilterError) -> Void

  /// Declares a whole number.
  init(
    _ name: String, _ path: any WritableKeyPath<Settings, Int> & Sendable,
    _ bounds: ClosedRange<Int>, _ summary: String
  ) {
    self.name = name
    self.summary = summary
    read = { "\($0[keyPath: path])" }
    assign = { settings, text throws(FilterError) in
      guard let number = Int(text) else {
        throw FilterError("\(name) takes a whole number, not \(text)")
      }
      settings[keyPath: path] = try Self.checked(number, bounds, name)
    }
  }

  /// Declares a range of whole numbers.
  init(
    _ name: String, _ path: any WritableKeyPath<Settings, ClosedRange<Int>> & Sendable,
    _ bounds: ClosedRange<Int>, _ summary: String
  ) {
    self.name = name
    self.summary = summary
    read = { "\($0[keyPath: path].lowerBound)...\($0[keyPath: path].upperBound)" }
    assign = { settings, text throws(FilterError) in
      let ends = text.split(separator: ".", omittingEmptySubsequences: false)
      guard ends.count == 4, ends[1].isEmpty, ends[2].isEmpty, let low = Int(ends[0]),
        let high = Int(ends[3])
      else { throw FilterError("\(name) takes a range a...b, not \(text)") }
      guard low <= high else {
        throw FilterError("\(name): \(text) is upside down: write \(high)...\(low)")
      }
      settings[keyPath: path] =
        try Self.checked(low, bounds, name)...Self.checked(high, bounds, name)
    }
  }

  /// Sets it from the text of a recipe.
  ///
  /// - Throws: ``FilterError`` if the text is no such value, or out of bounds.
  public func set(_ settings: inout Settings, to text: String) throws(FilterError) {
    try assign(&settings, text)
  }

  private static func checked(
    _ number: Int, _ bounds: ClosedRange<Int>, _ name: String
  ) throws(FilterError) -> Int {
    guard bounds.contains(number) else {
      throw FilterError(
        "\(name): \(number) is out of bounds: it takes \(bounds.lowerBound) to \(bounds.upperBound)"
      )
    }
    return number
  }
}

/// A value that a filter does not take.
public struct FilterError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, and what to do.
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}

public import Datasets

/// What becomes of a trace that has not what a filter asks for.
public enum Missing: String, Hashable, Sendable, CaseIterable {
  case keep, drop
}

/// Turns away traces whose target covers too little or too much of the picture, as ThinkMorph did.
///
/// Source: arXiv 2510.27492, where targets cover 1 % to 30 %.
public struct TargetAreaFilter: Filter {
  public static let name = "target_area_filter"
  /// The measure that it asks for.
  public static let measure = "target.area"

  public static let settings: [FilterSetting<TargetAreaFilter>] = [
    FilterSetting("min", \.least, 0...1, "the least share of the picture"),
    FilterSetting("max", \.most, 0...1, "the greatest share of the picture"),
    FilterSetting("missing", \.missing, "whether traces without a target are kept"),
  ]

  /// The least share.
  public var least = 0.01
  /// The greatest share.
  public var most = 0.30
  /// What becomes of a trace without a target.
  public var missing = Missing.keep

  /// Creates the filter with ThinkMorph's bounds.
  public init() {}

  public var measures: [String] { [Self.measure] }

  public func validate() throws(FilterError) {
    try FilterError.check(least, most, ("min", "max"))
  }

  public func objection(to trace: TraceOutline) -> String? {
    trace.objection(to: Self.measure, least, most, missing)
  }
}

/// Turns away traces with a measure out of bounds.
public struct MeasureFilter: Filter {
  public static let name = "measure_filter"

  public static let settings: [FilterSetting<MeasureFilter>] = [
    FilterSetting(named: "name", \.measure, "the name of the measure, such as path.length"),
    FilterSetting("min", \.least, -1e300...1e300, "its least value"),
    FilterSetting("max", \.most, -1e300...1e300, "its greatest value"),
    FilterSetting("missing", \.missing, "whether traces without the measure are kept"),
  ]

  /// The name of the measure.
  public var measure = ""
  /// Its least value.
  public var least = -Double.infinity
  /// Its greatest value.
  public var most = Double.infinity
  /// What becomes of a trace without the measure.
  public var missing = Missing.keep

  /// Creates a filter that asks for nothing yet.
  public init() {}

  public var label: String { "\(Self.name) \(measure)" }
  public var measures: [String] { [measure] }

  public func validate() throws(FilterError) {
    guard !measure.isEmpty else {
      throw FilterError(
        "\(Self.name) has no name; say which measure, as {name: path.length, min: 4}",
        setting: "name")
    }
    guard least > -.infinity || most < .infinity else {
      throw FilterError(
        "\(Self.name) of \(measure) has no bounds; give it min, max or both", setting: "name")
    }
    try FilterError.check(least, most, ("min", "max"))
  }

  public func objection(to trace: TraceOutline) -> String? {
    trace.objection(to: measure, least, most, missing)
  }
}

extension TraceOutline {
  fileprivate func objection(
    to name: String, _ least: Double, _ most: Double, _ missing: Missing
  ) -> String? {
    guard let value = measure(name) else {
      return missing == .keep ? nil : "there is no \(name)"
    }
    if value < least { return "\(name) \(value), below \(least)" }
    return value > most ? "\(name) \(value), above \(most)" : nil
  }
}

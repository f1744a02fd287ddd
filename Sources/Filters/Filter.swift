public import Datasets

/// Something that keeps a trace or turns it away.
///
/// A filter sees a trace's outline, which a running dataset has of its samples and a finished one of its records.
public protocol Filter: Sendable {
  /// The name by which recipes ask for it.
  static var name: String { get }
  /// Everything about it that a recipe can set.
  static var settings: [FilterSetting<Self>] { get }
  /// Whether it asks how many bytes pictures take.
  static var weighsPictures: Bool { get }
  /// Creates the filter with every setting at its default.
  init()

  /// What the funnel counts under: the name, and what tells it from others of the name.
  var label: String { get }
  /// The names of the measures that it asks for.
  var measures: [String] { get }

  /// Refuses settings that do not go together.
  ///
  /// - Throws: ``FilterError`` that names the setting.
  func validate() throws(FilterError)

  /// Judges a trace.
  ///
  /// - Returns: What was wanted and what was seen if it is turned away; nil if it is kept.
  func objection(to trace: TraceOutline) -> String?
}

extension Filter {
  public static var weighsPictures: Bool { false }
  public var label: String { Self.name }
  public var measures: [String] { [] }
  public func validate() throws(FilterError) {}

  /// The settings with the values that they have, in their order.
  public var values: [(name: String, value: String)] {
    Self.settings.map { ($0.name, $0.read(self)) }
  }
}

/// Every filter that there is.
public enum Filters {
  /// The filters in the order in which they are listed.
  public static let all: [any Filter.Type] = [
    TokenBudgetFilter.self, TargetAreaFilter.self, MeasureFilter.self, ImageAspectRatioFilter.self,
    ImageShapeFilter.self, ImageSizeFilter.self, TextLengthFilter.self,
    CharacterRepetitionFilter.self, WordRepetitionFilter.self, OasisFilter.self,
  ]
}

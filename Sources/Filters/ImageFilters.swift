public import Datasets
import Imaging

/// How many of a trace's pictures must pass.
public enum AnyOrAll: String, Hashable, Sendable, CaseIterable {
  case any, all

  /// Returns what is wrong with pictures, given what is wrong with each; nil if nothing is.
  func objection(_ faults: [String?]) -> String? {
    let bad = faults.compactMap(\.self)
    switch self {
    case .all: return bad.first
    case .any: return bad.count < faults.count ? nil : bad.first
    }
  }
}

/// Turns away traces with pictures that are too narrow or too wide; data-juicer's, but for all pictures.
public struct ImageAspectRatioFilter: Filter {
  public static let name = "image_aspect_ratio_filter"

  public static let settings: [FilterSetting<ImageAspectRatioFilter>] = [
    FilterSetting("min_ratio", \.least, 1e-6...1e6, "the least ratio of width to height"),
    FilterSetting("max_ratio", \.most, 1e-6...1e6, "the greatest ratio of width to height"),
    FilterSetting("any_or_all", \.scope, "whether one picture must pass, or all"),
  ]

  /// The least ratio of width to height.
  public var least = 0.333
  /// The greatest ratio of width to height.
  public var most = 3.0
  /// How many pictures must pass.
  public var scope = AnyOrAll.all

  /// Creates the filter with data-juicer's bounds.
  public init() {}

  public func validate() throws(FilterError) {
    try FilterError.check(least, most, ("min_ratio", "max_ratio"))
  }

  public func objection(to trace: TraceOutline) -> String? {
    scope.objection(
      trace.sizes.map { size in
        let ratio = Double(size.width) / Double(size.height)
        guard ratio < least || ratio > most else { return nil }
        let bound = ratio < least ? "below \(least)" : "above \(most)"
        return "a picture of \(size.width) × \(size.height), whose ratio is \(bound)"
      })
  }
}

/// Turns away traces with pictures of too few or too many pixels on a side; data-juicer's, but for all
/// pictures.
public struct ImageShapeFilter: Filter {
  public static let name = "image_shape_filter"

  public static let settings: [FilterSetting<ImageShapeFilter>] = [
    FilterSetting("min_width", \.width.least, 1...1 << 30, "the least width, in pixels"),
    FilterSetting("max_width", \.width.most, 1...1 << 30, "the greatest width, in pixels"),
    FilterSetting("min_height", \.height.least, 1...1 << 30, "the least height, in pixels"),
    FilterSetting("max_height", \.height.most, 1...1 << 30, "the greatest height, in pixels"),
    FilterSetting("any_or_all", \.scope, "whether one picture must pass, or all"),
  ]

  /// The bounds of a side, in pixels.
  public struct Side: Hashable, Sendable {
    /// The least length.
    public var least = 1
    /// The greatest length.
    public var most = 1 << 30
  }

  /// The bounds of widths.
  public var width = Side()
  /// The bounds of heights.
  public var height = Side()
  /// How many pictures must pass.
  public var scope = AnyOrAll.all

  /// Creates a filter that turns nothing away, as data-juicer's does.
  public init() {}

  public func validate() throws(FilterError) {
    try FilterError.check(width.least, width.most, ("min_width", "max_width"))
    try FilterError.check(height.least, height.most, ("min_height", "max_height"))
  }

  public func objection(to trace: TraceOutline) -> String? {
    scope.objection(
      trace.sizes.map { size in
        for (name, length, side) in [
          ("width", size.width, width), ("height", size.height, height),
        ] where length < side.least || length > side.most {
          let bound = length < side.least ? "below \(side.least)" : "above \(side.most)"
          return "a picture of \(size.width) × \(size.height), whose \(name) is \(bound)"
        }
        return nil
      })
  }
}

/// Turns away traces with pictures that take too few or too many bytes; data-juicer's, but for all pictures.
public struct ImageSizeFilter: Filter {
  public static let name = "image_size_filter"
  public static let weighsPictures = true

  public static let settings: [FilterSetting<ImageSizeFilter>] = [
    FilterSetting(bytes: "min_size", \.least, "the fewest bytes of a picture's file"),
    FilterSetting(bytes: "max_size", \.most, "the most bytes of a picture's file"),
    FilterSetting("any_or_all", \.scope, "whether one picture must pass, or all"),
  ]

  /// The fewest bytes.
  public var least = 0
  /// The most bytes.
  public var most = 1 << 40
  /// How many pictures must pass.
  public var scope = AnyOrAll.all

  /// Creates the filter with data-juicer's bounds.
  public init() {}

  public func validate() throws(FilterError) {
    try FilterError.check(least, most, ("min_size", "max_size"))
  }

  public func objection(to trace: TraceOutline) -> String? {
    scope.objection(
      trace.encoded.map { bytes in
        guard bytes < least || bytes > most else { return nil }
        return "a picture of \(bytes) bytes, \(bytes < least ? "below \(least)" : "above \(most)")"
      })
  }
}

extension TraceOutline {
  /// The sizes of all pictures.
  fileprivate var sizes: [PictureSize] { problem + reasoning }
}

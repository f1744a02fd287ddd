import Imaging

/// The size to which models of the Qwen family bring a picture before they look at it.
///
/// Both sides become multiples of a factor, the number of pixels comes within bounds, and the shape stays as
/// it is as far as that allows.
///
/// Source: `smart_resize` of qwen-vl-utils 0.0.14, with Python's rounding of halves to even.
public struct SmartResize: Hashable, Sendable {
  /// What both sides are multiples of: 28 for Qwen2-VL and Qwen2.5-VL, 32 for Qwen3-VL.
  public var factor: Int
  /// The fewest pixels.
  public var minPixels: Int
  /// The most pixels.
  public var maxPixels: Int

  /// How many times as long one side may be as the other.
  public static let greatestRatio = 200

  /// Creates the rule of a factor, with the bounds of qwen-vl-utils: 4 to 16,384 tokens.
  public init(factor: Int = 28) {
    self.factor = factor
    minPixels = 4 * factor * factor
    maxPixels = 16384 * factor * factor
  }

  /// The size of a picture after resizing.
  ///
  /// - Returns: The size, or nil if one side is more than ``greatestRatio`` times as long as the other.
  public func callAsFunction(width: Int, height: Int) -> (width: Int, height: Int)? {
    guard max(width, height) <= Self.greatestRatio * min(width, height) else { return nil }
    func multiple(_ side: Double, _ rule: FloatingPointRoundingRule) -> Int {
      Int((side / Double(factor)).rounded(rule)) * factor
    }
    let wide = max(factor, multiple(Double(width), .toNearestOrEven))
    let high = max(factor, multiple(Double(height), .toNearestOrEven))
    let pixels = Double(width * height)
    if wide * high > maxPixels {
      let shrink = (pixels / Double(maxPixels)).squareRoot()
      return (multiple(Double(width) / shrink, .down), multiple(Double(height) / shrink, .down))
    }
    if wide * high < minPixels {
      let growth = (Double(minPixels) / pixels).squareRoot()
      return (multiple(Double(width) * growth, .up), multiple(Double(height) * growth, .up))
    }
    return (wide, high)
  }
}

public import Imaging

/// What a user may decide about judging.
public struct ScoringRules: Sendable {
  /// How a walk is judged.
  public enum Navigation: String, CaseIterable, Sendable {
    /// ThinkMorph's: every move must be made; a move off the board, into a hole or against a wall is the end of it,
    /// and the last move must enter the goal.
    case thinkmorph
    /// VSP's: a move off the board (or against a wall) leaves the walk where it is, a hole ends it, and the first time
    /// that the walk is on the goal wins it.
    case vsp
  }

  /// How walks are judged.
  public var navigation = Navigation.thinkmorph
  /// Whether an answer may stand outside `<answer>` and `\boxed{}`.
  public var isLenient = false
  /// Whether an answer that is nearly right counts for a part.
  public var isPartial = false
  /// How boxes are told; nil for pixels of the stored picture.
  public var boxes: (any BoxReading)?

  /// Creates rules: ThinkMorph's, strict, all or nothing.
  public init() {}
}

/// A way of telling boxes.
public protocol BoxReading: Sendable {
  /// The name of the way, such as `qwen2.5-vl`.
  var name: String { get }

  /// Returns the box, or the point, that a whole text tells.
  ///
  /// - Parameters:
  ///   - text: The text, without blanks at its ends.
  ///   - size: The size of the picture.
  /// - Returns: Left, top, right and bottom edge in pixels; nil if the text tells no box, or more than one. The edges
  ///   of a point are equal.
  func edges(in text: String, of size: PictureSize) -> [Double]?
}

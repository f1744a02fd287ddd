/// A painting that cannot be made as asked.
public struct SceneryError: Error, Hashable, CustomStringConvertible {
  /// What is wrong.
  public enum Code: Hashable, Sendable {
    /// A side is too short or too long.
    case side
    /// One side is more than twice the other.
    case shape
  }

  /// What is wrong.
  public let code: Code
  /// The width that was asked for, in pixels.
  public let width: Int
  /// The height that was asked for, in pixels.
  public let height: Int

  /// Creates an error.
  init(_ code: Code, width: Int, height: Int) {
    self.code = code
    self.width = width
    self.height = height
  }

  /// What is wrong and what to do, as one sentence.
  public var description: String {
    let sides = Painting.sides
    switch code {
    case .side:
      return "A painting of \(width) × \(height) pixels cannot be made; choose sides of "
        + "\(sides.lowerBound) to \(sides.upperBound) pixels."
    case .shape:
      return "A painting of \(width) × \(height) pixels cannot be made; choose sides of which "
        + "neither is more than twice the other."
    }
  }
}

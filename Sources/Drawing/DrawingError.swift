/// An error of drawing: what went wrong, and what to do.
public struct DrawingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of error.
  public enum Kind: Hashable, Sendable {
    /// No picture of this size can be drawn.
    case size
    /// Cairo gave up on a drawing.
    case cairo
    /// A font file is missing or can't be read.
    case font
  }

  /// The kind of error.
  public let kind: Kind
  /// What went wrong, and what to do.
  public let message: String

  /// A one-line account of the error.
  public var description: String { message }

  /// Creates an error.
  init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}

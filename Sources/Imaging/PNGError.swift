/// The reason for which bytes are no picture.
public struct PNGError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of reasons.
  public enum Code: Hashable, Sendable {
    /// The bytes do not begin as a PNG file does.
    case notPNG
    /// The file ends before its picture does.
    case truncated
    /// A sum, a size, an index or the compressed data is wrong.
    case damaged
    /// The picture exceeds the limits, or the memory there is.
    case tooLarge
  }

  /// The kind of reason.
  public let code: Code
  /// A sentence that says what is wrong, and what to do where something can be done.
  public let description: String

  init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}

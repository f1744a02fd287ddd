/// The reason for which bytes are no photo.
public struct PhotoError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of reasons.
  public enum Code: Hashable, Sendable {
    /// The bytes begin as no file of a known format does.
    case notPhoto
    /// The file ends before its picture does.
    case truncated
    /// A marker, a sum, a size or the compressed data is wrong.
    case damaged
    /// The file is sound and of a sort that is not decoded, such as an animation.
    case unsupported
    /// The picture exceeds the limits, or the memory there is.
    case tooLarge
  }

  /// The kind of reason.
  public let code: Code
  /// A sentence that says what is wrong.
  public let description: String

  init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }

  /// Creates what an error of a PNG file says of a photo.
  init(_ error: PNGError) {
    let code: Code =
      switch error.code {
      case .notPNG: .notPhoto
      case .truncated: .truncated
      case .damaged: .damaged
      case .tooLarge: .tooLarge
      }
    self.init(code, error.description)
  }

  static let truncated = PhotoError(
    .truncated, "The file is truncated: it ends before its picture does.")
}

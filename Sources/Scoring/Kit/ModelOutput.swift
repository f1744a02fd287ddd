/// The text that a model put out.
public struct ModelOutput: Sendable {
  /// The text.
  public let text: String

  /// Takes a text.
  public init(_ text: String) { self.text = text }
}

/// A user's file that can't be used at all.
public struct InputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with which file, and what to do.
  public let description: String

  /// Whether it is the file of licences, and not what they are of.
  public let isOfLicences: Bool

  /// Creates an error.
  public init(_ description: String, isOfLicences: Bool = false) {
    self.description = description
    self.isOfLicences = isOfLicences
  }
}

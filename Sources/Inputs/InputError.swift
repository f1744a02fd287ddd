/// A user's file that can't be used at all.
public struct InputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with which file, and what to do.
  public let description: String

  /// What of several things that are given together is wrong.
  public enum Subject: Hashable, Sendable {
    /// What is read, such as photos or annotations.
    case content
    /// The licences of what is read.
    case licences
    /// The folder of photos that annotations are of.
    case images
    /// What is said of the columns of tables.
    case columns
  }

  /// What of several things that are given together is wrong.
  public let subject: Subject

  /// Creates an error.
  public init(_ description: String, of subject: Subject = .content) {
    self.description = description
    self.subject = subject
  }
}

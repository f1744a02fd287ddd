/// Why a run stopped.
public struct RunError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of reason, which differ in whether to try again.
  public enum Kind: String, Hashable, Sendable {
    /// The folder holds another run, or something else.
    case mismatch
    /// The input is not what it should be.
    case input
    /// There are not as many samples as were asked for.
    case exhausted
    /// A file could not be written or read.
    case io

    /// The exit code of a command that stops for it: 64 and 65 are final, 75 may be tried again.
    public var exitCode: Int32 {
      switch self {
      case .mismatch: 64
      case .input, .exhausted: 65
      case .io: 75
      }
    }
  }

  /// The kind of reason.
  public let kind: Kind
  /// What is wrong, why, and what to do.
  public let message: String

  /// What is wrong, why, and what to do.
  public var description: String { message }

  /// Creates an error.
  public init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}

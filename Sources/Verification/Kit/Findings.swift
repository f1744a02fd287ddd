/// Something in a dataset that is not as it must be.
public struct Mismatch: Hashable, Sendable, Codable {
  /// The record's id, or the file's path where no record is to blame.
  public var id: String
  /// A label that never changes, such as `claim.false`.
  public var reason: String
  /// What is wrong, and where in the record.
  public var detail: String

  /// Creates a mismatch.
  public init(id: String, reason: String, detail: String) {
    self.id = id
    self.reason = reason
    self.detail = detail
  }
}

/// What checks have found so far.
public struct Findings: Sendable {
  /// The record or file that is being checked.
  public internal(set) var subject: String
  /// What was found, at most ``limit`` a subject.
  public private(set) var mismatches: [Mismatch] = []
  /// The number of findings, those beyond the limit included.
  public private(set) var count = 0

  /// The most findings that are kept for one record or file.
  public static let limit = 40

  /// Creates an empty list for a record or a file.
  public init(_ subject: String) {
    self.subject = subject
  }

  /// Notes that something is wrong.
  ///
  /// - Parameters:
  ///   - reason: A label that never changes.
  ///   - detail: What is wrong, in a sentence.
  public mutating func report(_ reason: String, _ detail: @autoclosure () -> String) {
    count += 1
    guard mismatches.count < Self.limit else { return }
    mismatches.append(Mismatch(id: subject, reason: reason, detail: detail()))
  }

  /// Whether nothing was found.
  public var isEmpty: Bool { count == 0 }
}

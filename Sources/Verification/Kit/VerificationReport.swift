public import Foundation

/// What a check of a whole dataset has counted and found.
public struct VerificationReport: Hashable, Sendable, Codable {
  /// How many claims of one kind rest on one sort of evidence.
  public struct ClaimCount: Hashable, Sendable, Codable {
    /// `pixels`, `record` or `annotation`.
    public var evidence: String
    /// The kind of claim.
    public var kind: String
    /// How many there are.
    public var count: Int
  }

  /// The number of records that were read.
  public internal(set) var records = 0
  /// The number of pictures that were decoded.
  public internal(set) var pictures = 0
  /// The claims, by evidence, then by kind.
  public internal(set) var claims: [ClaimCount] = []
  /// The number of mismatches.
  public internal(set) var mismatchCount = 0
  /// The mismatches in the order of the dataset, at most ``limit``.
  public internal(set) var mismatches: [Mismatch] = []

  /// The most mismatches that are listed.
  public static let limit = 10_000

  /// Whether nothing is wrong.
  public var isClean: Bool { mismatchCount == 0 }

  /// The number of claims that rest on one sort of evidence.
  public func claims(by evidence: String) -> Int {
    claims.reduce(0) { $0 + ($1.evidence == evidence ? $1.count : 0) }
  }

  /// The report as a JSON object, its keys sorted, with a line feed at the end.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }

  mutating func add(_ findings: Findings) {
    mismatchCount += findings.count
    mismatches += findings.mismatches.prefix(Self.limit - mismatches.count)
  }
}

import Hashing

/// What a scene has in common with every scene that differs from it only by a symmetry or a renaming.
///
/// A signature is the first 16 bytes of the SHA-256 of the canonical state. Its split follows from its
/// first 8 bytes.
public struct Signature: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The first 8 bytes as a big-endian number.
  public let high: UInt64
  /// The last 8 bytes as a big-endian number.
  public let low: UInt64

  /// Creates a signature from its two halves.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Creates the signature of a canonical state.
  ///
  /// - Parameter canonical: Text that all alike scenes share and no other scene has.
  public init(canonical: String) {
    let bytes = SHA256.digest(of: canonical).bytes
    high = bytes[0..<8].reduce(0) { $0 << 8 | UInt64($1) }
    low = bytes[8..<16].reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The signature as 32 hexadecimal digits.
  public var description: String {
    [high, low].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Orders signatures by their bytes.
  public static func < (a: Signature, b: Signature) -> Bool {
    (a.high, a.low) < (b.high, b.low)
  }
}

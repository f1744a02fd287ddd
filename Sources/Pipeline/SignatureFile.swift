import Datasets
import PuzzleKit

/// A signature with the number of the candidate that has it, and what else is known of it.
struct SignedIndex: Comparable, Sendable {
  var signature: Signature
  var index: Int
  /// The number of tokens that a trainer takes for it.
  var tokens = 0

  static func < (a: Self, b: Self) -> Bool {
    a.signature.high != b.signature.high
      ? a.signature.high < b.signature.high
      : (a.signature.low, a.index) < (b.signature.low, b.index)
  }
}

/// The file of a shard's signatures: in order, each as 16 bytes, the candidate's number as 8 and its
/// tokens as 8, all big-endian.
enum SignatureFile {
  static let entry = 32

  static func bytes(_ entries: [SignedIndex]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.count * entry)
    for entry in entries.sorted() {
      for word in [
        entry.signature.high, entry.signature.low, UInt64(entry.index), UInt64(entry.tokens),
      ] {
        for shift in stride(from: 56, through: 0, by: -8) {
          bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
        }
      }
    }
    return bytes
  }

  /// Adds the entries to a list whose signatures' first 8 bytes lie within bounds.
  static func read(
    _ path: String, within bounds: ClosedRange<UInt64>, into entries: inout [SignedIndex]
  ) throws {
    guard var file = try InputFile(path) else {
      throw RunError(
        .io,
        "\(path) is missing, though its shard is complete; remove the shard's file in data/ and run generate again"
      )
    }
    let count = file.size / entry
    var low = 0
    if bounds.lowerBound > 0 {
      var high = count
      while low < high {
        let middle = (low + high) / 2
        file.seek(middle * entry)
        if word(try file.bytes(8)[...]) < bounds.lowerBound {
          low = middle + 1
        } else {
          high = middle
        }
      }
    }
    file.seek(low * entry)
    for _ in low..<count {
      let bytes = try file.bytes(entry)
      guard bytes.count == entry else { break }
      let high = word(bytes[0..<8])
      guard high <= bounds.upperBound else { break }
      entries.append(
        SignedIndex(
          signature: Signature(high: high, low: word(bytes[8..<16])),
          index: Int(word(bytes[16..<24])), tokens: Int(word(bytes[24..<32]))))
    }
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}

/// The signatures of a split, merged from its shards.
enum Signatures {
  /// The number of signatures that are merged at once.
  static let pass = 1 << 20

  /// Returns the candidates, in order, whose signature an earlier candidate has.
  ///
  /// `count` is about how many signatures there would be if the split were the whole; it decides how
  /// many passes keep memory bounded.
  static func duplicates(in paths: [String], count: Int) throws -> [Int] {
    let passes = UInt64(max(1, (count + pass - 1) / pass))
    var duplicates: [Int] = []
    var entries: [SignedIndex] = []
    for number in 0..<passes {
      let step = UInt64.max / passes
      let bounds =
        number * step...(number == passes - 1 ? UInt64.max : (number + 1) * step - 1)
      entries.removeAll(keepingCapacity: true)
      for path in paths { try SignatureFile.read(path, within: bounds, into: &entries) }
      entries.sort()
      for (one, next) in zip(entries, entries.dropFirst()) where one.signature == next.signature {
        duplicates.append(next.index)
      }
    }
    return duplicates.sorted()
  }
}

/// All signatures of a split, to ask whether one is among them: 16 bytes each.
struct KnownSignatures: Sendable {
  private var sorted: [Signature] = []

  init(_ paths: [String], count: Int) throws {
    sorted.reserveCapacity(count)
    var entries: [SignedIndex] = []
    for path in paths {
      entries.removeAll(keepingCapacity: true)
      try SignatureFile.read(path, within: 0...UInt64.max, into: &entries)
      sorted += entries.map(\.signature)
    }
    sorted.sort()
  }

  func contains(_ signature: Signature) -> Bool {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < signature { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low] == signature
  }
}

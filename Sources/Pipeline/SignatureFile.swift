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

  /// Hands on the entries one after another.
  static func read(_ path: String, _ take: (SignedIndex) throws -> Void) throws {
    guard var file = try InputFile(path) else {
      throw RunError(
        .io,
        "\(path) is missing, though its shard is complete; remove the shard's file in data/ and run generate again"
      )
    }
    while true {
      let bytes = try file.bytes(entry)
      guard bytes.count == entry else { return }
      try take(
        SignedIndex(
          signature: Signature(high: word(bytes[0..<8]), low: word(bytes[8..<16])),
          index: Int(word(bytes[16..<24])), tokens: Int(word(bytes[24..<32]))))
    }
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}

/// The signatures of a split, merged from its shards.
enum Signatures {
  /// The number of signatures that are sorted at once.
  static let heap = 1 << 20
  /// The most heaps; a split of 268 million is the first whose heaps grow.
  static let mostHeaps = 256

  /// Returns the candidates, in order, whose signature an earlier candidate has.
  ///
  /// Where there are many, they are dealt out to files first, by their last bytes, for the first ones tell the split: every signature is read and
  /// written twice at most, and memory holds one heap.
  ///
  /// - Parameters:
  ///   - paths: The files of the shards' signatures.
  ///   - count: About how many signatures there are.
  ///   - scratch: The path of each heap, by its number.
  /// - Throws: `FileError` or ``RunError`` if a file can't be read or written.
  /// - Returns: The numbers of the candidates.
  static func duplicates(
    in paths: [String], count: Int, scratch: (Int) -> String
  ) throws -> [Int] {
    let heaps = min(mostHeaps, max(1, (count + heap - 1) / heap))
    guard heaps > 1 else { return try duplicates(in: paths).sorted() }
    let files = (0..<heaps).map(scratch)
    for file in files { try Folder.remove(file) }
    var waiting = [[SignedIndex]](repeating: [], count: heaps)
    func write(_ number: Int) throws {
      try ScratchFile.append(SignatureFile.bytes(waiting[number]), to: files[number])
      waiting[number].removeAll(keepingCapacity: true)
    }
    let step = UInt64.max / UInt64(heaps) + 1
    for path in paths {
      try SignatureFile.read(path) { entry in
        let number = Int(entry.signature.low / step)
        waiting[number].append(entry)
        if waiting[number].count == 2048 { try write(number) }
      }
    }
    for number in 0..<heaps { try write(number) }
    var duplicates: [Int] = []
    for file in files {
      duplicates += try Self.duplicates(in: [file])
      try Folder.remove(file)
    }
    return duplicates.sorted()
  }

  private static func duplicates(in paths: [String]) throws -> [Int] {
    var entries: [SignedIndex] = []
    for path in paths { try SignatureFile.read(path) { entries.append($0) } }
    entries.sort()
    return zip(entries, entries.dropFirst()).filter { $0.signature == $1.signature }.map(\.1.index)
  }
}

/// All signatures of a split, to ask whether one is among them: 16 bytes each.
struct KnownSignatures: Sendable {
  private var sorted: [Signature] = []

  init(_ paths: [String], count: Int) throws {
    sorted.reserveCapacity(count)
    for path in paths { try SignatureFile.read(path) { sorted.append($0.signature) } }
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

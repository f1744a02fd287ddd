import CDeflate

/// Compresses bytes into zlib's format, in one of three ways of our own.
///
/// The result depends on the bytes and on this code alone: no zlib takes part.
///
/// Source: RFC 1950 and RFC 1951.
struct Deflater: ~Copyable {
  /// Where a hash of four bytes was met last, as a position from the beginning.
  let heads = Buffer<Int32>(1 << Self.hashBits)
  let tokens = Buffer<UInt32>(Self.tokenCount)
  var block = DeflateBlock()
  var literalBlock = DeflateBlock()
  let histogram = Buffer<UInt32>(4 * 256)

  static let hashBits = 15
  /// The most tokens of a block.
  static let tokenCount = 1 << 15
  /// The most bytes that can be compressed.
  static let most = 1 << 30

  init() {}

  /// The most bytes that a number of bytes may become.
  static func bound(_ count: Int) -> Int {
    DeflateBlock.bound(count, least: min(tokenCount, literalCount)) + 6
  }

  /// Compresses bytes.
  ///
  /// - Parameters:
  ///   - bytes: What is compressed, at least 1 and at most 2³⁰ bytes.
  ///   - rowLength: The distance at which a match is looked for first, at least 1.
  ///   - way: How to compress.
  ///   - target: Room for ``bound(_:)`` bytes.
  /// - Returns: The number of bytes written.
  mutating func compress(
    _ bytes: Region<UInt8>, rowLength: Int, by way: Way, into target: Region<UInt8>
  ) -> Int {
    precondition(1...Self.most ~= bytes.count && target.count >= Self.bound(bytes.count))
    // A window of 32 KiB, and no more haste than that.
    target[0] = 0x78
    target[1] = 0x01
    var writer = BitWriter(target, at: 2)
    switch way {
    case .stored: DeflateBlock.store(bytes, isLast: true, to: &writer)
    case .literals: writeLiterals(bytes, to: &writer)
    case .matches: writeMatches(bytes, rowLength: rowLength, to: &writer)
    }
    writer.align()
    let sum = unsafe libdeflate_adler32(1, bytes.pointer, bytes.count)
    target.store(sum.bigEndian, writer.position)
    return writer.position + 4
  }

  /// The ways of compressing.
  enum Way { case stored, literals, matches }
}

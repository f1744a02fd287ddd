import Seeding
import Testing

@testable import Imaging

@Suite("The compressor")
struct DeflaterTests {
  /// Compresses bytes into exactly as much memory as is promised to suffice, with a fence behind it.
  private static func compressed(
    _ bytes: [UInt8], rowLength: Int, by way: Deflater.Way = .matches
  ) -> [UInt8] {
    var deflater = Deflater()
    let source = Buffer<UInt8>(bytes.count)
    for (index, byte) in bytes.enumerated() { source.region[index] = byte }
    let bound = Deflater.bound(bytes.count)
    let target = Buffer<UInt8>(bound + 16)
    target.region.fill(0xA5)
    let count = deflater.compress(
      source.region, rowLength: rowLength, by: way, into: target.region.slice(0, bound))
    #expect((bound..<bound + 16).allSatisfy { target.region[$0] == 0xA5 })
    #expect(count <= bound)
    return (0..<count).map { target.region[$0] }
  }

  @Test("Every input of one to five bytes of two values comes back", arguments: 1...5)
  func tiny(length: Int) throws {
    for number in 0..<1 << length {
      let bytes = (0..<length).map { UInt8(number >> $0 & 1) * 200 }
      for rowLength in 1...3 {
        for way in [Deflater.Way.stored, .literals, .matches] {
          let stream = Self.compressed(bytes, rowLength: rowLength, by: way)
          #expect(try PlainInflate.content(of: stream) == bytes)
        }
      }
    }
  }

  @Test("A match ends with the input, whatever its length")
  func endings() throws {
    for length in Array(1...40) + Array(250...270) + [515, 516, 517] {
      for rowLength in [1, 2, 3, 7, 8, 64, 257] {
        let pattern = (0..<rowLength).map { UInt8($0 * 71 % 251) }
        let bytes = (0..<rowLength + length).map { pattern[$0 % rowLength] }
        let stream = Self.compressed(bytes, rowLength: rowLength)
        #expect(try PlainInflate.content(of: stream) == bytes)
        // The same with another byte at its end.
        let odd = bytes + [bytes[bytes.count - 1] ^ 0xFF]
        #expect(try PlainInflate.content(of: Self.compressed(odd, rowLength: rowLength)) == odd)
      }
    }
  }

  @Test(
    "Distances up to the window are used, greater ones are not",
    arguments: [32_767, 32_768, 32_769, 70_000])
  func window(distance: Int) throws {
    var chance = Chance(Seed(1))
    var bytes = (0..<distance).map { _ in UInt8(chance.integer(below: 256)) }
    bytes += bytes.prefix(5000)
    for rowLength in [distance, 1000] {
      let stream = Self.compressed(bytes, rowLength: rowLength)
      #expect(try PlainInflate.content(of: stream) == bytes)
      let isShorter = stream.count < distance + 1000
      #expect(isShorter == (distance <= 32_768))
    }
  }

  @Test("Input of many blocks comes back, and each block takes the form that suits it")
  func blocks() throws {
    var chance = Chance(Seed(2))
    let noise = (0..<120_000).map { _ in UInt8(chance.integer(below: 256)) }
    let letters = (0..<200_000).map { _ in UInt8(chance.integer(below: 5) * 50) }
    let bytes = noise + letters + [UInt8](repeating: 9, count: 300_000) + noise.reversed()
    for way in [Deflater.Way.matches, .literals] {
      let inflated = try PlainInflate(Self.compressed(bytes, rowLength: 300, by: way))
      let isEqual = inflated.output == bytes
      #expect(isEqual)
      #expect(inflated.blocks[0] > 1 && inflated.blocks[2] > 1)
    }
    let short = try PlainInflate(Self.compressed([UInt8](repeating: 7, count: 40), rowLength: 9))
    #expect(short.blocks == [0, 1, 0])
  }

  @Test("The memory promised suffices for noise of every size about a block's")
  func bound() throws {
    var chance = Chance(Seed(3))
    let noise = (0..<140_000).map { _ in UInt8(chance.integer(below: 256)) }
    for size in [1, 2, 3, 32_767, 32_768, 32_769, 65_534, 65_535, 65_536, 131_071, 131_073] {
      for way in [Deflater.Way.stored, .literals, .matches] {
        let stream = Self.compressed(Array(noise[..<size]), rowLength: 100, by: way)
        let isEqual = try PlainInflate.content(of: stream) == Array(noise[..<size])
        #expect(isEqual, "\(size)")
      }
    }
  }

  @Test("Counts beyond 16 bits, with codes at their greatest length, come back")
  func skewed() throws {
    // Byte k occurs about twice as often as byte k - 1: the code's limit is met.
    var bytes: [UInt8] = []
    for byte in 0..<20 { bytes += [UInt8](repeating: UInt8(byte * 11), count: 1 << byte) }
    var chance = Chance(Seed(4))
    chance.shuffle(&bytes)
    for way in [Deflater.Way.literals, .matches] {
      let stream = Self.compressed(bytes, rowLength: 5000, by: way)
      let isEqual = try PlainInflate.content(of: stream) == bytes
      #expect(isEqual)
    }
  }

  @Test("Every length and distance has the symbol of RFC 1951's table")
  func symbols() {
    for length in 3...258 {
      let symbol = DeflateSymbols.lengthSymbol(length)
      let extra = length - DeflateSymbols.lengthBases[symbol]
      #expect(extra >= 0 && (symbol == 28 || extra < 1 << DeflateSymbols.lengthExtras[symbol]))
      #expect((length == 258) == (symbol == 28))
    }
    // The first distance of each symbol, and its number of extra bits, as the table has them.
    let bases = [
      1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537,
      2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
    ]
    let extras = [
      0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13,
      13,
    ]
    for distance in 1...32768 {
      let symbol = DeflateSymbols.distanceSymbol(distance)
      #expect(symbol == (bases.lastIndex { $0 <= distance } ?? -1))
      #expect(DeflateSymbols.distanceExtra(symbol) == extras[symbol])
    }
  }
}

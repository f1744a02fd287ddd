import Seeding
import Testing

@testable import Imaging

@Suite("Huffman's codes")
struct HuffmanCodeTests {
  /// The least number of bits of any prefix code with lengths up to a limit, by the coin collector's
  /// method (Larmore and Hirschberg, 1990), which shares nothing with Huffman's.
  static func least(_ counts: [Int], limit: Int) -> Int {
    let coins = counts.filter { $0 > 0 }.sorted()
    var packages: [Int] = []
    for _ in 0..<limit {
      let pairs = stride(from: 0, to: packages.count - 1, by: 2).map {
        packages[$0] + packages[$0 + 1]
      }
      packages = (coins + pairs).sorted()
    }
    return packages.prefix(2 * coins.count - 2).reduce(0, +)
  }

  private static func built(_ counts: [Int], limit: Int) -> [Int] {
    var code = HuffmanCode(count: counts.count, limit: limit)
    let region = Buffer<UInt32>(counts.count)
    for (symbol, count) in counts.enumerated() { region.region[symbol] = UInt32(count) }
    code.build(region.region)
    let bits = code.size(region.region)
    let lengths = (0..<counts.count).map { Int(code.lengths[$0]) }
    #expect(bits == zip(counts, lengths).reduce(0) { $0 + $1.0 * $1.1 })
    return lengths
  }

  private static func kraft(_ lengths: [Int]) -> Int {
    lengths.filter { $0 > 0 }.reduce(0) { $0 + 1 << (15 - $1) }
  }

  @Test("Codes are complete, within the limit, and the shortest where no limit is met")
  func shortest() {
    var chance = Chance(Seed(11))
    for size in [2, 3, 19, 30, 257, 286] {
      for _ in 0..<30 {
        let counts = (0..<size).map { _ in chance.happens(0.2) ? 0 : chance.integer(in: 20...900) }
        guard counts.filter({ $0 > 0 }).count > 1 else { continue }
        let lengths = Self.built(counts, limit: 15)
        #expect(Self.kraft(lengths) == 1 << 15)
        #expect(zip(counts, lengths).allSatisfy { ($0 == 0) == ($1 == 0) })
        #expect(
          zip(counts, lengths).reduce(0) { $0 + $1.0 * $1.1 } == Self.least(counts, limit: 15))
      }
    }
  }

  @Test("Skewed counts keep to the limit, and stay within an eighth of the shortest")
  func limited() {
    var fibonacci = [1, 1]
    while fibonacci.count < 40 { fibonacci.append(fibonacci.suffix(2).reduce(0, +)) }
    let powers = (0..<30).map { 1 << $0 }
    let many = (0..<286).map { $0 < 256 ? 1 : 1 << ($0 - 256) }
    let cases: [(counts: [Int], limit: Int)] = [
      (fibonacci, 15), (fibonacci, 7), (powers, 15), (powers, 9), (many, 15), (many, 9),
      (Array(fibonacci.prefix(19)), 7), (fibonacci.reversed(), 12), ([1] + powers, 5),
      (Array(repeating: 1, count: 30), 5), (Array(repeating: 1, count: 286), 9),
    ]
    for (counts, limit) in cases {
      let lengths = Self.built(counts, limit: limit)
      #expect(lengths.allSatisfy { 1...limit ~= $0 })
      #expect(Self.kraft(lengths) == 1 << 15, "\(counts.count) symbols, limit \(limit)")
      let bits = zip(counts, lengths).reduce(0) { $0 + $1.0 * $1.1 }
      let least = Self.least(counts, limit: limit)
      #expect(bits >= least && bits <= least + least / 8)
    }
  }

  @Test("A code has two symbols at least")
  func lonely() {
    #expect(Self.built([0, 0, 0], limit: 7) == [1, 1, 0])
    #expect(Self.built([5, 0, 0], limit: 7) == [1, 1, 0])
    #expect(Self.built([0, 5, 0], limit: 7) == [1, 1, 0])
    #expect(Self.built([0, 0, 5], limit: 7) == [1, 0, 1])
  }

  @Test("Codes are those of RFC 1951's example, bits reversed")
  func example() {
    var code = HuffmanCode(count: 8, limit: 4)
    code.build(lengths: [3, 3, 3, 3, 3, 2, 4, 4])
    let entries = (0..<8).map { code.entries[$0] }
    let expected: [(bits: UInt32, length: UInt32)] = [
      (0b010, 3), (0b110, 3), (0b001, 3), (0b101, 3), (0b011, 3), (0b00, 2), (0b0111, 4),
      (0b1111, 4),
    ]
    #expect(entries == expected.map { $0.bits | $0.length << 24 })
  }
}

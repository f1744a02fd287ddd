import Hashing
import Imaging
import Testing

@testable import Inputs

@Suite("Near-duplicates")
struct NearDuplicatesTests {
  /// A stream of numbers that is the same every time (SplitMix64).
  private struct Numbers {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
      return z ^ z >> 31
    }
  }

  private func sums(_ count: Int) -> [Digest] { (0..<count).map { SHA256.digest(of: "\($0)") } }

  /// A hash with some bits turned over.
  private func flipped(_ hash: PDQHash, _ count: Int, _ numbers: inout Numbers) -> PDQHash {
    var words = hash.words
    var places = Array(0..<256)
    for _ in 0..<count {
      let place = places.remove(at: Int(numbers.next() % UInt64(places.count)))
      words[place / 64] ^= 1 << UInt64(place % 64)
    }
    return PDQHash(words: words, quality: hash.quality)
  }

  @Test("Are found whatever bits differ, up to 31 of them, as comparing all with all finds them")
  func all() {
    var numbers = Numbers(state: 1)
    var hashes: [PDQHash] = []
    for _ in 0..<40 {
      let words = SIMD4(numbers.next(), numbers.next(), numbers.next(), numbers.next())
      let hash = PDQHash(words: words, quality: 60)
      hashes.append(hash)
      for count in [0, 1, 16, 30, 31, 32, 33] { hashes.append(flipped(hash, count, &numbers)) }
    }
    var groups = Array(hashes.indices)
    for (place, hash) in hashes.enumerated() {
      for other in 0..<place where hash.distance(to: hashes[other]) <= 31 {
        let (a, b) = (groups[place], groups[other])
        groups = groups.map { $0 == max(a, b) ? min(a, b) : $0 }
      }
    }
    #expect(NearDuplicates.firsts(of: hashes, sums: sums(hashes.count)) == groups)
    #expect(Set(groups).count > 40)
  }

  @Test(
    "Of many photos those that were planted are found, and as many of each as comparing it with all finds",
    arguments: [25_000, 50_000, 100_000])
  func many(count: Int) {
    var numbers = Numbers(state: 3)
    var hashes: [PDQHash] = []
    var groups: [Int] = []
    while hashes.count < count {
      let copied = Int(numbers.next() % UInt64(max(1, hashes.count)))
      if !hashes.isEmpty, groups[copied] == copied, numbers.next() % 20 == 0 {
        groups.append(copied)
        hashes.append(flipped(hashes[copied], Int(numbers.next() % 32), &numbers))
      } else {
        groups.append(hashes.count)
        let words = SIMD4(numbers.next(), numbers.next(), numbers.next(), numbers.next())
        hashes.append(PDQHash(words: words, quality: 60))
      }
    }
    #expect(count - Set(groups).count > count / 25)
    #expect(NearDuplicates.firsts(of: hashes, sums: sums(count)) == groups)
    var likenesses = Likenesses()
    for (photo, hash) in hashes.enumerated() { likenesses.insert(photo, hash) }
    for photo in stride(from: 0, to: count, by: count / 200) {
      var found: Set<Int> = []
      likenesses.forEach(near: hashes[photo]) { other, _ in found.insert(other) }
      let near = hashes.indices.filter { hashes[photo].distance(to: hashes[$0]) <= 31 }
      #expect(found == Set(near))
    }
  }

  @Test("Are found where their 31 bits are spread in the worst way")
  func worst() {
    let hash = PDQHash(words: SIMD4(0x0123_4567_89AB_CDEF, 5, 0, ~0), quality: 50)
    for place in 0..<256 {
      var words = hash.words
      words[place / 64] ^= 1 << UInt64(place % 64)
      // Two of every other sixteen.
      for piece in 0..<16 where piece != place / 16 {
        words[piece / 4] ^= 0b1001 << UInt64(piece % 4 * 16 + place % 13)
      }
      let other = PDQHash(words: words, quality: 50)
      #expect(hash.distance(to: other) == 31)
      #expect(NearDuplicates.firsts(of: [hash, other], sums: sums(2)) == [0, 0], "bit \(place)")
    }
  }

  @Test("Are handed on from photo to photo")
  func chain() {
    var numbers = Numbers(state: 2)
    let first = PDQHash(words: SIMD4(1, 2, 3, 4), quality: 80)
    let middle = flipped(first, 30, &numbers)
    let last = flipped(middle, 30, &numbers)
    #expect(first.distance(to: last) > 31)
    #expect(NearDuplicates.firsts(of: [first, last, middle], sums: sums(3)) == [0, 0, 0])
    #expect(NearDuplicates.firsts(of: [first, last], sums: sums(2)) == [0, 1])
  }

  @Test("Are not told by hashes of little quality, but by the same bytes")
  func quality() {
    let dull = PDQHash(words: SIMD4(1, 2, 3, 4), quality: 49)
    #expect(NearDuplicates.firsts(of: [dull, dull], sums: sums(2)) == [0, 1])
    let same = [SHA256.digest(of: "x"), SHA256.digest(of: "y"), SHA256.digest(of: "x")]
    #expect(NearDuplicates.firsts(of: [dull, dull, dull], sums: same) == [0, 1, 0])
    #expect(NearDuplicates.firsts(of: [], sums: []).isEmpty)
  }
}

import Hashing
import Testing

/// Sums against the vectors of the standard.
@Suite struct SHA256Tests {
  /// Source: NIST, FIPS 180-4 examples and SHAVS short messages.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func `sums are those of the standard`(text: String, sum: String) {
    #expect(SHA256.digest(of: text).hex == sum)
    #expect(SHA256.digest(of: Array(text.utf8)).description == sum)
  }

  @Test func `a million letters in pieces sum as in the standard`() {
    var sum = SHA256()
    let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1_007)
    var left = 1_000_000
    while left > 0 {
      sum.update(piece[..<min(left, piece.count)])
      left -= min(left, piece.count)
    }
    #expect(
      sum.finish().hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `digits are two a byte, in lower case`() {
    #expect([UInt8]([0, 9, 10, 171, 255]).hex == "00090aabff")
  }
}

import Foundation
import Testing

@Suite("traceloom verify")
struct VerifyTests {
  @Test("Proves what generate made, as files and as tar", arguments: ["files", "tar"])
  func clean(pictures: String) throws {
    let shop = try Workshop()
    _ = try Command.run(
      "generate", shop.recipe, "-o", shop.out("made"), "--pictures", pictures)
    let result = try Command.run("verify", shop.out("made"))
    #expect(result.code == 0, "\(result.out.prefix(500))\(result.err)")
    #expect(result.out.hasPrefix("36 records, "))
    #expect(result.out.contains(" by pixels"))
    #expect(result.out.hasSuffix(": 0 mismatches\n"))
  }

  @Test("Accepts orders of jigsaws whose pieces may stand for each other")
  func equivalent() throws {
    let folder = try Command.Folder()
    try folder.write(
      """
      seed: 0
      splits: {train: 20}
      tasks:
      - task: jigsaw_assembly
        layout: 5x5
        size: 256
        equivalent: accept
        ask_arrangement: 0
        ask_order: 1
      """, to: "twins.yaml")
    let made = try Command.run("generate", folder.file("twins.yaml"), "-o", folder.file("made"))
    #expect(made.code == 0, "\(made.err)")
    let text = try folder.text("made/data/train-00000.jsonl")
    #expect(text.contains(#""accepted":"equivalent""#), "no board has twins")
    let proof = try Command.run("verify", folder.file("made"))
    #expect(proof.out.hasSuffix(": 0 mismatches\n"), "\(proof.out)")
  }

  @Test("Reports as JSON")
  func json() throws {
    let shop = try Workshop()
    _ = try Command.run("generate", shop.recipe, "-o", shop.out("made"))
    let result = try Command.run("verify", shop.out("made"), "--json")
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(result.out.utf8)) as? [String: Any])
    #expect(report["records"] as? Int == 36)
    #expect(report["mismatchCount"] as? Int == 0)
  }

  @Test("Finds a changed word, and names the record")
  func changed() throws {
    let shop = try Workshop()
    _ = try Command.run("generate", shop.recipe, "-o", shop.out("made"))
    let name = "made/data/test-00000.jsonl"
    let text = try shop.folder.text(name)
    try shop.folder.write(text.replacingOccurrences(of: "goal", with: "gaol"), to: name)
    let result = try Command.run("verify", shop.out("made"))
    #expect(result.code == 1)
    #expect(result.out.contains("spatial_navigation/test/0000000"))
    #expect(result.err.isEmpty)
  }

  @Test("Turns away a picture that says it has 10⁵ × 10⁵ pixels, without making room for it")
  func bomb() throws {
    let shop = try Workshop()
    _ = try Command.run("generate", shop.recipe, "-o", shop.out("made"))
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: shop.out("made/images/train-00000"))
        .sorted().first)
    let side: [UInt8] = [0x00, 0x01, 0x86, 0xA0]
    let header = Array("IHDR".utf8) + side + side + [8, 2, 0, 0, 0]
    let end = Array("IEND".utf8)
    let bytes =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [0, 0, 0, 13] + header + header.crc
      + [0, 0, 0, 0] + end + end.crc
    try Data(bytes).write(to: shop.folder.url.appending(path: "made/images/train-00000/\(name)"))
    let result = try Command.run("verify", shop.out("made"))
    #expect(result.code == 1)
    #expect(result.out.contains("100000"), "\(result.out.prefix(500))")
  }
}

extension [UInt8] {
  /// The CRC-32 of PNG (ISO 3309), big-endian, bit by bit.
  var crc: [UInt8] {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in self {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    let value = ~sum
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}

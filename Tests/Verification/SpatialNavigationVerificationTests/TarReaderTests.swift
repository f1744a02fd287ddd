import Datasets
import Foundation
import Testing

/// Hostile archives are refused with a reason, never believed.
@Suite struct TarReaderTests {
  static func header(_ name: String, size: String, type: UInt8 = 0x30, magic: String = "ustar")
    -> [UInt8]
  {
    var block = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, _ at: Int) {
      for (place, byte) in text.utf8.enumerated() { block[at + place] = byte }
    }
    put(name, 0)
    put("0000644", 100)
    put(size, 124)
    put("        ", 148)
    block[156] = type
    put(magic, 257)
    put("00", 263)
    let sum = block.reduce(0) { $0 + Int($1) }
    put(String(format: "%06o", sum), 148)
    block[154] = 0
    return block
  }

  static func open(_ bytes: [UInt8]) throws -> TarReader {
    let path = NSTemporaryDirectory() + "traceloom-tar-\(UUID().uuidString)"
    try Data(bytes).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try TarReader(path: path)
  }

  static let end = [UInt8](repeating: 0, count: 1024)
  static let body = Array("hello".utf8) + [UInt8](repeating: 0, count: 507)

  @Test func `members are found by name`() throws {
    let tar = try Self.open(Self.header("a/b.png", size: "00000000005") + Self.body + Self.end)
    #expect(tar.names == ["a/b.png"])
    #expect(try tar.bytes(of: "a/b.png") == Array("hello".utf8))
    #expect(try tar.bytes(of: "a/c.png") == nil)
  }

  @Test(arguments: [
    [], [UInt8](repeating: 7, count: 512), Array(end.prefix(512)),
    header("a", size: "77777777777") + body + end, header("a", size: "0000000000x") + body + end,
    header("../a", size: "00000000005") + body + end,
    header("/a", size: "00000000005") + body + end,
    header("a", size: "00000000005", type: 0x32) + body + end,
    header("a", size: "00000000005", magic: "tar  ") + body + end,
    header("a", size: "00000000005") + body, header("a", size: "00000000005") + body + end + [1],
    header("a", size: "00000000005") + body + header("a", size: "00000000005") + body + end,
    header("a", size: "00000000005").map { $0 == 0x61 ? 0x62 : $0 } + body + end,
    header("a", size: "00000000600") + body + end.prefix(100),
  ])
  func `an archive that lies is refused`(_ bytes: [UInt8]) {
    #expect(throws: DatasetError.self) { try Self.open(bytes) }
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":1,\"a\":2}", "{\"b\":1}", "{}", "{\"a\":01}", "{\"a\":1}x",
    "{\"a\":1.5}",
    "{\"a\":\"1\"}", "{\"a\":9223372036854775808}",
  ])
  func `JSON that is not exactly what is asked for is refused`(_ text: String) {
    #expect(throws: JSONScanner.Failure.self) {
      var json = JSONScanner(text)
      try json.object(["a"]) { _, json in _ = try json.int() }
      try json.end()
    }
  }

  @Test func `strings are read with every escape`() throws {
    var json = JSONScanner("\"a\\n\\u00e9\\ud83d\\ude42\\\\é🙂\"")
    #expect(try json.string() == "a\né🙂\\é🙂")
    for text in ["\"\\ud83d\"", "\"\\x\"", "\"\u{1}\"", "\"abc"] {
      var json = JSONScanner(text)
      #expect(throws: JSONScanner.Failure.self) { try json.string() }
    }
  }
}

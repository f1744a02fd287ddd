import Foundation
import Imaging
import PuzzleKit
import Testing

@testable import Inputs

@Suite("Files of hashes")
struct HashListFileTests {
  private var list: HashList {
    var list = HashList()
    list.scenes = [Signature(high: 0xFEDC, low: 7), Signature(high: 1, low: .max)]
    list.photos = [
      ExcludedPhotos.Print(
        name: "a/b.jpg", sha256: "00ff",
        hash: PDQHash(words: SIMD4(1, 2, 3, 0xFFFF_FFFF_FFFF_FFFF), quality: 88))
    ]
    list.tables = [TablePrint(name: "t.csv", sha256: "aa", cells: [5, 6, 1 << 63])]
    list.grams = Set((0..<2500).map { UInt64($0) &* 0x9e37_79b9_7f4a_7c15 })
    return list
  }

  @Test("Are read as they were written, with the same bytes each time")
  func roundTrip() throws {
    try PhotoBox.use { box in
      let bytes = try HashListFile.bytes(of: list)
      #expect(try HashListFile.bytes(of: list) == bytes)
      try box.write("list.jsonl", bytes)
      #expect(HashListFile.isOne(box.path + "/list.jsonl"))
      let read = try HashListFile.read(box.path + "/list.jsonl")
      #expect(read == list)
      #expect(read.fingerprint == list.fingerprint)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.hasPrefix("{\"traceloom\":\"hashes\",\"version\":1}\n"))
      // The highest frequencies first, as PDQ's own tools write a hash.
      #expect(text.contains("\"photo\":\"ffffffffffffffff00000000000000030000000000000002"))
    }
  }

  @Test("That can't be used are refused with their line")
  func refusals() throws {
    let head = "{\"traceloom\": \"hashes\", \"version\": 1}\n"
    let cases = [
      ("{\"rows\": []}\n", "line 1: this is no file of hashes"),
      ("{\"traceloom\": \"hashes\", \"version\": 2}\n", "line 1: its version is 2, and 1 is read"),
      (head, "holds no hash"),
      (head + "{\"scene\": \"12\"}\n", "line 2: this is no hash"),
      (
        head + "\n{\"scene\": \"\(String(repeating: "g", count: 32))\"}\n",
        "line 3: this is no hash"
      ),
      (head + "{\"grams\": [\"+00000000000000f\"]}\n", "line 2: this is no hash"),
      (
        head + "{\"photo\": \"\(String(repeating: "0", count: 64))\", \"quality\": 200}\n", "line 2"
      ),
      (head + "nothing\n", "line 2: this is no line of hashes"),
    ]
    try PhotoBox.use { box in
      for (text, message) in cases {
        try box.write("list", Array(text.utf8))
        do {
          _ = try HashListFile.read(box.path + "/list")
          Issue.record("\(text) is read")
        } catch {
          #expect("\(error)".contains(message), "\(error)")
        }
      }
    }
  }

  @Test("Names of files make no difference to what stands for a list")
  func fingerprint() {
    var other = list
    other.photos = other.photos.map { .init(name: "c.jpg", sha256: $0.sha256, hash: $0.hash) }
    #expect(other.fingerprint == list.fingerprint)
    other.grams.insert(5)
    #expect(other.fingerprint != list.fingerprint)
  }
}

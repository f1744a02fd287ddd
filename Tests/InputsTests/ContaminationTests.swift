import Foundation
import Hashing
import Imaging
import PuzzleKit
import Testing
import Traces

@testable import Inputs

@Suite("Photos that are like those that no sample may be made from")
struct ContaminationTests {
  /// Another file that shows what a made photo shows, each pixel once or as a square.
  private func enlarged(_ number: UInt64, by scale: Int) throws -> [UInt8] {
    let picture = try Picture(photo: PhotoBox.photo(number), shorterSide: 140)
    var pixels: [UInt8] = []
    for y in 0..<picture.height * scale {
      for x in 0..<picture.width * scale {
        let colour = picture[x / scale, y / scale]
        pixels += [colour.red, colour.green, colour.blue]
      }
    }
    var encoder = PNGEncoder()
    let (width, height) = (picture.width * scale, picture.height * scale)
    return encoder.encode(
      Picture(width: width, height: height, pixels: .rgb(pixels)), mode: .photo)
  }

  @Test("Are left out, be they copies, encoded anew or scaled, each with what it resembles")
  func leftOut() throws {
    try PhotoBox.use { box in
      for number in 1...5 {
        try box.write("mine/\(number).png", PhotoBox.photo(UInt64(number)))
      }
      try box.write("mine/cut.png", Array(PhotoBox.photo(9).prefix(300)))
      try box.write("bench/copy.png", PhotoBox.photo(1))
      try box.write("bench/in/large.png", try enlarged(3, by: 3))
      try box.write("bench/torn.png", Array(PhotoBox.photo(8).prefix(300)))
      try box.write("other/anew.png", try enlarged(5, by: 1))
      let excluded = try ["bench", "other"].map { try PhotoFolder.excluded("\(box.path)/\($0)") }
      #expect(excluded[0].rejections.map(\.file) == ["bench/torn.png"])
      let given = try PhotoFolder.read(box.path + "/mine", excluding: excluded)
      #expect(given.library.photos.map(\.source.path) == ["2.png", "4.png"])
      #expect(
        given.rejections.map { "\($0.file) \($0.reason)" } == [
          "1.png contaminated", "3.png contaminated", "5.png contaminated", "cut.png damaged",
        ])
      let details = given.rejections.map(\.detail)
      for start in [
        "The file is a copy of bench/copy.png, which decontaminate leaves out.",
        "The photo looks like bench/in/large.png, but for ",
        "The photo looks like other/anew.png, but for ",
      ] {
        #expect(details.contains { $0.hasPrefix(start) }, "\(start)")
      }
    }
  }

  @Test("May be all there are")
  func all() throws {
    try PhotoBox.use { box in
      try box.write("mine/a.png", PhotoBox.photo(1))
      try box.write("list.txt", Array("mine/a.png\n".utf8))
      let excluded = try PhotoFolder.excluded(box.path + "/list.txt")
      let given = try PhotoFolder.read(box.path + "/mine", excluding: [excluded])
      #expect(given.library.photos.isEmpty)
      let detail = given.rejections.first?.detail ?? ""
      #expect(detail.hasPrefix("The file is a copy of mine/a.png,"))
    }
  }

  @Test("Are told by their content, whatever they are called, and may be of any size")
  func fingerprint() throws {
    try PhotoBox.use { box in
      try box.write("one/a.png", PhotoBox.photo(1))
      try box.write("one/b.png", PhotoBox.photo(2, width: 60, height: 50))
      try box.write("two/c/z.png", PhotoBox.photo(1))
      try box.write("two/c/y.png", PhotoBox.photo(1))
      try box.write("two/b.png", PhotoBox.photo(2, width: 60, height: 50))
      try box.write("three/a.png", PhotoBox.photo(1))
      let one = try PhotoFolder.excluded(box.path + "/one")
      #expect(one.rejections.isEmpty && one.prints.count == 2)
      #expect(one.fingerprint.hasPrefix("photos sha256:") && one.fingerprint.count == 78)
      #expect(try PhotoFolder.excluded(box.path + "/two").fingerprint == one.fingerprint)
      #expect(try PhotoFolder.excluded(box.path + "/three").fingerprint != one.fingerprint)
    }
  }

  @Test("Are refused where there is no folder, or no photo in it")
  func errors() throws {
    let gone = #expect(throws: InputError.self) { try PhotoFolder.excluded("/nowhere/x") }
    #expect(gone?.description.hasPrefix("there is no folder or list of photos /nowhere/x;") == true)
    try PhotoBox.use { box in
      try box.write("a.png", [])
      let none = #expect(throws: InputError.self) { try PhotoFolder.excluded(box.path) }
      #expect(none?.description.hasPrefix("no photo of \(box.path) can be used: ") == true)
    }
  }

  @Test("Differ in at most 31 bits, and are told by hashes of some quality or by the same bytes")
  func distance() {
    func print(_ name: String, _ bits: UInt64, quality: Int = 50) -> ExcludedPhotos.Print {
      let hash = PDQHash(words: SIMD4(bits, 2, 3, 4), quality: quality)
      return ExcludedPhotos.Print(
        name: name, sha256: SHA256.digest(of: name).hex, hash: hash)
    }
    func found(_ prints: [ExcludedPhotos.Print], quality: Int = 50) throws -> String {
      let header = try PhotoHeader(photo: PhotoBox.photo(1))
      let look = PhotoLook(
        file: PhotoFile(name: "a.png", path: "a.png"), header: header,
        sum: SHA256.digest(of: "mine"), hash: PDQHash(words: SIMD4(0, 2, 3, 4), quality: quality))
      let contamination = Contamination([ExcludedPhotos(prints: prints, fingerprint: "")])
      return contamination.rejection(of: look)?.detail ?? "none"
    }
    #expect(throws: Never.self) {
      #expect(try found([print("x", 1 << 31 - 1)]).hasPrefix("The photo looks like x, but for 31 "))
      #expect(try found([print("x", 1 << 32 - 1)]) == "none")
      let several = try found([print("x", 7), print("y", 1), print("z", 2)])
      #expect(several.hasPrefix("The photo looks like y, but for 1 "))
      #expect(try found([print("x", 0, quality: 49)]) == "none")
      #expect(try found([print("x", 0)], quality: 49) == "none")
      #expect(
        try found([print("x", 0), print("mine", ~0, quality: 3)], quality: 3)
          == "The file is a copy of mine, which decontaminate leaves out.")
      #expect(try found([]) == "none")
    }
  }
}

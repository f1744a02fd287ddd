import Foundation
import Hashing
import Imaging
import Inputs
import PuzzleKit
import Testing
import Traces

@Suite("A folder of photos")
struct PhotoFolderTests {
  private func refusal(of path: String, licences: String? = nil) -> String {
    do {
      _ = try PhotoFolder.read(path, licences: licences)
      return "nothing is wrong"
    } catch {
      return "\(error)"
    }
  }

  @Test("Gives the photos of all folders below it in the order of their bytes")
  func order() throws {
    try PhotoBox.use { box in
      for (place, name) in ["b.png", "a/z.PNG", "a.jpg", "B.jpeg", "é.webp", "a/.h.png"]
        .enumerated()
      {
        try box.write(name, PhotoBox.photo(UInt64(place)))
      }
      try box.write("notes.txt", Array("no photo".utf8))
      try box.write("._b.png", [0, 5, 22, 7])
      let given = try PhotoFolder.read(box.path)
      #expect(
        given.library.photos.map(\.source.path) == [
          "B.jpeg", "a.jpg", "a/z.PNG", "b.png", "é.webp",
        ])
      #expect(given.rejections.isEmpty && given.notes.isEmpty)
      let photo = given.library.photos[1]
      let sum = SHA256.digest(of: PhotoBox.photo(2))
      #expect(photo.source == Source(path: "a.jpg", sha256: sum.hex, licence: ""))
      #expect(photo.size == PictureSize(width: 160, height: 140))
      #expect(String(photo.content, radix: 16) == sum.hex.prefix(16).drop { $0 == "0" })
    }
  }

  @Test("Turns away what can't be used, each with its reason, and goes on")
  func rejections() throws {
    try PhotoBox.use { box in
      let photo = PhotoBox.photo(1)
      try box.write("good.png", photo)
      try box.write("copy.png", photo)
      try box.write("cut.png", Array(photo.prefix(photo.count / 2)))
      try box.write("empty.jpg", [])
      try box.write("small.png", PhotoBox.photo(2, width: 127, height: 300))
      try box.write("text.jpg", Array("<html>not found</html>".utf8))
      // A header that claims 20,000 × 10,000 pixels.
      var huge = photo
      huge.replaceSubrange(16..<24, with: [0, 0, 0x4E, 0x20, 0, 0, 0x27, 0x10])
      try box.write("vast.png", huge)
      try FileManager.default.createSymbolicLink(
        atPath: box.path + "/void.jpg", withDestinationPath: "nowhere.jpg")
      let given = try PhotoFolder.read(box.path)
      #expect(given.library.photos.map(\.source.path) == ["copy.png"])
      #expect(
        given.rejections.map { "\($0.file) \($0.reason)" } == [
          "cut.png damaged", "empty.jpg not-a-photo", "good.png near-duplicate",
          "small.png too-small", "text.jpg not-a-photo", "vast.png too-large",
          "void.jpg unreadable",
        ])
      #expect(
        given.rejections.map(\.description).contains("good.png: The file is a copy of copy.png."))
      #expect(
        given.rejections.map(\.detail).contains(
          "The photo has 127 × 300 pixels; a side has 128 or more."))
    }
  }

  @Test("Is told by its content, wherever it stands")
  func fingerprint() throws {
    try PhotoBox.use { box in
      try box.write("here/a.png", PhotoBox.photo(1))
      try box.write("there/a.png", PhotoBox.photo(1))
      try box.write("named/b.png", PhotoBox.photo(1))
      try box.write("other/a.png", PhotoBox.photo(2))
      try box.write("l.csv", Array("path,licence\na.png,CC0\n".utf8))
      let here = try PhotoFolder.read(box.path + "/here").fingerprint
      #expect(here.hasPrefix("sha256:") && here.count == 71)
      #expect(try PhotoFolder.read(box.path + "/there").fingerprint == here)
      #expect(try PhotoFolder.read(box.path + "/named").fingerprint != here)
      #expect(try PhotoFolder.read(box.path + "/other").fingerprint != here)
      let licensed = try PhotoFolder.read(box.path + "/here", licences: box.path + "/l.csv")
      #expect(licensed.fingerprint != here)
    }
  }

  @Test("May be a list, whose paths begin at its own folder")
  func list() throws {
    try PhotoBox.use { box in
      try box.write("in/a.png", PhotoBox.photo(1))
      try box.write("b.img", PhotoBox.photo(2))
      try box.write("c.png", PhotoBox.photo(3))
      let list = "# some\n./in/a.png\r\n\n  b.img\nin/a.png\ngone.png\n\(box.path)/c.png\n"
      try box.write("list.txt", Array(list.utf8))
      let given = try PhotoFolder.read(box.path + "/list.txt")
      #expect(given.library.photos.map(\.source.path) == ["b.img", "c.png", "in/a.png"])
      #expect(
        given.rejections.map(\.description) == ["gone.png: There is no such file."])
    }
  }

  @Test("Says what is wrong with a folder or a list that gives nothing")
  func errors() throws {
    #expect(
      refusal(of: "/nowhere/x")
        == "there is no folder or list of photos /nowhere/x; give the path from the folder where you are"
    )
    try PhotoBox.use { box in
      let kinds = "jpg, jpeg, png, webp"
      #expect(refusal(of: box.path) == "\(box.path) is empty; put photos there (\(kinds))")
      try box.write("b.txt", [])
      #expect(
        refusal(of: box.path)
          == "\(box.path) holds no photo (\(kinds)); what is there begins with b.txt")
      #expect(refusal(of: box.path + "/b.txt").contains("b.txt names no photo; write one path"))
      try box.write("one.png", PhotoBox.photo(1))
      #expect(
        refusal(of: box.path + "/one.png").contains("one.png line 1 is no text; give a folder"))
      try box.write("l.csv", Array("name,licence\na,b\n".utf8))
      #expect(
        refusal(of: box.path, licences: box.path + "/l.csv")
          == "\(box.path)/l.csv has no column path or file_name; its first line names name, licence"
      )
      try box.write("l.csv", Array("path,rights\na,b\n".utf8))
      #expect(
        refusal(of: box.path, licences: box.path + "/l.csv").contains(
          "has no column licence or license or licence_url or license_url; its first line names"))
      #expect(
        refusal(of: box.path, licences: box.path)
          == "\(box.path) is a folder; give a file of comma-separated values")
    }
  }

  @Test("Has licences by the end of a path or by a name, and notes of what is left over")
  func licences() throws {
    try PhotoBox.use { box in
      for (place, name) in ["x/a.png", "y/a.png", "y/b.png", "y/c.png", "d.png"].enumerated() {
        try box.write(name, PhotoBox.photo(UInt64(place)))
      }
      let csv = #"""
        Path,License,attribution
        data/y/a.png,CC BY 2.0,"Ann, of ""Ex"""
        x/a.png,CC0,
        b.png,MIT,
        elsewhere/c.png,PD,
        gone.png,PD,
        far/gone.png,PD,
        torn
        """#
      try box.write("l.csv", Array(csv.utf8))
      let given = try PhotoFolder.read(box.path, licences: box.path + "/l.csv")
      #expect(
        given.library.photos.map { "\($0.source.path) \($0.source.licence)" } == [
          "d.png ", "x/a.png CC0", "y/a.png CC BY 2.0; Ann, of \"Ex\"", "y/b.png MIT", "y/c.png PD",
        ])
      #expect(
        given.notes.map { String($0.dropFirst(box.path.count)) } == [
          "/l.csv names gone.png and 1 more, which is not among the photos",
          "/l.csv has no licence for d.png",
          "/l.csv line 8 has more or fewer fields than the first line and is passed over; put a field "
            + "that holds a comma in quotation marks",
        ])
    }
  }
}

import Dispatch
import Foundation
import Imaging
import Inputs
import PuzzleKit
import Synchronization
import Testing

@Suite("Photos that are decoded when they are asked for")
struct PhotoShelfTests {
  private func rejection(
    _ library: any PhotoLibrary, _ number: Int, side: Int = 64
  ) -> Rejection? {
    do {
      _ = try library.picture(number, shorterSide: side)
      return nil
    } catch {
      return error
    }
  }

  @Test("Come at a reduced scale that is no smaller than asked, and are never enlarged")
  func scale() throws {
    try PhotoBox.use { box in
      try box.write("a.png", PhotoBox.photo(1))
      let library = try PhotoFolder.read(box.path).library
      let whole = try Picture(photo: PhotoBox.photo(1))
      #expect(try library.picture(0, shorterSide: 900) == whole)
      #expect(try library.picture(0, shorterSide: 140) == whole)
      #expect(try library.picture(0, shorterSide: 71) == whole)
      #expect(try library.picture(0, shorterSide: 70).size == PictureSize(width: 80, height: 70))
    }
  }

  @Test("Are no longer given once a file has changed or gone, unless they are held")
  func changes() throws {
    try PhotoBox.use { box in
      for (place, name) in ["a.png", "b.png", "c.png"].enumerated() {
        try box.write(name, PhotoBox.photo(UInt64(place)))
      }
      let library = try PhotoFolder.read(box.path).library
      let held = try library.picture(2, shorterSide: 64)
      try box.write("a.png", PhotoBox.photo(9))
      try FileManager.default.removeItem(atPath: box.path + "/b.png")
      try FileManager.default.removeItem(atPath: box.path + "/c.png")
      #expect(
        rejection(library, 0)
          == Rejection("photo-changed", "a.png is not what it was when the run began"))
      #expect(rejection(library, 1)?.reason == "photo-changed")
      #expect(rejection(library, 1)?.detail.contains("b.png was there") == true)
      #expect(try library.picture(2, shorterSide: 64) == held)
      // Another scale is another picture.
      #expect(rejection(library, 2, side: 140)?.reason == "photo-changed")
      // A library that may hold nothing.
      try box.write("c.png", PhotoBox.photo(2))
      let bare = try PhotoFolder.read(box.path, cacheBytes: 0).library
      #expect(try bare.picture(1, shorterSide: 64) == held)
      try FileManager.default.removeItem(atPath: box.path + "/c.png")
      #expect(rejection(bare, 1)?.reason == "photo-changed")
    }
  }

  @Test("Are the same for any number of threads that ask at once")
  func threads() throws {
    try PhotoBox.use { box in
      for place in 0..<6 { try box.write("\(place).png", PhotoBox.photo(UInt64(place))) }
      let library = try PhotoFolder.read(box.path, cacheBytes: 3 * 160 * 140 * 3).library
      let wanted = try (0..<6).map { try Picture(photo: PhotoBox.photo(UInt64($0))) }
      let wrong = Mutex(0)
      DispatchQueue.concurrentPerform(iterations: 60) { turn in
        let number = turn * 7 % 6
        let picture = try? library.picture(number, shorterSide: 140)
        if picture != wanted[number] { wrong.withLock { $0 += 1 } }
      }
      #expect(wrong.withLock { $0 } == 0)
    }
  }
}

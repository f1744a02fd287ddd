import Foundation
import Imaging
import Testing

/// The folder of sample data beside the repository.
private let data = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../../shared/data").standardized

@Suite("PNG files of others")
struct PhotosTests {
  private static func files() -> [URL] {
    let found = FileManager.default.enumerator(at: data, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "png" }
      .sorted { $0.path < $1.path }
  }

  @Test(
    "Photos and charts decode, and every mode keeps their colours",
    .enabled(
      if: FileManager.default.fileExists(atPath: data.path),
      "there is no ../shared/data with sample files beside the repository"))
  func files() throws {
    var encoder = PNGEncoder()
    for file in Self.files() {
      let picture = try Picture(png: [UInt8](Data(contentsOf: file)))
      let colours = picture.colours
      for mode in [PNGMode.fast, .photo] {
        let decoded = try Picture(png: encoder.encode(picture, mode: mode))
        let isEqual = decoded.colours == colours
        #expect(isEqual, "\(file.lastPathComponent), \(mode)")
      }
    }
  }

  @Test(
    "The palette photo stays a palette, and the transparent horse stands on white",
    .enabled(
      if: FileManager.default.fileExists(atPath: data.path),
      "there is no ../shared/data with sample files beside the repository"))
  func edges() throws {
    let edge = data.appending(path: "photos/edge")
    let terrain = try Picture(
      png: [UInt8](Data(contentsOf: edge.appending(path: "sahi_terrain2_palette.png"))))
    guard case .indexed = terrain.pixels else {
      Issue.record("the palette is lost")
      return
    }
    let horse = try Picture(
      png: [UInt8](Data(contentsOf: edge.appending(path: "skimage_horse_rgba.png"))))
    #expect(horse[0, 0] == RGB(255, 255, 255))
  }
}

import Foundation
import Imaging
import Inputs
import PuzzleKit
import Testing
import Traces

/// The folder of sample data beside the repository.
private let data = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../../shared/data").standardized.path

@Suite(
  "Real photos",
  .enabled(
    if: FileManager.default.fileExists(atPath: data),
    "there is no ../shared/data with sample files beside the repository"))
struct RealPhotosTests {
  @Test(
    "Photos and edge cases: the two that differ by their orientation are one, the cut one is none")
  func photos() throws {
    let given = try PhotoFolder.read(data + "/photos", licences: data + "/manifest.csv")
    #expect(given.library.photos.count == 20)
    #expect(
      given.rejections.map { "\($0.file) \($0.reason)" } == [
        "edge/exif_Landscape_6.jpg near-duplicate", "edge/skimage_truncated.jpg damaged",
      ])
    #expect(given.rejections[0].detail.hasPrefix("The photo looks like edge/exif_Landscape_1.jpg"))
    #expect(given.library.photos.allSatisfy { !$0.source.licence.isEmpty })
    let landscape = try #require(
      given.library.photos.first { $0.source.path == "edge/exif_Landscape_1.jpg" })
    #expect(landscape.source.licence == "MIT (photos by P. Bouillot / J. Salvino, Unsplash)")
    #expect(landscape.size == PictureSize(width: 1800, height: 1200))
    #expect(given.notes.count == 1)
    #expect(given.notes[0].contains("manifest.csv names charts/plotqa_samples/10_dot_line.png and"))
    for (number, photo) in given.library.photos.enumerated() {
      let picture = try given.library.picture(number, shorterSide: 200)
      #expect(min(picture.width, picture.height) >= 200, "\(photo.source.path)")
    }
  }

  @Test("Both orientations come out upright and look alike")
  func orientations() throws {
    let pictures = try [1, 6].map { number in
      let file = URL(filePath: data + "/photos/edge/exif_Landscape_\(number).jpg")
      return try Picture(photo: [UInt8](Data(contentsOf: file)), shorterSide: 300)
    }
    #expect(pictures.map(\.size) == [450, 450].map { PictureSize(width: $0, height: 300) })
    #expect(PDQHash(of: pictures[0]).distance(to: PDQHash(of: pictures[1])) <= 31)
  }

  @Test("Photos that were shrunk and encoded anew keep those they were made from out")
  func contamination() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: data + "/coco/images").sorted()
    try PhotoBox.use { box in
      for name in files.prefix(4) {
        let bytes = try Data(contentsOf: URL(filePath: "\(data)/coco/images/\(name)"))
        let small = try Picture(photo: [UInt8](bytes), shorterSide: 200)
        var encoder = PNGEncoder()
        try box.write("bench/\(name).png", encoder.encode(small, mode: .fast))
      }
      let bench = try PhotoFolder.excluded(box.path + "/bench")
      let given = try PhotoFolder.read(data + "/coco/images", excluding: [bench])
      #expect(given.rejections.map(\.file) == Array(files.prefix(4)))
      #expect(given.rejections.allSatisfy { $0.reason == "contaminated" })
      for rejection in given.rejections {
        #expect(rejection.detail.contains("looks like bench/\(rejection.file).png, but for "))
      }
      #expect(given.library.photos.count == files.count - 4)
    }
  }

  @Test("COCO's photos are all different, and their licences are found by name")
  func coco() throws {
    let given = try PhotoFolder.read(
      data + "/coco/images", licences: data + "/coco/attributions.csv")
    let files = try FileManager.default.contentsOfDirectory(atPath: data + "/coco/images")
    #expect(given.library.photos.count == files.count)
    #expect(given.rejections.isEmpty)
    #expect(given.library.photos.allSatisfy { $0.source.licence.hasPrefix("http") })
  }
}

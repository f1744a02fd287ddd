import Foundation
import Imaging
import Testing

/// The folder of sample photos beside the repository.
private let photos = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../../shared/data/photos").standardized
private let arePhotosThere = FileManager.default.fileExists(atPath: photos.path)
private let absence: Comment = "there is no ../shared/data with sample files beside the repository"

@Suite("PDQ hashes")
struct PDQHashTests {
  /// What Facebook's own program says of the photos at full scale (pdqhash 0.2.8 of PyPI).
  static let known = [
    "kodim03.png": "711c541c9e158f0e8f06ab91a54bbb43bbe19ef02af8d2bccb5c273ed90a0d43",
    "kodim05.png": "3ec37efb7f316350c7e34b8b8b18cb1cc3d8968b369e3b9c2406c42f70640875",
    "kodim08.png": "9a18b3444cc0ea24c0f41f05d149e3749c85b1d3b6cdf4db2ee16da7193748ff",
    "kodim15.png": "53d1ab5d94652ef3b5c9cbad6646742939d0458bafa5e06212a13d5aaa3cae85",
    "libjxl_bicycles_1024x631.jpg":
      "5e770794ef729fc617c437c8386a981a8631c527d7872297e8c76ccd6e2e04b0",
    "libjxl_ria_500.png": "9d0f38ba86d9ee55c917368403772723518078f8373da90e9caf94f9f35112a5",
    "scipy_face_1024x768.png": "b5926c328b776bdb2c4c4434439758c31a6d4d9d34ce331313ed78ea1c3bc7c4",
    "skimage_coffee.png": "8c629e779a663698b9a33866c026726c21a679f61eb6e1f8c79ba7e23c8299e0",
    "skimage_rocket.jpg": "8792786c87937064bf1bc0e43f1fc0e03f1cc2e33da4c2537cec821b2ce4f376",
  ]

  private func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: photos.appending(path: name)))
  }

  @Test("Are those of Facebook's program", .enabled(if: arePhotosThere, absence))
  func reference() throws {
    for (name, wanted) in Self.known {
      let hash = PDQHash(of: try Picture(photo: bytes(name)))
      // Another libjpeg may decode otherwise by a level here and there.
      let isEqual = name.hasSuffix("png") ? "\(hash)" == wanted : hash.distance(to: wanted) <= 2
      #expect(isEqual, "\(name) has \(hash)")
      #expect(hash.quality == 100)
    }
  }

  @Test(
    "Copies at other sizes and with coarser colours are near", .enabled(if: arePhotosThere, absence)
  )
  func copies() throws {
    for name in Self.known.keys {
      let bytes = try bytes(name)
      let whole = try Picture(photo: bytes)
      let hash = PDQHash(of: whole)
      for side in [64, 100, 128, 256, 300] {
        let distance = PDQHash(of: try Picture(photo: bytes, shorterSide: side)).distance(to: hash)
        #expect(distance <= (side < 256 ? 31 : 20), "\(name) at \(side): \(distance)")
      }
      guard case .rgb(let colours) = whole.pixels else { continue }
      // Eight levels a channel, and lighter.
      let coarse = colours.map { UInt8(min(255, Int($0) / 32 * 32 + 30)) }
      let copy = Picture(width: whole.width, height: whole.height, pixels: .rgb(coarse))
      #expect(PDQHash(of: copy).distance(to: hash) <= 31, "\(name)")
    }
  }

  @Test(
    "A copy that was shrunk and compressed by others is near", .enabled(if: arePhotosThere, absence)
  )
  func compression() throws {
    let whole = PDQHash(of: try Picture(photo: bytes("skimage_coffee.png")))
    let copy = PDQHash(of: try Picture(photo: SmallPhoto.coffee))
    #expect(copy.distance(to: whole) <= 31)
    #expect(copy.quality >= PDQHash.leastQuality)
  }

  @Test("Different photos are far apart", .enabled(if: arePhotosThere, absence))
  func others() throws {
    let coco = photos.appending(path: "../coco/images").standardized
    let files =
      Self.known.keys.sorted().map { photos.appending(path: $0) }
      + (try FileManager.default.contentsOfDirectory(atPath: coco.path)).sorted()
      .map { coco.appending(path: $0) }
    let hashes = try files.map { file in
      PDQHash(of: try Picture(photo: [UInt8](Data(contentsOf: file)), shorterSide: 256))
    }
    #expect(hashes.count > 40)
    for (place, hash) in hashes.enumerated() {
      for other in hashes.indices.dropFirst(place + 1) {
        let distance = hash.distance(to: hashes[other])
        #expect(distance > 60, "\(files[place].lastPathComponent), \(files[other])")
      }
    }
  }

  @Test("A flat picture and a soft one say that they tell nothing apart")
  func quality() {
    let flat = Picture(width: 90, height: 70, pixels: .rgb([UInt8](repeating: 7, count: 18_900)))
    #expect(PDQHash(of: flat).quality == 0)
    let soft = (0..<90 * 70).flatMap { place -> [UInt8] in
      let level = UInt8(place % 90 * 2)
      return [level, level, level]
    }
    let picture = Picture(width: 90, height: 70, pixels: .rgb(soft))
    #expect(1..<PDQHash.leastQuality ~= PDQHash(of: picture).quality)
  }

  @Test("A picture of any size has a hash, of which half of the bits are set")
  func sizes() {
    for (width, height) in [(1, 1), (1, 200), (300, 2), (63, 65), (129, 400)] {
      let pixels = (0..<width * height * 3).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) }
      let hash = PDQHash(of: Picture(width: width, height: height, pixels: .rgb(pixels)))
      #expect((0..<4).reduce(0) { $0 + hash.words[$1].nonzeroBitCount } <= 128)
      #expect(hash.distance(to: hash) == 0)
    }
  }
}

extension PDQHash {
  /// The number of bits in which the hash differs from one that is written out.
  fileprivate func distance(to digits: String) -> Int {
    let words = (0..<4).compactMap { word in
      UInt64(digits.dropFirst((3 - word) * 16).prefix(16), radix: 16)
    }
    return words.count == 4 ? distance(to: PDQHash(words: SIMD4(words), quality: 100)) : 256
  }
}

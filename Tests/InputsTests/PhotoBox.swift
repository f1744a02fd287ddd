import Foundation
import Imaging

/// A folder of made photos that goes away afterwards.
struct PhotoBox {
  let path: String

  static func use(_ body: (PhotoBox) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(PhotoBox(path: folder.path))
  }

  /// Writes a file, and the folders that it stands in.
  func write(_ name: String, _ bytes: [UInt8]) throws {
    let file = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// A PNG file of blocks of colours that a number decides; different numbers look different.
  static func photo(_ number: UInt64, width: Int = 160, height: Int = 140) -> [UInt8] {
    var pixels: [UInt8] = []
    for y in 0..<height {
      for x in 0..<width {
        var word = (number << 16 | UInt64(y / 10) << 8 | UInt64(x / 10)) &* 0x9E37_79B9_7F4A_7C15
        word = (word ^ word >> 29) &* 0xBF58_476D_1CE4_E5B9
        pixels += [UInt8(word >> 56), UInt8(word >> 48 & 255), UInt8(word >> 40 & 255)]
      }
    }
    var encoder = PNGEncoder()
    return encoder.encode(
      Picture(width: width, height: height, pixels: .rgb(pixels)), mode: .fast)
  }
}

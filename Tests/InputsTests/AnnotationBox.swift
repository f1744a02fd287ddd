import Foundation
import PuzzleKit

@testable import Inputs

extension PhotoBox {
  /// Writes photos of 160 × 140 pixels, `a.png` first.
  func writePhotos(_ count: Int, in folder: String = "images") throws {
    for number in 0..<count {
      let name = Unicode.Scalar(UInt8(ascii: "a") + UInt8(number))
      try write("\(folder)/\(name).png", Self.photo(UInt64(number + 1)))
    }
  }

  /// Writes a file of annotations and reads it with the photos of `images`.
  func read(
    _ text: String, as name: String = "x.json", licences: [String] = []
  ) throws -> GivenAnnotations {
    try write(name, Array(text.utf8))
    return try AnnotationFiles.read(
      AnnotationRequest(
        annotations: "\(path)/\(name)", images: "\(path)/images", licences: licences))
  }

  /// What stops a file of annotations from being read at all, without the folder's path.
  func refusal(_ text: String, as name: String = "x.json", licences: [String] = []) -> String {
    do {
      _ = try read(text, as: name, licences: licences)
      return "nothing is wrong"
    } catch {
      return "\(error)".replacing(path + "/", with: "")
    }
  }
}

extension GivenAnnotations {
  /// What was turned away, a line each, with its reason before it.
  var refused: [String] { rejections.map { "\($0.reason) | \($0)" } }
}

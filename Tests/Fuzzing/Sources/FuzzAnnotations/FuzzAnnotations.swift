import Foundation
import FuzzKit
import Imaging
import Inputs
import PuzzleKit

@main
enum FuzzAnnotations {
  /// A folder with one photo of 160 × 140 pixels, `a.png`.
  static let folder: String = {
    let folder = FuzzLoop.folder
    do {
      for name in ["images", "sheets", "labels"] {
        try FileManager.default.createDirectory(
          at: folder.appending(path: name), withIntermediateDirectories: true)
      }
      let pixels = (0..<160 * 140 * 3).map { UInt8(truncatingIfNeeded: $0 / 97 &* 151) }
      var encoder = PNGEncoder()
      let bytes = encoder.encode(
        Picture(width: 160, height: 140, pixels: .rgb(pixels)), mode: .fast)
      try Data(bytes).write(to: folder.appending(path: "images/a.png"))
      try Data("dog\ncat\n".utf8).write(to: folder.appending(path: "labels/classes.txt"))
    } catch {
      fatalError("\(error)")
    }
    return folder.path
  }()

  static func main() { FuzzLoop.run { fuzz($0, $1) } }
}

/// Reads any bytes as a file of the form that they begin like, and every mask of what comes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let folder = FuzzAnnotations.folder
  let place: (folder: String, name: String) =
    switch count > 0 ? start?.pointee ?? 0 : 0 {
    case UInt8(ascii: "<"): ("\(folder)/sheets", "sheets/a.xml")
    case UInt8(ascii: "0")...UInt8(ascii: "9"): ("\(folder)/labels", "labels/a.txt")
    default: (folder, "a.json")
    }
  let isFolder = place.folder != folder
  let file = FuzzLoop.file(place.name, start, count)
  let request = AnnotationRequest(
    annotations: isFolder ? place.folder : file, images: "\(folder)/images")
  guard let given = try? AnnotationFiles.read(request) else { return 0 }
  for (photo, scene) in given.library.scenes.enumerated() {
    let size = scene.photo.size
    for (number, object) in scene.objects.enumerated() {
      let box = object.box
      guard 0 <= box.x0, box.x0 < box.x1, box.x1 <= size.width, 0 <= box.y0, box.y0 < box.y1,
        box.y1 <= size.height
      else { fatalError("the box \(box) is not on the photo") }
      guard let mask = try? given.library.mask(of: number, in: photo), let bounds = mask.bounds
      else { continue }
      guard bounds.x0 >= 0, bounds.x1 <= size.width, bounds.y0 >= 0, bounds.y1 <= size.height
      else { fatalError("the mask reaches beyond the photo") }
    }
    guard (try? AnnotationLine.line(of: photo, in: given.library)) != nil else {
      fatalError("the photo can't be written")
    }
  }
  return 0
}

import Foundation
import Imaging
import Inputs
import PuzzleKit

/// libFuzzer's loop, which hands over input until its time is up.
@_silgen_name("LLVMFuzzerRunDriver")
private func run(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ input: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@main
enum FuzzAnnotations {
  /// A folder with one photo of 160 × 140 pixels, `a.png`, that goes away with the machine's temporary files.
  static let folder: String = {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fuzz-\(UUID())")
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

  // The package manager wants an entry point in the module, so libFuzzer's own is not used.
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = run(&count, &arguments, { fuzz($0, $1) })
  }
}

/// Reads any bytes as a file of the form that they begin like, and every mask of what comes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Data(UnsafeBufferPointer(start: start, count: count))
  let folder = FuzzAnnotations.folder
  let place: (folder: String, file: String) =
    switch bytes.first ?? 0 {
    case UInt8(ascii: "<"): ("\(folder)/sheets", "a.xml")
    case UInt8(ascii: "0")...UInt8(ascii: "9"): ("\(folder)/labels", "a.txt")
    default: (folder, "a.json")
    }
  let isFolder = place.folder != folder
  let file = "\(place.folder)/\(place.file)"
  do {
    try bytes.write(to: URL(filePath: file))
  } catch {
    fatalError("\(error)")
  }
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

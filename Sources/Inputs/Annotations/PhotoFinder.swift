import Foundation
import PuzzleKit

/// Finds the files of the photos that annotations name, in a folder and nowhere else.
struct PhotoFinder {
  /// Folders that photos often lie in, besides that which is given.
  private static let usual = ["images", "JPEGImages"]

  /// What may be missing at the end of a name.
  private static let extensions = ["jpg", "jpeg", "png", "webp", "JPG", "JPEG", "PNG"]

  private let folder: String

  /// Takes a folder.
  ///
  /// - Throws: ``InputError`` if there is none.
  init(_ path: String) throws(InputError) {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw InputError(
        "there is no folder of photos \(path); give the path from the folder where you are",
        of: .images)
    }
    guard isFolder.boolValue else {
      throw InputError("\(path) is a file; give the folder of the photos", of: .images)
    }
    folder = URL(filePath: path).resolvingSymlinksInPath().path
  }

  /// Finds a photo by the path that annotations give it, or by an end of that path.
  ///
  /// - Throws: ``FrameError`` if the path leads out of the folder, or to no file.
  func file(of photo: DraftPhoto) throws(FrameError) -> PhotoFile {
    let parts = photo.name.split(separator: "/").filter { $0 != "." }
    guard !photo.name.hasPrefix("/"), !photo.name.contains("\0"), !parts.contains(".."),
      !photo.folders.contains(where: {
        $0.hasPrefix("/") || $0.split(separator: "/").contains("..")
      })
    else {
      throw FrameError(
        reason: "outside-folder",
        detail: "the path \(photo.name) leads out of the folder of photos; give it from that folder"
      )
    }
    let isWhole = PhotoFile.extensions.contains { photo.name.lowercased().hasSuffix(".\($0)") }
    let ends = isWhole ? [""] : Self.extensions.map { ".\($0)" }
    for start in parts.indices {
      let end = parts[start...].joined(separator: "/")
      for place in [""] + (photo.folders + Self.usual).map({ "\($0)/" }) {
        for suffix in ends {
          let name = place + end + suffix
          if isFile("\(folder)/\(name)") {
            return PhotoFile(name: name, path: "\(folder)/\(name)")
          }
        }
      }
    }
    throw FrameError(
      reason: "missing",
      detail: "there is no photo \(photo.name) in the folder of photos; add it, or name its folder")
  }

  private func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }
}

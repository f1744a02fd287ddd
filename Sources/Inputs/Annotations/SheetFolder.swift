import Foundation
import Hashing
import Traces

/// A folder of small files of annotations, one a photo.
struct SheetFolder {
  /// The most bytes of a file.
  static let mostBytes = 4 << 20

  private let folder: String
  private var sum = SHA256Sum()

  /// Takes a folder, by its whole path.
  init(_ folder: String) { self.folder = folder }

  /// Reads a file, by its path below the folder.
  ///
  /// - Throws: ``FrameError`` if it can't be read or is too large.
  mutating func bytes(_ name: String) throws(FrameError) -> [UInt8] {
    let path = "\(folder)/\(name)"
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(filePath: path).resolvingSymlinksInPath().path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular,
      let size = attributes?[.size] as? Int, size <= Self.mostBytes,
      let data = FileManager.default.contents(atPath: path)
    else {
      throw FrameError(
        reason: "unreadable",
        detail: "the file can't be read, or has more than \(Self.mostBytes >> 20) MiB")
    }
    let bytes = [UInt8](data)
    sum.add(name, bytes)
    return bytes
  }

  /// Adds a text to what stands for the files.
  mutating func add(_ text: String, as name: String) { sum.add(name, Array(text.utf8)) }

  /// What stands for all files that were read: the folder's name, and a sum of theirs.
  var source: Source {
    Source(path: URL(filePath: folder).lastPathComponent, sha256: sum.hex, licence: "")
  }
}

/// A sum of named files, in the order in which they are added.
private struct SHA256Sum {
  private var lines: [String] = []

  mutating func add(_ name: String, _ bytes: [UInt8]) {
    lines.append("\(name)\0\(SHA256.digest(of: bytes).hex)\n")
  }

  var hex: String { SHA256.digest(of: lines.joined()).hex }
}

import Foundation
import Hashing
import Traces

/// The bytes of a user's file of lines.
enum InputBytes {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The path, from the working directory.
  ///   - kind: What it should hold.
  ///   - most: The most bytes that it may have.
  ///   - remedy: What to do with a larger one.
  /// - Throws: ``InputError`` if the file is missing, unreadable or too large.
  /// - Returns: The bytes.
  static func read(
    _ path: String, of kind: String = "JSON lines", atMost most: Int, remedy: String
  ) throws(InputError) -> [UInt8] {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard unsafe manager.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw InputError("there is no file \(path); give the path from the folder where you are")
    }
    guard !isFolder.boolValue else {
      throw InputError("\(path) is a folder; give a file of \(kind)")
    }
    let attributes = try? manager.attributesOfItem(
      atPath: URL(filePath: path).resolvingSymlinksInPath().path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular else {
      throw InputError(
        "\(path) is no ordinary file, and a run reads it more than once; save it first")
    }
    guard let size = attributes?[.size] as? Int, size <= most else {
      throw InputError("\(path) is larger than \(most >> 20) MiB; \(remedy)")
    }
    // Foundation's reader loses 4 KB with each empty file.
    guard size > 0 else { return [] }
    guard let data = manager.contents(atPath: path) else {
      throw InputError("\(path) can't be read; see to its permissions")
    }
    return [UInt8](data)
  }

  /// The lines with their numbers, from 1, without blank ones and without a byte order mark.
  static func lines(of bytes: [UInt8]) -> [(number: Int, line: ArraySlice<UInt8>)] {
    var lines: [(number: Int, line: ArraySlice<UInt8>)] = []
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let line = line.starts(with: [0xEF, 0xBB, 0xBF]) && number == 1 ? line.dropFirst(3) : line
      if !line.allSatisfy({ " \t\r".utf8.contains($0) }) { lines.append((number, line)) }
    }
    return lines
  }

  /// The file as a source: its name without its folders, so that the records of a dataset say nothing
  /// of the machine where they were made.
  static func source(_ path: String, _ bytes: [UInt8]) -> Source {
    Source(
      path: path.split(separator: "/").last.map(String.init) ?? path,
      sha256: SHA256.digest(of: bytes).hex, licence: "")
  }
}

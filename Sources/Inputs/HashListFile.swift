import Foundation
import Imaging
public import PuzzleKit

/// A file of hashes: JSON lines, the first of which says what the file is.
///
///     {"traceloom": "hashes", "version": 1}
///     {"scene": "32 hexadecimal digits"}
///     {"photo": "64 digits of PDQ", "quality": 100, "sha256": "64 digits", "name": "a.jpg"}
///     {"table": ["16 digits", …], "sha256": "64 digits", "name": "a.csv"}
///     {"grams": ["16 digits", …]}
public enum HashListFile {
  /// The most bytes of a file.
  public static let mostBytes = 1 << 30
  /// The most hashes on a line of grams.
  private static let gramsOfLine = 1000

  /// A line; of the keys, those of one kind are there.
  private struct Line: Codable {
    var traceloom: String?
    var version: Int?
    var scene: String?
    var photo: String?
    var quality: Int?
    var table: [String]?
    var grams: [String]?
    var sha256: String?
    var name: String?
  }

  /// Returns whether a file begins as one of hashes does.
  public static func isOne(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path), let start = try? file.read(upToCount: 64)
    else { return false }
    let line = start.prefix { $0 != UInt8(ascii: "\n") }
    return (try? JSONDecoder().decode(Line.self, from: line))?.traceloom == "hashes"
  }

  /// Reads a file.
  ///
  /// - Parameter path: The path, from the working directory.
  /// - Throws: ``InputError`` with the line that holds no hash.
  /// - Returns: The hashes.
  public static func read(_ path: String) throws(InputError) -> HashList {
    let bytes = try InputBytes.read(
      path, of: "hashes", atMost: mostBytes, remedy: "split it and name each part")
    var list = HashList()
    var isFirst = true
    for (number, text) in InputBytes.lines(of: bytes) {
      func error(_ message: String) -> InputError {
        InputError(
          "\(path) line \(number): \(message); `traceloom audit --save-hashes` writes such files")
      }
      guard let line = try? JSONDecoder().decode(Line.self, from: Data(text)) else {
        throw error("this is no line of hashes")
      }
      if isFirst {
        guard line.traceloom == "hashes" else { throw error("this is no file of hashes") }
        guard line.version == 1 else {
          throw error(
            "its version is \(line.version.map(String.init) ?? "missing"), and 1 is read here")
        }
        isFirst = false
      } else if !add(line, to: &list) {
        throw error("this is no hash, or has other digits than it should")
      }
    }
    guard !list.isEmpty else { throw InputError("\(path) holds no hash") }
    return list
  }

  /// Returns a list as the bytes of a file, in an order that depends on what is in it alone.
  public static func bytes(of list: HashList) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var lines = [Line(traceloom: "hashes", version: 1)]
    lines += list.scenes.sorted().map { Line(scene: $0.description) }
    lines += Set(list.photos).sorted { ($0.name, $0.sha256) < ($1.name, $1.sha256) }.map {
      Line(
        photo: $0.hash.description, quality: $0.hash.quality, sha256: $0.sha256, name: $0.name)
    }
    lines += list.tables.sorted { ($0.name, $0.sha256) < ($1.name, $1.sha256) }.map {
      Line(table: $0.cells.sorted().map(\.digits), sha256: $0.sha256, name: $0.name)
    }
    let grams = list.grams.sorted()
    lines += stride(from: 0, to: grams.count, by: gramsOfLine).map { start in
      Line(grams: grams[start..<min(grams.count, start + gramsOfLine)].map(\.digits))
    }
    return try lines.reduce(into: []) { bytes, line in
      bytes += try encoder.encode(line)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// Adds what a line holds; false if it is nothing that is known.
  private static func add(_ line: Line, to list: inout HashList) -> Bool {
    if let scene = line.scene {
      guard let words = words(scene, count: 2) else { return false }
      list.scenes.insert(Signature(high: words[0], low: words[1]))
    } else if let photo = line.photo {
      guard let words = words(photo, count: 4), let quality = line.quality, 0...100 ~= quality
      else { return false }
      list.photos.append(
        ExcludedPhotos.Print(
          name: line.name ?? "", sha256: line.sha256 ?? "",
          hash: PDQHash(
            words: SIMD4(words[3], words[2], words[1], words[0]), quality: quality)))
    } else if let table = line.table {
      let cells = table.compactMap { words($0, count: 1)?[0] }
      guard cells.count == table.count else { return false }
      list.tables.append(
        TablePrint(name: line.name ?? "", sha256: line.sha256 ?? "", cells: Set(cells)))
    } else if let texts = line.grams {
      let grams = texts.compactMap { words($0, count: 1)?[0] }
      guard grams.count == texts.count else { return false }
      list.grams.formUnion(grams)
    } else {
      return false
    }
    return true
  }

  /// The numbers that hexadecimal digits stand for, 16 digits each, the first first.
  private static func words(_ digits: String, count: Int) -> [UInt64]? {
    let bytes = Array(digits.utf8)
    guard bytes.count == 16 * count else { return nil }
    var words: [UInt64] = []
    for start in stride(from: 0, to: bytes.count, by: 16) {
      let part = String(decoding: bytes[start..<start + 16], as: UTF8.self)
      guard part.utf8.first != UInt8(ascii: "+"), part.utf8.first != UInt8(ascii: "-"),
        let word = UInt64(part, radix: 16)
      else { return nil }
      words.append(word)
    }
    return words
  }
}

extension UInt64 {
  /// The number as 16 hexadecimal digits.
  fileprivate var digits: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

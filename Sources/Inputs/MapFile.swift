import Foundation
import Hashing
public import PuzzleKit
import Traces

/// A user's file of maps: JSON lines, each an object with the rows of a grid.
///
///     {"rows": ["@__", "#__", "__*"]}
///
/// Other keys may stand beside `rows`, and lines may be blank. A line that holds no grid is turned away and
/// counted; whether the letters mean anything is for a puzzle to say.
public enum MapFile {
  /// The most bytes of a file.
  public static let mostBytes = 256 << 20
  /// The most bytes of a line.
  public static let mostLineBytes = 1 << 20

  /// Reads a file.
  ///
  /// - Parameter path: The path, from the working directory.
  /// - Throws: ``InputError`` if the file is missing, unreadable or too large.
  /// - Returns: The grids and what was turned away; the source has the file's name without its folders,
  ///   so that the records of a dataset say nothing of the machine where they were made.
  public static func read(_ path: String) throws(InputError) -> GivenFile {
    let bytes = try bytes(of: path)
    var grids: [GivenGrid] = []
    var rejections: [GivenRejection] = []
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let line = line.starts(with: [0xEF, 0xBB, 0xBF]) && number == 1 ? line.dropFirst(3) : line
      guard !line.allSatisfy({ " \t\r".utf8.contains($0) }) else { continue }
      do {
        grids.append(try grid(line, number: number))
      } catch {
        rejections.append(error)
      }
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return GivenFile(
      grids: grids, rejections: rejections,
      source: Source(path: name, sha256: SHA256.digest(of: bytes).hex, licence: ""))
  }

  private static func bytes(of path: String) throws(InputError) -> [UInt8] {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard unsafe manager.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw InputError("there is no file \(path); give the path from the folder where you are")
    }
    guard !isFolder.boolValue else {
      throw InputError("\(path) is a folder; give a file of JSON lines")
    }
    let attributes = try? manager.attributesOfItem(
      atPath: URL(filePath: path).resolvingSymlinksInPath().path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular else {
      throw InputError(
        "\(path) is no ordinary file, and a run reads it more than once; save it first")
    }
    guard let size = attributes?[.size] as? Int, size <= mostBytes else {
      throw InputError(
        "\(path) is larger than \(mostBytes >> 20) MiB; split it and run each part alone")
    }
    guard let data = manager.contents(atPath: path) else {
      throw InputError("\(path) can't be read; see to its permissions")
    }
    return [UInt8](data)
  }

  /// What is read of a line.
  private struct Line: Decodable {
    var rows: [String]
  }

  private static func grid(
    _ line: ArraySlice<UInt8>, number: Int
  ) throws(GivenRejection) -> GivenGrid {
    func reject(_ reason: String, _ detail: String) -> GivenRejection {
      GivenRejection(line: number, reason: reason, detail: detail)
    }
    guard line.count <= mostLineBytes else {
      throw reject("long", "has \(line.count) bytes; a map has at most \(mostLineBytes)")
    }
    let rows: [String]
    do {
      rows = try JSONDecoder().decode(Line.self, from: Data(line)).rows
    } catch DecodingError.keyNotFound {
      throw reject("no-rows", "has no \"rows\"; write {\"rows\": [\"@__\", \"__*\"]}")
    } catch DecodingError.typeMismatch(_, let context) where context.codingPath.isEmpty {
      throw reject("no-object", "is no JSON object; write {\"rows\": [\"@__\", \"__*\"]}")
    } catch DecodingError.typeMismatch, DecodingError.valueNotFound {
      throw reject("no-text", "has \"rows\" that are not a list of strings")
    } catch {
      throw reject("no-json", "is not JSON; write one object a line")
    }
    guard rows.contains(where: { !$0.isEmpty }) else {
      throw reject("empty", "has no cell in its \"rows\"")
    }
    return GivenGrid(line: number, rows: rows)
  }
}

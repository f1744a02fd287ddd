import Foundation
public import PuzzleKit

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
    let bytes = try InputBytes.read(
      path, atMost: mostBytes, remedy: "split it and run each part alone")
    var grids: [GivenGrid] = []
    var rejections: [GivenRejection] = []
    for (number, line) in InputBytes.lines(of: bytes) {
      do {
        grids.append(try grid(line, number: number))
      } catch {
        rejections.append(error)
      }
    }
    return GivenFile(
      grids: grids, rejections: rejections, source: InputBytes.source(path, bytes))
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

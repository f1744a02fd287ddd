import Datasets
import Foundation
import Imaging

/// A draw that was turned away, as `generate --keep-rejected` leaves it in a dataset's folder.
struct RejectedSample: Sendable {
  private struct Line: Decodable {
    var task: String
    var split: String
    var index: Int
    var attempt: Int
    var reason: String
    var detail: String
    var record: Record?
  }

  let task: String
  let reason: String
  let detail: String
  /// Which candidate and draw it was.
  let place: String
  let record: Record?
  let pictures: [ShownPicture]
  let words: [String]
  private let number: Int

  private static let path = "rejected/rejected.jsonl"

  /// Reads them; none if the dataset has no such file.
  ///
  /// - Throws: `DatasetError` with the line that says something else.
  static func all(of reader: DatasetReader) throws -> [RejectedSample] {
    let bytes: [UInt8]
    do {
      bytes = try reader.bytes(of: path)
    } catch let error as DatasetError where error.reason == "missing" {
      return []
    }
    return try bytes.split(separator: 0x0A).enumerated().map { number, text in
      let line: Line
      do {
        line = try JSONDecoder().decode(Line.self, from: Data(text))
      } catch {
        throw DatasetError(
          path, line: number + 1, reason: "rejected",
          "the line is no draw that was turned away; run generate with --keep-rejected again")
      }
      return RejectedSample(line, number: number, reader)
    }
  }

  private init(_ line: Line, number: Int, _ reader: DatasetReader) {
    task = line.task
    reason = line.reason
    detail = line.detail
    place = "\(line.split), candidate \(line.index), draw \(line.attempt + 1)"
    record = line.record
    self.number = number
    pictures = (line.record?.images ?? []).map { path in
      do {
        // Nothing outside the folder that it belongs to.
        guard path.hasPrefix("rejected/"), !path.dropFirst(9).contains("/") else {
          throw DatasetError(path, reason: "path", "the path leaves the folder rejected")
        }
        return ShownPicture(png: try reader.bytes(of: path))
      } catch {
        return ShownPicture(missing: error)
      }
    }
    words = line.record.map { SceneAccount($0).words } ?? []
  }

  /// The path of a picture's file; nil if it is missing.
  func path(_ picture: Int) -> String? {
    guard case .file(_, let ending) = pictures[picture].content else { return nil }
    return "images/rejected-\(number)-\(picture).\(ending)"
  }

  /// The files of its pictures.
  var files: [(path: String, content: [UInt8])] {
    pictures.indices.compactMap { place in
      guard case .file(let bytes, _) = pictures[place].content, let path = path(place) else {
        return nil
      }
      return (path, bytes)
    }
  }
}

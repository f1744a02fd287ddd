import Datasets
import Foundation
import Imaging
import Traces

/// A row of a trainer's file of messages and pictures, whoever wrote it.
struct ForeignRow {
  /// Why a row can't be judged.
  struct Flaw: Error {
    /// A short label that never changes.
    var reason: String
    /// What is wrong.
    var message: String
  }

  /// What filters judge: what users say, what the model says, how large pictures are, and every number of the row.
  let outline: TraceOutline
  /// Whether it names a picture by a relative path.
  private(set) var isRelative = false

  /// The largest file of a picture that is read, in bytes.
  private static let largestPicture = 1 << 28

  /// Reads a row.
  ///
  /// `messages` of `role` and `content` (text, or a list of parts) or `conversations` of `from` and `value` are
  /// taken, and `images` or `image`: a path, a data URL, an object of `path`, or a list of such.
  ///
  /// - Parameters:
  ///   - line: The JSON object.
  ///   - folder: The folder that relative paths start from.
  /// - Throws: ``Flaw``.
  init(_ line: [UInt8], in folder: String) throws(Flaw) {
    guard let row = (try? JSONSerialization.jsonObject(with: Data(line))) as? [String: Any] else {
      throw Flaw(reason: "unreadable_row", message: "the line is no JSON object")
    }
    let said = try Self.said(row)
    var pictures: [Any] = []
    for key in ["images", "image", "images_file_names"] {
      if let list = row[key] as? [Any] {
        pictures = list
        break
      } else if let one = row[key], !(one is NSNull) {
        pictures = [one]
        break
      }
    }
    pictures += said.pictures
    var sizes: [PictureSize] = []
    var encoded: [Int] = []
    for picture in pictures {
      let bytes = try Self.bytes(of: picture, in: folder, &isRelative)
      do {
        sizes.append(try PhotoHeader(photo: bytes).size)
      } catch {
        throw Flaw(reason: "unreadable_picture", message: "\(error)")
      }
      encoded.append(bytes.count)
    }
    outline = TraceOutline(
      question: said.question.joined(separator: "\n"), texts: said.answers, problem: sizes,
      encoded: encoded, measures: Self.numbers(row))
  }

  private static func said(
    _ row: [String: Any]
  ) throws(Flaw) -> (question: [String], answers: [String], pictures: [Any]) {
    guard
      let turns = row["messages"] as? [[String: Any]]
        ?? row["conversations"] as? [[String: Any]]
    else {
      throw Flaw(
        reason: "unreadable_row", message: "there are neither messages nor conversations")
    }
    var question: [String] = []
    var answers: [String] = []
    var pictures: [Any] = []
    for turn in turns {
      let role = turn["role"] as? String ?? turn["from"] as? String ?? ""
      var text = ""
      switch turn["content"] ?? turn["value"] {
      case let content as String: text = content
      case let parts as [[String: Any]]:
        for part in parts {
          text += part["text"] as? String ?? ""
          if let address = part["image_url"] as? [String: Any], let url = address["url"] {
            pictures.append(url)
          }
        }
      case .none, is NSNull: break
      default:
        throw Flaw(reason: "unreadable_row", message: "a turn's content is neither text nor parts")
      }
      text = text.replacing("<image>", with: "")
      if ["assistant", "gpt", "model"].contains(role) {
        answers.append(text)
      } else {
        question.append(text)
      }
    }
    return (question, answers, pictures)
  }

  /// The encoded bytes of a picture.
  private static func bytes(
    of picture: Any, in folder: String, _ isRelative: inout Bool
  ) throws(Flaw) -> [UInt8] {
    let object = picture as? [String: Any]
    if let text = object?["bytes"] as? String, let data = Data(base64Encoded: text) {
      return Array(data)
    }
    guard let path = picture as? String ?? object?["path"] as? String else {
      throw Flaw(reason: "unreadable_picture", message: "a picture is named by no path")
    }
    if path.hasPrefix("data:") {
      guard let comma = path.firstIndex(of: ","), path[..<comma].hasSuffix(";base64"),
        let data = Data(base64Encoded: String(path[path.index(after: comma)...]))
      else { throw Flaw(reason: "unreadable_picture", message: "a data URL that can't be read") }
      return Array(data)
    }
    if path.contains("://") {
      throw Flaw(
        reason: "missing_picture", message: "\(path.prefix(80)) is not on this machine")
    }
    if !path.hasPrefix("/") { isRelative = true }
    let full = path.hasPrefix("/") ? path : "\(folder)/\(path)"
    guard let file = FileHandle(forReadingAtPath: full) else {
      throw Flaw(reason: "missing_picture", message: "\(path) is missing or can't be opened")
    }
    defer { try? file.close() }
    guard let data = try? file.read(upToCount: largestPicture + 1), data.count <= largestPicture
    else {
      throw Flaw(reason: "unreadable_picture", message: "\(path) can't be read, or is too large")
    }
    return Array(data)
  }

  /// The numbers of a row by name, those of an object within as `object.name`.
  private static func numbers(_ row: [String: Any]) -> [Measure] {
    var measures: [Measure] = []
    func add(_ object: [String: Any], _ prefix: String) {
      for (key, value) in object.sorted(by: { $0.key < $1.key }) {
        if let number = (value as? NSNumber)?.doubleValue, number.isFinite {
          measures.append(Measure(prefix + key, number))
        } else if prefix.isEmpty, let inner = value as? [String: Any] {
          add(inner, "\(key).")
        }
      }
    }
    add(row, "")
    return measures
  }
}

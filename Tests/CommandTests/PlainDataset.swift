import Foundation
import Testing

/// A dataset's files as anybody reads them: lines of JSON, and paths.
struct PlainDataset {
  /// A record with its line.
  struct Entry {
    let line: String
    let json: [String: Any]

    var id: String { json["id"] as? String ?? "" }
    var task: String { json["task"] as? String ?? "" }
    var form: String { json["form"] as? String ?? "" }
    var split: String { json["split"] as? String ?? "" }
    var answer: String { (json["answer"] as? [String: Any])?["value"] as? String ?? "" }
    var difficulty: Double { (json["difficulty"] as? NSNumber)?.doubleValue ?? .nan }
    var thoughts: [[String: Any]] { json["thoughts"] as? [[String: Any]] ?? [] }
    var problem: [String: Any] { json["problem"] as? [String: Any] ?? [:] }

    var measures: [String: Double] {
      let list = json["measures"] as? [[String: Any]] ?? []
      return Dictionary(
        list.map { ($0["name"] as? String ?? "", ($0["value"] as? NSNumber)?.doubleValue ?? .nan) },
        uniquingKeysWith: { first, _ in first })
    }

    var images: [String] {
      (problem["images"] as? [String] ?? []) + thoughts.compactMap { $0["image"] as? String }
    }

    /// A fragment of JSON that the record holds as text.
    func fragment(_ name: String) -> [String: Any] {
      let text = json[name] as? String ?? ""
      return (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any] ?? [:]
    }
  }

  let url: URL
  let entries: [Entry]

  init(_ folder: Command.Folder, _ name: String) throws {
    url = folder.url.appending(path: name)
    let data = url.appending(path: "data")
    let names = try FileManager.default.contentsOfDirectory(atPath: data.path).sorted()
    entries = try names.flatMap { name in
      try String(contentsOf: data.appending(path: name), encoding: .utf8).split(separator: "\n").map
      {
        let json = try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        return Entry(line: String($0), json: try #require(json))
      }
    }
  }

  func json(_ name: String) throws -> [String: Any] {
    let data = try Data(contentsOf: url.appending(path: name))
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }

  /// The width and the height that the header of a PNG file claims.
  func size(_ image: String) throws -> (width: Int, height: Int) {
    let bytes = [UInt8](try bytes(image).prefix(24))
    func number(_ start: Int) -> Int { bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    return (number(16), number(20))
  }

  /// Every file by its path, but for those below some folders.
  func tree(without folders: [String] = []) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: url.path) {
      let file = url.appending(path: path)
      var isFolder: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      guard !isFolder.boolValue, !folders.contains(where: { path.hasPrefix($0 + "/") }) else {
        continue
      }
      files[path] = try Data(contentsOf: file)
    }
    return files
  }
}

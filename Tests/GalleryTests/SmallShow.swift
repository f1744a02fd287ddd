@testable import Datasets
import Foundation
import Hashing
import Imaging

/// A finished dataset of lakes, written by hand in a folder that goes away with its owner.
final class SmallShow: Sendable {
  let path: String

  var reader: DatasetReader { get throws { try DatasetReader(folder: path + "/set") } }

  /// The folder for pages.
  var pages: String { path + "/pages" }

  /// Writes a dataset.
  ///
  /// - Parameters:
  ///   - count: The number of records, 10 a shard.
  ///   - change: Changes each record before it is written.
  /// - Throws: What the files throw.
  init(_ count: Int, change: (inout Record) -> Void = { _ in }) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "traceloom-\(UUID())").path
    let folder = path + "/set"
    try Folder.create(folder + "/data")
    var shards: [Manifest.Shard] = []
    for start in stride(from: 0, to: count, by: 10) {
      let rows = start..<min(count, start + 10)
      let name = "train-0000\(start / 10)"
      try Folder.create("\(folder)/images/\(name)")
      var lines: [UInt8] = []
      for index in rows {
        var record = Self.record(index, shard: name)
        for (number, path) in record.images.enumerated() {
          try OutputFile.write(Self.png(index, number), to: "\(folder)/\(path)")
        }
        change(&record)
        lines += try Self.line(record)
      }
      try OutputFile.write(lines, to: "\(folder)/data/\(name).jsonl")
      shards.append(
        Manifest.Shard(
          name: name, split: "train", rows: rows.count, images: rows.count * 2, bytes: lines.count,
          sha256: SHA256.digest(of: lines).hex, digest: String(repeating: "0", count: 64)))
    }
    let manifest = Manifest(
      generator: "1.2.3", recipe: "sha256:00", seed: 1, pictures: "files", duplicates: "drop",
      splits: [.init(name: "train", count: count, proportion: 1)], shards: shards,
      digest: "sha256:0123456789abcdef")
    try JSONEncoder().encode(manifest).write(to: URL(filePath: folder + "/manifest.json"))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A record as a line, in which what is not there is null.
  private static func line(_ record: Record) throws -> [UInt8] {
    func filled(_ value: Any?, _ names: [String]) -> [[String: Any]] {
      (value as? [[String: Any]] ?? []).map { entry in
        entry.merging(names.map { ($0, NSNull() as Any) }) { old, _ in old }
      }
    }
    let encoded = try JSONSerialization.jsonObject(with: JSONEncoder().encode(record))
    var json = encoded as? [String: Any] ?? [:]
    var problem = json["problem"] as? [String: Any] ?? [:]
    problem["claims"] = filled(problem["claims"], ["image"])
    json["problem"] = problem
    json["thoughts"] = filled(json["thoughts"], ["text", "image", "edit"]).map { thought in
      var thought = thought
      thought["claims"] = filled(thought["claims"], ["image"])
      return thought
    }
    return Array(try JSONSerialization.data(withJSONObject: json)) + [0x0A]
  }

  /// A picture of 96 × 96 pixels: an indexed one first, then one of noise in RGB.
  static func picture(_ index: Int, _ number: Int) -> Picture {
    let side = 96
    if number == 0 {
      let indices = (0..<side * side).map { (place: Int) -> UInt8 in
        let (column, row) = (place % side / 32, place / side / 32)
        return UInt8((column + row + index) % 3)
      }
      return Picture(
        width: side, height: side,
        pixels: .indexed(indices, palette: [RGB(250, 250, 250), RGB(20, 60, 90), RGB(200, 30, 40)]))
    }
    let bytes = (0..<side * side * 3).map { (place: Int) -> UInt8 in
      var bits = UInt64(place) &* 0x9E37_79B9_7F4A_7C15
      bits = (bits ^ (bits >> 29)) &* 0xBF58_476D_1CE4_E5B9
      return UInt8(truncatingIfNeeded: bits >> 40)
    }
    return Picture(width: side, height: side, pixels: .rgb(bytes))
  }

  static func png(_ index: Int, _ number: Int) -> [UInt8] {
    var encoder = PNGEncoder()
    return encoder.encode(picture(index, number))
  }

  /// A lake of 3 × 3 cells of 32 pixels: start above, goal below, a hole in the middle.
  static func record(_ index: Int, shard: String) -> Record {
    let digits = String(repeating: "0", count: 8 - String(index).count) + String(index)
    let images = (0..<2).map { "images/\(shard)/\(digits)-\($0).png" }
    return Record(
      id: "spatial_navigation/train/\(digits)", task: "spatial_navigation", split: "train",
      index: index, form: index % 5 == 4 ? "exists" : "path",
      problem: .init(
        images: [images[0]], question: "How do I get to the goal?",
        claims: [
          .init(
            span: [16, 24], kind: "cell", values: ["3", "3", "goal"], evidence: "pixels", image: 0,
            boxes: [[64, 64, 96, 96]])
        ], options: []),
      thoughts: [
        .init(
          type: "text", text: "I keep clear of the hole.", label: "plan", loss: true, image: nil,
          edit: nil, claims: []),
        .init(
          type: "image", text: nil, label: "path", loss: true, image: images[1],
          edit: .init(
            kind: "overlay", of: 0, region: [[0, 0, 96, 96]],
            detail:
              "{\"from\": [1, 1], \"moves\": [\"R\", \"R\", \"D\", \"D\"], \"to\": [3, 3], \"marks\": []}"
          ), claims: []),
        .init(
          type: "text",
          text: "The line reaches the goal." + String(repeating: " So it does.", count: index),
          label: "check", loss: true, image: nil, edit: nil, claims: []),
      ],
      textOnly: .init(text: "Right, right, down, down.", claims: []),
      answer: .init(
        text: "\\boxed{R,R,D,D}", value: "R,R,D,D", form: "moves", accepted: "any-valid"),
      difficulty: Double(index * 37 % 100),
      measures: [
        .init(name: "target.area", value: Double(index % 7) / 10),
        .init(name: "seam.margin", value: Double((index * 13) % 101)),
      ],
      scene: "{\"family\": \"lake\", \"rows\": [\"SFF\", \"FHF\", \"FFG\"]}",
      solution: "{\"moves\": [\"R\", \"R\", \"D\", \"D\"]}",
      legend:
        "{\"grid\": \"square\", \"rows\": 3, \"columns\": 3, \"origin\": [0, 0], \"cell\": 32, \"hub\": 0, \"panels\": null}",
      signature: String(repeating: "0", count: 32),
      provenance: .init(generator: "1.2.3", recipe: "sha256:00", seed: 1, sources: []))
  }

  /// A file of the pages.
  func page(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: "\(pages)/\(name)")), as: UTF8.self)
  }

  /// What a file of data hands over, as JSON.
  func data(_ name: String) throws -> Any {
    let text = try page("data/\(name)")
    let start = text.firstIndex { $0 == "[" || $0 == "{" } ?? text.startIndex
    var body = String(text[start...])
    while let last = body.last, last != "}" && last != "]" { body.removeLast() }
    body = body.replacing("],\n]", with: "]\n]")
    return try JSONSerialization.jsonObject(with: Data(body.utf8))
  }
}

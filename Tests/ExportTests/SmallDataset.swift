import Datasets
import Foundation
import Hashing
import Imaging
import Traces

/// A finished dataset of some samples, written by hand in a folder that goes away with its owner.
final class SmallDataset: Sendable {
  let path: String

  var reader: DatasetReader { get throws { try DatasetReader(folder: path) } }

  /// Writes a dataset; `counts` are the records of each shard by split.
  init(
    _ counts: [(split: String, shards: [Int])], side: Int = 8, height: Int? = nil,
    isTar: Bool = false
  ) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "traceloom-\(UUID())").path
    try Folder.create(path + "/data")
    var shards: [Manifest.Shard] = []
    for (split, sizes) in counts {
      var index = 0
      for (number, rows) in sizes.enumerated() {
        let name = "\(split)-0000\(number)"
        shards.append(
          try Self.write(
            name, split, index..<index + rows, width: side, height: height ?? side, isTar: isTar,
            to: path))
        index += rows
      }
    }
    var digest = SHA256()
    for shard in shards { digest.update(shard.digest) }
    let manifest = Manifest(
      generator: "1.2.3", recipe: "sha256:0", seed: 1, pictures: isTar ? "tar" : "files",
      duplicates: "drop",
      splits: counts.map { .init(name: $0.split, count: $0.shards.reduce(0, +), proportion: 1) },
      shards: shards, digest: "sha256:" + digest.finish().hex)
    try JSONEncoder().encode(manifest).write(to: URL(filePath: path + "/manifest.json"))
    try Data("---\nlicense: apache-2.0\n---\n".utf8).write(to: URL(filePath: path + "/README.md"))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private static func write(
    _ name: String, _ split: String, _ range: Range<Int>, width: Int, height: Int, isTar: Bool,
    to path: String
  ) throws -> Manifest.Shard {
    var writer = RecordWriter()
    var png = PNGEncoder()
    var lines: [UInt8] = []
    var digest = SHA256()
    var images = 0
    try Folder.create("\(path)/images/\(isTar ? "" : name)")
    var members: [(String, [UInt8])] = []
    for index in range {
      let sample = sample(index, thoughts: index % 3, side: width, height: height)
      let paths = sample.pictures.indices.map {
        "images/\(name)/\(RecordFacts.number(index))-\($0).png"
      }
      let line = writer.line(
        sample,
        RecordFacts(
          task: "beads", split: split, index: index, images: paths, signature: "0",
          generator: "1.2.3", recipe: "sha256:0", seed: 1))
      lines += line
      digest.update(line)
      for (path, picture) in zip(paths, sample.pictures) {
        let bytes = png.encode(picture)
        members.append((path, bytes))
        digest.update(SHA256.digest(of: bytes).bytes)
        images += 1
      }
    }
    if isTar {
      var tar = try TarWriter(creating: "\(path)/images/\(name).tar")
      for (name, bytes) in members { try tar.add(name, bytes) }
      try tar.close()
    } else {
      for (name, bytes) in members { try OutputFile.write(bytes, to: "\(path)/\(name)") }
    }
    try OutputFile.write(lines, to: "\(path)/data/\(name).jsonl")
    return .init(
      name: name, split: split, rows: range.count, images: images, bytes: lines.count,
      sha256: SHA256.digest(of: lines).hex, digest: digest.finish().hex)
  }

  static func sample(_ index: Int, thoughts: Int, side: Int = 8, height: Int? = nil) -> Sample {
    func picture(_ number: Int) -> Picture {
      Picture(
        width: side, height: height ?? side,
        pixels: .indexed(
          [UInt8](repeating: 0, count: side * (height ?? side)),
          palette: [RGB(UInt8(index & 255), UInt8(number), 9)]))
    }
    let turns = (0..<thoughts).flatMap { number -> [Thought] in
      [
        Thought(.text(Words(stringLiteral: "I think “\(number)” — é.")), label: "plan"),
        Thought(
          .image(picture(number + 1), Edit(.overlay, of: 0, region: [], detail: "{}")),
          label: "progress"),
      ]
    }
    return Sample(
      form: "string",
      problem: Problem(pictures: [picture(0)], question: "How many?", options: ["A. one"]),
      thoughts: turns + [Thought(.text("So it is.\nYes."), label: "check")],
      textOnly: "Words alone.",
      answer: Answer(text: "\\boxed{1}", value: "1", form: "number", accepted: "exact"),
      difficulty: 2.5, measures: [Measure("length", 3)], scene: "{}", solution: "{}", legend: "{}")
  }

  /// The files below a folder, by path.
  static func tree(_ folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: folder) ?? .init()
    where !Folder.isFolder("\(folder)/\(path)") {
      files[path] = try Data(contentsOf: URL(filePath: "\(folder)/\(path)"))
    }
    return files
  }
}

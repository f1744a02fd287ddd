import Foundation
import Imaging
import Testing

@Suite("traceloom score, pictures")
struct ScorePictureTests {
  /// A record of a small dataset, with the names of its pictures.
  private struct Drawn {
    let id: String
    let answer: String
    let problem: String
    let last: String
  }

  private static func made() throws -> (workshop: Workshop, records: [Drawn]) {
    let workshop = try Workshop(splits: "{train: 8}")
    let made = try Command.run("generate", workshop.recipe, "-o", workshop.out("made"))
    #expect(made.code == 0, "\(made.err)")
    let lines = try workshop.folder.text("made/data/train-00000.jsonl").split(separator: "\n")
    let records = try lines.map { line -> Drawn in
      let record = try object(Data(line.utf8))
      let problem = try #require(record["problem"] as? [String: Any])
      let thoughts = try #require(record["thoughts"] as? [[String: Any]])
      return Drawn(
        id: try #require(record["id"] as? String),
        answer: try #require((record["answer"] as? [String: Any])?["value"] as? String),
        problem: "made/" + (try #require((problem["images"] as? [String])?.first)),
        last: "made/" + (try #require(thoughts.compactMap { $0["image"] as? String }.last)))
    }
    return (workshop, records)
  }

  private static func object(_ data: Data) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private static func line(_ record: Drawn, _ images: Any) throws -> String {
    let line: [String: Any] = [
      "id": record.id, "output": "\\boxed{\(record.answer)}", "images": images,
    ]
    return String(decoding: try JSONSerialization.data(withJSONObject: line), as: UTF8.self)
  }

  private static func score(
    _ workshop: Workshop, _ lines: [String]
  ) throws -> (code: Int32, scores: [[String: Any]]) {
    try workshop.folder.write(lines.joined(separator: "\n") + "\n", to: "answers.jsonl")
    let result = try Command.run(
      "score", workshop.out("made"), "--answers", workshop.out("answers.jsonl"))
    return (
      result.code, try result.out.split(separator: "\n").map { try object(Data($0.utf8)) }
    )
  }

  @Test("A trace's last picture scores 1 and the problem's own 0, by path, base64 and data URL")
  func pictures() throws {
    let (workshop, records) = try Self.made()
    try #require(records.count == 8)
    var (lines, meant): ([String], [Double]) = ([], [])
    for record in records {
      for (name, value) in [(record.last, 1.0), (record.problem, 0)] {
        let base64 = try workshop.folder.bytes(name).base64EncodedString()
        for image in [name, workshop.out(name), base64, "data:image/png;base64,\(base64)"] {
          lines.append(try Self.line(record, [image]))
          meant.append(value)
        }
      }
    }
    let (code, scores) = try Self.score(workshop, lines)
    #expect(code == 0)
    try #require(scores.count == meant.count)
    for (score, value) in zip(scores, meant) {
      let parts = try #require(score["parts"] as? [String: Any])
      #expect(parts["images"] as? Double == value, "\(score)")
      let details = try #require(score["details"] as? [String: Any])
      #expect(details["images_kept"] is Double, "\(details)")
    }
  }

  @Test("A picture that can't be judged has its sentence, and the lines after it are judged")
  func badPictures() throws {
    let (workshop, records) = try Self.made()
    let record = records[0]
    try workshop.folder.write("no picture", to: "text.png")
    let bytes = try workshop.folder.bytes(record.last)
    try bytes.prefix(bytes.count / 2).write(to: workshop.folder.url.appending(path: "half.png"))
    try Self.bomb.write(to: workshop.folder.url.appending(path: "bomb.png"))
    // Each is small enough, and not all together.
    var encoder = PNGEncoder()
    let flat = Picture(
      width: 5500, height: 5500,
      pixels: .indexed([UInt8](repeating: 0, count: 5500 * 5500), palette: [RGB(9, 9, 9)]))
    try Data(encoder.encode(flat)).write(to: workshop.folder.url.appending(path: "large.png"))
    let bad: [(images: Any, reason: String)] = [
      (
        ["bomb.png"], "image 1 is no picture that can be judged: The picture claims 100000 × 100000"
      ),
      ([record.last, Self.bomb.base64EncodedString()], "image 2 is no picture that can be judged"),
      (["data:image/png;base64,!!!"], "image 1 is a data URL that is no base64"),
      (["iVBORw0KGgo!"], "image 1 is no path and no base64"),
      ([String(repeating: "*", count: 5000)], "image 1 is no path and no base64"),
      (["text.png"], "image 1 is no picture that can be judged"),
      (["half.png"], "image 1 is no picture that can be judged"),
      (["missing.png"], "image 1: the file"),
      (["made"], "image 1: the file"),
      (Array(repeating: record.last, count: 65), "there are 65 images, and at most 64 are judged"),
      (
        Array(repeating: "large.png", count: 3),
        "with image 3 the pictures of this line have more than 80 megapixels"
      ),
      (7, "\"images\""),
      ([7], "\"images\""),
    ]
    let good = try Self.line(record, [record.last])
    let lines = try bad.flatMap { [try Self.line(record, $0.images), good] }
    let (code, scores) = try Self.score(workshop, lines)
    #expect(code == 1)
    try #require(scores.count == lines.count)
    for (number, line) in bad.enumerated() {
      let reason = try #require(scores[2 * number]["reason"] as? String)
      #expect(scores[2 * number]["score"] is NSNull)
      #expect(
        reason.hasPrefix("line \(2 * number + 1): ") && reason.contains(line.reason), "\(reason)")
      #expect(scores[2 * number + 1]["score"] as? Double == 1)
    }
  }

  /// A PNG file that says it has 10⁵ × 10⁵ pixels.
  private static var bomb: Data {
    let side: [UInt8] = [0x00, 0x01, 0x86, 0xA0]
    let header = Array("IHDR".utf8) + side + side + [8, 2, 0, 0, 0]
    let end = Array("IEND".utf8)
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    bytes += header + header.crc
    bytes += [0, 0, 0, 0] + end + end.crc
    return Data(bytes)
  }
}

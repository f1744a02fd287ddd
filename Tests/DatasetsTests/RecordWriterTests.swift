import Foundation
import Imaging
import Testing
import Traces

@testable import Datasets

/// A line reads back as the sample that it was made from.
@Suite struct RecordWriterTests {
  static let hostile = [
    "", "plain", "\"quoted\" \\ and / slash", "line\nfeed\r\ttab\u{8}\u{c}",
    "\u{0}\u{1}\u{1f}\u{7f}",
    "é e\u{301} 漢字 🇫🇷 👩‍👩‍👧 𝒳", "\u{2028}\u{2029}\u{feff}\u{fffd}\u{10ffff}", "1234567\"", "12345678\"",
    "exactly8", "\\\\\\\\\\\\\\\\", String(repeating: "ä\"\n", count: 3_000), "</script>",
    "1234567\u{1}8901234\\", "\u{80}\u{ff}\u{100}\u{7ff}\u{800}",
  ]

  static func picture() -> Picture {
    Picture(width: 1, height: 1, pixels: .indexed([0], palette: [RGB(0, 0, 0)]))
  }

  static func sample(_ text: String) -> Sample {
    let fact = Fact(
      text, [text, "2"], evidence: .record, image: nil, boxes: [Box(-1, 0, 3, Int.max)])
    let other = Fact("b", [], evidence: .annotation, image: 3)
    let words: Words = "\(Words(stringLiteral: text))\(Said(fact, as: text))\(Said(other, as: "x"))"
    let edit = Edit(.compose, of: 1, region: [Box(0, 0, 1, 1), Box(1, 2, 3, 4)], detail: text)
    return Sample(
      form: text,
      problem: Problem(pictures: [picture(), picture()], question: words, options: [words, ""]),
      thoughts: [
        Thought(.text(words), label: text, loss: false),
        Thought(.image(picture(), edit), label: "image"), Thought(.text(""), label: ""),
        Thought(.image(picture(), Edit(.crop, of: 0, region: [], detail: "")), label: ""),
      ],
      textOnly: words, answer: Answer(text: text, value: text, form: text, accepted: text),
      difficulty: 37.5, measures: [Measure(text, -0.034), Measure("b", 3)], scene: text,
      solution: text, legend: text, sources: [Source(path: text, sha256: text, licence: text)])
  }

  static func facts(_ text: String) -> RecordFacts {
    RecordFacts(
      task: text, split: "train", index: 42, images: ["0", "1", text, "3"], signature: text,
      generator: text, recipe: text, seed: .max)
  }

  static func claim(_ claim: Claim) -> Record.Claim {
    Record.Claim(
      span: [claim.span.lowerBound, claim.span.upperBound], kind: claim.fact.kind,
      values: claim.fact.values, evidence: claim.fact.evidence.rawValue, image: claim.fact.image,
      boxes: claim.fact.boxes.map { [$0.x0, $0.y0, $0.x1, $0.y1] })
  }

  /// What the record should be, put together without the writer.
  static func record(_ text: String) -> Record {
    let sample = sample(text)
    func said(_ words: Words) -> Record.Text {
      .init(text: words.text, claims: words.claims.map(claim))
    }
    let words = said(sample.textOnly)
    return Record(
      id: "\(text)/train/00000042", task: text, split: "train", index: 42, form: text,
      problem: .init(
        images: ["0", "1"], question: words.text, claims: words.claims,
        options: [words, .init(text: "", claims: [])]),
      thoughts: [
        .init(
          type: "text", text: words.text, label: text, loss: false, image: nil, edit: nil,
          claims: words.claims),
        .init(
          type: "image", text: nil, label: "image", loss: true, image: text,
          edit: .init(
            kind: "compose", of: 1, region: [[0, 0, 1, 1], [1, 2, 3, 4]], detail: text), claims: []),
        .init(type: "text", text: "", label: "", loss: true, image: nil, edit: nil, claims: []),
        .init(
          type: "image", text: nil, label: "", loss: true, image: "3",
          edit: .init(kind: "crop", of: 0, region: [], detail: ""), claims: []),
      ],
      textOnly: words, answer: .init(text: text, value: text, form: text, accepted: text),
      difficulty: 37.5, measures: [.init(name: text, value: -0.034), .init(name: "b", value: 3)],
      scene: text, solution: text, legend: text, signature: text,
      provenance: .init(
        generator: text, recipe: text, seed: .max,
        sources: [.init(path: text, sha256: text, licence: text)]))
  }

  @Test(arguments: hostile) func `a line decodes to its record`(text: String) throws {
    var writer = RecordWriter()
    _ = writer.line(Self.sample("something before"), Self.facts("it"))
    let line = writer.line(Self.sample(text), Self.facts(text))
    #expect(line.last == UInt8(ascii: "\n") && line.count { $0 == UInt8(ascii: "\n") } == 1)
    let read = try JSONDecoder().decode(Record.self, from: Data(line))
    #expect(read == Self.record(text))
    // Equality of strings forgives what their code points do not.
    #expect(Array(read.scene.utf8) == Array(text.utf8))
  }

  @Test func `python reads every column in its order, nulls written`() throws {
    var writer = RecordWriter()
    let lines = Self.hostile.flatMap { writer.line(Self.sample($0), Self.facts($0)) }
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).jsonl")
    try Data(lines).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let script = """
      import json, sys
      columns = "id task split index form problem thoughts text_only answer difficulty measures scene solution legend signature provenance".split()
      for line in open(sys.argv[1], encoding="utf-8", newline="\\n"):
          record = json.loads(line)
          assert list(record) == columns, list(record)
          assert list(record["thoughts"][0]) == "type text label loss image edit claims".split()
          assert record["thoughts"][0]["image"] is None and record["thoughts"][0]["edit"] is None
          assert list(record["thoughts"][1]) == list(record["thoughts"][0])
          assert type(record["measures"][1]["value"]) is float
          assert record["provenance"]["seed"] == 2**64 - 1
          question, (one, two) = record["problem"]["question"], record["problem"]["claims"]
          assert question[slice(*one["span"])] == one["kind"] and question[slice(*two["span"])] == "x"
          print(json.dumps(record["scene"]))
      """
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/env")
    python.arguments = ["python3", "-c", script, file.path]
    let output = Pipe()
    python.standardOutput = output
    try python.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    python.waitUntilExit()
    if python.terminationStatus == 127 { return }
    #expect(python.terminationStatus == 0)
    let scenes = try text.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(String.self, from: $0)
    }
    #expect(scenes == Self.hostile)
  }

  @Test func `numbers read back as they were, in their shortest form`() throws {
    for number in [
      0.0, -0.0, 3, 0.1, 1e-5, 1e16, 123_456_789.125, .pi, .leastNonzeroMagnitude,
      .greatestFiniteMagnitude, 0.034, -37.5,
    ] {
      var json = JSONBytes(capacity: 1)
      json.real(number)
      let text = String(decoding: json.bytes, as: UTF8.self)
      #expect(Double(text)?.bitPattern == number.bitPattern)
      #expect(text.contains(".") || text.contains("e"))
      let read = try JSONDecoder().decode([Double].self, from: Data("[\(text)]".utf8))
      #expect(read == [number])
    }
    for number in [0, 1, 9, 10, 99, 100, -1, Int.max, Int.min, 1_000_000_000] {
      var json = JSONBytes(capacity: 1)
      json.integer(number)
      #expect(String(decoding: json.bytes, as: UTF8.self) == "\(number)")
    }
    for number: UInt64 in [.max, 9_999_999_999_999_999_999, 10_000_000_000_000_000_000] {
      var json = JSONBytes(capacity: 1)
      json.unsigned(number)
      #expect(String(decoding: json.bytes, as: UTF8.self) == "\(number)")
    }
  }

  @Test func `every byte beside every other is escaped right`() throws {
    for first in UInt8(0)..<128 {
      for place in 0..<9 {
        var bytes = Array("abcdefghi".utf8)
        bytes[place] = first
        let text = String(decoding: bytes, as: UTF8.self)
        var json = JSONBytes(capacity: 1)
        json.string(text)
        let read = try JSONDecoder().decode([String].self, from: Data([91] + json.bytes + [93]))
        #expect(read == [text])
      }
    }
  }
}

import Datasets
import Foundation
import Testing

@testable import Export

/// One sample in every mode and style.
@Suite struct ExportTraceTests {
  /// A sample whose question lists its options and shows the form of its answer.
  private func trace(_ change: (inout ExportOptions) -> Void) throws -> ExportTrace {
    var (record, pictures) = try ExportSampleTests.sound()
    let question = "Which?\nA. one\nB. two, A\nSay \\boxed{A}."
    record.problem.question = question
    func text(_ text: String) throws -> Record.Text {
      var copy = record.textOnly
      (copy.text, copy.claims) = (text, [])
      return copy
    }
    record.problem.options = [try text("A. one"), try text("B. two, A")]
    func boxed(_ text: String, _ kind: String) throws -> Record.Claim {
      let range = try #require(text.range(of: #"\boxed{A}"#))
      let start = text.unicodeScalars.distance(
        from: text.unicodeScalars.startIndex, to: range.lowerBound)
      let claim =
        #"{"span": [\#(start), \#(start + 9)], "kind": "\#(kind)", "values": ["A"], "#
        + #""evidence": "record", "image": null, "boxes": []}"#
      return try JSONDecoder().decode(Record.Claim.self, from: Data(claim.utf8))
    }
    record.problem.claims = [try boxed(question, "format")]
    let last = "É: so \\boxed{A}"
    record.thoughts[4].text = last
    record.thoughts[4].claims = [try boxed(last, "answer")]
    record.textOnly.text = "Alone \\boxed{A}"
    record.textOnly.claims = [try boxed("Alone \\boxed{A}", "answer")]
    record.answer.text = "\\boxed{A}"
    record.answer.value = "A"
    return try ExportTrace(
      try ExportSample(record, pictures: pictures), DatasetExportTests.options(change))
  }

  @Test func `modes tell the same sample in words, in pictures, in both or in neither`() throws {
    let asked = "<image>Which?\nA. one\nB. two, A\nSay \\boxed{A}."
    let answer = "<answer>\\boxed{A}</answer>"
    let told: [ExportOptions.Mode: (text: String, pictures: Int)] = [
      .interleaved: (
        "<think>I think “0” — é.</think><image><think>I think “1” — é.</think><image>"
          + "<think>É: so \\boxed{A}</think>" + answer, 3
      ),
      .textOnly: ("<think>Alone \\boxed{A}</think>" + answer, 1),
      .imagesOnly: ("<image><image>" + answer, 3),
      .answerOnly: (answer, 1),
    ]
    for mode in ExportOptions.Mode.allCases where mode != .grounding {
      let trace = try trace { $0.mode = mode }
      let turns = try trace.turns()
      #expect(turns.map(\.tagged) == [asked, told[mode]?.text ?? ""])
      #expect(trace.pictures.count == told[mode]?.pictures)
      let tags = turns.map { $0.tagged.components(separatedBy: "<image>").count - 1 }
      #expect(tags.reduce(0, +) == trace.pictures.count)
      let outputs = ThinkMorphRow(trace: trace).outputs
      #expect(outputs.count == trace.pictures.count)
      #expect(outputs.last?.hasSuffix(answer) == true)
      // A trainer pairs each start with the end in the next entry.
      #expect(outputs.dropLast().allSatisfy { $0.hasSuffix("<image_start>") })
      #expect(outputs.dropFirst().allSatisfy { $0.hasPrefix("<image_end>") })
    }
  }

  @Test func `answers and options are written as an evaluation reads them`() throws {
    let plain = try trace { $0.answer = .plain }
    #expect(plain.question.hasSuffix("\nSay A."))
    #expect(plain.texts.last == "É: so A" && plain.answer == "A")
    let boxed = try trace { $0.answer = .boxed }
    #expect(boxed.question.hasSuffix("Say \\boxed{A}.") && boxed.answer == "\\boxed{A}")
    let brackets = try trace { $0.optionStyle = .brackets }
    #expect(brackets.question == "Which?\n(A) one\n(B) two, A\nSay \\boxed{A}.")
    let colon = try trace { $0.optionStyle = .colon }
    #expect(colon.question.contains("\nA: one\nB: two, A\n"))
    #expect(colon.options.map(\.text) == ["one", "two, A"])
  }

  @Test func `a system prompt has a turn of its own, or stands before the question`() throws {
    let trace = try trace { $0.system = "Think in pictures." }
    let turns = try trace.turns()
    #expect(turns[0].role == .system && turns[0].tagged == "Think in pictures.")
    #expect(ThinkMorphRow(trace: trace).instruction.hasPrefix("Think in pictures.\nWhich?"))
  }

  @Test func `pictures of the reasoning may be the world's turns, if words come before them`()
    throws
  {
    let turns = try trace { _ in }.turns(.observation)
    #expect(
      turns.map(\.role) == [.user, .assistant, .observation, .assistant, .observation, .assistant])
    #expect(turns[2].parts == [.image(1)] && turns[4].parts == [.image(2)])
    let silent = try trace { $0.mode = .imagesOnly }
    let error = #expect(throws: ExportError.self) { try silent.turns(.observation) }
    #expect(error?.description.hasPrefix("beads/train/00000002: ") == true)
  }

  @Test func `a format of one image thought refuses others by their ids`() async throws {
    let small = try SmallDataset([("train", [3])])
    let error = await #expect(throws: ExportError.self) {
      try await DatasetExport(small.reader, as: .thinkMorphHub).run()
    }
    #expect(error?.description.hasPrefix("beads/train/00000000: thinkmorph-hub holds one") == true)
    #expect(!FileManager.default.fileExists(atPath: small.path + "/exports/thinkmorph-hub.partial"))
  }

  @Test func `a whole difficulty is written as a real, and no other number`() {
    func real(_ text: String) -> String {
      String(decoding: Array(text.utf8).withReal("difficulty"), as: UTF8.self)
    }
    #expect(real(#"{"a":3,"difficulty":40,"b":1}"#) == #"{"a":3,"difficulty":40.0,"b":1}"#)
    #expect(real(#"{"difficulty":7}"#) == #"{"difficulty":7.0}"#)
    #expect(real(#"{"difficulty":7.5}"#) == #"{"difficulty":7.5}"#)
    let quoted = #"{"a":"\"difficulty\":40,","difficulty":3}"#
    #expect(real(quoted) == #"{"a":"\"difficulty\":40,","difficulty":3.0}"#)
    #expect(real("{}") == "{}")
  }

  @Test func `shards in buckets hold one number of pictures each`() async throws {
    let small = try SmallDataset([("train", [7]), ("test", [2])])
    let outcome = try await DatasetExport(
      small.reader, as: .webDataset, options: DatasetExportTests.options { $0.isBucketed = true }
    ).run()
    let names = try Folder.names(in: outcome.folder).filter { $0.hasSuffix(".tar") }
    #expect(
      names == [
        "test-images1-000000.tar", "test-images2-000000.tar", "train-images1-000000.tar",
        "train-images2-000000.tar", "train-images3-000000.tar",
      ])
  }
}

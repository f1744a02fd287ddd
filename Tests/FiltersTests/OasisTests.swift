import Datasets
import Filters
import Foundation
import Imaging
import Testing
import Traces

/// The scores of a record that was proved, and the rule that keeps it.
@Suite struct OasisTests {
  private static func record(_ change: (inout Record) -> Void = { _ in }) throws -> Record {
    var writer = RecordWriter()
    let sample = TokenBudgetFilterTests.sample(side: 8, thoughts: 1)
    let line = writer.line(
      sample,
      RecordFacts(
        task: "t", split: "train", index: 3, images: ["0.png", "1.png"], signature: "0",
        generator: "1", recipe: "sha256:0", seed: 1))
    var record = try Record(line: line.dropLast())
    record.answer.accepted = "exact"
    record.thoughts[0].claims = [
      try part(
        "{\"span\":[0,1],\"kind\":\"cell\",\"values\":[\"2\"],\"evidence\":\"pixels\",\"image\":0,\"boxes\":[]}"
      )
    ]
    change(&record)
    return record
  }

  /// A part of a record, as it is read from JSON.
  private static func part<Part: Decodable>(_ text: String) throws -> Part {
    try JSONDecoder().decode(Part.self, from: Data(text.utf8))
  }

  private static func scores(_ record: Record, _ reasons: [String] = []) -> [Int] {
    let scores = OasisScores(record, mismatches: reasons)
    return [scores.solvability, scores.hallucination, scores.clarity, scores.nonsense]
  }

  @Test func `what is proved has the highest scores, and each lack lowers its own`() throws {
    #expect(try Self.scores(Self.record()) == [5, 5, 5, 5])
    #expect(try Self.scores(Self.record(), ["claim.false"]) == [5, 1, 5, 5])
    #expect(try Self.scores(Self.record(), ["coverage"]) == [5, 1, 5, 5])
    #expect(try Self.scores(Self.record(), ["answer.drawn"]) == [1, 5, 5, 5])
    #expect(try Self.scores(Self.record(), ["image.missing", "claim.words"]) == [1, 1, 5, 5])
    #expect(
      try Self.scores(Self.record { $0.thoughts[0].claims[0].evidence = "annotation" })
        == [5, 4, 5, 5])
    #expect(try Self.scores(Self.record { $0.answer.accepted = "any-valid" }) == [5, 5, 4, 5])
    for (margin, clarity) in [(1.1, 2), (1.25, 5)] {
      let measure: Record.Measure = try Self.part("{\"name\":\"seam.margin\",\"value\":\(margin)}")
      #expect(
        try Self.scores(Self.record { $0.measures = [measure] }) == [5, 5, clarity, 5])
    }
    // The question says already what the thoughts read.
    #expect(
      try Self.scores(Self.record { $0.problem.claims = $0.thoughts[0].claims }) == [5, 5, 5, 1])
    #expect(try Self.scores(Self.record { $0.thoughts[0].claims = [] }) == [5, 5, 5, 1])
  }

  @Test(arguments: [
    ([5, 5, 5, 5], true), ([3, 5, 4, 5], true), ([4, 5, 3, 5], true), ([3, 5, 3, 5], false),
    ([2, 5, 5, 5], false), ([5, 4, 5, 5], false), ([5, 5, 2, 5], false), ([5, 5, 5, 4], false),
  ])
  func `the rule is Oasis's`(scores: [Int], isKept: Bool) {
    var outline = TraceOutline(question: "", texts: [], problem: [])
    outline.measures = zip(OasisScores.names, scores).map { Measure($0, Double($1)) }
    #expect((OasisFilter().objection(to: outline) == nil) == isKept)
    outline.measures = zip(OasisScores.names, scores).map { Measure("oasis.\($0)", Double($1)) }
    #expect((OasisFilter().objection(to: outline) == nil) == isKept)
  }

  @Test func `a trace without scores is kept, or turned away if that is asked for`() {
    let outline = TraceOutline(question: "", texts: [], problem: [], measures: [])
    var filter = OasisFilter()
    #expect(filter.objection(to: outline) == nil)
    filter.missing = .drop
    #expect(filter.objection(to: outline) == "there is no score of solvability")
  }

  @Test func `the budget filter keeps what scaled pictures would make fit, if that is asked for`() {
    let size = PictureSize(width: 1024, height: 768)
    let long = TraceOutline(
      question: "", texts: [], problem: [size], reasoning: [size, size, size])
    let longer = TraceOutline(
      question: "", texts: [], problem: [size],
      reasoning: [PictureSize](repeating: size, count: 9))
    var filter = TokenBudgetFilter()
    #expect(filter.objection(to: long) != nil && filter.objection(to: longer) != nil)
    filter.pictures = .scaled
    #expect(filter.objection(to: long) == nil && filter.objection(to: longer) != nil)
  }
}

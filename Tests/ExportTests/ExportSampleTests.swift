import Datasets
import Imaging
import Testing
import Traces

@testable import Export

/// What every format may rely on: each picture is there, referenced once and in order.
@Suite struct ExportSampleTests {
  /// A sound record with its pictures.
  static func sound(_ thoughts: Int = 2, index: Int = 2) throws -> (
    record: Record, pictures: [[UInt8]]
  ) {
    var writer = RecordWriter()
    var png = PNGEncoder()
    let sample = SmallDataset.sample(index, thoughts: thoughts)
    let paths = (0...thoughts).map { "images/a-\($0).png" }
    let line = writer.line(
      sample,
      RecordFacts(
        task: "beads", split: "train", index: index, images: paths, signature: "0",
        generator: "1", recipe: "r", seed: 1))
    var pictures: [[UInt8]] = []
    for picture in sample.pictures { pictures.append(png.encode(picture)) }
    return (try Record(line: line.dropLast()), pictures)
  }

  @Test func `a sound record becomes texts around pictures`() throws {
    let (record, pictures) = try Self.sound()
    let sample = try ExportSample(record, pictures: pictures)
    let trace = try ExportTrace(sample, ExportOptions())
    #expect(trace.texts.count == 3 && trace.pictures == pictures && trace.problemCount == 1)
    #expect(trace.question == "How many?\nA. one")
    let turns = try trace.turns()
    #expect(turns.map(\.role) == [.user, .assistant])
    #expect(turns[0].tagged == "<image>How many?\nA. one")
    #expect(
      turns[1].tagged
        == "<think>I think “0” — é.</think><image><think>I think “1” — é.</think><image>"
        + "<think>So it is.\nYes.</think><answer>\\boxed{1}</answer>")
    #expect(
      ThinkMorphRow(trace: trace).outputs == [
        "<think>I think “0” — é.</think><image_start>",
        "<image_end><think>I think “1” — é.</think><image_start>",
        "<image_end><think>So it is.\nYes.</think><answer>\\boxed{1}</answer>",
      ])
  }

  @Test(arguments: [
    ("pictures", "a picture less"), ("pictures", "a picture twice"), ("pictures", "no picture"),
    ("pictures", "no problem"), ("turns", "words in turn"), ("turns", "no last words"),
    ("turns", "blank words"), ("turns", "a picture with words"), ("marks", "a mark in a thought"),
    ("marks", "a mark in the question"), ("answer", "no answer"),
  ])
  func `a record that is not sound is refused`(reason: String, damage: String) throws {
    var (record, pictures) = try Self.sound()
    switch damage {
    case "a picture less": pictures.removeLast()
    case "a picture twice": record.thoughts[3].image = record.thoughts[1].image
    case "no picture": pictures[1] = Array("<html>".utf8)
    case "no problem":
      record.problem.images = []
      pictures.removeFirst()
    case "words in turn": record.thoughts.insert(record.thoughts[0], at: 0)
    case "no last words": record.thoughts.removeLast()
    case "blank words": record.thoughts[2].text = " \n"
    case "a picture with words": record.thoughts[1].text = "x"
    case "a mark in a thought": record.thoughts[0].text = "see <image_end>"
    case "a mark in the question": record.problem.question = "<image> what?"
    default: record.answer.text = ""
    }
    let flaw = #expect(throws: ExportSample.Flaw.self) {
      try ExportSample(record, pictures: pictures)
    }
    #expect(flaw?.reason == reason, "\(flaw?.message ?? "")")
  }
}

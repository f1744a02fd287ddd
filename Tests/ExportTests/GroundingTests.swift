import Datasets
import Imaging
import Testing

@testable import Export

/// Things that are to be found, asked and answered in each model's own syntax.
@Suite struct GroundingTests {
  private static let size = PictureSize(width: 1000, height: 500)
  private static let targets = [
    GroundingTarget(reference: "blue mug", box: [100, 50, 300, 250]),
    GroundingTarget(reference: "label “A\"B”", box: [0, 0, 1000, 500]),
  ]

  @Test func `two things are told as each model's documentation tells them`() {
    let said: [Coordinates: String] = [
      .pixels: "blue mug: [100, 50, 300, 250]\nlabel “A\"B”: [0, 0, 1000, 500]",
      .qwen25VL:
        "```json\n[\n\t{\"bbox_2d\": [101, 50, 302, 252], \"label\": \"blue mug\"},\n\t{\"bbox_2d\": [0, 0, 1008, 504], \"label\": \"label “A\\\"B”\"}\n]\n```",
      .qwen2VL:
        "<|object_ref_start|>blue mug<|object_ref_end|><|box_start|>(100,100),(300,500)<|box_end|>\n<|object_ref_start|>label “A\"B”<|object_ref_end|><|box_start|>(0,0),(1000,1000)<|box_end|>",
      .qwen3VL:
        "```json\n[\n\t{\"bbox_2d\": [100, 100, 300, 500], \"label\": \"blue mug\"},\n\t{\"bbox_2d\": [0, 0, 1000, 1000], \"label\": \"label “A\\\"B”\"}\n]\n```",
      .qwen3VL999:
        "```json\n[\n\t{\"bbox_2d\": [100, 100, 300, 500], \"label\": \"blue mug\"},\n\t{\"bbox_2d\": [0, 0, 999, 999], \"label\": \"label “A\\\"B”\"}\n]\n```",
      .deepSeek:
        "<|ref|>blue mug<|/ref|><|box|>[[100, 100, 300, 500]]<|/box|>\n<|ref|>label “A\"B”<|/ref|><|box|>[[0, 0, 999, 999]]<|/box|>",
      .unit:
        "blue mug: [0.1000, 0.1000, 0.3000, 0.5000]\nlabel “A\"B”: [0.0000, 0.0000, 1.0000, 1.0000]",
      .coco: "blue mug: [100, 50, 200, 200]\nlabel “A\"B”: [0, 0, 1000, 500]",
      .yolo:
        "blue mug: 0.200000 0.300000 0.200000 0.400000\nlabel “A\"B”: 0.500000 0.500000 1.000000 1.000000",
      .qwenVL:
        "<ref>blue mug</ref><box>(100,100),(300,500)</box>\n<ref>label “A\"B”</ref><box>(0,0),(1000,1000)</box>",
      .florence2:
        "blue mug<loc_100><loc_100><loc_300><loc_500>label “A\"B”<loc_0><loc_0><loc_999><loc_999>",
      .paliGemma:
        "<loc0102><loc0102><loc0512><loc0307> blue mug ; <loc0000><loc0000><loc1023><loc1023> label “A\"B”",
    ]
    for way in Coordinates.allCases where way != .molmo {
      #expect(way.answer(for: Self.targets, in: Self.size) == said[way], "\(way)")
    }
    let point = Coordinates.molmo.answer(for: [Self.targets[0]], in: Self.size)
    #expect(point == "<point x=\"20.0\" y=\"30.0\" alt=\"blue mug\">blue mug</point>")
    #expect(Coordinates.paliGemma.question(for: ["mug", "cup"]) == "detect mug ; cup")
    #expect(
      Coordinates.florence2.question(for: ["mug", "cup"])
        == "Locate the phrases in the caption: the mug and the cup.")
    for way in Coordinates.allCases {
      let question = way.question(for: ["mug", "cup"])
      #expect(question.contains("mug") && question.contains("cup"), "\(way)")
    }
  }

  private static func record(
    _ text: String, _ claims: [(words: String, kind: String, values: [String], box: [Int])]
  ) throws -> Record {
    var record = try ExportSampleTests.sound(1).record
    record.problem.question = text
    let scalars = Array(text.unicodeScalars)
    record.problem.claims = claims.map { claim in
      let wanted = Array(claim.words.unicodeScalars)
      let start = scalars.indices.first { scalars[$0...].starts(with: wanted) } ?? 0
      return SampleFitTests.made(
        Record.Claim.self,
        [
          "span": [start, start + wanted.count], "kind": claim.kind, "values": claim.values,
          "evidence": "pixels", "image": 0, "boxes": [claim.box],
        ])
    }
    return record
  }

  @Test func `what words name alone can be found, in searches and in charts`() throws {
    let search = try Self.record(
      "Is the blue mug near a red cup?",
      [
        ("the blue mug", "mention", ["3", "mug", "blue", ""], [1, 2, 30, 40]),
        ("a red cup", "one", ["4", "cup", "red", ""], [5, 6, 7, 8]),
        ("the blue mug", "mention", ["3", "mug", "blue", ""], [1, 2, 30, 40]),
      ])
    #expect(
      GroundingTarget.targets(of: search) == [.init(reference: "blue mug", box: [1, 2, 30, 40])])
    let chart = try Self.record(
      "In “Use”, bars: Hydro of Norway is 5, of Peru 7.",
      [
        ("Use", "title", [], [0, 0, 50, 9]), ("bars", "parts", ["bar"], [0, 0, 1, 1]),
        ("Hydro", "series", ["2"], [60, 0, 80, 9]), ("Norway", "category", ["0"], [5, 90, 20, 99]),
        ("5", "value", ["2", "0", "5"], [6, 40, 18, 88]),
        ("7", "value", ["2", "1", "7"], [26, 30, 38, 88]),
        ("Peru", "category", ["1"], [25, 90, 40, 99]),
      ])
    #expect(
      GroundingTarget.targets(of: chart) == [
        .init(reference: "title “Use”", box: [0, 0, 50, 9]),
        .init(reference: "label “Hydro”", box: [60, 0, 80, 9]),
        .init(reference: "label “Norway”", box: [5, 90, 20, 99]),
        .init(reference: "bar of Norway for Hydro", box: [6, 40, 18, 88]),
        .init(reference: "bar of Peru for Hydro", box: [26, 30, 38, 88]),
        .init(reference: "label “Peru”", box: [25, 90, 40, 99]),
      ])
    // A name that stands for two places is none.
    let twice = try Self.record(
      "Norway and Norway",
      [
        ("Norway", "category", ["0"], [5, 90, 20, 99]),
        ("Norway", "series", ["0"], [60, 0, 80, 9]),
      ])
    #expect(GroundingTarget.targets(of: twice).isEmpty)
  }

  @Test func `where nothing can be found there is nothing to export`() async throws {
    let small = try SmallDataset([("train", [3])])
    let options = DatasetExportTests.options { $0.mode = .grounding }
    let error = await #expect(throws: ExportError.self) {
      try await DatasetExport(small.reader, as: .msSwift, options: options).run()
    }
    #expect(error?.description.contains("visual_search and chart_refocus") == true)
    let other = await #expect(throws: ExportError.self) {
      try await DatasetExport(small.reader, as: .thinkMorphParquet, options: options).run()
    }
    #expect(other?.description.contains("it is for conversations: imagefolder, ms-swift") == true)
  }
}

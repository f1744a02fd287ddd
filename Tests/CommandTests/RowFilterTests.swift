import Foundation
import Imaging
import Testing

@Suite("traceloom filter of other people's rows")
struct RowFilterTests {
  /// A folder with pictures of some sizes, and the lines of a file.
  private struct Rows {
    let folder: Command.Folder
    let lines: [String]

    init(_ lines: [String], end: String = "\n") throws {
      folder = try Command.Folder()
      self.lines = lines
      try FileManager.default.createDirectory(
        atPath: folder.file("pictures"), withIntermediateDirectories: true)
      var png = PNGEncoder()
      for (name, width, height) in [("a", 200, 100), ("small", 8, 8), ("long", 400, 20)] {
        let picture = Picture(
          width: width, height: height,
          pixels: .indexed([UInt8](repeating: 0, count: width * height), palette: [RGB(1, 2, 3)]))
        try Data(png.encode(picture)).write(
          to: folder.url.appending(path: "pictures/\(name).png"))
      }
      try folder.write("no picture", to: "pictures/bad.png")
      try folder.write(lines.joined(separator: "\n") + end, to: "rows.jsonl")
    }

    func filter(_ recipe: String, output: String = "kept.jsonl") throws -> Command.Result {
      try folder.write(recipe, to: "gates.yaml")
      return try Command.run(
        "filter", folder.file("rows.jsonl"), "-o", folder.file(output), "--recipe",
        folder.file("gates.yaml"))
    }
  }

  private static func row(_ images: String, _ said: String, _ more: String = "") -> String {
    "{\"images\": \(images),\"messages\" : [{\"role\": \"user\", \"content\": \"<image>What é \\u00e9?\"}, {\"content\": \"\(said)\", \"role\": \"assistant\"}]\(more)}"
  }

  @Test("Kept rows stay as they are, byte for byte, and the funnel says why others go")
  func gates() throws {
    let echo = [String](repeating: "the same words said again and again", count: 30)
      .joined(separator: " ")
    let rows = try Rows(
      [
        Self.row("[\"pictures/a.png\"]", "A dog lies on a mat and sleeps."),
        Self.row("[\"pictures/small.png\"]", "A dog lies on a mat and sleeps."),
        Self.row("[\"pictures/long.png\"]", "A dog lies on a mat and sleeps."),
        Self.row("[\"pictures/a.png\"]", echo),
        "  " + Self.row("\"pictures/a.png\"", "One path will do as well as a list."),
        Self.row("[\"pictures/none.png\"]", "A picture that is not there."),
        Self.row("[\"pictures/bad.png\"]", "A picture that is none."),
        "{\"messages\": [",
        "",
        "{\"image\": \"pictures/a.png\", \"conversations\": [{\"from\": \"human\", \"value\": \"<image>\\nWhat?\"}, {\"from\": \"gpt\", \"value\": \"The rows of LLaVA.\"}]}",
        Self.row("[{\"path\": \"pictures/a.png\", \"bytes\": null}]", "A picture as an object."),
      ], end: "")
    let result = try rows.filter(
      """
      filters:
      - image_shape_filter: {min_width: 14, min_height: 14}
      - image_aspect_ratio_filter
      - word_repetition_filter: {rep_len: 3, max_ratio: 0.5}
      """)
    #expect(result.code == 0, "\(result.err)")
    let kept = [0, 4, 9, 10].map { rows.lines[$0] }.joined(separator: "\n")
    #expect(try rows.folder.text("kept.jsonl") == kept)
    let table = result.out.split(separator: "\n").map {
      $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
    #expect(
      table == [
        "task records", "rows candidates 10", "rows image_aspect_ratio_filter -1",
        "rows image_shape_filter -1", "rows missing_picture -1", "rows unreadable_picture -1",
        "rows unreadable_row -1", "rows word_repetition_filter -1", "rows kept 4",
      ], "\(table)")
    #expect(result.err.contains("line 6: pictures/none.png is missing"), "\(result.err)")
    #expect(result.err.contains("line 8: the line is no JSON object"), "\(result.err)")
  }

  @Test("Scores of a judge are held to the rule of Oasis, and any number of a row has bounds")
  func oasis() throws {
    func scored(_ s: Int, _ h: Int, _ c: Int, _ n: Int) -> String {
      Self.row(
        "[\"pictures/a.png\"]", "An answer of a sentence.",
        ", \"solvability\": \(s), \"hallucination\": \(h), \"clarity\": \(c), \"nonsense\": \(n)")
    }
    let rows = try Rows([
      scored(5, 5, 5, 5), scored(3, 5, 4, 5), scored(3, 5, 3, 5), scored(4, 4, 5, 5),
      scored(5, 5, 2, 5), scored(4, 5, 3, 5), scored(2, 5, 5, 5), scored(5, 5, 5, 4),
      Self.row("[\"pictures/a.png\"]", "No scores."),
      Self.row(
        "[\"pictures/a.png\"]", "Scores within.",
        ", \"oasis\": {\"solvability\": 5, \"hallucination\": 1, \"clarity\": 5, \"nonsense\": 5}"),
    ])
    let result = try rows.filter("filters:\n- oasis_filter")
    #expect(result.code == 0, "\(result.err)")
    #expect(
      try rows.folder.text("kept.jsonl")
        == [0, 1, 5, 8].map { rows.lines[$0] + "\n" }.joined())
    let strict = try rows.filter(
      "filters:\n- oasis_filter: {missing: drop}", output: "strict.jsonl")
    #expect(strict.code == 0, "\(strict.err)")
    #expect(
      try rows.folder.text("strict.jsonl") == [0, 1, 5].map { rows.lines[$0] + "\n" }.joined())
    let bound = try Command.run(
      "filter", rows.folder.file("rows.jsonl"), "-o", rows.folder.file("five.jsonl"), "--min",
      "clarity=5", "--missing", "drop")
    #expect(bound.code == 0, "\(bound.err)")
    #expect(
      try rows.folder.text("five.jsonl") == [0, 3, 6, 7].map { rows.lines[$0] + "\n" }.joined())
  }

  @Test("What can't be filtered gets a sentence, and nothing is left behind")
  func refusals() throws {
    let rows = try Rows([Self.row("[\"pictures/small.png\"]", "A dog.")])
    func check(_ code: Int32, _ sentence: String, _ result: Command.Result) {
      #expect(result.code == code && result.err.contains(sentence), "\(result.err)")
      #expect(!rows.folder.exists("kept.jsonl") && !rows.folder.exists("kept.jsonl.partial"))
    }
    check(
      64, "is kept (turned away 1 by image_shape_filter)",
      try rows.filter("filters:\n- image_shape_filter: {min_width: 14}"))
    check(
      64, "no record has the measure clarty",
      try Command.run(
        "filter", rows.folder.file("rows.jsonl"), "-o", rows.folder.file("kept.jsonl"), "--min",
        "clarty=3"))
    check(
      64, "rows.jsonl is there already; name another file with -o",
      try rows.filter("filters:\n- image_shape_filter", output: "rows.jsonl"))
    check(
      64, "--pictures is for datasets",
      try Command.run(
        "filter", rows.folder.file("rows.jsonl"), "-o", rows.folder.file("kept.jsonl"), "--min",
        "x=3", "--pictures", "tar"))
    try rows.folder.write(String(repeating: "x", count: 50_000_000), to: "rows.jsonl")
    check(
      65, "rows.jsonl line 1: the line is longer than",
      try rows.filter("filters:\n- image_shape_filter"))
  }

  @Test("Of a dataset the scores are proved, and a record that does not replay goes")
  func proved() throws {
    let shop = try Workshop()
    _ = try Command.run("generate", shop.recipe, "-o", shop.out("made"))
    try shop.folder.write("filters:\n- oasis_filter: {missing: drop}\n", to: "gates.yaml")
    func filter(_ from: String, _ to: String) throws -> Command.Result {
      try Command.run(
        "filter", shop.out(from), "-o", shop.out(to), "--recipe", shop.out("gates.yaml"))
    }
    let whole = try filter("made", "whole")
    #expect(whole.code == 0, "\(whole.err)")
    let scores = try shop.folder.text("whole/oasis.jsonl").split(separator: "\n")
    #expect(scores.count == 36)
    #expect(
      scores[0]
        == "{\"clarity\":4,\"hallucination\":5,\"id\":\"spatial_navigation/train/00000000\",\"nonsense\":5,\"solvability\":5}",
      "\(scores[0])")
    #expect(try Command.run("verify", shop.out("whole")).code == 0)
    #expect(try shop.digest("whole") == shop.digest("made"))
    // An export is filtered as the dataset is.
    let export = try Command.run(
      "export", shop.out("made"), "--format", "thinkmorph-parquet", "-o", shop.out("table"))
    #expect(export.code == 0, "\(export.err)")
    let rows = try filter("table", "again")
    #expect(rows.code == 0, "\(rows.err)")
    #expect(try shop.digest("again") == shop.digest("made"))
    #expect(try Command.run("verify", shop.out("again")).code == 0)
  }
}

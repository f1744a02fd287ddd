import Foundation
import Testing

@Suite("traceloom score")
struct ScoreTests {
  /// A small dataset, and the right answer to each record by its id.
  private struct Shop {
    let workshop: Workshop
    let answers: [(id: String, value: String)]

    init() throws {
      workshop = try Workshop()
      let made = try Command.run("generate", workshop.recipe, "-o", workshop.out("made"))
      #expect(made.code == 0, "\(made.err)")
      var answers: [(String, String)] = []
      for name in try FileManager.default.contentsOfDirectory(atPath: workshop.out("made/data"))
        .sorted()
      {
        for line in try workshop.folder.text("made/data/\(name)").split(separator: "\n") {
          let record = try ScoreTests.object(line)
          let answer = try #require(record["answer"] as? [String: Any])
          answers.append(
            (try #require(record["id"] as? String), try #require(answer["value"] as? String)))
        }
      }
      self.answers = answers
    }

    var dataset: String { workshop.out("made") }

    /// Writes lines of answers and has them judged.
    func score(_ lines: [String], _ arguments: String...) throws -> Command.Result {
      try workshop.folder.write(lines.joined(separator: "\n") + "\n", to: "answers.jsonl")
      return try Command.run(
        arguments: ["score", dataset, "--answers", workshop.out("answers.jsonl")] + arguments)
    }
  }

  private static func object(_ line: Substring) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  private static func line(_ id: String, _ output: String) -> String {
    let data = try? JSONSerialization.data(withJSONObject: ["id": id, "output": output])
    return String(decoding: data ?? Data(), as: UTF8.self)
  }

  private static func scores(_ result: Command.Result) throws -> [[String: Any]] {
    try result.out.split(separator: "\n").map(object)
  }

  @Test(
    "Right answers score 1 and wrong ones 0, in the order of the lines, with any number of workers")
  func order() throws {
    let shop = try Shop()
    var lines: [String] = []
    var meant: [(String, Double)] = []
    for (number, answer) in shop.answers.enumerated() {
      // Each is answered twice, which is allowed.
      for attempt in 0..<2 {
        let isRight = (number + attempt) % 3 > 0
        lines.append(Self.line(answer.id, isRight ? "\\boxed{\(answer.value)}" : "\\boxed{}"))
        meant.append((answer.id, isRight ? 1 : 0))
      }
    }
    let one = try shop.score(lines, "--workers", "1")
    let two = try shop.score(lines, "--workers", "2")
    #expect(one.code == 0 && two.code == 0, "\(one.err)\(two.err)")
    #expect(one.out == two.out)
    let scores = try Self.scores(one)
    try #require(scores.count == meant.count)
    for (score, (id, value)) in zip(scores, meant) {
      #expect(score["id"] as? String == id)
      #expect(score["score"] as? Double == value, "\(score)")
    }
    #expect(one.err.contains("\(lines.count) lines"))
  }

  private static func line(_ id: String, images: String) -> String {
    "{\"id\": \"\(id)\", \"output\": \"x\", \"images\": \(images)}"
  }

  @Test("A line that can't be judged has its own line with its reason, and the rest goes on")
  func badLines() throws {
    let shop = try Shop()
    let (id, value) = shop.answers[0]
    let good = Self.line(id, "\\boxed{\(value)}")
    let lines: [(line: String, reason: String)] = [
      ("not JSON", "no JSON object"), ("[1, 2]", "no JSON object"),
      ("{\"id\": \"\(id)\"", "no JSON"),
      ("{\"id\": \"\(id)\"}", "no \"output\""),
      ("{\"output\": \"x\"}", "neither \"id\" nor \"state\""),
      (Self.line("spatial_navigation/train/99999999", "x"), "no record"),
      ("{\"id\": \"\(id)\", \"id\": \"\(id)\", \"output\": \"x\"}", "twice"),
      ("{\"id\": 7, \"output\": \"x\"}", "no string"),
      ("{\"id\": \"\(id)\", \"output\": null}", "no \"output\""),
      ("{\"state\": \"{}\", \"output\": \"x\"}", "the state is none"),
      ("{\"state\": {\"a\": 1}, \"output\": \"x\"}", "the state is none"),
      ("{\"id\": \"\(id)\", \"output\": \"x\"} tail", "more text"),
      ("{\"id\": \"\(id)\", \"output\": \"\\ud800\"}", "no JSON"),
      (String(repeating: "[", count: 100_000), "no JSON object"),
      (Self.line(id, images: "[\"/9j/AAAA\"]"), "no picture that can be judged"),
      (Self.line(id, images: "\"gone.png\""), "no list of strings"),
    ]
    let all = lines.flatMap { [$0.line, good] }
    let result = try shop.score(all)
    #expect(result.code == 1)
    let scores = try Self.scores(result)
    try #require(scores.count == all.count)
    for (number, line) in lines.enumerated() {
      let reason = try #require(scores[2 * number]["reason"] as? String)
      #expect(scores[2 * number]["score"] is NSNull)
      #expect(
        reason.hasPrefix("line \(2 * number + 1): ")
          && reason.lowercased().contains(line.reason.lowercased()), "\(reason)")
      #expect(scores[2 * number + 1]["score"] as? Double == 1)
    }
    #expect(result.err.contains("\(lines.count) could not be judged"))
  }

  @Test("A line of 50 MB is refused, and the line after it is judged")
  func longLine() throws {
    let shop = try Shop()
    let (id, value) = shop.answers[0]
    let long = Self.line(id, String(repeating: "x", count: 50_000_000))
    let result = try shop.score([long, Self.line(id, "\\boxed{\(value)}")])
    #expect(result.code == 1)
    let scores = try Self.scores(result)
    try #require(scores.count == 2)
    #expect((scores[0]["reason"] as? String ?? "").contains("none of more than 33554432 is read"))
    #expect(scores[1]["score"] as? Double == 1)
  }

  @Test("Wrong usage is a sentence and the code 64; a folder that is no dataset is 65")
  func usage() throws {
    let folder = try Command.Folder()
    try folder.write("", to: "empty.jsonl")
    for (arguments, words) in [
      (["--navigation", "chess"], "no rule \"chess\""),
      (["--coordinates", "qwen"], "no coordinates \"qwen\""),
      (["--weights", "answer"], "no part with its weight"),
      (["--weights", "answer=0"], "no part counts"),
      (["--weights", "beauty=1"], "no part \"beauty\""),
      (["--serve", "99999"], "do not go together"),
      (["--serve", "0"], "do not go together"),
    ] {
      let result = try Command.run(
        arguments: ["score", "--answers", folder.file("empty.jsonl")] + arguments)
      #expect(result.code == 64, "\(arguments): \(result.err)")
      #expect(result.err.contains(words), "\(arguments): \(result.err)")
    }
    let missing = try Command.run(
      "score", folder.file("nothing"), "--answers", folder.file("empty.jsonl"))
    #expect(missing.code == 65 && missing.err.contains("manifest.json"), "\(missing.err)")
    let unread = try Command.run("score", "--answers", folder.file("nothing.jsonl"))
    #expect(unread.code == 75 && unread.err.contains("nothing.jsonl"), "\(unread.err)")
  }

  @Test("A dataset in which two records have one id is refused")
  func twice() throws {
    let shop = try Shop()
    let path = "made/data/train-00000.jsonl"
    var lines = try shop.workshop.folder.text(path).split(separator: "\n")
    lines.append(lines[0])
    try shop.workshop.folder.write(lines.joined(separator: "\n") + "\n", to: path)
    let result = try shop.score([Self.line(shop.answers[0].id, "x")])
    #expect(result.code == 65 && result.err.contains("two records"), "\(result.err)")
    #expect(result.err.contains("spatial_navigation/train/00000000"), "\(result.err)")
  }
}

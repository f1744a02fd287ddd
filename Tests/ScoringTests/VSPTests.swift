import Foundation
import ScoringKit
import Testing

/// What VSP's authors wrote, judged by VSP's rule.
@Suite("VSP's own answers")
struct VSPTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/data/mazes/vsp")

  private static func rows(of file: String) throws -> [[String: Any]] {
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    return try text.split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }

  private static var isThere: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "index.jsonl").path)
  }

  /// A problem on one of VSP's boards.
  private static func problem(
    _ rows: [String], form: String, asked: String = "null"
  ) throws -> ScoredProblem {
    let letters: [Character: Character] = ["@": "S", "*": "G", "#": "H", "_": "F"]
    let lake = rows.map { row in "\"" + String(row.map { letters[$0] ?? "?" }) + "\"" }
    let scene =
      "{\"family\": \"lake\", \"rows\": [\(lake.joined(separator: ", "))], \"asked\": \(asked)}"
    let quoted = ScoredProblem.quoted(scene)
    return try ScoredProblem(
      state: """
        {"id":"vsp","task":"spatial_navigation","form":"\(form)","question":"","options":[],
        "answer":{"text":"","value":"","form":"","accepted":""},"scene":\(quoted),"solution":"{}","legend":"{}"}
        """)
  }

  private static var rules: ScoringRules {
    var rules = ScoringRules()
    rules.navigation = .vsp
    return rules
  }

  /// The share of the steps of an example's last list that are told rightly, up to the first that is not: the cell that they
  /// lead to, and whether it is the goal.
  private static func share(of text: String, from start: [Int], to goal: [Int]) throws -> Double {
    let list = try #require(text.components(separatedBy: "<Verification>").last)
    var (row, column, right, isRight) = (start[0], start[1], 0, true)
    let steps = list.matches(
      of: /[0-9]+\. (\w+) to row ([0-9]+), column ([0-9]+) \((safe|goal)/)
    for step in steps {
      switch step.1 {
      case "Left": column -= 1
      case "Right": column += 1
      case "Up": row -= 1
      default: row += 1
      }
      isRight = isRight && Int(step.2) == row && Int(step.3) == column
      isRight = isRight && (step.4 == "safe" || [row, column] == goal)
      right += isRight ? 1 : 0
    }
    return Double(right) / Double(steps.count)
  }

  @Test(
    "Each worked example is right, its steps as far as they tell their cells; with a move less it is wrong",
    .enabled(if: isThere, "../shared/data/mazes/vsp is not there"))
  func examples() throws {
    let examples = try Self.rows(of: "index.jsonl").filter { $0["kind"] as? String == "example" }
    #expect(examples.count == 48)
    var mistaken = 0
    for example in examples {
      let rows = try #require(example["rows"] as? [String])
      let text = try #require(example["upstream_answer"] as? String)
      let judge = try judge(of: Self.problem(rows, form: "path"))
      let score = judge.score(ModelOutput(text), rules: Self.rules)
      let isRight = example["upstream_plan_result"] as? String == "goal"
      #expect(score.parts.answer == (isRight ? 1 : 0), "\(rows): \(score)")
      #expect(score.parts.format == 1)
      let share = try Self.share(
        of: text, from: try #require(example["start"] as? [Int]),
        to: try #require(example["goal"] as? [Int]))
      #expect(score.parts.steps == share, "\(rows): \(text): \(score)")
      if score.parts.steps != 1 { mistaken += 1 }
      let isShortest = score.details.first { $0.name == "shortest" }?.value == 1
      #expect(isShortest == (example["upstream_plan_is_shortest"] as? Bool ?? false))
      // By ThinkMorph's rule the words "Action plan" are no place for an answer.
      #expect(judge.score(ModelOutput(text), rules: ScoringRules()).parts.answer == 0)
      var lenient = ScoringRules()
      lenient.isLenient = true
      let loose = judge.score(ModelOutput(text), rules: lenient)
      #expect(loose.parts.answer == score.parts.answer && loose.parts.format == 0)
      let short = String(text.dropLast(2))
      #expect(judge.score(ModelOutput(short), rules: Self.rules).parts.answer == 0, "\(short)")
    }
    // The authors name a wrong cell on the way, or the goal too early, in three of them, whose plans are right all the same.
    #expect(mistaken == 3)
  }

  @Test(
    "Each item of plan safety is judged as its authors did",
    .enabled(if: isThere, "../shared/data/mazes/vsp is not there"))
  func safety() throws {
    let items = try Self.rows(of: "plan_safety.jsonl")
    #expect(items.count == 25)
    var unsafe = 0
    for item in items {
      let rows = try #require(item["rows"] as? [String])
      let plan = try #require(item["plan"] as? String).map { "\"\($0)\"" }.joined(separator: ", ")
      let truth = try #require(item["safe"] as? String)
      let asked = "{\"moves\": [\(plan)], \"cell\": null, \"walks\": []}"
      let judge = try judge(of: Self.problem(rows, form: "safe", asked: asked))
      for said in ["Y", "N"] {
        let score = judge.score(ModelOutput("\\boxed{\(said)}"), rules: Self.rules)
        #expect(score.parts.answer == (said == truth ? 1 : 0), "\(item): \(said): \(score)")
      }
      // The authors' letters are no answers to our own question.
      #expect(
        judge.score(ModelOutput("\\boxed{\(truth)}"), rules: ScoringRules()).parts.answer == 0)
      unsafe += truth == "N" ? 1 : 0
    }
    #expect(unsafe > 5)
  }

  @Test("The rules differ at the edge, and after the goal")
  func rules() throws {
    let judge = try judge(of: Self.problem(["@_*", "_#_", "___"], form: "path"))
    func score(_ walk: String, _ rules: ScoringRules) -> Double {
      judge.score(ModelOutput("\\boxed{\(walk)}"), rules: rules).parts.answer
    }
    for (walk, thinkmorph, vsp) in [
      ("R,R", 1.0, 1.0), ("U,R,R", 0, 1), ("R,R,R", 0, 1), ("R,R,L", 0, 1), ("R,R,L,R", 1, 1),
      ("R,D", 0, 0), ("R,D,R,U", 0, 0), ("D,D,R,R,U,U", 1, 1), ("R", 0, 0),
    ] {
      #expect(score(walk, ScoringRules()) == thinkmorph, "\(walk)")
      #expect(score(walk, Self.rules) == vsp, "\(walk)")
    }
  }
}

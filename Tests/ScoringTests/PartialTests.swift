import Datasets
import Foundation
import ScoringKit
import Testing

@Suite("Scores of orders, boxes and charts")
struct PartialTests {
  private static func partial() -> ScoringRules {
    var rules = ScoringRules()
    rules.isPartial = true
    return rules
  }

  private static func jigsaw(_ pieces: [Int], columns: Int, twins: String = "[]") throws
    -> any AnswerJudge
  {
    let places = (1...pieces.count).map { (pieces.firstIndex(of: $0) ?? 0) + 1 }
    let zeros = pieces.map { _ in "0" }.joined(separator: ", ")
    let scene = """
      {"rows": \(pieces.count / columns), "columns": \(columns), "piece": [8, 8], "pieces": \(pieces), "places": \(places), "turns": [\(zeros)], "cut": "straight", "rim": 0, "asked": {"pieces": [], "blank": 0}, "picture": {"kind": "painting", "name": "x", "seed": null, "crop": [0, 0, 8, 8]}, "other": null}
      """
    let solution =
      "{\"searched\": \"exhaustive\", \"floor\": 1.0, \"margin\": 2.0, \"twins\": \(twins), \"reveal\": \"late\"}"
    return try judge(
      of: ScoredProblem(
        state: """
          {"id":"x","task":"jigsaw_assembly","form":"order","question":"","options":[],"answer":{"text":"","value":"","form":"order",
          "accepted":"exact"},"scene":\(ScoredProblem.quoted(scene)),"solution":\(ScoredProblem.quoted(solution)),"legend":"{}"}
          """))
  }

  private static func told(_ order: [Int]) -> ModelOutput {
    ModelOutput("\\boxed{\(order.map(String.init).joined(separator: ","))}")
  }

  @Test("Places and neighbours of an order are counted as an oracle counts them")
  func orders() throws {
    let truth = [3, 1, 4, 2, 6, 5]
    let judge = try Self.jigsaw(truth, columns: 3)
    var orders = [truth, [1, 2, 3, 4, 5, 6], [1, 3, 4, 2, 6, 5], [2, 6, 5, 3, 1, 4]]
    for shift in 1..<6 { orders.append(Array(truth[shift...] + truth[..<shift])) }
    for order in orders {
      let places = zip(order, truth).filter { $0 == $1 }.count
      // Each pair that lies side by side, or one above the other, in both.
      var neighbours = 0
      for (a, b) in [(0, 1), (1, 2), (3, 4), (4, 5), (0, 3), (1, 4), (2, 5)] {
        let (first, second) = (truth[a], truth[b])
        let (i, j) = (order.firstIndex(of: first)!, order.firstIndex(of: second)!)
        let isBeside = b - a == 1 && j - i == 1 && i / 3 == j / 3
        let isBelow = b - a == 3 && j - i == 3
        neighbours += isBeside || isBelow ? 1 : 0
      }
      let score = judge.score(Self.told(order), rules: Self.partial())
      let (share, kept) = (Double(places) / 6, Double(neighbours) / 7)
      #expect(score.details == [Score.Detail("places", share), Score.Detail("neighbours", kept)])
      #expect(score.parts.answer == (order == truth ? 1 : (share + kept) / 2))
      #expect(
        judge.score(Self.told(order), rules: ScoringRules()).parts.answer
          == (order == truth ? 1 : 0))
    }
  }

  @Test("Pieces that may stand for each other may stand in each other's places, and no others")
  func twins() throws {
    let judge = try Self.jigsaw([3, 1, 4, 2], columns: 2, twins: "[[1, 4]]")
    for (order, isRight) in [
      ([3, 1, 4, 2], true), ([3, 4, 1, 2], true), ([1, 3, 4, 2], false), ([4, 1, 3, 2], false),
      ([2, 1, 4, 3], false),
    ] {
      let score = judge.score(Self.told(order), rules: ScoringRules())
      #expect(score.parts.answer == (isRight ? 1 : 0), "\(order): \(score)")
    }
    let swapped = judge.score(Self.told([3, 4, 1, 2]), rules: ScoringRules())
    #expect(swapped.details == [Score.Detail("places", 1), Score.Detail("neighbours", 1)])
  }

  @Test("Placements are replayed, and words of other things are none")
  func placements() throws {
    let judge = try Self.jigsaw([3, 1, 4, 2], columns: 2)
    for (text, share) in [
      ("Piece 3 goes to row 1, column 1. Piece 1 belongs in row 1, column 2.", 1.0),
      ("Piece 3 lies at the top left, piece 1 at the top right and piece 4 at the bottom left.", 1),
      ("- piece 3 → place 1\n- piece 1 → place 2\n- piece 4 -> place 4", 2.0 / 3),
      ("Piece 4: top left", 0), ("Piece 2 is in row two, column two.", 1),
      ("piece 3: top left\npiece 1: the top right corner\n- piece 4: bottom left", 1),
      ("Piece 3: top left\nThe rest is easy", 1),
      ("Piece 1 goes to row 1, column 2 of the board. Piece 2 is at place 3 in the grid.", 0.5),
      ("So piece 1 belongs in row 1, column 2 of the finished picture", 1),
      ("Piece 3 goes to the top left corner of the board, piece 2 to the top right of it.", 1),
      ("Piece 3 is in the top left corner, piece 2 in the top right corner of the puzzle.", 0.5),
    ] {
      #expect(judge.score(ModelOutput(text), rules: ScoringRules()).parts.steps == share, "\(text)")
    }
    for text in [
      "The top left corner of piece 3 is blue.", "Piece 3 is blue at the top left.",
      "Piece 9 goes to row 1, column 1.", "Piece 3 goes to row 7, column 1.",
      "Piece 3 does not belong at the top left.", "I put it together.",
      "Piece 1: the top left corner is blue.", "Piece 1: the top left's colour is blue.",
      "Piece 1: the top left of the picture is blue.", "Piece 1 goes to the top left of piece 2.",
    ] {
      #expect(judge.score(ModelOutput(text), rules: ScoringRules()).parts.steps == nil, "\(text)")
    }
    let row = try Self.jigsaw([2, 1], columns: 2)
    for (text, share) in [
      ("Piece 1 goes to the left of piece 2: the left edge of piece 2 is blue.", nil),
      ("Piece 2 is to the left of piece 1: the left-hand edge of it is red.", nil),
      ("Piece 1: the right side is red. Piece 2 goes to the left, piece 1 to the right.", 1.0),
      ("Piece 2: left, piece 1: right", 1), ("Piece 1: left", 0),
    ] {
      #expect(row.score(ModelOutput(text), rules: ScoringRules()).parts.steps == share, "\(text)")
    }
  }

  @Test(
    "A box counts for its overlap where parts count, and boxes told on the way are held to what is searched"
  )
  func boxes() async throws {
    let records = try await Problems.shared.records(of: "visual_search").filter {
      $0.form == "find"
    }
    #expect(records.count > 5)
    for record in records where record.answer.form == "find" {
      let edges = record.answer.value.split(separator: ",").compactMap { Int($0) }
      let half = [edges[0], edges[1], (edges[0] + edges[2]) / 2, edges[3]]
      let overlap = Double(half[2] - half[0]) / Double(edges[2] - edges[0])
      let judge = try judge(of: record)
      let text =
        "Here it is: [\(half.map(String.init).joined(separator: ", "))]. \\boxed{\(half.map(String.init).joined(separator: ","))}"
      let score = judge.score(ModelOutput(text), rules: Self.partial())
      let isRight = overlap >= 0.5
      #expect(abs(score.parts.answer - (isRight ? 1 : overlap)) < 1e-9, "\(record.id): \(score)")
      #expect(score.parts.steps == (isRight ? 1 : 0), "\(record.id): \(score)")
    }
  }

  @Test("Sub-questions, figures and calculations of a chart are held to its program")
  func charts() async throws {
    var (asked, calculated) = (0, 0)
    for record in try await Problems.shared.records(of: "chart_refocus") {
      let solution = try #require(
        try JSONSerialization.jsonObject(with: Data(record.solution.utf8)) as? [String: Any])
      let steps = try #require(solution["steps"] as? [[String: Any]])
      let judge = try judge(of: record)
      var lines: [String] = []
      for (number, step) in steps.enumerated() {
        let (question, value) = (step["question"] as? String ?? "", step["value"] as? String ?? "")
        lines.append(number % 2 == 0 ? "\(question) \(value)" : "Q: \(question)\nA: \(value)")
      }
      let all = judge.score(
        ModelOutput(lines.joined(separator: "\n") + "\n\\boxed{\(record.answer.value)}"),
        rules: ScoringRules())
      #expect(all.parts.steps == 1, "\(record.id): \(lines): \(all)")
      #expect(all.details.contains(Score.Detail("program", 1)), "\(record.id): \(lines): \(all)")
      // Behind other marks too; a hyphen is one of them, but the sign of a number is none.
      for mark in ["→", "- ", "-> ", "A: ", "Answer: ", "= ", "– "] {
        let marked = steps.map {
          "\($0["question"] as? String ?? "") \(mark)\($0["value"] as? String ?? "")"
        }
        let score = judge.score(
          ModelOutput(marked.joined(separator: "\n")), rules: ScoringRules())
        #expect(score.parts.steps == 1, "\(record.id): \(marked): \(score)")
      }
      lines[0] = "\(steps[0]["question"] as? String ?? "") zorkmid"
      let broken = judge.score(ModelOutput(lines.joined(separator: "\n")), rules: ScoringRules())
      #expect(broken.parts.steps == 0 && broken.parts.answer == 0)
      asked += 1
      for (text, share) in [
        ("12.4 − 9 = 3.4", 1.0), ("12.4 - 9 = 3.5", 0), ("(12 + 9) / 2 = 10.5", 1),
        ("12 / 9 ≈ 1.3", 1),
        ("12 / 9 = 1.4", 0), ("100 × 12 / 40 = 30%", 1), ("$12 + $9 + $1 = $22", 1),
        ("1 / 0 = 5", nil),
        ("x = 5", nil), ("5 = 5", nil), ("1.2.3 + 1 = 2", nil), ("12, 3 + 4 = 7.", 1),
        ("€12 · 2 = £24", 1), ("9 ÷ −3 = −3", 1), ("- 9 − 3 = 6", 1), ("-9 − 3 = −12", 1),
        ("1234567890123 + 1 = 2", nil), ("２ + 2 = 4", nil),
        ("1,200 − 200 = 1,000", 1), ("2 + 2 = 4, 4 × 2 = 9", 0.5),
        ("999999999999 * 999999999999 * 999999999999 * 999999999999 * 9 = 1", 0),
      ] {
        let score = judge.score(ModelOutput(text), rules: ScoringRules())
        #expect(score.parts.steps == share, "\(text): \(score)")
        calculated += 1
      }
    }
    #expect(asked > 100 && calculated > 100)
  }
}

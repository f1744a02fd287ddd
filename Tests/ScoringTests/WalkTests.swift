import Datasets
import Foundation
import ScoringKit
import Testing

/// A board read anew from a scene, with a search of its own: the oracle of the tests.
private struct PlainBoard {
  /// For each cell and letter of a move the cell that is entered.
  var next: [[Int]: [String: [Int]]] = [:]
  var start: [Int] = []
  var goal: [Int] = []

  init?(_ scene: String) {
    guard let object = try? JSONSerialization.jsonObject(with: Data(scene.utf8)) as? [String: Any],
      let family = object["family"] as? String
    else { return nil }
    if family == "lake" {
      let rows = (object["rows"] as? [String] ?? []).map(Array.init)
      for (r, row) in rows.enumerated() {
        for (c, letter) in row.enumerated() where letter != "H" {
          if letter == "S" { start = [r, c] }
          if letter == "G" { goal = [r, c] }
          for (move, down, across) in [("L", 0, -1), ("R", 0, 1), ("U", -1, 0), ("D", 1, 0)] {
            let (y, x) = (r + down, c + across)
            guard rows.indices.contains(y), row.indices.contains(x), rows[y][x] != "H" else {
              continue
            }
            next[[r, c], default: [:]][move] = [y, x]
          }
        }
      }
      return
    }
    let sides = object["open_sides"] as? [String] ?? []
    let columns = object["columns"] as? Int ?? 0
    start = (object["start"] as? [Int] ?? []).map { $0 - 1 }
    goal = (object["goal"] as? [Int] ?? []).map { $0 - 1 }
    for (r, row) in sides.enumerated() {
      let digits = Array(row)
      for c in 0..<columns {
        let bits = Int(String(digits[2 * c...2 * c + 1]), radix: 16) ?? 0
        let shift = r % 2
        let steps: [(String, [Int])] =
          switch family {
          case "walled":
            [("L", [r, c - 1]), ("R", [r, c + 1]), ("U", [r - 1, c]), ("D", [r + 1, c])]
          case "hexagonal":
            [
              ("L", [r, c - 1]), ("R", [r, c + 1]), ("UL", [r - 1, c - 1 + shift]),
              ("UR", [r - 1, c + shift]), ("DL", [r + 1, c - 1 + shift]),
              ("DR", [r + 1, c + shift]),
            ]
          default:
            [
              ("IN", [r - 1, c]), ("OUT", [r + 1, c]), ("CW", [r, (c + 1) % columns]),
              ("CCW", [r, (c + columns - 1) % columns]),
            ]
          }
        for (bit, (move, cell)) in steps.enumerated() where bits >> bit & 1 == 1 {
          next[[r, c], default: [:]][move] = cell
        }
      }
    }
  }

  /// How many moves a shortest walk from each cell to the goal has.
  var distances: [[Int]: Int] {
    var found = [goal: 0]
    var queue = [goal]
    while !queue.isEmpty {
      let cell = queue.removeFirst()
      for (from, moves) in next where found[from] == nil && moves.values.contains(cell) {
        found[from] = (found[cell] ?? 0) + 1
        queue.append(from)
      }
    }
    return found
  }

  /// Where a walk ends, and whether all of it could be made.
  func walk(_ moves: [String]) -> (end: [Int], isWhole: Bool) {
    var cell = start
    for move in moves {
      guard let entered = next[cell]?[move] else { return (cell, false) }
      cell = entered
    }
    return (cell, true)
  }
}

@Suite("Scores of walks")
struct WalkTests {
  private static func paths() async throws -> [(Record, PlainBoard)] {
    try await Problems.shared.records(of: "spatial_navigation").filter { $0.form == "path" }
      .map { ($0, try #require(PlainBoard($0.scene))) }
  }

  @Test("Every walk that leads to the goal is right, and no other, as an oracle walks")
  func walks() async throws {
    var seed: UInt64 = 1
    func random(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % count
    }
    var (right, wrong) = (0, 0)
    for (record, board) in try await Self.paths() {
      let judge = try judge(of: record)
      let distances = board.distances
      let shortest = try #require(distances[board.start])
      let letters = Set(board.next.values.flatMap(\.keys)).sorted()
      for attempt in 0..<60 {
        // Some walks wander, some go for the goal, some bump.
        var cell = board.start
        var moves: [String] = []
        while moves.count < 40 {
          let open = (board.next[cell] ?? [:]).sorted { $0.key < $1.key }
          if attempt % 3 > 0, cell == board.goal, !moves.isEmpty { break }
          if attempt % 5 == 4, random(4) == 0 {
            moves.append(letters[random(letters.count)])
            cell = board.walk(moves).end
            continue
          }
          let nearer = open.filter { distances[$0.value] ?? 99 < distances[cell] ?? 99 }
          let choices = attempt % 3 == 1 && !nearer.isEmpty && random(3) > 0 ? nearer : open
          let (move, next) = choices[random(choices.count)]
          moves.append(move)
          cell = next
        }
        let (end, isWhole) = board.walk(moves)
        let truth = isWhole && end == board.goal
        let score = judge.score(
          ModelOutput("\\boxed{\(moves.joined(separator: ","))}"), rules: ScoringRules())
        #expect(score.parts.answer == (truth ? 1 : 0), "\(record.id): \(moves): \(score)")
        if truth { right += 1 } else { wrong += 1 }
        let progress = score.details.first { $0.name == "progress" }?.value
        let expected = max(0, Double(shortest - (distances[end] ?? 99)) / Double(shortest))
        #expect(progress == expected, "\(record.id): \(moves): \(score)")
      }
    }
    #expect(right > 300 && wrong > 300, "\(right) right, \(wrong) wrong")
  }

  @Test("Steps are replayed up to the first that is wrong, else there is no score of steps")
  func steps() async throws {
    for (record, board) in try await Self.paths().prefix(40) {
      let judge = try judge(of: record)
      let moves = record.answer.value.split(separator: ",").map(String.init)
      func lines(_ moves: [String]) -> String {
        moves.enumerated().map { "Step \($0 + 1): \($1)" }.joined(separator: "\n")
      }
      func score(_ text: String) -> Score {
        judge.score(ModelOutput(text), rules: ScoringRules())
      }
      let own = score("\(lines(moves))\nSo \\boxed{\(record.answer.value)}")
      #expect(own.parts.steps == 1 && own.parts.answer == 1)
      #expect(own.details.contains(Score.Detail("steps_progress", 1)))
      // From some step on, a move that can't be made.
      let at = moves.count / 2
      let cell = board.walk(Array(moves[..<at])).end
      let letters = Set(board.next.values.flatMap(\.keys)).sorted()
      guard let shut = letters.first(where: { board.next[cell]?[$0] == nil }) else { continue }
      var bad = moves
      bad[at] = shut
      let broken = score("\(lines(bad))\n\\boxed{\(record.answer.value)}")
      #expect(broken.parts.steps == Double(at) / Double(moves.count), "\(record.id): \(broken)")
      #expect(broken.details.contains(Score.Detail("first_wrong_step", Double(at + 1))))
      #expect(broken.parts.answer == 1)
      let silent = score(
        "I just see it. Left of the start there is a wall. \\boxed{\(record.answer.value)}")
      #expect(silent.parts.steps == nil)
    }
  }

  @Test("What a step says of its cell is held to the board")
  func cells() throws {
    let scene = "{\"family\": \"lake\", \"rows\": [\"SFF\", \"HFG\"], \"asked\": null}"
    let judge = try judge(
      of: ScoredProblem(
        state: """
          {"id":"x","task":"spatial_navigation","form":"path","question":"","options":[],"answer":{"text":"","value":"",
          "form":"moves","accepted":"any-valid"},"scene":\(ScoredProblem.quoted(scene)),"solution":"{}","legend":"{}"}
          """))
    func steps(_ text: String) -> Double? {
      judge.score(ModelOutput(text), rules: ScoringRules()).parts.steps
    }
    #expect(steps("1. Right to row 1, column 2 (safe)\n2. Right\n3. Down (goal)") == 1)
    #expect(steps("1. Right to row 1, column 3 (safe)\n2. Right") == 0)
    #expect(steps("1. Right (hole)\n2. Right") == 0)
    #expect(steps("1. Right\n2. Down to row 2, column 2. This grid is the goal.") == 0.5)
    #expect(steps("- Moving Down (D). The player is now at row 2, column 1. This is a hole.") == 0)
    #expect(steps("1. Down\n2. Up\n<Again>\n1. Right\n2. Right") == 1)
    #expect(steps("Right of the start there is ice.") == nil)
    #expect(steps("1. The start is on the left.") == nil)
    #expect(steps("I go right, then right, then down.") == nil)
  }

  @Test("Half the way is worth half, where parts count")
  func partial() async throws {
    for (record, board) in try await Self.paths().prefix(30) {
      let moves = record.answer.value.split(separator: ",").map(String.init)
      guard moves.count > 1, let shortest = board.distances[board.start] else { continue }
      var rules = ScoringRules()
      rules.isPartial = true
      let cut = moves.dropLast(1)
      let score = try judge(of: record).score(
        ModelOutput("\\boxed{\(cut.joined(separator: ","))}"), rules: rules)
      #expect(score.parts.answer == Double(cut.count) / Double(shortest))
    }
  }
}

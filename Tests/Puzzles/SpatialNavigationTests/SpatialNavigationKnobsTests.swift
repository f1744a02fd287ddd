import PuzzleKit
import PuzzleTesting
import Seeding
import Testing
import Traces

@testable import SpatialNavigation

@Suite("The knobs of spatial navigation do what they say")
struct SpatialNavigationKnobsTests {
  static func puzzle(_ knobs: [String: KnobValue]) throws -> SpatialNavigationPuzzle {
    var puzzle = SpatialNavigationPuzzle()
    for knob in SpatialNavigationPuzzle.knobs {
      if let value = knobs[knob.name] { try knob.set(&puzzle, to: value) }
    }
    try puzzle.validate()
    return puzzle
  }

  /// Draws some lakes and hands each to a check.
  static func forEach(
    _ knobs: [String: KnobValue], count: Int = 40,
    _ check: (Lake, Route, Sample) -> Void
  ) throws {
    let puzzle = try puzzle(knobs)
    for index in 0..<count {
      let drawn = try drawSample(puzzle, index: index)
      guard case .lake(let lake) = drawn.scene.board else {
        Issue.record("a board that is no lake")
        continue
      }
      check(lake, try #require(drawn.solution.route), drawn.sample)
    }
  }

  @Test("Keeps the promises of a puzzle", arguments: [3, 4, 6, 8, 12, 16])
  func conformance(size: Int) throws {
    try checkPuzzle(try Self.puzzle(["size": .integer(size)]))
    try checkPuzzle(try Self.puzzle(["size": .integer(size), "image_thoughts": .integer(4)]))
  }

  @Test("size, rows and columns")
  func size() throws {
    try Self.forEach(["size": .text("5...6")]) { lake, _, _ in
      #expect(lake.rows == lake.columns && 5...6 ~= lake.rows)
    }
    try Self.forEach(["rows": .integer(3), "columns": .list([.integer(9), .integer(12)])]) {
      lake, _, _ in
      #expect(lake.rows == 3 && [9, 12].contains(lake.columns))
    }
  }

  @Test("holes and hole_share")
  func holes() throws {
    try Self.forEach(["size": .integer(6), "holes": .integer(9)]) { lake, _, _ in
      #expect(lake.holes == 9)
    }
    try Self.forEach(["size": .integer(8), "hole_share": .text("0.2...0.25")]) { lake, _, _ in
      #expect(13...16 ~= lake.holes)
    }
    try Self.forEach(["size": .integer(9), "holes": .integer(0)], count: 10) { lake, _, _ in
      #expect(lake.holes == 0)
    }
  }

  @Test("path_length", arguments: [2, 7, 13, 20, 26])
  func pathLength(length: Int) throws {
    try Self.forEach(["size": .integer(8), "path_length": .integer(length)], count: 20) {
      lake, solution, _ in
      #expect(solution.length == length)
      #expect(Distances(in: lake.field, from: lake.start, to: lake.goal)[lake.goal] == length)
    }
  }

  @Test("turns", arguments: [0, 1, 5, 9])
  func turns(turns: Int) throws {
    try Self.forEach(["size": .integer(8), "turns": .integer(turns)], count: 20) { _, solution, _ in
      #expect(solution.turns == turns)
    }
  }

  @Test("shortest_paths and unique")
  func paths() throws {
    try Self.forEach(["size": .integer(5), "shortest_paths": .integer(3)], count: 20) {
      lake, solution, _ in
      #expect(LakeSearchTests.shortestWalks(of: lake).count == 3)
    }
    try Self.forEach(["size": .integer(5), "unique": .boolean(true)], count: 20) { lake, _, _ in
      #expect(LakeSearchTests.shortestWalks(of: lake).count == 1)
    }
  }

  @Test("dead_ends", arguments: [0, 3])
  func deadEnds(count: Int) throws {
    try Self.forEach(["size": .integer(7), "dead_ends": .integer(count)], count: 20) { lake, _, _ in
      let letters = lake.letters.map(Array.init)
      var ends = 0
      for r in 0..<7 {
        for c in 0..<7 where letters[r][c] == "F" {
          let open = [(r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)].filter {
            0..<7 ~= $0.0 && 0..<7 ~= $0.1 && letters[$0.0][$0.1] != "H"
          }
          if open.count == 1 { ends += 1 }
        }
      }
      #expect(ends == count)
    }
  }

  @Test("image_thoughts: so many pictures, at most one a move", arguments: [0, 1, 3, 5])
  func imageThoughts(count: Int) throws {
    try Self.forEach(["image_thoughts": .integer(count)]) { _, solution, sample in
      #expect(sample.pictures.count == 1 + min(count, solution.length))
      #expect(sample.thoughts.count == 1 + 2 * min(count, solution.length))
    }
  }

  @Test("words, naming, cell and labels")
  func looks() throws {
    try Self.forEach(["naming": .text("letters"), "cell": .integer(24), "size": .integer(5)]) {
      _, _, sample in
      #expect(sample.legend.contains("\"A\""))
      #expect(sample.legend.contains("\"cell\": 24"))
    }
    try Self.forEach(["labels": .boolean(false)]) { _, _, sample in
      #expect(sample.legend.contains("\"labels\": null"))
    }
    var lengths: [String: Int] = [:]
    for words in ["terse", "plain", "thorough"] {
      try Self.forEach(["words": .text(words)]) { _, _, sample in
        lengths[words, default: 0] += sample.textOnly.length
      }
    }
    #expect(lengths["terse", default: 0] < lengths["plain", default: 0])
    #expect(lengths["plain", default: 0] < lengths["thorough", default: 0])
  }

  @Test("reveal: moves are read off the picture, or told before it")
  func reveal() throws {
    func isEarly(_ sample: Sample) -> Bool {
      guard case .text(let words) = sample.thoughts[0].content else { return false }
      return words.claims.contains { ["move", "walk"].contains($0.fact.kind) }
    }
    try Self.forEach(["reveal": .text("late")]) { _, _, sample in #expect(!isEarly(sample)) }
    try Self.forEach(["reveal": .text("early")]) { _, _, sample in #expect(isEarly(sample)) }
  }

  @Test("Left to the puzzle, path lengths are spread evenly over each board")
  func evenLengths() throws {
    let puzzle = try Self.puzzle(["size": .integer(8)])
    var counts: [Int: Int] = [:]
    for index in 0..<2500 {
      let candidate = Candidate(index: index, seed: Seed(1).derived(index))
      for attempt in 0..<1000 {
        var chance = candidate.chance("pose", attempt: attempt)
        guard let lake = try? puzzle.pose(candidate, using: &chance),
          let solution = try? puzzle.solve(lake)
        else { continue }
        counts[solution.course.count, default: 0] += 1
        break
      }
    }
    // 25 lengths, 100 each: chi-square with 24 degrees of freedom stays below 51.2 in 999 of 1000.
    #expect(Set(counts.keys) == Set(2...26))
    let chi = counts.values.reduce(0.0) { $0 + Double(($1 - 100) * ($1 - 100)) / 100 }
    #expect(chi < 51.2)
  }

  @Test(
    "What can't be is refused at once",
    arguments: [
      (["size": KnobValue.integer(3), "path_length": .integer(9)], "path_length"),
      (["size": .integer(3), "holes": .integer(8)], "holes"),
      (["path_length": .integer(3), "turns": .integer(5)], "turns"),
      (["unique": .boolean(true), "shortest_paths": .integer(2)], "shortest_paths"),
      (["naming": .text("letters"), "labels": .boolean(false)], "naming"),
    ] as [([String: KnobValue], String)])
  func refused(knobs: [String: KnobValue], name: String) {
    #expect { try Self.puzzle(knobs) } throws: { error in
      (error as? KnobError)?.knob == name
    }
  }

  @Test("Small boards are listed: every lake that fits comes up, and no other")
  func listed() throws {
    let puzzle = try Self.puzzle(["size": .integer(3), "holes": .integer(2)])
    // Counted by brute force over all states and walks, symmetries folded by the least of 8 texts.
    var expected: Set<String> = []
    for start in 0..<9 {
      for goal in 0..<9 where goal != start {
        for a in 0..<9 where a != start && a != goal {
          for b in 0..<a where b != start && b != goal {
            var meanings = [Meaning](repeating: .ice, count: 9)
            meanings[start] = .start
            meanings[goal] = .goal
            meanings[a] = .hole
            meanings[b] = .hole
            let lake = Lake(
              rows: 3, columns: 3, meanings: meanings,
              start: Cell(row: start / 3, column: start % 3),
              goal: Cell(row: goal / 3, column: goal % 3))
            guard let walk = LakeSearchTests.shortestWalks(of: lake).first, 2...5 ~= walk.count
            else { continue }
            let texts = (0..<8).map { lake.transformed($0).letters.joined() }
            expected.insert(texts.min() ?? "")
          }
        }
      }
    }
    #expect(puzzle.count { _ in true } == expected.count)
    var seen: Set<Signature> = []
    for index in 0..<3000 {
      var chance = Chance(Seed(5).derived(index))
      let lake = try puzzle.pose(
        Candidate(index: index, seed: Seed(6).derived(index)), using: &chance)
      _ = try puzzle.solve(lake)
      seen.insert(lake.signature)
    }
    #expect(seen.count == expected.count)
  }

  @Test("A board that holds no lake of the kind asked for leaves its draws to the others")
  func emptyBoards() throws {
    // No walk on 3×3 turns four times.
    try Self.forEach(["turns": .integer(4), "size": .text("3...5")]) { lake, solution, _ in
      #expect(lake.rows > 3)
      #expect(solution.turns == 4)
    }
  }
}

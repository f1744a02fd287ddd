import Drawing
import PuzzleKit
import Seeding
import Traces

/// One sample of a lake in the making: its look, its words, and the walk in legs.
struct LakeStory {
  private let lake: Lake
  private let solution: Route
  private let look: LakeLook
  private let length: SpatialNavigationPuzzle.Length
  private let reveal: SpatialNavigationPuzzle.Reveal
  private let legs: [[LakeRun]]
  private var speaker: LakeSpeaker

  /// Draws what a sample leaves to chance.
  init(
    of lake: Lake, solution: Route, puzzle: SpatialNavigationPuzzle,
    using chance: inout Chance
  ) throws {
    self.lake = lake
    self.solution = solution
    let labels = chance.element(of: puzzle.labels) ?? false
    // Letters can only be read where labels show them.
    let ways = puzzle.naming.filter { $0 != .letters || labels }
    let way = chance.element(of: ways.isEmpty ? puzzle.naming : ways) ?? .rowColumn
    let style: LabelStyle? =
      labels || way == .letters ? (way == .letters ? .letters : .numbers) : nil
    look = try LakeLook(
      cell: puzzle.cell.draw(using: &chance), labels: style, columns: lake.columns, using: &chance)
    length = chance.element(of: puzzle.words) ?? .plain
    reveal = chance.element(of: puzzle.reveal) ?? .late
    legs = Self.legs(
      of: solution,
      count: min(puzzle.imageThoughts.draw(using: &chance), solution.length))
    let naming = LakeNaming(
      way: way, start: lake.start, goal: lake.goal, isSpelled: chance.happens(0.4),
      countsRows: chance.happens(0.4))
    speaker = LakeSpeaker(
      lake: lake, solution: solution, naming: naming, look: look,
      subject: chance.happens(0.7) ? "I" : "we", step: chance.happens(0.6) ? "move" : "step",
      chance: Chance(Seed(chance.bits())))
  }

  /// Cuts the walk into legs of much the same length, at a turn where one is near.
  private static func legs(of solution: Route, count: Int) -> [[LakeRun]] {
    guard count > 0 else { return [] }
    let walk = solution.walk
    let turns = walk.indices.dropFirst().filter { walk[$0] != walk[$0 - 1] }
    var cuts: [Int] = [0]
    if count > 1 {
      for number in 1..<count {
        let even = (walk.count * number + count / 2) / count
        let near = turns.min { (abs($0 - even), $0) < (abs($1 - even), $1) }
        var cut = even
        if let near, abs(near - even) * 3 <= walk.count / count { cut = near }
        cuts.append(min(max(cut, cuts[cuts.count - 1] + 1), walk.count - (count - number)))
      }
    }
    cuts.append(walk.count)
    return zip(cuts, cuts.dropFirst()).map { low, high in
      runs(of: Array(walk[low..<high]), from: solution.cells[low])
    }
  }

  private static func runs(of moves: [Move], from origin: Cell) -> [LakeRun] {
    var runs: [LakeRun] = []
    for move in moves {
      if let last = runs.last, last.move == move {
        runs[runs.count - 1] = LakeRun(from: last.from, move: move, count: last.count + 1)
      } else {
        runs.append(LakeRun(from: runs.last?.to ?? origin, move: move, count: 1))
      }
    }
    return runs
  }

  /// Tells the whole sample.
  mutating func sample(sources: [Source]) throws -> Sample {
    let question = speaker.question()
    var picture = look.picture(of: lake)
    let problem = picture.picture
    var thoughts: [Thought] = []
    var text = opening()
    for (number, leg) in legs.enumerated() {
      let isFirst = number == 0
      let isLast = number == legs.count - 1
      text += plan(leg, number: number)
      thoughts.append(
        Thought(.text(paragraph(text)), label: isFirst ? "plan" : "progress"))
      let moves = leg.flatMap { Array(repeating: $0.move, count: $0.count) }
      let end = leg[leg.count - 1].to
      let drawn = look.adding(leg: moves, from: leg[0].from, isFirst: isFirst, to: picture)
      picture = drawn.plate
      thoughts.append(
        Thought(
          .image(
            picture.picture,
            Edit(
              .overlay, of: number, region: drawn.region,
              detail: detail(moves, from: leg[0].from, to: end))),
          label: isLast ? "path" : "progress"))
      text = after(leg, image: number + 1)
    }
    if legs.isEmpty { text += walkInWords() }
    text += speaker.check(image: legs.count, length: length)
    thoughts.append(Thought(.text(concluded(text, image: legs.count)), label: "check"))

    var alone = opening() + walkInWords()
    alone += speaker.check(image: 0, length: length)
    let letters = speaker.letters(solution.walk)
    return Sample(
      form: "path", problem: Problem(pictures: [problem], question: question),
      thoughts: thoughts, textOnly: concluded(alone, image: 0),
      answer: Answer(
        text: "\\boxed{\(letters)}", value: letters, form: "moves", accepted: "any-valid"),
      difficulty: solution.difficulty, measures: measures, scene: sceneJSON,
      solution: solutionJSON, legend: look.legend(of: lake), sources: sources)
  }
}

// MARK: - The order of what is said

extension LakeStory {
  /// What is seen and weighed before the way is laid out.
  private mutating func opening() -> [Words] {
    var seen: [Words] = []
    var weighed: [Words] = []
    switch length {
    case .terse:
      if speaker.chance.happens(0.6) { seen.append(speaker.board()) }
      seen.append(speaker.ends())
      if speaker.chance.happens(0.3) { weighed += speaker.directLine().map { [$0] } ?? [] }
      if speaker.chance.happens(0.3) { weighed.append(speaker.shortest()) }
    case .plain:
      seen.append(speaker.board())
      if speaker.chance.happens(0.2) { seen += speaker.namingRule().map { [$0] } ?? [] }
      seen.append(speaker.ends())
      if speaker.chance.happens(0.5) { seen.append(speaker.holeCount()) }
      if speaker.chance.happens(0.5) {
        seen += speaker.holesThatMatter(atMost: 2).map { [$0] } ?? []
      }
      if speaker.chance.happens(0.5) { weighed += speaker.directLine().map { [$0] } ?? [] }
      if speaker.chance.happens(0.4) { weighed.append(speaker.shortest()) }
    case .thorough:
      seen.append(speaker.board())
      if speaker.chance.happens(0.5) { seen += speaker.namingRule().map { [$0] } ?? [] }
      seen.append(speaker.ends())
      seen.append(speaker.holeCount())
      seen += speaker.holesThatMatter(atMost: 4).map { [$0] } ?? []
      weighed += speaker.aroundStart().map { [$0] } ?? []
      weighed += speaker.directLine().map { [$0] } ?? []
      weighed.append(speaker.shortest())
      if speaker.chance.happens(0.6) { weighed.append(speaker.rivals()) }
    }
    // What is seen may come in another order.
    if seen.count == 2, speaker.chance.happens(0.35) { seen.swapAt(0, 1) }
    return seen + weighed
  }

  /// Weighs steps off a stretch of the way, once it is laid out.
  private mutating func weigh(_ places: Range<Int>, of legs: Int) -> [Words] {
    let most =
      switch length {
      case .terse: speaker.chance.happens(0.4) ? 1 : 0
      case .plain: legs > 1 ? 1 : 1 + speaker.roll(2)
      case .thorough: legs > 1 ? 2 : 3 + speaker.roll(3)
      }
    return speaker.alternatives(atMost: most, places: places)
  }

  /// What is said of a leg before it is drawn.
  private mutating func plan(_ leg: [LakeRun], number: Int) -> [Words] {
    let isLast = number == legs.count - 1
    var sentences: [Words] = []
    let passes = length == .terse ? 1 : length == .plain ? 2 : 3
    sentences += speaker.layOut(leg, isLast: isLast, isOnly: legs.count == 1, passes: passes)
    let low = legs[..<number].joined().reduce(0) { $0 + $1.count }
    sentences += weigh(low..<(low + leg.reduce(0) { $0 + $1.count }), of: legs.count)
    if reveal == .early { sentences += speaker.read(leg, image: 0, length: .terse) }
    if length != .terse || speaker.chance.happens(0.6) {
      sentences.append(
        speaker.invite(isFirst: number == 0, isLast: isLast, isTold: reveal == .early))
    }
    return sentences
  }

  /// What is read off the picture of a leg.
  private mutating func after(_ leg: [LakeRun], image: Int) -> [Words] {
    var sentences: [Words] = []
    if length != .terse || speaker.chance.happens(0.4) {
      sentences.append(speaker.overview(image: image, to: leg[leg.count - 1].to))
    }
    let telling = reveal == .early ? SpatialNavigationPuzzle.Length.terse : length
    return sentences + speaker.read(leg, image: image, length: telling)
  }

  /// The walk told without a picture.
  private mutating func walkInWords() -> [Words] {
    var sentences: [Words] = []
    let runs = Self.runs(of: solution.walk, from: lake.start)
    if length != .terse {
      sentences += speaker.layOut(
        runs, isLast: true, isOnly: true, passes: length == .plain ? 2 : 3)
      sentences += weigh(0..<solution.length, of: 1)
    }
    return sentences + speaker.read(runs, image: 0, length: length)
  }

  /// Puts sentences one after another, each with a capital at its beginning.
  private func paragraph(_ sentences: [Words]) -> Words {
    var words = Words()
    for sentence in sentences {
      if !words.isEmpty { words.append(verbatim: " ") }
      words.append(sentence.capitalized)
    }
    return words
  }

  private mutating func concluded(_ sentences: [Words], image: Int) -> Words {
    var words = paragraph(sentences)
    words.append(verbatim: speaker.chance.happens(0.5) ? "\n\n" : " ")
    words.append(speaker.conclude(image: image))
    return words
  }
}

// MARK: - Facts as data

extension LakeStory {
  /// The named numbers of the sample.
  private var measures: [Measure] {
    [
      Measure("grid.rows", Double(lake.rows)),
      Measure("grid.columns", Double(lake.columns)),
      Measure("holes.count", Double(lake.holes)),
      Measure("path.length", Double(solution.length)),
      Measure("path.turns", Double(solution.turns)),
      Measure("path.shortest_count", Double(solution.count)),
      Measure("dead_ends.count", Double(solution.deadEnds)),
      Measure("search.expanded", Double(solution.fromStart.expanded)),
      Measure("search.misleading", Double(solution.misleading)),
    ]
  }

  private var sceneJSON: String {
    let rows = lake.letters.map { "\"\($0)\"" }.joined(separator: ", ")
    return "{\"family\": \"lake\", \"rows\": [\(rows)], \"asked\": null}"
  }

  private var solutionJSON: String {
    let moves = solution.walk.map { "\"\($0.letter)\"" }.joined(separator: ", ")
    return
      "{\"moves\": [\(moves)], \"shortest\": \(solution.length), \"count\": \(solution.count), "
      + "\"turns\": \(solution.turns), \"reveal\": \"\(reveal.rawValue)\"}"
  }

  private func detail(_ moves: [Move], from: Cell, to: Cell) -> String {
    let letters = moves.map { "\"\($0.letter)\"" }.joined(separator: ", ")
    return "{\"from\": [\(from.row + 1), \(from.column + 1)], \"moves\": [\(letters)], "
      + "\"to\": [\(to.row + 1), \(to.column + 1)], \"marks\": []}"
  }
}

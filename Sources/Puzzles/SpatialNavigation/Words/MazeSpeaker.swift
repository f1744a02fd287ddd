import PuzzleKit
import Seeding
import Traces

/// What words need to know of a look.
protocol BoardLook: Sendable {
  /// The colours of the ink in words, the first and the last.
  var inkNames: (first: String, last: String) { get }
  /// What marks the start, such as `green dot`.
  var startName: String { get }
  /// What marks the goal.
  var goalName: String { get }
  /// What stands between cells, in the plural, such as `hedges`.
  var wallName: String { get }
  /// Returns the box of pixels around a cell.
  func box(of cell: Cell) -> Box
}

/// Whoever tells how a maze is solved: by its corridors, junctions and dead ends.
struct MazeSpeaker: Speaking {
  let field: Field
  let solution: Route
  /// Where the outer wall has a gap: the start, the goal, both or neither.
  let openEnds: Set<Cell>
  let naming: Naming
  let look: any BoardLook
  /// What is asked: for a way, how long it is, or whether there is one.
  let form: NavigationScene.Question.Form
  let voice: Voice
  let step: String
  var chance: Chance
  var latest = [Int](repeating: -1, count: Slot.allCases.count)

  var inkNames: (first: String, last: String) { look.inkNames }

  func box(of cell: Cell) -> Box { look.box(of: cell) }

  /// A wall, in the singular.
  var wall: String { String(look.wallName.dropLast()) }

  /// Whether a walk goes on in words by junctions and not by its straight pieces.
  func isLong(_ runs: [Run]) -> Bool { runs.count > 9 }

  /// The cells of a stretch of the walk where ways part, both ends left out.
  func junctions(in places: Range<Int>) -> [Cell] {
    places.dropFirst().map { solution.cells[$0] }.filter { field.exits(of: $0).count > 2 }
  }
}

// MARK: - The order of what is said

extension MazeSpeaker: Narrator {
  mutating func opening(_ length: SpatialNavigationPuzzle.Length) -> [Words] {
    var seen: [Words] = []
    var weighed: [Words] = []
    switch length {
    case .terse:
      if chance.happens(0.6) { seen.append(board()) }
      seen.append(ends())
      if chance.happens(0.4) { weighed.append(fromStart()) }
    case .plain:
      seen.append(board())
      if chance.happens(0.2) { seen += namingRule().map { [$0] } ?? [] }
      seen.append(ends())
      weighed.append(fromStart())
      if chance.happens(0.6) { weighed.append(fromGoal()) }
      if openEnds.isEmpty, chance.happens(0.3) { weighed.append(census()) }
      if form != .length, chance.happens(0.3) { weighed.append(shortest()) }
    case .thorough:
      seen.append(board())
      if chance.happens(0.5) { seen += namingRule().map { [$0] } ?? [] }
      seen.append(ends())
      // A gap in the outer wall makes it open what a junction or a dead end is.
      if openEnds.isEmpty { seen.append(census()) }
      weighed.append(fromStart())
      weighed.append(fromGoal())
      if form != .length, chance.happens(0.7) { weighed.append(shortest()) }
      if chance.happens(0.5) { weighed.append(rivals()) }
    }
    if seen.count == 2, chance.happens(0.35) { seen.swapAt(0, 1) }
    return seen + weighed
  }

  mutating func plan(
    _ step: Step, _ length: SpatialNavigationPuzzle.Length, _ reveal: SpatialNavigationPuzzle.Reveal
  ) -> [Words] {
    let places = step.done..<step.done + step.moves.count
    let weighed = weigh(places, of: step.count, length)
    let isFirst = roll(2) == 0
    var sentences = isFirst ? weighed : []
    sentences.append(layOut(step, places))
    if !isFirst { sentences += weighed }
    if reveal == .early { sentences += read(step.runs, image: 0, length: .terse) }
    if length != .terse || chance.happens(0.6) {
      sentences.append(
        invite(
          step, isTold: reveal == .early,
          isApart: !isFirst && !weighed.isEmpty && reveal != .early))
    }
    return sentences
  }

  mutating func after(
    _ step: Step, _ length: SpatialNavigationPuzzle.Length, _ reveal: SpatialNavigationPuzzle.Reveal
  ) -> [Words] {
    var sentences: [Words] = []
    if length != .terse || chance.happens(0.4) {
      sentences.append(overview(image: step.image, to: step.runs[step.runs.count - 1].to))
    }
    return sentences
      + read(step.runs, image: step.image, length: reveal == .early ? .terse : length)
  }

  mutating func inWords(_ length: SpatialNavigationPuzzle.Length) -> [Words] {
    var sentences: [Words] = []
    let runs = Run.runs(of: solution.walk[...], through: solution.cells[...])
    if length != .terse { sentences += weigh(0..<solution.length, of: 1, length) }
    sentences += read(runs, image: 0, length: length)
    return sentences
  }

  mutating func conclude(image: Int) -> Words {
    switch form {
    case .length:
      conclusion(answer("\(solution.length)", as: "\(solution.length)", image: image))
    case .exists: conclusion(answer("yes", as: "yes", image: image))
    default: movesConclusion(answer(solution.walk, image: image))
    }
  }

  private mutating func weigh(
    _ places: Range<Int>, of legs: Int, _ length: SpatialNavigationPuzzle.Length
  ) -> [Words] {
    let most =
      switch length {
      case .terse: chance.happens(0.4) ? 1 : 0
      case .plain: legs > 1 ? 1 : 1 + roll(2)
      case .thorough: 2
      }
    func rank(_ choice: Choice) -> Int {
      switch choice.outcome {
      case .pocket(let cells): cells > 2 ? 0 : 1
      case .longer: 0
      case .equal: 2
      }
    }
    let shuffled = chance.shuffled(solution.choices.filter { places.contains($0.place) })
    let ranked = (0...2).flatMap { level in shuffled.filter { rank($0) == level } }
    var chosen: [Choice] = []
    for choice in ranked where chosen.count < most {
      guard !chosen.contains(where: { $0.cell == choice.cell }) else { continue }
      chosen.append(choice)
    }
    return chosen.sorted { $0.place < $1.place }.map { alternative($0) }
  }
}

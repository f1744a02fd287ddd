import PuzzleKit
import Seeding
import Traces

/// The order of what is said of a lake.
extension LakeSpeaker: Narrator {
  /// Whether the length of the way is what is asked for.
  private var hidesLength: Bool { form == .length }

  /// What is seen and weighed before the way is laid out.
  mutating func opening(_ length: SpatialNavigationPuzzle.Length) -> [Words] {
    var seen: [Words] = []
    var weighed: [Words] = []
    switch length {
    case .terse:
      if chance.happens(0.6) { seen.append(board()) }
      seen.append(ends())
      if chance.happens(0.3) { weighed += directLine().map { [$0] } ?? [] }
      if !hidesLength, chance.happens(0.3) { weighed.append(shortest()) }
    case .plain:
      seen.append(board())
      if chance.happens(0.2) { seen += namingRule().map { [$0] } ?? [] }
      seen.append(ends())
      if chance.happens(0.5) { seen.append(holeCount()) }
      if chance.happens(0.5) {
        seen += holesThatMatter(atMost: 2).map { [$0] } ?? []
      }
      if chance.happens(0.5) { weighed += directLine().map { [$0] } ?? [] }
      if !hidesLength, chance.happens(0.4) { weighed.append(shortest()) }
    case .thorough:
      seen.append(board())
      if chance.happens(0.5) { seen += namingRule().map { [$0] } ?? [] }
      seen.append(ends())
      seen.append(holeCount())
      seen += holesThatMatter(atMost: 4).map { [$0] } ?? []
      weighed += aroundStart().map { [$0] } ?? []
      weighed += directLine().map { [$0] } ?? []
      if !hidesLength { weighed.append(shortest()) }
      if chance.happens(0.6) { weighed.append(rivals()) }
    }
    // What is seen may come in another order.
    if seen.count == 2, chance.happens(0.35) { seen.swapAt(0, 1) }
    return seen + weighed
  }

  /// Weighs steps off a stretch of the way, once it is laid out.
  private mutating func weigh(
    _ places: Range<Int>, of legs: Int, _ length: SpatialNavigationPuzzle.Length
  ) -> [Words] {
    let most =
      switch length {
      case .terse: chance.happens(0.4) ? 1 : 0
      case .plain: legs > 1 ? 1 : 1 + roll(2)
      case .thorough: 2
      }
    return alternatives(atMost: most, places: places)
  }

  mutating func plan(
    _ step: Step, _ length: SpatialNavigationPuzzle.Length, _ reveal: SpatialNavigationPuzzle.Reveal
  ) -> [Words] {
    var sentences: [Words] = []
    let passes = length == .terse ? 1 : length == .plain ? 2 : 3
    sentences += layOut(step.runs, isLast: step.isLast, isOnly: step.count == 1, passes: passes)
    let weighed = weigh(step.done..<step.done + step.moves.count, of: step.count, length)
    let isFirst = roll(2) == 0
    sentences = isFirst ? weighed + sentences : sentences + weighed
    if reveal == .early { sentences += read(step.runs, image: 0, length: .terse) }
    if length != .terse || chance.happens(0.6) {
      sentences.append(
        invite(
          isFirst: step.isFirst, isLast: step.isLast, isTold: reveal == .early,
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
    let telling = reveal == .early ? SpatialNavigationPuzzle.Length.terse : length
    return sentences + read(step.runs, image: step.image, length: telling)
  }

  mutating func inWords(_ length: SpatialNavigationPuzzle.Length) -> [Words] {
    var sentences: [Words] = []
    let runs = Run.runs(of: solution.walk[...], through: solution.cells[...])
    if length != .terse {
      sentences += layOut(
        runs, isLast: true, isOnly: true, passes: length == .plain ? 2 : 3)
      sentences += weigh(0..<solution.length, of: 1, length)
    }
    return sentences + read(runs, image: 0, length: length)
  }
}

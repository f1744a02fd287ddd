import Charts
import Imaging
import PuzzleKit
import PuzzleTesting
import Seeding
import Testing

@testable import ChartRefocus

@Suite("Chart refocus")
struct ChartPuzzleTests {
  @Test("It keeps every promise that a puzzle makes")
  func promises() throws {
    try checkPuzzle(ChartRefocusPuzzle(), indices: 0..<60)
  }

  @Test("Answers come as often as they are dealt")
  func balance() throws {
    var answers: [String: Int] = [:]
    var puzzle = ChartRefocusPuzzle()
    puzzle.width = Spread(512...512)
    for index in 0..<360 {
      let draft = puzzle.draft(Candidate(index: index, seed: Seed(7).derived(index)))
      guard [.isLarger, .trend, .compare, .countAbove].contains(draft.form) else { continue }
      let scene = try drawSample(puzzle, index: index).scene
      let isFirst =
        scene.asked.form == .compare
        && scene.asked.answer == scene.chart.table.categories[scene.asked.cells[0].category]
      answers[scene.asked.form == .compare ? "first \(isFirst)" : scene.asked.answer, default: 0] +=
        1
    }
    #expect(answers["yes"] == answers["no"])
    #expect(answers["rise"] == answers["fall"])
    #expect(answers["first true"] == answers["first false"])
    for count in 1...6 { #expect(answers["\(count)"] == 2) }
  }

  @Test("A table belongs to one split, whatever is asked of it")
  func shares() throws {
    let puzzle = ChartRefocusPuzzle()
    let share: ClosedRange<UInt64> = 0...(UInt64.max / 10)
    for index in 0..<20 {
      let candidate = Candidate(index: index, seed: Seed(4).derived(index), share: share)
      for attempt in 0..<400 {
        var chance = candidate.chance("pose", attempt: attempt)
        guard let scene = try? puzzle.pose(candidate, using: &chance) else { continue }
        #expect(share ~= puzzle.signature(of: scene).high)
        break
      }
    }
  }
}

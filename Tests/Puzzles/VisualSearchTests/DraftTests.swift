import Imaging
import PuzzleKit
import PuzzleTesting
import Seeding
import Testing
import Traces

@testable import VisualSearch

@Suite("Answers are dealt out")
struct DraftTests {
  @Test("Each answer of a form comes as often as the others, and stands in each place as often")
  func balance() {
    let puzzle = VisualSearchPuzzle()
    let drafts = (0..<10_000).map(puzzle.draft)
    let forms = Dictionary(grouping: drafts, by: \.form)
    #expect(forms.count == 12)
    for (form, drafts) in forms {
      #expect(abs(drafts.count - 10_000 / 12) <= 1)
      for (number, drafts) in Dictionary(grouping: drafts, by: \.optionCount) where number > 0 {
        let places = Dictionary(grouping: drafts, by: \.right).mapValues(\.count)
        #expect(places.count == number)
        #expect(Self.isEven(places.values.map { $0 }), "\(form): \(places)")
      }
      let answers = Dictionary(grouping: drafts, by: \.answer).mapValues(\.count)
      #expect(Self.isEven(answers.values.map { $0 }), "\(form): \(answers)")
      let expected = [
        "colour": 13, "pattern": 4, "position": 9, "relation": 6, "count": 6, "existence": 2,
        "larger": 2, "find": 1, "nearer": 2, "text": TextPool.all.count,
      ][form.rawValue]
      #expect(answers.count == expected ?? answers.count)
      if form == .kind || form == .marked { #expect(answers.count > 60) }
    }
  }

  /// Whether none comes more than 1.1 times as often as another, or once more.
  private static func isEven(_ counts: [Int]) -> Bool {
    guard let most = counts.max(), let least = counts.min() else { return false }
    return Double(most) <= 1.1 * Double(least) || most - least <= 1
  }

  @Test("Forms come as their weights say")
  func weights() throws {
    var puzzle = VisualSearchPuzzle()
    puzzle.ask = VisualSearchPuzzle.Weights()
    puzzle.ask.colour = RealSpread(3...3)
    puzzle.ask.find = RealSpread(0...0)
    puzzle.ask.kind = RealSpread(0.5...0.5)
    let forms = Dictionary(grouping: (0..<2100).map { puzzle.draft($0).form }, by: { $0 })
      .mapValues(\.count)
    #expect(forms[.find] == nil)
    // Of twelve forms one comes three times as often, one half as often, and one never.
    #expect(abs(Double(forms[.colour] ?? 0) - 2100 * 6 / 25) <= 1)
    #expect(abs(Double(forms[.kind] ?? 0) - 2100 / 25) <= 1)
  }

  @Test("Wrong answers are no more likely in one place, nor is one more often wrong than right")
  func options() throws {
    var puzzle = Searches.small
    puzzle.options = Spread([3])
    var right: [String: Int] = [:]
    var offered: [String: Int] = [:]
    for name in ["count", "pattern"] {
      puzzle.ask = Searches.only(name)
      for index in 0..<48 {
        let scene = try Searches.pose(puzzle, index: index)
        #expect(scene.asked.options.count == 3)
        #expect(Set(scene.asked.options).count == 3)
        right[scene.asked.answer, default: 0] += 1
        for option in scene.asked.options { offered[option, default: 0] += 1 }
      }
    }
    for (answer, count) in right {
      // Of three that are offered one is right, whichever it is.
      let share = Double(count) / Double(offered[answer] ?? 0)
      #expect(0.2 < share && share < 0.52, "\(answer): \(share)")
    }
  }
}

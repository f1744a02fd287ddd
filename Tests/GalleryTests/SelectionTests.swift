import Datasets
import Testing

@testable import Gallery

@Suite("Which samples a gallery shows")
struct SelectionTests {
  private func rows(_ count: Int) -> [SurveyRow] {
    (0..<count).map { (number: Int) -> SurveyRow in
      let task = number % 10 < 7 ? "a" : "b"
      let form = number % 3 == 0 ? "x" : number % 97 == 1 ? "rare" : "y"
      return SurveyRow(
        shard: 0, line: number + 1, task: task, form: form,
        difficulty: Double((number * 7919) % 1000) / 10, margin: Double((number * 31) % 511),
        area: Double((number * 17) % 301), words: (number * 53) % 997, pixels: number % 13,
        tokens: (number * 71) % 1009, images: number % 4, missing: number == 700 ? 1 : 0)
    }
  }

  @Test("As many as were asked for, but for what is extreme, and the same each time")
  func count() {
    let rows = rows(3000)
    let selection = Selection(rows, count: 200)
    #expect(180...230 ~= selection.choices.count)
    #expect(selection.choices.map(\.row) == Selection(rows, count: 200).choices.map(\.row))
    #expect(selection.choices.map(\.row) == selection.choices.map(\.row).sorted())
    #expect(Set(selection.choices.map(\.row)).count == selection.choices.count)
    #expect(Selection(rows, count: 5000).choices.count == 3000)
  }

  @Test("Every kind of question is there by its share, from the easiest to the hardest")
  func strata() {
    let rows = rows(3000)
    let chosen = Selection(rows, count: 400).choices.map { rows[$0.row] }
    for task in ["a", "b"] {
      for form in ["x", "y", "rare"] {
        let all = rows.filter { $0.task == task && $0.form == form }
        let some = chosen.filter { $0.task == task && $0.form == form }
        #expect(!some.isEmpty)
        let expected = 400.0 * Double(all.count) / 3000
        #expect(abs(Double(some.count) - expected) <= 0.1 * expected + 12)
        guard some.count >= 10 else { continue }
        // Of each fifth of difficulty about a fifth.
        for fifth in 0..<5 {
          let range = Double(fifth * 20)..<Double(fifth * 20 + 20)
          let share = Double(some.count { range.contains($0.difficulty) }) / Double(some.count)
          #expect(0.1...0.3 ~= share, "\(task) \(form) \(fifth): \(share)")
        }
      }
    }
  }

  @Test("What is extreme in its task is among them, and says so")
  func extremes() {
    let rows = rows(3000)
    let selection = Selection(rows, count: 60)
    func reasons(_ row: Int) -> [String] {
      selection.choices.first { $0.row == row }?.reasons ?? []
    }
    for task in ["a", "b"] {
      let own = rows.indices.filter { rows[$0].task == task }
      func first(_ isBetter: (SurveyRow, SurveyRow) -> Bool) -> Int {
        own.reduce(own[0]) { isBetter(rows[$1], rows[$0]) ? $1 : $0 }
      }
      #expect(reasons(first { $0.difficulty > $1.difficulty }).contains("hardest"))
      #expect(reasons(first { $0.difficulty < $1.difficulty }).contains("easiest"))
      #expect(reasons(first { $0.margin ?? 0 < $1.margin ?? 0 }).contains("smallest margin"))
      #expect(reasons(first { $0.words > $1.words }).contains("longest"))
      #expect(reasons(first { $0.pixels > $1.pixels }).contains("largest picture"))
      #expect(reasons(first { $0.area ?? 0 < $1.area ?? 0 }).contains("smallest area"))
    }
    #expect(reasons(700).contains("a picture is missing"))
  }

  @Test("Where all are alike none is extreme")
  func alike() {
    let row = SurveyRow(
      shard: 0, line: 1, task: "a", form: "x", difficulty: 5, margin: nil, area: nil, words: 4,
      pixels: 3, tokens: 2, images: 1, missing: 0)
    let selection = Selection(Array(repeating: row, count: 50), count: 10)
    #expect(selection.choices.allSatisfy { $0.reasons.isEmpty })
    #expect(selection.choices.count == 10)
  }

  @Test("What is left out first are not the extremes")
  func fitting() {
    let rows = rows(3000)
    let selection = Selection(rows, count: 200)
    let weights = selection.choices.map { _ in 10 }
    let places = selection.fitting(weights, within: 10 * 60)
    #expect(places.count == 60)
    let kept = Set(places)
    for (place, choice) in selection.choices.enumerated() where !choice.reasons.isEmpty {
      #expect(kept.contains(place))
    }
    #expect(selection.fitting(weights, within: 1 << 30).count == weights.count)
    #expect(selection.fitting(weights, within: 0).count == 1)
  }

  @Test("A histogram counts each number once, whole numbers of few kinds in bins of their own")
  func histogram() throws {
    let whole = try #require(Histogram([1, 1, 2, 3, 3, 3]))
    #expect(whole.bins.map(\.count) == [2, 1, 3] && whole.median == 2.5)
    #expect(whole.bins.map(\.from) == [1, 2, 3] && whole.bins.map(\.to) == [1, 2, 3])
    let many = (0..<1000).map { Double($0 * $0 % 7919) / 13 }
    let spread = try #require(Histogram(many))
    #expect(spread.bins.count == 24 && spread.bins.reduce(0) { $0 + $1.count } == 1000)
    let bin = spread.bins[5]
    #expect(bin.count == many.count { $0 >= bin.from && $0 < bin.to })
    let wide = try #require(Histogram((0..<500).map { Double($0) }))
    #expect(wide.bins.reduce(0) { $0 + $1.count } == 500 && wide.bins.count <= 24)
    #expect(Histogram([4, 4])?.bins.map(\.count) == [2])
    #expect(Histogram([]) == nil)
  }
}

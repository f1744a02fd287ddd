import Charts
import PuzzleKit
import Seeding
import Testing

@testable import ChartRefocus

@Suite("What candidates are dealt")
struct DraftTests {
  private static func candidate(_ index: Int, _ split: String = "train") -> Candidate {
    Candidate(index: index, seed: Seed(1).derived(split).derived(index))
  }

  @Test("Charts are dealt apart from forms, looks apart from charts, and splits apart")
  func independence() {
    let puzzle = ChartRefocusPuzzle()
    let drafts = (0..<3000).map { puzzle.draft(Self.candidate($0)) }
    let others = (0..<3000).map { puzzle.draft(Self.candidate($0, "test")) }
    let alike = zip(drafts, others).count { $0.kind == $1.kind && $0.look == $1.look }
    // One in 12 looks times about one in 10 kinds.
    #expect(alike < 90, "\(alike) of 3,000 have the kind and the look of the other split's")
    for look in ChartLook.allCases {
      let own = drafts.filter { $0.look == look }
      #expect(190...310 ~= own.count, "\(look) \(own.count)")
      #expect(Set(own.map(\.kind)).count == ChartKind.allCases.count)
      #expect(Set(own.map(\.form)).count == ChartScene.Form.allCases.count)
      let share = own.count { $0.isLabelled } * 100 / own.count
      let all = drafts.count { $0.isLabelled } * 100 / drafts.count
      #expect(abs(share - all) <= 10, "\(look): \(share) % labelled")
    }
  }

  @Test("Every form comes as often, and of each both answers and every count")
  func balance() {
    let puzzle = ChartRefocusPuzzle()
    let forms = ChartScene.Form.allCases
    let drafts = (0..<forms.count * 60).map { puzzle.draft(Self.candidate($0)) }
    for form in forms {
      let own = drafts.filter { $0.form == form }
      #expect(own.count == 60)
      #expect(own.count { $0.isFirst } == 30)
      if form == .countAbove || form == .countBelow {
        for count in 1...6 { #expect(own.count { $0.count == count } == 10) }
      }
      #expect(own.allSatisfy { form.suits($0.kind, isLabelled: $0.isLabelled) })
    }
    #expect(Set(drafts.map(\.kind)).count == ChartKind.allCases.count)
    #expect(Set(drafts.map(\.look)).count == ChartLook.allCases.count)
  }

  @Test("Forms that no chart suits are not asked, and weights count")
  func weights() {
    var puzzle = ChartRefocusPuzzle()
    puzzle.chart = [.pie]
    puzzle.labels = [false]
    puzzle.ask.maximum = RealSpread(3...3)
    let drafts = (0..<70).map { puzzle.draft(Self.candidate($0)) }
    #expect(drafts.allSatisfy { $0.kind == .pie && !$0.isLabelled })
    #expect(drafts.allSatisfy { $0.form != .trend && $0.form != .retrieve })
    #expect(
      drafts.count { $0.form == .maximum } > 2 * drafts.count { $0.form == .minimum })
  }

  @Test("Knobs that leave nothing to ask are refused")
  func refused() throws {
    var puzzle = ChartRefocusPuzzle()
    try puzzle.validate()
    puzzle.chart = [.bar]
    puzzle.ask = .init()
    puzzle.mark = [.mask]
    #expect(throws: KnobError.self) { try puzzle.validate() }
    puzzle = ChartRefocusPuzzle()
    puzzle.width = Spread(1024...1024)
    #expect(throws: KnobError.self) { try puzzle.validate() }
  }
}

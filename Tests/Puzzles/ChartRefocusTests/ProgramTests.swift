import Charts
import PuzzleKit
import Seeding
import Testing

@testable import ChartRefocus

@Suite("Programs of questions")
struct ProgramTests {
  @Test(
    "Every form is answered as the figures say, on every kind of chart that suits it",
    arguments: ChartScene.Form.allCases)
  func answers(form: ChartScene.Form) throws {
    var asked = 0
    for kind in ChartKind.allCases {
      for isLabelled in [true, false] where form.suits(kind, isLabelled: isLabelled) {
        var chance = Chance(Seed(5).derived(form.rawValue).derived(kind.rawValue))
        for _ in 0..<6 {
          guard
            let question = try PlainTables.question(
              form, as: kind, isLabelled: isLabelled || kind == .table, using: &chance)
          else { continue }
          asked += 1
          let text = question.solution.steps.last?.value ?? ""
          #expect(text == question.asked.answer)
          switch PlainOracle(chart: question.chart, asked: question.asked).answer {
          case .text(let expected): #expect(text == expected, "\(kind) \(question.asked)")
          case .number(let expected):
            let value = try #require(Double(text))
            let digit = (0..<question.asked.decimals).reduce(1.0) { digit, _ in digit / 10 }
            #expect(abs(value - expected) <= digit * 0.5 + 1e-9, "\(kind) \(question.asked)")
            let digits = text.split(separator: ".")
            #expect((digits.count > 1 ? digits[1].count : 0) == question.asked.decimals)
            let exact = try #require(Double(question.solution.exact))
            #expect(abs(value - exact) <= abs(exact) * 0.025 + 1e-9)
          }
        }
      }
    }
    #expect(asked >= 6, "\(form) was asked \(asked) times")
  }

  @Test("What is marked is what the answer is read off, in the order of the contract")
  func focus() throws {
    var chance = Chance(Seed(9))
    for form in ChartScene.Form.allCases {
      guard let kind = ChartKind.allCases.first(where: { form.suits($0, isLabelled: true) }),
        let question = try PlainTables.question(
          form, as: kind, isLabelled: true, using: &chance)
      else { continue }
      let (asked, focus) = (question.asked, question.solution.focus)
      let figures = focus.map { question.chart.table[$0] ?? 0 }
      switch form {
      case .retrieve, .share: #expect(focus == asked.cells)
      case .compare, .compareSeries, .isLarger, .difference, .ratio, .trend, .percentChange, .sum:
        #expect(focus == asked.cells)
      case .total, .mean: #expect(focus.count == question.chart.table.categories.count)
      case .range, .sumExtremes: #expect(focus.count == 2 && figures[0] > figures[1])
      case .countAbove, .countBelow, .aboveMean: #expect("\(focus.count)" == asked.answer)
      case .countHigher: #expect("\(focus.count / 2)" == asked.answer)
      case .steepestRise: #expect(focus.count == 2 && figures[1] > figures[0])
      case .steepestFall: #expect(focus.count == 2 && figures[1] < figures[0])
      case .lookupAt: #expect(focus.count == 2 && focus[0].category == focus[1].category)
      case .colour: #expect(focus.count + question.solution.keys.count == 1)
      default: #expect(focus.count == 1)
      }
    }
  }

  @Test("Sub-questions are worded as the contract has them")
  func questions() throws {
    let table = ChartTable(
      title: "T", category: "Country", value: "V", decimals: 1,
      categories: ["Chile", "Peru", "Ghana"],
      series: [
        .init(name: "2019", values: [124, 90, 35]), .init(name: "2020", values: [50, nil, 70]),
      ])
    var chance = Chance(Seed(1))
    let chart = try Chart(
      of: table, as: .groupedBar, in: .report, width: 640, height: 480, isLabelled: true,
      using: &chance)
    func steps(_ asked: ChartScene.Asked) throws -> [String] {
      try Program(chart).solution(asked).steps.map(\.question)
    }
    #expect(
      try steps(
        .init(form: .difference, cells: [ChartCell(0, 0), ChartCell(0, 1)], decimals: 1)) == [
          "What is the value of 2019 for Chile?", "What is the value of 2019 for Peru?",
          "What is the difference between 12.4 and 9.0?",
        ])
    #expect(
      try steps(.init(form: .rank, series: 0, rank: -2)) == [
        "Which has the second smallest value among 2019 for Chile, 2019 for Peru and 2019 for Ghana?"
      ])
    #expect(
      try steps(.init(form: .aboveMean, series: 0, decimals: 0)).suffix(2) == [
        "What is the mean of 12.4, 9.0 and 3.5?",
        "How many of 2019 for Chile, 2019 for Peru and 2019 for Ghana are above 8.30?",
      ])
    #expect(
      try steps(.init(form: .countHigher, series: 0, other: 1)) == [
        "In how many categories is 2019 higher than 2020?"
      ])
  }

  @Test("Nothing is read off that a pixel is worth too much of, and nothing compared too close")
  func margins() throws {
    let table = ChartTable(
      title: "T", category: "Country", value: "V",
      categories: ["Chile", "Peru", "Ghana", "Nepal"],
      series: [.init(name: "", values: [20_000, 20_010, 9000, 40])])
    var chance = Chance(Seed(1))
    let chart = try Chart(
      of: table, as: .dot, in: .report, width: 640, height: 480, isLabelled: false, using: &chance)
    let program = try Program(chart)
    #expect(throws: Rejection.self) {
      _ = try program.solution(
        .init(form: .retrieve, cells: [ChartCell(0, 3)], step: program.scale.step))
    }
    #expect(throws: Rejection.self) {
      _ = try program.solution(.init(form: .maximum, series: 0, step: program.scale.step))
    }
    let least = try program.solution(.init(form: .minimum, series: 0, step: program.scale.step))
    #expect(least.steps[0].value == "Nepal")
    #expect((least.margin ?? 0) > 100)
  }
}

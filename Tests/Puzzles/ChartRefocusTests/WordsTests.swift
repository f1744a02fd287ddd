import Charts
import PuzzleKit
import Seeding
import Testing
import Traces

@testable import ChartRefocus

@Suite("The words of charts")
struct WordsTests {
  /// All that is said of a sample.
  private func said(
    _ telling: ChartTelling, using chance: inout Chance
  ) -> (question: Words, texts: [Words], textOnly: Words) {
    let speaker = ChartSpeaker(telling)
    return (
      speaker.question(using: &chance), speaker.texts(using: &chance),
      speaker.textOnly(using: &chance)
    )
  }

  @Test("every word of every form agrees with the chart", arguments: ChartScene.Form.allCases)
  func agreement(form: ChartScene.Form) {
    var chance = Chance(Seed(5).derived(form.rawValue))
    var count = 0
    for (kind, isLabelled) in WordsSamples.ways {
      for round in 0..<3 {
        guard
          let telling = WordsSamples.telling(
            form, as: kind, isLabelled: isLabelled, isOdd: round > 1, using: &chance)
        else { continue }
        count += 1
        let reader = WordsReader(telling)
        let all = said(telling, using: &chance)
        #expect(all.texts.count == telling.marks.count + 1)
        for words in [all.question, all.textOnly] + all.texts {
          let fault = reader.fault(in: words)
          #expect(fault == nil, "\(kind): \(words.text)")
        }
        #expect(all.question.claims.last?.fact.kind == "format")
        for words in [all.textOnly, all.texts[all.texts.count - 1]] {
          #expect(words.claims.last?.fact.kind == "answer")
        }
        if telling.reveal == .late {
          for (index, words) in all.texts.dropLast().enumerated() {
            let fault = reader.earlyFault(in: words, before: index + 1)
            #expect(fault == nil, "\(words.text)")
          }
        }
      }
    }
    #expect(count > 10)
  }

  @Test("the question names all that it asks about", arguments: ChartScene.Form.allCases)
  func naming(form: ChartScene.Form) {
    var chance = Chance(Seed(6).derived(form.rawValue))
    for (kind, isLabelled) in WordsSamples.ways {
      guard
        let telling = WordsSamples.telling(form, as: kind, isLabelled: isLabelled, using: &chance)
      else { continue }
      let asked = telling.scene.asked
      let isMany = telling.scene.chart.table.series.count > 1
      for _ in 0..<20 {
        let question = ChartSpeaker(telling).question(using: &chance)
        func isNamed(_ kind: String, _ value: Int) -> Bool {
          question.claims.contains { $0.fact.kind == kind && $0.fact.values == ["\(value)"] }
        }
        for cell in asked.cells where form != .colour {
          #expect(isNamed("category", cell.category), "\(question.text)")
          if isMany { #expect(isNamed("series", cell.series), "\(question.text)") }
        }
        if isMany {
          for series in [asked.series, asked.other] where series >= 0 {
            #expect(isNamed("series", series), "\(question.text)")
          }
        }
        if asked.category >= 0 { #expect(isNamed("category", asked.category)) }
        let kinds = question.claims.map(\.fact.kind)
        if asked.number != nil { #expect(kinds.contains("number"), "\(question.text)") }
        if asked.rank != 0 { #expect(kinds.contains("rank"), "\(question.text)") }
        #expect(kinds.contains("asks") || asked.rank != 0, "\(question.text)")
        if form == .colour { #expect(kinds.contains("colour"), "\(question.text)") }
      }
    }
  }

  @Test("texts are as long as they are wanted")
  func lengths() {
    var chance = Chance(Seed(7))
    var sums: [ChartTelling.Length: (Int, Int)] = [:]
    for form in ChartScene.Form.allCases {
      for (kind, isLabelled) in WordsSamples.ways.prefix(14) {
        guard
          let telling = WordsSamples.telling(
            form, as: kind, isLabelled: isLabelled, using: &chance), telling.marks.count == 1
        else { continue }
        for words in ChartSpeaker(telling).texts(using: &chance) {
          let (sum, count) = sums[telling.length, default: (0, 0)]
          sums[telling.length] = (sum + words.length, count + 1)
        }
      }
    }
    func mean(_ length: ChartTelling.Length) -> Int {
      sums[length].map { $0.0 / max(1, $0.1) } ?? 0
    }
    #expect(150...400 ~= mean(.brief), "\(mean(.brief))")
    #expect(300...700 ~= mean(.plain), "\(mean(.plain))")
    #expect(360...1200 ~= mean(.full), "\(mean(.full))")
    #expect(mean(.brief) < mean(.plain) && mean(.plain) < mean(.full))
  }

  @Test("samples differ in more than names and numbers")
  func variety() {
    var chance = Chance(Seed(8))
    var masks: Set<String> = []
    var count = 0
    for _ in 0..<6 {
      for form in ChartScene.Form.allCases {
        let (kind, isLabelled) =
          WordsSamples.ways[chance.integer(below: WordsSamples.ways.count)]
        guard
          let telling = WordsSamples.telling(
            form, as: kind, isLabelled: isLabelled, using: &chance)
        else { continue }
        count += 1
        let all = said(telling, using: &chance)
        masks.insert(([all.question] + all.texts).map(masked).joined(separator: "|"))
      }
    }
    #expect(count > 60)
    #expect(masks.count * 100 >= count * 95, "\(masks.count) of \(count)")
  }

  @Test("a form is asked in many ways", arguments: ChartScene.Form.allCases)
  func questions(form: ChartScene.Form) throws {
    var chance = Chance(Seed(9).derived(form.rawValue))
    var telling: ChartTelling?
    for (kind, isLabelled) in WordsSamples.ways where telling == nil {
      telling = WordsSamples.telling(form, as: kind, isLabelled: isLabelled, using: &chance)
    }
    let one = try #require(telling)
    var tasks: [String: Int] = [:]
    for _ in 0..<300 {
      let question = masked(ChartSpeaker(one).question(using: &chance))
      tasks[String(question.split(separator: "?")[0]), default: 0] += 1
    }
    #expect(tasks.count >= 6, "\(tasks.keys.sorted())")
    #expect((tasks.values.max() ?? 0) < 120)
  }

  @Test("labels that break an answer or every sentence are refused")
  func objections() {
    func table(_ labels: [String]) -> ChartTable {
      ChartTable(
        title: "T", category: "C", value: "V", categories: labels,
        series: [ChartTable.Series(name: "", values: labels.map { _ in 1 })])
    }
    for label in ["", "a}b", "{x", "x\\y", "the", "What", "a\nb", " x", "It is"] {
      #expect(ChartSpeaker.objection(to: table([label, "Peru"])) != nil, "\(label)")
    }
    for label in ["Total", "May", "1,000+", "2019", "“x”", "Other", "The Gambia"] {
      #expect(ChartSpeaker.objection(to: table([label, "Peru"])) == nil, "\(label)")
    }
    #expect(ChartSpeaker.objection(to: table(["Peru", "Peru"])) != nil)
  }

  @Test("headings are said as a sentence has them")
  func headings() {
    #expect(QuantityName("Exports")?.name == "exports")
    #expect(QuantityName("GDP per head")?.name == "GDP per head")
    #expect(QuantityName("Exports")?.isPlural == true)
    #expect(QuantityName("Number of goals")?.isPlural == false)
    #expect(QuantityName("Value (%)") == nil)
    #expect(GroupingName("Country")?.plural == "countries")
    #expect(GroupingName("Bus")?.plural == "buses")
    #expect(GroupingName("Day")?.plural == "days")
    #expect(GroupingName("Person") == nil)
    #expect(GroupingName("country_code") == nil)
  }

  @Test("numbers keep their decimals and set off thousands")
  func numbers() {
    #expect(ExactNumber(-1234567, decimals: 2).written(grouped: true) == "-12,345.67")
    #expect(ExactNumber(5, decimals: 2).text == "0.05")
    #expect(ExactNumber("12.40")?.equals(ExactNumber(124, decimals: 1)) == true)
    #expect(ExactNumber("12.x") == nil)
  }

  /// A text with what its claims name masked.
  private func masked(_ words: Words) -> String {
    let scalars = Array(words.text.unicodeScalars)
    var text = ""
    var place = 0
    for claim in words.claims {
      text += String(String.UnicodeScalarView(scalars[place..<claim.span.lowerBound]))
      switch claim.fact.kind {
      case "asks", "greater", "less", "beyond", "short", "extreme", "rises", "falls", "rank":
        text += String(String.UnicodeScalarView(scalars[claim.span]))
      default: text += "_"
      }
      place = claim.span.upperBound
    }
    return text + String(String.UnicodeScalarView(scalars[place...]))
  }
}

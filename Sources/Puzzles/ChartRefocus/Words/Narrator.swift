import Charts
import Seeding
import Traces

/// Whoever tells a chart's sample, in one voice from beginning to end.
struct Narrator {
  /// Who speaks.
  enum Voice: CaseIterable, Hashable, Sendable { case i, we, nobody }

  let telling: ChartTelling
  let voice: Voice
  /// Whether thousands are set off by commas, as the chart does it.
  let groupsThousands: Bool
  /// Whether calculations are written with signs rather than words.
  let writesSigns: Bool
  /// What a reading that is not certain is said with.
  let roughly: String
  /// Whether counts are words.
  let spellsNumbers: Bool
  /// What the figures are called where the axis' title is not said.
  let figure: String
  /// The title of the axis of the figures, as sentences use it; nil where they can't.
  let quantityName: QuantityName?
  /// What the categories are called; nil where sentences can't.
  let groupingName: GroupingName?
  /// Whether units are said with figures.
  let saysUnits: Bool
  /// Whether figures of a pair are told where they are compared rather than before.
  let weighsAtOnce: Bool
  /// How a figure is named by its labels.
  let manyStyle: Int
  var chance: Chance
  private let labels: LabelGuard
  /// The latest number of each slot, so that no wording comes again at once.
  private var latest: [String: Int] = [:]

  init(_ telling: ChartTelling, using chance: inout Chance) {
    self.telling = telling
    let table = telling.scene.chart.table
    voice = [.i, .i, .we, .nobody, .nobody][chance.integer(below: 5)]
    groupsThousands = ChartCommas.areWritten(in: telling.scene.chart)
    writesSigns = chance.happens(0.65)
    roughly = chance.pick("about", "about", "around", "roughly")
    spellsNumbers = chance.happens(0.6)
    figure = chance.pick("figure", "value")
    quantityName = QuantityName(table.value, unit: table.unit)
    groupingName = GroupingName(table.category)
    saysUnits = chance.happens(0.7)
    weighsAtOnce = chance.happens(0.6)
    manyStyle = chance.integer(below: 3)
    labels = LabelGuard(table)
    self.chance = Chance(Seed(chance.bits()))
  }

  var chart: Chart { telling.scene.chart }
  var table: ChartTable { telling.scene.chart.table }
  var asked: ChartScene.Asked { telling.scene.asked }
  var form: ChartScene.Form { telling.scene.asked.form }
  var steps: [ChartSolution.Step] { telling.solution.steps }
  var isBrief: Bool { telling.length == .brief }
  var isFull: Bool { telling.length == .full }

  /// Who speaks, before a verb.
  var me: String { voice == .we ? "we" : "I" }
  /// Who speaks, with the verb.
  var meAre: String { voice == .we ? "we are" : "I am" }
  /// Who speaks, after a verb.
  var us: String { voice == .we ? "us" : "me" }
  /// Of whoever speaks.
  var my: String { voice == .we ? "our" : "my" }

  mutating func roll(_ bound: Int) -> Int { chance.integer(below: bound) }
  mutating func happens(_ probability: Double) -> Bool { chance.happens(probability) }

  /// Returns one of some wordings, and never that of the time before.
  ///
  /// - Parameters:
  ///   - slot: What is said; the latest wording of each slot is remembered.
  ///   - any: Wordings that fit every voice.
  ///   - personal: Wordings of somebody who speaks of themselves.
  /// - Returns: The wording.
  mutating func say(_ slot: String, _ any: [Words], personal: [Words] = []) -> Words {
    let all = (voice == .nobody ? any : any + personal).filter { !$0.isEmpty }
    guard !all.isEmpty else { return Words() }
    var number = roll(all.count)
    if number == latest[slot], all.count > 1 {
      number = (number + 1 + roll(all.count - 1)) % all.count
    }
    for _ in all where !labels.allows(all[number]) { number = (number + 1) % all.count }
    latest[slot] = number
    return all[number]
  }

  /// Returns one of some plain phrases.
  mutating func any(_ phrases: String...) -> String { phrases[roll(phrases.count)] }

  /// Whether words hold no label of the chart outside their claims.
  func isAllowed(_ words: Words) -> Bool { labels.allows(words) }

  /// Puts sentences one after another, each with a capital at its beginning.
  func paragraph(_ sentences: [Words]) -> Words {
    var words = Words()
    for sentence in sentences where !sentence.isEmpty {
      if !words.isEmpty { words.append(verbatim: " ") }
      words.append(sentence.capitalized)
    }
    return words
  }

  /// The words with no stop after a label that ends with one of its own.
  func withoutDoubledStops(_ words: Words) -> Words {
    let scalars = Array(words.text.unicodeScalars)
    func text(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(scalars[range]))
    }
    var clean = Words()
    var place = 0
    for claim in words.claims {
      clean.append(verbatim: text(place..<claim.span.lowerBound))
      clean.append("\(Said(claim.fact, as: text(claim.span)))")
      place = claim.span.upperBound
      let isDoubled =
        place < scalars.count && scalars[place] == "." && !claim.span.isEmpty
        && scalars[place - 1] == "."
      if isDoubled { place += 1 }
    }
    clean.append(verbatim: text(place..<scalars.count))
    return clean
  }

  /// Joins words as a list: `a, b and c`.
  func list(_ items: [Words], and: String = "and") -> Words {
    var words = Words()
    for (place, item) in items.enumerated() {
      if place > 0 {
        words.append(verbatim: place == items.count - 1 ? " \(and) " : ", ")
      }
      words.append(item)
    }
    return words
  }
}

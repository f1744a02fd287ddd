import Charts
import Seeding

/// Writes the title of an invented table and the lines around it.
struct Telling {
  let topic: Topic
  let arrangement: Arrangement
  /// The year that figures of one time are of.
  let year: Int
  let isShare: Bool
  /// The times, if there are any.
  var stretch: Clock.Stretch?
  /// The years that are series.
  var years: [String] = []

  private static let sources = [
    "Illustrative figures", "Source: Larkfield Institute", "Source: annual survey",
    "Source: Bureau of Regional Figures", "Data: Meridian Research", "Source: own records",
    "Figures are made up", "Source: Northgate Observatory of Statistics", "Data: Almanac Office",
    "Source: field notes",
  ]

  init(topic: Topic, arrangement: Arrangement, year: Int, isShare: Bool) {
    self.topic = topic
    self.arrangement = arrangement
    self.year = year
    self.isShare = isShare
  }

  /// Writes the title, the line under it, the source and the heads of a table.
  func tell(_ table: inout ChartTable, using chance: inout Chance) {
    let subject = chance.element(of: topic.subjects) ?? topic.value
    let place = chance.element(of: topic.places) ?? ""
    table.category = category
    table.title = title(subject, at: place, using: &chance)
    if chance.happens(0.45) {
      let subtitle = subtitle(of: table, using: &chance)
      // The axis names the quantity.
      if subtitle != table.value { table.subtitle = subtitle }
    }
    if chance.happens(0.4) { table.source = chance.element(of: Self.sources) ?? "" }
  }

  private var category: String {
    switch arrangement {
    case .things, .thingsByYears, .thingsByParts: topic.things?.category ?? ""
    case .parts: topic.parts?.category ?? ""
    case .times, .timesByThings, .timesByParts: stretch?.clock.category ?? ""
    }
  }

  private func title(
    _ subject: String, at place: String, using chance: inout Chance
  ) -> String {
    let thing = topic.things?.category ?? ""
    let part = topic.parts?.category ?? ""
    let step = stretch?.clock.category ?? ""
    let span = stretch?.ends.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)–\($0.last)" }
    let somewhere = place.isEmpty ? subject : "\(subject) \(place)"
    func dated(_ text: String) -> String { span.map { "\(text), \($0)" } ?? text }
    switch arrangement {
    case .things:
      // Where figures of parts are told, a headline is theirs.
      if topic.parts == nil || topic.whole == .none, chance.happens(0.3),
        let headline = chance.element(of: topic.headlines)
      {
        return chance.happens(0.5) ? headline : "\(headline), \(year)"
      }
      let whole = Self.whole(subject, by: [thing])
      return chance.pick(
        whole, "\(whole), \(year)", "\(subject), \(year)", "\(subject) in \(year)",
        "\(whole) in \(year)")
    case .parts:
      if chance.happens(0.4), let headline = chance.element(of: topic.headlines) { return headline }
      let whole = Self.whole(subject, by: [part])
      return chance.pick(
        whole, Self.whole(somewhere, by: [part]), "\(whole), \(year)", "\(whole) in \(year)")
    case .times:
      let whole = Self.whole(somewhere, by: [step])
      guard let ends = stretch?.ends else { return whole }
      return chance.pick(
        dated(somewhere), dated(somewhere), dated(whole),
        ends.first == ends.last ? dated(subject) : "\(somewhere) since \(ends.first)")
    case .thingsByYears:
      let pair =
        years.count == 2
        ? "\(years[0]) and \(years[1])" : "\(years[0])–\(years[years.count - 1])"
      let whole = Self.whole(subject, by: [thing])
      return chance.pick(
        "\(whole), \(pair)", whole, "\(subject), \(pair)", "\(whole) in selected years")
    case .thingsByParts:
      let both = Self.whole(subject, by: [thing, part])
      return chance.pick(
        both, "\(both), \(year)", "\(Self.whole(subject, by: [part])), \(year)",
        Self.whole(subject, by: [part, thing]))
    case .timesByThings:
      return chance.pick(
        dated(Self.whole(subject, by: [thing])), dated(subject),
        Self.whole(subject, by: [thing, step]))
    case .timesByParts:
      return chance.pick(
        dated(Self.whole(somewhere, by: [part])), dated(Self.whole(subject, by: [part])),
        Self.whole(somewhere, by: [part, step]))
    }
  }

  /// A subject and what it is divided by, but for what it names already.
  private static func whole(_ subject: String, by names: [String]) -> String {
    let said = subject.lowercased()
    let names = names.map { $0.lowercased() }.filter { !$0.isEmpty && !said.contains($0) }
    return names.isEmpty ? subject : "\(subject) by \(names.joined(separator: " and "))"
  }

  private func subtitle(of table: ChartTable, using chance: inout Chance) -> String {
    let measure =
      if isShare {
        chance.pick("Share in per cent", "Shares add up to 100%", "Per cent")
      } else {
        Self.measure(of: table, using: &chance)
      }
    let isDated = table.title.contains("\(year)") || stretch != nil || !years.isEmpty
    return isDated ? measure : chance.pick("\(measure), \(year)", "\(year)", measure)
  }

  /// What is measured, in what unit.
  private static func measure(of table: ChartTable, using chance: inout Chance) -> String {
    let unit = table.unit
    guard !unit.words.isEmpty else { return table.value }
    if unit.words.hasPrefix("per ") { return "\(table.value) \(unit.words)" }
    let words: String
    if unit.prefix.isEmpty {
      let isBare = ["thousand", "million", "billion"].contains(unit.words)
      words = isBare ? unit.words + "s" : unit.words
    } else {
      words = "\(unit.prefix) \(unit.words)"
    }
    return chance.pick("In \(words)", "\(table.value), \(words)", "\(table.value) in \(words)")
  }
}

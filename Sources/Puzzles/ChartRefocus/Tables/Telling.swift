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
      table.subtitle = subtitle(of: table, using: &chance)
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
    let thing = (topic.things?.category ?? "").lowercased()
    let part = (topic.parts?.category ?? "").lowercased()
    let step = (stretch?.clock.category ?? "").lowercased()
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
      return chance.pick(
        "\(subject) by \(thing)", "\(subject) by \(thing), \(year)", "\(subject), \(year)",
        "\(subject) in \(year)", "\(subject) per \(thing), \(year)")
    case .parts:
      if let headline = chance.element(of: topic.headlines), chance.happens(0.4) { return headline }
      return chance.pick(
        "\(subject) by \(part)", "\(somewhere) by \(part)", "\(somewhere) by \(part), \(year)",
        "\(subject) by \(part) in \(year)")
    case .times:
      guard span != nil else { return "\(somewhere) by \(step)" }
      return chance.pick(
        dated(somewhere), dated(somewhere), dated("\(somewhere) by \(step)"),
        stretch?.ends?.first == stretch?.ends?.last
          ? dated(subject) : "\(somewhere) since \(stretch?.ends?.first ?? year)")
    case .thingsByYears:
      let pair =
        years.count == 2 ? "\(years[0]) and \(years[1])" : "\(years[0])–\(years[years.count - 1])"
      return chance.pick(
        "\(subject) by \(thing), \(pair)", "\(subject) by \(thing)", "\(subject), \(pair)",
        "\(subject) by \(thing) in selected years")
    case .thingsByParts:
      return chance.pick(
        "\(subject) by \(thing) and \(part)", "\(subject) by \(thing) and \(part), \(year)",
        "\(subject) by \(part), \(year)", "\(subject) by \(part) and \(thing)")
    case .timesByThings:
      return chance.pick(
        dated("\(subject) by \(thing)"), dated(subject), "\(subject) by \(thing) and \(step)")
    case .timesByParts:
      return chance.pick(
        dated("\(somewhere) by \(part)"), dated("\(subject) by \(part)"),
        "\(somewhere) by \(part) and \(step)")
    }
  }

  private func subtitle(of table: ChartTable, using chance: inout Chance) -> String {
    let unit = table.unit.words
    let measure =
      if !unit.isEmpty {
        chance.pick("In \(unit)", "\(table.value), \(unit)", "\(table.value) in \(unit)")
      } else if isShare {
        chance.pick("Share in per cent", "Shares add up to 100%", "Per cent")
      } else {
        table.value
      }
    let isDated = table.title.contains("\(year)") || stretch != nil || !years.isEmpty
    return isDated ? measure : chance.pick("\(measure), \(year)", "\(year)", measure)
  }
}

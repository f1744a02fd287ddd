import Charts
import Seeding
import Traces

/// How the question is gone about.
extension Narrator {
  mutating func strategy() -> Words {
    switch form {
    case .retrieve, .match:
      return say(
        "strategy",
        [
          "It is enough to find the place and read it.", "A look at the right place will do.",
          "All that is needed is a careful reading.",
        ])
    case .maximum, .minimum, .maximumValue, .minimumValue, .rank:
      return say(
        "strategy",
        [
          "For that the \(marks()) have to be compared with each other.",
          "That means going through all \(groupings) and keeping the order in mind.",
          "The way to it is to compare the \(marks()) \(grouping) by \(grouping).",
        ], personal: ["\(me) go through the \(groupings) and compare as \(me) go."])
    case .compare, .isLarger, .trend, .compareSeries:
      return say(
        "strategy",
        [
          "The pair has to be set side by side.", "It comes to comparing the pair directly.",
          "The pair can be compared straight away.",
        ])
    case .difference, .range:
      return say(
        "strategy",
        [
          "With the pair read off, a subtraction gives the result.",
          "So the pair is read and then subtracted.", "Reading the pair and subtracting will do.",
        ])
    case .sum, .total, .sumExtremes:
      return say(
        "strategy",
        [
          "The figures are read in turn and then added.",
          "Reading each and adding gives the result.",
          "It takes reading the figures and an addition.",
        ])
    case .mean:
      return say(
        "strategy",
        [
          "All figures are added and divided by how many there are.",
          "It takes adding the figures and dividing by their count.",
        ])
    case .ratio:
      return say(
        "strategy",
        ["A division of the pair gives the result.", "The pair is read and then divided."])
    case .share:
      return say(
        "strategy",
        [
          "For the share, the figure is divided by the sum of all.",
          "It takes the figure itself and the sum of all figures.",
        ])
    case .percentChange:
      return say(
        "strategy",
        [
          "The change is divided by the figure at the start.",
          "It takes the change, set against where it began.",
        ])
    case .countAbove, .countBelow:
      return say(
        "strategy",
        [
          "Each \(grouping) is held against the limit, and those that qualify are counted.",
          "It takes a check of each \(grouping) against the limit.",
        ])
    case .aboveMean:
      return say(
        "strategy",
        [
          "The sum divided by the count gives the limit that each \(grouping) is held against.",
          "For that the figures are averaged, then each is compared with the result.",
        ])
    case .countHigher:
      return say(
        "strategy",
        [
          "The pair of series has to be compared \(grouping) by \(grouping).",
          "At each \(grouping) the pair of figures is compared, and those that qualify are counted.",
        ])
    case .steepestRise, .steepestFall:
      return say(
        "strategy",
        [
          "Each step from a \(grouping) to the next has to be judged by how steep it is.",
          "What counts is the change between neighbours rather than the height itself.",
        ])
    case .firstAbove:
      return say(
        "strategy",
        [
          "The series is followed from its start until the limit is passed.",
          "Starting at \(category(0)), each \(grouping) is held against the limit.",
        ])
    case .seriesAt:
      return say(
        "strategy",
        [
          "At that \(grouping) the series are compared with each other.",
          "Only that \(grouping) counts; there the series are compared.",
        ])
    case .lookupAt:
      return say(
        "strategy",
        [
          "The way leads by \(series(asked.series)) to the \(grouping), and from there to \(series(asked.other)).",
          "\(series(asked.series)) settles the \(grouping); then \(series(asked.other)) is read there.",
        ])
    case .colour:
      return isPie
        ? "The \(parts("slice")) of that colour has to be found, and its name read."
        : say(
          "strategy",
          [
            "The key answers that: it sets names beside colours.",
            "It takes a look at the names given to the colours.",
          ])
    }
  }

  /// What has to be minded.
  mutating func care() -> Words {
    say(
      "care",
      [
        "Looks can deceive, so the labels deserve a careful look.",
        "Care is needed where neighbours come close to each other.",
        "The order in which the chart lists things says little about their size.",
        "The eye is easily drawn elsewhere, so the names come before anything else.",
        "A hasty look could mix neighbours up, so each name is checked.",
        "Names matter as much as sizes here, since similar things stand close together.",
      ])
  }

  /// How a figure is found in this chart.
  mutating func wayIn() -> Words {
    if chart.kind == .table {
      return say(
        "wayIn",
        [
          "The way to a figure is from the name of its \(grouping) across to its heading.",
          "Names stand at the side, so each \(parts("cell")) is found from there.",
        ])
    }
    if isPie {
      return say(
        "wayIn",
        [
          "Going around the circle, each \(parts("slice")) can be matched with its name.",
          "The names lead to the \(parts("slices")).",
        ])
    }
    return say(
      "wayIn",
      [
        "From the name of a \(grouping) the eye goes to its \(mark()).",
        "Each \(mark()) is found by the name of its \(grouping).",
        "The names of the \(groupings) lead to the \(marks()).",
        "Matching names with \(marks()) comes before any reading.",
      ])
  }

  /// What may be left aside, if something may.
  mutating func passing() -> Words {
    guard !asked.cells.isEmpty, form != .share, form != .colour else { return care() }
    let used = Set(asked.cells.map(\.category))
    let others = chance.shuffled(table.categories.indices.filter { !used.contains($0) })
    var all: [Words] = []
    if others.count >= 2 {
      let some = list(others.prefix(2).map { category($0) })
      all += [
        "\(some) can be left aside.", "The rest, such as \(some), can be left out of account.",
        "Other \(groupings), as \(some), play no part here.",
        "\(some) are shown too but do not matter here.",
      ]
    } else if let other = others.first {
      all.append("\(category(other)) can be left aside.")
    }
    if hasManySeries {
      let idle = table.series.indices.filter { !relevantSeries.contains($0) }
      if let number = idle.first {
        all += [
          "The series \(series(number)) can be ignored here.",
          "What is shown for \(series(number)) is left aside.",
        ]
      }
    }
    return all.isEmpty
      ? "Care is needed to read the right \(mark())." : say("passing", all)
  }
}

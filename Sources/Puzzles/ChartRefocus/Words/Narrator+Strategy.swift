import Charts
import Seeding
import Traces

/// How the question is gone about.
extension Narrator {
  mutating func strategy() -> Words {
    switch form {
    case .retrieve:
      let it = asked.cells[0]
      let read: Words = chart.isLabelled ? "the \(figure) written there" : "its height on the scale"
      let size: Words = chart.isLabelled || isUpright ? read : "its reach on the scale"
      return say(
        "strategy",
        [
          "It is enough to find \(name(it)) and read \(size).",
          "All that is needed is \(size), at \(name(it)).",
          "A look at the \(mark()) of \(name(it)) will do.",
        ], personal: ["\(me) look for \(name(it)) and read \(size)."])
    case .match:
      return say(
        "strategy",
        [
          "So the \(figure)s are searched for \(number), and the name beside it is the answer.",
          "Going through the \(groupings), each \(figure) is held against \(number).",
          "This goes the other way about: from the \(figure) to its name.",
          "The \(figure) is known, and the \(grouping) has to be found by it.",
        ], personal: ["\(me) look for \(number) among the \(figure)s and then for its name."])
    case .maximum, .minimum, .maximumValue, .minimumValue:
      return say(
        "strategy",
        [
          "For that the \(marks()) have to be compared with each other.",
          "That means going through all \(groupings), each against what was picked so far.",
          "The way to it is to compare the \(marks()) \(grouping) by \(grouping).",
          chart.isLabelled
            ? "The \(figure)s can be compared as they are written."
            : !hasBars
              ? "The eye can compare the \(marks())."
              : "The ends of the \(marks()) tell which it is.",
          "Each of the others has to be ruled out.",
        ], personal: ["\(me) go through the \(groupings) and compare as \(me) go."])
    case .rank:
      return say(
        "strategy",
        [
          "So the \(groupings) have to be put in order of size, from the end on.",
          "It takes the order of the \(marks()) rather than the end of it alone.",
          "Going from the end of the order inwards leads to it.",
          "The \(marks()) nearer to the end have to be found too, since they come before it.",
        ], personal: ["\(me) put the \(marks()) in order, beginning at the end."])
    case .compare, .isLarger, .compareSeries:
      let (x, y) = (asked.cells[0], asked.cells[1])
      let (start, m, n) = paired(x, y)
      return say(
        "strategy",
        [
          "\(start)\(m) has to be set beside \(n).",
          "\(start)the \(marks()) of \(m) and \(n) decide.",
          chart.isLabelled
            ? "\(start)the \(figure)s of \(m) and \(n) are read and compared."
            : "\(start)where the \(marks()) of \(m) and \(n) end decides.",
          "It comes down to a comparison of that pair.",
        ], personal: ["\(start)\(me) compare \(m) with \(n)."])
    case .trend:
      let (x, y) = (asked.cells[0], asked.cells[1])
      let (start, m, n) = paired(x, y)
      return say(
        "strategy",
        [
          "\(start)only \(m) and \(n) matter, whatever lies between.",
          "\(start)the way from \(m) to \(n) is told by its ends.",
          "\(start)where \(n) lies, seen from \(m), decides.",
          "The course between the ends is left aside.",
        ], personal: ["\(start)\(me) compare \(n) with \(m), the earlier \(grouping)."])
    case .steepestRise, .steepestFall:
      return say(
        "strategy",
        [
          "Each step from a \(mark()) to the next has to be judged by how steep it is.",
          "What counts is the change between neighbours rather than the height itself.",
          "So the changes are compared, step by step.",
          "A steep step shows as a large distance between neighbouring \(marks()).",
        ], personal: ["\(me) follow the series and compare its steps."])
    case .firstAbove:
      return say(
        "strategy",
        [
          "The series is followed from its start until the limit is passed.",
          "Starting at \(category(0)), each \(grouping) is held against \(number).",
          "The search goes from \(category(0)) onwards and stops where \(number) is passed.",
          "Whatever comes after \(number) is passed does not matter.",
        ], personal: ["\(me) go along from \(category(0)) until \(number) is passed."])
    case .seriesAt:
      let place = at(asked.category)
      return say(
        "strategy",
        [
          "So the \(marks()) \(place) are compared with each other.",
          "Only the \(marks()) \(place) matter, so each series is looked at there.",
          "What the series do elsewhere than \(place) is left aside.",
          "The comparison is between series, all taken \(place).",
        ], personal: ["\(me) compare the series \(place)."])
    case .lookupAt:
      let (s, o) = (series(asked.series), series(asked.other))
      return say(
        "strategy",
        [
          "\(s) leads to the \(grouping), and there \(o) is read.",
          "\(s) settles the \(grouping); then \(o) is read there.",
          "It takes a search along \(s), then a reading of \(o).",
          "Going by \(s) alone, the \(grouping) is found; \(o) comes after that.",
        ], personal: ["\(me) search \(s) for the \(grouping) and then read \(o)."])
    case .colour:
      return isPie
        ? say(
          "strategy",
          [
            "The \(parts("slice")) of that colour has to be found, and its name read.",
            "So the colours of the \(parts("slices")) are gone through.",
          ])
        : say(
          "strategy",
          [
            "The key answers that: it sets names beside colours.",
            "It takes a look at the names given to the colours.",
            "Whatever has that colour in the key is meant.",
          ])
    default: return calculating()
    }
  }

  /// What has to be minded.
  mutating func care() -> Words {
    say(
      "care",
      [
        "Care is needed where neighbours come close to each other.",
        "A hasty look could mix neighbours up, so each name is checked.",
        "The order in which the chart lists things says little about their size.",
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
        "From the name of each \(grouping) the eye goes to its \(mark()).",
        "Each \(mark()) is found by the name of its \(grouping).",
        "The names of the \(groupings) lead to the \(marks()).",
      ])
  }

  /// What may be left aside, if something may.
  mutating func passing() -> Words {
    var all: [Words] = []
    if hasManySeries, form != .colour, form != .seriesAt {
      if let number = table.series.indices.first(where: { !relevantSeries.contains($0) }) {
        all += [
          "The series \(series(number)) can be ignored here.",
          "What is shown for \(series(number)) is left aside.",
          "Other series, as \(series(number)), do not come into it.",
        ]
      }
    }
    if !asked.cells.isEmpty, form != .share, form != .colour, all.isEmpty {
      let used = Set(asked.cells.map(\.category))
      let others = chance.shuffled(table.categories.indices.filter { !used.contains($0) })
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
    }
    return all.isEmpty ? Words() : say("passing", all)
  }
}

import Charts
import Traces

/// Questions for a label, and for the figures at the ends.
extension Narrator {
  /// What begins a question for a category: `which country`, `in which year`.
  private mutating func which() -> Words { "\(any("which", "which", "what")) \(grouping)" }

  private mutating func whichAt() -> Words {
    "\(table.kind == .times ? "in" : "for") \(which())"
  }

  mutating func askExtreme(isMost: Bool) -> Words {
    let most = asks(mostOfMeasure(isMost))
    let it = measureOfMost(asked.series)
    let start = inChart()
    var all: [Words] = [
      "\(start)\(which()) has the \(most) \(it)?",
      "name the \(grouping) with the \(most) \(it).",
      "\(start)\(which()) shows the \(most) \(it)?",
      "among the \(groupings), which has the \(most) \(it)?",
      "of all the \(groupings) shown, which has the \(most) \(it)?",
      "find the \(grouping) that has the \(most) \(it).",
      "look through the \(groupings): which has the \(most) \(it)?",
      "tell me \(which()) has the \(most) \(it).",
    ]
    if !isHad {
      let high = asks(isMost ? "highest" : "lowest")
      all += [
        "\(start)\(whichAt()) \(isAre(asked.series)) \(high)?",
        "the \(most) \(it) belongs to \(which())?",
        "to \(which()) does the \(most) \(it) belong?",
        "where is the \(most) \(it) found, that is, \(whichAt())?",
      ]
    }
    return say("task", all)
  }

  /// A measure with its verb, turned for a question after `for which`: `are exports`.
  private mutating func isAre(_ series: Int) -> Words {
    if hasManySeries || quantityName == nil { return "is the \(measure(series))" }
    return quantityName?.isPlural ?? false ? "are \(quantity)" : "is \(quantity)"
  }

  mutating func askExtremeValue(isMost: Bool) -> Words {
    let most = asks(askedMost(isMost))
    let it: Words =
      hasManySeries
      ? "\(series(asked.series)) \(figure)" : "\(figure)"
    let start = inChart()
    return say(
      "task",
      [
        "\(start)what is the \(most) \(it)?", "\(start)what is the \(most) \(it) shown?",
        "find the \(most) \(it) in the chart.", "read off the \(most) \(it).",
        "\(start)how much is the \(most) \(it)?",
        "across all \(groupings), what is the \(most) \(it)?",
        "give the \(most) \(it) among the \(groupings).",
        "what \(figure) does the \(grouping) with the \(most) \(it) have?",
        "which number is the \(most) \(it) in the chart?",
        "among all \(groupings), what is the \(most) \(it)?",
        "state the \(most) \(it) that the chart shows.",
      ])
  }

  /// The rank as words: `second largest`.
  mutating func rankWords(_ word: String? = nil) -> Words {
    let most = word ?? askedMost(asked.rank > 0)
    switch abs(asked.rank) {
    case 2: return rank("second \(most)")
    case 3: return rank("third \(most)")
    default: return rank(most)
    }
  }

  mutating func askRank() -> Words {
    let place = rankWords(mostOfMeasure(asked.rank > 0))
    let it = measureOfMost(asked.series)
    let start = inChart()
    return say(
      "task",
      [
        "\(start)\(which()) has the \(place) \(it)?",
        "\(start)\(which()) shows the \(place) \(it)?",
        "name the \(grouping) with the \(place) \(it).",
        "among the \(groupings), which has the \(place) \(it)?",
        "find the \(grouping) that has the \(place) \(it).",
        "put the \(groupings) in order: which has the \(place) \(it)?",
        "if the \(groupings) are sorted, which has the \(place) \(it)?",
        "\(start)which of the \(groupings) has the \(place) \(it)?",
        isHad
          ? "by \(it), which \(grouping) comes with the \(place)?"
          : "to \(which()) does the \(place) \(it) belong?",
        "tell me \(which()) has the \(place) \(it).",
      ])
  }

  mutating func askCompare() -> Words {
    let (x, y) = (asked.cells[0], asked.cells[1])
    let (a, b) = (category(x.category), category(y.category))
    let more = asks(askedMore())
    let it = measure(x.series)
    let start = inChart()
    return say(
      "task",
      [
        "\(start)which has the \(more) \(it), \(a) or \(b)?",
        "which of them has the \(more) \(it): \(a) or \(b)?",
        "\(start)where is the \(it) \(more), \(preposition(x.category)) \(a) or \(at(y.category))?",
        "does \(a) or \(b) have the \(more) \(it)?",
        "compare \(a) with \(b). Which has the \(more) \(it)?",
        "of \(a) and \(b), which has the \(more) \(it)?",
        "between \(a) and \(b), which shows the \(more) \(it)?",
        "look at \(a) and \(b): which has the \(more) \(it)?",
        "\(start)is it \(a) or \(b) that has the \(more) \(it)?",
        "say which has the \(more) \(it): \(a) or \(b).",
        "which \(grouping) has the \(more) \(it), \(a) or \(b)?",
      ])
  }

  mutating func askCompareSeries() -> Words {
    let (x, y) = (asked.cells[0], asked.cells[1])
    let (a, b) = (series(x.series), series(y.series))
    let more = asks(askedMore())
    let place = at(x.category)
    let start = inChart()
    return say(
      "task",
      [
        "\(start)which is \(more) \(place), \(a) or \(b)?",
        "\(place), which is \(more): \(a) or \(b)?", "\(place), is \(a) or \(b) \(more)?",
        "which has the \(more) \(figure) \(place), \(a) or \(b)?",
        "compare \(a) with \(b) \(place). Which is \(more)?",
        "of \(a) and \(b), which is \(more) \(place)?",
        "\(start)is it \(a) or \(b) that has the \(more) \(figure) \(place)?",
        "say which is \(more) \(place): \(a) or \(b).",
        "look at \(a) and \(b) \(place): which shows the \(more) \(figure)?",
        "between \(a) and \(b), which stands \(more) \(place)?",
      ])
  }

  mutating func askIsLarger() -> Words {
    let (x, y) = (asked.cells[0], asked.cells[1])
    let (a, b) = (at(x.category), at(y.category))
    let more = asks(askedMore())
    let start = inChart()
    let whose: Words = hasManySeries ? "the \(measure(x.series))" : "the \(figure)"
    return say(
      "task",
      [
        "\(start)is \(whose) \(more) \(a) than \(b)?",
        "is \(whose) \(a) \(more) than that \(b)?",
        "does \(category(x.category)) have a \(more) \(measure(x.series)) than \(category(y.category))?",
        "compare \(whose) \(a) with that \(b): is the former \(more)?",
        "yes or no: \(whose) is \(more) \(a) than \(b).",
        "is it true that \(whose) is \(more) \(a) than \(b)?",
        "would you say that \(whose) is \(more) \(a) than \(b)?",
        "tell me whether \(whose) is \(more) \(a) than \(b).",
        "check whether \(whose) \(a) is \(more) than that \(b).",
        "judging by the chart, is \(whose) \(more) \(a) than \(b)?",
      ])
  }

  mutating func askRange() -> Words {
    let all = allOf(asked.series)
    let between = asks(
      any(
        "difference between the highest and the lowest",
        "gap between the largest and the smallest",
        "difference between the largest and the smallest", "gap between the highest and the lowest"
      ))
    let start = inChart()
    return say(
      "task",
      [
        "\(start)what is the \(between) of \(all)?", "what is the \(asks("range")) of \(all)?",
        "\(start)what is the \(asks("spread")) of \(all)?", "find the \(between) of \(all).",
        "how large is the \(between) of \(all)?", "work out the \(asks("range")) of \(all).",
        "how big is the \(asks("spread")) of \(all)?",
        "\(asks("how far apart")) do the ends of \(all) lie?",
        "across the \(groupings), what is the \(between) of \(all)?",
        "give the \(between) of \(all).",
      ])
  }

  mutating func askSumExtremes() -> Words {
    let all = allOf(asked.series)
    let ends = any("highest and the lowest", "largest and the smallest")
    let sum = asks("sum of the \(ends)")
    let combined = asks("combined \(figure) of the \(ends)")
    let start = inChart()
    return say(
      "task",
      [
        "\(start)what is the \(sum) of \(all)?", "find the \(sum) of \(all).",
        "what is the \(combined) of \(all)?", "work out the \(sum) of \(all).",
        "how much is the \(sum) of \(all)?",
        "\(asks("add up the \(ends)")) of \(all). What do you get?",
        "what do the \(asks("\(ends) together")) make, taking \(all)?",
        "across the \(groupings), what is the \(sum) of \(all)?",
        "give the \(sum) of \(all).",
        "if you \(asks("add up the \(ends)")) of \(all), what comes out?",
      ])
  }

  mutating func askSeriesAt() -> Words {
    let most = rankWords()
    let place = at(asked.category)
    let start = inChart()
    return say(
      "task",
      [
        "\(start)which series is \(most) \(place)?",
        "\(place), which series has the \(most) \(figure)?",
        "which of the series shows the \(most) \(figure) \(place)?",
        "name the series with the \(most) \(figure) \(place).",
        "\(start)which series has the \(most) \(figure) \(place)?",
        "look at \(category(asked.category)): which series is \(most) there?",
        "among the series, which is \(most) \(place)?",
        "compare the series \(place). Which is \(most)?",
        "what series has the \(most) \(figure) \(place)?",
        "to which series does the \(most) \(figure) \(place) belong?",
      ])
  }

  mutating func askLookupAt() -> Words {
    let most = rankWords()
    let here = series(asked.series)
    let there = series(asked.other)
    let start = inChart()
    return say(
      "task",
      [
        "\(start)what is the \(there) \(figure) of the \(grouping) with the \(most) \(here) \(figure)?",
        "take the \(grouping) with the \(most) \(here) \(figure). What is its \(figure) for \(there)?",
        "find the \(grouping) where \(here) is \(most). How much is \(there) there?",
        "where \(here) is \(most), what is the \(figure) of \(there)?",
        "for the \(grouping) that has the \(most) \(here) \(figure), what is the \(there) \(figure)?",
        "look for the \(grouping) with the \(most) \(here) \(figure) and read off \(there) for it.",
        "\(start)how large is \(there) in the \(grouping) whose \(here) \(figure) is \(most)?",
        "which \(there) \(figure) goes with the \(most) \(here) \(figure)?",
        "in the \(grouping) where \(here) is \(most), what does \(there) show?",
      ])
  }

  mutating func askMatch() -> Words {
    let it = measure(asked.series)
    let start = inChart()
    func word(_ text: String) -> Words { asks(text) }
    let place = table.kind == .times ? "in" : "for"
    return say(
      "task",
      [
        "\(start)\(word("which")) \(grouping) has the \(figure) \(number)\(ofSeries(asked.series, "for"))?",
        "\(word("which")) \(grouping) shows \(number)\(ofSeries(asked.series, "for"))?",
        "\(start)\(place) \(word("which")) \(grouping) is the \(it) \(number)?",
        "\(word("what")) \(grouping) has a \(figure) of \(number)\(ofSeries(asked.series, "for"))?",
        "to \(word("which")) \(grouping) does the \(figure) \(number)\(ofSeries(asked.series)) belong?",
        "\(word("where")) is the \(it) \(number)? Name the \(grouping).",
        "the chart shows the \(figure) \(number)\(ofSeries(asked.series, "for")): \(place) \(word("which")) \(grouping)?",
        "find the \(figure) \(number)\(ofSeries(asked.series, "for")). \(word("Which")) \(grouping) is it?",
        "at \(word("which")) \(grouping) does the chart give \(number)\(ofSeries(asked.series, "for"))?",
      ])
  }

  mutating func askColour() -> Words {
    let cell = asked.cells[0]
    guard let hue = isPie ? colour(ofSlice: cell.category) : colour(ofSeries: cell.series) else {
      return "\(asks("which")) series is meant?"
    }
    func word(_ text: String) -> Words { asks(text) }
    let thing: Words = isPie ? grouping : "series"
    let start = inChart()
    let marks = marks()
    return say(
      "task",
      [
        "\(start)\(word("which")) \(thing) is drawn in \(hue)?",
        "\(word("which")) \(thing) has the colour \(hue)?",
        "\(word("what")) do the \(hue) parts of the chart stand for?",
        "\(start)\(word("which")) \(thing) is shown in \(hue)?",
        "\(word("which")) \(thing) does \(hue) stand for?",
        "\(word("what")) is shown in \(hue)?",
        "the colour \(hue) stands for \(word("which")) \(thing)?",
        isPie
          ? "\(word("which")) \(thing) does the \(hue) \(parts("slice")) belong to?"
          : "\(word("which")) \(thing) do the \(hue) \(marks) belong to?",
        "name the \(thing) drawn in \(hue): \(word("which")) is it?",
        "look for the colour \(hue). \(word("Which")) \(thing) is drawn in it?",
      ])
  }
}

import Charts
import Traces

/// What the question wants, as thoughts repeat it.
extension Narrator {
  /// A sentence that says what is asked.
  mutating func goal() -> Words {
    let (thing, isClause) = wanted()
    if isClause {
      return say(
        "goal",
        [
          "The question is \(thing).", "What is asked is \(thing).", "The task is to say \(thing).",
          "What has to be found out is \(thing).", "The chart has to show \(thing).",
          "It has to be decided \(thing).",
        ],
        personal: [
          "\(me) have to say \(thing).", "\(me) want to know \(thing).",
          "\(me) need to see \(thing).",
          "\(meAre) asked \(thing).",
          "Let \(us) work out \(thing).",
        ])
    }
    return say(
      "goal",
      [
        "The question asks for \(thing).", "What is wanted is \(thing).", "Asked for is \(thing).",
        "The task is to find \(thing).", "The aim is to find \(thing).",
        "This question is about \(thing).", "What has to be found is \(thing).",
      ],
      personal: [
        "\(me) need \(thing).", "\(me) have to find \(thing).", "\(meAre) looking for \(thing).",
        "\(me) want \(thing).", "Let \(us) look for \(thing).",
      ])
  }

  /// What is asked, and whether it is a clause as `which is larger`.
  private mutating func wanted() -> (Words, Bool) {
    switch form {
    case .retrieve: return (askedFigure(asked.cells[0]), false)
    case .maximum, .minimum, .rank, .match, .steepestRise, .steepestFall, .firstAbove, .seriesAt:
      return (wantedLabel(), false)
    case .maximumValue, .minimumValue, .difference, .sum, .total, .mean, .ratio, .share, .range,
      .sumExtremes, .percentChange, .lookupAt:
      return (wantedNumber(), false)
    case .compare, .compareSeries, .isLarger, .countAbove, .countBelow, .aboveMean, .countHigher,
      .trend, .colour:
      return (wantedClause(), true)
    }
  }

  /// What is held against a limit, with its verb: `production is`.
  private var limited: Words { "\(limitedName) \(isLimitedMany ? "are" : "is")" }

  var limitedName: Words {
    if hasManySeries { return "the \(series(asked.series)) \(figure)" }
    return quantityName == nil ? "the \(figure)" : quantity
  }

  private var goes: String { isLimitedMany ? "go" : "goes" }

  var isLimitedMany: Bool { !hasManySeries && quantityName?.isPlural ?? false }

  private mutating func wantedLabel() -> Words {
    let it = asked.series >= 0 ? measureOfMost(asked.series) : Words()
    switch form {
    case .maximum, .minimum:
      let most = asks(mostOfMeasure(form == .maximum))
      let high = asks(form == .maximum ? "highest" : "lowest")
      return say(
        "wanted",
        [
          "the \(grouping) with the \(most) \(it)", "the \(grouping) that has the \(most) \(it)",
          "the \(grouping) whose \(figure)\(ofSeries(asked.series, "for")) is \(high)",
        ])
    case .rank:
      let place = rankWords(mostOfMeasure(asked.rank > 0))
      return say(
        "wanted",
        ["the \(grouping) with the \(place) \(it)", "the \(grouping) that has the \(place) \(it)"])
    case .match:
      return say(
        "wanted",
        [
          "the \(grouping) with the \(figure) \(number)\(ofSeries(asked.series, "for"))",
          "the \(grouping) at which the chart gives \(number)\(ofSeries(asked.series, "for"))",
        ])
    case .firstAbove:
      return say(
        "wanted",
        [
          "the \(asks("first")) \(grouping) in which \(limited) \(asks("above")) \(number)",
          "the \(grouping) in which \(limitedName) \(asks("first")) \(goes) \(asks("above")) \(number)",
        ])
    case .seriesAt:
      let most = rankWords()
      return say(
        "wanted",
        [
          "the series with the \(most) \(figure) \(at(asked.category))",
          "the series that is \(most) \(at(asked.category))",
        ])
    default:
      let change =
        form == .steepestRise
        ? asks(any("largest rise", "steepest rise", "biggest jump", "largest increase"))
        : asks(any("largest fall", "steepest drop", "biggest decline", "largest decrease"))
      return say(
        "wanted",
        [
          "the \(grouping) with the \(change) in \(measured(asked.series))",
          "the \(grouping) that ends the \(change) of \(measured(asked.series))",
        ])
    }
  }

  private mutating func wantedNumber() -> Words {
    let cells = asked.cells
    let all = asked.series >= 0 ? allOf(asked.series) : Words()
    switch form {
    case .maximumValue, .minimumValue:
      let most = asks(askedMost(form == .maximumValue))
      return say(
        "wanted",
        [
          "the \(most) \(figure)\(ofSeries(asked.series, "for"))",
          "the \(most) \(figure)\(ofSeries(asked.series, "of")) among the \(groupings)",
        ])
    case .difference:
      let gap = asks(any("difference", "difference", "gap"))
      return say(
        "wanted",
        [
          "the \(gap) between \(names(cells))",
          "the \(gap) between \(theFigure(cells[0])) and \(theFigure(cells[1]))",
        ])
    case .sum:
      return say(
        "wanted",
        [
          "the \(asks("sum")) of \(names(cells))",
          "what \(names(cells)) come to \(asks("together"))",
        ])
    case .total: return "the \(asks(any("total", "sum"))) of \(all)"
    case .mean: return "the \(asks(any("mean", "average"))) of \(all)"
    case .ratio: return "the \(asks("ratio")) of \(name(cells[0])) to \(name(cells[1]))"
    case .share:
      return say(
        "wanted",
        [
          "the share of \(name(cells[0])) in the total, in percent",
          "\(asks("what percentage")) of the total \(name(cells[0])) makes",
        ])
    case .range:
      return say(
        "wanted",
        [
          "the \(asks("range")) of \(all)",
          "the \(asks("gap between the largest and the smallest")) of \(all)",
        ])
    case .sumExtremes: return "the \(asks("sum of the largest and the smallest")) of \(all)"
    case .percentChange:
      return
        "the change from \(category(cells[0].category)) to \(category(cells[1].category)) in \(asks("percent"))\(ofSeries(cells[0].series, "for"))"
    default:
      let most = rankWords()
      return
        "the \(figure) of \(series(asked.other)) in the \(grouping) where \(series(asked.series)) is \(most)"
    }
  }

  private mutating func wantedClause() -> Words {
    let cells = asked.cells
    let counted = groupingName?.plural ?? plainEntry + "s"
    let whose = ofSeries(asked.series, "for")
    switch form {
    case .compare:
      return say(
        "wanted",
        [
          "which has the \(asks(askedMore())) \(measure(cells[0].series)), \(category(cells[0].category)) or \(category(cells[1].category))",
          "whether \(category(cells[0].category)) or \(category(cells[1].category)) has the \(asks(askedMore())) \(measure(cells[0].series))",
        ])
    case .compareSeries:
      return say(
        "wanted",
        [
          "which is \(asks(askedMore())) \(at(cells[0].category)), \(series(cells[0].series)) or \(series(cells[1].series))",
          "whether \(series(cells[0].series)) or \(series(cells[1].series)) is \(asks(askedMore())) \(at(cells[0].category))",
        ])
    case .isLarger:
      return
        "whether the \(hasManySeries ? measure(cells[0].series) : "\(figure)") is \(asks(askedMore())) \(at(cells[0].category)) than \(at(cells[1].category))"
    case .countAbove:
      let have = any("have a \(figure) above", "have a \(figure) over")
      return "\(asks("how many \(counted) \(have)")) \(number)\(whose)"
    case .countBelow:
      let have = any("have a \(figure) below", "have a \(figure) under")
      return "\(asks("how many \(counted) \(have)")) \(number)\(whose)"
    case .aboveMean:
      return
        "how many \(groupings) lie \(asks("above the \(any("mean", "average"))")) of \(allOf(asked.series))"
    case .countHigher:
      return
        "\(asks("for how many \(counted) the \(figure) is \(any("higher", "larger"))")) for \(series(asked.series)) than for \(series(asked.other))"
    case .trend:
      return
        "whether there is a \(asks(any("rise or fall", "fall or rise"))) in \(measured(cells[0].series)) from \(category(cells[0].category)) to \(category(cells[1].category))"
    default:
      let hue = isPie ? colour(ofSlice: cells[0].category) : colour(ofSeries: cells[0].series)
      return "\(asks("which")) \(isPie ? grouping : "series") \(hue ?? "this colour") stands for"
    }
  }
}

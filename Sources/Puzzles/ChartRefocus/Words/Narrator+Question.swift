import Charts
import Traces

/// The question: what is asked, then how the answer is wanted.
extension Narrator {
  mutating func question() -> Words {
    let task: Words
    switch form {
    case .retrieve: task = askRetrieve()
    case .maximum: task = askExtreme(isMost: true)
    case .minimum: task = askExtreme(isMost: false)
    case .maximumValue: task = askExtremeValue(isMost: true)
    case .minimumValue: task = askExtremeValue(isMost: false)
    case .rank: task = askRank()
    case .compare: task = askCompare()
    case .compareSeries: task = askCompareSeries()
    case .isLarger: task = askIsLarger()
    case .difference: task = askDifference()
    case .sum: task = askSum()
    case .total: task = askTotal()
    case .mean: task = askMean()
    case .ratio: task = askRatio()
    case .share: task = askShare()
    case .range: task = askRange()
    case .sumExtremes: task = askSumExtremes()
    case .countAbove: task = askCount(isAbove: true)
    case .countBelow: task = askCount(isAbove: false)
    case .aboveMean: task = askAboveMean()
    case .countHigher: task = askCountHigher()
    case .trend: task = askTrend()
    case .steepestRise: task = askSteepest(isRise: true)
    case .steepestFall: task = askSteepest(isRise: false)
    case .firstAbove: task = askFirstAbove()
    case .percentChange: task = askPercentChange()
    case .seriesAt: task = askSeriesAt()
    case .lookupAt: task = askLookupAt()
    case .match: task = askMatch()
    case .colour: task = askColour()
    }
    return withoutDoubledStops("\(task.capitalized) \(formatSentence().capitalized)")
  }

  // MARK: - Parts of questions

  /// The word of a question for the larger end, or the smaller.
  mutating func askedMost(_ isMost: Bool) -> String {
    isMost
      ? any("largest", "highest", "highest", "highest", "largest")
      : any("smallest", "lowest", "lowest", "lowest", "smallest")
  }

  /// The same before what a series measures: the most visitors, the highest price.
  mutating func mostOfMeasure(_ isMost: Bool) -> String {
    switch hasManySeries ? .other : quantityName?.sort ?? .other {
    case .counted: isMost ? "most" : "fewest"
    case .amount: isMost ? "most" : "least"
    case .level: isMost ? "highest" : "lowest"
    case .size: isMost ? any("largest", "largest", "highest") : any("smallest", "lowest")
    case .other: askedMost(isMost)
    }
  }

  /// Whether what is measured is had rather than being high: most visitors, most rainfall.
  var isHad: Bool {
    !hasManySeries && [.counted, .amount].contains(quantityName?.sort ?? .other)
  }

  mutating func askedMore(_ isLarger: Bool = true) -> String {
    isLarger ? any("larger", "higher", "higher") : any("smaller", "lower")
  }

  /// What a series measures, without an article: `price`, `figure for exports`, `Men figure`.
  mutating func measure(_ series: Int) -> Words {
    if hasManySeries { return "\(self.series(series)) \(figure)" }
    guard let quantityName else { return Words(stringLiteral: figure) }
    switch quantityName.sort {
    case .level, .size: return quantity
    case .counted, .amount, .other: return "\(figure) for \(quantity)"
    }
  }

  /// What a series measures, after a superlative: `visitors`, `price`, `Men figure`.
  mutating func measureOfMost(_ series: Int) -> Words { isHad ? quantity : measure(series) }

  /// All figures of a series, in the plural: `exports`, `the figures of Men`.
  mutating func allOf(_ series: Int) -> Words {
    hasManySeries
      ? "the \(figure)s \(any("of", "for")) \(self.series(series))" : "the \(figure)s shown"
  }

  /// A cell of the question with what it measures: `the exports for Chile`.
  mutating func askedFigure(_ cell: ChartCell) -> Words {
    if hasManySeries {
      switch manyStyle {
      case 0: return "the \(series(cell.series)) \(figure) \(at(cell.category))"
      case 1: return "the \(figure) of \(series(cell.series)) \(at(cell.category))"
      default: return "the \(figure) for \(category(cell.category)) in \(series(cell.series))"
      }
    }
    guard let sort = quantityName?.sort, manyStyle > 0 else {
      return "the \(figure) \(at(cell.category))"
    }
    let place: Words =
      preposition(cell.category) == "in" ? at(cell.category) : "of \(category(cell.category))"
    if sort == .level || sort == .size { return "the \(quantity) \(place)" }
    return manyStyle == 1
      ? "the \(figure) of \(quantity) \(at(cell.category))" : "the \(quantity) \(at(cell.category))"
  }

  /// Where the question is asked about: `In the chart, `, or nothing.
  mutating func inChart() -> Words {
    switch roll(9) {
    case 0: return "in the chart, "
    case 1: return "according to the chart, "
    case 2: return "going by the chart, "
    case 3: return table.title.isEmpty ? Words() : "in the chart titled “\(title)”, "
    case 4: return table.title.isEmpty ? Words() : "in “\(title)”, "
    case 5: return "as the chart shows it, "
    default: return Words()
    }
  }

  private mutating func askRetrieve() -> Words {
    let cell = asked.cells[0]
    let it = askedFigure(cell)
    let start = inChart()
    let isPlural = quantityName?.isPlural ?? false
    return say(
      "task",
      [
        "\(start)\(asks("what is")) \(it)?", "\(start)\(asks("what is")) \(it)?",
        "\(asks("find")) \(it).", "\(asks("find")) \(it) in the chart.",
        "\(asks("read off")) \(it).", "\(asks("give")) \(it).",
        "\(asks("give")) \(it) as the chart shows it.",
        "\(start)\(asks("how large")) is the \(figure) for \(name(cell))?",
        "\(start)\(asks("how high")) is the \(figure) for \(name(cell))?",
        hasManySeries || quantityName == nil
          ? "look at \(name(cell)): \(asks("what is")) the \(figure) there?"
          : "\(start)\(asks("how high")) \(isPlural ? "are" : "is") \(quantity) \(at(cell.category))?",
        "take \(name(cell)). \(asks("What is")) the \(figure) shown for it?",
        "for \(name(cell)), \(asks("what is")) the \(figure) in the chart?",
        "\(asks("what is")) the \(figure) of \(name(cell)) in this chart?",
      ])
  }

  private mutating func askDifference() -> Words {
    let (x, y) = (asked.cells[0], asked.cells[1])
    let start = inChart()
    return say(
      "task",
      [
        "\(start)what is the \(asks("difference")) between \(names([x, y]))?",
        "what is the \(asks("difference")) between \(names([x, y]))?",
        "what is the \(asks("difference")) between \(askedFigure(x)) and \(askedFigure(y))?",
        "\(start)\(asks("how far apart")) are \(names([x, y]))?",
        "\(start)how large is the \(asks("gap")) between \(names([x, y]))?",
        "find the \(asks("difference")) between \(askedFigure(x)) and \(askedFigure(y)).",
        "by how much do \(names([x, y])) differ? Give the \(asks("difference")).",
        "work out the \(asks("gap")) between \(askedFigure(x)) and \(askedFigure(y)).",
        "compare \(name(x)) with \(name(y)): what is the \(asks("difference"))?",
        "how big is the \(asks("difference")) between \(names([x, y]))?",
        "take \(names([x, y])). \(asks("How far apart")) are their \(figure)s?",
      ])
  }

  private mutating func askSum() -> Words {
    let all = names(asked.cells)
    let start = inChart()
    return say(
      "task",
      [
        "\(start)what do \(all) come to \(asks("together"))?",
        "\(start)what is the \(asks("sum")) of the \(figure)s for \(all)?",
        "\(asks("add up")) the \(figure)s for \(all). What is the result?",
        "what is the \(asks("combined")) \(figure) of \(all)?",
        "\(start)how much do \(all) make \(asks("in total"))?",
        "take \(all) \(asks("together")): what do their \(figure)s amount to?",
        "find the \(asks("sum")) of \(all).",
        "what \(figure) do you get if you \(asks("add up")) \(all)?",
        "\(start)what is the \(asks("sum")) of \(all)?",
        "how much are \(all) \(asks("combined"))?",
      ])
  }

  private mutating func askTotal() -> Words {
    let all = allOf(asked.series)
    let start = inChart()
    return say(
      "task",
      [
        "\(start)what is the \(asks("total")) of \(all)?",
        "\(start)what is the \(asks("sum")) of \(all)?",
        "\(asks("add up")) \(all). What do you get?",
        "what do \(all) come to \(asks("altogether"))?",
        "how much do \(all) make \(asks("in all"))?",
        "find the \(asks("total")) of \(all) across the \(groupings).",
        "\(start)what do all \(groupings) come to \(asks("altogether"))\(ofSeries(asked.series, "for"))?",
        "taking all \(groupings), what is the \(asks("total"))\(ofSeries(asked.series, "for"))?",
        "work out the \(asks("sum")) of \(all).",
        "if you \(asks("add up")) \(all), what is the result?",
      ])
  }

  private mutating func askMean() -> Words {
    let all = allOf(asked.series)
    let start = inChart()
    return say(
      "task",
      [
        "\(start)what is the \(asks("mean")) of \(all)?",
        "\(start)what is the \(asks("average")) of \(all)?",
        "find the \(asks("average")) of \(all).",
        "work out the \(asks("mean")) of \(all).",
        "what do \(all) come to on \(asks("average"))?",
        "taking all \(groupings), what is the \(asks("average")) \(measure(asked.series))?",
        "\(start)what is the \(asks("average")) \(measure(asked.series)) of the \(groupings)?",
        "what is the \(asks("mean")) \(measure(asked.series)) across all \(groupings)?",
        "compute the \(asks("average")) of \(all).",
        "how much is the \(asks("mean")) of \(all)?",
      ])
  }

  private mutating func askRatio() -> Words {
    let (x, y) = (asked.cells[0], asked.cells[1])
    let start = inChart()
    return say(
      "task",
      [
        "\(start)\(asks("how many times")) the \(figure) of \(name(y)) is that of \(name(x))?",
        "what is the \(asks("ratio")) of \(name(x)) to \(name(y))?",
        "\(start)what is the \(asks("ratio")) of \(askedFigure(x)) to \(askedFigure(y))?",
        "\(asks("what multiple")) of \(name(y)) is \(name(x))?",
        "\(asks("how many times")) as large as \(name(y)) is \(name(x))?",
        "divide \(askedFigure(x)) by \(askedFigure(y)). What is the \(asks("ratio"))?",
        "find the \(asks("ratio")) of \(name(x)) to \(name(y)).",
        "\(start)\(asks("what multiple")) of the \(figure) for \(name(y)) is the \(figure) for \(name(x))?",
        "\(asks("how many times")) does the \(figure) of \(name(y)) go into that of \(name(x))?",
        "set \(name(x)) against \(name(y)): what is the \(asks("ratio"))?",
      ])
  }

  private mutating func askShare() -> Words {
    let x = name(asked.cells[0])
    let whole = allOf(asked.cells[0].series)
    let start = inChart()
    return say(
      "task",
      [
        "\(start)\(asks("what share")) of the total does \(x) make up, in percent?",
        "\(asks("what percentage")) of the total of \(whole) is \(x)?",
        "\(asks("what percentage")) of all \(groupings) together does \(x) account for?",
        "\(start)\(asks("what percent")) of the sum of \(whole) comes from \(x)?",
        "\(asks("how many percent")) of the total does \(x) contribute?",
        "add up \(whole). \(asks("What percentage")) of that is \(x)?",
        "\(asks("what share")) of \(whole), taken together, belongs to \(x)? Answer in percent.",
        "\(start)\(asks("what percentage")) does \(x) contribute to the total?",
        "taking all \(groupings) together, \(asks("what percentage")) is \(x)?",
        "work out \(asks("what percent")) of the total \(x) represents.",
      ])
  }

  private mutating func askPercentChange() -> Words {
    let (x, y) = (asked.cells[0], asked.cells[1])
    let span: Words = "from \(category(x.category)) to \(category(y.category))"
    let it = measured(asked.cells[0].series)
    let start = inChart()
    return say(
      "task",
      [
        "\(start)by what \(asks("percentage")) did \(it) change \(span)?",
        "by how many \(asks("percent")) did \(it) change \(span)?",
        "what is the change of \(it) \(span), as a \(asks("percentage")) of where it began?",
        "how large, in \(asks("percent")), is the change in \(it) \(span)?",
        "work out the \(asks("percentage")) change of \(it) \(span).",
        "\(span), by what \(asks("percentage")) did \(it) change?",
        "find the \(asks("percentage")) change in \(it) \(span).",
        "what is the \(asks("percentage")) change in \(it) \(span)?",
        "\(start)how many \(asks("percent")) did \(it) change by \(span)?",
        "give the change \(span) of \(it) in \(asks("percent")).",
      ])
  }
}

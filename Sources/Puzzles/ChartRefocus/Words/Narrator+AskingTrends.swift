import Charts
import Traces

/// Questions that count, and questions about times in order.
extension Narrator {
  /// What the figures of the question's form are counted by, inside a claim: `countries`.
  private var counted: String { groupingName?.plural ?? plainEntry + "s" }

  mutating func askCount(isAbove: Bool) -> Words {
    let beyond = isAbove ? "more than" : "less than"
    let side = isAbove ? any("above", "over") : any("below", "under")
    let whose = ofSeries(asked.series, "for")
    let start = inChart()
    return say(
      "task",
      [
        "\(start)\(asks("how many \(counted) have a \(figure) \(side)")) \(number)\(whose)?",
        "\(asks("how many \(counted) are \(side)")) \(number)\(whose)?",
        "\(asks("count the \(counted) with a \(figure) \(side)")) \(number)\(whose).",
        "\(start)\(asks("how many \(counted) show \(beyond)")) \(number)\(whose)?",
        "\(asks("how many of the \(counted) have \(beyond)")) \(number)\(whose)?",
        "\(start)\(asks("how many of the \(figure)s are \(side)")) \(number)\(whose)?",
        "\(asks("how many \(counted) lie \(side)")) \(number)\(whose)?",
        "\(asks("count the \(figure)s \(side)")) \(number)\(whose). What is the result?",
        "take \(number) as the limit: \(asks("how many \(counted) are \(side)")) it\(whose)?",
        "\(asks("how many \(counted) come to \(beyond)")) \(number)\(whose)?",
      ])
  }

  mutating func askAboveMean() -> Words {
    let all = allOf(asked.series)
    let mean = any("mean", "average")
    let above = any("above", "higher than", "above")
    let start = inChart()
    return say(
      "task",
      [
        "\(start)how many \(groupings) lie \(asks("above the \(mean)")) of \(all)?",
        "how many \(groupings) are \(asks("\(above) the \(mean)")) of \(all)?",
        "take the \(asks(mean)) of \(all): how many \(groupings) are \(asks("above")) it?",
        "count the \(groupings) that lie \(asks("above the \(mean)")) of \(all).",
        "\(start)how many of the \(groupings) have a \(figure) \(asks("above the \(mean)")) of \(all)?",
        "how many \(groupings) do better than the \(asks(mean)) of \(all), that is, lie \(asks("above")) it?",
        "work out the \(asks(mean)) of \(all). How many \(groupings) are \(asks("above")) it?",
        "how many \(groupings) stand \(asks("above the \(mean)")) that \(all) have?",
        "compare the \(groupings) with the \(asks(mean)) of \(all). How many are \(asks("above")) it?",
      ])
  }

  mutating func askCountHigher() -> Words {
    let (s, o) = (series(asked.series), series(asked.other))
    let more = any("higher", "larger")
    let start = inChart()
    return say(
      "task",
      [
        "\(start)\(asks("in how many \(counted) is the \(figure) \(more)")) for \(s) than for \(o)?",
        "\(asks("how many \(counted) have a \(more) \(figure)")) for \(s) than for \(o)?",
        "\(start)\(asks("for how many \(counted) is the \(figure) \(more)")) with \(s) than with \(o)?",
        "\(asks("count the \(counted) with a \(more) \(figure)")) for \(s) than for \(o).",
        "compare \(s) with \(o): \(asks("for how many \(counted) is the former \(more)"))?",
        "\(asks("how many \(counted) show a \(more) \(figure)")) for \(s) than for \(o)?",
        "set \(s) against \(o). \(asks("In how many \(counted) is the former \(more)"))?",
        "\(asks("how many of the \(counted) have a \(more) \(figure)")) in \(s) than in \(o)?",
        "\(start)\(asks("how many times is the \(figure) \(more)")) for \(s) than for \(o), \(grouping) by \(grouping)?",
      ])
  }

  mutating func askTrend() -> Words {
    let (x, y) = (asked.cells[0], asked.cells[1])
    let span: Words = "from \(category(x.category)) to \(category(y.category))"
    let it: Words = measured(x.series)
    let either = asks(
      any(
        "rise or fall", "fall or rise", "increase or decrease", "grow or shrink", "rise or fall"))
    let start = inChart()
    return say(
      "task",
      [
        "\(start)did \(it) \(either) \(span)?", "\(span), did \(it) \(either)?",
        "\(start)did \(it) go \(asks("up or down")) \(span)?",
        "do you see \(it) \(either) \(span)?", "say whether \(it) \(either) \(span).",
        "compare \(category(x.category)) with \(category(y.category)): did \(it) \(either)?",
        "what did \(it) do \(span): \(either)?",
        "tell me whether \(it) went \(asks("up or down")) \(span).",
        "between \(category(x.category)) and \(category(y.category)), did \(it) \(either)?",
        "look at the \(figure)s \(span). Did \(it) \(either)?",
      ])
  }

  mutating func askSteepest(isRise: Bool) -> Words {
    let noun = isRise ? any("rise", "increase", "jump") : any("fall", "drop", "decline", "decrease")
    let most = any("largest", "biggest", "sharpest", "steepest")
    let verb = isRise ? any("rise", "increase") : any("fall", "drop")
    let change = asks("\(most) \(noun)")
    let it = measured(asked.series)
    let start = inChart()
    return say(
      "task",
      [
        "\(start)which \(grouping) brought the \(change) in \(it) against the \(grouping) before?",
        "in which \(grouping) did \(it) \(asks("\(verb) most")) compared with the \(grouping) before?",
        "find the \(grouping) with the \(change) in \(it) from the \(grouping) just before it.",
        "which \(grouping) shows the \(change) in \(it) since the \(grouping) before?",
        "going from each \(grouping) to the next, at which \(grouping) does the \(change) in \(it) end?",
        "\(start)in which \(grouping) was the \(change) in \(it) from the \(grouping) before?",
        "name the \(grouping) in which \(it) \(isRise ? "made" : "took") the \(change) from the \(grouping) before.",
        "follow \(it) step by step: which \(grouping) ends the \(change)?",
        "which \(grouping) saw \(it) \(asks("\(verb) most")) from the \(grouping) before it?",
        "where does the \(change) in \(it) from \(aGrouping) to the next take place? Name the later \(grouping).",
      ])
  }

  mutating func askFirstAbove() -> Words {
    let it = limitedName
    let verb = isLimitedMany ? "are" : "is"
    let side = any("above", "past", "beyond")
    let start = inChart()
    return say(
      "task",
      [
        "\(start)in which \(grouping) did \(it) \(asks("first go \(side)")) \(number)?",
        "which is the \(asks("first \(groupingName?.name ?? plainEntry)")) with \(it) \(asks("above")) \(number)?",
        "which is the \(asks("first")) \(grouping) in which \(it) \(verb) \(asks("above")) \(number)?",
        "when did \(it) \(asks("first get above")) \(number)?",
        "find the \(asks("first")) \(grouping) in which \(it) \(verb) \(asks("above")) \(number).",
        "going through the \(groupings) in order, in which \(verb) \(it) \(asks("first above")) \(number)?",
        "\(start)at which \(grouping) did \(it) \(asks("first pass")) \(number)?",
        "name the \(asks("first")) \(grouping) with \(it) \(asks("above")) \(number).",
        "from the start, which \(grouping) is the \(asks("first")) to show \(asks("more than")) \(number)\(ofSeries(asked.series, "for"))?",
      ])
  }
}

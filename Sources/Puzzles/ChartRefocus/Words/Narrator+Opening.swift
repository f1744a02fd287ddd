import Charts
import Seeding
import Traces

/// What is said before anything is marked: what the chart is and how it is read.
extension Narrator {
  /// What may be said of the chart, in order.
  mutating func setting() -> [Words] {
    [chartSentence(), extentSentence(), axisSentence(), keySentence(), readingSentence()]
      .filter { !$0.isEmpty }
  }

  private mutating func chartSentence() -> Words {
    let it = aChart()
    let mark = mark()
    var all: [Words] = [
      hasManySeries
        ? "The picture shows \(it)."
        : "The picture shows \(it) with a \(mark) for each \(grouping).",
      "The chart is \(it).", "This is \(it), with the \(groupings) named at the \(marks()).",
    ]
    if isLine {
      all = [
        "The picture shows \(it).",
        hasManySeries
          ? "This is \(it) with a line for each series."
          : "This is \(it) with a \(mark) for each \(grouping).",
      ]
    }
    if chart.kind == .table {
      all = [
        "The figures stand in \(it), by \(grouping).",
        "This is \(it): each \(grouping) has its figures beside its name.",
      ]
    }
    if let quantityName, table.kind != .bins, quantityName.name != groupingName?.plural {
      all.append("This is \(it) of \(quantity) by \(grouping).")
      all.append("\(it) sets out \(quantity) by \(grouping).")
    }
    if !table.title.isEmpty {
      all += [
        "The picture shows \(it) titled “\(title)”.", "The title reads “\(title)”; it is \(it).",
        "“\(title)” is the title of \(it).",
        "Going by its title, “\(title)”, this is \(it).",
      ]
    }
    return say("chart", all)
  }

  private mutating func extentSentence() -> Words {
    let count = table.categories.count
    let n = tally(count, of: "categories", image: 0)
    var all: [Words] = []
    if count > 1, let first = table.categories.indices.first,
      let end = table.categories.indices.last
    {
      all = ["It covers \(n) \(groupings)."]
      if chart.kind != .scatter {
        all += [
          "It covers \(n) \(groupings), from \(category(first)) to \(category(end)).",
          "The \(groupings) run from \(category(first)) to \(category(end)).",
          "In all there are \(n) \(groupings).",
        ]
      }
    }
    if hasManySeries {
      let s = tally(table.series.count, of: "series", image: 0)
      all += [
        "For each \(grouping) there are \(s) series.", "It has \(n) \(groupings) and \(s) series.",
      ]
    }
    return say("extent", all)
  }

  private mutating func axisSentence() -> Words {
    guard let axis = chart.axis, let low = axis.ticks.first, let high = axis.ticks.last else {
      return isPie
        ? say(
          "axis",
          [
            "The size of each \(parts("slice")) is its part of the whole.",
            "There is no axis here; the \(parts("slices")) share out the whole.",
            "Each \(grouping) takes its part of the circle.",
          ])
        : say(
          "axis",
          [
            "Each figure stands where its headings meet.",
            "A figure is found by following its headings.",
          ])
    }
    let line: Words = axis.isVertical ? "the upright axis" : "the axis across"
    let scale: Words = "from \(tick(low)) to \(tick(high))"
    if axis.isLogarithmic {
      return say(
        "axis",
        [
          "\(line) is logarithmic and marked \(scale), so equal steps multiply the figures.",
          "The scale is logarithmic, \(scale): equal distances mean equal factors.",
        ])
    }
    return say(
      "axis",
      [
        "The figures are measured along \(line), marked \(scale).",
        "\(line) is marked \(scale).", "The scale runs \(scale) along \(line).",
        "Figures are read along \(line), which has marks \(scale).",
        quantityName == nil ? Words() : "\(line) gives \(quantity), with marks \(scale).",
      ])
  }

  private mutating func keySentence() -> Words {
    guard hasManySeries else { return Words() }
    let wanted = relevantSeries
    guard chart.kind != .table else {
      return say(
        "key",
        [
          "What counts stands beneath \(list(wanted.map { series($0) })).",
          wanted.count == 1
            ? "The heading \(series(wanted[0])) shows which figures are meant."
            : "The headings \(list(wanted.map { series($0) })) show which figures are meant.",
        ])
    }
    // What the question asks by its colour is told after the picture.
    if form == .colour { return "The key says which colour belongs to which series." }
    let named = table.series.indices.filter { colour(ofSeries: $0) != nil }
    let told = named.filter { wanted.contains($0) }
    if told.count == wanted.count, !told.isEmpty {
      let items = told.map { number -> Words in
        "\(series(number)) in \(colour(ofSeries: number) ?? Words())"
      }
      if let number = told.first, told.count == 1 {
        let hue = colour(ofSeries: number) ?? Words()
        return say(
          "key",
          [
            "\(series(number)) is drawn in \(hue).", "By the key, \(series(number)) is \(hue).",
            "The colour of \(series(number)) is \(hue).",
            "The key gives \(series(number)) in \(hue).",
            "What belongs to \(series(number)) is \(hue).",
          ])
      }
      return say(
        "key",
        [
          "The chart draws \(list(items)).", "By the key, the chart shows \(list(items)).",
          "The colours are these: \(list(items)).", "The key gives \(list(items)).",
        ])
    }
    let all = list(wanted.map { series($0) })
    return say(
      "key",
      [
        "The labels tell which \(marks()) belong to \(all).",
        "What matters here are the \(marks()) of \(all).",
        "What belongs to \(all) is found by the names given to the series.",
      ])
  }

  /// The series that the question is about.
  var relevantSeries: [Int] {
    var all = asked.cells.map(\.series) + [asked.series, asked.other].filter { $0 >= 0 }
    if form == .seriesAt { all += table.series.indices }
    return table.series.indices.filter { all.contains($0) }
  }

  private mutating func readingSentence() -> Words {
    if form == .colour { return Words() }
    if chart.kind == .table { return Words() }
    if chart.isLabelled, chart.axis == nil {
      return say(
        "reading",
        [
          "The figures are written at the \(marks()), so they can be read off as they stand.",
          "Each \(mark()) carries its figure.", "The figures are printed with the \(marks()).",
        ])
    }
    if chart.isLabelled {
      return say(
        "reading",
        [
          "The figures are written at the \(marks()), so they can be read off as they stand.",
          "Each \(mark()) carries its figure.", "Every \(mark()) has its figure written with it.",
          "Since each \(mark()) is labelled with its figure, the axis need hardly be consulted.",
          "The figures are printed with the \(marks()).",
        ])
    }
    if isPie {
      return "The figures are left out, so the \(parts("slices")) are compared by size."
    }
    if isStacked {
      return say(
        "reading",
        [
          "A \(parts("segment")) is judged by its own length within its stack.",
          "What counts is the length of each \(parts("segment")), wherever in its stack it lies.",
        ])
    }
    return say(
      "reading",
      [
        "The \(marks()) have no figures written at them, so they are judged against the axis.",
        "Figures are left out, so each \(mark()) is read against the marks of the axis.",
        "Each \(mark()) is followed to the axis.",
        "As figures are left out at the \(marks()), the axis has to give them.",
      ], personal: ["To read a \(mark()), \(me) follow it to the axis."])
  }

  // MARK: - On to the picture

  /// What leads over to a picture.
  mutating func invite(_ image: Int) -> Words {
    let mark = telling.marks[image - 1]
    let names = isNamedByQuestion ? self.names(mark.cells) : inQuestion(mark)
    let more: Words = image > 1 ? "next, " : ""
    return say(
      "invite",
      [
        "\(more)\(names) can be marked in the chart.", "\(more)the chart with \(names) marked:",
        "\(more)marking \(names) shows where to read.",
        "\(more)with \(names) marked, the chart looks like this:",
        "\(more)a mark on the chart brings out \(names).",
        "\(more)here is the chart, with \(names) marked:",
        "\(more)the picture with \(names) marked shows it.",
      ],
      personal: [
        "\(more)\(me) mark \(names) in the chart.", "\(more)\(me) will mark \(names).",
        "\(more)let \(us) mark \(names).",
        "\(more)\(me) bring out \(names) in the picture.",
      ])
  }

  private func isOne(_ mark: ChartMark) -> Bool { mark.cells.count + mark.keys.count == 1 }

  /// What a picture marks, without saying what it is.
  private mutating func inQuestion(_ mark: ChartMark) -> Words {
    if form == .colour {
      return isPie ? "the \(self.mark()) of that colour" : "the key of that colour"
    }
    guard isOne(mark) else {
      return say(
        "inQuestion",
        [
          "the \(marks()) that count", "the \(marks()) in question", "what qualifies",
          "the \(marks()) that the question is about",
        ])
    }
    return say(
      "inQuestion",
      [
        "the \(self.mark()) in question", "the place in question",
        "the \(self.mark()) that the question is after", "the \(self.mark()) that fits",
      ])
  }

  /// Whether the question itself names what is marked.
  var isNamedByQuestion: Bool {
    switch form {
    case .retrieve, .compare, .compareSeries, .isLarger, .difference, .sum, .total, .mean, .ratio,
      .share, .trend, .percentChange:
      true
    default: false
    }
  }
}

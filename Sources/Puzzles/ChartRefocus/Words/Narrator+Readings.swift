import Charts
import Seeding
import Traces

/// What is read at the cells that matter.
extension Narrator {
  /// Whether the figure of a cell can be read.
  func canRead(_ cell: ChartCell) -> Bool {
    guard table[cell] != nil else { return false }
    if chart.isLabelled { return true }
    guard let axis = chart.axis, !axis.isLogarithmic else { return false }
    return !isStacked || cell.series == 0
  }

  /// Whether two figures differ enough for anyone to see it.
  func isPlain(_ a: ChartCell, _ b: ChartCell) -> Bool {
    guard let x = table[a], let y = table[b], x != y else { return false }
    if chart.isLabelled { return true }
    let (gap, size) = (x > y ? x - y : y - x, max(abs(x), abs(y)))
    guard let axis = chart.axis, !axis.isLogarithmic, !isStacked else { return 5 * gap >= size }
    return gap >= 4 * max(1, asked.step)
  }

  /// Sentences that tell the figures of cells, three or four to a sentence.
  mutating func values(_ cells: [ChartCell]) -> [Words] {
    var sentences: [Words] = []
    var rest = cells[...]
    while !rest.isEmpty {
      let count = rest.count <= 4 ? rest.count : 3
      sentences.append(valueSentence(Array(rest.prefix(count))))
      rest = rest.dropFirst(count)
    }
    return sentences
  }

  private mutating func valueSentence(_ cells: [ChartCell]) -> Words {
    if cells.count == 1 { return valueSentence(cells[0]) }
    let isOfSeries = hasManySeries && cells.allSatisfy { $0.series == cells[0].series }
    let isAtCategory = hasManySeries && cells.allSatisfy { $0.category == cells[0].category }
    let start: Words =
      isOfSeries
      ? "for \(series(cells[0].series)), "
      : isAtCategory ? "\(at(cells[0].category)), " : Words()
    let names = cells.map { cell in
      isOfSeries
        ? category(cell.category) : isAtCategory ? series(cell.series) : name(cell)
    }
    // Numbers side by side would run into each other: 2019 12.4.
    let areNumbers = cells.contains { cell in
      let label = isAtCategory ? table.series[cell.series].name : table.categories[cell.category]
      return label.last?.isNumber ?? false
    }
    let pairs = zip(names, cells).map { name, cell -> Words in
      areNumbers ? "\(name) with \(value(cell))" : "\(name) \(value(cell))"
    }
    let verb = any("shows", "has", "shows", "stands at", "comes to")
    var told =
      areNumbers
      ? zip(names, cells).map { name, cell -> Words in "\(name) \(verb) \(value(cell))" } : pairs
    told[0] = "\(names[0]) \(verb) \(value(cells[0]))"
    var all: [Words] = [
      "\(start)\(list(told)).", "\(start)\(list(told)).",
      "the \(figure)s read: \(start)\(list(pairs)).",
      "\(start)the chart gives \(list(pairs, and: "and")).",
    ]
    if cells.count == 2 {
      all.append(
        "\(start)\(names[0]) \(verb) \(value(cells[0])), while \(names[1]) \(verb) \(value(cells[1]))."
      )
      all.append(
        "\(start)\(names[0]) \(verb) \(value(cells[0])); \(names[1]) \(verb) \(value(cells[1])).")
      all.append(
        "\(start)\(names[0]) \(verb) \(value(cells[0])) and \(names[1]) \(verb) \(value(cells[1]))."
      )
    }
    return say("values", all)
  }

  private mutating func valueSentence(_ cell: ChartCell) -> Words {
    let it = name(cell)
    let v = value(cell)
    let start: Words = hasManySeries ? "\(at(cell.category)), " : Words()
    let short = hasManySeries ? series(cell.series) : it
    if table.kind == .times, !hasManySeries { return timedValue(cell) }
    if chart.isLabelled {
      var all: [Words] = [
        "\(it) shows \(v).", "\(start)\(short) has \(v).",
        "\(start)the chart gives \(short) as \(v).", "\(start)\(short) stands at \(v).",
        "the \(figure) written for \(it) is \(v).",
      ]
      if chart.kind == .table { all.append("the \(parts("cell")) for \(it) says \(v).") }
      if chart.kind != .table { all.append("the \(mark()) of \(it) is labelled \(v).") }
      return say(
        "value", all,
        personal: [
          hasManySeries ? "\(start)\(me) read \(short) as \(v)." : "for \(it), \(me) read \(v).",
          "\(start)\(me) find \(short) at \(v).",
        ])
    }
    var all: [Words] = [
      "the \(mark()) of \(it) ends at \(v).", "held against the axis, \(it) comes to \(v).",
      "\(it) reaches \(v).", "\(it) stands at \(v).",
      "followed to the axis, the \(mark()) of \(it) gives \(v).",
    ]
    if isLine || markKind == .point {
      all = [
        "the \(mark()) of \(it) lies at \(v).", "held against the axis, \(it) comes to \(v).",
        "\(it) stands at \(v).", "followed to the axis, the \(mark()) of \(it) gives \(v).",
      ]
    }
    if let between = between(cell) {
      if isBrief || form == .retrieve, happens(0.5) { return between }
      all += [between, between]
    }
    return say(
      "value", all,
      personal: [
        hasManySeries
          ? "\(start)\(me) read \(short) off the axis as \(v)."
          : "for \(it), \(me) read \(v) off the axis.",
        "\(me) put \(it) at \(v).",
      ])
  }

  /// The figure of a time.
  private mutating func timedValue(_ cell: ChartCell) -> Words {
    let place = at(cell.category)
    let v = value(cell)
    var all: [Words] = [
      "\(place) the \(figure) is \(v).", "\(place), the chart shows \(v).",
      "\(place) the \(mark()) is at \(v).", "the \(mark()) \(place) stands at \(v).",
      "what the chart gives \(place) is \(v).",
    ]
    if quantityName != nil {
      let isPlural = quantityName?.isPlural ?? false
      all.append("\(place), \(quantity) \(isPlural ? "stand" : "stands") at \(v).")
      all.append("\(place), \(quantity) \(isPlural ? "come" : "comes") to \(v).")
    }
    if !chart.isLabelled, let between = between(cell) { all += [between, between] }
    return say("value", all, personal: ["\(place) \(me) read \(v)."])
  }

  /// Between which ticks a cell lies, and its reading.
  private mutating func between(_ cell: ChartCell) -> Words? {
    guard let (low, high) = ticks(around: cell), let l = ExactNumber(low.text),
      let h = ExactNumber(high.text)
    else { return nil }
    let above = stands(cell, l, as: any("above", "past", "above"))
    let below = stands(cell, h, as: any("below", "under"))
    return say(
      "between",
      [
        "\(name(cell)) lies \(above) \(tick(low)) and \(below) \(tick(high)), at \(value(cell)).",
        "\(name(cell)) is \(above) \(tick(low)) but \(below) \(tick(high)): \(value(cell)).",
        "for \(name(cell)), the end lies \(above) \(tick(low)) and \(below) \(tick(high)), so the \(figure) is \(value(cell)).",
      ])
  }

  /// The ticks that a cell clearly lies between.
  func ticks(around cell: ChartCell) -> (ChartAxis.Tick, ChartAxis.Tick)? {
    guard let axis = chart.axis, canRead(cell), !axis.isLogarithmic, let figure = table[cell]
    else { return nil }
    let exact = ExactNumber(figure, decimals: table.decimals)
    for (low, high) in zip(axis.ticks, axis.ticks.dropFirst()) {
      guard let l = ExactNumber(low.text), let h = ExactNumber(high.text) else { return nil }
      if l * 10 < exact * 10 - (h - l), exact * 10 + (h - l) < h * 10 { return (low, high) }
    }
    return nil
  }
}

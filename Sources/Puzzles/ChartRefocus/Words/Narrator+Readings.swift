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
    let pairs = zip(names, cells).map { name, cell -> Words in "\(name) \(value(cell))" }
    let verb = any("shows", "has", "shows", "stands at", "comes to")
    var told = pairs
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
      all.append("\(start)\(names[0]) \(verb) \(value(cells[0])), \(names[1]) \(value(cells[1])).")
    }
    return say("values", all)
  }

  private mutating func valueSentence(_ cell: ChartCell) -> Words {
    let it = name(cell)
    let v = value(cell)
    if table.kind == .times, !hasManySeries { return timedValue(cell) }
    if chart.isLabelled {
      var all: [Words] = [
        "\(it) shows \(v).", "for \(it) the chart gives \(v).",
        "\(it) comes with the \(figure) \(v).",
        "beside \(it) the \(figure) is \(v).", "\(it) stands at \(v).",
        "the \(figure) written for \(it) is \(v).",
      ]
      if chart.kind == .table { all.append("the \(parts("cell")) for \(it) says \(v).") }
      if chart.kind != .table { all.append("the \(mark()) of \(it) is labelled \(v).") }
      return say(
        "value", all, personal: ["for \(it) \(me) read \(v).", "at \(it) \(me) find \(v)."])
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
      all += [between, between]
    }
    return say(
      "value", all,
      personal: ["for \(it) \(me) read \(v) off the axis.", "\(me) put \(it) at \(v)."])
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
  private func ticks(around cell: ChartCell) -> (ChartAxis.Tick, ChartAxis.Tick)? {
    guard let axis = chart.axis, canRead(cell), !axis.isLogarithmic, let figure = table[cell]
    else { return nil }
    let exact = ExactNumber(figure, decimals: table.decimals)
    for (low, high) in zip(axis.ticks, axis.ticks.dropFirst()) {
      guard let l = ExactNumber(low.text), let h = ExactNumber(high.text) else { return nil }
      if l * 10 < exact * 10 - (h - l), exact * 10 + (h - l) < h * 10 { return (low, high) }
    }
    return nil
  }

  // MARK: - What is seen beside it

  /// Facts about cells that are there to see, in no order: where they lie, what stands beside them.
  ///
  /// - Parameters:
  ///   - cells: The cells that are shown.
  ///   - hidden: Cells of which nothing may be said yet.
  mutating func details(_ cells: [ChartCell], hidden: [ChartCell]) -> [Words] {
    var all: [Words] = []
    var compared: Set<[ChartCell]> = []
    for cell in chance.shuffled(cells).prefix(4) where table[cell] != nil {
      if markKind == .point || markKind == .bar, !isStacked, let words = tickDetail(cell) {
        all.append(words)
      }
      for side in chance.shuffled([-1, 1]) {
        let other = ChartCell(cell.series, cell.category + side)
        guard table.categories.indices.contains(other.category), table[other] != nil,
          !hidden.contains(other), isPlain(cell, other), !compared.contains([other, cell]),
          !cells.contains(other) || cells.count <= 3
        else { continue }
        compared.insert([cell, other])
        all.append(neighbour(cell, other))
      }
      if hasManySeries {
        let others = table.series.indices.map { ChartCell($0, cell.category) }.filter {
          $0 != cell && table[$0] != nil && !hidden.contains($0) && isPlain(cell, $0)
            && !compared.contains([$0, cell])
        }
        if let other = chance.element(of: others) {
          compared.insert([cell, other])
          all.append(neighbour(cell, other))
        }
      }
    }
    return chance.shuffled(all)
  }

  private mutating func tickDetail(_ cell: ChartCell) -> Words? {
    guard let (low, high) = ticks(around: cell), let l = ExactNumber(low.text),
      let h = ExactNumber(high.text)
    else { return nil }
    if happens(0.5) {
      let above = stands(cell, l, as: any("above", "past", "above", "beyond"))
      return say(
        "tick",
        [
          "On the axis, \(name(cell)) lies \(above) the \(tick(low)) mark.",
          "\(name(cell)) gets \(above) the \(tick(low)) mark of the axis.",
          "Along the axis, \(name(cell)) is clearly \(above) \(tick(low)).",
        ])
    }
    let below = stands(cell, h, as: any("below", "under"))
    return say(
      "tick",
      [
        "On the axis, \(name(cell)) lies \(below) the \(tick(high)) mark.",
        "\(name(cell)) stays \(below) the \(tick(high)) mark of the axis.",
        "Along the axis, \(name(cell)) is still \(below) \(tick(high)).",
      ])
  }

  /// A comparison of a cell with another.
  mutating func neighbour(_ cell: ChartCell, _ other: ChartCell) -> Words {
    let isLarger = (table[cell] ?? 0) > (table[other] ?? 0)
    let word = comparative(isLarger: isLarger)
    if cell.series == other.series {
      let start: Words = hasManySeries ? "for \(series(cell.series)), " : Words()
      let (a, b) = (category(cell.category), category(other.category))
      let c = compares(cell, other, as: word)
      guard chart.kind != .scatter else {
        return say(
          "neighbour",
          [
            "\(a) is \(c) than \(b).", "Compared with \(b), \(a) is \(c).",
            "Set against \(b), \(a) is \(c).", "\(a) comes out \(c) than \(b).",
          ])
      }
      return say(
        "neighbour",
        [
          "\(start)\(a) is \(c) than \(b).", "\(start)\(a) is \(c) than its neighbour \(b).",
          "\(start)seen beside \(b), \(a) is \(c).",
          "\(start)\(a) comes out \(c) than \(b) next to it.",
          "\(start)compared with \(b), \(a) is \(c).", "\(start)next to \(b), \(a) is \(c).",
        ])
    }
    let (a, b) = (series(cell.series), series(other.series))
    let place = at(cell.category)
    let c = compares(cell, other, as: word)
    return say(
      "across",
      [
        "\(place), \(a) is \(c) than \(b).", "\(place), compared with \(b), \(a) is \(c).",
        "\(place) the pair \(a) and \(b) differs: \(a) is \(c).",
        "\(place), \(a) comes out \(c) than \(b).",
      ])
  }

  /// That a cell is the largest, or the smallest, or has a rank among them.
  mutating func extremeSentence(_ cell: ChartCell, isMost: Bool, rank: Int) -> Words {
    let word = superlative(isMost: isMost)
    let ordinal = rank == 2 ? "second " : rank == 3 ? "third " : ""
    let most = extreme(cell, isMost: isMost, rank: rank, as: ordinal + word)
    if asked.category >= 0 {
      let (a, place) = (series(cell.series), at(cell.category))
      return say(
        "extreme",
        [
          "\(place), \(a) is the \(most) of the series.", "\(place), \(a) comes out \(most).",
          "\(place) the \(mark()) of \(a) is the \(most).",
          "\(place), \(a) has the \(most) \(figure).",
        ])
    }
    let a = category(cell.category)
    let start: Words = hasManySeries ? "for \(series(cell.series)), " : Words()
    return say(
      "extreme",
      [
        "\(start)\(a) has the \(most) \(mark()).", "\(start)\(a) comes out \(most).",
        "\(start)\(a) is the \(most) of all \(groupings).",
        "\(start)the \(mark()) of \(a) is the \(most).",
        "\(start)among all \(groupings), \(a) is \(most).",
        "\(start)\(a) stands out as the \(most).",
      ])
  }
}

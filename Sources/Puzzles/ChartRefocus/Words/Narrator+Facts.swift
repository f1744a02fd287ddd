import Charts
import Colour
import Traces

/// The facts, each with its wording.
extension Narrator {
  // MARK: - Places in the picture

  private func boxes(_ isWanted: (ChartElement) -> Bool) -> [Box] {
    chart.elements.filter(isWanted).map { Box($0.box.x0, $0.box.y0, $0.box.x1, $0.box.y1) }
  }

  private func labelBoxes(series: Int = -1, category: Int = -1) -> [Box] {
    boxes { element in
      switch element.kind {
      case .axisLabel, .pointLabel, .sliceLabel: category >= 0 && element.cell.category == category
      case .legendLabel, .seriesLabel:
        series >= 0
          ? element.cell.series == series && element.cell.category < 0
          : element.cell.category == category
      default: false
      }
    }
  }

  private func markBoxes(_ cells: ChartCell...) -> [Box] {
    cells.flatMap { cell in boxes { $0.kind.isMark && $0.cell == cell } }
  }

  private func said(_ fact: Fact, _ wording: String) -> Words { "\(Said(fact, as: wording))" }

  // MARK: - Labels

  func category(_ number: Int) -> Words {
    said(
      Fact("category", ["\(number)"], evidence: .record, boxes: labelBoxes(category: number)),
      table.categories[number])
  }

  func series(_ number: Int) -> Words {
    said(
      Fact("series", ["\(number)"], evidence: .record, boxes: labelBoxes(series: number)),
      table.series[number].name)
  }

  var title: Words {
    said(
      Fact("title", [], evidence: .record, boxes: boxes { $0.kind == .title }), table.title)
  }

  /// The title of the axis of the figures, or what figures are called.
  var quantity: Words {
    guard let quantityName else { return "\(figure)s" }
    return said(
      Fact("quantity", [], evidence: .record, boxes: boxes { $0.kind == .axisTitle }),
      quantityName.name)
  }

  private func grouping(_ wording: String) -> Words {
    said(Fact("grouping", [], evidence: .record), wording)
  }

  /// One of the categories, as `country`.
  var grouping: Words {
    guard let groupingName else { return Words(stringLiteral: plainEntry) }
    return grouping(groupingName.name)
  }

  /// One of the categories with its article, as `an hour`.
  var aGrouping: Words {
    let name = groupingName?.name.lowercased() ?? plainEntry
    let isVowel =
      "aeio".contains(name.first ?? "b") || name.hasPrefix("hour") || name.hasPrefix("under")
    return "\(isVowel ? "an" : "a") \(grouping)"
  }

  /// The categories, as `countries`.
  var groupings: Words {
    guard let groupingName else { return Words(stringLiteral: plainEntry + "s") }
    return grouping(groupingName.plural)
  }

  /// What one category is called where its heading can't be said.
  var plainEntry: String {
    switch table.kind {
    case .names: "item"
    case .times: "time"
    case .bins: "range"
    }
  }

  // MARK: - The question

  /// Words of the question's form.
  func asks(_ wording: String) -> Words {
    said(Fact("asks", [form.rawValue], evidence: .record), wording)
  }

  func rank(_ wording: String) -> Words {
    said(Fact("rank", ["\(asked.rank)"], evidence: .record), wording)
  }

  /// The number that the question names.
  var number: Words {
    guard let number = asked.number else { return Words() }
    let exact = ExactNumber(number, decimals: table.decimals)
    return said(Fact("number", [exact.text], evidence: .record), figure(exact))
  }

  /// A figure as sentences write it, perhaps with its unit.
  func figure(_ number: ExactNumber) -> String {
    let text = number.written(grouped: groupsThousands)
    guard saysUnits else { return text }
    // The sign stands before the unit: −$5.
    let sign = String(text.prefix { $0 == "-" || $0 == "−" })
    return sign + table.unit.prefix + text.dropFirst(sign.count) + table.unit.suffix
  }

  // MARK: - Figures

  /// The reading of a cell.
  func reading(_ cell: ChartCell) -> ExactNumber? {
    guard let figure = table[cell] else { return nil }
    let step = max(1, asked.step)
    let (quotient, rest) = figure.magnitude.quotientAndRemainder(dividingBy: UInt(step))
    let rounded = Int(quotient + (2 * rest >= UInt(step) ? 1 : 0)) * step
    return ExactNumber(figure < 0 ? -rounded : rounded, decimals: table.decimals)
  }

  /// A figure that is read, `about` before it where it is not written in the chart.
  func value(_ cell: ChartCell) -> Words {
    guard let reading = reading(cell) else { return Words() }
    let isWritten = chart.isLabelled
    let wording = (isWritten ? "" : roughly + " ") + figure(reading)
    return said(
      Fact(
        "value", ["\(cell.series)", "\(cell.category)", reading.text],
        evidence: isWritten ? .record : .pixels, boxes: markBoxes(cell)), wording)
  }

  /// By how much two readings differ; nil where that can't be read, or comes to nothing.
  func gap(_ a: ChartCell, _ b: ChartCell) -> Words? {
    guard canRead(a), canRead(b), let x = reading(a), let y = reading(b), !x.equals(y) else {
      return nil
    }
    let gap = x < y ? y - x : x - y
    let isWritten = chart.isLabelled
    // Shares differ by points of percent rather than by percent.
    let size =
      !saysUnits || !table.unit.suffix.hasPrefix("%")
      ? figure(gap) : "\(gap.written(grouped: groupsThousands)) percentage points"
    return said(
      Fact(
        "gap", cells(a, b) + [gap.text], evidence: isWritten ? .record : .pixels,
        boxes: markBoxes(a, b)), (isWritten ? "" : roughly + " ") + size)
  }

  func tick(_ tick: ChartAxis.Tick) -> Words {
    let number = ExactNumber(tick.text)
    return said(
      Fact("tick", [tick.text], evidence: .record),
      number.map { figure($0) } ?? tick.text)
  }

  // MARK: - Comparisons

  private func cells(_ cells: ChartCell...) -> [String] {
    cells.flatMap { ["\($0.series)", "\($0.category)"] }
  }

  /// That a figure is larger, or smaller, than another.
  func compares(_ cell: ChartCell, _ other: ChartCell, as wording: String) -> Words {
    let isLarger = (table[cell] ?? 0) > (table[other] ?? 0)
    return said(
      Fact(isLarger ? "greater" : "less", cells(cell, other), boxes: markBoxes(cell, other)),
      wording)
  }

  /// That a figure is above, or below, a number.
  func stands(_ cell: ChartCell, _ number: ExactNumber, as wording: String) -> Words {
    let figure = ExactNumber(table[cell] ?? 0, decimals: table.decimals)
    return said(
      Fact(
        number < figure ? "beyond" : "short", cells(cell) + [number.text],
        boxes: markBoxes(cell)), wording)
  }

  func extreme(_ cell: ChartCell, isMost: Bool, rank: Int = 1, as wording: String) -> Words {
    said(
      Fact(
        "extreme", cells(cell) + [isMost ? "most" : "least", "\(rank)"], boxes: markBoxes(cell)),
      wording)
  }

  /// How a series goes from a category to another.
  func moves(_ from: ChartCell, to: ChartCell, rise: String, fall: String) -> Words {
    let isRise = (table[to] ?? 0) > (table[from] ?? 0)
    return said(
      Fact(
        isRise ? "rises" : "falls", ["\(from.series)", "\(from.category)", "\(to.category)"],
        boxes: markBoxes(from, to)), isRise ? rise : fall)
  }

  // MARK: - What is calculated

  func calculation(_ step: Int, as wording: String) -> Words {
    said(
      Fact("calculation", [steps[step].operation.rawValue, "\(step)"], evidence: .record), wording)
  }

  /// The value of a step, as it is or as another wording has it.
  func step(_ step: Int, as wording: String? = nil) -> Words {
    let value = steps[step].value
    let isNumber = ![
      .most, .least, .greater, .match, .colour, .firstAbove, .steepestRise, .steepestFall,
    ].contains(steps[step].operation)
    let number = isNumber ? ExactNumber(value) : nil
    return said(
      Fact("step", ["\(step)"], evidence: .record),
      wording ?? number?.written(grouped: groupsThousands) ?? value)
  }

  // MARK: - Counts, colours, marks

  func numeral(_ number: Int) -> String {
    spellsNumbers && Self.numerals.indices.contains(number) ? Self.numerals[number] : "\(number)"
  }

  private static let numerals = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
  ]

  func tally(_ number: Int, of what: String, image: Int) -> Words {
    said(Fact("tally", ["\(number)", what], image: image), numeral(number))
  }

  /// The name of a colour of marks, if people agree on it.
  func colourName(of mark: (ChartElement) -> Bool) -> ColourName? {
    chart.elements.first { $0.kind.isMark && mark($0) }
      .flatMap { ColourName.name(of: Lab($0.colour)) }
  }

  /// The colour of a series; nil where it has no name or another series has the same.
  func colour(ofSeries series: Int) -> Words? {
    let names = table.series.indices.map { number in
      colourName { $0.cell.series == number }
    }
    guard let name = names[series], names.count(where: { $0 == name }) == 1 else { return nil }
    return said(Fact("colour", ["\(series)", "-1", name.rawValue]), name.rawValue)
  }

  /// The colour of a slice; nil where it has no name or another slice has the same.
  func colour(ofSlice category: Int) -> Words? {
    let names = table.categories.indices.map { number in
      colourName { $0.cell.category == number }
    }
    guard let name = names[category], names.count(where: { $0 == name }) == 1 else { return nil }
    return said(Fact("colour", ["-1", "\(category)", name.rawValue]), name.rawValue)
  }

  /// What is marked in a picture, as `the red boxes`.
  func marked(_ image: Int, as wording: String) -> Words {
    let mark = telling.marks[image - 1]
    let values =
      mark.keys.isEmpty
      ? mark.cells.map { "\($0.series):\($0.category)" } : mark.keys.map { "key:\($0)" }
    let boxes = mark.regions.map { Box($0.box.x0, $0.box.y0, $0.box.x1, $0.box.y1) }
    return said(
      Fact("marked", [values.joined(separator: ",")], image: image, boxes: boxes), wording)
  }

  /// What the chart is called.
  func chartName(_ wording: String) -> Words { said(Fact("chart", []), wording) }

  /// The marks of the chart, as `bars`.
  func parts(_ wording: String) -> Words {
    said(Fact("parts", [markKind.rawValue]), wording)
  }

  // MARK: - The answer

  var answer: Words {
    said(Fact("answer", [asked.answer], evidence: .record), "\\boxed{\(asked.answer)}")
  }

  func format(_ example: String) -> Words {
    said(Fact("format", [example], evidence: .record), "\\boxed{\(example)}")
  }
}

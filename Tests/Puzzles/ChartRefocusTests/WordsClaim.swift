import Charts
import Traces

@testable import ChartRefocus

/// A claim with the words of its span, held to the chart and to each other by the rules of the contract.
struct WordsClaim {
  let telling: ChartTelling
  let fact: Fact
  let span: String

  private var table: ChartTable { telling.scene.chart.table }
  private var asked: ChartScene.Asked { telling.scene.asked }
  private var steps: [ChartSolution.Step] { telling.solution.steps }
  private var values: [String] { fact.values }

  init(_ telling: ChartTelling, _ fact: Fact, _ span: String) {
    (self.telling, self.fact, self.span) = (telling, fact, span)
  }

  /// What is wrong with it.
  var fault: String? {
    let name = "\(fact.kind) \(values)"
    if !isTrue { return "\(name) is false" }
    if !isSaid { return "\(name) is worded otherwise" }
    return fact.evidence == evidence ? nil : "\(name) rests on something else"
  }

  private var evidence: Evidence {
    switch fact.kind {
    case "greater", "less", "beyond", "short", "extreme", "rises", "falls", "tally", "colour",
      "marked", "chart", "parts":
      .pixels
    case "value", "gap": telling.scene.chart.isLabelled ? .record : .pixels
    default: .record
    }
  }

  /// The cells that it is of.
  var cells: [ChartCell] {
    let numbers = values.map { Int($0) ?? -1 }
    switch fact.kind {
    case "value", "beyond", "short", "extreme": return [ChartCell(numbers[0], numbers[1])]
    case "greater", "less", "gap":
      return [ChartCell(numbers[0], numbers[1]), ChartCell(numbers[2], numbers[3])]
    case "rises", "falls":
      return [ChartCell(numbers[0], numbers[1]), ChartCell(numbers[0], numbers[2])]
    default: return []
    }
  }

  private func figure(_ cell: ChartCell) -> Double {
    var figure = Double(table[cell] ?? .min)
    for _ in 0..<table.decimals { figure /= 10 }
    return figure
  }

  private func reading(_ cell: ChartCell) -> Int {
    let figure = table[cell] ?? 0
    let step = asked.step
    let sign = figure < 0 ? -1 : 1
    return sign * ((2 * abs(figure) + step) / (2 * step)) * step
  }

  private var isTrue: Bool {
    switch fact.kind {
    case "asks": return values == [asked.form.rawValue]
    case "rank": return values == ["\(asked.rank)"]
    case "number": return Double(values[0]) == asked.number.map(plain)
    case "value":
      return Double(values[2]) == plain(reading(cells[0])) && table[cells[0]] != nil
    case "gap":
      let gap = abs(reading(cells[0]) - reading(cells[1]))
      return gap > 0 && Double(values[4]) == plain(gap)
    case "tick": return telling.scene.chart.axis?.ticks.contains { $0.text == values[0] } ?? false
    case "greater": return figure(cells[0]) > figure(cells[1])
    case "less": return figure(cells[0]) < figure(cells[1])
    case "beyond": return figure(cells[0]) > (Double(values[2]) ?? .infinity)
    case "short": return figure(cells[0]) < (Double(values[2]) ?? -.infinity)
    case "rises": return figure(cells[0]) < figure(cells[1])
    case "falls": return figure(cells[0]) > figure(cells[1])
    case "extreme": return isExtreme
    case "calculation": return steps[Int(values[1]) ?? -1].operation.rawValue == values[0]
    case "tally":
      let count =
        ["categories": table.categories.count, "series": table.series.count][values[1]]
      return count.map(String.init) == values[0]
    case "marked":
      guard let image = fact.image, image > 0 else { return false }
      let mark = telling.marks[image - 1]
      let cells = mark.cells.map { "\($0.series):\($0.category)" } + mark.keys.map { "key:\($0)" }
      return values == [cells.joined(separator: ",")]
    case "parts":
      return telling.scene.chart.elements.contains { $0.kind.rawValue == values[0] }
    case "answer": return values == [asked.answer]
    case "format": return values != [asked.answer]
    default: return true
    }
  }

  private func plain(_ figure: Int) -> Double {
    var number = Double(figure)
    for _ in 0..<table.decimals { number /= 10 }
    return number
  }

  private var isExtreme: Bool {
    let cell = cells[0]
    let rivals =
      asked.category >= 0
      ? table.series.indices.map { ChartCell($0, asked.category) }
      : table.categories.indices.map { ChartCell(cell.series, $0) }
    let isMost = values[2] == "most"
    let ahead = rivals.count { rival in
      table[rival] != nil
        && (isMost ? figure(rival) > figure(cell) : figure(rival) < figure(cell))
    }
    return "\(ahead + 1)" == values[3]
  }

  // MARK: - Words

  private var isSaid: Bool {
    let said = span.lowercased()
    func holds(_ words: String) -> Bool {
      words.split(separator: "|").contains { word in
        " \(said) ".contains(" \(word) ")
      }
    }
    switch fact.kind {
    case "category": return span == table.categories[Int(values[0]) ?? -1]
    case "series": return span == table.series[Int(values[0]) ?? -1].name
    case "title": return span == table.title
    case "quantity": return said == table.value.lowercased()
    case "grouping":
      let name = table.category.lowercased()
      return [name, name + "s", name + "es", name.dropLast() + "ies"].contains(said)
    case "number", "tick", "value", "gap": return numerals == [values.last ?? ""]
    case "greater": return holds("larger|higher|more|greater|above|taller|longer|bigger")
    case "less": return holds("smaller|lower|less|below|shorter|under")
    case "beyond": return holds("above|over|past|beyond|higher|larger")
    case "short": return holds("below|under|lower|smaller")
    case "extreme":
      let place = ["1": "", "2": "second ", "3": "third "][values[3]] ?? "?"
      let words =
        values[2] == "most"
        ? ["largest", "highest", "tallest", "longest", "biggest", "most"]
        : ["smallest", "lowest", "shortest", "least", "fewest"]
      return words.contains { said == place + $0 }
    case "rises": return holds("rises|climbs|grows|increases|rose|grew|climbed")
    case "falls": return holds("falls|drops|decreases|fell|dropped|shrank")
    case "calculation": return isCalculated
    case "step":
      let value = steps[Int(values[0]) ?? -1].value
      return span == value || numerals == [value] || Self.numerals[said] == value
    case "tally": return said == values[0] || Self.numerals[said] == values[0]
    case "colour": return said == values[2]
    case "answer", "format": return span == "\\boxed{\(values[0])}"
    default: return true
    }
  }

  /// The numbers of the span, plain.
  private var numerals: [String] { Self.numbers(in: span) }

  /// Whether the span's own arithmetic comes out, and its last number is the step's.
  private var isCalculated: Bool {
    let step = steps[Int(values[1]) ?? -1]
    let numbers = numerals.map { Double($0) ?? .nan }
    guard let result = numbers.last, Double(step.value) == result else { return false }
    var operands = step.of.map { Double(steps[$0].value) ?? .nan }
    let exact: Double
    switch step.operation {
    case .subtract:
      operands.sort(by: >)
      guard Array(numbers.dropLast()) == operands else { return false }
      exact = operands[0] - operands[1]
    case .add:
      guard Array(numbers.dropLast()) == operands else { return false }
      exact = operands.reduce(0, +)
    case .mean:
      guard Array(numbers.dropLast()) == operands + [Double(operands.count)] else { return false }
      exact = operands.reduce(0, +) / Double(operands.count)
    case .divide:
      guard Array(numbers.dropLast()) == operands else { return false }
      exact = operands[0] / operands[1]
    case .percent:
      guard numbers.dropLast().sorted() == (operands + [100]).sorted() else { return false }
      exact = 100 * operands[0] / operands[1]
    case .growth:
      let (high, low) = (max(operands[0], operands[1]), min(operands[0], operands[1]))
      guard Array(numbers.dropLast()) == [high, low, operands[0], 100] else { return false }
      exact = 100 * (high - low) / operands[0]
    default: return false
    }
    let isRounded = span.contains("≈") || span.contains("about")
    guard isRounded else { return abs(exact - result) < 1e-9 }
    return abs(exact - result) > 1e-9 && abs(exact - result) < 0.5001
  }

  /// The numbers of a text, without commas.
  static func numbers(in text: String) -> [String] {
    var numbers: [String] = []
    var number = ""
    let letters = Array(text)
    func end() {
      while number.last == "." || number.last == "," { number.removeLast() }
      if number.contains(where: \.isNumber) { numbers.append(number.filter { $0 != "," }) }
      number = ""
    }
    for (place, letter) in letters.enumerated() {
      if letter.isNumber || (letter == "." || letter == ",") && !number.isEmpty {
        number.append(letter)
      } else if letter == "-", number.isEmpty, place + 1 < letters.count,
        letters[place + 1].isNumber
      {
        number = "-"
      } else {
        end()
      }
    }
    end()
    return numbers
  }

  private static let numerals: [String: String] = [
    "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12",
  ]
}

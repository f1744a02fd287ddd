import Datasets
import VerificationKit

/// What stands around a claim's span: the names of what it is about, and denials.
struct ClaimContext {
  let truth: ClaimTruth
  let claims: [Record.Claim]
  let spans: [Range<Int>]
  let number: Int
  let tokens: TokenizedText
  /// What denies nothing though it stands before: the question asks.
  let isQuestion: Bool

  private var claim: Record.Claim { claims[number] }
  private var span: Range<Int> { spans[number] }

  /// What is wrong with the words and claims around; nil if nothing.
  var fault: String? {
    if let denial = tokens.denial(before: span.lowerBound),
      number == 0 || spans[number - 1].upperBound <= denial.range.lowerBound
    {
      return "\"\(denial.text)\" before it denies it"
    }
    return nameFault ?? capitalFault
  }

  /// A label has another first letter than in the table only where it opens a sentence.
  private var capitalFault: String? {
    let label: String? =
      switch claim.kind {
      case "category": truth.category(claim.values[0]).map { truth.table.categories[$0] }
      case "series": truth.series(claim.values[0]).map { truth.table.series[$0].name }
      default: nil
      }
    let said = tokens.scalars[span]
    guard let label, !said.elementsEqual(label.unicodeScalars),
      said.elementsEqual(Names.opening(label).unicodeScalars)
    else { return nil }
    let before = tokens.scalars[sentence.lowerBound..<span.lowerBound]
    return before.allSatisfy(Self.isBlank) ? nil : "\"\(label)\" has a capital within a sentence"
  }

  private var nameFault: String? {
    let sentence = sentence
    let before = Array(
      tokens.scalars[sentence.lowerBound..<max(span.upperBound, sentence.lowerBound)])
    let whole = Array(tokens.scalars[sentence])
    for (place, (names, mayFollow)) in names.enumerated() {
      let text = mayFollow ? whole : before
      for name in names where !name.isEmpty {
        // The label may open the sentence.
        let opens = text.drop(while: Self.isBlank).starts(with: Names.opening(name).unicodeScalars)
        if !opens, Names.ranges(of: Array(name.unicodeScalars), in: text).isEmpty {
          return "\"\(name)\" is not named before it (\(place))"
        }
      }
    }
    return nil
  }

  /// Whether the question is which series, or which slice, has the colour.
  private var isAsked: Bool {
    guard truth.program.form == .colour, let cell = truth.scene.asked.cells.first else {
      return false
    }
    return truth.scene.chart.isRound
      ? claim.values[0] == "-1" && claim.values[1] == String(cell.category)
      : claim.values[1] == "-1" && claim.values[0] == String(cell.series)
  }

  /// The names that must be said, and whether they may follow in the sentence.
  private var names: [(names: [String], mayFollow: Bool)] {
    let table = truth.table
    let values = claim.values
    func of(_ cell: Cell) -> [String] {
      [table.categories[cell.category]]
        + (table.hasSeveralSeries ? [table.series[cell.series].name] : [])
    }
    if claim.kind == "colour" {
      // The question's colour is what is known, also where it is repeated.
      if isQuestion || isAsked { return [] }
      let series = truth.series(values[0]).map {
        table.hasSeveralSeries ? [table.series[$0].name] : []
      }
      let category = truth.category(values[1]).map { [table.categories[$0]] }
      return [((series ?? []) + (category ?? []), true)]
    }
    let cells = truth.cells(claim)
    return cells.enumerated().map { place, cell in
      let isSecond = place > 0 && ["gap", "greater", "less", "rises", "falls"].contains(claim.kind)
      return (of(cell), isSecond || claim.kind == "extreme")
    }
  }

  /// The sentence that the span stands in, by its code points.
  private var sentence: Range<Int> {
    let scalars = tokens.scalars
    var (start, end) = (0, scalars.count)
    for (place, scalar) in scalars.enumerated() where Self.isEnd(scalar) {
      guard scalar == "\n" || place + 1 == scalars.count || Self.isBlank(scalars[place + 1]),
        !spans.contains(where: { $0.contains(place) && place + 1 < $0.upperBound })
      else { continue }
      if place < span.lowerBound { start = place + 1 }
      if place >= span.upperBound {
        end = place
        break
      }
    }
    return start..<max(start, end)
  }

  private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "!" || scalar == "?" || scalar == "\n"
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\t"
  }
}

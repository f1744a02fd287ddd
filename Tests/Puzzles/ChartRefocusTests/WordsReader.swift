import Charts
import Traces

@testable import ChartRefocus

/// Reads spoken words back by the rules of the contract, and says what is wrong with them.
struct WordsReader {
  let telling: ChartTelling

  private var table: ChartTable { telling.scene.chart.table }

  init(_ telling: ChartTelling) { self.telling = telling }

  /// A word of a text and where it stands.
  private struct Word {
    let text: String
    let range: Range<Int>
  }

  /// What is wrong with a text; nil if nothing is.
  func fault(in words: Words) -> String? {
    let scalars = Array(words.text.unicodeScalars)
    func text(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(scalars[range]))
    }
    guard words.length == scalars.count else { return "the length is wrong" }
    var end = 0
    for claim in words.claims {
      guard claim.span.lowerBound >= end, claim.span.upperBound <= scalars.count else {
        return "spans overlap"
      }
      end = claim.span.upperBound
      let inside = text(claim.span)
      if inside.isEmpty || inside.first == " " || inside.last == " " { return "blank ends" }
      if let fault = WordsClaim(telling, claim.fact, inside).fault { return "\(fault): \(inside)" }
    }
    for trouble in ["  ", " .", " ,", "..", "Optional", "()", "?."]
    where words.text.contains(trouble) {
      return "“\(trouble)”"
    }
    if let first = words.text.unicodeScalars.first, first.properties.isLowercase { return "small" }
    return uncovered(words, scalars) ?? unnamed(words, scalars) ?? small(words, scalars)
  }

  // MARK: - Coverage

  private func uncovered(_ words: Words, _ scalars: [Unicode.Scalar]) -> String? {
    let all = Self.words(scalars)
    func isFree(_ range: Range<Int>) -> Bool {
      !words.claims.contains { $0.span.overlaps(range) }
    }
    for word in all where isFree(word.range) {
      if Self.covered.contains(word.text.lowercased()) { return "uncovered \(word.text)" }
      if word.text.contains(where: \.isNumber) { return "uncovered \(word.text)" }
    }
    for (place, scalar) in scalars.enumerated() where "=+−×÷≈".unicodeScalars.contains(scalar) {
      if isFree(place..<place + 1) { return "uncovered \(scalar)" }
    }
    let names = table.categories + table.series.map(\.name)
    for name in names where name.count(where: \.isLetter) >= 2 {
      let label = Self.words(Array(name.unicodeScalars)).map(\.text)
      for start in all.indices where start + label.count <= all.count {
        let run = all[start..<start + label.count]
        if run.map(\.text) == label, run.allSatisfy({ isFree($0.range) }) {
          return "uncovered label \(name)"
        }
      }
    }
    return nil
  }

  // MARK: - Sentences

  /// The number of the sentence that each place is in.
  private func sentences(_ words: Words, _ scalars: [Unicode.Scalar]) -> [Int] {
    var number = 0
    var sentences: [Int] = []
    for (place, scalar) in scalars.enumerated() {
      sentences.append(number)
      let isEnd = [".", "?", "!", "\n"].contains(scalar)
      if isEnd, !words.claims.contains(where: { $0.span.contains(place) }) { number += 1 }
    }
    return sentences + [number]
  }

  /// A claim of a cell that its sentence has not named.
  private func unnamed(_ words: Words, _ scalars: [Unicode.Scalar]) -> String? {
    let sentences = sentences(words, scalars)
    for claim in words.claims {
      let cells = WordsClaim(telling, claim.fact, "").cells
      let sentence = sentences[claim.span.lowerBound]
      for (number, cell) in cells.enumerated() {
        func isNamed(_ kind: String, _ value: Int) -> Bool {
          words.claims.contains {
            $0.fact.kind == kind && $0.fact.values == ["\(value)"]
              && sentences[$0.span.lowerBound] == sentence
              && (number > 0 || claim.fact.kind == "extreme"
                || $0.span.upperBound <= claim.span.lowerBound)
          }
        }
        if !isNamed("category", cell.category) { return "\(claim.fact) names no category" }
        if table.series.count > 1, !isNamed("series", cell.series) {
          return "\(claim.fact) names no series"
        }
      }
    }
    return nil
  }

  /// A sentence that begins with a small letter.
  private func small(_ words: Words, _ scalars: [Unicode.Scalar]) -> String? {
    let sentences = sentences(words, scalars)
    for place in scalars.indices.dropFirst(2)
    where sentences[place - 1] != sentences[place - 2] && scalars[place - 1] == " " {
      if scalars[place].properties.isLowercase,
        !words.claims.contains(where: { $0.span.contains(place) && $0.fact.kind == "category" })
      {
        return "a sentence begins small at \(place)"
      }
    }
    return nil
  }

  /// What a text says of cells that later pictures mark; nil if nothing.
  func earlyFault(in words: Words, before image: Int) -> String? {
    let later = telling.marks.dropFirst(image - 1).flatMap(\.cells)
    for claim in words.claims {
      if ["answer", "step", "calculation"].contains(claim.fact.kind) {
        return "\(claim.fact.kind) is told early"
      }
      if WordsClaim(telling, claim.fact, "").cells.contains(where: later.contains) {
        return "\(claim.fact.kind) \(claim.fact.values) is told early"
      }
    }
    return nil
  }

  private static let covered = Set(
    """
    zero one two three four five six seven eight nine ten eleven twelve dozen twenty thirty hundred \
    thousand million once twice thrice half both single first second third fourth fifth last black \
    white grey gray red orange yellow green turquoise blue purple pink brown beige dark light bright \
    larger largest higher highest greater greatest bigger biggest smaller smallest lower lowest more \
    most fewer fewest less least taller tallest longer longest shorter shortest above below over \
    under exceed exceeds beats peak top bottom maximum minimum rise rises rose rising fall falls fell \
    falling grew grow grows climb climbs climbed drop drops dropped increase increases increased \
    decrease decreases decreased shrank shrink bar bars column columns slice slices wedge wedges \
    point points dot dots cell cells segment segments marker markers histogram table row magenta
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private static func words(_ scalars: [Unicode.Scalar]) -> [Word] {
    var words: [Word] = []
    var start: Int?
    for (place, scalar) in (scalars + [" "]).enumerated() {
      let isOfWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if isOfWord {
        start = start ?? place
      } else if let begin = start {
        words.append(
          Word(
            text: String(String.UnicodeScalarView(scalars[begin..<place])), range: begin..<place))
        start = nil
      }
    }
    return words
  }
}

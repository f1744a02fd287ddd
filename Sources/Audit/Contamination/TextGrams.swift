import Datasets

/// Runs of 13 words, by which texts that repeat others are found, as in GPT-3 (2005.14165, appendix C).
///
/// A text of 8 to 12 words is one run; a shorter one says nothing.
enum TextGrams {
  /// The words of a run.
  static let words = 13
  /// The fewest words of a text that is compared.
  static let least = 8

  /// Returns the hashes of the runs of a text, in their order.
  static func of(_ text: String) -> [UInt64] {
    let hashes = PlainWords.of(text).map { TextHash.of($0) }
    guard hashes.count >= least else { return [] }
    guard hashes.count >= words else { return [hashes.reduce(0, TextHash.join)] }
    return (0...hashes.count - words).map { start in
      hashes[start..<start + words].reduce(0, TextHash.join)
    }
  }

  /// Returns the hashes of the runs of all texts of a record, each once.
  static func of(_ record: Record) -> Set<UInt64> {
    let texts =
      [record.problem.question, record.textOnly.text] + record.problem.options.map(\.text)
      + record.thoughts.compactMap(\.text)
    return texts.reduce(into: []) { $0.formUnion(of($1)) }
  }
}

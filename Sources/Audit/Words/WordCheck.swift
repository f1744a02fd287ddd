/// How much the words of a task's samples repeat each other.
struct WordCheck {
  /// The fewest samples of which a share says something.
  private static let least = 100

  let task: String
  let texts: [SampledText]

  /// Says how much they repeat.
  func findings(_ places: Places) throws -> [Finding] {
    guard !texts.isEmpty else { return [] }
    let isEnough = texts.count >= Self.least
    func finding(
      _ check: String, _ value: Double, _ bar: Double?, _ detail: String, _ examples: [Int] = []
    ) throws -> Finding {
      Finding(
        check, about: task, value: value, bar: isEnough ? bar : nil, count: texts.count,
        detail: detail, examples: try places.ids(of: examples))
    }
    let sentences = texts.flatMap(\.masked)
    let distinct = Set(sentences).count
    let repeated = sentences.isEmpty ? 0 : 1 - Double(distinct) / Double(sentences.count)
    var runs: Set<UInt64> = []
    var count = 0
    for thought in texts.flatMap(\.thoughts) where thought.count >= 4 {
      let words = thought.map { TextHash.of($0) }
      for start in 0...words.count - 4 {
        runs.insert(words[start..<start + 4].reduce(0, TextHash.join))
        count += 1
      }
    }
    let passage = RepeatedPassage(in: texts)
    let shown =
      passage.words.prefix(40).joined(separator: " ") + (passage.words.count > 40 ? " …" : "")
    return [
      try finding(
        "words.sentences", repeated, Self.mostRepeated,
        "\(distinct) distinct of \(sentences.count) sentences, facts masked; the share of the others"
      ),
      try finding(
        "words.distinct4", count == 0 ? 0 : 1 - Double(runs.count) / Double(count),
        Self.mostRuns,
        "\(runs.count) distinct of \(count) runs of four words; the share of the others"),
      try finding(
        "words.similarity", Self.similarity(texts), Self.mostAlike,
        "the mean cosine of two samples' runs of three masked words"),
      try finding(
        "words.passage", Double(passage.words.count), Self.longestPassage,
        passage.words.isEmpty
          ? "no passage stands in two samples" : "the longest passage of two samples: \(shown)",
        passage.records),
    ]
  }

  private static let mostRepeated = 0.98
  private static let mostRuns = 0.95
  private static let mostAlike = 0.5
  private static let longestPassage = 60.0

  /// The mean cosine of the counts of runs of three words of all pairs of samples.
  ///
  /// Of vectors of length 1 the sum of all products is the square of their sum.
  static func similarity(_ texts: [SampledText]) -> Double {
    var sum: [UInt64: Double] = [:]
    var count = 0.0
    for text in texts {
      var counts: [UInt64: Double] = [:]
      for sentence in text.masked {
        let words = sentence.split(separator: " ").map { TextHash.of(String($0)) }
        guard words.count >= 3 else { continue }
        for start in 0...words.count - 3 {
          counts[words[start..<start + 3].reduce(0, TextHash.join), default: 0] += 1
        }
      }
      let length = counts.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard length > 0 else { continue }
      count += 1
      for (run, number) in counts { sum[run, default: 0] += number / length }
    }
    guard count > 1 else { return 0 }
    let square = sum.values.sorted().reduce(0) { $0 + $1 * $1 }
    return (square - count) / (count * (count - 1))
  }
}

/// The longest run of words that stands in thoughts of two samples.
struct RepeatedPassage {
  /// The words; none if no word stands in two samples.
  private(set) var words: [String] = []
  /// The two samples.
  private(set) var records: [Int] = []

  /// Finds the passage: a run of a length is repeated only if shorter ones are.
  init(in texts: [SampledText]) {
    let hashes = texts.map { $0.thoughts.map { $0.map { TextHash.of($0) } } }
    var (low, high) = (0, 1)
    let longest = texts.flatMap(\.thoughts).map(\.count).max() ?? 0
    func find(_ length: Int) -> Bool {
      guard length <= longest, let found = Self.repeated(length, hashes) else { return false }
      words = Array(
        texts[found.text].thoughts[found.thought][found.start..<found.start + length])
      records = [texts[found.other].record, texts[found.text].record]
      return true
    }
    while find(high) { (low, high) = (high, 2 * high) }
    while high - low > 1 {
      let middle = (low + high) / 2
      if find(middle) { low = middle } else { high = middle }
    }
  }

  private struct Found {
    var other: Int
    var text: Int
    var thought: Int
    var start: Int
  }

  /// A run of so many words that an earlier sample has.
  private static func repeated(_ length: Int, _ hashes: [[[UInt64]]]) -> Found? {
    let factor: UInt64 = 0x9e37_79b9_7f4a_7c15
    let power = (0..<length).reduce(1 as UInt64) { result, _ in result &* factor }
    var seen: [UInt64: Int] = [:]
    for (text, thoughts) in hashes.enumerated() {
      for (thought, words) in thoughts.enumerated() where words.count >= length {
        var sum: UInt64 = 0
        for (place, word) in words.enumerated() {
          sum = sum &* factor &+ word
          if place >= length { sum = sum &- power &* words[place - length] }
          guard place + 1 >= length else { continue }
          let run = TextHash.spread(sum)
          if let other = seen[run] {
            if other != text {
              return Found(other: other, text: text, thought: thought, start: place + 1 - length)
            }
          } else {
            seen[run] = text
          }
        }
      }
    }
    return nil
  }
}

/// Whether thoughts before the first picture name the answer more often than they name another.
///
/// Words before a picture say where to look, and in doing so name many things. So the right answer is
/// compared with what else it could be: the other options, labels or pieces.
struct PlanCheck {
  private static let least = 20
  /// How much more often the right answer may be named: to name is not yet to state.
  private static let excess = 0.05

  let task: String
  let cases: [GuessCase]

  /// Says how often the answer is named, and how often another; nil where too few samples tell.
  func finding(_ places: Places) throws -> Finding? {
    var named = 0.0
    var others = 0.0
    var variance = 0.0
    var count = 0
    var examples: [Int] = []
    for item in cases {
      guard let plan = item.plan, !item.rivals.isEmpty else { continue }
      // Of an option the words are looked for, and not the letter.
      let right = Self.names(plan, item.choice.map { $0.answers[$0.right] } ?? item.answer)
      let wrong =
        Double(item.rivals.count { Self.names(plan, $0) }) / Double(item.rivals.count)
      named += right ? 1 : 0
      others += wrong
      let difference = (right ? 1 : 0) - wrong
      variance += difference * difference
      count += 1
      if right, examples.count < 10 { examples.append(item.record) }
    }
    guard count >= Self.least else { return nil }
    let (share, other) = (named / Double(count), others / Double(count))
    let error = variance.squareRoot() / Double(count)
    let bar = other + max(Self.excess, Bar.errors * error)
    return Finding(
      "leaks.plan", about: task, value: share, bar: bar, count: count,
      detail:
        "the share of samples that name the answer before the first picture; \((other * 1000).rounded() / 1000) is the share of what else could be it",
      examples: share > bar ? try places.ids(of: examples) : [])
  }

  /// Returns whether a text, its words between blanks, names an answer.
  private static func names(_ plan: String, _ answer: String) -> Bool {
    let words = GuessCase.spaced(answer)
    return words.utf8.count > 2 && plan.contains(words)
  }
}

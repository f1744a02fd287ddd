/// Whether thoughts before the first picture name the answer more often than they name another.
///
/// Words before a picture say where to look, and in doing so name many things. So the right answer is
/// compared with what would have been as good: the other options, or the answer of another sample of the form.
struct PlanCheck {
  private static let least = 20

  let task: String
  let cases: [GuessCase]

  /// Says how often the answer is named, and how often another; nil where too few samples tell.
  func finding(_ places: Places) throws -> Finding? {
    var named = 0.0
    var others = 0.0
    var variance = 0.0
    var count = 0
    var examples: [Int] = []
    for (_, cases) in Dictionary(grouping: cases, by: \.form).sorted(by: { $0.key < $1.key }) {
      let told = cases.filter { $0.plan != nil }
      for (number, item) in told.enumerated() {
        guard let plan = item.plan else { continue }
        let right: Bool
        let wrong: Double
        if let choice = item.choice, choice.answers.count > 1 {
          let isNamed = choice.answers.map { Self.names(plan, $0) }
          right = isNamed[choice.right]
          let rest = isNamed.indices.filter { $0 != choice.right && isNamed[$0] }.count
          wrong = Double(rest) / Double(choice.answers.count - 1)
        } else {
          right = Self.names(plan, item.answer)
          wrong = Self.names(plan, told[(number + 1) % told.count].answer) ? 1 : 0
        }
        named += right ? 1 : 0
        others += wrong
        let difference = (right ? 1 : 0) - wrong
        variance += difference * difference
        count += 1
        if right, examples.count < 10 { examples.append(item.record) }
      }
    }
    guard count >= Self.least else { return nil }
    let (share, other) = (named / Double(count), others / Double(count))
    let error = variance.squareRoot() / Double(count)
    return Finding(
      "leaks.plan", about: task, value: share, bar: other + max(Bar.least, Bar.errors * error),
      count: count,
      detail:
        "the share of samples that name the answer before the first picture; \((other * 1000).rounded() / 1000) name another that would do",
      examples: share > other + max(Bar.least, Bar.errors * error)
        ? try places.ids(of: examples) : [])
  }

  /// Returns whether a text, its words between blanks, names an answer.
  private static func names(_ plan: String, _ answer: String) -> Bool {
    let words = GuessCase.spaced(answer)
    return words.utf8.count > 2 && plan.contains(words)
  }
}

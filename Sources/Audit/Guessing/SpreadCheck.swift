/// How the answers of a task are spread, and whether its splits are as hard as each other.
struct SpreadCheck {
  private static let least = 20
  /// The difference of two splits' mean difficulties that says nothing, in standard deviations.
  private static let shift = 0.25

  let task: String
  let cases: [GuessCase]

  /// Says how they are spread.
  func findings(_ places: Places) throws -> [Finding] {
    [answers, positions, lengths].compactMap(\.self) + open + difficulties(places)
  }

  /// The answer that is most often right of those that a question need not list, of the worst form.
  private var answers: Finding? {
    let unlisted = cases.filter { $0.choice?.isListed == false }
    return worst(
      "balance.answers", of: Dictionary(grouping: unlisted, by: \.form)
    ) { item, choice in choice.answers[choice.right] }
  }

  /// The place that is most often right, of the worst form and number of options.
  private var positions: Finding? {
    let listed = cases.filter { $0.choice?.isListed == true }
    let groups = Dictionary(grouping: listed) { "\($0.form) of \($0.choice?.answers.count ?? 0)" }
    return worst("balance.positions", of: groups) { _, choice in "place \(choice.right + 1)" }
  }

  /// The most frequent answer of each form, held to chance; the one that is furthest beyond its bar.
  private func worst(
    _ check: String, of groups: [String: [GuessCase]], _ name: (GuessCase, Choice) -> String
  ) -> Finding? {
    let groups = groups.filter { $0.value.count >= Self.least }
    let findings = groups.sorted { $0.key < $1.key }.compactMap { group, cases -> Finding? in
      let choices = cases.compactMap { item in item.choice.map { (item, $0) } }
      var counts: [String: Int] = [:]
      for (item, choice) in choices { counts[name(item, choice), default: 0] += 1 }
      guard let top = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
        return nil
      }
      let chances = choices.map { 1 / Double($0.1.answers.count) }
      let chance = chances.reduce(0, +) / Double(chances.count)
      // Any of the answers may be the most frequent by luck.
      let bar = Bar.share(
        chance: chance, variance: chances.reduce(0) { $0 + $1 * (1 - $1) }, count: choices.count,
        among: groups.count * Int((1 / chance).rounded()))
      return Finding(
        check, about: "\(task)/\(group)", value: Double(top.value) / Double(choices.count),
        bar: bar, count: choices.count, detail: "the share of the most frequent: \(top.key)")
    }
    return findings.max { $0.value - ($0.bar ?? 0) < $1.value - ($1.bar ?? 0) }
  }

  /// How much longer the right option is than the wrong ones, in standard errors.
  private var lengths: Finding? {
    let differences = cases.compactMap { item -> Double? in
      guard let choice = item.choice, choice.isListed else { return nil }
      let lengths = choice.answers.map { Double($0.count) }
      let others = (lengths.reduce(0, +) - lengths[choice.right]) / Double(lengths.count - 1)
      return lengths[choice.right] - others
    }
    guard differences.count >= Self.least else { return nil }
    let count = Double(differences.count)
    let mean = differences.reduce(0, +) / count
    let variance = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    // Options of one length each have no error, and no difference.
    let error = (variance / count).squareRoot()
    return Finding(
      "balance.lengths", about: task, value: abs(mean),
      bar: max(Self.length, Bar.errors * error), count: differences.count,
      detail:
        "the right option is \((abs(mean) * 100).rounded() / 100) characters \(mean < 0 ? "shorter" : "longer") than the others"
    )
  }

  /// The difference of lengths that says nothing, in characters.
  private static let length = 0.1

  /// The most frequent answer to the questions whose answers are free.
  private var open: [Finding] {
    let groups = Dictionary(grouping: cases.filter { $0.choice == nil }, by: \.form)
    return groups.sorted { $0.key < $1.key }.compactMap { form, cases in
      guard cases.count >= Self.least else { return nil }
      var counts: [String: Int] = [:]
      for item in cases { counts[item.answer, default: 0] += 1 }
      guard let top = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
        return nil
      }
      return Finding(
        "balance.free", about: "\(task)/\(form)", value: Double(top.value) / Double(cases.count),
        count: cases.count,
        detail: "the share of the most frequent of \(counts.count) answers: \(top.key.prefix(40))")
    }
  }

  /// The greatest difference of two splits of one dataset.
  private func difficulties(_ places: Places) -> [Finding] {
    let groups = Dictionary(grouping: cases) { places.stretch(of: $0.record).group }
      .filter { $0.value.count >= Self.least }.sorted { $0.key < $1.key }
    var findings: [Finding] = []
    for (number, (a, first)) in groups.enumerated() {
      for (b, second) in groups.dropFirst(number + 1)
      where places.groups[a].dataset == places.groups[b].dataset {
        let (one, other) = (Moments(first.map(\.difficulty)), Moments(second.map(\.difficulty)))
        let spread = ((one.variance + other.variance) / 2).squareRoot()
        guard spread > 0 else { continue }
        let error = (one.variance / one.count + other.variance / other.count).squareRoot()
        findings.append(
          Finding(
            "balance.splits",
            about: "\(task), \(places.name(ofGroup: a)) and \(places.name(ofGroup: b))",
            value: abs(one.mean - other.mean) / spread,
            bar: max(Self.shift, 4 * error / spread), count: first.count + second.count,
            detail:
              "mean difficulties of \((one.mean * 10).rounded() / 10) and \((other.mean * 10).rounded() / 10), apart by so many standard deviations"
          ))
      }
    }
    return findings
  }

  private struct Moments {
    let count: Double
    let mean: Double
    let variance: Double

    init(_ values: [Double]) {
      count = Double(values.count)
      let mean = values.reduce(0, +) / count
      self.mean = mean
      variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    }
  }
}

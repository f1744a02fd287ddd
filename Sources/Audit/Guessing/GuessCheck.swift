import Datasets
import Imaging

/// Guesses the answers of a task's samples without looking for them.
struct GuessCheck {
  /// The fewest samples of which a share says something.
  private static let least = 20

  let task: String
  let cases: [GuessCase]
  let checks: Set<AuditCheck>
  /// How many pictures are looked at.
  let pictures: Int

  /// Says how often guesses were right.
  ///
  /// - Throws: `DatasetError` if a picture can't be read.
  func findings(_ places: Places, _ stream: RecordStream) throws -> [Finding] {
    let chosen = cases.filter { $0.choice != nil }
    var guessers: [Guesser] = []
    if checks.contains(.blind) { guessers += Guesser.blind }
    guessers += Guesser.order.filter(isAsked)
    var findings: [Finding] = []
    if chosen.count >= Self.least {
      if !checks.isDisjoint(with: [.blind, .leaks]) {
        let facts = try facts(of: chosen, places, stream)
        guessers += Guesser.pictures(facts).filter(isAsked)
      }
      // What can be guessed from answers and places alone is no news of file names or sizes.
      let prior = Guesser.prior.tally(chosen)
      for guesser in guessers { findings += self.findings(guesser, chosen, beyond: prior) }
    }
    if checks.contains(.leaks), let finding = try numbers(chosen, places) {
      findings.append(finding)
    }
    if checks.contains(.balance) {
      findings += try SpreadCheck(task: task, cases: cases).findings(places)
    }
    if checks.contains(.leaks),
      let finding = try PlanCheck(task: task, cases: cases).finding(places)
    {
      findings.append(finding)
    }
    return findings
  }

  private func isAsked(_ guesser: Guesser) -> Bool {
    checks.contains { guesser.check.hasPrefix($0.rawValue + ".") }
  }

  /// What a guesser comes to: for the task, and for each form where it is too often right.
  private func findings(
    _ guesser: Guesser, _ chosen: [GuessCase], beyond prior: [String: GuessTally]
  ) -> [Finding] {
    let tallies = guesser.tally(chosen).filter { $0.value.count > 0 }
    let all = tallies.values.reduce(GuessTally(), +)
    guard all.count >= Self.least else { return [] }
    let isBlind = guesser.check.hasPrefix(AuditCheck.blind.rawValue)
    let known = isBlind ? nil : prior.values.reduce(GuessTally(), +)
    let whole = finding(guesser, about: task, all, beyond: known, among: 1)
    let forms = tallies.sorted { $0.key < $1.key }.filter { $0.value.count >= Self.least }
    let missed = forms.map { form, tally in
      finding(
        guesser, about: "\(task)/\(form)", tally, beyond: isBlind ? nil : prior[form],
        among: forms.count * Self.guessers)
    }.filter { $0.verdict == .missed }
    return [whole] + missed
  }

  /// How many ways of guessing there are.
  private static let guessers = Guesser.blind.count + Guesser.order.count + 4

  private func finding(
    _ guesser: Guesser, about: String, _ tally: GuessTally, beyond prior: GuessTally?,
    among shares: Int
  ) -> Finding {
    var chance = tally.chance / Double(tally.count)
    if let prior, prior.count > 0 { chance = max(chance, prior.hits / Double(prior.count)) }
    let bar = Bar.share(
      chance: chance, variance: tally.variance, count: tally.count, among: shares)
    return Finding(
      guesser.check, about: about, value: tally.hits / Double(tally.count),
      bar: guesser.hasBar ? bar : nil, count: tally.count,
      detail: "\(guesser.name): by chance \((chance * 1000).rounded() / 1000) would be right")
  }

  /// Whether samples of one number in two splits or datasets have the right answer at one place.
  private func numbers(_ chosen: [GuessCase], _ places: Places) throws -> Finding? {
    var seen: [Number: [(right: Int, record: Int, group: Int)]] = [:]
    var (same, chance, variance, count) = (0, 0.0, 0.0, 0)
    var examples: [Int] = []
    for item in chosen.sorted(by: { $0.record < $1.record }) {
      guard let choice = item.choice else { continue }
      let number = Number(form: item.form, count: choice.answers.count, index: item.index)
      let group = places.stretch(of: item.record).group
      for other in seen[number] ?? [] where other.group != group {
        let expected = 1 / Double(choice.answers.count)
        count += 1
        chance += expected
        variance += expected * (1 - expected)
        guard other.right == choice.right else { continue }
        same += 1
        if examples.count < 10 { examples += [other.record, item.record] }
      }
      seen[number, default: []].append((choice.right, item.record, group))
    }
    guard count >= Self.least else { return nil }
    let expected = chance / Double(count)
    let share = Double(same) / Double(count)
    let bar = Bar.share(chance: expected, variance: variance, count: count)
    return Finding(
      "leaks.numbers", about: task, value: share, bar: bar, count: count,
      detail:
        "the share of pairs of one number in two splits or datasets with the answer at one place: by chance \((expected * 1000).rounded() / 1000)",
      examples: share > bar ? try places.ids(of: examples) : [])
  }

  // MARK: - Pictures

  /// Reads the first pictures of samples, a shard after another.
  private func facts(
    of cases: [GuessCase], _ places: Places, _ stream: RecordStream
  ) throws -> [Int: PictureFacts] {
    let looked = Set(cases.prefix(checks.contains(.blind) ? pictures : 0).map(\.record))
    let shown = cases.filter { !$0.image.isEmpty }.sorted { $0.record < $1.record }
    var facts: [Int: PictureFacts] = [:]
    var place = 0
    while place < shown.count {
      let stretch = places.stretch(of: shown[place].record)
      let end = shown[place...].firstIndex { $0.record >= stretch.first + stretch.shard.rows }
      let part = shown[place..<(end ?? shown.count)]
      let files = try places.reader(of: shown[place].record).pictures(of: stretch.shard)
      for (item, result) in zip(
        part,
        stream.results(part.count) { number in
          let item = part[part.startIndex + number]
          do {
            return try PictureFacts(
              files.bytes(of: item.image), isLookedAt: looked.contains(item.record))
          } catch let error as PhotoError {
            throw DatasetError(
              "\(places.names[stretch.dataset])/\(item.image)", reason: "picture",
              "the picture can't be read: \(error); make the shard anew")
          }
        })
      {
        facts[item.record] = try result.get()
      }
      place = part.endIndex
    }
    return facts
  }
}

/// What samples of one number are compared by.
private struct Number: Hashable {
  var form: String
  var count: Int
  var index: Int
}

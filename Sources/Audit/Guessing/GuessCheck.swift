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
    return Finding(
      guesser.check, about: about, value: tally.hits / Double(tally.count),
      bar: Bar.share(
        chance: chance, variance: tally.variance, count: tally.count, among: shares),
      count: tally.count,
      detail: "\(guesser.name): by chance \((chance * 1000).rounded() / 1000) would be right")
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

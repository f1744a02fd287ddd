import Datasets
import PuzzleKit

/// What an audit has gathered of the records so far.
struct AuditState {
  private let places: Places
  private let references: [Reference]
  private let settings: DatasetAudit.Settings
  private let checks: Set<AuditCheck>

  private var duplicates: DuplicateCheck
  private var contamination: ContaminationCheck
  private var answers = AnswerCheck()
  private var guesses: [String: Sampler<GuessCase>] = [:]
  private var texts: [String: Sampler<SampledText>] = [:]
  /// What is taken of the next batch.
  private(set) var plan: GlancePlan
  /// The number of the last candidate of each dataset and split.
  private var last: [Int: Int] = [:]
  /// The answers of the last two records of each task and form.
  private var previous: [String: [String]] = [:]

  init(_ places: Places, references: [Reference], settings: DatasetAudit.Settings) {
    self.places = places
    self.references = references
    self.settings = settings
    checks = settings.checks
    duplicates = DuplicateCheck()
    contamination = ContaminationCheck(references)
    plan = GlancePlan()
    plan.guesses = !checks.isDisjoint(with: [.blind, .balance, .leaks])
    plan.texts = checks.contains(.words)
    plan.photos = checks.contains(.duplicates)
    plan.pairs = settings.pairs
    if checks.contains(.contamination) { plan.against = contamination.all }
  }

  /// Takes a record.
  ///
  /// - Throws: `DatasetError` if the record's place or id is not what it should be.
  mutating func add(
    _ glance: Glance, record: Int, stretch: Places.Stretch, file: String, line: Int
  ) throws {
    func flaw(_ reason: String, _ message: String) -> DatasetError {
      DatasetError(file, line: line, reason: reason, message)
    }
    let digits = String(glance.index)
    let number = String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    guard glance.id == "\(glance.task)/\(stretch.shard.split)/\(number)" else {
      throw flaw(
        "id",
        "\(glance.id) is no id of a record of \(glance.task) with number \(glance.index) in \(stretch.shard.split); make the shard anew"
      )
    }
    guard glance.index > last[stretch.group] ?? -1 else {
      throw flaw(
        "order",
        "\(glance.id) does not follow the record before it, or stands there twice; make the shard anew"
      )
    }
    last[stretch.group] = glance.index
    if checks.contains(.duplicates) || settings.pairs {
      try duplicates.add(glance, record: record, group: stretch.group)
    }
    if checks.contains(.contamination) {
      contamination.add(glance, record: record)
    }
    answers.add(glance, record: record)
    if var guess = glance.guess {
      guess.record = record
      let kind = "\(glance.task)/\(glance.form)/\(stretch.group)"
      guess.previous = previous[kind] ?? []
      guesses[glance.task, default: Sampler(settings.samples)].offer(glance.key, guess)
      plan.guessLimits[glance.task] = guesses[glance.task]?.limit
    }
    if plan.guesses {
      let kind = "\(glance.task)/\(glance.form)/\(stretch.group)"
      previous[kind] = Array(((previous[kind] ?? []) + [glance.answer]).suffix(2))
    }
    if var text = glance.text {
      text.record = record
      texts[glance.task, default: Sampler(settings.texts)].offer(glance.key, text)
      plan.textLimits[glance.task] = texts[glance.task]?.limit
    }
  }

  /// Says what was found.
  ///
  /// - Throws: `DatasetError` if a picture can't be read.
  mutating func findings(_ stream: RecordStream) throws -> [Finding] {
    var findings: [Finding] = []
    if checks.contains(.duplicates) || settings.pairs {
      findings += try duplicates.findings(
        places, signatures: checks.contains(.duplicates), pairs: settings.pairs)
    }
    if checks.contains(.contamination) {
      findings += try contamination.findings(places)
    }
    for task in guesses.keys.sorted() {
      let cases = (guesses[task]?.kept() ?? []).completed()
      let check = GuessCheck(
        task: task, cases: cases, checks: checks, pictures: settings.pictures)
      findings += try check.findings(places, stream)
    }
    findings += try answers.findings(places, checks: checks)
    for task in texts.keys.sorted() {
      findings += try WordCheck(task: task, texts: texts[task]?.kept() ?? []).findings(places)
    }
    // A sort that keeps the order of alike checks.
    let order = AuditCheck.allCases.map(\.rawValue)
    func rank(_ finding: Finding) -> Int {
      order.firstIndex { finding.check.hasPrefix($0 + ".") } ?? order.count
    }
    return findings.enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }
    .map(\.element)
  }
}

/// Finds answers that are none of their options, and reasoning that gives the answer before the picture that
/// shows it.
struct AnswerCheck {
  /// What was counted of a task.
  private struct Tally {
    var count = 0
    var strays: [Int] = []
    var strayCount = 0
    /// The samples with a picture that say the answer late, and those of them that say it before it.
    var late = 0
    var stated = 0
    var early = 0
    var statedEarly = 0
    var examples: [Int] = []
  }

  private var tallies: [String: Tally] = [:]

  /// Takes a record.
  mutating func add(_ glance: Glance, record: Int) {
    var tally = tallies[glance.task] ?? Tally()
    tally.count += 1
    if glance.isStray {
      tally.strayCount += 1
      if tally.strays.count < 10 { tally.strays.append(record) }
    }
    if let isStated = glance.isStatedEarly {
      if glance.isEarly {
        tally.early += 1
        tally.statedEarly += isStated ? 1 : 0
      } else {
        tally.late += 1
        tally.stated += isStated ? 1 : 0
        if isStated, tally.examples.count < 10 { tally.examples.append(record) }
      }
    }
    tallies[glance.task] = tally
  }

  /// Says what was found.
  func findings(_ places: Places, checks: Set<AuditCheck>) throws -> [Finding] {
    var findings: [Finding] = []
    for (task, tally) in tallies.sorted(by: { $0.key < $1.key }) {
      if checks.contains(.balance) {
        findings.append(
          Finding(
            "balance.options", about: task, value: Double(tally.strayCount), bar: 0,
            count: tally.count,
            detail: "\(tally.strayCount) answers are none of their options",
            examples: try places.ids(of: tally.strays)))
      }
      guard checks.contains(.leaks) else { continue }
      if tally.late > 0 {
        findings.append(
          Finding(
            "leaks.thoughts", about: task, value: Double(tally.stated) / Double(tally.late),
            bar: Bar.least, count: tally.late,
            detail: "the share of samples whose thoughts give the answer before the first picture",
            examples: try places.ids(of: tally.examples)))
      }
      if tally.early > 0 {
        findings.append(
          Finding(
            "leaks.thoughts", about: "\(task), reveal: early",
            value: Double(tally.statedEarly) / Double(tally.early), count: tally.early,
            detail: "the same share where the recipe asks for it"))
      }
    }
    return findings
  }
}

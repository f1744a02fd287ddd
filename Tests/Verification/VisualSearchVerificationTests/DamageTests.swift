@testable import Datasets
import Testing
import VerificationKit

/// Every kind of damage is found and named.
@Suite struct DamageTests {
  private func expectFound(_ damage: Damage) throws {
    var sketch = Sketch(damage.plan)
    try damage.apply(&sketch)
    let findings = sketch.findings()
    #expect(
      findings.mismatches.contains { $0.reason == damage.reason },
      "found: \(findings.mismatches.map { "\($0.reason): \($0.detail)" })")
  }

  @Test(arguments: Damage.scenes) func `damaged scenes`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test(arguments: Damage.questions) func `damaged questions`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test(arguments: Damage.pictures) func `damaged pictures`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test(arguments: Damage.words) func `damaged words`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test(arguments: Damage.given) func `damaged questions of annotations`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test(arguments: Damage.written) func `damaged texts on things`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test(arguments: Damage.depths) func `damaged depths`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test(arguments: Damage.nearer) func `damaged distances`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test(arguments: Damage.marked) func `damaged frames`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test(arguments: Damage.reveals) func `answers too early`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test(arguments: Damage.uncovered + Damage.comparisons) func `words without a claim`(
    _ damage: Damage
  ) throws {
    try expectFound(damage)
  }

  @Test(arguments: [
    "A closer look.", "Look from less close.", "It is far away, further out.", "An open door.",
    "A look at the picture.", "I pick something out.", "It stands alone.", "So it is this.",
  ]) func `innocent words pass`(_ words: String) throws {
    var sketch = Sketch(.colour)
    sketch.add(words)
    let findings = sketch.findings()
    #expect(findings.isEmpty, "\(findings.mismatches.map { "\($0.reason): \($0.detail)" })")
  }
}

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

  @Test(arguments: Damage.pixels) func `damaged pixels`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test(arguments: Damage.questions) func `damaged questions`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test(arguments: Damage.pairings) func `damaged pairs`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test(arguments: Damage.marks) func `damaged marks`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test(arguments: Damage.words) func `damaged words`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test(arguments: Damage.reveals) func `answers too early`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test(arguments: Damage.uncovered) func `words without a claim`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test(arguments: ["A look at the picture.", "I compare them.", "So that is it."])
  func `innocent words pass`(_ words: String) {
    var sketch = Sketch(.retrieve)
    sketch.add(" " + words)
    let findings = sketch.findings()
    #expect(findings.isEmpty, "\(findings.mismatches.map { "\($0.reason): \($0.detail)" })")
  }
}

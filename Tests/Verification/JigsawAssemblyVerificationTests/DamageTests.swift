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

  @Test(arguments: Damage.pictures) func `damaged pictures`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test(arguments: Damage.fragments) func `damaged fragments`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test(arguments: Damage.solutions) func `damaged solutions`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test(arguments: Damage.answers) func `damaged answers`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test(arguments: Damage.rims) func `damaged rims`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test(arguments: Damage.placements) func `damaged strips and trays`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test(arguments: Damage.odds) func `damaged odd pieces`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test(arguments: Damage.claims) func `false claims`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test(arguments: Damage.words) func `words that do not fit`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test(arguments: Damage.sides) func `false words of sides`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test(arguments: Damage.likenesses) func `damaged twins`(_ damage: Damage) throws {
    try expectFound(damage)
  }

  @Test func `a piece 1 that is upright may be said to be so early`() {
    var sketch = Sketch(Damage.rotation)
    sketch.add("piece 1 is upright", "turn", ["1", "0"])
    #expect(sketch.findings().mismatches == [])
  }

  @Test func `no cut or spoilt fragment ends the process`() {
    let sound = Sketch(Plan(form: "pair", turns: [0, 0, 1, 0], asked: [3, 1]))
    for column in [\Record.scene, \Record.solution, \Record.legend] {
      let bytes = Array(sound.record[keyPath: column].utf8)
      for place in stride(from: 0, to: bytes.count, by: 3) {
        for digit in ["9", "-", "", "99999999999999"] {
          var sketch = sound
          var damaged = bytes
          damaged.replaceSubrange(place..<place + 1, with: digit.utf8)
          sketch.record[keyPath: column] = String(decoding: damaged, as: UTF8.self)
          _ = sketch.findings()
        }
      }
    }
  }
}

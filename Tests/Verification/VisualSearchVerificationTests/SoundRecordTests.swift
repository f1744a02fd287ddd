@testable import Datasets
import Testing
import VerificationKit

/// Records that are as they must be.
@Suite struct SoundRecordTests {
  private func expectSound(_ sketch: Sketch) {
    let findings = sketch.findings()
    #expect(
      findings.isEmpty, "\(findings.mismatches.map { "\($0.reason): \($0.detail)" })")
  }

  @Test(arguments: Plan.all.map(\.0)) func `a sound record passes`(_ name: String) throws {
    expectSound(Sketch(try #require(Plan.all.first { $0.0 == name }).1))
  }

  @Test func `with an early reveal the first words may tell`() {
    var sketch = Sketch(.early)
    sketch.add("yellow", to: 0, "colour", ["6", "yellow"])
    expectSound(sketch)
  }

  @Test func `what repeats the question is not too early`() {
    var sketch = Sketch(.pattern)
    sketch.add("blue", to: 0, "colour", ["0", "blue"])
    expectSound(sketch)
  }

  @Test(arguments: [true, false]) func `whether a casing is needed is open about a tenth`(
    _ hasCasing: Bool
  ) {
    var plan = Plan.position
    // 20 of the 192 pixels of the line.
    plan.patch = [196, 56, 206, 58]
    plan.hasCasing = hasCasing
    expectSound(Sketch(plan))
  }

  @Test func `an option on the list may say what it is by itself`() {
    var sketch = Sketch(.kind)
    let offered = sketch.record.problem.claims.filter { $0.kind == "option" }
    sketch.record.problem.options = offered.map { claim in
      Saying().claim("option", claim.values, "\(claim.values[0]): a \(claim.values[1])").record
    }
    expectSound(sketch)
    sketch.record.problem.options.swapAt(0, 1)
    #expect(sketch.findings().mismatches.contains { $0.reason == "question" })
  }

  @Test func `an annotation may ask and answer in any script`() {
    var plan = Plan.given
    plan.answer = "\u{8336}\u{8272}\u{306e}\u{72ac}"
    plan.words = "\u{4f55}\u{304c}\u{898b}\u{3048}\u{307e}\u{3059}\u{304b}?"
    plan.steps = Plan.find([0], "given", plan.answer)
    expectSound(Sketch(plan))
    var sketch = Sketch(plan)
    sketch.add("\u{72ac}")
    #expect(sketch.findings().mismatches.contains { $0.reason == "words.stranger" })
  }

  @Test func `where words may tell early, so may those of an annotation`() {
    var sketch = Sketch(.told)
    sketch.add("\\boxed{A brown dog, no cat.}", to: 0, "answer", ["A brown dog, no cat."])
    let last = sketch.record.thoughts[0].claims.count - 1
    sketch.record.thoughts[0].claims[last].evidence = "annotation"
    expectSound(sketch)
  }

  @Test func `names may have capitals`() {
    var plan = Plan.photo
    plan.things[6].name = "Desk Lamp"
    plan.things[6].plural = "Desk Lamps"
    plan.mentions[0].name = "Desk Lamp"
    var sketch = Sketch(plan)
    let last = sketch.record.thoughts.count - 1
    for number in sketch.record.thoughts[last].claims.indices
    where sketch.record.thoughts[last].claims[number].kind == "is" {
      sketch.record.thoughts[last].claims[number].values[1] = "Desk Lamp"
    }
    for number in sketch.record.textOnly.claims.indices
    where sketch.record.textOnly.claims[number].kind == "is" {
      sketch.record.textOnly.claims[number].values[1] = "Desk Lamp"
    }
    expectSound(sketch)
  }
}

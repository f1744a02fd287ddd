@testable import Datasets
import Testing
import VerificationKit

/// Records that are as they must be.
@Suite struct SoundRecordTests {
  private func expectSound(_ sketch: Sketch) {
    let findings = sketch.findings()
    #expect(findings.isEmpty, "\(findings.mismatches.map { "\($0.reason): \($0.detail)" })")
  }

  @Test(arguments: Plan.all.map(\.0)) func `a sound record passes`(_ name: String) throws {
    expectSound(Sketch(try #require(Plan.all.first { $0.0 == name }).1))
  }

  @Test func `with an early reveal the first words may tell`() {
    var plan = Plan.retrieve
    plan.reveal = "early"
    var sketch = Sketch(plan)
    sketch.add(" {category;1|Peru} has {value;0;1;50|50}.")
    expectSound(sketch)
  }

  @Test func `what is not marked later may be told before`() {
    var sketch = Sketch(.retrieve)
    sketch.add(" {category;0|Chile} has {value;0;0;30|30}.")
    expectSound(sketch)
  }

  @Test func `a record has each form`() {
    #expect(Set(Plan.all.map(\.1.form)).count == 30)
    #expect(Set(Plan.all.map(\.1.chart)).count == 15)
  }
}

import Testing
import VerificationKit

/// Records that are as they must be.
@Suite struct SoundRecordTests {
  @Test(arguments: Plan.all.map(\.0)) func `a sound record passes`(_ name: String) throws {
    let plan = try #require(Plan.all.first { $0.0 == name }).1
    let findings = Sketch(plan).findings()
    #expect(
      findings.isEmpty, "\(findings.mismatches.map { "\($0.reason): \($0.detail)" })")
  }
}

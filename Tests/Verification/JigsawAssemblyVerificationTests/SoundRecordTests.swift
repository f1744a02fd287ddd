@testable import Datasets
import Foundation
import Imaging
import Testing
import VerificationKit

/// Records without fault, of every form and layout.
@Suite struct SoundRecordTests {
  static let plans: [Plan] = [
    Plan(),
    Plan(pictures: []),
    Plan(pictures: [1, 2, 3, 4]),
    Plan(form: "arrangement"),
    Plan(form: "arrangement", hasLetters: true),
    Plan(hasLetters: true),
    Plan(form: "pair", asked: [3, 1]),
    Plan(form: "swapped", pieces: [1, 4, 3, 2]),
    Plan(
      form: "swapped", rows: 3, columns: 3, piece: [64, 64], pieces: [1, 2, 7, 4, 5, 6, 3, 8, 9],
      pictures: [9]),
    Plan(form: "rotation", pieces: [1, 2, 3, 4], turns: [0, 1, 2, 3]),
    Damage.odd,
    Plan(turns: [0, 3, 1, 2]),
    Plan(form: "pair", turns: [0, 0, 1, 0], asked: [3, 1]),
    Plan(
      rows: 2, columns: 4, piece: [64, 96], pieces: [8, 1, 4, 3, 2, 7, 6, 5], pictures: [3, 8]),
    Plan(
      rows: 4, columns: 2, piece: [96, 64], gap: 2, pieces: [8, 1, 4, 3, 2, 7, 6, 5], pictures: [8]),
    Plan(rows: 1, columns: 3, piece: [96, 160], pieces: [3, 1, 2], pictures: [1, 3]),
    Plan(show: "strip"),
    Plan(show: "strip", turns: [0, 3, 1, 2]),
    Plan(
      rows: 1, columns: 3, piece: [96, 160], show: "strip", pieces: [3, 1, 2], pictures: [1, 3]),
    Plan(show: "tray"),
    Plan(form: "pair", show: "tray", asked: [3, 1]),
    Plan(form: "arrangement", show: "tray", turns: [0, 3, 1, 2]),
    Plan(
      rows: 4, columns: 4, piece: [64, 64], pieces: Array((1...16).reversed()), pictures: [5, 16]),
  ]

  @Test(arguments: plans.indices) func `a sound record has no finding`(_ number: Int) {
    let findings = Sketch(Self.plans[number]).findings()
    #expect(findings.mismatches.map { "\($0.reason): \($0.detail)" } == [])
  }

  @Test func `a margin of many pieces that is too good is found`() {
    var plan = Plan(
      rows: 3, columns: 3, piece: [80, 80], pieces: Array((1...9).reversed()), pictures: [9],
      searched: "branch-and-bound", margin: 1.5)
    #expect(Sketch(plan).findings().mismatches == [])
    plan.margin = 30
    #expect(Set(Sketch(plan).findings().mismatches.map(\.reason)) == ["solution.margin"])
  }

  @Test func `early words are sound where the recipe lets them be`() {
    var sketch = Sketch(Plan(reveal: "early"))
    #expect(sketch.findings().mismatches.map(\.reason) == ["solution.reveal"])
    sketch.recipe += "  reveal: early\n"
    #expect(sketch.findings().mismatches == [])
  }

  @Test func `early words may say where a piece belongs`() {
    var sketch = Sketch(Plan(reveal: "early"))
    sketch.recipe += "  reveal: [late, early]\n"
    sketch.add("piece 3 goes to the top left", "place", ["3", "1", "1"])
    sketch.add("the order is 3, 1, 4, 2", "order", ["3,1,4,2"])
    #expect(sketch.findings().mismatches == [])
  }

  @Test func `pieces that have lost their rims stand apart`() {
    #expect(Sketch(Plan(rim: 2)).findings().mismatches == [])
  }

  @Test func `options may be listed beside the question`() {
    var sketch = Sketch(Damage.choice)
    let claims = sketch.record.problem.claims.filter { $0.kind == "option" }
    sketch.record.problem.options = claims.map { claim in
      Saying().claim("option", claim.values, "\(claim.values[0]): \(claim.values[1])").record
    }
    #expect(sketch.findings().mismatches == [])
    sketch.record.problem.options.swapAt(0, 1)
    #expect(sketch.findings().mismatches.map(\.reason) == ["options"])
  }

  @Test func `the margin of 2 × 2 pieces is that of plain sums`() {
    for seed in [5, 6, 7] as [UInt64] {
      var plan = Plan(searched: "exhaustive", source: .landscape(256, 256, seed: seed))
      plan.margin = Oracle.margin(.landscape(256, 256, seed: seed))
      #expect(plan.margin > 1.25)
      #expect(Sketch(plan).findings().mismatches == [])
      for factor in [0.97, 1.03] {
        var other = plan
        other.margin *= factor
        #expect(Sketch(other).findings().mismatches.map(\.reason) == ["solution.margin"])
      }
    }
  }

  private static let photos = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared/data/photos").standardized.path

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: photos + "/kodim23.png"),
      "the photos are not here"))
  func `a record of a photo is sound`() throws {
    for name in ["kodim23", "kodim05", "scipy_face_1024x768"] {
      let bytes = try Data(contentsOf: URL(filePath: Self.photos + "/\(name).png"))
      let photo = Canvas(try Picture(png: [UInt8](bytes)))
      for turns in [nil, [0, 1, 3, 2]] {
        let plan = Plan(
          piece: [256, 256], turns: turns, searched: "swaps", isPhoto: true,
          source: photo.part([0, 0, 512, 512]))
        let findings = Sketch(plan).findings()
        #expect(findings.mismatches.map { "\($0.reason): \($0.detail)" } == [])
      }
    }
  }
}

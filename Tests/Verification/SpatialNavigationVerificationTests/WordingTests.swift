@testable import Datasets
import Foundation
import SpatialNavigationVerification
import Testing
import VerificationKit

/// Questions in a user's words are told from what is proved, and what is filled in is proved as ever.
@Suite struct WordingTests {
  static let dataset = Task {
    let folder = try await WordedDataset.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try ForgedDataset(folder: folder)
  }

  private static func check(_ dataset: ForgedDataset) throws -> VerificationReport {
    let folder = NSTemporaryDirectory() + "traceloom-worded-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try dataset.write(to: folder)
    return try DatasetCheck(folder: folder, verifiers: [SpatialNavigationVerifier()], workers: 2)
      .run()
  }

  /// Some records of the dataset, of which one in two is damaged where it can be.
  private static func damaged(
    _ damage: (inout TextPlace) throws -> Bool
  ) async throws -> (ids: [String], report: VerificationReport) {
    var dataset = try await dataset.value
    var ids: [String] = []
    var entries: [ForgedDataset.Entry] = []
    for (number, whole) in dataset.shards[0].entries.enumerated() where ids.count < 20 {
      var entry = whole
      if number % 2 == 0 {
        guard try entry.changeQuestion(damage) else { continue }
        ids.append(entry.record.id)
      } else if entries.count % 4 > 0 {
        continue
      }
      entries.append(entry)
    }
    dataset.shards[0].entries = entries
    return (ids, try check(dataset))
  }

  /// The first records of the dataset, with another recipe beside them.
  private static func few(recipe: String) async throws -> ForgedDataset {
    var dataset = try await dataset.value
    dataset.shards[0].entries.removeLast(dataset.shards[0].entries.count - 24)
    dataset.others["recipe.yaml"] = Data(recipe.utf8)
    return dataset
  }

  @Test func `wordings of every family and form verify, counted by annotation`() async throws {
    let dataset = try await Self.dataset.value
    let report = try Self.check(dataset)
    #expect(report.mismatches == [])
    #expect(report.records == 240)
    let wordings = report.claims.filter { $0.kind == "wording" }
    #expect(wordings.map(\.evidence) == ["annotation"])
    #expect(wordings[0].count > 500)
    let pairs = dataset.shards.flatMap(\.entries).map { entry in
      entry.record.form + String(entry.record.scene.prefix { $0 != "," })
    }
    #expect(Set(pairs).count == 24, "each of 6 forms in each of 4 families")
  }

  @Test(arguments: ["rows", "columns", "grid", "start", "goal", "letter", "plan", "asked"])
  func `a lie in what is filled in is found, in values and in words`(kind: String) async throws {
    for isInWords in [false, true] {
      let (ids, report) = try await Self.damaged { text in
        guard let place = text.claims.firstIndex(where: { $0.kind == kind }) else { return false }
        let claim = text.claims[place]
        let value = claim.values[0]
        guard isInWords else {
          text.claims[place].values[0] =
            Int(value).map { "\($0 + 1)" } ?? (value == "L" ? "R" : "L")
          return true
        }
        return text.changeWord(in: [kind]) { word in
          switch word {
          case "L", "CW": "R"
          case _ where word.allSatisfy { $0.isUppercase }: "L"
          default: Int(word).map { "\($0 + 1)" }
          }
        }
      }
      #expect(ids.count >= 10)
      let found = Set(
        report.mismatches.filter { ["claim.false", "claim.words"].contains($0.reason) }.map(\.id))
      #expect(found == Set(ids), "in \(isInWords ? "words" : "values")")
    }
  }

  @Test func `a size that is false in words and values alike is found`() async throws {
    let (ids, report) = try await Self.damaged { text in
      guard let place = text.claims.firstIndex(where: { $0.kind == "rows" }) else { return false }
      let span = text.claims[place].span
      text.replace(span[0]..<span[1], with: "9")
      text.claims[place].values = ["9"]
      return true
    }
    #expect(ids.count >= 10)
    #expect(Set(report.mismatches.filter { $0.reason == "claim.false" }.map(\.id)) == Set(ids))
  }

  @Test func `a size that hides in the user's words is found where it runs on`() async throws {
    let (ids, report) = try await Self.damaged { text in
      guard let place = text.claims.firstIndex(where: { $0.kind == "rows" }), place > 0 else {
        return false
      }
      let start = text.claims[place].span[0]
      text.replace(start..<start, with: "1")
      // The digit becomes the end of the stretch before.
      text.claims[place - 1].span[1] = start + 1
      text.claims[place].span[0] = start + 1
      return true
    }
    #expect(ids.count >= 10)
    #expect(Set(report.mismatches.filter { $0.reason == "claim.wording" }.map(\.id)) == Set(ids))
  }

  @Test func `what is said outside all claims is found beside a user's words`() async throws {
    let (ids, report) = try await Self.damaged { text in
      guard text.claims.contains(where: { $0.kind == "wording" }) else { return false }
      text.text += " Go left."
      return true
    }
    #expect(ids.count >= 10)
    #expect(Set(report.mismatches.filter { $0.reason == "coverage" }.map(\.id)) == Set(ids))
  }

  @Test(arguments: [
    "seed: 1\ntasks:\n- task: spatial_navigation\n",
    "tasks:\n- task: spatial_navigation # questions: q.jsonl\n",
    "tasks:\n- task: spatial_navigation\n  maps: \"x questions: q.jsonl\"\n",
  ])
  func `a user's words without a file of questions in the recipe are none`(
    recipe: String
  ) async throws {
    let report = try await Self.check(Self.few(recipe: recipe))
    let blamed = report.mismatches.filter { $0.reason == "claim.wording" }
    #expect(Set(blamed.map(\.id)).count == 24)
    #expect(blamed[0].detail.hasSuffix("the recipe names no file of questions"))
    // Nothing is excused by them then.
    #expect(report.mismatches.contains { $0.reason == "coverage" })
  }

  @Test(arguments: [
    "tasks: [{task: spatial_navigation, questions: q.jsonl}]",
    "tasks:\n- questions: \"a b.jsonl\"\n  task: spatial_navigation\n",
  ])
  func `a file of questions is found however the recipe is laid out`(recipe: String) async throws {
    let report = try await Self.check(Self.few(recipe: recipe))
    #expect(report.mismatches == [])
  }

  @Test func `a user's words in another text, or by other evidence, are none`() async throws {
    var dataset = try await Self.dataset.value
    var ids: [String] = []
    dataset.shards[0].entries.removeLast(dataset.shards[0].entries.count - 48)
    for entry in 0..<48 {
      ids.append(dataset.shards[0].entries[entry].record.id)
      switch entry % 4 {
      case 0: dataset.shards[0].entries[entry].record.problem.claims[0].evidence = "record"
      case 1: dataset.shards[0].entries[entry].record.provenance.sources = []
      case 2: dataset.shards[0].entries[entry].record.problem.claims[0].values = ["x"]
      default:
        let last = dataset.shards[0].entries[entry].record.thoughts.count - 1
        var claim = dataset.shards[0].entries[entry].record.thoughts[last].claims[0]
        claim.kind = "wording"
        claim.evidence = "annotation"
        claim.values = []
        claim.image = nil
        claim.boxes = []
        dataset.shards[0].entries[entry].record.thoughts[last].claims[0] = claim
      }
      // A question may begin with what is filled in.
      let claims = dataset.shards[0].entries[entry].record.problem.claims
      if entry % 4 == 0 || entry % 4 == 2, claims[0].kind != "wording" { ids.removeLast() }
    }
    let report = try Self.check(dataset)
    let found = Set(report.mismatches.filter { $0.reason == "claim.wording" }.map(\.id))
    #expect(found.isSuperset(of: ids))
    #expect(ids.count > 40)
  }
}

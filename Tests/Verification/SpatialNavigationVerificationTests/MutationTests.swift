@testable import Datasets
import Foundation
import SpatialNavigationVerification
import Testing
import VerificationKit

/// Every kind of damage, in ten samples each, is found in each of them and named, though manifest, sums
/// and digests are made anew.
@Suite struct MutationTests {
  /// Lakes, made once for all damages.
  static let lakes = Task { try await make(lakeRecipe) }
  /// Boards of every family, made once for all damages.
  static let boards = Task { try await make(mazeRecipe) }

  /// Choices among drawn walks, made once for all damages.
  static let choices = Task { try await make(choiceRecipe) }

  private static func make(_ recipe: String) async throws -> ForgedDataset {
    let folder = try await makeDataset(recipe)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try ForgedDataset(folder: folder)
  }

  static func check(_ dataset: ForgedDataset, _ name: String) throws -> VerificationReport {
    let folder = NSTemporaryDirectory() + "traceloom-mutation-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try dataset.write(to: folder)
    return try DatasetCheck(folder: folder, verifiers: [SpatialNavigationVerifier()], workers: 2)
      .run()
  }

  @Test func `an undamaged dataset that was written anew has no mismatch`() async throws {
    for dataset in [
      try await Self.lakes.value, try await Self.boards.value, try await Self.choices.value,
    ] {
      let report = try Self.check(dataset, "undamaged")
      #expect(report.records >= 100)
      #expect(report.mismatches == [])
    }
  }

  @Test(arguments: Damage.all)
  func `damage is found in each of ten lakes`(_ damage: Damage) async throws {
    try expectFound(damage, in: try await Self.lakes.value)
  }

  @Test(arguments: Damage.ofMazes)
  func `damage is found in each of ten boards`(_ damage: Damage) async throws {
    try expectFound(damage, in: try await Self.boards.value)
  }

  @Test(arguments: Damage.ofChoices)
  func `damage is found in each of ten choices`(_ damage: Damage) async throws {
    try expectFound(damage, in: try await Self.choices.value)
  }

  private func expectFound(_ damage: Damage, in dataset: ForgedDataset) throws {
    var dataset = dataset
    var damaged: [String] = []
    let counts = dataset.shards.map(\.entries.count)
    for shard in dataset.shards.indices {
      let count = counts[shard]
      // A few neighbours stay, and whatever a damage may have exchanged or added.
      var kept = Set(0..<3)
      for entry in (0..<count).reversed() where damaged.count < 10 {
        let id = dataset.shards[shard].entries[entry].record.id
        guard try damage.apply(&dataset, shard, entry) else { continue }
        damaged.append(id)
        kept.formUnion([entry, entry + 1, entry + 10])
      }
      // A line that cannot be read is known by its number, so all lines stay.
      if damage.reasons == ["record.unreadable"] { continue }
      dataset.shards[shard].entries = dataset.shards[shard].entries.enumerated()
        .filter { $0.offset >= count || kept.contains($0.offset) }.map(\.element)
    }
    #expect(damaged.count == 10, "fewer than ten samples could be damaged so")
    let report = try Self.check(dataset, damage.name)
    for id in damaged {
      let found = report.mismatches.filter { $0.names(id) && damage.reasons.contains($0.reason) }
      let others = report.mismatches.filter { $0.names(id) }.map { "\($0.reason): \($0.detail)" }
      #expect(!found.isEmpty, "\(damage.name) in \(id) was not found; found: \(others)")
    }
    if !damage.spreads {
      // Where a record cannot be read or names other files, the manifest's counts go with it.
      let blamed = report.mismatches.filter { mismatch in
        !mismatch.reason.hasPrefix("manifest.") && !damaged.contains { mismatch.names($0) }
      }
      #expect(blamed.isEmpty, "\(damage.name): others were blamed")
    }
  }
}

extension Mismatch {
  /// Whether the mismatch is about a record: by its id, its line, its pictures or its place.
  fileprivate func names(_ record: String) -> Bool {
    let parts = record.split(separator: "/")
    guard parts.count == 3, let index = Int(parts[2]) else { return false }
    // A record that was moved or copied is known by its new number.
    let numbers = [index, index + 1_000_000, index + 2_000_000]
    return numbers.contains { number in
      let digits = String(format: "%08d", number)
      return id.hasSuffix("/\(digits)") || id.contains("/\(digits)-")
        || id.hasSuffix("\(parts[1])-00000.jsonl line \(number + 1)")
        || detail.contains("follows \(number)")
    }
  }
}

import Datasets
import Filters
import Foundation
import Imaging
import Recipes
import Testing

@testable import Pipeline

/// What filters turn away is drawn anew and counted, and tokens are counted with the samples.
@Suite struct FilterRunTests {
  /// The tokens of every sample of a folder, counted anew from its files.
  private func tokens(_ folder: String) throws -> [Int] {
    let files = try tree(folder)
    return try (records(folder, "train") + records(folder, "test")).map { record in
      let sizes = try record.images.map {
        try PictureSize(png: [UInt8](try #require(files[$0])))
      }
      return TokenBudget().tokens(of: TraceOutline(record, sizes: sizes))
    }
  }

  @Test func `what a filter turns away is drawn anew and counted by its name`() async throws {
    let all = TemporaryFolder()
    let beads = Beads.ofLength(3...9)
    _ = try await run(recipe(beads), all.path).generate()
    let counts = try tokens(all.path).sorted()
    var filter = TokenBudgetFilter()
    filter.budget.limit = counts[counts.count / 2]
    let few = TemporaryFolder()
    let filtered = recipe(beads, filters: [filter])
    #expect(try await run(filtered, few.path).generate().kept == 50)
    #expect(try tokens(few.path).allSatisfy { $0 <= filter.budget.limit })
    let funnel = try JSONDecoder().decode(
      Funnel.self, from: Data(contentsOf: URL(filePath: "\(few.path)/funnel.json")))
    let step = try #require(funnel.rejected.first { $0.reason == "token_budget_filter" })
    #expect(step.count > 5)
    #expect(
      funnel.draws == funnel.kept + funnel.duplicates + funnel.rejected.reduce(0) { $0 + $1.count })
    let other = TemporaryFolder()
    _ = try await run(filtered, other.path, workers: 7).generate()
    #expect(try tree(other.path) == tree(few.path))
  }

  @Test func `a filter that nothing passes stops the run with what was seen`() async throws {
    let folder = TemporaryFolder()
    var filter = TokenBudgetFilter()
    filter.budget.limit = 5
    let error = await #expect(throws: RunError.self) {
      try await run(recipe(filters: [filter]), folder.path).generate()
    }
    #expect(error?.kind == .exhausted)
    #expect(error?.message.contains("turned away most as token_budget_filter") == true)
    #expect(error?.message.contains("above 5") == true)
  }

  @Test func `a given scene that no filter is content with is left out, and the run goes on`()
    async throws
  {
    var beads = Beads()
    beads.given = (3...20).map { String(repeating: "rgb", count: $0) }
    let all = TemporaryFolder()
    let given = recipe(beads, splits: [("train", 18)], duplicates: .keep)
    #expect(try await run(given, all.path).generate().kept == 18)
    let counts = try tokens(all.path).sorted()
    var filter = TokenBudgetFilter()
    filter.budget.limit = counts[8]
    let few = TemporaryFolder()
    let outcome = try await run(
      recipe(beads, splits: [("train", 18)], duplicates: .keep, filters: [filter]), few.path
    ).generate()
    #expect(outcome.kept > 3 && outcome.kept < 18)
    #expect(try tokens(few.path).allSatisfy { $0 <= filter.budget.limit })
    #expect(
      outcome.notes.contains { $0.hasSuffix("given scenes were turned away: token_budget_filter") })
  }

  @Test(arguments: [false, true])
  func `tokens are counted in the statistics and the card, duplicates left out`(
    isTar: Bool
  ) async throws {
    let folder = TemporaryFolder()
    // Every string of three to five beads is needed twice over, so that shards are made anew.
    let small = recipe(
      Beads.ofLength(3...5), splits: [("train", 75), ("test", 15)],
      pictures: isTar ? .tar : .files)
    let outcome = try await run(small, folder.path).generate()
    #expect(outcome.duplicates > 10)
    let files = TemporaryFolder()
    _ = try await run(
      recipe(Beads.ofLength(3...5), splits: [("train", 75), ("test", 15)]), files.path
    )
    .generate()
    let counts = try tokens(files.path)
    let card = try String(contentsOfFile: "\(folder.path)/README.md", encoding: .utf8)
    let mean = (counts.reduce(0, +) + counts.count / 2) / counts.count
    #expect(card.contains("| \(mean) | \(counts.max() ?? 0) | 0 of 90 |"), "\(card)")
    let stats = try String(contentsOfFile: "\(folder.path)/stats/00000.json", encoding: .utf8)
    #expect(stats.contains("\"tokens\"") && stats.contains("\"over_token_budget\""))
    #expect(stats.contains("\"max\" : \(counts.max() ?? 0)"), "\(stats)")
  }
}

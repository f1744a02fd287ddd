import Datasets
import Foundation
import PuzzleKit
import Recipes
import Testing

@testable import Pipeline

/// Scenes that a user gives are posed once each, in their order.
@Suite struct GivenScenesTests {
  static func given(_ strings: [String]) -> Beads {
    var beads = Beads()
    beads.given = strings
    return beads
  }

  @Test func `every given scene becomes a sample, alike or not`() async throws {
    let folder = TemporaryFolder()
    let strings = ["rg", "gr", "rrb", "rg", "bbr"]
    let one = recipe(Self.given(strings), splits: [("train", 5)], shard: 2, duplicates: .keep)
    let outcome = try await run(one, folder.path).generate()
    #expect(outcome.kept == 5)
    let scenes = try records(folder.path, "train").map(\.scene)
    #expect(scenes == strings.map { "{\"beads\": \"\($0)\"}" })
    let card = String(decoding: try #require(tree(folder.path)["README.md"]), as: UTF8.self)
    #expect(card.contains("beads.txt"))
  }

  @Test func `scenes that can't be used are counted, and the user is told`() async throws {
    let folder = TemporaryFolder()
    let one = recipe(
      Self.given(["rg", "gg", "rb"]), splits: [("train", 3)], duplicates: .keep)
    let outcome = try await run(one, folder.path).generate()
    #expect(outcome.kept == 2)
    #expect(outcome.notes.contains { $0.contains("2 samples") && $0.contains("3 were asked for") })
    let funnel = try JSONDecoder().decode(
      Funnel.self, from: try #require(tree(folder.path)["funnel.json"]))
    #expect(funnel.rejected.contains { $0.reason == "no-red" && $0.count == 1 })
  }

  @Test func `given scenes are dealt out by their signatures, all of them`() async throws {
    let folder = TemporaryFolder()
    let strings = (0..<60).map { number in
      "r" + String((0..<6).map { "rgb".map { $0 }[number / [1, 3, 9, 27, 5, 7][$0] % 3] })
    }
    let two = recipe(
      Self.given(strings), splits: [("train", 60), ("test", 60)], duplicates: .keep)
    let outcome = try await run(two, folder.path).generate()
    #expect(outcome.kept == 60)
    let (train, test) = (try records(folder.path, "train"), try records(folder.path, "test"))
    #expect(!train.isEmpty && !test.isEmpty)
    #expect(Set(train.map(\.signature)).isDisjoint(with: test.map(\.signature)))
    #expect(Set((train + test).map(\.scene)) == Set(strings.map { "{\"beads\": \"\($0)\"}" }))
  }

  @Test func `given scenes that are alike are dropped where the recipe says so`() async throws {
    let folder = TemporaryFolder()
    let one = recipe(Self.given(["rg", "gr", "rrb", "rg", "bbr"]), splits: [("train", 3)])
    let outcome = try await run(one, folder.path).generate()
    #expect(outcome.kept == 3)
    #expect(try records(folder.path, "train").map(\.index) == [0, 2, 4])
  }
}

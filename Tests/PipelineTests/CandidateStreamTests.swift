import Datasets
import Foundation
import PuzzleKit
import Recipes
import Testing

@testable import Pipeline

/// Candidates one after another, without a folder.
@Suite struct CandidateStreamTests {
  private func stream(
    _ recipe: Recipe, split: String = "train", place: Place = Place(), window: Int = 50,
    workers: Int = 2
  ) throws -> CandidateStream {
    try CandidateStream(
      recipe, recipePath: "beads.yaml", split: split, place: place, window: window,
      engine: Engine(version: "1.0"), workers: workers)
  }

  private func items(
    _ stream: CandidateStream, from start: Int = 0, count: Int
  ) async throws -> (items: [CandidateStream.Item], outcome: CandidateStream.Outcome) {
    var items: [CandidateStream.Item] = []
    let outcome = try await stream.run(from: start) { item in
      items.append(item)
      return items.count < count
    }
    return (items, outcome)
  }

  private func indices(
    _ stream: CandidateStream, from start: Int = 0, count: Int
  ) async throws -> [Int] {
    try await items(stream, from: start, count: count).items.map(\.index)
  }

  @Test(arguments: [0, 1, 7, 50])
  func `a candidate comes unless one of the window before it has its signature`(
    window: Int
  ) async throws {
    let small = recipe(Beads.ofLength(3...4))
    // The oracle makes candidates one by one.
    let alone = run(small, "/nowhere")
    var signatures: [String] = []
    for index in 0..<300 {
      let line = try alone.sample(split: "train", index: index).line
      signatures.append(try JSONDecoder().decode(Record.self, from: Data(line)).signature)
    }
    let expected = (0..<300).filter { index in
      !signatures[max(0, index - window)..<index].contains(signatures[index])
    }
    let stream = try stream(small, window: window)
    #expect(try await indices(stream, count: expected.count) == expected)
    for start in [1, 8, 100, 251] {
      let rest = expected.filter { $0 >= start }
      #expect(try await indices(stream, from: start, count: rest.count) == rest, "from \(start)")
    }
    #expect(window == 0 || expected.count < 300)
  }

  @Test func `its bytes are those of a dataset, for any workers`() async throws {
    let big = recipe(Beads.ofLength(20...30), splits: [("train", 40), ("test", 10)])
    let folder = TemporaryFolder()
    _ = try await run(big, folder.path).generate()
    let files = try tree(folder.path)
    for workers in [1, 5] {
      for split in ["train", "test"] {
        let count = split == "train" ? 40 : 10
        let items = try await items(stream(big, split: split, workers: workers), count: count).items
        let lines = files.filter { $0.key.hasPrefix("data/\(split)-") }.sorted { $0.key < $1.key }
        #expect(
          items.map { Data($0.line) }.reduce(Data(), +) == lines.map(\.value).reduce(Data(), +))
        for picture in items.flatMap(\.pictures) {
          #expect(files[picture.path] == Data(picture.bytes))
        }
      }
    }
  }

  @Test func `shares leave nothing out and have nothing twice, and each says where it goes on`()
    async throws
  {
    let big = recipe(Beads.ofLength(20...30))
    var all: [Int] = []
    for rank in 0..<3 {
      let share = try stream(big, place: Place(rank: rank, worldSize: 3))
      let (first, outcome) = try await items(share, count: 5)
      #expect(outcome.next == rank + 15 && outcome.samples == 5)
      all += first.map(\.index) + (try await indices(share, from: outcome.next, count: 3))
      // A number of another share stands for the next of this one.
      #expect(try await indices(share, from: outcome.next - 2, count: 1) == [outcome.next])
    }
    #expect(all.sorted() == Array(0..<24))
  }

  @Test func `given scenes come to an end`() async throws {
    var beads = Beads()
    beads.given = ["rr", "rg", "gr", "gggr", "rbrb"]
    beads.dullness = 0
    let few = recipe(beads, splits: [("test", 5)])
    let (items, outcome) = try await items(stream(few, split: "test"), count: 100)
    #expect(items.map(\.index) == [0, 1, 3, 4])
    #expect(outcome == CandidateStream.Outcome(samples: 4, duplicates: 1, next: 5))
    #expect(try await indices(stream(few, split: "test"), from: 77, count: 1) == [])
  }

  @Test func `a split that is not there, and draws that keep failing, are errors`() async throws {
    let error = #expect(throws: RunError.self) {
      _ = try stream(recipe(), split: "dev")
    }
    #expect(error?.message == "there is no split dev in the recipe; it has train, test")
    var dull = Beads()
    dull.dullness = 1
    let exhausted = await #expect(throws: RunError.self) {
      _ = try await items(stream(recipe(dull)), count: 1)
    }
    #expect(exhausted?.kind == .exhausted)
    #expect(exhausted?.message.contains("traceloom sample beads.yaml --split train") == true)
  }
}

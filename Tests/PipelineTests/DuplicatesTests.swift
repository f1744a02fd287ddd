import Datasets
import Foundation
import PuzzleKit
import Recipes
import Synchronization
import Testing

@testable import Pipeline

/// No duplicates, and exactly as many samples as were asked for.
@Suite struct DuplicatesTests {
  @Test(arguments: Recipe.Pictures.allCases)
  func `the first candidates by number with new signatures are kept`(
    pictures: Recipe.Pictures
  ) async throws {
    let small = recipe(
      Beads.ofLength(3...5), splits: [("train", 75), ("test", 15)], shard: 16, pictures: pictures)
    let folder = TemporaryFolder()
    let run = run(small, folder.path)
    let outcome = try await run.generate()
    var duplicates = 0
    for (split, count) in [("train", 75), ("test", 15)] {
      // The oracle makes candidates one by one and remembers what it saw.
      var expected: [Int] = []
      var seen: Set<String> = []
      var index = 0
      while expected.count < count {
        let line = try run.sample(split: split, index: index).line
        let record = try JSONDecoder().decode(Record.self, from: Data(line))
        if seen.insert(record.signature).inserted {
          expected.append(index)
        } else {
          duplicates += 1
        }
        index += 1
      }
      #expect(try records(folder.path, split).map(\.index) == expected)
      if pictures == .files {
        let files = try tree(folder.path).keys.filter { $0.hasPrefix("images/\(split)-") }
        let named = try records(folder.path, split).flatMap(\.images)
        #expect(Set(files) == Set(named) && files.count == named.count)
      }
    }
    #expect(outcome.duplicates == duplicates)
  }

  @Test func `splits share no signature, and each lies in its part`() async throws {
    let folder = TemporaryFolder()
    let two = recipe(Beads.ofLength(4...9), splits: [("train", 300), ("test", 100)])
    _ = try await run(two, folder.path).generate()
    let train = Set(try records(folder.path, "train").map(\.signature))
    let test = Set(try records(folder.path, "test").map(\.signature))
    #expect(train.count == 300 && test.count == 100 && train.isDisjoint(with: test))
    for signature in train { #expect(signature.prefix(2) < "c0") }
    for signature in test { #expect(signature.prefix(2) >= "c0") }
  }

  @Test func `a run that asks for more than there is stops at the exact number`() async throws {
    let beads = Beads.ofLength(1...4, isCounted: true)
    let folder = TemporaryFolder()
    // Strings with a red bead up to turning: 1 + 3 + 12 + 36... counted by hand below.
    var alike: Set<String> = []
    for length in 1...4 {
      for number in 0..<Int(pow(3.0, Double(length))) {
        var rest = number
        var string = ""
        for _ in 0..<length {
          string.append(["r", "g", "b"][rest % 3])
          rest /= 3
        }
        if string.contains("r") { alike.insert(min(string, String(string.reversed()))) }
      }
    }
    let there = alike.count
    let error = await #expect(throws: RunError.self) {
      try await run(recipe(beads, splits: [("train", there + 1)]), folder.path).generate()
    }
    #expect(error?.kind == .exhausted)
    #expect(error?.message.contains("train asks for \(there + 1) and there are \(there)") == true)
    #expect(error?.message.contains("traceloom tasks beads") == true)
    #expect(!FileManager.default.fileExists(atPath: folder.path))

    let outcome = try await run(recipe(beads, splits: [("train", there)]), folder.path).generate()
    #expect(outcome.kept == there)
    #expect(Set(try records(folder.path, "train").map(\.signature)).count == there)
  }

  @Test func `where scenes can't be counted a long streak ends the search`() async throws {
    let folder = TemporaryFolder()
    let error = await #expect(throws: RunError.self) {
      try await run(recipe(Beads.ofLength(2...2), splits: [("train", 9)]), folder.path).generate()
    }
    // rr, rg, rb and nothing else: gr is rg turned.
    #expect(error?.kind == .exhausted)
    #expect(error?.message.contains("asks for 9 samples, but 3 were found") == true)
  }

  @Test func `excluded scenes are not made`() async throws {
    let beads = Beads.ofLength(2...2)
    let folder = TemporaryFolder()
    let without = recipe(
      beads, splits: [("train", 2)], excluded: [beads.signature(of: "rr")])
    let outcome = try await run(without, folder.path).generate()
    #expect(outcome.kept == 2)
    #expect(try records(folder.path, "train").allSatisfy { !$0.scene.contains("rr") })
    let funnel = try JSONDecoder().decode(
      Funnel.self, from: try #require(tree(folder.path)["funnel.json"]))
    #expect(funnel.rejected.contains { $0.reason == "contaminated" && $0.count > 0 })
    #expect(funnel.kept == 2)
    #expect(
      funnel.draws == funnel.kept + funnel.duplicates + funnel.rejected.reduce(0) { $0 + $1.count })
  }

  @Test func `duplicates that are kept stay`() async throws {
    let folder = TemporaryFolder()
    let all = recipe(Beads.ofLength(2...2), splits: [("train", 50)], duplicates: .keep)
    let outcome = try await run(all, folder.path).generate()
    #expect(outcome.kept == 50 && outcome.duplicates == 0)
    #expect(try records(folder.path, "train").map(\.index) == Array(0..<50))
  }

  @Test(arguments: Recipe.Pictures.allCases)
  func `a process writes no shard twice for what it has seen itself; ranks do`(
    pictures: Recipe.Pictures
  ) async throws {
    let small = recipe(
      Beads.ofLength(3...5), splits: [("train", 64)], shard: 16, pictures: pictures)
    var trees: [[String: Data]] = []
    for ranks in [1, 4] {
      let folder = TemporaryFolder()
      let steps = Recorder()
      var outcome = Outcome()
      for rank in 0..<ranks {
        let place = Place(rank: rank, worldSize: ranks)
        outcome = try await run(small, folder.path, place: place, checkpoint: steps.note)
          .generate()
      }
      #expect(outcome.duplicates > 4 && outcome.kept == 64)
      let written = (0..<4).map { steps.count("rename \(folder.path)/data/train-0000\($0).jsonl") }
      #expect(ranks == 1 ? written == [1, 1, 1, 1] : written.contains(2), "\(written)")
      trees.append(try tree(folder.path))
    }
    #expect(trees[0] == trees[1])
  }

  @Test func `draws that keep failing stop with the reason and what to do`() throws {
    let hopeless = recipe(Hopeless.beads, splits: [("train", 5)])
    let error = #expect(throws: RunError.self) {
      try run(hopeless, "/nowhere").sample(split: "train", index: 3)
    }
    #expect(error?.kind == .exhausted)
    for part in ["candidate 3", "train", "dull", "5000", "traceloom sample", "--index 3"] {
      #expect(error?.message.contains(part) == true, "\(part)")
    }
  }

  @Test(arguments: [1, 3, 40])
  func `signatures merged in any number of heaps give the same duplicates`(heaps: Int) throws {
    let folder = TemporaryFolder()
    try Folder.create(folder.path)
    var entries: [SignedIndex] = []
    for index in 0..<600 {
      let signature = Signature(canonical: "\(index * index % 211)")
      entries.append(SignedIndex(signature: signature, index: index))
    }
    var paths: [String] = []
    for part in 0..<6 {
      paths.append("\(folder.path)/\(part)")
      try OutputFile.write(
        SignatureFile.bytes(Array(entries[part * 100..<part * 100 + 100])), to: paths[part])
    }
    var seen: Set<Signature> = []
    let expected = entries.filter { !seen.insert($0.signature).inserted }.map(\.index)
    #expect(
      try Signatures.duplicates(in: paths, count: heaps * Signatures.heap) {
        "\(folder.path)/heap-\($0)"
      } == expected)
    #expect(try Folder.names(in: folder.path).count == 6)
    let known = try KnownSignatures(paths, count: 600)
    #expect(entries.allSatisfy { known.contains($0.signature) })
    #expect(!known.contains(Signature(canonical: "another")))
  }
}

/// Beads of which none can be told.
private enum Hopeless {
  static var beads: Beads {
    var beads = Beads()
    beads.dullness = 1
    return beads
  }
}

/// Keeps the names of steps.
private final class Recorder: Sendable {
  private let names = Mutex<[String]>([])

  @Sendable func note(_ name: String) { names.withLock { $0.append(name) } }

  func count(_ name: String) -> Int { names.withLock { $0.count { $0 == name } } }
}

import Datasets
import Foundation
import PuzzleKit
import Recipes
import Testing

@testable import Pipeline

/// Same recipe, same bytes, however it is made.
@Suite struct SameBytesTests {
  /// A recipe with duplicates, in shards that are not full.
  let small = recipe(
    Beads.ofLength(3...5), splits: [("train", 75), ("test", 15)], shard: 16)

  @Test func `any number of workers writes the same files`() async throws {
    let first = TemporaryFolder()
    let outcome = try await run(small, first.path, workers: 1).generate()
    #expect(outcome.digest != nil && outcome.kept == 90 && outcome.duplicates > 10)
    let expected = try tree(first.path)
    for workers in [2, 7, 64] {
      let other = TemporaryFolder()
      _ = try await run(small, other.path, workers: workers).generate()
      #expect(try tree(other.path) == expected, "\(workers) workers")
    }
  }

  @Test(arguments: [[0, 1, 2], [2, 0, 1], [7, 3, 0, 1, 6, 2, 5, 4]])
  func `any number of ranks in any order writes the same files`(order: [Int]) async throws {
    let one = TemporaryFolder()
    let whole = try await run(small, one.path).generate()
    let many = TemporaryFolder()
    var outcome = Outcome()
    for (i, rank) in order.enumerated() {
      outcome = try await run(
        small, many.path, place: Place(rank: rank, worldSize: order.count)
      ).generate()
      #expect(outcome.missingRanks == order[(i + 1)...].sorted())
      #expect((outcome.digest != nil) == (i == order.count - 1))
    }
    #expect(outcome.digest == whole.digest)
    #expect(try tree(many.path) == tree(one.path))
  }

  @Test func `ranks at the same time write the same files`() async throws {
    let one = TemporaryFolder()
    _ = try await run(small, one.path).generate()
    let many = TemporaryFolder()
    try await withThrowingTaskGroup(of: Void.self) { group in
      // Two copies of each rank, as after a node that was thought lost.
      for rank in [0, 1, 2, 0, 1, 2] {
        group.addTask {
          _ = try await run(small, many.path, place: Place(rank: rank, worldSize: 3)).generate()
        }
      }
      try await group.waitForAll()
    }
    #expect(try tree(many.path) == tree(one.path))
  }

  @Test(
    arguments: Recipe.Pictures.allCases,
    ["write executor", "write train-00000", "flush train-00000", "write test-00000", "write stats"])
  func `a run that is late leaves a finished dataset as it is`(
    pictures: Recipe.Pictures, step: String
  ) async throws {
    var recipe = small
    recipe.pictures = pictures
    let whole = TemporaryFolder()
    _ = try await run(recipe, whole.path).generate()
    let folder = TemporaryFolder()
    let gate = Gate(at: step, in: folder.path)
    let late = Task(executorPreference: Threads()) { [recipe, path = folder.path] in
      try await run(recipe, path, checkpoint: gate.pass).generate()
    }
    while !gate.isReached { try await Task.sleep(for: .milliseconds(1)) }
    let first = try await run(recipe, folder.path).generate()
    gate.open()
    let second = try await late.value
    #expect(first.digest != nil && second.digest == first.digest)
    #expect(try tree(folder.path) == tree(whole.path))
  }

  @Test func `archives hold the files, and no line differs`() async throws {
    let files = TemporaryFolder()
    let archives = TemporaryFolder()
    var packed = small
    packed.pictures = .tar
    let one = try await run(small, files.path).generate()
    let two = try await run(packed, archives.path).generate()
    #expect(one.digest == two.digest)
    for archive in try Folder.names(in: "\(archives.path)/images") {
      let tar = Process()
      tar.executableURL = URL(filePath: "/usr/bin/env")
      tar.arguments = ["tar", "-xf", "images/\(archive)"]
      tar.currentDirectoryURL = URL(filePath: archives.path)
      try tar.run()
      tar.waitUntilExit()
      #expect(tar.terminationStatus == 0)
      try FileManager.default.removeItem(atPath: "\(archives.path)/images/\(archive)")
    }
    let (a, b) = (try tree(files.path), try tree(archives.path))
    let same = { (path: String) in path.hasPrefix("data/") || path.hasPrefix("images/") }
    #expect(a.filter { same($0.key) } == b.filter { same($0.key) })
  }

  @Test func `a sample made alone is the one of the dataset`() async throws {
    let folder = TemporaryFolder()
    let run = run(small, folder.path)
    _ = try await run.generate()
    let files = try tree(folder.path)
    for record in try records(folder.path, "train") {
      let (line, pictures) = try run.sample(split: "train", index: record.index)
      let shard = try #require(files["data/train-0000\(record.index / 16).jsonl"])
      #expect(shard.range(of: Data(line)) != nil)
      #expect(pictures.map(\.path) == record.images)
      for picture in pictures { #expect(files[picture.path] == Data(picture.bytes)) }
    }
  }

  @Test func `the manifest's sums are those of the files`() async throws {
    let folder = TemporaryFolder()
    let outcome = try await run(small, folder.path).generate()
    let files = try tree(folder.path)
    let manifest = try JSONDecoder().decode(
      Manifest.self, from: try #require(files["manifest.json"]))
    #expect(manifest.digest == outcome.digest)
    #expect(
      Set(manifest.shards.map { "data/\($0.name).jsonl" })
        == Set(files.keys.filter { $0.hasPrefix("data/") }))
    var all = Data()
    for shard in manifest.shards {
      let lines = try #require(files["data/\(shard.name).jsonl"])
      #expect(shard.bytes == lines.count && shard.sha256 == sum(lines))
      var content = Data()
      var images = 0
      for line in lines.split(separator: UInt8(ascii: "\n")) {
        content += line + [UInt8(ascii: "\n")]
        for path in try JSONDecoder().decode(Record.self, from: line).images {
          content += rawSum(try #require(files[path]))
          images += 1
        }
      }
      #expect(shard.digest == sum(content) && shard.images == images)
      all += rawSum(content)
    }
    #expect(manifest.digest == "sha256:" + sum(all))
  }

  @Test func `the seed, the split and the number of a candidate matter`() throws {
    let folder = TemporaryFolder()
    let big = recipe(Beads.ofLength(12...12))
    let lines = try [
      run(big, folder.path).sample(split: "train", index: 3).line,
      run(big, folder.path).sample(split: "train", index: 4).line,
      run(big, folder.path).sample(split: "test", index: 3).line,
      run(recipe(Beads.ofLength(12...12), seed: 8), folder.path).sample(split: "train", index: 3)
        .line,
    ]
    let scenes = try lines.map { try JSONDecoder().decode(Record.self, from: Data($0)).scene }
    #expect(Set(scenes).count == 4)
  }

  private func sum(_ data: Data) -> String {
    rawSum(data).map { String(format: "%02x", $0) }.joined()
  }

  private func rawSum(_ data: Data) -> Data {
    // Its own oracle: coreutils.
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["sha256sum"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try? process.run()
    input.fileHandleForWriting.write(data)
    try? input.fileHandleForWriting.close()
    let hex = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile().prefix(64), as: UTF8.self)
    process.waitUntilExit()
    return Data(
      stride(from: 0, to: 64, by: 2).compactMap { place in
        UInt8(hex.dropFirst(place).prefix(2), radix: 16)
      })
  }
}

extension Beads {
  /// Beads of some lengths.
  static func ofLength(_ length: ClosedRange<Int>, isCounted: Bool = false) -> Beads {
    var beads = Beads()
    beads.length = Spread(length)
    beads.isCounted = isCounted
    return beads
  }
}

import Datasets
import Foundation
import Recipes
import Synchronization
import Testing

@testable import Pipeline

/// A run may be cut off anywhere, and done again.
@Suite struct CutOffTests {
  static func small(_ pictures: Recipe.Pictures) -> Recipe {
    recipe(
      Beads.ofLength(3...5), splits: [("train", 70), ("test", 15)], shard: 16, pictures: pictures)
  }

  @Test(arguments: Recipe.Pictures.allCases)
  func `a run cut off behind any step and done again writes the same files`(
    pictures: Recipe.Pictures
  ) async throws {
    let whole = TemporaryFolder()
    let steps = Cutter(behind: .max)
    _ = try await run(Self.small(pictures), whole.path, checkpoint: steps.step).generate()
    let expected = try tree(whole.path)
    let count = steps.steps.load(ordering: .relaxed)
    #expect(count > 30)
    for last in 1...count {
      let folder = TemporaryFolder()
      await #expect(throws: Cutter.Cut.self) {
        try await run(
          Self.small(pictures), folder.path, checkpoint: Cutter(behind: last).step
        ).generate()
      }
      let outcome = try await run(Self.small(pictures), folder.path, workers: 3).generate()
      #expect(outcome.digest != nil)
      #expect(try tree(folder.path) == expected, "cut off behind step \(last) of \(count)")
    }
  }

  @Test(arguments: Recipe.Pictures.allCases)
  func `a rank cut off behind any step while it finishes what all made writes the same files`(
    pictures: Recipe.Pictures
  ) async throws {
    let whole = TemporaryFolder()
    _ = try await run(Self.small(pictures), whole.path).generate()
    let expected = try tree(whole.path)
    let made = TemporaryFolder()
    for rank in 0..<2 {
      _ = try await run(Self.small(pictures), made.path, place: Place(rank: rank, worldSize: 3))
        .generate()
    }
    let last = Place(rank: 2, worldSize: 3)
    var behind = 0
    var isCut = true
    while isCut {
      behind += 1
      let folder = TemporaryFolder()
      try FileManager.default.copyItem(atPath: made.path, toPath: folder.path)
      do {
        let cutter = Cutter(behind: behind)
        _ = try await run(Self.small(pictures), folder.path, place: last, checkpoint: cutter.step)
          .generate()
        isCut = false
      } catch is Cutter.Cut {
        _ = try await run(Self.small(pictures), folder.path, workers: 3, place: last).generate()
      }
      #expect(try tree(folder.path) == expected, "cut off behind step \(behind)")
    }
    #expect(behind > 30)
  }

  @Test func `a run cut off again and again comes to the same files`() async throws {
    let whole = TemporaryFolder()
    _ = try await run(Self.small(.files), whole.path).generate()
    let folder = TemporaryFolder()
    var tries = 0
    while true {
      tries += 1
      let cutter = Cutter(behind: 11)
      do {
        _ = try await run(Self.small(.files), folder.path, checkpoint: cutter.step).generate()
        break
      } catch is Cutter.Cut where tries < 12 {
        continue
      } catch is Cutter.Cut {
        _ = try await run(Self.small(.files), folder.path).generate()
        break
      }
    }
    #expect(tries > 3)
    #expect(try tree(folder.path) == tree(whole.path))
  }

  @Test(arguments: Recipe.Pictures.allCases)
  func `a killed process leaves a folder from which the same files come`(
    pictures: Recipe.Pictures
  ) async throws {
    let whole = TemporaryFolder()
    _ = try await run(Self.large(pictures), whole.path).generate()
    let folder = TemporaryFolder()
    for delay in [3_000, 9_000, 20_000, 40_000, 80_000] {
      let (path, isTar) = (folder.path, pictures == .tar)
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, isTar = isTar as Bool, delay = delay as Int] in
        Thread.detachNewThread {
          usleep(UInt32(delay))
          kill(getpid(), SIGKILL)
        }
        _ = try await run(CutOffTests.large(isTar ? .tar : .files), path).generate()
        sleep(10)
      }
    }
    _ = try await run(Self.large(pictures), folder.path).generate()
    #expect(try tree(folder.path) == tree(whole.path))
  }

  static func large(_ pictures: Recipe.Pictures) -> Recipe {
    recipe(
      Beads.ofLength(4...7), splits: [("train", 700), ("test", 150)], shard: 64,
      pictures: pictures)
  }

  @Test func `a finished dataset is left as it is`() async throws {
    let folder = TemporaryFolder()
    let first = try await run(Self.small(.files), folder.path).generate()
    let before = try tree(folder.path)
    let again = try await run(Self.small(.files), folder.path).generate()
    #expect(again.digest == first.digest && again.kept == first.kept)
    #expect(again.notes.contains { $0.contains("finished already") })
    #expect(try await run(Self.small(.files), folder.path).finish().digest == first.digest)
    #expect(try tree(folder.path) == before)
    #expect(try Folder.names(in: folder.path).contains("signatures") == false)
  }

  @Test func `another run is not mixed with the one that is there`() async throws {
    let folder = TemporaryFolder()
    let recipe = Self.small(.files)
    _ = try await run(recipe, folder.path, place: Place(rank: 0, worldSize: 2)).generate()
    let before = try tree(folder.path)
    var others: [(String, Run)] = []
    var other = recipe
    other.seed = 8
    others.append(("seed 7, this is 8", run(other, folder.path)))
    other = recipe
    other.canonical += "!"
    others.append(("recipe", run(other, folder.path)))
    other = recipe
    other.splits[0].count += 1
    others.append(("train: 70 (share 70)", run(other, folder.path)))
    other = recipe
    other.pictures = .tar
    others.append(("pictures are files", run(other, folder.path)))
    others.append(("version 1.0, this is 1.1", run(recipe, folder.path, version: "1.1")))
    others.append(
      ("shared by 2 ranks", run(recipe, folder.path, place: Place(rank: 0, worldSize: 3))))
    for (difference, run) in others {
      let error = await #expect(throws: RunError.self) { try await run.generate() }
      #expect(error?.kind == .mismatch && error?.kind.exitCode == 64)
      #expect(error?.message.contains(difference) == true, "\(difference): \(error?.message ?? "")")
    }
    #expect(try tree(folder.path) == before)
  }

  @Test func `a folder of something else is refused`() async throws {
    let folder = TemporaryFolder()
    try Folder.create(folder.path)
    try OutputFile.write([1], to: "\(folder.path)/thesis.tex")
    let error = await #expect(throws: RunError.self) {
      try await run(Self.small(.files), folder.path).generate()
    }
    #expect(error?.kind == .mismatch && error?.message.contains("thesis.tex") == true)
    #expect(try Folder.names(in: folder.path) == ["thesis.tex"])
  }

  @Test func `a folder that can't be written gets a sentence`() async throws {
    let folder = TemporaryFolder()
    try OutputFile.write([1], to: folder.path)
    let error = await #expect(throws: RunError.self) {
      try await run(Self.small(.files), folder.path + "/below").generate()
    }
    #expect(error?.kind == .io && error?.kind.exitCode == 75)
    #expect(error?.message.contains("a part of the path is a file") == true)
  }

  /// Needs the right to mount a small disk; without it there is nothing to see.
  @Test(arguments: Recipe.Pictures.allCases)
  func `a disk that fills gets a sentence, and a larger one the same files`(
    pictures: Recipe.Pictures
  ) async throws {
    let disk = TemporaryFolder()
    try Folder.create(disk.path)
    func mount(_ arguments: [String]) throws -> Bool {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = arguments + [disk.path]
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus == 0
    }
    guard try mount(["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs"]) else { return }
    defer { _ = try? mount(["umount"]) }
    let folder = "\(disk.path)/run"
    let error = await #expect(throws: RunError.self) {
      try await run(Self.large(pictures), folder).generate()
    }
    #expect(error?.kind == .io && error?.message.contains("the disk is full; free") == true)
    for name in try Folder.names(in: "\(folder)/data") where !name.hasSuffix(".partial") {
      let lines = try #require(FileManager.default.contents(atPath: "\(folder)/data/\(name)"))
      #expect(lines.last == UInt8(ascii: "\n"))
    }
    #expect(try mount(["mount", "-o", "remount,size=60m"]))
    _ = try await run(Self.large(pictures), folder).generate()
    let whole = TemporaryFolder()
    _ = try await run(Self.large(pictures), whole.path).generate()
    #expect(try tree(folder) == tree(whole.path))
  }

  @Test func `the status names what is missing`() async throws {
    let folder = TemporaryFolder()
    for rank in [1, 4] {
      _ = try await run(Self.small(.tar), folder.path, place: Place(rank: rank, worldSize: 6))
        .generate()
    }
    var status = try RunStatus.of(folder: folder.path)
    #expect(status.missingRanks == "0,2-3,5" && status.worldSize == 6)
    #expect(status.shardsTotal == 6 && status.shardsDone == 2 && !status.isFinished)
    let early = try await run(Self.small(.tar), folder.path).finish()
    #expect(early.digest == nil && early.missingRanks == [0, 2, 3, 5])
    for rank in [0, 2, 3, 5] {
      _ = try await run(Self.small(.tar), folder.path, place: Place(rank: rank, worldSize: 6))
        .generate()
    }
    status = try RunStatus.of(folder: folder.path)
    #expect(status.missingRanks.isEmpty && status.isFinished && status.shardsDone == 6)
    #expect(throws: RunError.self) { try RunStatus.of(folder: "/nowhere") }
  }
}

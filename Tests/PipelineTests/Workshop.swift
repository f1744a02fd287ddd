import Datasets
import Filters
import Foundation
import Logging
import PuzzleKit
import Synchronization

@testable import Pipeline
@testable import Recipes

/// A recipe of beads.
func recipe(
  _ beads: Beads = Beads(), splits: [(String, Int)] = [("train", 40), ("test", 10)],
  shard: Int = 16, pictures: Recipe.Pictures = .files, duplicates: Recipe.Duplicates = .drop,
  seed: UInt64 = 7, excluded: Set<Signature> = [], filters: [any Filter] = []
) -> Recipe {
  Recipe(
    seed: seed,
    splits: splits.map { Recipe.Split(name: $0.0, count: $0.1, proportion: $0.1) }, shard: shard,
    parts: [Recipe.Part(puzzle: beads, weight: 1)], excluded: excluded, duplicates: duplicates,
    filters: filters, formats: ["jsonl"], pictures: pictures,
    canonical: "beads \(beads.length) \(beads.given ?? []) \(seed)", yaml: "seed: \(seed)\n",
    inputRejections: [])
}

/// A run of a recipe in a folder.
func run(
  _ recipe: Recipe, _ folder: String, workers: Int = 2, place: Place = Place(),
  version: String = "1.0", checkpoint: Checkpoint? = nil
) -> Run {
  var run = Run(
    recipe, folder: folder, engine: Engine(version: version), workers: workers, place: place,
    logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, progress: { _ in })
  if let checkpoint { run.checkpoint = checkpoint }
  return run
}

/// A folder that is gone when its owner is.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    // In memory where there is such a place: these runs flush thousands of times.
    let memory = "/dev/shm"
    let place =
      FileManager.default.isWritableFile(atPath: memory)
      ? URL(filePath: memory) : FileManager.default.temporaryDirectory
    path = place.appending(path: "traceloom-\(UUID().uuidString)").path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// Every file of a dataset that must not depend on how it was made, by path.
func tree(_ folder: String) throws -> [String: Data] {
  var files: [String: Data] = [:]
  for case let path as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
    let changes = ["logs", "stats", "completions", "executor.json"]
    if Folder.isFolder("\(folder)/\(path)") || changes.contains(where: path.hasPrefix) { continue }
    files[path] = try Data(contentsOf: URL(filePath: "\(folder)/\(path)"))
  }
  return files
}

/// The records of a split in their order.
func records(_ folder: String, _ split: String) throws -> [Record] {
  try tree(folder).filter { $0.key.hasPrefix("data/\(split)-") }.sorted { $0.key < $1.key }
    .flatMap { file in
      try file.value.split(separator: UInt8(ascii: "\n")).map {
        try JSONDecoder().decode(Record.self, from: $0)
      }
    }
}

/// Counts steps, and cuts a run off behind one of them.
final class Cutter: Sendable {
  struct Cut: Error {}
  let steps = Atomic(0)
  let last: Int

  init(behind last: Int) { self.last = last }

  func step(_ name: String) throws {
    if steps.add(1, ordering: .relaxed).newValue >= last { throw Cut() }
  }
}

/// Runs tasks on threads that may be held up without keeping others from work.
final class Threads: TaskExecutor {
  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = unsafe asUnownedTaskExecutor()
    DispatchQueue.global().async { unsafe job.runSynchronously(on: executor) }
  }
}

/// Holds a run at a step until the gate is opened.
final class Gate: Sendable {
  private let step: String
  private let folder: String
  private let reached = Atomic(false)
  private let opened = DispatchSemaphore(value: 0)

  /// `step` is what the first name of the step begins with, folders left out.
  init(at step: String, in folder: String) {
    self.step = step
    self.folder = folder
  }

  var isReached: Bool { reached.load(ordering: .acquiring) }

  func open() { opened.signal() }

  func pass(_ name: String) throws {
    let name = name.replacing("\(folder)/", with: "")
    guard name.hasPrefix(step), !reached.exchange(true, ordering: .acquiringAndReleasing) else {
      return
    }
    opened.wait()
  }
}

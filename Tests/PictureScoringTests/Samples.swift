import Catalog
import Datasets
import Foundation
import Imaging
import Logging
import Pipeline
import Recipes
import ScoringKit

/// A sample of a dataset that was made for a test, its pictures decoded.
struct ScoredSample: Sendable {
  let record: Record
  let problem: ScoredProblem
  /// The pictures of the thoughts.
  let thoughts: [Picture]

  /// The picture of the problem.
  var ground: Picture { problem.pictures[0] }

  /// The last picture of the thoughts.
  var last: Picture { thoughts[thoughts.count - 1] }
}

/// Makes a dataset in a folder of its own, reads its samples that have picture thoughts, and removes it.
func makeSamples(_ tasks: String, count: Int, seed: Int = 3) async throws -> [ScoredSample] {
  let folder = NSTemporaryDirectory() + "traceloom-pictures-\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let recipe = folder + "/recipe-of-test.yaml"
  let yaml = "seed: \(seed)\nsplits: {train: \(count)}\nshard: 1000\ntasks:\n\(tasks)\n"
  try Data(yaml.utf8).write(to: URL(filePath: recipe))
  let run = try Run(
    Catalog.recipe(at: recipe), folder: folder + "/dataset", engine: Engine(version: "1.0"),
    workers: 2, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
    progress: { _ in })
  _ = try await run.generate()
  let source = RecordSource(try DatasetReader(folder: folder + "/dataset"), split: "train")
  var samples: [ScoredSample] = []
  while let entry = try source.next() {
    let pictures = try entry.pictures.map { try Picture(png: $0) }
    guard pictures.count > 1 else { continue }
    var problem = ScoredProblem(entry.record)
    problem.pictures = [pictures[0]]
    samples.append(
      ScoredSample(record: entry.record, problem: problem, thoughts: Array(pictures.dropFirst())))
  }
  return samples
}

/// Whether `TRACELOOM_PICTURES` says how many samples to look at: these suites take minutes, and not all of them pass yet.
let isAskedFor = ProcessInfo.processInfo.environment["TRACELOOM_PICTURES"] != nil

/// How many samples a suite looks at: few, or as many as `TRACELOOM_PICTURES` says.
func sampleCount(_ few: Int) -> Int {
  ProcessInfo.processInfo.environment["TRACELOOM_PICTURES"].flatMap { Int($0) } ?? few
}

import Catalog
import Foundation
import Logging
import Pipeline
import Recipes

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
  return try ScoredSample.all(in: folder + "/dataset")
}

/// How many samples a suite looks at: few, or as many as `TRACELOOM_PICTURES` says.
func sampleCount(_ few: Int) -> Int {
  ProcessInfo.processInfo.environment["TRACELOOM_PICTURES"].flatMap { Int($0) } ?? few
}

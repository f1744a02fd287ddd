import Catalog
import Foundation
import Logging
import Pipeline
import Recipes

/// Makes a dataset of 140 lakes in two splits, with 0 to 3 image thoughts, pictures as files.
///
/// - Returns: The dataset's folder.
func makeDataset() async throws -> String {
  let folder = NSTemporaryDirectory() + "traceloom-mutation-\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  let path = folder + "/recipe-of-test.yaml"
  let yaml = """
    seed: 11
    splits: {train: 120, test: 20}
    shard: 1000
    tasks:
    - task: spatial_navigation
      size: 4...7
      image_thoughts: 0...3

    """
  try Data(yaml.utf8).write(to: URL(filePath: path))
  let run = try Run(
    Catalog.recipe(at: path), folder: folder + "/dataset", engine: Engine(version: "1.0"),
    workers: 2, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
    progress: { _ in })
  _ = try await run.generate()
  return folder + "/dataset"
}

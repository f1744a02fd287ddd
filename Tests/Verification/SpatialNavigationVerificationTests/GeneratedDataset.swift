import Catalog
import Foundation
import Logging
import Pipeline
import Recipes

/// Lakes in two splits, with 0 to 3 image thoughts.
let lakeRecipe = """
  seed: 11
  splits: {train: 120, test: 20}
  shard: 1000
  tasks:
  - task: spatial_navigation
    size: 4...7
    image_thoughts: 0...3

  """

/// Every family, every form of question and every way of drawing.
let mazeRecipe = """
  seed: 12
  splits: {train: 900}
  shard: 1000
  tasks:
  - task: spatial_navigation
    family: [lake, walled, hexagonal, polar]
    size: 4...6
    image_thoughts: 0...2
    path_style: [arrows, dots, footprints, dashed, gradient]
    ask_exists: 1.5
    ask_length: 0.6
    ask_safe: 1.5
    ask_end: 0.6
    ask_cell: 1.5

  """

/// Choices among four drawn walks, of every family.
let choiceRecipe = """
  seed: 13
  splits: {train: 110}
  shard: 1000
  tasks:
  - task: spatial_navigation
    family: [lake, walled, hexagonal, polar]
    size: 4...6
    image_thoughts: 0...2
    ask_path: 0
    ask_choice: 1

  """

/// Makes a dataset, pictures as files.
///
/// - Returns: The dataset's folder.
func makeDataset(_ yaml: String) async throws -> String {
  let folder = NSTemporaryDirectory() + "traceloom-mutation-\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  let path = folder + "/recipe-of-test.yaml"
  try Data(yaml.utf8).write(to: URL(filePath: path))
  let run = try Run(
    Catalog.recipe(at: path), folder: folder + "/dataset", engine: Engine(version: "1.0"),
    workers: 2, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
    progress: { _ in })
  _ = try await run.generate()
  return folder + "/dataset"
}

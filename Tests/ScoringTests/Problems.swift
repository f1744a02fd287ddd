import Catalog
import Datasets
import Foundation
import Logging
import Pipeline
import Recipes
import ScoringKit
import Testing

/// Datasets of the tests, each made once.
actor Problems {
  static let shared = Problems()

  /// A recipe of each task that asks in every form.
  static let recipes: [String: String] = [
    "spatial_navigation": """
    - task: spatial_navigation
      family: [lake, walled, hexagonal, polar]
      size: 3...6
      image_thoughts: 0...2
      ask_path: 2
      ask_exists: 1
      ask_length: 1
      ask_safe: 1
      ask_end: 1
      ask_cell: 1
      ask_choice: 0.5
    """,
    "jigsaw_assembly": """
    - task: jigsaw_assembly
      size: 192
      layout: [1x2, 3x1, 2x2, 2x3]
      labels: [numbers, letters]
      equivalent: [reject, accept]
      ask_order: 2
      ask_pair: 1
      ask_swapped: 1
      ask_rotation: 1
      ask_missing_piece: 1
      ask_odd_piece: 1
    """,
    "visual_search": """
    - task: visual_search
      width: 320...400
      objects: 5...12
      options: [0, 0, 2, 3, 4]
      ask_find: 3
    """,
    "chart_refocus": """
    - task: chart_refocus
      width: 400...480
      shape: [4x3, 1x1, 3x4]
    """,
  ]

  private var made: [String: [Record]] = [:]

  /// The records of a task.
  func records(of task: String, count: Int = 200) async throws -> [Record] {
    if let records = made[task] { return records }
    let recipe = try #require(Self.recipes[task])
    let yaml = "seed: 21\nsplits: {train: \(count)}\nshard: 1000\ntasks:\n\(recipe)\n"
    let folder = NSTemporaryDirectory() + "traceloom-scoring-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(yaml.utf8).write(to: URL(filePath: folder + "/recipe.yaml"))
    let run = try Run(
      Catalog.recipe(at: folder + "/recipe.yaml"), folder: folder + "/dataset",
      engine: Engine(version: "1.0"), workers: 2,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, progress: { _ in })
    _ = try await run.generate()
    let reader = try DatasetReader(folder: folder + "/dataset")
    var records: [Record] = []
    for shard in reader.manifest.shards {
      try reader.forEachRecord(of: shard) { records.append($0) }
    }
    made[task] = records
    return records
  }

  static let tasks = recipes.keys.sorted()
}

/// What judges a record's answers.
func judge(of record: Record) throws -> any AnswerJudge {
  try judge(of: ScoredProblem(record))
}

/// What judges a problem's answers.
func judge(of problem: ScoredProblem) throws -> any AnswerJudge {
  let scorer = try #require(Catalog.scorers.first { type(of: $0).name == problem.task })
  return try scorer.judge(of: problem)
}

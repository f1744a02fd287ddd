import Catalog
import Foundation
import Logging
import Pipeline
import Recipes

/// A dataset of every family and form whose questions are worded as benchmarks word them.
enum WordedDataset {
  /// One wording or more of each form, in the manner of VSP's and ThinkMorph's prompts.
  static let questions = #"""
    {"question": "You are a maze solver. Your goal is to guide a player from the start to the goal on a grid map while avoiding holes. The player can move one square at a time in the directions left (L), right (R), up (U), or down (D). Moving off the edge or falling into a hole results in failure. Provide your solution as a sequence of moves wrapped in \\boxed{{}}, such as \\boxed{{L,R,U,D}}."}
    {"form": "path", "question": "As a professional maze solver, analyze a {rows}x{columns} map ({size}).\n## Game Setup\n- The player starts at {start}, marked by the {start_mark}. {naming}\n- The goal is at {goal}: the {goal_mark}.\n## Moving Rules\n- The action plan involves a series of moves: {letters}.\n- The player cannot move more than one square at a time.\n## Output\n{answer_form}"}
    {"form": "path", "question": "网格有{rows}行{columns}列。{answer_form}"}
    {"form": "exists", "question": "Is there → any way from {start} to {goal}, up or down, left or right? {answer_form}"}
    {"form": "length", "question": "In two words: how far is it over the {size} board? {answer_form}"}
    {"form": "safe", "question": "Is the action sequence {moves} safe? Moves: {letters}. {answer_form}"}
    {"form": "end", "question": "{moves}\nThat is the action sequence. {naming} Which cell does it end at? {answer_form}"}
    {"form": "cell", "question": "What is at {cell}? ({naming}) {answer_form}"}

    """#

  /// Makes the dataset.
  ///
  /// - Returns: The dataset's folder.
  static func make() async throws -> String {
    let folder = NSTemporaryDirectory() + "traceloom-worded-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/recipe-of-test.yaml"
    try Data(questions.utf8).write(to: URL(filePath: folder + "/questions.jsonl"))
    let yaml = """
      seed: 12
      splits: {train: 240}
      tasks:
      - task: spatial_navigation
        family: [lake, walled, hexagonal, polar]
        size: 4...7
        questions: questions.jsonl
        image_thoughts: 0...1
        ask_exists: 1
        ask_length: 1
        ask_safe: 1
        ask_end: 1
        ask_cell: 1

      """
    try Data(yaml.utf8).write(to: URL(filePath: path))
    let recipe = try Catalog.recipe(at: path)
    let run = Run(
      recipe, folder: folder + "/dataset", engine: Engine(version: "1.0"), workers: 2,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, progress: { _ in })
    _ = try await run.generate()
    return folder + "/dataset"
  }
}

import PuzzleKit
import Recipes

/// The counts of draws by what became of them, from first to kept, as `funnel.json`.
public struct Funnel: Codable, Hashable, Sendable {
  /// Draws that were turned away for one reason.
  public struct Step: Codable, Hashable, Sendable {
    /// The name of the task.
    public var task: String
    /// The reason, as a short stable label.
    public var reason: String
    /// The number of draws.
    public var count: Int
  }

  /// A record of a user's file, or a whole file, that could not be used.
  public struct Input: Codable, Hashable, Sendable {
    /// The file as the recipe names it.
    public var file: String
    /// The number of the line, from 1; 0 stands for the whole file.
    public var line: Int
    /// The reason, as a short stable label.
    public var reason: String
    /// What is wrong.
    public var detail: String
  }

  /// The number of draws.
  public var draws = 0
  /// Those turned away, by task and reason in the order of their names.
  public var rejected: [Step] = []
  /// The number of candidates dropped because an earlier one has their signature.
  public var duplicates = 0
  /// The number of samples.
  public var kept = 0
  /// The records of the user's files that could not be used.
  public var inputs: [Input] = []

  init(
    rejections: [String: [String: Int]], duplicates: Int, kept: Int, inputs: [InputRejection]
  ) {
    for (task, reasons) in rejections.sorted(by: { $0.key < $1.key }) {
      for (reason, count) in reasons.sorted(by: { $0.key < $1.key }) {
        rejected.append(Step(task: task, reason: reason, count: count))
      }
    }
    self.duplicates = duplicates
    self.kept = kept
    draws = kept + duplicates + rejected.reduce(0) { $0 + $1.count }
    self.inputs = inputs.map {
      Input(
        file: $0.file, line: $0.rejection.line, reason: $0.rejection.reason,
        detail: $0.rejection.detail)
    }
  }
}

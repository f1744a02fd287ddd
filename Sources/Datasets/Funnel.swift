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

  /// What there was of a task before it was judged, and after.
  public struct Task: Codable, Hashable, Sendable {
    /// The name of the task.
    public var task: String
    /// The number of samples that were judged.
    public var candidates: Int
    /// The number of samples that were kept.
    public var kept: Int
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

    /// Creates an input.
    public init(file: String, line: Int, reason: String, detail: String) {
      self.file = file
      self.line = line
      self.reason = reason
      self.detail = detail
    }
  }

  /// The number of draws, or of the samples that were there before they were filtered.
  public var draws = 0
  /// Those turned away, by task and reason in the order of their names.
  public var rejected: [Step] = []
  /// The number of candidates dropped because an earlier one has their signature.
  public var duplicates = 0
  /// The number of samples.
  public var kept = 0
  /// The records of the user's files that could not be used.
  public var inputs: [Input] = []

  /// The tasks of a dataset that was filtered; nil where samples are drawn.
  public var tasks: [Task]?

  /// Creates the funnel of a run.
  ///
  /// - Parameters:
  ///   - rejections: The draws turned away, by task and reason.
  ///   - duplicates: The number of candidates dropped because an earlier one has their signature.
  ///   - kept: The number of samples.
  ///   - inputs: The records of the user's files that could not be used.
  public init(
    rejections: [String: [String: Int]], duplicates: Int, kept: Int, inputs: [Input] = []
  ) {
    for (task, reasons) in rejections.sorted(by: { $0.key < $1.key }) {
      for (reason, count) in reasons.sorted(by: { $0.key < $1.key }) {
        rejected.append(Step(task: task, reason: reason, count: count))
      }
    }
    self.duplicates = duplicates
    self.kept = kept
    draws = kept + duplicates + rejected.reduce(0) { $0 + $1.count }
    self.inputs = inputs
  }

  /// Creates the funnel of a dataset that was filtered.
  ///
  /// - Parameters:
  ///   - kept: The number of samples that are kept of each task, 0 included.
  ///   - rejections: Those turned away, by task and reason.
  public init(kept: [String: Int], rejections: [String: [String: Int]]) {
    self.init(rejections: rejections, duplicates: 0, kept: kept.values.reduce(0, +))
    tasks = kept.sorted { $0.key < $1.key }.map { task, kept in
      let gone = rejections[task]?.values.reduce(0, +) ?? 0
      return Task(task: task, candidates: kept + gone, kept: kept)
    }
  }
}

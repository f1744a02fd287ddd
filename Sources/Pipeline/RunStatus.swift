import Datasets

/// How far a run in a folder has come.
public struct RunStatus: Hashable, Sendable {
  /// The number of ranks.
  public var worldSize: Int
  /// The number of complete shards.
  public var shardsDone: Int
  /// The number of shards, without those that making up for duplicates adds.
  public var shardsTotal: Int
  /// The ranks that have shards to make, such as `1-2,5-10`; empty if there are none.
  public var missingRanks: String
  /// Whether the dataset is finished.
  public var isFinished: Bool

  /// Reads the status of the run in a folder.
  ///
  /// - Throws: ``RunError`` if the folder holds no run, or can't be read.
  public static func of(folder: String) throws -> RunStatus {
    let paths = Paths(folder: folder)
    guard let executor = try JSONFile.read(Executor.self, paths.executor) else {
      throw RunError(
        .input,
        "\(folder) holds no run: executor.json is missing; name the folder that generate was given"
      )
    }
    let plan = ShardPlan(executor)
    let isFinished = Folder.exists(paths.manifest)
    return RunStatus(
      worldSize: executor.worldSize,
      shardsDone: isFinished
        ? plan.shards.count : plan.shards.count { Folder.exists(paths.lines($0.name)) },
      shardsTotal: plan.shards.count,
      missingRanks: isFinished ? "" : ranges(missing(paths, executor.worldSize)),
      isFinished: isFinished)
  }

  /// Returns the ranks that have left no mark of completion.
  static func missing(_ paths: Paths, _ worldSize: Int) -> [Int] {
    (0..<worldSize).filter { !Folder.exists(paths.completion($0)) }
  }

  /// Returns ascending numbers as ranges, such as `1-2,5-10`.
  static func ranges(_ numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound == number - 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
    }.joined(separator: ",")
  }
}

extension ShardPlan {
  init(_ executor: Executor) {
    self.init(splits: executor.splits.map { ($0.name, $0.count) }, size: executor.shard)
  }
}

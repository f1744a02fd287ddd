public import Filters
public import Hashing
public import PuzzleKit

/// What fully determines a dataset.
public struct Recipe: Sendable {
  /// A split and how many samples it holds.
  public struct Split: Hashable, Sendable {
    /// The name, such as `train`.
    public var name: String
    /// The number of samples of this run, at least 1.
    public var count: Int
    /// The share of all scenes that belongs to the split, as the recipe's own count of it; `--count`
    /// changes ``count`` and leaves this.
    public var proportion: Int

    /// Creates a split.
    public init(name: String, count: Int, proportion: Int) {
      self.name = name
      self.count = count
      self.proportion = proportion
    }
  }

  /// One task of the mixture.
  public struct Part: Sendable {
    /// The puzzle with its knobs set and its inputs taken.
    public var puzzle: any Puzzle
    /// How often it is drawn, against the weights of the others.
    public var weight: Double

    /// Creates a part.
    public init(puzzle: any Puzzle, weight: Double) {
      self.puzzle = puzzle
      self.weight = weight
    }
  }

  /// What becomes of a scene whose signature an earlier candidate has.
  public enum Duplicates: String, Hashable, Sendable, CaseIterable {
    case drop, keep
  }

  /// Where pictures go: files of a folder for each shard, or members of a tar for each.
  public enum Pictures: String, Hashable, Sendable, CaseIterable {
    case files, tar
  }

  /// The origin of all chance.
  public var seed: UInt64
  /// The splits in the order of the recipe.
  public var splits: [Split]
  /// The number of candidates in a shard.
  public var shard: Int
  /// The mixture.
  public var parts: [Part]
  /// The signatures of scenes that must not be made.
  public var excluded: Set<Signature>
  /// What becomes of duplicates.
  public var duplicates: Duplicates
  /// What turns samples away, in the order in which it is asked.
  public var filters: [any Filter] = []
  /// The formats that are written: `jsonl`, and those that are exported once the dataset is finished.
  public var formats: [String]
  /// The most tokens of a sample in those that are exported: pictures of longer ones are scaled down; nil leaves them.
  public var fitTokens: Int?
  /// Where pictures go.
  public var pictures: Pictures
  /// The recipe without layout, formats, counts, workers and paths (inputs by content), one
  /// `key: value` a line in a fixed order: what the samples depend on and nothing else.
  public var canonical: String
  /// The recipe as the user wrote it, with what the command line set, as YAML; it is what
  /// `recipe.yaml` of the dataset holds.
  public var yaml: String
  /// Records of the user's files that could not be used, as `FILE line N: what is wrong`, and whole
  /// files, as `FILE: what is wrong`.
  public var inputRejections: [InputRejection]
  /// What else the user should know of these files.
  public var inputNotes: [String] = []

  /// The sum of ``canonical``, as records and runs name it.
  public var digest: Digest { SHA256.digest(of: canonical) }
}

/// A record of a user's file, or a whole file, that could not be used.
public struct InputRejection: Hashable, Sendable, CustomStringConvertible {
  /// The file as the recipe names it.
  public var file: String
  /// What was wrong with which line; line 0 stands for the whole file.
  public var rejection: GivenRejection

  /// Creates a rejection.
  public init(file: String, rejection: GivenRejection) {
    self.file = file
    self.rejection = rejection
  }

  /// Creates the rejection of a photo, which is named by its path below the folder that the recipe names.
  init(_ rejection: PhotoRejection) {
    self.init(
      file: rejection.file,
      rejection: GivenRejection(line: 0, reason: rejection.reason, detail: rejection.detail))
  }

  /// Creates the rejection of a record of annotations, which is named by its id where it has no line.
  init(_ rejection: AnnotationRejection) {
    let name = [rejection.file, rejection.record].filter { !$0.isEmpty }.joined(separator: " ")
    self.init(
      file: name,
      rejection: GivenRejection(line: 0, reason: rejection.reason, detail: rejection.detail))
  }

  /// Creates the rejection of a table or a record of one, which is named by its path below the folder.
  init(_ rejection: TableRejection) {
    self.init(
      file: rejection.file,
      rejection: GivenRejection(
        line: rejection.line, reason: rejection.reason, detail: rejection.detail))
  }

  /// A one-line account.
  public var description: String {
    rejection.line > 0 ? "\(file) \(rejection)" : "\(file): \(rejection.detail)"
  }
}

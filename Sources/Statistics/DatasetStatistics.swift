public import Datasets

/// What a finished dataset holds, in numbers.
public struct DatasetStatistics: Codable, Hashable, Sendable {
  /// How many samples there are of a task, a form and a split.
  public struct Count: Codable, Hashable, Sendable {
    /// The name of the task.
    public var task: String
    /// The kind of scene or question.
    public var form: String
    /// The name of the split.
    public var split: String
    /// The number of samples.
    public var count: Int
  }

  /// How the answers to a kind of question are spread.
  public struct Answers: Codable, Hashable, Sendable {
    /// An answer and how often it is given.
    public struct Value: Codable, Hashable, Sendable {
      /// The bare answer.
      public var value: String
      /// The number of samples.
      public var count: Int
    }

    /// The kind of scene or question.
    public var form: String
    /// The number of samples.
    public var samples: Int
    /// How many answers differ, at most ``most``.
    public var distinct: Int
    /// The most frequent answers, at most ten.
    public var values: [Value]

    /// The most answers that are told from each other.
    public static let most = 4096
  }

  /// What there is of one task.
  public struct Task: Codable, Hashable, Sendable {
    /// The name of the task.
    public var task: String
    /// The number of samples.
    public var samples: Int
    /// `difficulty`, and each measure in the order of their names.
    public var measures: [NamedDistribution]
    /// The code points of `question`, of each thought in words, of the `answer` and of `text_only`.
    public var texts: [NamedDistribution]
    /// The number of image thoughts, and `width`, `height` and `bytes` of each picture.
    public var pictures: [NamedDistribution]
    /// The answers by the kind of question.
    public var answers: [Answers]
    /// The tokens of a sample for a trainer of the BAGEL family.
    public var tokens: Distribution
    /// The number of samples over the budget of such trainers, which skip them.
    public var over: Int
  }

  /// The digest of the dataset.
  public var digest: String
  /// The number of samples.
  public var samples = 0
  /// The number of pictures.
  public var pictures = 0
  /// The samples by task, form and split.
  public var counts: [Count] = []
  /// The tasks in the order of their names.
  public var tasks: [Task] = []
  /// The tokens that a sample may have.
  public var budget = TokenBudget().limit
  /// What was turned away; nil if the dataset has no funnel.
  public var funnel: Funnel?
}

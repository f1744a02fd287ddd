import Imaging

/// What some samples hold, counted, so that counts of shards add up to those of a dataset in any order.
public struct DatasetTally: Codable, Hashable, Sendable {
  /// The least, the most and the sum of some numbers.
  public struct Extent: Codable, Hashable, Sendable {
    /// How many there are.
    public private(set) var count = 0
    /// Their sum.
    public private(set) var total = 0
    /// The least; 0 where there is none.
    public private(set) var least = 0
    /// The greatest; 0 where there is none.
    public private(set) var most = 0

    /// The mean, rounded; 0 where there is none.
    public var mean: Int { count == 0 ? 0 : (total + count / 2) / count }

    mutating func add(_ number: Int) {
      var one = Extent()
      (one.count, one.total, one.least, one.most) = (1, number, number, number)
      add(one)
    }

    mutating func add(_ other: Extent) {
      guard other.count > 0 else { return }
      least = count == 0 ? other.least : min(least, other.least)
      most = max(most, other.most)
      count += other.count
      total += other.total
    }
  }

  /// The answers to one kind of question.
  public struct Answers: Codable, Hashable, Sendable {
    /// How often each is given; empty where there are more than ``limit``.
    public private(set) var counts: [String: Int] = [:]
    /// Whether there are more than ``limit``.
    public private(set) var isOpen = false

    /// The most answers that are told from each other.
    public static let limit = 64

    mutating func add(_ other: [String: Int], orOpen isOther: Bool = false) {
      guard !isOpen else { return }
      counts.merge(other, uniquingKeysWith: +)
      if isOther || counts.count > Self.limit {
        isOpen = true
        counts = [:]
      }
    }
  }

  /// What there is of one kind of scene or question.
  public struct Form: Codable, Hashable, Sendable {
    /// The number of samples.
    public internal(set) var samples = 0
    /// The number of samples by band of difficulty (0 to 3, a quarter of the scale each), and by their image thoughts.
    public internal(set) var cells: [Int: [Int: Int]] = [:]
    /// Their answers.
    public internal(set) var answers = Answers()
  }

  /// What there is of one task.
  public struct Task: Codable, Hashable, Sendable {
    /// The kinds of scenes or questions by their names.
    public internal(set) var forms: [String: Form] = [:]
    /// Code points of texts by `SampleFacts.lengthNames`, and `width` and `height` of pictures.
    public internal(set) var extents: [String: Extent] = [:]
    /// What samples cost a trainer.
    public internal(set) var tokens = TokenTally()
  }

  /// The tasks by their names.
  public private(set) var tasks: [String: Task] = [:]
  /// The number of claims by their evidence.
  public private(set) var claims: [String: Int] = [:]

  /// Creates the tally of no sample.
  public init() {}

  /// The number of samples of each task.
  public var samples: [String: Int] { tasks.mapValues(\.tokens.samples) }

  /// What all samples cost a trainer.
  public var tokens: TokenTally { tasks.values.reduce(into: TokenTally()) { $0.add($1.tokens) } }

  /// The numbers of image thoughts that samples have, in their order.
  public var imageThoughts: [Int] {
    Set(tasks.values.flatMap { $0.forms.values.flatMap { $0.cells.values.flatMap(\.keys) } })
      .sorted()
  }

  /// Counts a sample.
  public mutating func add(_ facts: SampleFacts) {
    var task = Task()
    var form = Form()
    form.samples = 1
    let band = min(3, max(0, Int(facts.difficulty / 25)))
    form.cells[band] = [facts.imageThoughts: 1]
    form.answers.add([facts.answer: 1])
    task.forms[facts.form] = form
    for (name, length) in zip(SampleFacts.lengthNames, facts.lengths) {
      task.extents[name, default: Extent()].add(length)
    }
    for size in facts.sizes {
      task.extents["width", default: Extent()].add(size.width)
      task.extents["height", default: Extent()].add(size.height)
    }
    task.tokens.add(facts.tokens, limit: TokenBudget().limit)
    tasks[facts.task, default: Task()].add(task)
    claims.merge(facts.claims, uniquingKeysWith: +)
  }

  /// Counts the samples of another tally.
  public mutating func add(_ other: DatasetTally) {
    for (name, task) in other.tasks { tasks[name, default: Task()].add(task) }
    claims.merge(other.claims, uniquingKeysWith: +)
  }
}

extension DatasetTally.Task {
  fileprivate mutating func add(_ other: Self) {
    for (name, form) in other.forms { forms[name, default: .init()].add(form) }
    for (name, extent) in other.extents { extents[name, default: .init()].add(extent) }
    tokens.add(other.tokens)
  }
}

extension DatasetTally.Form {
  fileprivate mutating func add(_ other: Self) {
    samples += other.samples
    for (band, counts) in other.cells {
      cells[band, default: [:]].merge(counts, uniquingKeysWith: +)
    }
    answers.add(other.answers.counts, orOpen: other.answers.isOpen)
  }
}

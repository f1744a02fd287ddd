public import Imaging
public import Traces

/// What a card counts of a sample.
///
/// It is the same for a sample in memory and for its record.
public struct SampleFacts: Hashable, Sendable {
  /// The name of the task.
  public var task: String
  /// The kind of scene or question.
  public var form: String
  /// The difficulty, from 0 to 100.
  public var difficulty: Double
  /// The bare answer.
  public var answer: String
  /// The code points of the question with its options, of the reasoning's words, of the same reasoning without pictures,
  /// and of the answer, by ``lengthNames``.
  public var lengths: [Int]
  /// The sizes of its pictures.
  public var sizes: [PictureSize]
  /// The number of image thoughts.
  public var imageThoughts: Int
  /// The number of claims by their evidence.
  public var claims: [String: Int]
  /// What it costs a trainer.
  public var tokens: Int

  /// What ``lengths`` are of.
  public static let lengthNames = ["question", "reasoning", "text_only", "answer"]

  /// Counts a sample.
  public init(_ sample: Sample, task: String) {
    let outline = TraceOutline(sample)
    self.init(
      task: task, form: sample.form, difficulty: sample.difficulty, answer: sample.answer.value,
      outline: outline, textOnly: sample.textOnly.text)
    let words =
      [sample.problem.question] + sample.problem.options + [sample.textOnly]
      + sample.thoughts.compactMap { thought in
        if case .text(let words) = thought.content { words } else { nil }
      }
    for claim in words.flatMap(\.claims) { claims[claim.fact.evidence.rawValue, default: 0] += 1 }
  }

  /// Counts a record.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - sizes: The sizes of its pictures, in the order of `Record.images`.
  public init(_ record: Record, sizes: [PictureSize]) {
    self.init(
      task: record.task, form: record.form, difficulty: record.difficulty,
      answer: record.answer.value, outline: TraceOutline(record, sizes: sizes),
      textOnly: record.textOnly.text)
    let all =
      record.problem.claims + record.problem.options.flatMap(\.claims) + record.textOnly.claims
      + record.thoughts.flatMap(\.claims)
    for claim in all { claims[claim.evidence, default: 0] += 1 }
  }

  private init(
    task: String, form: String, difficulty: Double, answer: String, outline: TraceOutline,
    textOnly: String
  ) {
    self.task = task
    self.form = form
    self.difficulty = difficulty
    self.answer = answer
    func length(_ text: String) -> Int { text.unicodeScalars.count }
    lengths = [
      length(outline.question), outline.texts.reduce(0) { $0 + length($1) }, length(textOnly),
      length(outline.answer),
    ]
    sizes = outline.problem + outline.reasoning
    imageThoughts = outline.reasoning.count
    claims = [:]
    tokens = TokenBudget().tokens(of: outline)
  }
}

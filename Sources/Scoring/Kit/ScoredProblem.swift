public import Datasets
public import Imaging

/// A problem as it is needed to judge answers to it, without its thoughts and claims.
public struct ScoredProblem: Hashable, Sendable {
  /// The record's identity; empty if a state does not say it.
  public var id: String
  /// The name of the task.
  public var task: String
  /// The kind of question.
  public var form: String
  /// The question.
  public var question: String
  /// The options as they are shown, such as `A. three`; empty if the answer is free.
  public var options: [String]
  /// The answer, and how it is judged.
  public var answer: Answer
  /// The complete symbolic state, a JSON object.
  public var scene: String
  /// What solving proved, a JSON object.
  public var solution: String
  /// How the pictures are to be read, a JSON object.
  public var legend: String
  /// The decoded pictures of the problem; empty where nobody gave them.
  public var pictures: [Picture] = []

  /// Takes over what a record says.
  public init(_ record: Record) {
    id = record.id
    task = record.task
    form = record.form
    question = record.problem.question
    options = record.problem.options.map(\.text)
    answer = Answer(record.answer)
    scene = record.scene
    solution = record.solution
    legend = record.legend
  }

  /// The members of a state.
  static let members: [StaticString] = [
    "id", "task", "form", "question", "options", "answer", "scene", "solution", "legend",
  ]

  /// Reads a state, as `rl-parquet` has it in `extra_info.state`.
  ///
  /// - Parameter state: A JSON object with the members `id`, `task`, `form`, `question`, `options` (texts), `answer`
  ///   (as in a record), `scene`, `solution` and `legend` (JSON in strings, as in a record), all of them once.
  /// - Throws: `JSONScanner.Failure`, which says at which byte.
  public init(state: String) throws {
    var json = JSONScanner(state)
    try self.init(&json)
    try json.end()
  }

  /// Reads a state that stands in longer JSON.
  public init(_ json: inout JSONScanner) throws {
    id = ""
    task = ""
    form = ""
    question = ""
    options = []
    answer = Answer(text: "", value: "", form: "", accepted: "")
    scene = ""
    solution = ""
    legend = ""
    try json.object(Self.members) { place, json in
      switch place {
      case 0: id = try json.string()
      case 1: task = try json.string()
      case 2: form = try json.string()
      case 3: question = try json.string()
      case 4: options = try json.list { try $0.string() }
      case 5: answer = try Self.answer(&json)
      case 6: scene = try json.string()
      case 7: solution = try json.string()
      default: legend = try json.string()
      }
    }
  }

  private static func answer(_ json: inout JSONScanner) throws -> Answer {
    var answer = Answer(text: "", value: "", form: "", accepted: "")
    try json.object(["text", "value", "form", "accepted"]) { place, json in
      let text = try json.string()
      switch place {
      case 0: answer.text = text
      case 1: answer.value = text
      case 2: answer.form = text
      default: answer.accepted = text
      }
    }
    return answer
  }
}

extension ScoredProblem {
  /// The answer, and how it is judged, as a record has it.
  public struct Answer: Hashable, Sendable {
    /// The answer as a model should write it.
    public var text: String
    /// The bare answer.
    public var value: String
    /// What the value is, such as `moves`.
    public var form: String
    /// `exact`, `any-valid`, `equivalent` or `relaxed`.
    public var accepted: String

    /// Creates an answer.
    public init(text: String, value: String, form: String, accepted: String) {
      self.text = text
      self.value = value
      self.form = form
      self.accepted = accepted
    }

    init(_ answer: Record.Answer) {
      self.init(
        text: answer.text, value: answer.value, form: answer.form, accepted: answer.accepted)
    }
  }
}

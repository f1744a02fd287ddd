public import Imaging

/// A problem, the reasoning that solves it, the answer, and the facts about them, in memory.
public struct Sample: Hashable, Sendable {
  /// The kind of question or scene, such as `lake`.
  public var form: String
  /// What is asked.
  public var problem: Problem
  /// The thoughts: text, image, text, …, text, strictly in turn.
  public var thoughts: [Thought]
  /// The same reasoning, written to stand without pictures.
  public var textOnly: Words
  /// What is proved.
  public var answer: Answer
  /// The difficulty, from 0 to 100.
  public var difficulty: Double
  /// The named numbers that filters and facets ask for, in a fixed order.
  public var measures: [Measure]
  /// The complete symbolic state, a JSON object.
  public var scene: String
  /// What solving proved, a JSON object.
  public var solution: String
  /// How the pictures are to be read, a JSON object.
  public var legend: String
  /// The files that the sample was made from.
  public var sources: [Source]

  /// Creates a sample.
  public init(
    form: String, problem: Problem, thoughts: [Thought], textOnly: Words, answer: Answer,
    difficulty: Double, measures: [Measure], scene: String, solution: String, legend: String,
    sources: [Source] = []
  ) {
    self.form = form
    self.problem = problem
    self.thoughts = thoughts
    self.textOnly = textOnly
    self.answer = answer
    self.difficulty = difficulty
    self.measures = measures
    self.scene = scene
    self.solution = solution
    self.legend = legend
    self.sources = sources
  }

  /// The pictures in the order in which claims and edits number them: the problem's, then each image
  /// thought's.
  public var pictures: [Picture] {
    problem.pictures
      + thoughts.compactMap { if case .image(let picture, _) = $0.content { picture } else { nil } }
  }
}

/// What is asked, and of which pictures.
public struct Problem: Hashable, Sendable {
  /// The pictures, at least one.
  public var pictures: [Picture]
  /// The question.
  public var question: Words
  /// The answers to choose from; empty if the answer is free.
  public var options: [Words]

  /// Creates a problem.
  public init(pictures: [Picture], question: Words, options: [Words] = []) {
    self.pictures = pictures
    self.question = question
    self.options = options
  }
}

/// One thought of a trace.
public struct Thought: Hashable, Sendable {
  /// What is thought.
  public enum Content: Hashable, Sendable {
    /// Words.
    case text(Words)
    /// A picture, and how it came from an earlier one.
    case image(Picture, Edit)
  }

  /// What is thought.
  public var content: Content
  /// The place of the thought in the reasoning, such as `plan`, `progress` or `check`.
  public var label: String
  /// Whether a trainer should learn to produce it.
  public var loss: Bool

  /// Creates a thought.
  public init(_ content: Content, label: String, loss: Bool = true) {
    self.content = content
    self.label = label
    self.loss = loss
  }
}

/// How a picture came from an earlier one.
public struct Edit: Hashable, Sendable {
  /// The kinds of edit.
  public enum Kind: String, Hashable, Sendable {
    /// Outside the region nothing changed.
    case overlay
    /// Made of parts of the earlier picture.
    case compose
    /// A box of the earlier picture, scaled.
    case crop
  }

  /// The kind of edit.
  public var kind: Kind
  /// The number of the earlier picture, as claims number pictures.
  public var of: Int
  /// The boxes that hold every change.
  public var region: [Box]
  /// What was done, a JSON object.
  public var detail: String

  /// Creates an edit.
  public init(_ kind: Kind, of: Int, region: [Box], detail: String) {
    self.kind = kind
    self.of = of
    self.region = region
    self.detail = detail
  }
}

/// The answer, and how it is judged.
public struct Answer: Hashable, Sendable {
  /// The answer as a model should write it, such as `\boxed{D,R}`.
  public var text: String
  /// The bare answer, such as `D,R`.
  public var value: String
  /// What the value is, such as `moves`.
  public var form: String
  /// What a scorer accepts: `exact`, `any-valid`, `equivalent` or, of numbers, `relaxed`.
  public var accepted: String

  /// Creates an answer.
  public init(text: String, value: String, form: String, accepted: String) {
    self.text = text
    self.value = value
    self.form = form
    self.accepted = accepted
  }
}

/// A named number of a sample.
public struct Measure: Hashable, Sendable {
  /// The name, such as `path.length`.
  public var name: String
  /// The number.
  public var value: Double

  /// Creates a measure.
  public init(_ name: String, _ value: Double) {
    self.name = name
    self.value = value
  }
}

/// A file that a sample was made from.
public struct Source: Hashable, Sendable {
  /// The path as the recipe names it.
  public var path: String
  /// The SHA-256 of its bytes, as hexadecimal digits.
  public var sha256: String
  /// The licence, or an empty string if it is unknown.
  public var licence: String

  /// Creates a source.
  public init(path: String, sha256: String, licence: String) {
    self.path = path
    self.sha256 = sha256
    self.licence = licence
  }
}

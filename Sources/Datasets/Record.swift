/// A sample as it is written: one JSON object a line.
///
/// Every column is present in every record and has one type in every task, so that shards of
/// different tasks load together. What differs by task is a JSON string.
public struct Record: Codable, Hashable, Sendable {
  /// The identity, `task/split/index` with an index of eight digits.
  public var id: String
  /// The name of the task.
  public var task: String
  /// The name of the split.
  public var split: String
  /// The number of the candidate in its split, from 0.
  public var index: Int
  /// The kind of scene or question, such as `lake`.
  public var form: String
  /// What is asked.
  public var problem: Problem
  /// The thoughts: text, image, text, …, text, strictly in turn.
  public var thoughts: [Thought]
  /// The same reasoning, written to stand without pictures.
  public var textOnly: Text
  /// What is proved.
  public var answer: Answer
  /// The difficulty, from 0 to 100.
  public var difficulty: Double
  /// The named numbers that filters and facets ask for.
  public var measures: [Measure]
  /// The complete symbolic state, a JSON object.
  public var scene: String
  /// What solving proved, a JSON object.
  public var solution: String
  /// How the pictures are to be read, a JSON object.
  public var legend: String
  /// What the scene has in common with scenes that differ by a symmetry, 32 hexadecimal digits.
  public var signature: String
  /// Where the sample comes from.
  public var provenance: Provenance

  enum CodingKeys: String, CodingKey {
    case id, task, split, index, form, problem, thoughts
    case textOnly = "text_only"
    case answer, difficulty, measures, scene, solution, legend, signature, provenance
  }
}

extension Record {
  /// What is asked, and of which pictures.
  public struct Problem: Codable, Hashable, Sendable {
    /// The paths of the pictures, relative to the dataset's folder.
    public var images: [String]
    /// The question.
    public var question: String
    /// What the question asserts.
    public var claims: [Claim]
    /// The answers to choose from; empty if the answer is free.
    public var options: [Text]
  }

  /// A text with what it asserts.
  public struct Text: Codable, Hashable, Sendable {
    /// The text.
    public var text: String
    /// What it asserts.
    public var claims: [Claim]
  }

  /// One thought: a text, or a picture that came from an earlier one.
  public struct Thought: Codable, Hashable, Sendable {
    /// `text` or `image`.
    public var type: String
    /// The text of a text thought; otherwise null.
    public var text: String?
    /// The place of the thought in the reasoning, such as `plan`.
    public var label: String
    /// Whether a trainer should learn to produce it.
    public var loss: Bool
    /// The path of an image thought's picture, relative to the dataset's folder; otherwise null.
    public var image: String?
    /// How an image thought's picture came from an earlier one; otherwise null.
    public var edit: Edit?
    /// What the text asserts.
    public var claims: [Claim]
  }

  /// How a picture came from an earlier one.
  public struct Edit: Codable, Hashable, Sendable {
    /// `overlay`, `compose` or `crop`.
    public var kind: String
    /// The number of the earlier picture: 0 is the problem's first, and so on through the thoughts.
    public var of: Int
    /// The boxes that hold every change, `[x0, y0, x1, y1]` in pixels, right and bottom exclusive.
    public var region: [[Int]]
    /// What was done, a JSON object.
    public var detail: String
  }

  /// An assertion as data, and where in its text it is made.
  public struct Claim: Codable, Hashable, Sendable {
    /// The first code point of the assertion, and the one after its last.
    public var span: [Int]
    /// One of the task's kinds of claim.
    public var kind: String
    /// The values that the kind defines.
    public var values: [String]
    /// `pixels`, `record` or `annotation`.
    public var evidence: String
    /// The number of the picture that it is about, or null.
    public var image: Int?
    /// Where in that picture.
    public var boxes: [[Int]]
  }

  /// The answer, and how it is judged.
  public struct Answer: Codable, Hashable, Sendable {
    /// The answer as a model should write it.
    public var text: String
    /// The bare answer.
    public var value: String
    /// What the value is, such as `moves`.
    public var form: String
    /// `exact`, `any-valid`, `equivalent` or, of numbers, `relaxed`: within 5 %.
    public var accepted: String
  }

  /// A named number.
  public struct Measure: Codable, Hashable, Sendable {
    /// The name, such as `path.length`.
    public var name: String
    /// The number.
    public var value: Double
  }

  /// Where a sample comes from.
  public struct Provenance: Codable, Hashable, Sendable {
    /// The version of the generator.
    public var generator: String
    /// `sha256:` and the sum of the canonical recipe.
    public var recipe: String
    /// The seed of the dataset.
    public var seed: UInt64
    /// The files that the sample was made from.
    public var sources: [Source]
  }

  /// A file that a sample was made from.
  public struct Source: Codable, Hashable, Sendable {
    /// The path as the recipe names it.
    public var path: String
    /// The SHA-256 of its bytes.
    public var sha256: String
    /// The licence, or an empty string.
    public var licence: String
  }
}

extension Record {
  /// The paths of the pictures in the order in which claims and edits number them.
  public var images: [String] { problem.images + thoughts.compactMap(\.image) }
}

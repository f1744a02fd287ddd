public import Imaging
public import Traces

/// What of a trace can be judged without looking at pixels: its words, its measures, and how large its pictures
/// are.
///
/// It is the same for a sample in memory and for its record, so that what judges it serves a running
/// and a finished dataset.
public struct TraceOutline: Hashable, Sendable {
  /// The question, with the answers to choose from.
  public var question: String
  /// The text thoughts in their order.
  public var texts: [String]
  /// The answer as a model should write it.
  public var answer: String
  /// The sizes of the problem's pictures.
  public var problem: [PictureSize]
  /// The sizes of the image thoughts' pictures.
  public var reasoning: [PictureSize]
  /// How many bytes each picture takes as it is written, the problem's first; empty where nobody asks.
  public var encoded: [Int]
  /// The named numbers.
  public var measures: [Measure]

  /// Creates the outline of what is no record, such as a row of a trainer's file.
  public init(
    question: String, texts: [String], answer: String = "", problem: [PictureSize],
    reasoning: [PictureSize] = [], encoded: [Int] = [], measures: [Measure] = []
  ) {
    self.question = question
    self.texts = texts
    self.answer = answer
    self.problem = problem
    self.reasoning = reasoning
    self.encoded = encoded
    self.measures = measures
  }

  /// Creates the outline of a sample.
  ///
  /// - Parameters:
  ///   - sample: The sample.
  ///   - encoded: How many bytes each of its pictures takes, if a filter asks.
  public init(_ sample: Sample, encoded: [Int] = []) {
    self.encoded = encoded
    measures = sample.measures
    question = Self.asked(sample.problem.question.text, sample.problem.options.map(\.text))
    answer = sample.answer.text
    problem = sample.problem.pictures.map(\.size)
    texts = []
    reasoning = []
    for thought in sample.thoughts {
      switch thought.content {
      case .text(let words): texts.append(words.text)
      case .image(let picture, _): reasoning.append(picture.size)
      }
    }
  }

  /// Creates the outline of a record.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - sizes: The sizes of its pictures, in the order of `Record.images`.
  ///   - encoded: How many bytes each of them takes, if a filter asks.
  public init(_ record: Record, sizes: [PictureSize], encoded: [Int] = []) {
    self.encoded = encoded
    measures = record.measures.map { Measure($0.name, $0.value) }
    question = Self.asked(record.problem.question, record.problem.options.map(\.text))
    texts = record.thoughts.compactMap(\.text)
    answer = record.answer.text
    problem = Array(sizes.prefix(record.problem.images.count))
    reasoning = Array(sizes.dropFirst(record.problem.images.count))
  }

  /// Returns the value of a measure; nil if the trace has none of the name.
  public func measure(_ name: String) -> Double? { measures.first { $0.name == name }?.value }

  /// A question and, each on a line, those of its options that it does not list itself.
  public static func asked(_ question: String, _ options: [String]) -> String {
    ([question] + options.filter { !question.contains($0) }).joined(separator: "\n")
  }
}

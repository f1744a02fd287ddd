import Datasets
import PuzzleKit

/// What is known of a record to somebody who guesses its answer without looking for it.
struct GuessCase: Sendable {
  var task: String
  var form: String
  /// The kind of answer.
  var answerForm: String
  /// The number of the record.
  var record = 0
  /// Which half it belongs to, 0 or 1; scenes that share a table or a picture share a half.
  var half: Int
  /// The answers to choose from; nil if the answer is free.
  var choice: Choice?
  /// The bare answer as it is written.
  var answer: String
  /// The number of the candidate.
  var index: Int
  /// The path of the first picture; empty if there is none.
  var image: String
  var difficulty: Double
  /// The hashes of the question's words, and of two and three together, without its options.
  var question: [UInt64]
  /// The answers of the two records of the task and form before it.
  var previous: [String] = []
  /// What could be the answer as well: the other options, labels of the table, or pieces; none if it is
  /// not known.
  var rivals: [String]
  /// The words before the first picture between blanks; nil if there is no such picture, or they may tell.
  var plan: String?

  init(_ record: Record, _ choice: Choice?, signature: Signature, before: String?) {
    task = record.task
    form = record.form
    answerForm = record.answer.form
    half = Int(TextHash.spread(signature.high) & 1)
    self.choice = choice
    answer = Self.bare(record.answer)
    index = record.index
    image = record.problem.images.first ?? ""
    difficulty = record.difficulty
    rivals = Rivals.of(record, choice)
    var asked = record.problem.question
    for option in record.problem.options {
      if let range = asked.firstRange(of: option.text) { asked.removeSubrange(range) }
    }
    let words = PlainWords.of(asked).map { TextHash.of($0) }
    let pairs = zip(words, words.dropFirst()).map { TextHash.join($0, $1) }
    let triples = zip(pairs, words.dropFirst(2)).map { TextHash.join($0, $1) }
    // A long text says little more, and takes room.
    question = Array((words + pairs + triples).prefix(192))
    // What the question names itself says nothing where it is named again.
    let isAsked = Self.spaced(asked).contains(
      Self.spaced(choice.map { $0.answers[$0.right] } ?? answer))
    plan = isAsked ? nil : before.map { Self.spaced($0) }
  }

  /// What stands in the box of an answer; the answer itself if there is no box.
  static func bare(_ answer: Record.Answer) -> String {
    let start = "\\boxed{"
    guard answer.text.hasPrefix(start), answer.text.hasSuffix("}") else { return answer.value }
    return String(answer.text.dropFirst(start.count).dropLast())
  }

  /// The words of a text, each between blanks.
  static func spaced(_ text: String) -> String {
    " " + PlainWords.of(text).joined(separator: " ") + " "
  }
}

extension [GuessCase] {
  /// Gives the questions that list no answers those that questions of their form have.
  func completed() -> [GuessCase] {
    var known: [AnswerKind: Set<String>] = [:]
    for item in self {
      guard let choice = item.choice, !choice.isListed else { continue }
      let kind = AnswerKind(task: item.task, form: item.form, answerForm: item.answerForm)
      known[kind, default: []].insert(choice.answers[choice.right])
    }
    let all = known.mapValues { values -> [String] in
      // One of yes and no that is never right makes the other no better a guess.
      values.count == 1 ? values.sorted() + ["another"] : values.sorted()
    }
    return map { item in
      guard let choice = item.choice, !choice.isListed else { return item }
      let kind = AnswerKind(task: item.task, form: item.form, answerForm: item.answerForm)
      let answers = all[kind] ?? choice.answers
      var item = item
      item.choice = Choice(
        answers: answers, right: answers.firstIndex(of: choice.answers[choice.right]) ?? 0,
        isListed: false)
      return item
    }
  }
}

/// What questions that list no answers are told apart by.
private struct AnswerKind: Hashable {
  var task: String
  var form: String
  var answerForm: String
}

/// How an answer is found, step by step.
struct Program {
  /// A step: an object is found, or the answer is read.
  enum Step: Hashable, Sendable {
    case object(_ op: String, Int)
    case value(_ op: String, String)
  }

  /// The steps by which a question is answered.
  ///
  /// Each object that a mention without a relation describes is found; one with a relation is what the step
  /// of that name finds. What is counted, or what an annotation marks, is found from left to right, what is framed by its frame, and
  /// where nothing is there nothing is found. The last step has the form and the answer.
  ///
  /// - Parameters:
  ///   - form: The form of question.
  ///   - asked: What is asked.
  ///   - counted: The objects that are counted or marked together, in the order in which they are marked.
  /// - Returns: The steps.
  static func steps(_ form: Form, _ asked: Asked, counted: [Int]) -> [Step] {
    var steps: [Step] = []
    switch form {
    case .count, .given: steps = counted.map { .object("find", $0) }
    case .existence, .marked: steps = asked.target >= 0 ? [.object("find", asked.target)] : []
    default:
      let anchors = asked.mentions.filter { $0.relation.isEmpty }
      steps = anchors.map { .object("find", $0.object) }
      steps += asked.mentions.filter { !$0.relation.isEmpty }
        .map { .object($0.relation, $0.object) }
    }
    return steps + [.value(form.rawValue, asked.answer)]
  }
}

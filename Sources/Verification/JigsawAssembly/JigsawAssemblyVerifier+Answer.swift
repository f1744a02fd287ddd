import Datasets
import VerificationKit

/// What is asked, what is offered, and what is declared as the answer.
extension JigsawAssemblyVerifier {
  /// The options of an arrangement by their letters: four orders of the pieces, no two the same, each
  /// said by a claim of the question or of its own option.
  func options(
    of record: Record, _ form: Question.Form, _ legend: Legend, into findings: inout Findings
  ) -> [String: String] {
    let listed = record.problem.options
    guard form == .arrangement else {
      if !listed.isEmpty { findings.report("options", "only an arrangement has options") }
      return [:]
    }
    var claims: [Record.Claim] = record.problem.claims.filter { $0.kind == "option" }
    if claims.isEmpty || !listed.isEmpty {
      let own = listed.map { $0.claims.filter { $0.kind == "option" } }
      if !(2...Question.letters.count ~= own.count)
        || zip(own, Question.letters).contains(where: { claims, letter in
          claims.count != 1 || claims[0].values.first != letter
        })
      {
        findings.report("options", "there are two to four options, and each says what it is")
      }
      claims += own.flatMap(\.self)
    }
    var options: [String: String] = [:]
    for claim in claims where claim.values.count == 2 {
      let (letter, order) = (claim.values[0], claim.values[1])
      let parts = order.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if !Question.letters.contains(letter) || parts.count != legend.count
        || Set(parts) != Set(legend.labels)
      {
        findings.report("options", "\(letter) \(order) is no option")
      } else if options.updateValue(order, forKey: letter).map({ $0 != order }) ?? false {
        findings.report("options", "option \(letter) is said to be two things")
      }
    }
    if !(2...Question.letters.count ~= options.count)
      || Set(options.values).count != options.count
      || Set(options.keys) != Set(Question.letters.prefix(options.count))
      || !listed.isEmpty && listed.count != options.count
    {
      findings.report("options", "there are not two to four different options, A, B and so on")
    }
    return options
  }

  func checkAnswer(
    _ record: Record, _ question: Question, _ solution: SolutionFragment,
    into findings: inout Findings
  ) {
    let answer = record.answer
    let mayDiffer = question.form == .order && !solution.twins.isEmpty
    if answer.value != question.value {
      findings.report("answer", "the answer is \(question.value), not \(answer.value)")
    }
    if answer.form != question.answerForm || answer.accepted != (mayDiffer ? "equivalent" : "exact")
      || !BoxedAnswer.spells(answer.text, answer.value)
    {
      findings.report("answer.form", "the answer's text or form does not go with its value")
    }
    for text in record.texts where text.tells(of: record) && !text.ends(with: answer.text) {
      findings.report("answer.end", "\(text.name) does not end with the answer, claimed as such")
    }
  }

  /// Checks that the question says what the scene says that it asks about, and how to answer.
  func checkQuestion(_ record: Record, _ question: Question, into findings: inout Findings) {
    let claims = record.problem.claims
    let isOwn = !claims.contains { $0.kind == UserWording.kind }
    if question.form == .pair {
      // In a user's words each of the two is filled in by itself, as often as is wished.
      let named = Set(claims.filter { $0.kind == "named" }.compactMap(\.values.first))
      let isSaid =
        isOwn
        ? claims.count { $0.kind == "asked" } == 1 : named == ["first", "second"]
      if !isSaid { findings.report("question", "the question does not say what it asks about") }
    }
    // In a user's words there may be no example.
    if isOwn, !claims.contains(where: { $0.kind == "format" }) {
      findings.report("question", "the question shows no form of an answer")
    }
  }
}

import Datasets
import VerificationKit

/// What is asked, what is declared as the answer, and how it was found.
extension VisualSearchVerifier {
  func checkProblem(
    _ record: Record, _ problem: Problem, _ declared: Declared, into findings: inout Findings
  ) {
    if let fault = problem.mentionFault { findings.report("asked", fault) }
    if let fault = problem.answerFault { findings.report("answer", fault) }
    if let fault = problem.optionsFault { findings.report("options", fault) }
    let solution = declared.solution
    if !problem.searches.contains(solution.search) {
      findings.report(
        "solution.search", "it is \(problem.searches.sorted()), not \(solution.search)")
    }
    let counted = declared.legend.marks.first?.objects ?? []
    if solution.program != Program.steps(problem.form, problem.asked, counted: counted) {
      findings.report("solution.program", "other steps lead to the answer")
    }
    if solution.reveal != "late" && solution.reveal != "early" {
      findings.report("solution.reveal", "\"\(solution.reveal)\" is no way to tell an answer")
    }
  }

  func checkSource(
    _ record: Record, _ problem: Problem, _ picture: SceneFragment.Source,
    into findings: inout Findings
  ) {
    let lines = problem.scene.objects.map { object in
      "\(object.name) \(object.colour) \(object.pattern) "
        + object.box.map(String.init).joined(separator: " ")
        + (object.text.isEmpty ? "" : " \(object.text)")
    }
    func box(_ number: Int?) -> String {
      number.map { Box.text(problem.scene.objects[$0].box) } ?? "none"
    }
    let description = problem.description
    let relation = problem.mention?.relation ?? ""
    let anchor = relation.isEmpty ? nil : problem.mention?.anchor
    let name =
      problem.form == .given ? record.givenQuestions.joined(separator: "\n") : description.name
    let last =
      "\(box(problem.target)) \(name) \(description.colour) \(description.pattern) "
      + "\(relation) \(box(anchor))"
      + (problem.form.comparesTwo
        ? problem.asked.mentions.map { " " + box($0.object) }.joined() : "")
    var expected = signature(
      ofCanonical: (["search \(record.form)"] + lines.sorted() + [last]).joined(separator: "\n"))
    if let seed = picture.seed { expected = seed + expected.suffix(16) }
    if problem.scene.isPhoto {
      guard let source = record.provenance.sources.first, source.path == picture.name,
        source.sha256.utf8.count == 64
      else {
        findings.report("sources", "the first source is not the photo")
        return
      }
      expected = String(source.sha256.prefix(16) + expected.suffix(16))
    }
    if record.signature != expected {
      findings.report("signature", "the signature is not that of the scene and its question")
    }
  }

  func checkMeasures(_ record: Record, _ problem: Problem, into findings: inout Findings) {
    let expected = Measures(problem).expected
    let names = record.measures.map(\.name).filter { Self.measures.contains($0) }
    guard names == expected.map(\.name) else {
      findings.report("measures", "the measures are not \(expected.map(\.name)) in this order")
      return
    }
    for (name, value) in expected {
      guard let measure = record.measures.first(where: { $0.name == name }),
        abs(measure.value - value) <= Measures.tolerance
      else {
        findings.report("measures", "\(name) is \(value)")
        continue
      }
    }
  }

  /// The names of all measures of the task.
  private static let measures: Set<String> = [
    "objects.count", "target.area", "target.mask_area", "target.visible", "target.side",
    "target.aspect", "target.cut", "target.crowd", "target.eccentricity", "target.lookalikes",
    "target.distance", "hops",
  ]

  // MARK: - Answer and question

  func checkAnswer(_ record: Record, _ problem: Problem, into findings: inout Findings) {
    let answer = record.answer
    let isChoice = !problem.asked.options.isEmpty
    if answer.value != problem.value {
      findings.report("answer", "the answer is \(problem.value), not \(answer.value)")
    }
    let accepted = !isChoice && problem.form == .find ? "equivalent" : "exact"
    if answer.form != (isChoice ? "option" : record.form) || answer.accepted != accepted
      || !BoxedAnswer.spells(answer.text, answer.value)
    {
      findings.report("answer.form", "the answer's text or form does not go with its value")
    }
    for text in record.texts where text.tells(of: record) && !text.ends(with: answer.text) {
      findings.report("answer.end", "\(text.name) does not end with the answer, claimed as such")
    }
  }

  /// Checks that the question says what it is about, what it offers, and how to answer.
  func checkQuestion(_ record: Record, _ problem: Problem, into findings: inout Findings) {
    let claims = record.problem.claims
    func need(_ kind: String, _ values: [String]?, _ what: String) {
      if !claims.contains(where: { $0.kind == kind && (values == nil || $0.values == values) }) {
        findings.report("question", "the question does not say \(what)")
      }
    }
    for mention in problem.asked.mentions {
      let description = mention.description
      let values = [
        String(mention.object), description.name, description.colour, description.pattern,
      ]
      if mention.relation.isEmpty {
        need("mention", values, "which object it is about")
      } else {
        need(
          "relative", values + [mention.relation, String(mention.anchor)],
          "which object it is about")
      }
    }
    if let about = problem.asked.about {
      need("asks", [about.name, about.colour, about.pattern], "what it is about")
    }
    if problem.form.comparesTwo { need("offers", nil, "what is to be decided") }
    need("format", nil, "the form of an answer")
    if problem.form == .marked {
      need("framed", [String(problem.asked.target)], "which object it is about")
      if claims.contains(where: { $0.kind == "mention" || $0.kind == "relative" }) {
        findings.report("question", "the question describes an object beside the frame")
      }
    }
    if problem.form == .text,
      claims.contains(where: { $0.kind == "format" && $0.values == [problem.asked.answer] })
    {
      findings.report("question", "the form of an answer tells the answer")
    }
    if problem.form == .given { checkGiven(record, into: &findings) }
    checkOptions(record, problem, into: &findings)
  }

  /// Checks that a question is an annotation's, and that the form of an answer does not tell it.
  private func checkGiven(_ record: Record, into findings: inout Findings) {
    guard record.givenQuestions.count == 1 else {
      findings.report("question", "it is not one question in an annotation's words")
      return
    }
    let example = record.problem.claims.first { $0.kind == "format" }?.values.first
    if example == record.answer.value {
      findings.report("question", "the form of an answer tells the answer")
    }
  }

  private func checkOptions(_ record: Record, _ problem: Problem, into findings: inout Findings) {
    let listed = record.problem.options
    let options = problem.asked.options
    func isOption(_ claim: Record.Claim, _ place: Int) -> Bool {
      claim.kind == "option" && claim.values == [Problem.letters[place], options[place]]
    }
    guard options.count <= Problem.letters.count else { return }
    if !listed.isEmpty {
      guard listed.count == options.count,
        listed.indices.allSatisfy({ place in listed[place].claims.contains { isOption($0, place) } }
        )
      else {
        findings.report("question", "the listed options are not those that there are")
        return
      }
      return
    }
    for place in options.indices
    where !record.problem.claims.contains(where: { isOption($0, place) }) {
      findings.report("question", "the question does not offer \(options[place])")
    }
  }
}

extension Record {
  /// What the question claims to be in an annotation's words.
  fileprivate var givenQuestions: [String] {
    let scalars = Array(problem.question.unicodeScalars)
    return problem.claims.filter { $0.kind == UserWording.kind }.map { claim in
      String(String.UnicodeScalarView(scalars[claim.span[0]..<claim.span[1]]))
    }
  }
}

import Charts
import Traces

/// How a trace ends.
extension Narrator {
  /// The last text: its sentences, then the answer.
  mutating func concluded(_ sentences: [Words]) -> Words {
    let end = answerSentence().capitalized
    let words = paragraph(sentences)
    guard !words.isEmpty else { return end }
    return "\(words)\(happens(0.35) ? "\n\n" : " ")\(end)"
  }

  /// What was found, in words.
  mutating func settled() -> Words {
    guard let number = steps.indices.last else { return Words() }
    let it = step(number)
    switch form.answer {
    case .number:
      return say(
        "settled",
        [
          "So the \(figure) asked for is \(it).", "That makes \(it) the result.",
          "The result is \(it).", "The \(figure) that was wanted is \(it).",
          "So it comes to \(it).", "\(it) is the result.",
        ], personal: ["\(me) arrive at \(it).", "So \(me) get \(it)."])
    case .label:
      let thing: Words =
        [.seriesAt, .compareSeries].contains(form) || form == .colour && !isPie
        ? "series" : grouping
      return say(
        "settled",
        [
          "So it is \(it).", "That is \(it).", "\(it) it is.",
          "The \(thing) asked for is \(it).", "So the \(thing) is \(it).",
          "\(it) is the \(thing) asked for.", "This settles it: \(it).",
        ], personal: ["So \(me) settle on \(it).", "\(me) take \(it)."])
    case .yesNo:
      return say(
        "settled",
        [
          "So the reply is \(it).", "The question is thus answered by \(it).",
          "Hence the reply is \(it).", "That means \(it).", "The claim is settled: \(it).",
        ], personal: ["So \(me) say \(it)."])
    case .direction:
      return say(
        "settled",
        [
          "So it is a \(it).", "That is a \(it).", "What the chart shows is a \(it).",
          "Hence the word is \(it).",
        ])
    case .count:
      return say(
        "settled",
        [
          "So the number is \(it).", "In digits that is \(it).", "The number asked for is \(it).",
          "Hence the number is \(it).",
        ])
    }
  }

  private mutating func answerSentence() -> Words {
    let said = answer
    return say(
      "answer",
      [
        "The answer is \(said)", "Therefore: \(said)", "Answer: \(said)",
        "Hence the answer is \(said)", "That settles it: \(said)", "So the answer is \(said)",
        "In the form asked for: \(said)", "Final answer: \(said)", "The answer, then, is \(said)",
        "With that, the answer is \(said)", "Thus the answer is \(said)", "As asked: \(said)",
        "The answer is therefore \(said)", "Boxed, this is \(said)",
      ],
      personal: [
        "So \(me) answer \(said)", "\(my) answer is \(said)",
        "\(me) conclude that the answer is \(said)", "\(me) answer \(said)",
      ])
  }
}

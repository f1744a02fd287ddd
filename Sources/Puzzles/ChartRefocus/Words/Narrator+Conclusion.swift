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
          "Written plainly, that is \(it).",
          "In plain digits the result is \(it).",
        ], personal: ["\(me) arrive at \(it).", "So \(me) get \(it)."])
    case .label:
      return say(
        "settled",
        [
          "So it is \(it).", "That is \(it).", "What was wanted is \(it).",
          "The label in question is \(it).", "This leads to \(it).", "Hence it must be \(it).",
        ], personal: ["So \(me) settle on \(it).", "\(me) take \(it)."])
    case .yesNo:
      return say(
        "settled",
        [
          "So the reply is \(it).", "The question is thus answered by \(it).",
          "Hence the reply is \(it).", "That means \(it).",
        ], personal: ["So \(me) say \(it)."])
    case .direction:
      return say(
        "settled",
        [
          "So it is a \(it).", "That is a \(it).", "What the chart shows is a \(it).",
          "Hence the word is \(it).", "Taken together, a \(it).",
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

  /// A look back at how it was found.
  mutating func check() -> Words {
    var all: [Words] = []
    if chart.isLabelled, form != .colour {
      all += [
        "Checking again, the labels say the same.", "A look back at the labels bears this out.",
        "The digits were copied as they are printed.",
      ]
    } else if form != .colour {
      all += [
        "A look back at the axis bears this out.", "Checking against the axis gives the same.",
        "The size of the \(marks()) agrees with that.",
      ]
      if chart.axis == nil {
        all = [
          "The size of the \(marks()) agrees with that.",
          "A look back at the chart bears this out.",
        ]
      }
    } else {
      all += ["Comparing the colours again bears this out.", "The colour matches exactly."]
    }
    if hasManySeries, form != .colour {
      all += [
        "The series was checked against its name.", "The names of the series were checked as well.",
      ]
    }
    if steps.contains(where: {
      [.subtract, .add, .divide, .percent, .growth, .mean].contains($0.operation)
    }) {
      all += [
        "Going through the calculation again gives the same.",
        "The size of the result is plausible.",
      ]
    }
    return say("check", all)
  }
}

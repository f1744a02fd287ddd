import Traces

/// How the question wants its answer.
extension Narrator {
  mutating func formatSentence() -> Words {
    switch form.answer {
    case .number: return numberFormat()
    case .label: return labelFormat()
    case .yesNo: return yesNoFormat()
    case .direction: return directionFormat()
    case .count: return countFormat()
    }
  }

  /// A number with the decimals of the answer that is not the answer.
  private mutating func exampleNumber() -> String {
    let isSmall = asked.answer.count <= 3
    while true {
      var digits = isSmall ? 1 + roll(89) : 100 + roll(900)
      for _ in 0..<asked.decimals { digits = digits * 10 + 1 + roll(9) }
      let example = ExactNumber(digits, decimals: asked.decimals).text
      if example != asked.answer { return example }
    }
  }

  private mutating func numberFormat() -> Words {
    let box = format(exampleNumber())
    if asked.decimals == 0 {
      return say(
        "format",
        [
          "Round to a whole number and give it as in \(box).",
          "Give a whole number, plain and in a box: \(box), say.",
          "Answer with a whole number without its unit, written as in \(box).",
          "Write the result as a whole number, for example \(box).",
          "The answer should be a plain whole number in a box, such as \(box).",
          "State a bare whole number in the form \(box).",
          "Put the answer, a whole number without unit, in a box like \(box).",
          "Finish with the number alone, rounded to a whole, as in \(box).",
          "Reply with a plain whole number, boxed like \(box).",
        ])
    }
    return say(
      "format",
      [
        "Give a plain number with as many decimals as in \(box).",
        "Answer with a number in the manner of \(box), with as many decimals and without its unit.",
        "Round so that the answer has as many decimals as \(box), and box it alike.",
        "Write the number alone, without unit, with decimals as in \(box).",
        "The answer should be a plain number, boxed and rounded as in \(box).",
        "Put the number in a box with the decimals that \(box) shows.",
        "State it as a bare number; \(box) shows the form and the decimals.",
        "Finish with the number in a box, rounded like \(box).",
        "Reply with the plain number, rounded and boxed in the way of \(box).",
      ])
  }

  private mutating func labelFormat() -> Words {
    let thing = any("label", "name", "label")
    let box = format(any(thing, thing, "answer"))
    return say(
      "format",
      [
        "Give the \(thing) exactly as the chart writes it, in the form \(box).",
        "Answer with the \(thing) as it stands on the chart: \(box).",
        "Write the \(thing) just as on the chart, inside \(box).",
        "Put the \(thing) in a box, spelled as on the chart: \(box).",
        "The answer should be the \(thing) as printed, in the form \(box).",
        "Finish with \(box), using the spelling of the chart.",
        "Reply with the \(thing) as the chart has it, in the form \(box).",
        "State the \(thing) alone, as \(box), copied from the chart.",
        "End with \(box), where the \(thing) is copied from the chart letter by letter.",
      ])
  }

  private mutating func yesNoFormat() -> Words {
    let box = format("answer")
    return say(
      "format",
      [
        "Answer yes or no in the form \(box).", "Say yes or no, inside \(box).",
        "Put yes or no in a box: \(box).", "Reply with yes or no, as \(box).",
        "The answer is yes or no, to be given as \(box).",
        "Finish with yes or no, boxed like \(box).",
        "End your answer with \(box), filled with yes or no.", "Write yes or no as \(box).",
      ])
  }

  private mutating func directionFormat() -> Words {
    let box = format(any("answer", "word"))
    let words = asks(any("rise or fall", "fall or rise"))
    return say(
      "format",
      [
        "Answer \(words) in the form \(box).", "Say \(words), inside \(box).",
        "Put \(words) in a box: \(box).", "Reply with \(words), as \(box).",
        "The answer is \(words), to be given as \(box).",
        "Finish with \(words), boxed like \(box).",
        "End your answer with \(words), written as \(box).", "Write \(words) as \(box).",
      ])
  }

  private mutating func countFormat() -> Words {
    let box = format(any("number", "count", "answer"))
    return say(
      "format",
      [
        "Answer with the number in digits, as \(box).", "Give the count in digits: \(box).",
        "Write the number in digits inside \(box).", "Put the count in a box, in digits: \(box).",
        "The answer is a whole number, to be given as \(box).",
        "Finish with the number, in digits and boxed like \(box).",
        "Reply with a whole number in the form \(box).",
        "State the count as a plain number in \(box).",
      ])
  }
}

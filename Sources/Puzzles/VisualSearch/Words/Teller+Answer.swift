import Traces

/// How a trace ends.
extension Teller {
  /// Puts sentences one after another, each with a capital at its beginning.
  func paragraph(_ sentences: [Words]) -> Words {
    var words = Words()
    for sentence in sentences where !sentence.isEmpty {
      if !words.isEmpty { words.append(verbatim: " ") }
      words.append(sentence.capitalized)
    }
    return words
  }

  /// The last text: what was found, then the answer.
  mutating func concluded(_ sentences: [Words], image: Int) -> Words {
    var sentences = sentences
    var end: Words
    if let index = asked.options.firstIndex(of: asked.answer) {
      if happens(isTerse ? 0.4 : 0.75) { sentences.append(choice(index)) }
      end = conclusion(image: image)
    } else {
      end = conclusion(image: image)
    }
    end = end.capitalized
    let words = paragraph(sentences)
    guard !words.isEmpty else { return end }
    return "\(words)\(happens(0.4) ? "\n\n" : " ")\(end)"
  }

  /// Which option says what was found.
  private mutating func choice(_ index: Int) -> Words {
    let letter = SearchScene.letter(index)
    let bare = option(index, as: "option \(letter)")
    let other = option(index, as: any("choice \(letter)", "letter \(letter)", "option \(letter)"))
    let full = option(
      index,
      as: any(
        "\(letter): \(asked.options[index])", "\(letter), \(asked.options[index])",
        "(\(letter)) \(asked.options[index])"))
    return say(
      "choice",
      [
        "That is \(other).", "This makes it \(other).", "Among the options this is \(full).",
        "That corresponds to \(other).", "So the choice falls on \(full).",
        "That agrees with \(full).", "This matches \(full).",
        "Of what is offered, only \(bare) fits.", "This is listed as \(full).",
        "\(bare) says just that.", "So \(bare) is correct.", "In the list this is \(full).",
      ],
      personal: [
        "\(me) find this in the list as \(full).", "So \(me) choose \(bare).",
        "So \(me) take \(other).",
        "\(me) settle on \(full).",
      ])
  }

  private mutating func conclusion(image: Int) -> Words {
    let said = answer(image: image)
    return say(
      "answer",
      [
        "The answer is \(said)", "Therefore: \(said)", "Answer: \(said)", "This gives \(said)",
        "Hence the answer is \(said)", "That settles it: \(said)", "So the answer is \(said)",
        "In the form asked for: \(said)", "Final answer: \(said)", "The answer, then: \(said)",
        "With that, the answer is \(said)", "Thus the answer is \(said)",
        "The answer is therefore \(said)",
      ],
      personal: [
        "So \(me) answer \(said)", "\(my) answer is \(said)",
        "\(me) conclude that the answer is \(said)",
      ])
  }
}

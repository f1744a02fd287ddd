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
    if let index = asked.options.firstIndex(of: asked.answer), happens(isTerse ? 0.4 : 0.75) {
      sentences.append(unlike(sentences.last) { $0.choice(index) })
    }
    let end = unlike(sentences.last) { $0.conclusion(image: image) }.capitalized
    let words = paragraph(sentences)
    guard !words.isEmpty else { return end }
    return "\(words)\(happens(0.4) ? "\n\n" : " ")\(end)"
  }

  /// A sentence that does not begin as the one before it, with `So`.
  private mutating func unlike(_ before: Words?, _ sentence: (inout Self) -> Words) -> Words {
    var words = sentence(&self)
    var tries = 0
    while tries < 8, before?.text.hasPrefix("So ") ?? false, words.text.hasPrefix("So ") {
      words = sentence(&self)
      tries += 1
    }
    return words
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

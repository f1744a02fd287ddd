import Traces

/// What is written on an object, and how it is asked for.
extension Teller {
  /// What is written on the object named before.
  func text(_ object: Int) -> Words {
    let text = scene.objects[object].text
    let fact = Fact(
      "text", ["\(object)", text], evidence: declared, boxes: [scene.objects[object].box])
    return "\(Said(fact, as: text))"
  }

  mutating func textTask() -> Words {
    let noun = askedNoun(target)
    return say(
      "task",
      [
        "What is written on \(asked(target))?",
        "What does the writing on \(asked(target)) say?",
        "Read what is written on \(asked(target)).",
        "Which text \(noun.does) \(asked(target)) bear?",
        "What text do you see on \(asked(target))?",
        "Find \(asked(target)) and read what is written on \(noun.them).",
        "Look at \(asked(target)). What is written on \(noun.them)?",
        "Somewhere in the picture \(noun.be) \(asked(target)). What \(noun.doesIt) say?",
        "Tell me what is written on \(asked(target)).",
        "What can be read on \(asked(target))?",
        "I would like to know what is written on \(asked(target)).",
        "Something is written on \(asked(target)). What is it?",
        "How does the inscription on \(asked(target)) read?",
        "Say what it says on \(asked(target)).",
      ])
  }

  /// A clause that reads the text off: `it reads OPEN`.
  mutating func textReading(_ noun: Noun) -> Words {
    let bare = text(target)
    let text: Words = happens(0.3) ? "\"\(bare)\"" : bare
    let isNumber = TextPool.isNumber(scene.objects[target].text)
    let (sign, signs) = isNumber ? ("number", "digits") : ("word", "letters")
    return say(
      "text",
      [
        "\(noun.itVerb("read")) \(text)", "\(noun.itVerb("say")) \(text)",
        "the text on \(noun.them) is \(text)", "the writing on \(noun.them) reads \(text)",
        "what is written on \(noun.them) is \(text)", "\(noun.its) inscription is \(text)",
        "the \(signs) on \(noun.them) read \(text)", "\(noun.itVerb("bear")) the \(sign) \(text)",
        "the \(sign) on \(noun.them) is \(text)", "\(noun.its) inscription reads \(text)",
        "\(noun.itVerb("show")) the \(sign) \(text)",
      ],
      personal: [
        "\(me) read \(text) on \(noun.them)", "\(me) make out the \(sign) \(text)",
        "\(me) can read \(text) on \(noun.them)", "\(me) see the \(sign) \(text) on \(noun.them)",
        "\(me) make out \(text)", "\(me) read the \(signs) on \(noun.them) as \(text)",
      ])
  }
}

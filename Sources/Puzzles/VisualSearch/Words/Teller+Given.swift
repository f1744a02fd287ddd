import Traces

/// Questions that annotations ask: their words, where the answer is seen, and the answer.
extension Teller {
  /// What the annotations' boxes prove: nothing but that they are there.
  var ofBoxes: Evidence { form == .given ? .annotation : .pixels }

  private var region: Description { Description(name: SearchObject.regionName) }

  // MARK: - The question

  /// The question in the annotations' words, and how to answer.
  mutating func givenQuestion() -> Words {
    var words = Words()
    if happens(0.35) { words.append("\(givenScenery()) ") }
    words.append(givenTask())
    let isSentence = asked.question.last.map { ".?!".contains($0) } ?? false
    words.append(verbatim: isSentence && happens(0.6) ? " " : "\n")
    words.append(givenAnswerForm())
    return words
  }

  /// The bare question.
  func givenTask() -> Words {
    "\(Said(Fact("wording", [], evidence: .annotation, image: nil), as: asked.question))"
  }

  private mutating func givenScenery() -> Words {
    say(
      "scenery",
      [
        "Look at the picture.", "Here is a picture.", "Look carefully at this picture.",
        "Have a look at the image.", "A question about this picture:", "Look closely.",
        "Study the picture, then answer.", "This is about the picture.",
      ])
  }

  /// Something in the answer's place that is not the answer.
  mutating func givenExample() -> String {
    let all = ["your answer", "answer", "the answer", "..."].filter {
      $0 != asked.answer.lowercased()
    }
    return all[roll(all.count)]
  }

  private mutating func givenAnswerForm() -> Words {
    let example = format(givenExample())
    return say(
      "form",
      [
        "Put the answer into a box: \(example).", "Give the answer as \(example).",
        "Answer in the form \(example).", "End with the answer, written as \(example).",
        "Write your answer like this: \(example).",
        "The answer belongs in a box, as in \(example).",
        "Answer briefly, in the form \(example).", "State the answer as \(example).",
        "The last words should be \(example).",
      ])
  }

  // MARK: - The trace

  /// The texts of a trace: before its pictures, between them, and after.
  mutating func givenTexts() -> [Words] {
    var texts: [[Words]] = [givenOpening()]
    if telling.reveal == .early {
      texts[0] += givenPlaces() + [givenTold()]
      isTold = true
    }
    texts[0].append(givenInvite())
    for image in 1...telling.thoughts.count { texts.append(afterGiven(image)) }
    let last = texts.count - 1
    return texts.indices.map { index in
      index == last
        ? concluded(texts[index], image: telling.thoughts.count) : paragraph(texts[index])
    }
  }

  /// The same reasoning without pictures.
  mutating func givenTextOnly() -> Words {
    isTold = false
    return concluded(givenOpening() + givenPlaces(), image: 0)
  }

  private mutating func givenOpening() -> [Words] {
    let goal = say(
      "goal",
      [
        "The answer has to be looked for in the picture.",
        "What is asked for is to be seen somewhere in the picture.",
        "The part of the picture that matters has to be found before anything else.",
        "It depends on what the picture shows where the question points.",
        "Little of the picture matters for this question.",
        "The question tells what to look for.",
        "Before the answer comes the search for what the question is about.",
        "A detail of the picture is asked for.",
        "The search is for whatever settles the question.",
      ],
      personal: [
        "\(me) look for the part of the picture that answers the question.",
        "\(me) have to find what the question is about.",
        "Let \(us) find where the answer shows.",
        "To answer, \(me) have to find the part of the picture that tells.",
        "\(me) read the question and search the picture for what it is about.",
        "\(my) task is to find what settles the question.",
      ])
    guard !isTerse, happens(isThorough ? 0.7 : 0.35) else { return [goal] }
    return [goal, strategyOfGiven()]
  }

  private mutating func strategyOfGiven() -> Words {
    say(
      "strategy",
      [
        "The picture is searched area by area.", "A look over the whole picture comes before that.",
        "The eye goes over the picture from edge to edge.", "It pays to look slowly.",
        "Whatever the question leaves aside can be passed over.",
        "Most of what is shown does not bear on it.",
      ],
      personal: [
        "\(me) go over the picture area by area.", "\(me) scan the picture.",
        "\(me) keep the words of the question in mind.",
        "\(me) pass over what the question leaves aside.",
      ])
  }

  private mutating func givenInvite() -> Words {
    guard !isTold else {
      return say(
        "invite",
        [
          "A mark in the picture shows where that comes from.", "The picture shows it.",
          "It is marked to be sure.", "Marked in the picture, it is easy to check.",
        ],
        personal: ["\(me) mark it to be sure.", "Let \(us) see it in the picture."])
    }
    return say(
      "invite",
      [
        "What matters is marked.", "What the question is about gets a mark.",
        "Marking it makes the rest easy.", "It is marked, so that nothing else distracts.",
        "Now to mark what matters.", "Outlined, it is easy to see.",
        "A mark around it shows where to look.", "What settles it is outlined.",
      ],
      personal: [
        "\(me) mark what matters.", "\(me) outline what the question is about.",
        "Let \(us) mark it.", "\(me) draw a line around what tells the answer.",
        "So \(me) mark where to look.",
      ])
  }

  private mutating func afterGiven(_ image: Int) -> [Words] {
    if case .crop = telling.thoughts[image - 1] {
      return ["\(enlarged(image)), \(isTold ? givenConfirmed() : givenShown())."]
    }
    guard target >= 0 else { return afterGivenMarks(image) }
    var clause = givenFound(image)
    if !isTold, happens(isTerse ? 0.35 : 0.75), let place = whereabouts(target) {
      clause.append(place)
    }
    var sentences: [Words] = ["\(clause)."]
    if !isTold, happens(isTerse ? 0.2 : 0.6) {
      sentences += smallness(target).map { [$0] } ?? []
    }
    if image < telling.thoughts.count { return sentences + [inviteCrop(target)] }
    return sentences + givenReading()
  }

  private mutating func afterGivenMarks(_ image: Int) -> [Words] {
    let rings = rings(image)
    let found = say(
      "found",
      [
        "\(rings) mark what matters", "\(rings) show where the answer is to be seen",
        "What matters is inside \(rings)", "\(rings) surround what the question is about",
        "\(rings) enclose what settles the question", "Inside \(rings) is what was looked for",
        "\(rings) hold all that counts",
      ],
      personal: [
        "In \(rings) \(me) see what the question is about",
        "\(me) have put \(self.rings(image, by: "")) around what matters",
      ])
    guard !isTold else { return ["\(found)."] + givenReading() }
    var sentences: [Words] = ["\(found)."]
    if happens(isTerse ? 0.3 : 0.7) { sentences.append(givenTotal()) }
    if !isTerse, happens(0.6) { sentences += givenList().map { [$0] } ?? [] }
    return sentences + givenReading()
  }

  // MARK: - What a picture shows

  private mutating func givenFound(_ image: Int) -> Words {
    let rings = rings(image)
    return say(
      "found",
      [
        "\(rings) marks the spot", "\(rings) shows where the answer is to be seen",
        "\(rings) surrounds what the question is about", "What matters is inside \(rings)",
        "Inside \(rings) is what the question asks about",
        "\(rings) encloses the part that counts", "Thanks to \(rings), the place is easy to see",
        "\(rings) is around what was looked for", "In \(rings) is what settles the question",
      ],
      personal: [
        "In \(rings) \(me) see what the question is about",
        "\(me) have put \(self.rings(image, by: "a")) around what matters",
        "\(me) find what matters inside \(rings)",
      ])
  }

  /// That the answer can be read off, or is confirmed; nothing at times.
  private mutating func givenReading() -> [Words] {
    guard happens(isTerse ? 0.3 : 0.7) else { return [] }
    let clause = isTold ? givenConfirmed() : givenShown()
    return ["\(any("there", "looked at closely", "on a close look", "there, plainly")), \(clause)."]
  }

  private mutating func givenShown() -> Words {
    say(
      "shown",
      [
        "the answer shows", "the answer is easy to see", "what is asked for is to be seen",
        "it is clear what to answer", "all that is needed is there",
        "the picture tells the answer", "the detail settles the question",
      ],
      personal: [
        "\(me) see what the answer is", "\(me) have all that \(me) need",
        "\(me) see enough to answer",
      ])
  }

  private mutating func givenConfirmed() -> Words {
    say(
      "shown",
      [
        "this is confirmed", "the same shows", "nothing speaks against it", "all is as told",
        "it looks as described",
      ])
  }

  // MARK: - Without pictures

  /// Where the answer is seen.
  private mutating func givenPlaces() -> [Words] {
    guard target >= 0 else {
      return [givenTotal()] + (isTerse ? [] : givenList().map { [$0] } ?? [])
    }
    var it = the(region, target)
    if let place = place(target), happens(0.85) { it.append(" \(place)") }
    let found = say(
      "found",
      [
        "What matters is \(it).", "The search ends at \(it).", "That leads to \(it).",
        "The answer is to be seen in \(it).", "The question is settled by \(it).",
        "What counts is shown in \(it).",
      ],
      personal: [
        "\(me) find the answer in \(it).", "\(me) come to \(it).", "\(me) look at \(it).",
      ])
    guard !isTerse, happens(0.4), let small = smallness(target) else { return [found] }
    return [found, small]
  }

  private mutating func givenTotal() -> Words {
    let total = total()
    return say(
      "total",
      [
        "There are \(total) places to look at.", "In all, \(total) places matter.",
        "That makes \(total) places.", "The answer takes a look at \(total) places.",
        "It is spread over \(total) places.",
      ],
      personal: ["\(me) look at \(total) places.", "\(me) have \(total) places to consider."])
  }

  /// Where each of a few regions is; nil where that is not certain, or they are many.
  private mutating func givenList() -> Words? {
    let all = scene.objects.indices
    guard all.count <= 3 else { return nil }
    var words = Words()
    for object in all {
      guard let place = place(object) else { return nil }
      let joint = object == 0 ? "" : object < all.count - 1 ? ", " : " and "
      words.append("\(joint)\(a(region, object, isAnother: object > 0)) \(place)")
    }
    return say(
      "list",
      ["There is \(words).", "What counts is \(words).", "They are \(words)."],
      personal: ["\(me) see \(words)."])
  }

  /// The answer, before a picture shows it.
  private mutating func givenTold() -> Words {
    let said = answer(image: 0)
    return say(
      "told",
      ["From that the answer is \(said).", "This tells the answer: \(said).", "It gives \(said)."],
      personal: ["From that \(me) get \(said).", "\(me) read off \(said)."])
  }
}

import Traces

/// What is in the frame that the problem picture bears.
extension Teller {
  /// The frame of the problem picture: `the blue frame`.
  mutating func frame(by determiner: String = "the") -> Words {
    let noun = any("frame", "frame", "rectangle", "box", "outline")
    let fact = Fact("framed", ["\(target)"], boxes: [scene.objects[target].box])
    return "\(Said(fact, as: "\(determiner) blue \(noun)"))"
  }

  mutating func markedTask() -> Words {
    let (frame, a) = (frame(), frame(by: "a"))
    return say(
      "task",
      [
        "What is in \(frame)?", "What is inside \(frame)?", "What does \(frame) enclose?",
        "What kind of thing is in \(frame)?", "Name what is in \(frame).",
        "Which object does \(frame) surround?", "Identify the object inside \(frame).",
        "Look at \(frame). What does it enclose?", "What has \(frame) been drawn around?",
        "Say what \(frame) is drawn around.", "What would you call the object in \(frame)?",
        "Something in the picture has \(a) around it. What is it?",
        "Tell me what you see in \(frame).", "Which name fits what is in \(frame)?",
        "Somewhere in the picture is \(a). What is inside?",
        "What kind of object has been marked with \(a)?",
      ])
  }

  mutating func markedOpening() -> [Words] {
    var sentences: [Words] = []
    if isThorough || happens(0.15), happens(0.7), let words = surroundings() {
      sentences.append(words)
    }
    let (frame, again) = (frame(), frame(by: "a"))
    sentences.append(
      say(
        "goal",
        [
          "The question is about what is in \(frame).", "What matters is the object in \(frame).",
          "The object in \(frame) is asked for.", "The task is to name what \(frame) encloses.",
          "Only the object inside \(frame) counts.", "What is asked for is inside \(frame).",
          "\(frame) shows which object is meant.", "The object in question has \(again) around it.",
          "The picture bears \(again), and the question is what it holds.",
          "The search is short: \(frame) marks the place.",
          "To answer, it is enough to look into \(frame).",
        ],
        personal: [
          "\(me) have to name what is in \(frame).", "\(me) look for \(frame).",
          "\(me) turn to \(frame) in the picture.", "Let \(us) look into \(frame).",
          "\(me) need to recognise the object in \(frame).",
          "To answer, \(me) look at what \(frame) encloses.",
        ]))
    if !isTerse, happens(isThorough ? 0.7 : 0.35) {
      sentences.append(
        say(
          "recognise",
          [
            "Its shape and its parts will tell what it is.", "The shape should give it away.",
            "What is around it is of no matter here.", "All else in the picture can be ignored.",
            "What lies beyond the frame does not matter.",
            "Nothing outside the frame is asked about.",
            "Its outline and its details have to be looked at.",
          ],
          personal: [
            "\(me) go by its shape and its parts.", "\(me) leave everything else aside.",
            "\(me) need its shape and its details to tell what it is.",
            "\(me) can ignore the rest of the picture.",
          ]))
    }
    return sentences
  }

  /// Leads over to the crop of what is framed.
  mutating func markedInvite() -> [Words] {
    let it: [Words] = [
      "To see it well, this part is enlarged.", "A closer look will tell more.",
      "That calls for a closer look.", "This part of the picture is enlarged.",
      "Enlarged, it should be easy to recognise.", "The place is shown in more detail.",
      "For the details this part of the picture is enlarged.",
      "More will show when this part is enlarged.",
    ]
    return [
      say(
        "crop", it,
        personal: [
          "\(me) enlarge this part of the picture.", "\(me) zoom in.",
          "\(me) take a closer look.", "Let \(us) zoom in on it.",
          "\(me) magnify what the frame holds.", "To recognise it, \(me) look closer.",
          "\(me) zoom in on this part to be sure.",
        ])
    ]
  }

  /// What is in the frame, said without a picture that enlarges it.
  mutating func framedReading() -> [Words] {
    let frame = frame()
    let a = aKind()
    let reading = say(
      "kind",
      [
        "What is inside \(frame) is \(a).", "\(frame) encloses \(a).",
        "\(frame) is drawn around \(a).", "Inside \(frame) is \(a).",
        "The object in \(frame) is \(a).", "By its shape, the object in \(frame) is \(a).",
        "The object in \(frame) has the shape of \(a).", "\(frame) holds \(a).",
        "What \(frame) surrounds is clearly \(a).", "The object in \(frame) looks like \(a).",
      ],
      personal: [
        "In \(frame) \(me) recognise \(a).", "In \(frame) \(me) see \(a).",
        "\(me) recognise what is in \(frame) as \(a).",
        "\(me) would call the object in \(frame) \(a).",
      ])
    return [reading] + standing()
  }

  /// What the crop of the framed object shows.
  mutating func afterFramedCrop(_ image: Int) -> [Words] {
    let lead = enlarged(image)
    guard !isTold else {
      let seen = any(
        "it looks as described", "this is confirmed", "the same is seen", "all is as described")
      return ["\(lead), \(seen)."]
    }
    let a = aKind()
    let reading: Words =
      happens(0.5)
      ? kindReading()
      : say(
        "shown",
        [
          "the object in the frame is \(a)", "the object in the frame proves to be \(a)",
          "what was framed is clearly \(a)", "the framed object turns out to be \(a)",
          "there is no doubt that it is \(a)", "the shape is that of \(a)",
          "the parts and the outline are those of \(a)",
        ],
        personal: [
          "\(me) recognise the framed object as \(a)", "\(me) see that what is framed is \(a)",
          "\(me) can tell that it is \(a)",
        ])
    return ["\(lead), \(reading)."] + standing()
  }

  /// Where the framed object is, now and then.
  private mutating func standing() -> [Words] {
    guard happens(isThorough ? 0.5 : isTerse ? 0.05 : 0.2), let place = place(target) else {
      return []
    }
    return [
      say(
        "standing", ["It is \(place) of the picture.", "Its place is \(place).", "It is \(place)."])
    ]
  }

  /// The name of the target with its article.
  private func aKind() -> Words {
    let noun = noun(target)
    let kind = kind(target)
    return noun.isPlural ? kind : "\(Noun.article(before: noun.name)) \(kind)"
  }
}

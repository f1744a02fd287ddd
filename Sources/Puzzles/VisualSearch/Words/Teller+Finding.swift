import Traces

/// What is said of an object that a picture marks or enlarges, and what is read off it.
extension Teller {
  /// That an object has been found, in the picture that marks it or, without pictures, in the problem.
  ///
  /// - Parameters:
  ///   - object: What was found, as the question names it.
  ///   - image: The picture with its mark, or 0.
  /// - Returns: A clause without its stop.
  mutating func found(_ object: Int, image: Int) -> Words {
    let noun = askedNoun(object)
    let it = asked(object)
    if image == 0, object != target {
      return say(
        "found",
        [
          "There \(noun.be) \(it)", "Here \(noun.be) \(it)", "\(it) \(noun.be) soon found",
          "\(it) \(noun.be) easy to find", "The search comes to \(it)",
        ],
        personal: [
          "\(me) find \(it)", "\(me) see \(it)", "\(me) come to \(it)", "\(me) have found \(it)",
        ])
    }
    guard image > 0 else {
      return say(
        "found",
        [
          "There \(noun.be) \(it)", "Here \(noun.be) \(it)", "That leads to \(it)",
          "What fits is \(it)", "The match is \(it)", "This leaves \(it)",
          "The search ends at \(it)",
        ],
        personal: [
          "\(me) find \(it)", "\(me) see \(it)", "\(me) come to \(it)", "\(me) have found \(it)",
        ])
    }
    let rings = rings(image)
    return say(
      "found",
      [
        "\(rings) holds \(it)", "\(rings) marks \(it)", "\(rings) is around \(it)",
        "\(it) \(noun.be) inside \(rings)", "\(rings) encloses \(it)", "\(rings) shows \(it)",
        "Inside \(rings) \(noun.be) \(it)", "In \(rings) \(noun.be) \(it)",
        "\(rings) surrounds \(it)",
        "\(it) now \(noun.have) \(self.rings(image, by: "a")) around \(noun.them)",
        "Within \(rings) there \(noun.be) \(it)",
        "Thanks to \(rings), \(it) \(noun.be) easy to see",
      ],
      personal: [
        "In \(rings) \(me) see \(it)", "\(me) find \(it) inside \(rings)",
        "\(me) have put \(self.rings(image, by: "a")) around \(it)",
      ])
  }

  // MARK: - Reading off

  /// A clause that reads the answer off the object named before, with its pronoun: `it is red`.
  mutating func reading() -> Words {
    let noun = askedNoun(target)
    switch form {
    case .colour: return colourReading(noun)
    case .pattern: return patternReading(noun)
    case .kind: return kindReading()
    case .position: return positionReading(noun)
    case .find: return findReading(noun)
    default: return ""
    }
  }

  private mutating func colourReading(_ noun: Noun) -> Words {
    let colour = colour(target)
    return say(
      "colour",
      [
        "\(noun.itIs) \(colour)", "\(noun.its) colour is \(colour)",
        "the colour is \(colour)", "what shows there is \(colour)",
        "\(noun.itVerb("look")) \(colour)", "the colour to be seen is \(colour)",
        "clearly \(noun.itIs) \(colour)", "without doubt \(noun.itIs) \(colour)",
        "\(noun.its) colour turns out to be \(colour)", "\(noun.itVerb("appear")) \(colour)",
      ],
      personal: [
        "\(me) read off the colour \(colour)", "\(me) see \(colour)",
        "the colour \(me) see is \(colour)", "to \(my) eye \(noun.itIs) \(colour)",
      ])
  }

  private mutating func patternReading(_ noun: Noun) -> Words {
    guard let pattern = scene.objects[target].pattern else { return "" }
    let adjective = self.pattern(target, as: pattern.rawValue)
    let nouns =
      switch pattern {
      case .plain: "no pattern"
      case .striped: "stripes"
      case .dotted: "dots"
      case .checked: "checks"
      }
    let marks = self.pattern(target, as: nouns)
    var all: [Words] = [
      "\(noun.itIs) \(adjective)", "\(noun.its) pattern is \(adjective)",
      "\(noun.itHas) \(marks)", "the surface is \(adjective)", "the surface has \(marks)",
      "\(noun.itVerb("look")) \(adjective)", "clearly \(noun.itIs) \(adjective)",
      "what shows on \(noun.them): \(marks)", "that counts as \(adjective)",
    ]
    if pattern != .plain { all.append("\(noun.itIs) covered with \(marks)") }
    return say(
      "pattern", all,
      personal: [
        "\(me) see \(marks)", "\(me) would call \(noun.them) \(adjective)",
        "\(me) make out \(marks)",
        "\(me) call that \(adjective)",
      ])
  }

  private mutating func kindReading() -> Words {
    let noun = noun(target)
    let kind = kind(target)
    let a: Words =
      noun.isPlural ? kind : "\(Noun.article(before: noun.name)) \(kind)"
    return say(
      "kind",
      [
        "it is \(a)", "that is \(a)", "its shape is that of \(a)",
        "its kind: \(kind)", "by its shape it is \(a)", "clearly it is \(a)",
        "it has the look of \(a)", "from its outline it must be \(a)", "what shows there is \(a)",
        "the object is \(a)",
      ],
      personal: [
        "\(me) recognise \(a)", "\(me) see \(a)", "\(me) take it for \(a)",
        "\(me) would call it \(a)",
        "\(me) make out \(a)",
      ])
  }

  private mutating func positionReading(_ noun: Noun) -> Words {
    guard let place = place(target) else { return "" }
    return say(
      "position",
      [
        "\(noun.itIs) \(place)", "\(noun.itIs) \(place) of the picture",
        "that is \(place) of the picture", "\(noun.itIs) found \(place)",
        "\(noun.its) position is \(place)",
        "clearly \(noun.itIs) \(place)",
      ],
      personal: [
        "\(me) see \(noun.them) \(place)", "\(me) place \(noun.them) \(place)",
        "\(me) find \(noun.them) \(place) of the picture",
      ])
  }

  private mutating func findReading(_ noun: Noun) -> Words {
    let box = box(target)
    return say(
      "box",
      [
        "\(noun.its) edges are at \(box)", "\(noun.its) bounds are \(box)",
        "\(noun.itVerb("extend")) over \(box)", "in pixels \(noun.itVerb("take")) \(box)",
        "the coordinates are \(box)", "from edge to edge that is \(box)",
        "\(noun.its) extent in pixels is \(box)", "measured in pixels: \(box)",
        "\(noun.its) edges give \(box)",
      ],
      personal: [
        "\(me) read off \(box)", "\(me) measure \(box)", "\(me) get \(box) for \(noun.its) edges",
        "\(me) note \(noun.its) bounds as \(box)",
      ])
  }

  // MARK: - Enlarging

  /// Leads over from the mark to the crop.
  mutating func inviteCrop(_ object: Int) -> Words {
    let noun = askedNoun(object)
    return say(
      "crop",
      [
        "To see it well, the place is enlarged.", "A closer look will tell more.",
        "Enlarged, the detail will show.", "More will show when it is enlarged.",
        "It pays to look closer.", "That calls for a closer look.",
        "The details need magnifying.", "So the place is magnified.",
        "For the detail the spot is enlarged.",
        "A close look should make \(noun.its) details clear.",
      ],
      personal: [
        "\(me) enlarge the place.", "\(me) zoom in.", "\(me) take a closer look.",
        "Let \(us) zoom in on \(noun.them).", "\(me) magnify this part of the picture.",
        "To be sure, \(me) look closer.", "\(me) enlarge it to see more.",
      ])
  }

  /// How little of the picture an object covers, and that it is hard to see; nil if it is large.
  mutating func smallness(_ object: Int) -> Words? {
    let percent = percent(object)
    guard percent <= 8 else { return nil }
    let noun = askedNoun(object)
    let share = share(object)
    let small: [Words] = [
      "With \(share) of the picture \(noun.itIs) rather small.",
      "At \(share) of the picture, \(noun.its) details are hard to see.",
      "\(noun.itIs) small, with \(share) of the picture.",
    ]
    return say(
      "small",
      (percent <= 2 ? small : []) + [
        "\(noun.itVerb("cover")) \(share) of the picture.",
        "\(noun.itVerb("take")) \(share) of the picture.",
        "Of the whole picture \(noun.itVerb("fill")) \(share).",
      ])
  }

  /// Where the object named before is, to go on with after its name.
  mutating func whereabouts(_ object: Int) -> Words? {
    guard let place = place(object) else { return nil }
    let noun = askedNoun(object)
    // After a relation a bare place might be the other's.
    let isBare = mention(of: object)?.relation == nil && roll(3) > 0
    return isBare
      ? ", \(place)"
      : roll(2) == 0 ? "; \(noun.itIs) \(place)" : ". \(noun.itIs.capitalizedFirst) \(place)"
  }

  /// The way a crop is spoken of at the beginning of a sentence, before a clause.
  mutating func enlarged(_ image: Int) -> Words {
    let lead = any(
      "in the close-up", "in the enlarged view", "in the crop", "in the magnified part",
      "with the spot enlarged", "now that the place is magnified", "zoomed in", "on the crop")
    return crop(image, as: lead)
  }
}

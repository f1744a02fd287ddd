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
      var all: [Words] = [
        "There \(noun.be) \(it)", "Here \(noun.be) \(it)", "What fits is \(it)",
        "The search ends at \(it)", "That brings the search to \(it)",
      ]
      if !passed.isEmpty { all.append("This leaves \(it)") }
      return say(
        "found", all,
        personal: [
          "\(me) find \(it)", "\(me) see \(it)", "\(me) come to \(it)", "\(me) have found \(it)",
        ])
    }
    let rings = rings(image)
    return say(
      "found",
      [
        "\(rings) marks \(it)", "\(rings) is around \(it)",
        "\(it) \(noun.be) inside \(rings)", "\(rings) encloses \(it)", "\(rings) shows \(it)",
        "Inside \(rings) \(noun.be) \(it)", "In \(rings) \(noun.be) \(it)",
        "\(rings) surrounds \(it)",
        "\(it) now \(noun.have) \(self.rings(image, by: "a")) around \(noun.them)",
        "Within \(rings) \(noun.be) \(it)",
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
    case .text: return textReading(noun)
    default: return ""
    }
  }

  private mutating func colourReading(_ noun: Noun) -> Words {
    let colour = colour(target)
    return say(
      "colour",
      [
        "\(noun.itIs) \(colour)", "\(noun.its) colour is \(colour)",
        "\(noun.itIs) \(colour) in colour",
        "\(noun.itVerb("look")) \(colour)",
        "\(noun.itIs) clearly \(colour)",
        "\(noun.its) colour turns out to be \(colour)", "\(noun.itVerb("appear")) \(colour)",
      ],
      personal: [
        "\(me) see that \(noun.itIs) \(colour)", "to \(my) eye \(noun.itIs) \(colour)",
        "\(me) read \(noun.its) colour as \(colour)", "\(me) would call \(noun.them) \(colour)",
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
      "\(noun.itHas) \(marks)", "\(noun.its) surface is \(adjective)",
      "\(noun.its) surface has \(marks)",
      "\(noun.itVerb("look")) \(adjective)", "\(noun.itIs) clearly \(adjective)",
    ]
    if pattern != .plain { all.append("\(noun.itIs) covered with \(marks)") }
    return say(
      "pattern", all,
      personal: [
        "\(me) see \(marks) on \(noun.them)", "\(me) would call \(noun.them) \(adjective)",
        "\(me) make out \(marks) on \(noun.them)", "\(me) see that \(noun.itIs) \(adjective)",
      ])
  }

  mutating func kindReading() -> Words {
    let noun = noun(target)
    let kind = kind(target)
    let a: Words =
      noun.isPlural ? kind : "\(Noun.article(before: noun.name)) \(kind)"
    return say(
      "kind",
      [
        "it is \(a)", "it has the shape of \(a)", "by its shape it is \(a)",
        "it is clearly \(a)", "it turns out to be \(a)", "it proves to be \(a)",
        "it looks like \(a)", "from its outline it must be \(a)",
      ],
      personal: [
        "\(me) recognise \(a)", "\(me) see that it is \(a)", "\(me) recognise it as \(a)",
        "\(me) would call it \(a)",
      ])
  }

  private mutating func positionReading(_ noun: Noun) -> Words {
    guard let place = place(target) else { return "" }
    return say(
      "position",
      [
        "\(noun.itIs) \(place)", "\(noun.itIs) \(place) of the picture",
        "\(noun.itIs) clearly \(place)", "\(noun.itIs) found \(place) of the picture",
        "\(noun.itVerb("lie")) \(place) of the picture", "\(noun.its) place is \(place)",
      ],
      personal: [
        "\(me) see \(noun.them) \(place)", "\(me) find \(noun.them) \(place)",
        "\(me) find \(noun.them) \(place) of the picture",
      ])
  }

  private mutating func findReading(_ noun: Noun) -> Words {
    let box = box(target)
    return say(
      "box",
      [
        "\(noun.its) edges are at \(box)", "\(noun.its) bounds are \(box)",
        "\(noun.its) bounding box is \(box)", "the box around \(noun.them) is \(box)",
        "in pixels, \(noun.its) bounds are \(box)", "the coordinates are \(box)",
        "\(noun.its) coordinates are \(box)", "measured in pixels, \(noun.its) edges are at \(box)",
      ],
      personal: [
        "\(me) read off \(box) for \(noun.its) edges", "\(me) measure \(noun.its) bounds as \(box)",
        "\(me) get \(box) for \(noun.its) edges", "\(me) note \(noun.its) bounds as \(box)",
      ])
  }

  // MARK: - Enlarging

  /// Leads over from the mark to the crop.
  mutating func inviteCrop(_ object: Int) -> Words {
    let noun = askedNoun(object)
    return say(
      "crop",
      [
        "To see \(noun.them) well, this part is enlarged.", "A closer look will tell more.",
        "More will show when \(noun.itIs) enlarged.",
        "It pays to look closer.", "That calls for a closer look.",
        "For the details this part of the picture is enlarged.",
        "A closer look should make \(noun.its) details clear.",
      ],
      personal: [
        "\(me) enlarge this part of the picture.", "\(me) zoom in.", "\(me) take a closer look.",
        "Let \(us) zoom in on \(noun.them).", "\(me) magnify this part of the picture.",
        "To be sure, \(me) look closer.", "\(me) enlarge \(noun.them) to see more.",
      ])
  }

  /// How little of the picture an object covers, so that it is enlarged; nil if it is not small.
  mutating func smallness(_ object: Int) -> Words? {
    guard percent(object) <= 4 else { return nil }
    let noun = askedNoun(object)
    let share = share(object)
    return say(
      "small",
      [
        "With \(share) of the picture \(noun.itIs) rather small, so a closer look will help.",
        "At \(share) of the picture, \(noun.itIs) hard to see well, so this part is enlarged.",
        "\(noun.itVerb("cover")) only \(share) of the picture, which calls for a closer look.",
        "\(noun.itIs) small, with \(share) of the picture, so this part is enlarged.",
        "\(noun.itVerb("take")) only \(share) of the picture, so it pays to look closer.",
      ],
      personal: [
        "\(noun.itVerb("cover")) only \(share) of the picture, so \(me) zoom in.",
        "\(noun.itIs) small, with \(share) of the picture, so \(me) take a closer look.",
        "At \(share) of the picture \(noun.itIs) rather small, so \(me) enlarge this part.",
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
      "in the close-up", "in the enlarged view", "in the magnified view", "in the enlarged part",
      "with this part enlarged", "now that this part is magnified", "zoomed in", "in the crop")
    return crop(image, as: lead)
  }
}

import Seeding
import Traces

/// How two objects are compared by how far they are from a third.
extension Teller {
  /// The objects compared, in the order of the question, and what they are compared by.
  private var three: (Int, Int, Int) {
    (asked.mentions[0].object, asked.mentions[1].object, asked.mentions[2].object)
  }

  /// That an object is nearer to the anchor than the other is, which may go without saying.
  private mutating func isNearer(_ object: Int, than other: Int?) -> Words {
    let (a, b, c) = three
    guard let anchor = mention(of: c) else { return Words() }
    let rival = object == a ? b : a
    let fact = Fact(
      "nearer", ["\(object)", "\(rival)", "\(c)"],
      boxes: [object, rival, c].map { scene.objects[$0].box })
    let wording = any("nearer to", "nearer to", "closer to", "closer to", "less far from")
    let words: Words = "\(Said(fact, as: wording)) \(the(anchor.description, c))"
    guard let other else { return words }
    return "\(words) than \(asked(other))"
  }

  mutating func nearerTask() -> Words {
    let (a, b, c) = three
    func nearer(_ wording: String = "nearer") -> Words { offers("nearer", "", as: wording) }
    let word = nearer(any("nearer", "closer"))
    let isClose = happens(0.5)
    let near: Words = isClose ? "\(nearer("closer")) to" : "\(nearer()) to"
    return say(
      "task",
      [
        "Which is \(near) \(asked(c)), \(asked(a)) or \(asked(b))?",
        "Which of them is \(near) \(asked(c)): \(asked(a)) or \(asked(b))?",
        "Of \(asked(a)) and \(asked(b)), which is \(near) \(asked(c))?",
        "Look at \(asked(c)). Which is \(near) it, \(asked(a)) or \(asked(b))?",
        "Measured from \(asked(c)), which is \(word): \(asked(a)) or \(asked(b))?",
        "Seen from \(asked(c)), which is \(word), \(asked(a)) or \(asked(b))?",
        "Name what is \(near) \(asked(c)): \(asked(a)) or \(asked(b)).",
        "Tell me which is \(near) \(asked(c)), \(asked(a)) or \(asked(b)).",
        "Find \(asked(a)) and \(asked(b)). Which is \(near) \(asked(c))?",
        "Say which is \(near) \(asked(c)), \(asked(a)) or \(asked(b)).",
        "Compare the distances from \(asked(c)): is \(asked(a)) or \(asked(b)) \(word)?",
        "Which is \(nearer("less far")) from \(asked(c)): \(asked(a)) or \(asked(b))?",
        "In this picture, which lies \(near) \(asked(c)), \(asked(a)) or \(asked(b))?",
        "Take \(asked(a)) and \(asked(b)): which of them lies \(near) \(asked(c))?",
      ])
  }

  mutating func nearerOpening() -> [Words] {
    let (a, b, c) = three
    var sentences: [Words] = []
    if isThorough, happens(0.6), let words = surroundings() { sentences.append(words) }
    let distances: Words = "how far \(asked(a)) and \(asked(b)) are from \(asked(c))"
    sentences.append(
      say(
        "goal",
        [
          "The question is \(distances).", "What matters here is \(distances).",
          "Distances from \(asked(c)) have to be compared: to \(asked(a)) and to \(asked(b)).",
          "\(asked(c)) \(askedNoun(c).be) the landmark from which distances are compared.",
          "All distances are taken from \(asked(c)), so the search starts there.",
          "The question compares \(distances).",
          "\(asked(a)) and \(asked(b)) have to be compared by their distance from \(asked(c)).",
          "The landmark is \(asked(c)); what counts is the distance to \(asked(a)) and to \(asked(b)).",
          "Everything depends on \(distances).",
        ],
        personal: [
          "\(me) have to see \(distances).", "\(me) compare \(distances).",
          "\(me) begin with \(asked(c)), from which the distances count.",
          "Let \(us) find \(asked(c)) and then compare the distances from there.",
          "\(me) need the distances from \(asked(c)) to \(asked(a)) and to \(asked(b)).",
          "\(me) want to know \(distances).",
        ]))
    guard let named = mention(of: c) else { return sentences }
    var about: [Words] = []
    if happens(isTerse ? 0.1 : 0.45), let cue = cue(c) { about.append(cue) }
    if happens(isTerse ? 0.2 : 0.7) {
      about += passes(of: named.description, most: isThorough ? 2 : 1, sparing: [a, b, c])
    }
    return sentences + asFor(c, about)
  }

  /// Sentences about an object, which the first of them names.
  private mutating func asFor(_ object: Int, _ sentences: [Words]) -> [Words] {
    guard let first = sentences.first, let named = mention(of: object) else { return sentences }
    let lead = say("as to", ["As for", "As for", "When it comes to"])
    return ["\(lead) \(the(named.description, object)), \(first.uncapitalized)"]
      + sentences.dropFirst()
  }

  /// What leads from the landmark to the two that are compared.
  private mutating func towardsPair() -> [Words] {
    let (a, b, c) = three
    var sentences = [
      say(
        "onward",
        [
          "Now \(asked(a)) and \(asked(b)) have to be found.",
          "Next come \(asked(a)) and \(asked(b)).",
          "From there the distances to \(asked(a)) and \(asked(b)) count.",
          "The distances are taken from there.", "That is where the distances are measured from.",
          "It remains to find \(asked(a)) and \(asked(b)).",
        ],
        personal: [
          "From there \(me) look for \(asked(a)) and \(asked(b)).",
          "Next \(me) look for \(asked(a)) and \(asked(b)).",
          "\(me) go on to \(asked(a)) and \(asked(b)).", "\(me) measure from there.",
          "Now \(me) need \(asked(a)) and \(asked(b)).",
        ])
    ]
    for object in chance.shuffled([a, b]) {
      guard let named = mention(of: object) else { continue }
      var about: [Words] = []
      if happens(isTerse ? 0.1 : isThorough ? 0.5 : 0.25), let cue = cue(object) {
        about.append(cue)
      }
      if happens(isTerse ? 0.1 : isThorough ? 0.6 : 0.35) {
        about += passes(of: named.description, most: 1, sparing: [a, b, c])
      }
      sentences += asFor(object, about)
    }
    return sentences
  }

  /// What follows the picture of the landmark, or of the two.
  mutating func afterNearer(_ image: Int) -> [Words] {
    let c = three.2
    if image < telling.thoughts.count {
      let found: Words = "\(found(c, image: image))\(whereabouts(c) ?? "")."
      return isTold ? [found, comparingInvite()] : [found] + towardsPair() + [comparingInvite()]
    }
    return isTold ? confirmed(image) : [marked(image)] + distances()
  }

  /// The whole comparison where no picture shows it.
  mutating func nearerInWords() -> [Words] {
    let c = three.2
    return ["\(found(c, image: 0))\(whereabouts(c) ?? "")."] + towardsPair() + distances()
  }

  /// Where the two are, and the result.
  private mutating func distances() -> [Words] {
    let (a, b, _) = three
    let each = happens(isTerse ? 0.3 : 0.6) ? self.each(a, b) : []
    let other = target == a ? b : a
    let noun = askedNoun(target)
    let bare = isNearer(target, than: nil)
    let full = isNearer(target, than: other)
    let derived: [Words] =
      each.isEmpty
      ? []
      : ["So \(asked(target)) \(noun.be) \(full).", "Thus \(asked(target)) \(noun.be) \(full)."]
    let result = say(
      "result",
      derived + [
        "\(asked(target)) \(noun.be) \(full).", "Clearly \(asked(target)) \(noun.be) \(full).",
        "In the picture, \(asked(target)) \(noun.be) \(full).",
        "Going by the gaps between them, \(asked(target)) \(noun.be) \(full).",
        "\(asked(target)) \(noun.be) \(full) \(askedNoun(other).be).",
        "Of the pair, \(asked(target)) \(noun.be) \(bare).",
        "Comparing the gaps, \(asked(target)) \(noun.be) \(bare).",
        "The gaps show that \(asked(target)) \(noun.be) \(full).",
      ],
      personal: [
        "\(me) see that \(asked(target)) \(noun.be) \(full).",
        "Comparing the distances, \(me) find that \(asked(target)) \(noun.be) \(full).",
        "To \(my) eye \(asked(target)) \(noun.be) clearly \(full).",
        "\(me) find \(asked(target)) \(bare).",
      ])
    return each + [result]
  }
}

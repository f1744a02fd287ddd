import Seeding
import Traces

/// How two objects are compared, by where they are or by how large they look.
extension Teller {
  /// The objects compared, in the order of the question.
  private var pair: (Int, Int) { (asked.mentions[0].object, asked.mentions[1].object) }

  mutating func comparingOpening() -> [Words] {
    let (a, b) = pair
    var sentences: [Words] = []
    if isThorough, happens(0.6), let words = surroundings() { sentences.append(words) }
    let isSize = form == .larger
    let question: Words =
      isSize
      ? "how much of the picture \(asked(a)) and \(asked(b)) cover"
      : "how \(asked(a)) and \(asked(b)) are placed"
    sentences.append(
      say(
        "goal",
        [
          "The question compares \(asked(a)) with \(asked(b)).",
          "What matters here is \(question).",
          "\(asked(a)) and \(asked(b)) have to be found before they are compared.",
          "\(asked(a)) \(askedNoun(a).have) to be compared with \(asked(b)).",
          "The question is about \(asked(a)) and \(asked(b)).",
          "The search is for \(asked(a)) and \(asked(b)).",
        ],
        personal: [
          "\(me) have to find \(asked(a)) and \(asked(b)).",
          "\(me) look for \(asked(a)) and \(asked(b)).",
          "\(me) need to see \(question).",
          "Let \(us) find \(asked(a)) and \(asked(b)).",
          "\(me) compare \(asked(a)) with \(asked(b)).",
        ]))
    let spared = [a, b]
    for object in chance.shuffled(spared) {
      guard let named = mention(of: object) else { continue }
      var about: [Words] = []
      if happens(isTerse ? 0.1 : isThorough ? 0.7 : 0.35), let cue = cue(object) {
        about.append(cue)
      }
      if happens(isTerse ? 0.2 : 0.6) {
        about += passes(of: named.description, most: isThorough ? 2 : 1, sparing: spared)
      }
      guard let first = about.first else { continue }
      let lead = say("as to", ["As for", "As for", "When it comes to"])
      about[0] = "\(lead) \(the(named.description, object)), \(first.uncapitalized)"
      sentences += about
    }
    if !isTerse, happens(0.4) { sentences.append(measure()) }
    return sentences
  }

  /// What the comparison goes by.
  private mutating func measure() -> Words {
    if form == .larger {
      return say(
        "measure",
        [
          "What counts is the area in the picture, not the real size.",
          "The areas that they cover in the picture decide.",
          "How much each covers will decide.",
        ], personal: ["\(me) go by the area that each covers."])
    }
    if isDepth {
      return say(
        "measure",
        [
          "What matters is which of them covers a part of the other.",
          "Where they meet, the outline that goes on unbroken decides.",
          "Something of what is further back has to be hidden.",
        ], personal: ["\(me) see which of them hides a part of the other."])
    }
    return say(
      "measure",
      [
        "Their places in the picture decide.",
        "It is enough to see where each begins and ends.", "What matters is where their edges are.",
      ], personal: ["\(me) go by where each begins and ends."])
  }

  mutating func comparingInvite() -> Words {
    say(
      "invite",
      [
        "A rectangle is drawn around each.", "Marked in the picture, they are easy to compare.",
        "To compare them, each is marked.", "Rectangles will show how they compare.",
        "A rectangle around each makes the comparison easy.", "Each of them is outlined.",
      ],
      personal: [
        "\(me) mark each of them.", "\(me) put a rectangle around each.", "Let \(us) mark them.",
        "\(me) outline each of them to compare.", "To compare them, \(me) mark each.",
      ])
  }

  /// Where the objects are or how much they cover, and the result.
  mutating func compared(image: Int) -> [Words] {
    let (a, b) = pair
    var sentences: [Words] = []
    if image > 0 { sentences.append(marked(image)) }
    let each = happens(isTerse ? 0.4 : 0.85) ? self.each(a, b) : []
    // Nothing follows where nothing was said before.
    let follows = !each.isEmpty
    return sentences + each + [form == .larger ? largest(follows) : side(follows)]
  }

  mutating func marked(_ image: Int) -> Words {
    let (a, b) = pair
    let rings = rings(image)
    return say(
      "marked",
      [
        "\(rings) enclose \(asked(a)) and \(asked(b)).",
        "\(rings) are around \(asked(a)) and \(asked(b)).",
        "\(rings) mark what is to be compared.", "\(rings) show \(asked(a)) and \(asked(b)).",
        "\(asked(a)) and \(asked(b)) are inside \(rings).",
        "\(rings) show the bounds of \(asked(a)) and \(asked(b)).",
      ],
      personal: [
        "In \(rings) \(me) see \(asked(a)) and \(asked(b)).", "\(me) compare what is in \(rings).",
      ])
  }

  /// Something about each object that bears on the comparison.
  mutating func each(_ a: Int, _ b: Int) -> [Words] {
    let (x, y) = (askedNoun(a), askedNoun(b))
    if form == .larger {
      // Shares that are rounded alike say nothing.
      guard percent(a) != percent(b) else { return [] }
      return [
        say(
          "each",
          [
            "\(asked(a)) \(x.verb("cover")) \(share(a)) of the picture, \(asked(b)) \(share(b)).",
            "\(asked(a)) \(x.verb("take")) \(share(a)) of the picture and \(asked(b)) \(share(b)).",
            "\(asked(a)) \(x.verb("fill")) \(share(a)) of the picture, while \(asked(b)) \(y.verb("fill")) \(share(b)).",
          ],
          personal: [
            "\(me) estimate that \(asked(a)) \(x.verb("cover")) \(share(a)) of the picture and \(asked(b)) \(share(b))."
          ])
      ]
    }
    guard let here = place(a), let there = place(b), judge.place(of: a) != judge.place(of: b) else {
      return []
    }
    return [
      say(
        "each",
        [
          "\(asked(a)) \(x.be) \(here), \(asked(b)) \(there).",
          "\(asked(a)) \(x.be) \(here) and \(asked(b)) \(there).",
          "\(asked(a)) \(x.verb("appear")) \(here), while \(asked(b)) \(y.be) \(there).",
          "\(asked(b)) \(y.be) \(there), \(asked(a)) \(here).",
        ],
        personal: ["\(me) see \(asked(a)) \(here) and \(asked(b)) \(there)."])
    ]
  }

  /// Whether it is asked which of two stands before the other.
  private var isDepth: Bool { Relation.depths.contains { $0.rawValue == asked.answer } }

  private mutating func side(_ follows: Bool) -> Words {
    guard let relation = Relation(rawValue: asked.answer) else { return "" }
    let (a, b) = pair
    let noun = askedNoun(a)
    if isDepth {
      return say(
        "result",
        [
          "\(asked(a)) \(noun.be) \(lies(a, relation, b)).",
          "Clearly \(asked(a)) \(noun.be) \(lies(a, relation, b)).",
          "Where they meet, it shows that \(asked(a)) \(noun.be) \(lies(a, relation, b)).",
          "Going by what is hidden, \(asked(a)) \(noun.be) \(lies(a, relation, b)).",
          "A part is hidden where they meet: \(asked(a)) \(noun.be) \(lies(a, relation, b)).",
        ],
        personal: [
          "\(me) see that \(asked(a)) \(noun.be) \(lies(a, relation, b)).",
          "\(me) find \(asked(a)) \(lies(a, relation, b)).",
        ])
    }
    let derived: [Words] =
      follows
      ? [
        "So \(asked(a)) \(noun.be) \(lies(a, relation, b)).",
        "Thus \(asked(a)) \(noun.be) \(lies(a, relation, b)).",
        "This puts \(asked(a)) \(lies(a, relation, b)).",
      ] : []
    return say(
      "result",
      derived + [
        "\(asked(a)) \(noun.be) \(lies(a, relation, b)).",
        "Clearly \(asked(a)) \(noun.be) \(lies(a, relation, b)).",
        "Going by their edges, \(asked(a)) \(noun.be) \(lies(a, relation, b)).",
        "In the picture, \(asked(a)) \(noun.be) \(lies(a, relation, b)).",
      ],
      personal: [
        "\(me) see that \(asked(a)) \(noun.be) \(lies(a, relation, b)).",
        "\(me) find \(asked(a)) \(lies(a, relation, b)).",
      ])
  }

  private mutating func largest(_ follows: Bool) -> Words {
    let other = pair.0 == target ? pair.1 : pair.0
    let noun = askedNoun(target)
    let derived: [Words] =
      follows
      ? [
        "So \(asked(target)) \(noun.be) \(isLarger(target, other)).",
        "This shows that \(asked(target)) \(noun.be) \(isLarger(target, other)).",
        "Thus \(asked(target)) \(noun.be) \(isLarger(target, other)).",
      ] : []
    return say(
      "result",
      derived + [
        "\(asked(target)) \(noun.be) \(isLarger(target, other)).",
        "Clearly \(asked(target)) \(noun.be) \(isLarger(target, other)).",
        "In this picture, \(asked(target)) \(noun.be) \(isLarger(target, other)).",
        "Going by area, \(asked(target)) \(noun.be) \(isLarger(target, other)).",
      ],
      personal: [
        "\(me) see that \(asked(target)) \(noun.be) \(isLarger(target, other)).",
        "To \(my) eye \(asked(target)) \(noun.be) \(isLarger(target, other)).",
      ])
  }
}

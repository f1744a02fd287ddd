import Traces

/// What is looked for, and by what it is told apart.
extension Teller {
  /// What the question wants to know of an object, as `colour`.
  var aspect: String {
    switch form {
    case .colour: "colour"
    case .pattern: "pattern"
    case .kind: "kind"
    case .position: "position"
    case .find: "bounding box"
    case .text: "inscription"
    default: "place"
    }
  }

  /// What is to be done once an object is found.
  private func purpose(_ noun: Noun) -> String {
    switch form {
    case .colour: "say what colour \(noun.itIs)"
    case .pattern: "say what pattern \(noun.itHas)"
    case .kind: "say what \(noun.itIs)"
    case .position: "say where \(noun.itIs)"
    case .text: "read what is written on \(noun.them)"
    default: "say where exactly \(noun.itIs)"
    }
  }

  /// What is to be found.
  mutating func goal() -> Words {
    let noun = askedNoun(target)
    let (its, purpose) = ("\(noun.its) \(aspect)", purpose(noun))
    let am = voice == .we ? "are" : "am"
    return say(
      "goal",
      [
        "The question is about \(asked(target)).",
        "What matters here is \(asked(target)).",
        "The \(aspect) of \(asked(target)) is asked for.",
        "The question asks for the \(aspect) of \(asked(target)).",
        "\(asked(target)) \(noun.have) to be found before anything is said of \(its).",
        "The search is for \(asked(target)).",
        "The task is to find \(asked(target)) and to \(purpose).",
        "\(asked(target)) \(noun.be) what the question asks about.",
        "The picture has to be searched for \(asked(target)).",
        "To answer, \(asked(target)) \(noun.have) to be found.",
        "What is wanted is the \(aspect) of \(asked(target)).",
      ],
      personal: [
        "\(me) have to find \(asked(target)) and \(purpose).",
        "\(me) look for \(asked(target)).",
        "\(me) need the \(aspect) of \(asked(target)), so \(me) look for \(noun.them).",
        "\(my) task is to find \(asked(target)).",
        "Let \(us) find \(asked(target)).",
        "To answer, \(me) have to find \(asked(target)).",
        "\(me) \(am) looking for \(asked(target)).",
        "To \(purpose), \(me) have to find \(asked(target)).",
      ])
  }

  /// What is to be found where it is described by something else.
  mutating func goal(from anchor: Int) -> Words {
    guard let named = mention(of: anchor) else { return "" }
    func it(_ teller: inout Self) -> Words { teller.the(named.description, anchor) }
    let be = noun(named.description).be
    return say(
      "goal",
      [
        "The question is about \(asked(target)), so the search begins with that landmark.",
        "The search for \(asked(target)) begins with the landmark.",
        "The starting point is \(it(&self)).",
        "\(it(&self)) \(be) the landmark here.",
        "The landmark is \(it(&self)), so the search starts there.",
        "The search takes a few steps, beginning with \(it(&self)).",
        "To answer, \(it(&self)) \(noun(named.description).have) to be found before anything else.",
        "What is asked about is described from \(it(&self)), so the search starts there.",
        "Everything depends on where \(it(&self)) \(be).",
        "The search starts from \(it(&self)).",
      ],
      personal: [
        "To find \(asked(target)), \(me) start from the landmark.",
        "\(me) want \(asked(target)), so \(me) begin with the landmark.",
        "\(me) have to find \(it(&self)) before anything else.",
        "Let \(us) find \(it(&self)), then go on from there.",
        "\(me) begin with \(it(&self)), the landmark in the question.",
        "To begin with, \(me) need \(it(&self)).",
        "\(me) start at \(it(&self)), since the question goes from there.",
      ])
  }

  // MARK: - What tells it apart

  /// A property of a description: kind, colour or pattern.
  enum Trait: String, CaseIterable, Hashable, Sendable { case kind, colour, pattern }

  /// The traits that a description gives.
  func traits(_ description: Description) -> [Trait] {
    (description.isNamed ? [.kind] : []) + (description.colour != nil ? [.colour] : [])
      + (description.pattern != nil ? [.pattern] : [])
  }

  /// A description that says only one trait of another.
  func only(_ trait: Trait, of description: Description) -> Description {
    switch trait {
    case .kind: Description(name: description.name)
    case .colour: Description(colour: description.colour)
    case .pattern: Description(pattern: description.pattern)
    }
  }

  /// Traits as English lists them.
  func list(_ traits: [Trait], joint: String = "and") -> String {
    let names = traits.map(\.rawValue)
    guard names.count > 1 else { return names.joined() }
    // With an article each has its own: `the kind, the colour or the pattern`.
    let comma = joint.hasSuffix("the") ? ", the " : ", "
    return names.dropLast().joined(separator: comma) + " \(joint) " + names[names.count - 1]
  }

  /// By what an object is told from others; nil where there is nothing to say.
  mutating func cue(_ object: Int) -> Words? {
    guard let description = mention(of: object)?.description else { return nil }
    let given = traits(description)
    let noun = noun(description)
    let shared = given.filter { trait in
      let truths = judge.truths(only(trait, of: description))
      return truths.indices.contains { $0 != object && truths[$0] == .yes }
    }
    let telling = given.filter { judge.isUnique(only($0, of: description), for: object) }
    // Nobody knows what else a photo shows.
    if scene.isPhoto, !telling.isEmpty { return nil }
    if let trait = telling.first?.rawValue {
      let its = noun.its
      if trait == "kind" {
        return say(
          "cue",
          [
            "Nothing else in the picture is of that kind.",
            "It is the only \(thing) of its kind here.",
            "Nothing else here is of the same kind, so \(noun.itIs) easy to tell.",
            "There is nothing else of the kind.",
            "By \(its) kind alone \(noun.itIs) told from everything else.",
          ],
          personal: [
            "\(me) only need to watch for the kind, which nothing else shares.",
            "\(me) go by the kind, since nothing else shares it.",
          ])
      }
      return say(
        "cue",
        [
          "Nothing else in the picture has that \(trait).", "No other \(thing) has that \(trait).",
          "By \(its) \(trait) alone \(noun.itVerb("stand")) out.",
          "Such a \(trait) occurs nowhere else here.",
          "The \(trait) gives \(noun.them) away, as nothing else has it.",
          "\(its) \(trait) should catch the eye, for nothing else shares it.",
          "It is enough to watch for the \(trait), which nothing else has.",
        ],
        personal: [
          "\(me) only need to watch for the \(trait), which nothing else has.",
          "\(me) go by the \(trait), since nothing else shares it.",
        ])
    }
    guard given.count > 1, !shared.isEmpty else { return nil }
    let its = noun.its
    if shared.count == given.count {
      let (all, any) = (list(given), list(given, joint: "or the"))
      return say(
        "cue",
        [
          "The \(any) alone does not settle it; only together do they tell what is meant.",
          "It takes \(all) together, since each occurs elsewhere too.",
          "Other things share the \(any), so only the combination tells.",
          "Each of \(all) occurs elsewhere too; what decides is that they come together.",
          "What decides is that \(all) come together.",
          "The \(any) alone is not enough to tell \(noun.them) from the rest.",
        ],
        personal: [
          "\(me) check \(all) together, since each occurs elsewhere.",
          "\(me) have to watch \(all) at the same time.",
          "\(me) cannot go by the \(any) alone, since other things share it.",
        ])
    }
    let other = given.filter { !shared.contains($0) }
    return say(
      "cue",
      [
        "Other things share the \(list(shared, joint: "or the")), so the \(list(other)) must decide.",
        "The \(list(shared, joint: "or the")) alone will not do; the \(list(other)) must fit as well.",
        "Going by \(its) \(list(shared)) is not enough here.",
      ],
      personal: [
        "\(me) have to look at the \(list(other)) too, since other things share the \(list(shared))."
      ])
  }

  /// How the picture is searched.
  mutating func strategy() -> Words {
    say(
      "strategy",
      [
        "The picture is searched area by area.",
        "A look at each candidate will tell.",
        "It pays to compare the candidates carefully.",
        "The search goes over the whole picture.",
      ],
      personal: [
        "\(me) go over the picture area by area.",
        "\(me) scan the picture from edge to edge.",
        "\(me) compare the candidates in turn.",
        "\(me) look at each candidate in turn.",
      ])
  }

  /// What else is in the picture.
  mutating func surroundings() -> Words? {
    guard scene.objects.count > 3, !scene.isPhoto else { return nil }
    let total = total()
    var all: [Words] = [
      "There are \(total) objects to look through.", "The picture holds \(total) things.",
      "In all there are \(total) things here.",
    ]
    if scene.objects.count > 12 { all.append("Among \(total) objects this takes a careful look.") }
    if let setting = setting() {
      all += [
        "The picture shows a \(setting).", "The scene is a \(setting).",
        "The picture shows a \(setting) with \(total) objects.",
        "The \(setting) in the picture holds \(total) objects.",
      ]
    }
    return say(
      "surroundings", all,
      personal: ["\(me) see \(total) objects.", "\(me) count \(total) things in the picture."])
  }

  // MARK: - Towards the picture

  /// Leads over to the mark of what is sought.
  mutating func invite() -> Words {
    guard !isTold else {
      return say(
        "invite",
        [
          "Marked in the picture, it looks like this.", "A mark in the picture confirms it.",
          "The picture shows it.", "A rectangle makes it visible.", "It is marked to be sure.",
        ],
        personal: [
          "\(me) mark it to be sure.", "Let \(us) see it in the picture.",
          "\(me) put a rectangle there to check.", "\(me) mark the place.",
        ])
    }
    return say(
      "invite",
      [
        "What fits is marked with a rectangle.", "A rectangle shows what is meant.",
        "A rectangle around the match makes it easy to see.",
        "The match is marked in the picture.", "What fits the description is outlined.",
        "The object that fits is outlined.", "Here is the picture with the match marked.",
        "A mark in the picture shows what fits.", "The match is outlined to be sure.",
      ],
      personal: [
        "\(me) mark what fits.", "\(me) put a rectangle around the match.",
        "\(me) outline what fits the description.", "Let \(us) mark the match.",
        "\(me) draw a rectangle around what fits.", "\(me) have found a match, so \(me) mark it.",
        "Let \(us) outline the match to be sure.", "\(me) mark the match in the picture.",
        "\(me) mark the object that fits.",
      ])
  }

  /// Leads over to the mark of what is sought beside something else.
  mutating func inviteAnchor(_ anchor: Int) -> Words {
    guard let named = mention(of: anchor) else { return "" }
    return say(
      "invite",
      [
        "\(the(named.description, anchor)) \(noun(named.description).be) marked before the search goes on.",
        "It helps to mark \(the(named.description, anchor)) before going on.",
        "A rectangle around \(the(named.description, anchor)) gives a place to start from.",
        "\(the(named.description, anchor)) \(noun(named.description).be) marked to start from.",
        "The landmark is marked.", "The starting point is outlined.",
      ],
      personal: [
        "\(me) mark \(the(named.description, anchor)).",
        "\(me) put a rectangle around \(the(named.description, anchor)) to start from.",
        "Let \(us) mark \(the(named.description, anchor)).",
        "\(me) outline the starting point.", "\(me) mark the landmark before going on.",
        "\(me) put a rectangle around the landmark.",
      ])
  }
}

import Traces

/// What is looked for, and by what it is told apart.
extension Teller {
  /// What the question wants to know of an object, as `the colour`.
  var aspect: String {
    switch form {
    case .colour: "colour"
    case .pattern: "pattern"
    case .kind: "kind"
    case .position: "position"
    case .find: "extent"
    default: "place"
    }
  }

  /// What is to be found.
  mutating func goal() -> Words {
    let noun = askedNoun(target)
    let its = "\(noun.its) \(aspect)"
    return say(
      "goal",
      [
        "The question is about \(asked(target)).",
        "What matters here is \(asked(target)).",
        "It all turns on \(asked(target)).",
        "The \(aspect) of \(asked(target)) is asked for.",
        "To be found: \(asked(target)).",
        "\(asked(target)) \(noun.have) to be found, and then \(its) read off.",
        "The search is for \(asked(target)).",
        "Before anything is said of \(its), \(asked(target)) must be found.",
        "Wanted: \(asked(target)).",
        "The task is to locate \(asked(target)) and to read off \(its).",
        "\(asked(target)) \(noun.be) what the question asks about.",
        "The picture has to be searched for \(asked(target)).",
      ],
      personal: [
        "\(me) have to find \(asked(target)).",
        "\(me) look for \(asked(target)).",
        "\(me) need the \(aspect) of \(asked(target)), so \(me) look for \(noun.them).",
        "\(my) task is to find \(asked(target)).",
        "Let \(us) find \(asked(target)).",
        "To answer, \(me) have to find \(asked(target)).",
        "\(me) want to know about \(asked(target)).",
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
        "The question is about \(asked(target)), so \(it(&self)) comes before that.",
        "\(asked(target)) \(askedNoun(target).be) described by a landmark, so the search begins with \(it(&self)).",
        "To get to \(asked(target)), start at \(it(&self)).",
        "Asked for is \(asked(target)). The way there leads over \(it(&self)).",
        "\(it(&self).capitalized) \(be) the landmark here.",
        "The landmark is \(it(&self)); the rest of the search starts there.",
        "The search has stages, and it begins with \(it(&self)).",
        "Before anything else comes \(it(&self)), by which the question describes its object.",
        "What is asked about is described from \(it(&self)).",
        "It all depends on where \(it(&self)) \(be).",
        "Everything starts from \(it(&self)), since \(asked(target)) \(askedNoun(target).be) wanted.",
      ],
      personal: [
        "\(me) look for \(asked(target)), and for that \(me) need \(it(&self)).",
        "To find \(asked(target)), \(me) begin with \(it(&self)).",
        "\(me) have to find \(it(&self)) before anything else.",
        "Let \(us) find \(it(&self)), then go on from there.",
        "\(me) want \(asked(target)), so \(me) go by way of \(it(&self)).",
        "\(me) begin with \(it(&self)), the landmark in the question.",
        "To begin with, \(me) need \(it(&self)).",
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
    if let trait = telling.first?.rawValue {
      let its = noun.its
      let alone: [Words] =
        trait == "kind"
        ? [
          "Nothing else in the picture is of that kind.",
          "It is the only \(thing) of its kind here.",
          "No other \(thing) is of that kind.", "The kind alone gives \(noun.them) away.",
          "There is nothing else of the kind.",
        ]
        : [
          "Nothing else in the picture has that \(trait).", "No other \(thing) has that \(trait).",
          "By \(its) \(trait) alone \(noun.itVerb("stand")) out.",
          "Such a \(trait) occurs nowhere else here.",
          "The \(trait) gives \(noun.them) away, as nothing else has it.",
          "\(its) \(trait) should catch the eye.",
        ]
      return say(
        "cue",
        alone + [
          "The \(trait) is enough to go by.", "That should be quick, given the \(trait).",
          "The \(trait) settles it.", "It is enough to watch for the \(trait).",
        ],
        personal: [
          "\(me) only need to watch for the \(trait).",
          "\(me) go by the \(trait), which nothing else shares.",
        ])
    }
    guard given.count > 1, !shared.isEmpty else { return nil }
    if shared.count == given.count {
      return say(
        "cue",
        [
          "The \(list(given, joint: "or the")) alone does not settle it; they have to come together.",
          "No trait is enough by itself, so \(list(given)) have to agree together.",
          "Other things share the \(list(given, joint: "or the")), so it takes all of these at the same time.",
          "It takes the combination of \(list(given)), for each occurs elsewhere too.",
          "Each trait occurs elsewhere; only together do \(list(given)) decide.",
          "What decides is that \(list(given)) meet in the same object.",
        ],
        personal: [
          "\(me) check \(list(given)) together, since each occurs elsewhere.",
          "\(me) have to watch \(list(given)) at the same time.",
        ])
    }
    let other = given.filter { !shared.contains($0) }
    return say(
      "cue",
      [
        "The \(list(shared, joint: "or the")) alone will not do; the \(list(other)) must fit as well.",
        "Others share the \(list(shared, joint: "or the")), so the \(list(other)) must decide.",
        "The \(list(shared, joint: "or the")) may mislead, the \(list(other)) will not.",
        "Going by the \(list(shared)) is not enough here.",
        "Watch out for things that agree in \(list(shared)) only.",
      ],
      personal: ["\(me) must not be misled by what shares the \(list(shared)) only."])
  }

  /// How the picture is searched.
  mutating func strategy() -> Words {
    say(
      "strategy",
      [
        "The picture is searched area by area.", "A look over the whole picture comes before that.",
        "Kind by kind, then.", "The eye goes over the picture from edge to edge.",
        "It pays to go slowly and compare.", "Every candidate deserves a look.",
        "Large things are seen at a glance; small things take longer.",
      ],
      personal: [
        "\(me) go over the picture area by area.", "\(me) scan the picture.",
        "\(me) look from object to object.", "\(me) compare the candidates in turn.",
        "\(me) let \(my) eyes wander over the picture.",
      ])
  }

  /// What else is in the picture.
  mutating func surroundings() -> Words? {
    guard scene.objects.count > 3 else { return nil }
    let total = total()
    var all: [Words] = [
      "There are \(total) objects to consider.", "The picture holds \(total) things.",
      "Among \(total) objects this takes a careful look.", "In all there are \(total) things here.",
    ]
    if let setting = setting() {
      all += [
        "The picture shows a \(setting).", "This is a \(setting).",
        "On view is a \(setting) with \(total) objects.", "The scene is a \(setting).",
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
        "What fits gets a rectangle.", "A rectangle around the match shows where it is.",
        "Marking the match makes it easy to see.",
        "The match is marked in the picture.", "Now to mark what fits.",
        "A mark around it shows whether all agrees.", "What remains is marked.",
        "The object that fits is outlined.", "Time to mark what answers the description.",
        "Outlined, the match is easy to see.", "The find is marked.",
        "The match gets a mark, so that it is not confused with others.",
      ],
      personal: [
        "\(me) mark what fits.", "\(me) put a rectangle around the match.",
        "\(me) outline what answers the description.", "Let \(us) mark the match.",
        "\(me) draw a rectangle around what fits.", "Let \(us) see where that is.",
        "\(me) mark what was looked for.",
        "So \(me) outline the object that agrees with all of this.",
      ])
  }

  /// Leads over to the mark of what is sought beside something else.
  mutating func inviteAnchor(_ anchor: Int) -> Words {
    guard let named = mention(of: anchor) else { return "" }
    return say(
      "invite",
      [
        "\(the(named.description, anchor).capitalized) \(noun(named.description).verb("get")) a mark before the search goes on.",
        "It helps to mark \(the(named.description, anchor)) before going on.",
        "A rectangle around \(the(named.description, anchor)) gives a place to start from.",
        "\(the(named.description, anchor)) \(noun(named.description).be) marked as a landmark.",
        "The landmark is marked.", "That is marked before all else.",
        "The starting point gets a rectangle.",
      ],
      personal: [
        "\(me) mark \(the(named.description, anchor)).",
        "\(me) put a rectangle around \(the(named.description, anchor)) to start from.",
        "Let \(us) mark \(the(named.description, anchor)).",
        "\(me) outline the starting point.", "\(me) mark the landmark.",
        "\(me) put a rectangle around \(noun(named.description).them).",
      ])
  }
}

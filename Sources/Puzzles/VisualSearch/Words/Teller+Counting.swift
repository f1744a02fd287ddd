import Seeding
import Traces

/// How objects of a description are counted.
extension Teller {
  /// The words of what is counted or looked for, several of them or one.
  func wanted(isPlural: Bool, thing: String = "thing") -> Words {
    guard let about = asked.about else { return "" }
    return "\(self.about(about, thing: thing, isPlural: isPlural))"
  }

  /// What is counted or looked for, with its article.
  func wantedOne(thing: String = "thing") -> Words {
    guard let about = asked.about else { return "" }
    let said = self.about(about, thing: thing, isPlural: false)
    return noun(about).isPlural ? "\(said)" : "\(Noun.article(before: said.wording)) \(said)"
  }

  mutating func countingOpening(withPictures: Bool) -> [Words] {
    guard let about = asked.about else { return [] }
    var sentences: [Words] = []
    if isThorough, happens(0.6), let words = surroundings() { sentences.append(words) }
    sentences.append(form == .count ? countGoal() : existenceGoal())
    if traits(about).count > 1, happens(isTerse ? 0.2 : 0.6) { sentences.append(demand(about)) }
    if happens(isTerse ? 0.1 : 0.35) { sentences.append(strategy()) }
    // What the picture will mark is spoken of after it.
    var spared = withPictures ? telling.thoughts.flatMap(\.objects) : []
    if form == .existence, withPictures {
      // Whether there is one or not, nothing is said before of what comes closest.
      spared += nearMisses(of: about).filter { $0.fits.contains(.kind) }.map(\.object)
    }
    return sentences + passes(of: about, most: passCount(), sparing: spared)
  }

  private mutating func countGoal() -> Words {
    let (one, all) = (wanted(isPlural: false, thing: thing), wanted(isPlural: true, thing: thing))
    return say(
      "goal",
      [
        "The question is how many \(all) there are.",
        "All \(all) have to be found before they are counted.",
        "The \(all) have to be counted.", "Each \(one) in the picture counts.",
        "The search is for \(all), all of them.", "What is wanted is the number of \(all).",
        "Every \(one) has to be found.", "The task is to count the \(all).",
      ],
      personal: [
        "\(me) have to count the \(all).", "\(me) look for \(all).",
        "\(me) need to find all the \(all).",
        "Let \(us) find every \(one).", "\(me) search the picture for \(all).",
        "\(my) task is to count the \(all).",
      ])
  }

  private mutating func existenceGoal() -> Words {
    let wanted = wantedOne(thing: thing)
    let be = asked.about.map { noun($0).be } ?? "is"
    return say(
      "goal",
      [
        "The question is whether there \(be) \(wanted).",
        "The picture has to be searched for \(wanted).",
        "What is looked for is \(wanted).",
        "The search is for \(wanted).", "It remains to be seen whether there \(be) \(wanted).",
        "To tell whether there \(be) \(wanted), the whole picture has to be searched.",
        "\(be.capitalizedFirst) there \(wanted)? That takes a search.",
      ],
      personal: [
        "\(me) look for \(wanted).", "\(me) search the picture for \(wanted).",
        "\(me) have to see whether there \(be) \(wanted).",
        "Let \(us) see whether there \(be) \(wanted).",
        "\(me) want to know whether there \(be) \(wanted).",
      ])
  }

  /// That all traits must agree.
  private mutating func demand(_ about: Description) -> Words {
    let all = list(traits(about))
    let pair = list(traits(about), joint: "or the")
    return say(
      "demand",
      [
        "It takes \(all) together.", "Only what agrees in \(all) will do.",
        "The \(pair) alone is not enough.",
        "What agrees in the \(pair) alone does not count.", "An object has to match in \(all).",
      ],
      personal: [
        "\(me) check \(all) of each candidate.", "\(me) watch for \(all) at the same time.",
      ])
  }

  mutating func countingInvite() -> Words {
    if form == .existence {
      return say(
        "invite",
        [
          "What decides the question is marked.", "What the answer depends on is marked.",
          "A mark in the picture will help to decide.",
          "What matters for the answer is outlined.", "What bears on the question is marked.",
        ],
        personal: [
          "\(me) mark what decides it.", "\(me) mark what the answer depends on.",
          "Let \(us) mark what matters and look again.",
          "\(me) outline what the question turns on.",
          "\(me) mark what is relevant.",
        ])
    }
    return say(
      "invite",
      [
        "Whatever fits is marked with a rectangle.", "Each match is marked.",
        "Marking every match makes counting easy.",
        "A rectangle around each match makes sure that none is missed.",
        "Each match is outlined, so that none is missed.",
        "With a mark on every match, it is easy to count.",
      ],
      personal: [
        "\(me) mark each match.", "\(me) put a rectangle around whatever fits.",
        "Let \(us) mark every match.", "\(me) outline every match, so that none is missed.",
        "To be sure of the count, \(me) mark every match.",
        "To count without a slip, \(me) mark each match.",
      ])
  }

  // MARK: - Counting

  /// The objects that are counted, from left to right.
  private var matches: [Int] {
    guard let about = asked.about else { return [] }
    let truths = judge.truths(about)
    return scene.objects.indices.filter { truths[$0] == .yes }
      .sorted {
        let (a, b) = (scene.objects[$0].box, scene.objects[$1].box)
        return (a.x0 + a.x1, $0) < (b.x0 + b.x1, $1)
      }
  }

  /// Goes through what was found and says how many there are.
  mutating func counted(image: Int) -> [Words] {
    guard let about = asked.about else { return [] }
    let matches = matches
    var sentences: [Words] = []
    if image > 0 {
      let rings = rings(image)
      let s = matches.count == 1 ? "s" : ""
      let be = matches.count == 1 ? "is" : "are"
      if happens(isTerse ? 0.5 : 0.8) {
        sentences.append(
          say(
            "marked",
            [
              "\(rings) show\(s) what fits.", "\(rings) mark\(s) whatever matches.",
              "What counts is inside \(rings).", "\(rings) \(be) around everything that fits.",
              "\(rings) mark\(s) what is to be counted.",
              "\(rings) enclose\(s) all that was asked for.",
            ],
            personal: matches.count == 1
              ? [] : ["\(me) go through \(rings).", "\(me) look at \(rings)."]))
      }
    }
    let isListed =
      matches.count > 1 && matches.allSatisfy(isCountable)
      && (matches.count <= 3 || !isTerse) && (matches.count <= 5 || isThorough)
    if isListed, !isTerse || happens(0.5), let list = enumeration(matches, about) {
      sentences.append(list)
    }
    let total = count(matches.count, about, thing: thing)
    let be = matches.count == 1 ? noun(about).be : "are"
    // Nothing follows where nothing was said before.
    let follows = !sentences.isEmpty
    guard matches.count > 1 else {
      let derived: [Words] =
        follows ? ["So there \(be) only \(total).", "So there \(be) \(total)."] : []
      sentences.append(
        say(
          "result",
          [
            "There \(be) just \(total).", "There \(be) only \(total).",
            "The picture shows only \(total).",
          ] + derived,
          personal: ["\(me) find just \(total).", "\(me) see only \(total)."]))
      return sentences
    }
    let derived: [Words] =
      follows
      ? [
        "That makes \(total).", "So there \(be) \(total).", "So the picture shows \(total).",
      ] : []
    sentences.append(
      say(
        "result",
        [
          "In all there \(be) \(total).",
          "The picture shows \(total).", "The count comes to \(total).",
          "Altogether there \(be) \(total).",
        ] + derived,
        personal: ["\(me) count \(total).", "\(me) get \(total).", "\(me) find \(total) in all."]))
    return sentences
  }

  /// The objects one after another with their places; nil where that would not tell them apart.
  private mutating func enumeration(_ objects: [Int], _ about: Description) -> Words? {
    // What the question does not say may tell them from each other.
    func full(_ object: Int) -> Description {
      let all = scene.objects[object].description
      var description = about
      description.colour = about.colour ?? all.colour
      if about.colour != nil || all.colour == nil {
        description.pattern = about.pattern ?? all.pattern
      }
      return description
    }
    struct Seen: Hashable {
      let description: Description
      let place: Place?
    }
    func distinct(_ description: (Int) -> Description) -> Int {
      Set(objects.map { Seen(description: description($0), place: judge.place(of: $0)) }).count
    }
    let isKnown = objects.allSatisfy { full($0).colour != nil }
    let isFull = distinct { _ in about } < objects.count || isKnown && happens(0.5)
    guard !isFull || isKnown && distinct(full) == objects.count else { return nil }
    var words = say(
      "list",
      ["There is ", "The picture shows ", "Taken in order, there is ", "Here is "],
      personal: ["\(me) see ", "\(me) find ", "Going through them, \(me) find "])
    var told: Set<Description> = []
    for (index, object) in objects.enumerated() {
      if index > 0 {
        words.append(
          verbatim: index < objects.count - 1 ? ", " : index > 1 ? ", and " : " and ")
      }
      let description = isFull ? full(object) : about
      let isAnother = !told.insert(description).inserted
      // The name is said with what comes before; after that it is `a green one`.
      var short = description
      if index > 0 { short.name = Description.thing }
      let wording = self.words(short, thing: "one")
      if isAnother, isFull, short != Description() {
        words.append("\(one(short, object, as: "another \(wording)"))")
      } else if isAnother {
        words.append("\(one(Description(), object, as: "another one"))")
      } else if index > 0, short != Description() {
        words.append("\(one(short, object, as: "\(Noun.article(before: wording)) \(wording)"))")
      } else {
        words.append(a(description, object))
      }
      if let place = place(object) { words.append(" \(place)") }
    }
    words.append(verbatim: ".")
    return words
  }

  // MARK: - Whether there is one

  /// What was found of that description, or what only comes close.
  mutating func looked(image: Int) -> [Words] {
    guard let about = asked.about else { return [] }
    if target >= 0 { return existing("\(found(target, image: image))") }
    var sentences: [Words] = []
    var marked: [Int] = []
    if image > 0 {
      marked = telling.thoughts[image - 1].objects
      let rings = rings(image)
      let s = marked.count == 1 ? "s" : ""
      sentences.append(
        say(
          "marked",
          [
            "\(rings) show\(s) what comes close.",
            "\(rings) mark\(s) what comes close to the description.",
            "What is inside \(rings) comes close, but does not fit.",
            "\(rings) mark\(s) whatever might be taken for it.",
            "Nothing inside \(rings) fits.",
          ],
          personal: ["\(me) look at what \(rings) show\(s).", "\(me) check what is in \(rings)."]))
    }
    let misses = nearMisses(of: about).filter {
      marked.isEmpty ? !passed.contains($0.object) : marked.contains($0.object)
    }
    var isLater = false
    looks = []
    // Of all that is marked it is said why it does not fit.
    let most = marked.isEmpty ? isTerse ? 1 + roll(2) : isThorough ? 4 : 2 : misses.count
    for miss in misses.prefix(most) {
      passed.insert(miss.object)
      sentences.append(pass(miss, of: about, isLater: isLater))
      isLater = true
    }
    let none = count(0, about, thing: thing)
    let be = noun(about).be
    sentences.append(
      say(
        "none",
        [
          "So there \(be) \(none) in the picture.", "There \(be) \(none).",
          "Nothing fits: there \(be) \(none).",
          "The picture shows \(none).", "All considered, there \(be) \(none) here.",
          "As nothing fits in all respects, there \(be) \(none).",
          "In this picture there \(be) \(none).",
        ], personal: ["\(me) find \(none).", "\(me) see \(none) anywhere."]))
    return sentences
  }

  /// That what is looked for is there.
  mutating func existing(_ clause: Words, isPlaced: Bool = false) -> [Words] {
    var clause = clause
    if !isPlaced, happens(0.6), let place = whereabouts(target) { clause.append(place) }
    let settled: [Words] = [
      "So the picture does show what was asked for.", "So the search was successful.",
      "That settles the question.",
    ]
    let agreed: [Words] = [
      "That is what was asked for.", "All that was asked for is there.",
      "It matches the description.",
    ]
    // A crop has confirmed it before.
    return [
      "\(clause).",
      say(
        "exists", isPlaced ? settled : settled + agreed,
        personal: ["So \(me) have found what was asked for."]),
    ]
  }

  // MARK: - After all was told

  /// That a picture shows what was said before.
  mutating func confirmed(_ image: Int) -> [Words] {
    guard case .mark(let objects) = telling.thoughts[image - 1] else {
      return ["\(enlarged(image)), it looks as described."]
    }
    let rings = rings(image)
    let s = objects.count == 1 ? "s" : ""
    return [
      say(
        "confirmed",
        [
          "\(rings) show\(s) just that.", "\(rings) confirm\(s) it.",
          "\(rings) make\(s) it visible.", "What \(rings) show\(s) agrees with this.",
          "With \(rings) this is easy to check.",
        ], personal: ["\(me) see it confirmed by \(rings).", "\(me) check it against \(rings)."])
    ]
  }
}

extension ImageThought {
  /// The objects that it marks or enlarges.
  var objects: [Int] {
    switch self {
    case .mark(let objects): objects
    case .crop(let object, _): [object]
    }
  }
}

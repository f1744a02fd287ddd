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
    if happens(isTerse ? 0.3 : 0.5) { sentences.append(strategy()) }
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
        "Every \(one) counts.", "The question is how many \(all) there are.",
        "To be counted: the \(all).", "All \(all) have to be found before they are counted.",
        "The \(all) have to be counted.", "Each \(one) counts, wherever it is.",
        "The search is for \(all), all of them.", "What is wanted is the number of \(all).",
      ],
      personal: [
        "\(me) have to count the \(all).", "\(me) look for \(all).",
        "\(me) need to find all the \(all).",
        "Let \(us) find every \(one).", "\(me) go through the picture for \(all).",
        "\(my) task is to count the \(all).",
      ])
  }

  private mutating func existenceGoal() -> Words {
    let wanted = wantedOne(thing: thing)
    return say(
      "goal",
      [
        "The question is whether there is \(wanted).",
        "The picture has to be searched for \(wanted).",
        "To be decided: does the picture have \(wanted)?", "What is sought is \(wanted).",
        "The search is for \(wanted).", "It must be seen whether \(wanted) is shown.",
        "To know whether there is \(wanted), everything that comes close needs a look.",
        "Is there \(wanted)? That takes a search.",
      ],
      personal: [
        "\(me) look for \(wanted).", "\(me) search the picture for \(wanted).",
        "\(me) have to see whether there is \(wanted).",
        "Let \(us) see whether there is \(wanted).",
        "\(me) want to know if there is \(wanted).",
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
        "The \(pair) alone is not enough.", "What agrees in \(all) is meant, nothing else.",
        "Anything that lacks the \(pair) is out.", "An object has to match in \(all).",
      ], personal: ["\(me) check \(all) of each candidate.", "\(me) pay attention to \(all)."])
  }

  mutating func countingInvite() -> Words {
    if form == .existence {
      return say(
        "invite",
        [
          "What decides the question is marked.", "A mark shows what the answer rests on.",
          "Marking what matters will settle it.", "Rectangles help to decide.",
          "What bears on the question gets a mark.", "The picture with its marks will tell.",
        ],
        personal: [
          "\(me) mark what decides it.", "\(me) mark what the answer rests on.",
          "Let \(us) mark what matters and look again.",
          "\(me) outline what the question turns on.",
          "\(me) mark what is relevant.",
        ])
    }
    return say(
      "invite",
      [
        "Whatever fits gets a rectangle.", "Each match is marked.",
        "Marking every match makes counting easy.",
        "A rectangle around each match keeps the count honest.",
        "Each of them is outlined, so that none is missed.",
        "With a mark on every match, they are easy to count.",
        "So every match is marked.",
      ],
      personal: [
        "\(me) mark each match.", "\(me) put a rectangle around whatever fits.",
        "Let \(us) mark all of them.", "\(me) outline every match, so that none is missed.",
        "\(me) mark them as \(me) go.", "To count them, \(me) mark each.",
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
              "\(rings) show\(s) what fits.", "\(rings) hold\(s) whatever matches.",
              "What counts is inside \(rings).", "\(rings) \(be) around everything that fits.",
              "\(rings) mark\(s) what is to be counted.", "\(rings) leave\(s) nothing out.",
              "What \(rings) enclose\(s) is what was asked for.",
            ],
            personal: matches.count == 1
              ? [] : ["\(me) go through \(rings).", "\(me) count \(rings)."]))
      }
    }
    let isListed =
      matches.count > 1 && matches.allSatisfy(isCountable)
      && (matches.count <= 3 || !isTerse) && (matches.count <= 5 || isThorough)
    if isListed, !isTerse || happens(0.5) { sentences.append(enumeration(matches, about)) }
    let total = count(matches.count, about, thing: thing)
    let be = matches.count == 1 ? noun(about).be : "are"
    sentences.append(
      say(
        "result",
        [
          "That makes \(total).", "So there \(be) \(total).", "In all there \(be) \(total).",
          "The picture shows \(total).", "The count comes to \(total).",
          "Altogether that is \(total).",
          "Counted, that gives \(total).",
        ],
        personal: ["\(me) count \(total).", "\(me) get \(total).", "\(me) find \(total) in all."]))
    return sentences
  }

  /// The objects one after another with their places.
  private mutating func enumeration(_ objects: [Int], _ about: Description) -> Words {
    var words = say(
      "list",
      ["There is ", "Across the picture there is ", "In turn: ", "Taken in order: ", "Here is "],
      personal: ["\(me) see ", "\(me) find ", "Going across, \(me) come to "])
    // What the question does not say may tell them from each other.
    let isFull = happens(0.5)
    var told: Set<Description> = []
    for (index, object) in objects.enumerated() {
      if index > 0 {
        let and = index > 1 && happens(0.5) ? ", and " : " and "
        words.append(verbatim: index == objects.count - 1 ? and : ", ")
      }
      var description = about
      if isFull {
        let all = scene.objects[object].description
        description.colour = about.colour ?? all.colour
        if about.colour != nil || all.colour == nil {
          description.pattern = about.pattern ?? all.pattern
        }
      }
      let isAnother = !told.insert(description).inserted
      if isAnother, roll(3) > 0 {
        words.append("\(one(Description(), object, as: "another one"))")
      } else {
        words.append(a(description, object, isAnother: isAnother))
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
            "\(rings) show\(s) what comes close.", "\(rings) hold\(s) only what comes close.",
            "What is inside \(rings) comes close, but does not fit.",
            "\(rings) mark\(s) whatever might be taken for it.",
            "\(rings) hold\(s) nothing that fits.",
          ],
          personal: ["\(me) look at what \(rings) hold\(s).", "\(me) check what is in \(rings)."]))
    }
    let misses = nearMisses(of: about).filter {
      marked.isEmpty ? !passed.contains($0.object) : marked.contains($0.object)
    }
    for miss in misses.prefix(isTerse ? roll(2) + (sentences.isEmpty ? 1 : 0) : isThorough ? 4 : 2)
    {
      passed.insert(miss.object)
      sentences.append(pass(miss))
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
          "As nothing else comes close, there \(be) \(none).",
          "In this picture there \(be) \(none).",
        ], personal: ["\(me) find \(none).", "\(me) see \(none) anywhere."]))
    return sentences
  }

  /// That what is looked for is there.
  mutating func existing(_ clause: Words, isPlaced: Bool = false) -> [Words] {
    var clause = clause
    if !isPlaced, happens(0.6), let place = whereabouts(target) { clause.append(place) }
    return [
      "\(clause).",
      say(
        "exists",
        [
          "So it is there.", "The picture does have it.", "That is what was asked for.",
          "All traits agree, so the search was successful.", "It is shown, then.", "So yes.",
          "Everything asked for is present.", "That settles the question.",
        ], personal: ["\(me) have found it.", "So \(me) did find it."]),
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
          "\(rings) make\(s) it visible.", "What \(rings) hold\(s) agrees with this.",
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

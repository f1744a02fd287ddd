import Seeding
import Traces

/// What is passed over: objects that are there and differ from what is sought.
extension Teller {
  /// An object that shares something with what is sought, and what it lacks.
  struct NearMiss {
    let object: Int
    let fits: [Trait]
    let fails: [Trait]
  }

  /// The objects that surely are not what a description means, but agree with it in part.
  func nearMisses(of description: Description) -> [NearMiss] {
    let given = traits(description)
    let whole = judge.truths(description)
    let parts = given.map { judge.truths(only($0, of: description)) }
    return scene.objects.indices.compactMap { object in
      guard whole[object] == .no, isCountable(object) else { return nil }
      let truths = parts.map { $0[object] }
      let fits = zip(given, truths).filter { $1 == .yes }.map(\.0)
      let fails = zip(given, truths).filter { $1 == .no }.map(\.0)
      guard !fits.isEmpty, !fails.isEmpty else { return nil }
      return NearMiss(object: object, fits: fits, fails: fails)
    }
  }

  /// Whether one of its kind takes an article, and none is a crowd.
  func isCountable(_ object: Int) -> Bool {
    !noun(object).isPlural && !scene.objects[object].isCrowd
  }

  /// What an object shows of the traits that are sought: `a pink hat` where a pink clock is.
  private func look(_ object: Int, of sought: Description) -> Description {
    let all = scene.objects[object].description
    return Description(
      name: all.name, colour: sought.colour == nil ? nil : all.colour,
      pattern: sought.pattern == nil ? nil : all.pattern)
  }

  /// The others that would name the answer where a kind is asked for.
  var giveaways: [Int] {
    guard form == .kind else { return [] }
    return scene.objects.indices.filter {
      $0 != target && scene.objects[$0].name == scene.objects[target].name
    }
  }

  /// Sentences that pass over some objects which are not what is sought.
  ///
  /// - Parameters:
  ///   - description: What is sought.
  ///   - most: How many sentences there are at most.
  ///   - spared: Objects of which nothing is said.
  /// - Returns: The sentences.
  mutating func passes(of description: Description, most: Int, sparing spared: [Int] = [])
    -> [Words]
  {
    guard most > 0 else { return [] }
    let spared = spared + giveaways
    var misses = chance.shuffled(
      nearMisses(of: description).filter {
        !spared.contains($0.object) && !passed.contains($0.object)
      })
    // What lacks least is passed over before the rest.
    misses = misses.filter { $0.fails.count == 1 } + misses.filter { $0.fails.count > 1 }
    let isAlone = misses.isEmpty && nearMisses(of: description).isEmpty
    var sentences: [Words] = []
    looks = []
    while sentences.count < most, let miss = misses.first {
      misses.removeFirst()
      passed.insert(miss.object)
      let isAlike = misses.firstIndex { $0.fails == miss.fails && $0.fits == miss.fits }
      let isLater = !sentences.isEmpty
      if let isAlike, happens(0.45) {
        let other = misses.remove(at: isAlike)
        passed.insert(other.object)
        sentences.append(passPair(miss, other, of: description))
      } else {
        sentences.append(pass(miss, of: description, isLater: isLater))
      }
    }
    if isAlone, happens(0.5), let words = bystanders(of: description, sparing: spared) {
      sentences.append(words)
    }
    return sentences
  }

  /// ` at the top left`, or nothing.
  mutating func there(_ object: Int) -> Words {
    guard happens(0.85), let place = place(object) else { return "" }
    return " \(place)"
  }

  /// What an object lacks, as a verb with its words: `is of another kind`.
  private mutating func lack(_ fails: [Trait], isPlural: Bool = false) -> String {
    let (be, have) = isPlural ? ("are", "have") : ("is", "has")
    let differ = isPlural ? "differ" : "differs"
    let all = list(fails)
    switch fails {
    case [.kind]:
      return any(
        "\(be) something else", "\(be) something different", "\(be) of another kind",
        "\(be) of a different kind")
    case [.colour], [.pattern]:
      return any(
        "\(have) another \(all)", "\(have) the wrong \(all)", "\(have) a different \(all)",
        "\(differ) in \(all)")
    default: return "\(differ) in \(all)"
    }
  }

  /// What an object shares, as a verb with its words: `has the same colour`.
  private mutating func share(_ fits: [Trait], isPlural: Bool = false) -> String {
    let (be, have) = isPlural ? ("are", "have") : ("is", "has")
    let all = list(fits)
    switch fits {
    case [.kind]: return any("\(be) of the same kind", "\(be) of that kind")
    case [.colour], [.pattern]: return any("\(have) the same \(all)", "\(have) that \(all)")
    default: return isPlural ? "agree in \(all)" : "agrees in \(all)"
    }
  }

  /// An object by what it shows; `another` where the same was said of one before.
  private mutating func fresh(_ look: Description, _ object: Int) -> Words {
    let isAnother = !looks.insert(look).inserted
    return a(look, object, isAnother: isAnother)
  }

  /// A sentence that passes over an object.
  mutating func pass(_ miss: NearMiss, of sought: Description, isLater: Bool = false) -> Words {
    let object = miss.object
    // What it is or looks like is said more often than that it differs.
    if miss.fails.count == 1, happens(0.5) {
      return unmask(miss, of: sought, isLater: isLater)
    }
    let (fails, fits) = (list(miss.fails), list(miss.fits))
    let noun = noun(object)
    let at = there(object)
    let who: Words = "\(fresh(look(object, of: sought), object))\(at)"
    let lacks = lack(miss.fails)
    let itLacks = "\(noun.it) \(lack(miss.fails, isPlural: noun.isPerson))"
    let which = noun.isPerson ? "who" : "which"
    let fit = miss.fits.count == 1 ? "fits" : "fit"
    let doFit = miss.fails.count == 1 ? "does not" : "do not"
    var all: [Words] = [
      "There is \(who), but \(itLacks).",
      "\(who) \(share(miss.fits)), but \(lacks).",
      "\(who) shares the \(fits), but not the \(fails).",
      "\(who) agrees in \(fits) only.",
      "\(who) matches in \(fits), but not in \(fails).",
      "\(who) might be mistaken for a match, but \(itLacks).",
      "The \(fits) of \(who) \(fit), the \(fails) \(doFit).",
      "\(who) is ruled out by \(noun.its) \(fails).",
    ]
    var personal: [Words] = [
      "\(me) see \(who), but \(itLacks).",
      "\(me) notice \(who); \(noun.itVerb("share")) the \(fits), but not the \(fails).",
      "\(me) rule out \(who), since \(itLacks).",
      "\(who) catches \(my) eye, but \(itLacks).",
      "\(me) pass over \(who), \(which) \(lacks).",
    ]
    if isLater {
      all += [
        "There is also \(who), but \(itLacks).", "Then there is \(who), \(which) \(lacks).",
      ]
      personal.append("\(me) also see \(who), but \(itLacks).")
    }
    return say("pass", all, personal: personal)
  }

  /// A sentence that says what an object is where only one trait is wrong.
  private mutating func unmask(_ miss: NearMiss, of sought: Description, isLater: Bool) -> Words {
    let object = miss.object
    let noun = noun(object)
    var bare = look(object, of: sought)
    let told: Words
    switch miss.fails {
    case [.colour]:
      bare.colour = nil
      told = colour(object)
    case [.pattern]:
      bare.pattern = nil
      told = pattern(object, as: scene.objects[object].pattern?.rawValue ?? "")
    default:
      bare.name = Description.thing
      told = "\(Noun.article(before: noun.name)) \(kind(object))"
    }
    let isKind = miss.fails == [.kind]
    let it = isKind ? "it" : noun.it
    let itIs = isKind ? "it is" : noun.itIs
    let itProves = isKind || !noun.isPerson ? "\(it) proves to be" : "\(it) prove to be"
    let who: Words = "\(fresh(bare, object))\(there(object))"
    var all: [Words] = [
      "There is \(who), but \(itIs) \(told).", "\(who) turns out to be \(told).",
      "\(who) looks promising, but \(itIs) \(told).",
      "\(who) is \(told), so \(itIs) ruled out.",
      "\(who) is not meant, for \(itIs) \(told).",
      "\(who) might be it, but \(itProves) \(told).",
    ]
    if isLater { all.append("There is also \(who), but \(itIs) \(told).") }
    return say(
      "unmask", all,
      personal: [
        "\(me) see \(who), but \(itIs) \(told).", "\(me) check \(who): \(itIs) \(told).",
        "\(me) look at \(who), but \(itProves) \(told).",
        "\(who) catches \(my) eye, but \(itIs) \(told).",
      ])
  }

  private mutating func passPair(_ miss: NearMiss, _ other: NearMiss, of sought: Description)
    -> Words
  {
    let (fails, fits) = (list(miss.fails), list(miss.fits))
    let and = pair(miss.object, other.object, of: sought)
    let lack = lack(miss.fails, isPlural: true)
    return say(
      "pair",
      [
        "There is \(and), but they \(lack).",
        "\(and) agree in \(fits) only.",
        "\(and) match in \(fits), but not in \(fails).",
        "\(and) share the \(fits), but not the \(fails).",
        "\(and) \(share(miss.fits, isPlural: true)), but \(lack).",
        "\(and) are ruled out by their \(fails).",
        "\(and) might be mistaken for a match, but they \(lack).",
      ],
      personal: [
        "\(me) pass over \(and), which \(lack).",
        "\(me) see \(and), but they \(lack).",
        "\(me) rule out \(and), since they \(lack).",
        "\(me) notice \(and); they share the \(fits), but not the \(fails).",
      ])
  }

  /// Two objects with what they show of the traits that are sought.
  private mutating func pair(_ x: Int, _ y: Int, of sought: Description) -> Words {
    let (one, two) = (look(x, of: sought), look(y, of: sought))
    let (who, at) = (fresh(one, x), there(x))
    let and: Words =
      one == two && happens(0.7)
      ? "\(self.one(Description(), y, as: "another one"))" : fresh(two, y)
    // Where they are alike and in the same place, the place is said of them together.
    let isSame = judge.place(of: x) == judge.place(of: y)
    return isSame ? "\(who) and \(and)\(there(y))" : "\(who)\(at) and \(and)\(there(y))"
  }

  /// Things that have nothing of what is sought.
  private mutating func bystanders(of description: Description, sparing spared: [Int]) -> Words? {
    let truths = judge.truths(description)
    let others = chance.shuffled(
      scene.objects.indices.filter {
        truths[$0] == .no && isCountable($0) && !spared.contains($0)
          && !passed.contains($0)
      })
    guard others.count > 1 else { return nil }
    let (x, y) = (others[0], others[1])
    let (one, two) = (look(x, of: description), look(y, of: description))
    guard one != two else { return nil }
    passed.formUnion([x, y])
    let differ =
      switch traits(description) {
      case [.kind]: any("of another kind", "of a different kind", "of other kinds")
      case [.colour]: "of another colour"
      default: "different"
      }
    let (short, long): (Words, Words) = (
      "\(a(one, x)) or \(a(two, y))",
      "\(a(one, x))\(there(x)) and \(a(two, y))\(there(y))"
    )
    return say(
      "bystanders",
      [
        "\(long) are \(differ).", "Things like \(short) are \(differ).",
        "There are other things too, such as \(long), but they are \(differ).",
        "A glance shows that \(long) are \(differ).",
      ],
      personal: [
        "\(me) pass over \(long), which are \(differ).",
        "\(me) see other things, such as \(long), but they are \(differ).",
        "\(me) leave aside things like \(short), which are \(differ).",
      ])
  }
}

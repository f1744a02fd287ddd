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

  /// What is seen of an object at a glance, with the traits that must be said.
  mutating func look(_ object: Int, saying traits: [Trait], likely: [Trait] = []) -> Description {
    let all = scene.objects[object].description
    func shows(_ trait: Trait, _ teller: inout Self) -> Bool {
      traits.contains(trait) || teller.happens(likely.contains(trait) ? 0.75 : 0.12)
    }
    let hasPattern = all.pattern != nil && shows(.pattern, &self)
    let isIdle = all.pattern == .plain && !traits.contains(.pattern) && !likely.contains(.pattern)
    return Description(
      name: all.name, colour: shows(.colour, &self) ? all.colour : nil,
      pattern: hasPattern && !isIdle ? all.pattern : nil)
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
    var misses = chance.shuffled(
      nearMisses(of: description).filter {
        !spared.contains($0.object) && !passed.contains($0.object)
      })
    // What lacks least is passed over before the rest.
    misses = misses.filter { $0.fails.count == 1 } + misses.filter { $0.fails.count > 1 }
    var sentences: [Words] = []
    while sentences.count < most, let miss = misses.first {
      misses.removeFirst()
      passed.insert(miss.object)
      let isAlike = misses.firstIndex { $0.fails == miss.fails && $0.fits == miss.fits }
      if let isAlike, happens(0.45) {
        let other = misses.remove(at: isAlike)
        passed.insert(other.object)
        sentences.append(passPair(miss, other))
      } else {
        sentences.append(pass(miss))
      }
    }
    if sentences.isEmpty, happens(0.6), let words = bystanders(of: description, sparing: spared) {
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
      return any("\(be) of another kind", "\(be) something else", "\(be) of a different kind")
    case [.colour], [.pattern]:
      return any("\(have) another \(all)", "\(have) the wrong \(all)", "\(differ) in \(all)")
    default:
      let verb = fails.contains(.kind) ? "\(be) of" : have
      return any("\(differ) in \(all)", "\(verb) another \(all)")
    }
  }

  /// What an object shares, as a verb with its words: `has the same colour`.
  private mutating func share(_ fits: [Trait], isPlural: Bool = false) -> String {
    let (be, have) = isPlural ? ("are", "have") : ("is", "has")
    let all = list(fits)
    switch fits {
    case [.kind]: return any("\(be) of that kind", "\(be) of the same kind")
    case [.colour], [.pattern]: return any("\(have) that \(all)", "\(have) the same \(all)")
    default: return isPlural ? "agree in \(all)" : "agrees in \(all)"
    }
  }

  /// A sentence that passes over an object.
  mutating func pass(_ miss: NearMiss) -> Words {
    let (object, fails, fits) = (miss.object, list(miss.fails), list(miss.fits))
    let noun = noun(object)
    let who = a(look(object, saying: miss.fails, likely: miss.fits), object)
    let at = there(object)
    let lacks = lack(miss.fails)
    let itLacks = "\(noun.it) \(lack(miss.fails, isPlural: noun.isPerson))"
    let doFit = miss.fails.count == 1 ? "does not fit" : "do not fit"
    let which = noun.isPerson ? "who" : "which"
    var all: [Words] = [
      "There is \(who)\(at), but \(itLacks).",
      "\(who)\(at) \(lacks).",
      "\(who)\(at) \(share(miss.fits)), but \(lacks).",
      "\(who)\(at) agrees in \(fits) only.",
      "\(who)\(at) might mislead, but \(itLacks).",
      "\(who)\(at) is passed over: \(itLacks).",
      "There is also \(who)\(at), but that \(lacks).",
      "\(who)\(at) does not qualify, for \(itLacks).",
      "\(who)\(at) comes close, yet \(itLacks).",
      "\(who)\(at) is ruled out by \(noun.its) \(fails).",
      "\(who)\(at) would do but for \(noun.its) \(fails).",
      "\(who)\(at) looks tempting, but \(noun.its) \(fails) \(doFit).",
      "Close, yet wrong in \(fails): \(who)\(at).",
      "Then there is \(who)\(at), \(which) \(lacks).",
      "\(who)\(at) drops out, since \(itLacks).",
    ]
    var personal: [Words] = [
      "\(me) pass over \(who)\(at), \(which) \(lacks).",
      "\(me) see \(who)\(at), but \(itLacks).",
      "\(me) notice \(who)\(at); \(itLacks).",
      "\(me) skip \(who)\(at), because \(itLacks).",
      "\(me) set \(who)\(at) aside, for \(itLacks).",
      "\(my) eye meets \(who)\(at), \(which) \(lacks), so \(me) go on.",
      "\(me) come across \(who)\(at), but that \(lacks).",
      "\(me) reject \(who)\(at) because of \(noun.its) \(fails).",
    ]
    let told =
      miss.fails == [.colour]
      ? colour(object)
      : miss.fails == [.pattern]
        ? pattern(object, as: scene.objects[object].pattern?.rawValue ?? "") : ""
    if miss.fails != [.kind] { all.append("The \(fails) of \(who)\(at) \(doFit).") }
    if !told.isEmpty {
      let bare = a(look(object, saying: [], likely: miss.fits).without(miss.fails), object)
      let at = there(object)
      all += [
        "\(bare)\(at) is \(told).", "\(bare)\(at) is \(told) instead.",
        "\(bare)\(at) turns out to be \(told).",
        "\(bare)\(at) is \(told), so \(noun.itIs) passed over.",
        "There is \(bare)\(at), but \(noun.itIs) \(told).",
        "\(bare)\(at) is \(told), which is not what is asked for.",
      ]
      personal += [
        "\(me) see \(bare)\(at), but \(noun.itIs) \(told).",
        "\(me) look at \(bare)\(at): \(noun.itIs) \(told).",
      ]
    }
    return say("pass", all, personal: personal)
  }

  private mutating func passPair(_ miss: NearMiss, _ other: NearMiss) -> Words {
    let (fails, fits) = (list(miss.fails), list(miss.fits))
    let one = look(miss.object, saying: miss.fails, likely: miss.fits)
    let two = look(other.object, saying: other.fails, likely: miss.fits)
    let who: Words = "\(a(one, miss.object))\(there(miss.object))"
    let and: Words = "\(a(two, other.object, isAnother: one == two))\(there(other.object))"
    let lack = lack(miss.fails, isPlural: true)
    return say(
      "pair",
      [
        "\(who) and \(and) \(lack).",
        "There are \(who) and \(and), but they \(lack).",
        "\(who) and \(and) agree in \(fits) only.",
        "\(who) as well as \(and) drop out, since they \(lack).",
        "\(who) and \(and) \(share(miss.fits, isPlural: true)), but \(lack).",
        "Passed over are \(who) and \(and), which \(lack).",
        "\(who) and \(and) are ruled out by their \(fails).",
        "Neither fits: \(who) and \(and) \(lack).",
        "Close, yet wrong in \(fails): \(who) and \(and).",
      ],
      personal: [
        "\(me) pass over \(who) and \(and), which \(lack).",
        "\(me) see \(who) and \(and), but they \(lack).",
        "\(me) skip \(who) and \(and), because they \(lack).",
        "\(me) set \(who) and \(and) aside, as they \(lack).",
      ])
  }

  /// Things of quite other kinds that the eye passes.
  private mutating func bystanders(of description: Description, sparing spared: [Int]) -> Words? {
    let truths = judge.truths(description)
    let others = chance.shuffled(
      scene.objects.indices.filter {
        truths[$0] == .no && isCountable($0) && !spared.contains($0)
          && !passed.contains($0)
      })
    guard others.count > 1 else { return nil }
    let (x, y) = (others[0], others[1])
    passed.formUnion([x, y])
    let one = look(x, saying: traits(description).filter { $0 != .kind && description.isNamed })
    let two = look(y, saying: traits(description).filter { $0 != .kind && description.isNamed })
    let who: Words = "\(a(one, x))\(there(x))"
    let and: Words = "\(a(two, y, isAnother: one == two))\(there(y))"
    return say(
      "bystanders",
      [
        "\(who) and \(and) are not what is asked for.",
        "The eye passes \(who) and \(and).",
        "Around there are other things, such as \(who) and \(and).",
        "\(who) and \(and) do not match.",
        "On the way are \(who) and \(and).",
      ],
      personal: [
        "\(me) pass \(who) and \(and), which do not match.",
        "\(me) see \(who) and \(and), but neither fits.",
      ])
  }
}

extension Description {
  /// The same but for some traits.
  fileprivate func without(_ traits: [Teller.Trait]) -> Description {
    var description = self
    if traits.contains(.colour) { description.colour = nil }
    if traits.contains(.pattern) { description.pattern = nil }
    return description
  }
}

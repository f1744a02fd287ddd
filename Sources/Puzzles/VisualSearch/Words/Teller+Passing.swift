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
    return scene.objects.indices.compactMap { object in
      guard judge.truth(description, of: object) == .no, isCountable(object) else { return nil }
      let truths = given.map { judge.truth(only($0, of: description), of: object) }
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
  mutating func look(_ object: Int, saying traits: [Trait]) -> Description {
    let all = scene.objects[object].description
    let isPattern = all.pattern != nil && all.pattern != .plain && happens(0.15)
    return Description(
      name: all.name,
      colour: traits.contains(.colour) || happens(0.25) ? all.colour : nil,
      pattern: traits.contains(.pattern) || isPattern ? all.pattern : nil)
  }

  /// Sentences that pass over some objects which are not what is sought.
  ///
  /// - Parameters:
  ///   - description: What is sought.
  ///   - most: How many sentences there are at most.
  ///   - spared: Objects of which nothing is said.
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

  /// A sentence that passes over an object.
  mutating func pass(_ miss: NearMiss) -> Words {
    let (object, fails, fits) = (miss.object, list(miss.fails), list(miss.fits))
    let who = a(look(object, saying: miss.fails), object)
    let at = there(object)
    let isKind = miss.fails == [.kind]
    let lacks = isKind ? "is of another kind" : "differs in \(fails)"
    var all: [Words] = [
      "There is \(who)\(at), but it \(lacks).",
      "\(who)\(at) \(lacks).",
      "\(who)\(at) agrees in \(fits) only.",
      "\(who)\(at) shares the \(fits), yet it \(lacks).",
      "\(who)\(at) might mislead: the \(fits) would fit, the \(fails) would not.",
      "\(who)\(at) is passed over because of its \(fails).",
      "There is also \(who)\(at), with the wrong \(fails).",
      "\(who)\(at) has the \(fits) for it, not the \(fails).",
      "\(who)\(at) drops out on account of its \(fails).",
      "The \(fits) would suit \(who)\(at), the \(fails) would not.",
      "\(who)\(at) comes close, but not in \(fails).",
      "Close, but wrong in \(fails): \(who)\(at).",
    ]
    if at.isEmpty, let place = place(object) {
      all.append("\(who) \(["is", "appears"][roll(2)]) \(place), but it \(lacks).")
    }
    if miss.fails == [.colour] {
      let bare = a(Description(name: scene.objects[object].name), object)
      all += [
        "\(bare)\(there(object)) is \(colour(object)), which is not what is asked for.",
        "\(bare)\(there(object)) is \(colour(object)) instead.",
        "\(bare)\(there(object)) shows \(colour(object)), so it is passed over.",
      ]
    }
    return say(
      "pass", all,
      personal: [
        "\(me) pass over \(who)\(at), which \(lacks).",
        "\(me) see \(who)\(at), but it \(lacks).",
        "\(me) come across \(who)\(at): only the \(fits) would do.",
        "\(me) set \(who)\(at) aside, for it \(lacks).",
        "\(my) eye meets \(who)\(at); wrong \(fails), so \(me) go on.",
        "\(me) reject \(who)\(at) because of its \(fails).",
      ])
  }

  private mutating func passPair(_ miss: NearMiss, _ other: NearMiss) -> Words {
    let (fails, fits) = (list(miss.fails), list(miss.fits))
    let one = look(miss.object, saying: miss.fails)
    let two = look(other.object, saying: other.fails)
    let isSame = one == two
    let who: Words = "\(a(one, miss.object))\(there(miss.object))"
    let and: Words = "\(a(two, other.object, isAnother: isSame))\(there(other.object))"
    let lack = miss.fails == [.kind] ? "are of other kinds" : "differ in \(fails)"
    return say(
      "pair",
      [
        "\(who) and \(and) \(lack).",
        "There are \(who) and \(and), but they \(lack).",
        "\(who) and \(and) agree in \(fits) only.",
        "\(who) as well as \(and) drop out because of their \(fails).",
        "\(who) and \(and) share the \(fits), but \(lack).",
        "Passed over are \(who) and \(and): wrong in \(fails).",
        "\(who) and \(and) are ruled out by their \(fails).",
      ],
      personal: [
        "\(me) pass over \(who) and \(and), which \(lack).",
        "\(me) see \(who) and \(and), but they \(lack).",
        "\(me) leave out \(who) and \(and) because of their \(fails).",
      ])
  }

  /// Things of quite other kinds that the eye passes.
  private mutating func bystanders(of description: Description, sparing spared: [Int]) -> Words? {
    let others = chance.shuffled(
      scene.objects.indices.filter {
        judge.truth(description, of: $0) == .no && isCountable($0) && !spared.contains($0)
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

/// What is asked about a scene, and the answer that follows.
struct Problem: Sendable {
  let form: Form
  let scene: Scene
  let asked: Asked

  var target: Int? { asked.target >= 0 ? asked.target : nil }

  /// The mention of the target; nil where the question is about a description.
  var mention: Asked.Mention? { asked.mentions.first { $0.object == asked.target } }

  /// What is described: the target, or what is counted or looked for.
  var description: Description { asked.about ?? mention?.description ?? Description() }

  /// The object that the target is compared with.
  var other: Int? { otherMention?.object }

  /// The mention of that object.
  var otherMention: Asked.Mention? {
    form.comparesTwo ? asked.mentions.prefix(2).first { $0.object != asked.target } : nil
  }

  /// The objects of which the question asks which is nearer.
  var compared: Set<Int> {
    form == .nearer ? Set(asked.mentions.prefix(2).map(\.object)) : []
  }

  /// Whether something is found from another object.
  var hasTwoHops: Bool { asked.mentions.first?.relation.isEmpty == false }

  // MARK: - What is asked

  /// What is wrong with what is asked, so that nothing may be worked out from it; nil if nothing.
  var shapeFault: String? {
    guard -1..<scene.objects.count ~= asked.target else { return "there is no such target" }
    if form == .given { return givenShapeFault }
    if form.isOfCompositions, scene.isPhoto { return "only compositions are asked so" }
    for mention in asked.mentions {
      guard scene.indices.contains(mention.object) else { return "a mention of no object" }
      if mention.relation.isEmpty {
        guard mention.anchor == -1 else { return "a relation without a name" }
      } else {
        guard Relation(rawValue: mention.relation) != nil, scene.indices.contains(mention.anchor)
        else { return "\"\(mention.relation)\" of \(mention.anchor) is no relation" }
      }
    }
    for description in asked.mentions.map(\.description) + [asked.about].compactMap(\.self) {
      guard description.colour.isEmpty || Colours.names.contains(description.colour),
        description.pattern.isEmpty || Description.patterns.contains(description.pattern)
      else { return "\(description) describes nothing" }
    }
    if form.isAboutDescription {
      guard asked.about != nil, asked.mentions.isEmpty else { return "it is about no description" }
      guard form == .existence || asked.target == -1 else { return "what is counted is no target" }
      return nil
    }
    guard asked.about == nil, asked.target >= 0 else { return "it is about no object" }
    if form.comparesTwo { return comparisonFault }
    if form == .marked {
      return asked.mentions.isEmpty ? nil : "what is framed needs no mention"
    }
    guard let first = asked.mentions.first, first.object == asked.target else {
      return "its first mention is not of the target"
    }
    guard asked.mentions.count == (first.relation.isEmpty ? 1 : 2) else {
      return "it has too many mentions, or too few"
    }
    if !first.relation.isEmpty {
      guard asked.mentions[1].object == first.anchor, asked.mentions[1].relation.isEmpty,
        first.anchor != asked.target
      else { return "the anchor is not mentioned by itself" }
    }
    return nil
  }

  /// What is wrong with the mentions of two objects, and perhaps of a third to which one is nearer.
  private var comparisonFault: String? {
    let mentions = asked.mentions
    guard mentions.count == (form == .nearer ? 3 : 2), mentions.allSatisfy(\.relation.isEmpty),
      Set(mentions.map(\.object)).count == mentions.count,
      mentions.prefix(form == .relation ? 1 : 2).contains(where: { $0.object == asked.target })
    else { return "it does not mention different objects, one of them the target" }
    return nil
  }

  /// What is wrong with the mentions; nil if each is unique and gives nothing away.
  var mentionFault: String? {
    for mention in asked.mentions {
      let fault =
        Relation(rawValue: mention.relation).map { relation in
          scene.fault(mention.description, of: mention.object, relation, to: mention.anchor)
        } ?? scene.fault(mention.description, of: mention.object)
      if let fault { return fault }
    }
    guard let mention else { return nil }
    switch form {
    case .colour where !mention.description.colour.isEmpty: return "it says the colour"
    case .pattern where !mention.description.pattern.isEmpty: return "it says the pattern"
    case .kind where !mention.description.isOfThings: return "it says the name"
    default: return nil
    }
  }

  // MARK: - Answers

  /// Why the declared answer is not what the scene says; nil if it is.
  var answerFault: String? {
    let answer = asked.answer
    func `is`(_ truth: String?) -> String? {
      guard let truth, !truth.isEmpty else { return "nobody knows the answer" }
      return truth == answer ? nil : "the answer is \(truth), not \(answer)"
    }
    switch form {
    case .colour: return `is`(scene.objects[asked.target].colour)
    case .pattern: return `is`(scene.objects[asked.target].pattern)
    case .kind, .marked: return `is`(scene.objects[asked.target].name)
    case .text: return `is`(scene.objects[asked.target].text)
    case .position:
      return `is`(Place(of: scene.objects[asked.target].box, in: scene.size)?.rawValue)
    case .find: return `is`(Box.text(scene.objects[asked.target].box))
    case .given: return givenAnswerFault
    case .relation:
      guard let relation = Relation(rawValue: answer), relation.opposite != nil, let other else {
        return "\(answer) is no side"
      }
      return scene.holds(asked.target, relation, other, among: Description()) == .yes
        ? nil : "the target does not lie there"
    case .larger:
      guard let other, scene.isLarger(asked.target, than: other) else {
        return "the target is not larger for certain"
      }
      return description.spellings.contains(answer) ? nil : "\(answer) is not the target"
    case .nearer:
      guard let other, let anchor = asked.mentions.last?.object,
        scene.isNearer(asked.target, than: other, to: anchor)
      else { return "the target is not nearer for certain" }
      return description.spellings.contains(answer) ? nil : "\(answer) is not the target"
    case .count:
      let found = scene.matches(description)
      if !found.unknown.isEmpty { return "of object \(found.unknown[0]) nobody knows" }
      guard 1...9 ~= found.true.count else { return "there are \(found.true.count)" }
      return `is`(String(found.true.count))
    case .existence:
      let found = scene.matches(description)
      if !found.unknown.isEmpty { return "of object \(found.unknown[0]) nobody knows" }
      guard found.true == (target.map { [$0] } ?? []) else {
        return "the objects of that description are \(found.true)"
      }
      return `is`(target == nil ? "no" : "yes")
    }
  }

  /// The objects that pictures mark, by the description that is asked about.
  var counted: [Int] { scene.matches(description).true }

  /// The objects of which a description is all but true: those of the name and another colour or pattern.
  var nearMisses: Set<Int> {
    Set(
      scene.indices.filter { number in
        (description.isOfThings || scene.objects[number].name == description.name)
          && scene.truth(description, of: number) == .no
      })
  }

  // MARK: - How hard it is

  /// What may be said of how hard the target is to see.
  var searches: Set<String> {
    if form.isAboutDescription || form == .given { return [form.rawValue] }
    let target = scene.objects[asked.target]
    let others = scene.indices.filter { $0 != asked.target }.map { scene.objects[$0] }
    func hasColour(_ object: SceneFragment.Object) -> Bool {
      !target.colour.isEmpty && object.colour == target.colour
    }
    let named = others.filter { $0.name == target.name }
    let isPatternAlone =
      !target.pattern.isEmpty && others.allSatisfy { $0.pattern != target.pattern }
    if named.contains(where: hasColour) {
      return isPatternAlone || named.allSatisfy { $0.pattern != target.pattern }
        ? ["serial", "feature"] : ["serial"]
    }
    if named.isEmpty { return ["feature"] }
    if target.colour.isEmpty { return ["serial"] }
    guard others.contains(where: hasColour) else { return ["feature"] }
    return isPatternAlone ? ["conjunction", "feature"] : ["conjunction"]
  }
}

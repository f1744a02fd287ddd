import Colour
import PuzzleKit
import Seeding
import Traces

/// Asks about a picture: chooses whom, by which words, and what else might be answered.
///
/// Everything is judged by what the picture shows; that it was composed is of no matter here.
struct Asking {
  /// What the target has to be like.
  struct Limits: Hashable, Sendable {
    /// The share of the picture that its box takes.
    var area: ClosedRange<Double>
    /// The least share of it that is seen.
    var visible: Double
    var searches: [SearchSolution.Kind]
  }

  let posed: PosedPicture
  let draft: Draft
  let limits: Limits
  let judge: Judge
  var chance: Chance
  /// For each object the descriptions that are true of it alone, those of fewest words first.
  private var known: [Int: [Description]] = [:]

  init(_ posed: PosedPicture, _ draft: Draft, _ limits: Limits, using chance: inout Chance) {
    self.posed = posed
    self.draft = draft
    self.limits = limits
    judge = posed.judge
    self.chance = Chance(Seed(chance.bits()))
  }

  var objects: [SearchObject] { posed.objects }

  /// The scene in which something is asked.
  ///
  /// - Throws: ``Rejection`` if a frame would spoil the picture.
  func scene(_ asked: SearchScene.Asked) throws(Rejection) -> SearchScene {
    let posed = draft.form == .marked ? try posed.framed(asked.target) : posed
    return SearchScene(
      origin: posed.origin, picture: posed.picture, objects: posed.objects, form: draft.form,
      asked: asked)
  }

  // MARK: - Whom to ask about

  /// Why an object is no target, if it is none.
  func objection(to index: Int) -> Rejection? {
    let object = objects[index]
    let share = posed.share(of: index)
    if !(limits.area ~= share) { return Rejection("target-area", "\(share)") }
    if object.isCrowd { return Rejection("target-crowd") }
    // A box is found by what is seen of it.
    let visible = draft.form == .find ? max(limits.visible, 0.85) : limits.visible
    if object.fullArea > 0, Double(object.area) < visible * Double(object.fullArea) {
      return Rejection("target-visible", "\(object.area) of \(object.fullArea) pixels")
    }
    if hasTwinBeside(index) { return Rejection("target-beside", object.name) }
    if draft.form != .existence, !limits.searches.contains(judge.search(for: index)) {
      return Rejection("search", "\(judge.search(for: index))")
    }
    return nil
  }

  /// Whether something of its own colour touches an object, so that one ends in the other.
  func hasTwinBeside(_ index: Int) -> Bool {
    let object = objects[index]
    guard object.colour != nil, object.fullArea > 0 else { return false }
    return objects.indices.contains {
      $0 != index && objects[$0].colour == object.colour
        && objects[$0].box.squaredGap(to: object.box) == 0
    }
  }

  /// Whether an object can serve to find another by.
  func isAnchor(_ index: Int) -> Bool {
    let object = objects[index]
    return posed.share(of: index) >= 0.002 && !object.isCrowd
      && (object.fullArea == 0 || 2 * object.area >= object.fullArea)
  }

  // MARK: - What to call it

  /// The descriptions that are true of an object alone, those of fewest words first; of an answer only those that
  /// do not say what is asked.
  mutating func names(of index: Int, isAnswer: Bool = false) -> [Description] {
    let key = isAnswer ? -1 - index : index
    if let known = known[key] { return known }
    let names = descriptions(of: index, isAnswer: isAnswer).filter {
      judge.isUnique($0, for: index)
    }
    known[key] = names
    return names
  }

  /// All descriptions that are true of an object, those of fewest words first.
  private func descriptions(of index: Int, isAnswer: Bool) -> [Description] {
    let object = objects[index]
    let form = draft.form
    let name = isAnswer && form == .kind ? nil : object.name
    let colour = isAnswer && form == .colour ? nil : object.colour
    // Nor is a pattern said of an anchor where patterns are asked for: there are but four.
    let pattern = form == .pattern ? nil : object.pattern
    var all: [Description] = []
    for parts in [1, 2, 4, 3, 5, 6, 7] {
      guard parts & 1 == 0 || name != nil, parts & 2 == 0 || colour != nil,
        parts & 4 == 0 || pattern != nil, isAnswer && form == .kind || parts & 1 == 1
      else { continue }
      all.append(
        Description(
          name: parts & 1 == 1 ? name ?? Description.thing : Description.thing,
          colour: parts & 2 == 2 ? colour : nil, pattern: parts & 4 == 4 ? pattern : nil))
    }
    return all
  }

  /// One of the shortest descriptions that are true of an object alone; a longer one now and then.
  mutating func name(of index: Int, isAnswer: Bool = false) -> Description? {
    let names = names(of: index, isAnswer: isAnswer)
    guard let first = names.first else { return nil }
    let shortest = names.filter { $0.parts == first.parts }
    return chance.happens(0.2) ? chance.element(of: names) : chance.element(of: shortest)
  }

  /// The mention of a target, and of its anchor where it has one.
  mutating func mentions(of target: Int, hops: Int) throws(Rejection) -> [SearchScene.Mention] {
    if hops == 1 {
      guard let name = name(of: target, isAnswer: true) else {
        throw Rejection("not-unique", "\(objects[target].name)")
      }
      return [SearchScene.Mention(object: target, description: name)]
    }
    let anchors = chance.shuffled(Array(objects.indices)).filter { $0 != target && isAnchor($0) }
    var descriptions = descriptions(of: target, isAnswer: true)
    if draft.form == .kind { descriptions.insert(Description(), at: 0) }
    if chance.happens(0.4) { chance.shuffle(&descriptions) }
    for description in descriptions {
      let truths = judge.truths(description)
      for relation in relations() {
        for anchor in anchors {
          let mention = SearchScene.Mention(
            object: target, description: description, relation: relation, other: anchor)
          guard judge.isUnique(mention, described: truths) else { continue }
          guard let name = anchorName(anchor, for: target) else { continue }
          return [mention, SearchScene.Mention(object: anchor, description: name)]
        }
      }
    }
    throw Rejection("no-anchor", "\(objects[target].name)")
  }

  /// The relations in the order in which they are tried: those that are seldom to be had come first.
  private mutating func relations() -> [Relation] {
    let sides = chance.shuffled(Relation.directions + Relation.depths)
    return chance.happens(0.2) ? [.nearest, .on] + sides : [.on] + sides + [.nearest]
  }

  /// What an anchor is called, in words that are no answer.
  private mutating func anchorName(_ anchor: Int, for target: Int) -> Description? {
    let (object, answer) = (objects[anchor], objects[target])
    if draft.form == .kind, LookAlikes.areAlike(object.name, answer.name) { return nil }
    let names = names(of: anchor).filter {
      draft.form != .colour || $0.colour == nil || $0.colour != answer.colour
    }
    guard let first = names.first else { return nil }
    return chance.element(of: names.filter { $0.parts == first.parts })
  }
}

extension Description {
  /// The number of its words.
  var parts: Int { (isNamed ? 1 : 0) + (colour == nil ? 0 : 1) + (pattern == nil ? 0 : 1) }
}

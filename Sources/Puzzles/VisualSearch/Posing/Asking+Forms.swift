import Colour
import Imaging
import PuzzleKit
import Seeding
import Traces

/// What each form of question asks.
extension Asking {
  /// Asks about an object that was meant from the first.
  mutating func ask(about target: Int, hops: Int) throws(Rejection) -> SearchScene.Asked {
    if let objection = objection(to: target) { throw objection }
    let object = objects[target]
    var asked = SearchScene.Asked(target: target)
    switch draft.answer {
    case .colour(let colour):
      guard object.colour == colour else {
        throw Rejection("target-colour", "\(object.name) is no \(colour)")
      }
      asked.answer = colour.rawValue
    case .pattern(let pattern): asked.answer = pattern.rawValue
    case .kind: asked.answer = object.name
    case .place(let place): asked.answer = place.rawValue
    case .box: asked.answer = object.box.text
    case .text(let text):
      guard object.text == text else {
        throw Rejection("target-text", "\(text) is too small, or something covers it")
      }
      asked.answer = text
    case .relation, .count, .existence, .larger, .nearer, .given: break
    }
    if draft.form == .marked {
      // All that is asked about it is enlarged.
      guard Crop(around: object.box, in: posed.picture.size) != nil else {
        throw Rejection("target-crop", object.name)
      }
    } else {
      asked.mentions = try mentions(of: target, hops: hops)
    }
    asked.options = try options(asked)
    return asked
  }

  /// Asks about one of the objects that lie in a place.
  mutating func ask(place: Place, hops: Int) throws(Rejection) -> SearchScene.Asked {
    let there = objects.indices.filter { judge.place(of: $0) == place }
    var last = Rejection("no-target", place.rawValue)
    for target in chance.shuffled(Array(there)) {
      do {
        return try ask(about: target, hops: hops)
      } catch {
        last = error
      }
    }
    throw last
  }

  /// Asks where one object lies, seen from another.
  mutating func ask(relation: Relation) throws(Rejection) -> SearchScene.Asked {
    let named = objects.indices.filter { posed.share(of: $0) >= 0.003 && !names(of: $0).isEmpty }
    let targets = chance.shuffled(Array(named)).filter { objection(to: $0) == nil }
    let isUpright = relation == .above || relation == .below
    for target in targets {
      for other in chance.shuffled(Array(named)) where other != target {
        // What hangs is above what stands: that needs no look.
        guard !isUpright || posed.layers[target] == posed.layers[other],
          judge.holds(relation, target, other) == .yes,
          let one = name(of: target), let two = name(of: other)
        else { continue }
        var asked = SearchScene.Asked(
          target: target,
          mentions: [
            SearchScene.Mention(object: target, description: one),
            SearchScene.Mention(object: other, description: two),
          ], answer: relation.rawValue)
        asked.options = try options(asked)
        return asked
      }
    }
    throw Rejection("no-pair", relation.rawValue)
  }

  /// Asks which of two objects is larger.
  mutating func ask(
    larger: Int, than smaller: Int, isFirst: Bool
  ) throws(Rejection) -> SearchScene.Asked {
    if let objection = objection(to: larger) { throw objection }
    guard posed.share(of: smaller) >= 0.002 else { throw Rejection("other-area") }
    guard judge.isLarger(larger, than: smaller) else { throw Rejection("not-larger") }
    guard let one = name(of: larger), let two = name(of: smaller), one != two else {
      throw Rejection("not-unique", objects[larger].name)
    }
    var mentions = [
      SearchScene.Mention(object: larger, description: one),
      SearchScene.Mention(object: smaller, description: two),
    ]
    if !isFirst { mentions.reverse() }
    var asked = SearchScene.Asked(target: larger, mentions: mentions, answer: one.text)
    asked.options = try options(asked)
    return asked
  }

  /// Asks how many objects there are of which a description is true.
  mutating func ask(count: Int, of about: Description) throws(Rejection) -> SearchScene.Asked {
    guard let seen = judge.count(about) else { throw Rejection("not-sure", about.text) }
    guard seen == count else { throw Rejection("count", "\(seen) for \(count)") }
    let counted = judge.truths(about)
    for (index, object) in objects.enumerated() where counted[index] == .yes {
      guard object.fullArea == 0 || 4 * object.area >= 3 * object.fullArea,
        posed.share(of: index) >= 0.001, !hasTwinBeside(index)
      else { throw Rejection("count-hidden", object.name) }
    }
    var asked = SearchScene.Asked(about: about, answer: "\(count)")
    asked.options = try options(asked)
    return asked
  }

  /// Asks whether there is an object of which a description is true.
  ///
  /// Its name and its colour both occur, whether or not one object has both.
  mutating func ask(
    existence isThere: Bool, of about: Description
  ) throws(Rejection) -> SearchScene.Asked {
    guard let seen = judge.count(about) else { throw Rejection("not-sure", about.text) }
    guard seen == (isThere ? 1 : 0) else { throw Rejection("count", "\(seen) for existence") }
    let target = judge.truths(about).firstIndex(of: .yes) ?? -1
    let others = objects.indices.filter { $0 != target }
    guard others.contains(where: { objects[$0].name == about.name && objects[$0].colour != nil }),
      others.contains(where: { objects[$0].colour == about.colour })
    else { throw Rejection("no-lookalike", about.text) }
    if isThere, let objection = objection(to: target) { throw objection }
    var asked = SearchScene.Asked(
      target: target, about: about, answer: isThere ? "yes" : "no")
    asked.options = try options(asked)
    return asked
  }
}

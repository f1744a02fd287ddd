import Seeding
import Traces

/// The way from a landmark to what is found by it.
extension Teller {
  /// What is passed over on the way from the anchor to the target.
  mutating func onward() -> [Words] {
    guard let mention = mention(of: target), let anchor, let relation = mention.relation
    else { return [] }
    var all: [Words] = [
      "From there the search goes on to \(asked(target)).", "Now for \(asked(target)).",
      "The search goes on from there.", "That leads on to \(asked(target)).",
      "What is wanted is \(asked(target)).", "Next comes \(asked(target)).",
    ]
    var personal: [Words] = [
      "From there \(me) look for \(asked(target)).", "\(me) go on to \(asked(target)).",
      "Next \(me) look for \(asked(target)).", "From there \(me) go on.",
      "Now \(me) turn to \(asked(target)).",
    ]
    if relation == .nearest {
      all.append("Now the distances from there decide.")
      personal += [
        "Now \(me) compare the distances from there.", "From there \(me) compare the distances.",
      ]
    }
    var sentences: [Words] = [say("onward", all, personal: personal)]
    let described = judge.truths(mention.description)
    let related = judge.truths(relation, to: anchor, of: described)
    let others = chance.shuffled(
      scene.objects.indices.filter { object in
        object != target && object != anchor && isCountable(object) && !passed.contains(object)
          && !giveaways.contains(object)
          && described[object] == .yes && related[object] == .no
      })
    var told: Set<Description> = []
    for object in others.prefix(isTerse ? roll(2) : isThorough ? 2 : 1) {
      passed.insert(object)
      var description = mention.description
      // What is not meant has a name, even where what is meant is only a thing.
      if !description.isNamed { description.name = scene.objects[object].name }
      let isAnother = !told.insert(description).inserted
      sentences.append(wrongSide(object, relation, anchor, description, isAnother))
    }
    return sentences
  }

  /// That another object of the same description does not lie as asked.
  private mutating func wrongSide(
    _ object: Int, _ relation: Relation, _ anchor: Int, _ description: Description,
    _ isAnother: Bool
  ) -> Words {
    let who = a(description, object, isAnother: isAnother)
    let at = there(object)
    if relation != .nearest, let opposite = relation.opposite,
      judge.holds(opposite, object, anchor) == .yes
    {
      let lies = lies(object, opposite, anchor)
      return say(
        "side",
        [
          "\(who) is \(lies), so it is ruled out.", "\(who) is \(lies) and so is not meant.",
          "There is \(who) \(lies), on the wrong side.", "There is \(who), but it is \(lies).",
        ],
        personal: [
          "\(me) pass over \(who), as it is \(lies).",
          "\(me) see \(who) \(lies), but that side is wrong.",
        ])
    }
    if relation == .nearest {
      return say(
        "side",
        [
          "\(who)\(at) is further away.", "\(who)\(at) is too far away to be meant.",
          "There is \(who)\(at), but it is further away.",
          "The distance to \(who)\(at) is greater.",
        ],
        personal: [
          "\(me) pass over \(who)\(at), which is further away.",
          "\(me) see \(who)\(at), but it is further away.",
        ])
    }
    if [.front, .behind, .on].contains(relation) {
      return say(
        "side",
        [
          "\(who)\(at) is somewhere else.", "There is \(who)\(at), but it is in another spot.",
          "\(who)\(at) is not there and so is not meant.",
        ],
        personal: ["\(me) pass over \(who)\(at), which is somewhere else."])
    }
    return say(
      "side",
      [
        "\(who)\(at) is not on that side.", "\(who)\(at) is not in that direction.",
        "There is \(who)\(at), but it is not on that side.",
      ],
      personal: ["\(me) pass over \(who)\(at), which is not on that side."])
  }
}

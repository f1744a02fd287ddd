import Colour
import PuzzleKit
import Scenery
import Seeding

/// Casts for questions about all objects of some description, about two objects, or about whatever is there.
extension VisualSearchPuzzle {
  /// A number of objects of which a description is true, and others of which it is all but true.
  func castCount(_ wanted: Int, using chance: inout Chance) throws(Rejection) -> Cast {
    guard let setting = chance.element(of: setting),
      let kind = chance.element(of: Stock.kinds(in: setting).filter { $0.colours.count > 2 }),
      let colour = chance.element(of: kind.colours), let pattern = chance.element(of: kind.weaves)
    else { throw Rejection("no-such-kind", "count") }
    let kinds = Stock.kinds(in: setting)
    var about = Description(name: kind.name)
    switch chance.index(weightedBy: [3, 4, kind.patterns.count > 1 ? 2 : 0, 1]) {
    case 1: about.colour = colour.named
    case 2: about.pattern = pattern
    case 3: about = Description(colour: colour.named)
    default: break
    }
    var cast = Cast(setting: setting, about: about)
    for _ in 0..<wanted {
      cast.add(
        kind: about.isNamed ? kind : nil, colour: about.colour == nil ? nil : colour,
        pattern: about.pattern, among: kinds, using: &chance)
    }
    guard cast.roles.count == wanted else { throw Rejection("no-such-kind", "\(about.text)") }
    cast.leads = wanted
    cast.reserved = [about]
    for _ in 0..<chance.integer(below: 4)
    where about.isNamed && about != Description(name: kind.name) {
      cast.add(kind: kind, among: kinds, using: &chance)
    }
    for _ in 0..<chance.integer(below: 4) where about.colour != nil && about.isNamed {
      cast.add(colour: colour, among: kinds, using: &chance)
    }
    return cast
  }

  /// A name and a colour that both occur, together or never.
  func castExistence(_ isThere: Bool, using chance: inout Chance) throws(Rejection) -> Cast {
    guard let setting = chance.element(of: setting),
      let kind = chance.element(of: Stock.kinds(in: setting).filter { $0.colours.count > 2 }),
      let colour = chance.element(of: kind.colours)
    else { throw Rejection("no-such-kind", "existence") }
    let kinds = Stock.kinds(in: setting)
    let about = Description(name: kind.name, colour: colour.named)
    var cast = Cast(setting: setting, about: about)
    // As many have the name, and as many the colour, whether or not one has both.
    let (named, coloured) = (2 + chance.integer(below: 3), 2 + chance.integer(below: 3))
    if isThere {
      cast.add(kind: kind, colour: colour, among: kinds, using: &chance)
      cast.roles[0].visible = visibleHundredths
    }
    cast.reserved = [about]
    let already = isThere ? 1 : 0
    for _ in already..<named { cast.add(kind: kind, among: kinds, using: &chance) }
    for _ in already..<coloured { cast.add(colour: colour, among: kinds, using: &chance) }
    guard cast.roles.count == named + coloured - already else {
      throw Rejection("no-such-kind", "\(about.text)")
    }
    cast.leads = cast.roles.count
    return cast
  }

  /// Two objects of about the same usual size, the first of which is made large and the second small.
  func castLarger(using chance: inout Chance) throws(Rejection) -> Cast {
    guard let setting = chance.element(of: setting) else { throw Rejection("no-such-kind") }
    let kinds = Stock.kinds(in: setting)
    guard let one = chance.element(of: kinds) else { throw Rejection("no-such-kind") }
    let bulk = one.width * one.height
    let peers = kinds.filter { kind in
      let ratio = kind.width * kind.height / bulk
      return kind == one
        ? one.colours.count > 1
        : ratio < 1.5 && ratio > 1 / 1.5 && !LookAlikes.areAlike(kind.name, one.name)
    }
    guard let other = chance.element(of: peers) else { throw Rejection("no-such-kind") }
    var cast = Cast(setting: setting)
    for kind in chance.shuffled([one, other]) {
      guard cast.add(kind: kind, among: kinds, using: &chance), let role = cast.roles.last else {
        throw Rejection("no-such-kind")
      }
      // The whole description tells it from all others.
      cast.reserved.append(Description(name: role.kind.name, colour: role.colour.named))
    }
    cast.roles[0].visible = visibleHundredths
    cast.roles[1].visible = visibleHundredths
    cast.leads = 2
    for kind in [one, other] {
      for _ in 0..<chance.integer(below: 3) { cast.add(kind: kind, among: kinds, using: &chance) }
    }
    return cast
  }

  /// Whatever is at home in a setting: fewer kinds than objects, so that many share their name.
  func castFreely(
    _ setting: Composition.Setting, count: Int, using chance: inout Chance
  ) -> Cast {
    var cast = Cast(setting: setting)
    let all = chance.shuffled(Stock.kinds(in: setting))
    let kinds = Array(all.prefix(max(5, min(all.count, count * 2 / 3))))
    for _ in 0..<count { cast.add(among: kinds, using: &chance) }
    for index in cast.roles.indices { cast.roles[index].visible = max(50, visibleHundredths) }
    return cast
  }
}

public import PuzzleKit
import Scenery
public import Seeding

extension VisualSearchPuzzle {
  public static let measures = [
    "objects.count", "target.area", "target.mask_area", "target.visible", "target.side",
    "target.aspect", "target.cut", "target.crowd", "target.eccentricity", "target.lookalikes",
    "target.distance", "hops",
  ]

  public func pose(
    _ candidate: Candidate, using chance: inout Chance
  ) throws(Rejection) -> SearchScene {
    if let album { return try pose(candidate, from: album, using: &chance) }
    let draft = draft(candidate.place)
    let count = objects.draw(using: &chance)
    let (search, hops) = try route(draft.form, using: &chance)
    var cast = try cast(draft, search: search, hops: hops, count: count, using: &chance)
    let leads = cast.leads
    fill(&cast, to: count, using: &chance)
    let width = width.draw(using: &chance)
    let height = (chance.element(of: shape) ?? .landscape).height(width)
    try size(&cast, draft, width: width, height: height, using: &chance)
    // What is asked about is painted among the others, not first.
    let order = chance.shuffled(Array(cast.roles.indices))
    var wish = Wish(
      setting: cast.setting, style: chance.element(of: style) ?? .soft, width: width,
      height: height, things: order.map { cast.roles[$0].thing },
      askable: draft.form == .kind || draft.form == .marked ? Set(namesToAsk) : [])
    let seed = Self.seed(candidate, using: &chance)
    wish.letter(draft.form == .text ? 0.85 : 0.5, seed: seed)
    let posed = try wish.posed(seed: seed)
    guard objects.least...objects.greatest ~= posed.picture.objects.count else {
      throw Rejection("objects", "\(posed.picture.objects.count) of \(count) found a place")
    }
    var places = [Int](repeating: -1, count: cast.roles.count)
    for (thing, role) in order.enumerated() { places[role] = posed.places[thing] }
    guard places[..<leads].allSatisfy({ $0 >= 0 }) else {
      throw Rejection("left-out", "there was no place for what is asked about")
    }
    var asking = Asking(
      posed.picture, draft,
      Asking.Limits(
        area: targetArea.range, visible: visible.range.lowerBound,
        searches: search.map { [$0] } ?? self.search.map(\.kind)),
      using: &chance)
    return try asking.scene(ask(&asking, cast, places, hops: hops))
  }

  public func signature(of scene: SearchScene) -> Signature { scene.signature }

  /// A seed of a picture within the share of the split.
  private static func seed(_ candidate: Candidate, using chance: inout Chance) -> UInt64 {
    let share = candidate.share
    let span = share.upperBound - share.lowerBound
    let bits = chance.bits()
    return share.lowerBound + (span == .max ? bits : bits % (span + 1))
  }

  /// How hard the target is to see, where there is one, and by how many steps it is found.
  private func route(
    _ form: SearchScene.Form, using chance: inout Chance
  ) throws(Rejection) -> (SearchSolution.Kind?, Int) {
    switch form {
    case .count, .existence: return (nil, 1)
    case .relation, .larger, .nearer, .given: return (nil, 1)
    // Whatever lies in the place may be hard to see in any of the ways.
    case .position: return (nil, hops.draw(using: &chance))
    // What is framed is found without words.
    case .marked: return (chance.element(of: search)?.kind, 1)
    case .colour, .pattern, .kind, .find, .text:
      let ways = search.flatMap { search in
        hops.numbers.filter { hops in !(form == .pattern && search == .serial && hops == 1) }
          .map { (search.kind, $0) }
      }
      guard let way = chance.element(of: ways) else { throw Rejection("no-way", "\(form)") }
      return way
    }
  }

  private func cast(
    _ draft: Draft, search: SearchSolution.Kind?, hops: Int, count: Int, using chance: inout Chance
  ) throws(Rejection) -> Cast {
    switch draft.answer {
    case .colour, .pattern, .kind, .box, .text:
      return try castTarget(
        draft, hops: hops, search: search ?? .feature, count: count, using: &chance)
    case .place(let place):
      let weights = setting.map { $0.weight(of: place) }
      guard let choice = chance.index(weightedBy: weights) else { throw Rejection("no-such-kind") }
      return castFreely(setting[choice], count: count, using: &chance)
    case .relation, .nearer:
      guard let setting = chance.element(of: setting) else { throw Rejection("no-such-kind") }
      return castFreely(setting, count: count, using: &chance)
    case .count(let wanted): return try castCount(wanted, using: &chance)
    case .existence(let isThere): return try castExistence(isThere, using: &chance)
    case .larger: return try castLarger(using: &chance)
    case .given: throw Rejection("no-question", "a composition is given no questions")
    }
  }

  /// Adds others until there are as many as are wanted.
  private func fill(_ cast: inout Cast, to count: Int, using chance: inout Chance) {
    let kinds = Stock.kinds(in: cast.setting)
    for _ in cast.roles.count..<max(cast.roles.count, count) {
      cast.add(among: kinds, using: &chance)
    }
    if cast.roles.count > count, cast.leads < count {
      cast.roles.removeLast(cast.roles.count - count)
    }
  }

  /// Gives everything its size, so that the target's is as asked.
  private func size(
    _ cast: inout Cast, _ draft: Draft, width: Int, height: Int, using chance: inout Chance
  ) throws(Rejection) {
    let sizing = Sizing(width: width, height: height, setting: cast.setting)
    let leads: [Int]
    switch draft.answer {
    case .colour, .pattern, .kind, .box, .existence, .text: leads = [0]
    case .place, .relation, .nearer:
      // Where many share the room, some are large so that they may be asked about.
      let mean =
        cast.roles.indices.map { sizing.share(of: cast.roles[$0], among: cast.roles) }
        .reduce(0, +) / Double(max(1, cast.roles.count))
      let isTight = mean < targetArea.range.lowerBound * 1.4
      for index in cast.roles.indices {
        cast.roles[index].size =
          chance.element(
            of: isTight ? [.small, .small, .large] : [.small, .medium, .medium, .large])
          ?? .medium
      }
      return
    case .count, .given: leads = []
    case .larger:
      cast.roles[0].size = .large
      cast.roles[1].size = .small
      for index in cast.roles.indices.dropFirst(2) {
        cast.roles[index].size = chance.pick(.small, .medium)
      }
      return
    }
    guard cast.aim(leads, at: targetArea.range, sizing, using: &chance) else {
      throw Rejection("target-size", "no size suits \(cast.roles.count) objects")
    }
  }

  private func ask(
    _ asking: inout Asking, _ cast: Cast, _ places: [Int], hops: Int
  ) throws(Rejection) -> SearchScene.Asked {
    switch asking.draft.answer {
    case .colour, .pattern, .kind, .box, .text: try asking.ask(about: places[0], hops: hops)
    case .place(let place): try asking.ask(place: place, hops: hops)
    case .relation(let relation): try asking.ask(relation: relation)
    case .count(let count): try asking.ask(count: count, of: cast.about ?? Description())
    case .existence(let isThere):
      try asking.ask(existence: isThere, of: cast.about ?? Description())
    case .larger(let isFirst):
      try asking.ask(larger: places[0], than: places[1], isFirst: isFirst)
    case .nearer(let isFirst):
      try asking.ask(nearer: Array(asking.objects.indices), isFirst: isFirst)
    case .given: throw Rejection("no-question", "a composition is given no questions")
    }
  }
}

extension Composition.Setting {
  /// How likely something is to be found in a place: little is in the sky, and nothing at all above a table.
  fileprivate func weight(of place: Place) -> Double {
    guard place.cell.row == 0 else { return 1 }
    return switch self {
    case .shelf: 3
    case .kitchen, .workshop: 2
    case .desk, .playground: 1
    case .street, .garden, .beach: 0.4
    }
  }
}

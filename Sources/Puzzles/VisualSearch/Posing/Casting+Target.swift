import Colour
import PuzzleKit
import Scenery
import Seeding

/// Casts for questions about one object whose answer is known before: its colour, its pattern, its name, its box.
extension VisualSearchPuzzle {
  /// A target, others that share something with it, and what tells it apart.
  func castTarget(
    _ draft: Draft, hops: Int, search: SearchSolution.Kind, count: Int, using chance: inout Chance
  ) throws(Rejection) -> Cast {
    let isTold = hops == 1 && draft.form != .marked
    // Only a pattern tells these apart.
    let needsPattern =
      isTold
      && (search == .serial
        || (search == .conjunction && (draft.form == .colour || draft.form == .kind)))
    // What may lie on something else is told by that now and then.
    let lies = hops == 2 && chance.happens(0.3)
    guard
      let (setting, target) = target(
        draft, needsPatterns: needsPattern, lies: lies, using: &chance)
    else { throw Rejection("no-such-kind", "\(draft.form)") }
    var cast = Cast(setting: setting, roles: [target], leads: 1)
    switch draft.form {
    case .find: cast.roles[0].visible = max(85, visibleHundredths)
    // Nothing may cover what is written.
    case .text: cast.roles[0].visible = max(92, visibleHundredths)
    default: cast.roles[0].visible = visibleHundredths
    }
    let kinds = Stock.kinds(in: setting)
    let hosts = kinds.filter {
      $0.stances.contains(.lies)
        && $0.width * $0.height >= 2.5 * target.kind.width * target.kind.height
    }
    cast.roles[0].isPutDown =
      lies && target.kind.stances.contains(.lies) && !hosts.isEmpty
    let name = target.kind.name
    // What others share is shared by one to four.
    let some = { (chance: inout Chance) in min(1 + chance.integer(below: 4), max(1, count / 4)) }
    let isAloneByName = draft.form != .kind && isTold && chance.happens(0.5)
    var whole = Description(name: name, colour: target.colour.named, pattern: target.pattern)
    switch draft.form {
    case .colour: whole.colour = nil
    case .pattern: whole.pattern = nil
    case .kind: whole.name = Description.thing
    case .text where !Stock.isPatterned(target.kind): whole.pattern = nil
    default: break
    }
    switch search {
    case .feature where isAloneByName:
      // Nothing else has its name.
      cast.taboo = .name(name)
      cast.reserved = [Description(name: name)]
      for _ in 0..<chance.integer(below: 4) {
        cast.add(colour: target.colour, among: kinds, using: &chance)
      }
    case .feature:
      // Nothing else has its colour.
      cast.taboo = .colour(target.colour)
      if isTold {
        cast.reserved = [draft.form == .kind ? Description(colour: target.colour.named) : whole]
      }
      for _ in 0..<some(&chance) { cast.add(kind: target.kind, among: kinds, using: &chance) }
    case .conjunction:
      cast.taboo = .both(name, target.colour)
      if isTold { cast.reserved = [whole] }
      for _ in 0..<some(&chance) { cast.add(kind: target.kind, among: kinds, using: &chance) }
      for _ in 0..<some(&chance) { cast.add(colour: target.colour, among: kinds, using: &chance) }
    case .serial, .count, .existence, .given:
      if isTold { cast.reserved = [whole] }
      for _ in 0..<some(&chance) {
        cast.add(kind: target.kind, colour: target.colour, among: kinds, using: &chance)
      }
      for _ in 0..<chance.integer(below: 3) {
        cast.add(kind: target.kind, among: kinds, using: &chance)
      }
    }
    if cast.roles[0].isPutDown {
      let before = cast.roles.count
      cast.add(among: hosts, using: &chance)
      for index in before..<cast.roles.count {
        cast.roles[index].isHost = true
        cast.roles[index].visible = 50
      }
    }
    if draft.form == .text {
      let others = kinds.filter { $0.label != nil }
      for _ in 0..<1 + chance.integer(below: 4) { cast.add(among: others, using: &chance) }
    }
    return cast
  }

  /// A target that has the answer, in a setting where it is at home.
  private func target(
    _ draft: Draft, needsPatterns: Bool, lies: Bool, using chance: inout Chance
  ) -> (Composition.Setting, Role)? {
    // Those that may lie, where there are any and one is to lie.
    func suited(_ kinds: [Composition.Kind]) -> [Composition.Kind] {
      let flat = lies ? kinds.filter { $0.stances.contains(.lies) } : []
      return flat.isEmpty ? kinds : flat
    }
    for _ in 0..<40 {
      guard let setting = chance.element(of: setting) else { return nil }
      let kinds = Stock.kinds(in: setting)
      let most = max(2, draft.optionCount)
      switch draft.answer {
      case .colour(let colour):
        // Wrong colours are such as the kind may have, or blind guesses would know better.
        let fit = kinds.filter {
          $0.palette.contains(colour) && $0.colours.count >= most
            && (!needsPatterns || $0.patterns.count > 1)
        }
        guard let kind = chance.element(of: suited(fit)),
          let pattern = chance.element(of: kind.weaves), let tone = colour.ofThings
        else { continue }
        return (setting, Role(kind: kind, colour: tone, pattern: pattern))
      case .pattern(let pattern):
        // Of a kind that may have any of them, or the patterns that few have would be the truth more often.
        let fit = kinds.filter { $0.weaves.count == SearchPattern.allCases.count }
        guard let kind = chance.element(of: suited(fit)),
          let colour = chance.element(of: kind.colours)
        else { continue }
        return (setting, Role(kind: kind, colour: colour, pattern: pattern))
      case .kind(let name):
        guard let kind = kinds.first(where: { $0.name == name }),
          let colour = chance.element(of: kind.colours),
          let pattern = chance.element(of: kind.weaves)
        else { continue }
        return (setting, Role(kind: kind, colour: colour, pattern: pattern))
      case .text(let text):
        let fit = kinds.filter { kind in
          kind.label.map { TextPool.texts(for: $0).contains(text) } ?? false
            && (!needsPatterns || kind.weaves.count > 1)
        }
        guard let kind = chance.element(of: fit), let colour = chance.element(of: kind.colours)
        else { continue }
        let pattern = chance.element(of: kind.weaves) ?? .plain
        return (setting, Role(kind: kind, colour: colour, pattern: pattern, text: text))
      default:
        guard
          let kind = chance.element(
            of: suited(kinds.filter { !needsPatterns || $0.patterns.count > 1 })),
          let colour = chance.element(of: kind.colours),
          let pattern = chance.element(of: kind.weaves)
        else { continue }
        return (setting, Role(kind: kind, colour: colour, pattern: pattern))
      }
    }
    return nil
  }
}

import Colour
import Scenery
import Seeding

/// What a thing of a composition is to be.
struct Role: Hashable, Sendable {
  var kind: Composition.Kind
  var colour: Thing.Colour
  var pattern: SearchPattern
  var size = Thing.Size.medium
  /// The share of it that has to be seen, in hundredths.
  var visible = 60
  /// What is written on it; empty where that is of no matter.
  var text = ""
  /// Whether it is put down on something else.
  var isPutDown = false
  /// Whether it is there for something to be put down on it.
  var isHost = false

  /// Whether a description will hold of it, as far as that is known before it is painted.
  func truth(_ description: Description) -> Truth {
    var truth = Truth.yes
    if description.isNamed, description.name != kind.name {
      truth = LookAlikes.areAlike(description.name, kind.name) ? .unknown : .no
    }
    if let wanted = description.colour {
      truth = truth && (wanted == colour.named ? .yes : .no)
    }
    if let wanted = description.pattern {
      truth =
        truth && (!Stock.isPatterned(kind) ? .unknown : wanted == pattern ? .yes : .no)
    }
    return truth
  }

  var thing: Thing {
    var thing = Thing(
      kind, colour, pattern.ofThings, size: size, leastVisible: Double(visible) / 100,
      text: text)
    thing.isPutDown = isPutDown
    return thing
  }
}

/// The roles of a picture: those that the question is about, and others that may not spoil it.
struct Cast: Sendable {
  let setting: Composition.Setting
  /// The roles, those that are asked about first.
  var roles: [Role] = []
  /// The number of roles that the question needs.
  var leads = 0
  /// The description that is asked about, of a count or an existence.
  var about: Description?
  /// What may not be true of any other role, nor be unknown.
  var reserved: [Description] = []
  /// What the others may not be, beyond that.
  var taboo: Taboo = .none

  /// What of the target others may not share.
  enum Taboo: Hashable, Sendable {
    case none
    /// No other may have its name or one that is taken for it.
    case name(String)
    /// No other may have its colour.
    case colour(Thing.Colour)
    /// No other may have its name and its colour.
    case both(String, Thing.Colour)
  }

  /// Whether another role may play along.
  func allows(_ role: Role) -> Bool {
    guard reserved.allSatisfy({ role.truth($0) == .no }) else { return false }
    switch taboo {
    case .none: return true
    case .name(let name): return !LookAlikes.areAlike(name, role.kind.name)
    case .colour(let colour): return role.colour != colour
    case .both(let name, let colour): return role.kind.name != name || role.colour != colour
    }
  }

  /// Adds a role of which some parts are given, if any is allowed.
  ///
  /// - Returns: Whether there was one.
  @discardableResult
  mutating func add(
    kind: Composition.Kind? = nil, colour: Thing.Colour? = nil, pattern: SearchPattern? = nil,
    among kinds: [Composition.Kind], using chance: inout Chance
  ) -> Bool {
    for _ in 0..<24 {
      guard let drawn = kind ?? chance.element(of: kinds),
        let tone = colour ?? chance.element(of: drawn.colours), drawn.colours.contains(tone)
      else { continue }
      let patterns = drawn.patterns.map(\.named)
      // Half of what may be patterned is plain.
      let weave = pattern ?? (chance.happens(0.5) ? .plain : chance.element(of: patterns) ?? .plain)
      guard patterns.contains(weave) else { continue }
      let role = Role(kind: drawn, colour: tone, pattern: weave)
      guard allows(role) else { continue }
      roles.append(role)
      return true
    }
    return false
  }
}

extension Composition.Kind {
  /// The colours that it may have, by their names.
  var palette: [ColourName] { colours.compactMap(\.named) }
  /// The patterns that it may be called by; none where nobody could say.
  var weaves: [SearchPattern] { Stock.isPatterned(self) ? patterns.map(\.named) : [] }
}

import Colour

/// What a body is covered with, as questions name it.
enum SearchPattern: String, CaseIterable, Hashable, Sendable {
  case plain, striped, dotted, checked
}

/// What may be said of an object to tell it from others: a name, a colour, a pattern, each perhaps left out.
struct Description: Hashable, Sendable {
  /// The name that stands for every object.
  static let thing = "thing"

  /// The name of a kind, or ``thing``.
  var name: String = Self.thing
  /// The colour, or nil where it is not said.
  var colour: ColourName? = nil
  /// The pattern, or nil where it is not said.
  var pattern: SearchPattern? = nil

  /// Whether it says of what kind the object is.
  var isNamed: Bool { name != Self.thing }

  /// The words of it, as answers write them: `striped blue mug`.
  var text: String {
    [pattern?.rawValue, colour?.rawValue, name].compactMap(\.self).joined(separator: " ")
  }

  /// Whether it says all that another says, and more.
  func saysMore(than other: Description) -> Bool {
    (isNamed && !other.isNamed) || (colour != nil && other.colour == nil)
      || (pattern != nil && other.pattern == nil)
  }
}

/// How surely something holds.
enum Truth: Hashable, Sendable {
  case no, unknown, yes

  /// Both hold.
  static func && (one: Truth, other: @autoclosure () -> Truth) -> Truth {
    if one == .no { return .no }
    let second = other()
    if second == .no { return .no }
    return one == .yes && second == .yes ? .yes : .unknown
  }
}

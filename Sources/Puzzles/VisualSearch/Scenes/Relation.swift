import Traces

/// How one object lies to another.
enum Relation: String, CaseIterable, Hashable, Sendable {
  case left, right, above, below, nearest

  /// The four directions.
  static let directions: [Relation] = [.left, .right, .above, .below]

  /// The direction from the other's side.
  var opposite: Relation {
    switch self {
    case .left: .right
    case .right: .left
    case .above: .below
    case .below: .above
    case .nearest: .nearest
    }
  }

  /// Whether an object's box lies in this direction from another's; unknown of ``nearest``, which other objects decide.
  func holds(_ a: Box, _ b: Box) -> Truth {
    let (across, down) = a.steps(to: b)
    switch self {
    case .left: return a.x1 <= b.x0 && down <= across ? .yes : a.x0 >= b.x0 ? .no : .unknown
    case .right: return a.x0 >= b.x1 && down <= across ? .yes : a.x1 <= b.x1 ? .no : .unknown
    case .above: return a.y1 <= b.y0 && across <= down ? .yes : a.y0 >= b.y0 ? .no : .unknown
    case .below: return a.y0 >= b.y1 && across <= down ? .yes : a.y1 <= b.y1 ? .no : .unknown
    case .nearest: return .unknown
    }
  }
}

extension Box {
  var width: Int { x1 - x0 }
  var height: Int { y1 - y0 }
  /// The number of its pixels.
  var area: Int { width * height }

  /// The square of the straight distance to another box, 0 where they touch or overlap.
  func squaredGap(to other: Box) -> Int {
    let across = max(0, other.x0 - x1, x0 - other.x1)
    let down = max(0, other.y0 - y1, y0 - other.y1)
    return across * across + down * down
  }

  /// How far its middle lies from another's across and down, in half pixels.
  func steps(to other: Box) -> (across: Int, down: Int) {
    (abs(x0 + x1 - other.x0 - other.x1), abs(y0 + y1 - other.y0 - other.y1))
  }

  /// The square of the distance from its middle to another's, in quarters of a square pixel.
  func squaredReach(to other: Box) -> Int {
    let (across, down) = steps(to: other)
    return across * across + down * down
  }

  /// The box as JSON writes it.
  var json: String { "[\(x0), \(y0), \(x1), \(y1)]" }
  /// The box as answers write it.
  var text: String { "\(x0),\(y0),\(x1),\(y1)" }
}

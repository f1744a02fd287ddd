import Imaging
import Traces

/// How one object lies to another.
enum Relation: String, CaseIterable, Hashable, Sendable {
  case left, right, above, below, nearest
  case front = "in front"
  case behind
  case on

  /// The four directions.
  static let directions: [Relation] = [.left, .right, .above, .below]
  /// What is nearer to whoever looks, and what is further away.
  static let depths: [Relation] = [.front, .behind]

  /// The relation that the other has then; nil where there is no word for it.
  var opposite: Relation? {
    switch self {
    case .front: .behind
    case .behind: .front
    case .on: nil
    case .left: .right
    case .right: .left
    case .above: .below
    case .below: .above
    case .nearest: .nearest
    }
  }

  /// Whether an object's box lies in this direction from another's; unknown of what boxes do not decide.
  fileprivate func holds(_ a: Box, _ b: Box) -> Truth {
    let (across, down) = a.steps(to: b)
    switch self {
    case .left: return a.x1 <= b.x0 && down <= across ? .yes : a.x0 >= b.x0 ? .no : .unknown
    case .right: return a.x0 >= b.x1 && down <= across ? .yes : a.x1 <= b.x1 ? .no : .unknown
    case .above: return a.y1 <= b.y0 && across <= down ? .yes : a.y0 >= b.y0 ? .no : .unknown
    case .below: return a.y0 >= b.y1 && across <= down ? .yes : a.y1 <= b.y1 ? .no : .unknown
    case .nearest, .front, .behind, .on: return .unknown
    }
  }
}

extension Judge {
  /// The fewest pixels that are hidden, and the fewest pairs of neighbours of one's and the other's, where one lies before another.
  private static let (leastHidden, leastContact) = (40, 8)

  /// Whether an object lies in a relation to another; unknown of ``Relation/nearest``, which other objects decide.
  func holds(_ relation: Relation, _ a: Int, _ b: Int) -> Truth {
    switch relation {
    case .front: return isBefore(a, b)
    case .behind: return isBefore(b, a)
    case .on: return isOn(a, b)
    default: return relation.holds(objects[a].box, objects[b].box)
    }
  }

  /// Whether an object stands before another, of which it covers a part.
  private func isBefore(_ a: Int, _ b: Int) -> Truth {
    let (one, other) = (objects[a], objects[b])
    guard let stance = one.stance, let second = other.stance else { return .unknown }
    let (hidden, gap) = (one.hides(b), leastGap)
    if other.hides(a) > 0 { return hidden > 0 ? .unknown : .no }
    guard hidden > 0 else {
      let isAside = one.full.x1 + gap <= other.full.x0 || other.full.x1 + gap <= one.full.x0
      return isAside || one.full.y1 + gap <= other.full.y1 ? .no : .unknown
    }
    // What lies on what lies is on it.
    return !(stance == .lies && second == .lies) && 25 * hidden >= other.fullArea
      && touches(a, b, hidden) ? .yes : .unknown
  }

  /// Whether an object lies on another that lies too.
  private func isOn(_ a: Int, _ b: Int) -> Truth {
    let (one, other) = (objects[a], objects[b])
    guard let stance = one.stance, let second = other.stance else { return .unknown }
    let hidden = one.hides(b)
    if other.hides(a) > 0 { return hidden > 0 ? .unknown : .no }
    guard hidden > 0 else {
      return one.full.squaredGap(to: other.full) >= leastGap * leastGap ? .no : .unknown
    }
    return stance == .lies && second == .lies
      && 5 * one.full.shared(with: other.full) >= 3 * one.full.area && touches(a, b, hidden)
      ? .yes : .unknown
  }

  /// What lies further apart is surely not before or on one another, in pixels: 2 % of the width.
  private var leastGap: Int { (size.width + 49) / 50 }

  private func touches(_ a: Int, _ b: Int, _ hidden: Int) -> Bool {
    guard hidden >= Self.leastHidden, let one = objects[a].mask, let other = objects[b].mask
    else { return false }
    return one.contact(with: other) >= Self.leastContact
  }
}

extension Mask {
  /// The number of pairs of neighbours, beside or above each other, of which one pixel is its own and one is another's.
  func contact(with other: Mask) -> Int {
    var rows: [Int: [Run]] = [:]
    for run in other.runs { rows[run.y, default: []].append(run) }
    return runs.reduce(0) { sum, run in
      let beside = (rows[run.y] ?? []).reduce(0) {
        $0 + ($1.x1 == run.x0 ? 1 : 0) + ($1.x0 == run.x1 ? 1 : 0)
      }
      let near = (rows[run.y - 1] ?? []) + (rows[run.y + 1] ?? [])
      return near.reduce(sum + beside) { $0 + max(0, min($1.x1, run.x1) - max($1.x0, run.x0)) }
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

  /// The number of pixels that it has in common with another.
  func shared(with other: Box) -> Int {
    max(0, min(x1, other.x1) - max(x0, other.x0)) * max(0, min(y1, other.y1) - max(y0, other.y0))
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

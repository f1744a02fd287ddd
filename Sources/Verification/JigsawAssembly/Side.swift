/// A side of a piece, in clockwise order.
enum Side: Int, CaseIterable, Sendable {
  case top, right, bottom, left

  /// The side that a claim names as where another piece lies.
  init?(relation: String) {
    switch relation {
    case "above": self = .top
    case "right": self = .right
    case "below": self = .bottom
    case "left": self = .left
    default: return nil
    }
  }

  /// The side that a claim names as a part.
  init?(part: String) {
    switch part {
    case "top": self = .top
    case "right": self = .right
    case "bottom": self = .bottom
    case "left": self = .left
    default: return nil
    }
  }

  /// The word for where another piece lies.
  var relation: String {
    switch self {
    case .top: "above"
    case .right: "right"
    case .bottom: "below"
    case .left: "left"
    }
  }

  /// The side that comes to lie here after so many quarter turns clockwise.
  func before(turns: Int) -> Side { Self.allCases[(rawValue - turns) & 3] }

  var opposite: Side { before(turns: 2) }
}

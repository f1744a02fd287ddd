extension Move {
  /// Where the neighbour lies that a move of a square grid leads to: `above`, `to the left`.
  var whereabouts: String {
    switch self {
    case .up: "above"
    case .down: "below"
    default: "to the \(way)"
    }
  }

  /// The way of a move, in words that follow `go`.
  var way: String {
    switch self {
    case .left: "left"
    case .right: "right"
    case .up: "up"
    case .down: "down"
    case .upLeft: "up-left"
    case .upRight: "up-right"
    case .downLeft: "down-left"
    case .downRight: "down-right"
    case .inward: "inward"
    case .outward: "outward"
    case .clockwise: "clockwise"
    case .counterclockwise: "counterclockwise"
    }
  }
}

/// Where an object may lie, seen from another.
enum Relation: String, CaseIterable, Sendable {
  case left, right, above, below, nearest
  case front = "in front"
  case behind
  case on

  /// The contrary; nil of what has none.
  var opposite: Relation? {
    switch self {
    case .left: .right
    case .right: .left
    case .above: .below
    case .below: .above
    case .front: .behind
    case .behind: .front
    case .nearest, .on: nil
    }
  }
}

/// The places of a picture: the cells of its thirds.
enum Place: String, CaseIterable, Sendable {
  case topLeft = "top left"
  case top
  case topRight = "top right"
  case left
  case middle
  case right
  case bottomLeft = "bottom left"
  case bottom
  case bottomRight = "bottom right"

  /// The cell in which a box lies for certain; nil if there is none.
  init?(of box: [Int], in size: [Int]) {
    guard let column = Self.third(box[0] + box[2], size[0]),
      let row = Self.third(box[1] + box[3], size[1])
    else { return nil }
    self = Self.allCases[row * 3 + column]
  }

  /// The third of a length in which a point lies, at least 3 % of it from the next.
  ///
  /// - Parameters:
  ///   - twice: Twice the distance of the point from the start.
  ///   - length: The length.
  /// - Returns: The third, from 0; nil if it is too near another.
  private static func third(_ twice: Int, _ length: Int) -> Int? {
    switch twice * 300 {
    case ...(182 * length): 0
    case (218 * length)...(382 * length): 1
    case (418 * length)...: 2
    default: nil
    }
  }
}

/// Sizes and distances of boxes `[x0, y0, x1, y1]`.
enum Box {
  static func area(_ box: [Int]) -> Int { (box[2] - box[0]) * (box[3] - box[1]) }

  /// The square of the straight distance between two boxes; 0 where they touch or overlap.
  static func squaredGap(_ first: [Int], _ second: [Int]) -> Int {
    let x = max(0, second[0] - first[2], first[0] - second[2])
    let y = max(0, second[1] - first[3], first[1] - second[3])
    return x * x + y * y
  }

  /// How far apart the middles of two boxes lie across, in half pixels.
  static func across(_ first: [Int], _ second: [Int]) -> Int {
    abs(first[0] + first[2] - second[0] - second[2])
  }

  /// The same up or down.
  static func down(_ first: [Int], _ second: [Int]) -> Int {
    abs(first[1] + first[3] - second[1] - second[3])
  }

  /// The square of the distance between the middles of two boxes, in quarters of a square pixel.
  static func squaredReach(_ first: [Int], _ second: [Int]) -> Int {
    let (x, y) = (across(first, second), down(first, second))
    return x * x + y * y
  }

  static func shared(_ first: [Int], _ second: [Int]) -> Int {
    let x = min(first[2], second[2]) - max(first[0], second[0])
    let y = min(first[3], second[3]) - max(first[1], second[1])
    return max(0, x) * max(0, y)
  }

  /// Whether a box is nearer to a third than another is, for certain.
  static func isNearer(
    _ first: [Int], than second: [Int], to third: [Int], width: Int
  ) -> Bool {
    let (mine, theirs) = (squaredGap(first, third), squaredGap(second, third))
    return 4 * theirs >= 9 * mine
      && 100 * squaredReach(second, third) >= 169 * squaredReach(first, third)
      && Double(theirs).squareRoot() >= Double(mine).squareRoot() + 0.02 * Double(width) - 1e-9
  }

  /// As it is written.
  static func text(_ box: [Int]) -> String { box.map(String.init).joined(separator: ",") }

  /// Whether a side lies at the border of a picture.
  static func touchesBorder(_ box: [Int], of size: [Int]) -> Bool {
    box[0] == 0 || box[1] == 0 || box[2] == size[0] || box[3] == size[1]
  }
}

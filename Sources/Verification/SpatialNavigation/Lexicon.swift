import VerificationKit

/// The words that can be checked, and what they mean.
enum Lexicon {
  static let directions: [String: Direction] = [
    "left": .left, "right": .right, "up": .up, "down": .down, "above": .up, "below": .down,
    "upward": .up, "upwards": .up, "downward": .down, "downwards": .down, "leftward": .left,
    "leftwards": .left, "rightward": .right, "rightwards": .right, "north": .up, "south": .down,
    "east": .right, "west": .left, "top": .up, "upper": .up, "bottom": .down, "lower": .down,
    "topmost": .up, "uppermost": .up, "bottommost": .down, "leftmost": .left, "rightmost": .right,
    "northward": .up, "northwards": .up, "southward": .down, "southwards": .down,
    "eastward": .right, "eastwards": .right, "westward": .left, "westwards": .left,
    "inward": .inward, "inwards": .inward, "outward": .outward, "outwards": .outward,
    "clockwise": .clockwise, "counterclockwise": .counterclockwise,
    "anticlockwise": .counterclockwise,
  ]
  /// Directions of hexagonal grids.
  static let slants: [String: Direction] = [
    "up-left": .upLeft, "up-right": .upRight, "down-left": .downLeft, "down-right": .downRight,
    "upper-left": .upLeft, "upper-right": .upRight, "lower-left": .downLeft,
    "lower-right": .downRight,
  ]
  static let arrows: [String: Direction] = [
    "←": .left, "→": .right, "↑": .up, "↓": .down, "⇐": .left, "⇒": .right, "⇑": .up, "⇓": .down,
  ]
  static let sides: Set<String> = [
    "horizontal", "vertical", "horizontally", "vertically", "northeast", "northwest", "southeast",
    "southwest", "sideways",
  ]
  static let colours: Set<String> = [
    "red", "orange", "yellow", "green", "blue", "purple", "violet", "pink", "brown", "black",
    "white", "grey", "gray", "cyan", "magenta", "teal", "turquoise", "navy", "crimson", "scarlet",
    "maroon", "indigo", "beige", "golden", "silver", "reddish", "bluish", "greenish",
  ]
  static let relations: Set<String> = [
    "beside", "next", "adjacent", "between", "behind", "inside", "opposite", "diagonal",
    "diagonally", "over", "under", "beneath", "underneath", "alongside",
  ]
  static let comparisons: Set<String> = [
    "shorter", "shortest", "longer", "longest", "more", "most", "fewer", "fewest", "less",
    "least", "equal", "equally", "same", "nearer", "nearest", "closer", "closest", "farther",
    "farthest", "further", "furthest", "than", "larger", "largest", "smaller", "smallest",
  ]
  static let counts: Set<String> = ["single", "both", "half"]
  static let negations: Set<String> = [
    "no", "not", "never", "none", "neither", "nor", "cannot", "without",
  ]
  static let edges: Set<String> = [
    "edge", "edges", "border", "borders", "rim", "rims", "boundary",
  ]
  static let walls: Set<String> = [
    "wall", "walls", "hedge", "hedges", "building", "buildings", "cut", "cuts",
    "ridge", "ridges", "beam", "beams",
  ]
  static let bends: Set<String> = [
    "turn", "turns", "turning", "turned", "bend", "bends", "bending", "corner", "corners",
  ]

  /// What may stand in no text outside spans.
  ///
  /// `further` is left out, for it opens many a harmless
  /// sentence; within spans it is a comparison.
  static let coverage = Coverage { token in
    if token.sort == .sign { return arrows[token.text] != nil }
    return forbidden.contains(token.lower) || letters(token.text, on: .square) != nil
      || token.text.count > 1 && Direction(rawValue: token.text) != nil
  }

  private static let forbidden: Set<String> = Set(directions.keys).union(sides).union(colours)
    .union(relations).union(comparisons).union(counts)
    .union(["row", "column", "ring", "sector", "junction", "junctions"])
    .subtracting(["further", "furthest"])

  /// The moves that a word spells on a kind of grid; nil for other words.
  ///
  /// On square grids it may have any number of the letters L, R, U and D; elsewhere it is one move.
  static func letters(_ word: String, on kind: Grid.Kind) -> [Direction]? {
    guard kind == .square else {
      return Direction(rawValue: word).flatMap { kind.directions.contains($0) ? [$0] : nil }
    }
    // Most words are told by their first letter.
    switch word.utf8.first {
    case UInt8(ascii: "L"), UInt8(ascii: "R"), UInt8(ascii: "U"), UInt8(ascii: "D"): break
    default: return nil
    }
    var moves: [Direction] = []
    for letter in word {
      guard let direction = Direction(rawValue: String(letter)) else { return nil }
      moves.append(direction)
    }
    return moves.isEmpty ? nil : moves
  }

  /// The cell that a word such as `C2` names: the letter of its column or sector and the number of its
  /// row or ring; on hexagonal grids the letter of its row and its number in the row.
  static func cell(_ word: String, on kind: Grid.Kind) -> Place? {
    let letters = word.utf8.prefix { 0x41...0x5a ~= $0 }
    let digits = word.utf8.dropFirst(letters.count)
    guard 1...2 ~= letters.count, 1...2 ~= digits.count, digits.first != 0x30,
      digits.allSatisfy({ 0x30...0x39 ~= $0 }), let number = Int(word.dropFirst(letters.count))
    else { return nil }
    let lettered = letters.reduce(0) { $0 * 26 + Int($1) - 0x40 }
    return kind == .hexagonal ? Place(lettered, number) : Place(number, lettered)
  }

  /// The names of the colour that ink has, by hue as people divide it.
  static func names(of colour: UInt32) -> Set<String> {
    let red = Double(colour >> 16 & 255)
    let green = Double(colour >> 8 & 255)
    let blue = Double(colour & 255)
    let high = max(red, green, blue)
    let low = min(red, green, blue)
    guard high - low >= 40 else {
      return high < 64 ? ["black"] : low > 208 ? ["white"] : ["grey", "gray"]
    }
    let sector: Double
    if high == red {
      sector = (green - blue) / (high - low)
    } else if high == green {
      sector = 2 + (blue - red) / (high - low)
    } else {
      sector = 4 + (red - green) / (high - low)
    }
    switch (sector * 60 + 360).truncatingRemainder(dividingBy: 360) {
    case 15..<42: return high < 160 ? ["brown"] : ["orange"]
    case 42..<70: return ["yellow"]
    case 70..<165: return ["green"]
    case 165..<198: return ["cyan", "teal", "turquoise"]
    case 198..<258: return ["blue"]
    case 258..<295: return ["purple", "violet"]
    case 295..<345: return ["pink", "magenta"]
    default: return ["red"]
    }
  }
}

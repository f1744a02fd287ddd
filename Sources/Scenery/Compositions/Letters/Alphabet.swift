/// How capital letters and digits are drawn: as strokes of a broad round pen.
///
/// Each stroke is a row of places, a column and a line each, 0 at the left and at the top, 8 at the foot of the
/// letter. A place after `~` only bends the way between its neighbours.
enum Alphabet {
  /// One letter.
  struct Letter {
    /// Its strokes.
    let strokes: [[Step]]
    /// How wide it is, from the middle of its first stroke to that of its last.
    let width: Float
  }

  /// A place on a stroke.
  struct Step: Hashable {
    let spot: Spot
    /// Whether the stroke only bends towards it.
    let isBend: Bool
  }

  /// How high letters are, from the middle of the uppermost stroke to that of the lowest.
  static let height: Float = 8
  /// How thick strokes are.
  static let stroke: Float = 1.7
  /// The room from one letter to the next, between the middles of strokes.
  static let gap: Float = 3.1

  private static let drawn: [Character: String] = [
    "A": "08 30 68, 15 55",
    "B": "08 00 30 ~50 52 ~54 34 04, 34 ~54 56 ~58 38 08",
    "C": "52 ~50 30 20 ~00 02 06 ~08 28 38 ~58 56",
    "D": "00 20 ~50 53 55 ~58 28 08 00",
    "E": "40 00 08 48, 04 34",
    "F": "40 00 08, 04 34",
    "G": "52 ~50 30 20 ~00 02 06 ~08 28 38 ~58 56 54 34",
    "H": "00 08, 50 58, 04 54",
    "I": "00 08",
    "J": "40 46 ~48 28 ~08 06",
    "K": "00 08, 50 05, 23 58",
    "L": "00 08 48",
    "M": "08 00 35 60 68",
    "N": "08 00 58 50",
    "O": "20 ~00 02 06 ~08 28 38 ~58 56 52 ~50 30 20",
    "P": "08 00 30 ~50 52 ~54 34 04",
    "Q": "20 ~00 02 06 ~08 28 38 ~58 56 52 ~50 30 20, 35 58",
    "R": "08 00 30 ~50 52 ~54 34 04, 24 58",
    "S": "52 ~50 30 20 ~00 02 ~04 24 34 ~54 56 ~58 38 28 ~08 06",
    "T": "00 60, 30 38",
    "U": "00 06 ~08 28 38 ~58 56 50",
    "V": "00 38 60",
    "W": "00 28 42 68 80",
    "X": "00 58, 50 08",
    "Y": "00 34 60, 34 38",
    "Z": "00 50 08 58",
    "0": "20 ~00 02 06 ~08 28 ~48 46 42 ~40 20",
    "1": "02 20 28",
    "2": "02 ~00 20 30 ~50 52 53 08 58",
    "3": "02 ~00 20 30 ~50 52 ~54 34 24, 34 ~54 56 ~58 38 28 ~08 06",
    "4": "48 40 05 55",
    "5": "50 00 03 33 ~53 55 56 ~58 38 28 ~08 06",
    "6": "40 20 ~00 02 06 ~08 28 38 ~58 56 ~54 34 04",
    "7": "00 50 18",
    "8": "20 ~00 02 ~04 24 34 ~54 52 ~50 30 20, 24 ~04 06 ~08 28 38 ~58 56 ~54 34",
    "9": "18 38 ~58 56 52 ~50 30 20 ~00 02 ~04 24 54",
  ]

  private static let letters: [Character: Letter] = drawn.mapValues(read)

  /// The letter for a character; nil where it has none.
  static func letter(_ character: Character) -> Letter? { letters[character] }

  private static func read(_ text: String) -> Letter {
    let strokes = text.split(separator: ",").map { stroke in
      stroke.split(separator: " ").map { place in
        let digits = place.compactMap { $0.wholeNumberValue }
        return Step(spot: Spot(Float(digits[0]), Float(digits[1])), isBend: place.first == "~")
      }
    }
    let width = strokes.joined().map(\.spot.x).max() ?? 0
    return Letter(strokes: strokes, width: width)
  }
}

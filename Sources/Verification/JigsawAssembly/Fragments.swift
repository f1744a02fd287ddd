import Datasets

/// The scene as a record declares it; pieces and places are numbered from 1.
struct SceneFragment {
  /// The picture that was cut.
  struct Source {
    var kind = ""
    var name = ""
    var seed: String?
    var crop: [Int] = []
  }

  var rows = 0
  var columns = 0
  var piece: [Int] = []
  /// For each place the piece that belongs there.
  var pieces: [Int] = []
  /// For each piece its place.
  var places: [Int] = []
  /// For each piece the quarter turns clockwise by which it was turned before it was shown.
  var turns: [Int] = []
  /// How the picture was cut.
  var cut = ""
  /// How many pixels each piece has lost on each side.
  var rim = 0
  /// The pieces that are asked about.
  var asked: [Int] = []
  /// The place of the odd piece; 0 where there is none.
  var blank = 0
  var picture = Source()
  /// Where the odd piece comes from.
  var other: Source?

  init(_ text: String) throws {
    var json = JSONScanner(text)
    try json.object([
      "rows", "columns", "piece", "pieces", "places", "turns", "cut", "rim", "asked",
      "picture", "other",
    ]) { place, json in
      switch place {
      case 0: rows = try json.int()
      case 1: columns = try json.int()
      case 2: piece = try json.ints()
      case 3: pieces = try json.ints()
      case 4: places = try json.ints()
      case 5: turns = try json.ints()
      case 6: cut = try json.string()
      case 7: rim = try json.int()
      case 8:
        try json.object(["pieces", "blank"]) { place, json in
          if place == 0 { asked = try json.ints() } else { blank = try json.int() }
        }
      case 9: picture = try Self.source(&json)
      default: other = try json.optional(Self.source)
      }
    }
    try json.end()
  }

  private static func source(_ json: inout JSONScanner) throws -> Source {
    var source = Source()
    try json.object(["kind", "name", "seed", "crop"]) { place, json in
      switch place {
      case 0: source.kind = try json.string()
      case 1: source.name = try json.string()
      case 2: source.seed = try json.optional { try $0.string() }
      default: source.crop = try json.ints()
      }
    }
    return source
  }
}

/// The solution as a record declares it.
struct SolutionFragment {
  var searched = ""
  var floor = 0.0
  var margin = 0.0
  /// The groups of pieces that may stand for each other.
  var twins: [[Int]] = []
  var reveal = ""

  init(_ text: String) throws {
    var json = JSONScanner(text)
    try json.object(["searched", "floor", "margin", "twins", "reveal"]) { place, json in
      switch place {
      case 0: searched = try json.string()
      case 1: floor = try json.double()
      case 2: margin = try json.double()
      case 3: twins = try json.list { try $0.ints() }
      default: reveal = try json.string()
      }
    }
    try json.end()
  }
}

/// What an edit says that it put together.
struct PartsFragment {
  /// A piece that was copied.
  struct Part: Hashable {
    /// The box in the problem picture.
    var from: [Int] = []
    /// By how many quarter turns clockwise it was turned.
    var turn = 0
    /// The box in the new picture.
    var to: [Int] = []
  }

  var parts: [Part] = []
  /// The boxes within which nothing is known of the new picture.
  var hidden: [[Int]] = []

  init(_ text: String) throws {
    var json = JSONScanner(text)
    try json.object(["parts", "hidden"]) { place, json in
      if place == 0 {
        parts = try json.list(Self.part)
      } else {
        hidden = try json.list { try $0.ints() }
      }
    }
    try json.end()
  }

  private static func part(_ json: inout JSONScanner) throws -> Part {
    var part = Part()
    try json.object(["from", "turn", "to"]) { place, json in
      switch place {
      case 0: part.from = try json.ints()
      case 1: part.turn = try json.int()
      default: part.to = try json.ints()
      }
    }
    return part
  }
}

extension JSONScanner {
  /// Reads a list of whole numbers.
  mutating func ints() throws -> [Int] { try list { try $0.int() } }
}

import Datasets

/// The scene as a record declares it.
struct SceneFragment {
  var family = ""
  /// The rows of a lake in Gymnasium's letters.
  var letters: [String] = []
  var rows = 0
  var columns = 0
  var start = Place(0, 0)
  var goal = Place(0, 0)
  var openSides: [String] = []
  var openings: [Opening] = []
  var asked = Asked()

  private static let names: [StaticString] = [
    "family", "rows", "asked", "algorithm", "braid", "columns", "start", "goal", "open_sides",
    "openings",
  ]

  init(_ text: String) throws {
    var json = JSONScanner(text)
    let isLake = text.hasPrefix("{\"family\": \"lake\"")
    let names = isLake ? Array(Self.names.prefix(3)) : Self.names
    try json.object(names) { place, json in
      switch place {
      case 0: family = try json.string()
      case 1:
        if isLake { letters = try json.list { try $0.string() } } else { rows = try json.int() }
      case 2: asked = try json.optional(Asked.init) ?? Asked()
      case 3: _ = try json.string()
      case 4: _ = try json.double()
      case 5: columns = try json.int()
      case 6: start = try json.place()
      case 7: goal = try json.place()
      case 8: openSides = try json.list { try $0.string() }
      default: openings = try json.list(Self.opening)
      }
    }
    try json.end()
  }

  private static func opening(_ json: inout JSONScanner) throws -> Opening {
    var place = Place(0, 0)
    var direction = Direction.up
    try json.object(["cell", "side"]) { number, json in
      if number == 0 { place = try json.place() } else { direction = try json.choice("a side") }
    }
    return Opening(place: place, direction: direction)
  }
}

/// What a question asks about: moves, or a cell.
struct Asked: Sendable {
  var moves: [Direction] = []
  var cell: Place?
  var walks: [[Direction]] = []

  init() {}

  init(_ json: inout JSONScanner) throws {
    try json.object(["moves", "cell", "walks"]) { place, json in
      switch place {
      case 0: moves = try json.list { try $0.choice("a move") }
      case 1: cell = try json.optional { try $0.place() }
      default: walks = try json.list { try $0.list { try $0.choice("a move") } }
      }
    }
  }
}

/// The solution as a record declares it.
struct SolutionFragment {
  var moves: [String] = []
  var shortest = 0
  var count = 0
  var turns = 0
  var reveal = ""

  init(_ text: String) throws {
    var json = JSONScanner(text)
    try json.object(["moves", "shortest", "count", "turns", "reveal"]) { place, json in
      switch place {
      case 0: moves = try json.list { try $0.string() }
      case 1: shortest = try json.int()
      case 2: count = try json.int()
      case 3: turns = try json.int()
      default: reveal = try json.string()
      }
    }
    try json.end()
  }
}

/// What an edit says that it drew.
struct LegFragment {
  var from = Place(0, 0)
  var moves: [Direction] = []
  var to = Place(0, 0)
  /// The cells that it marks.
  var marks: [Place] = []
  /// The panels in which it marks them, from 1; empty where there are none.
  var panels: [Int] = []

  init(_ text: String) throws {
    var json = JSONScanner(text)
    try json.object(["from", "moves", "to", "marks"]) { place, json in
      switch place {
      case 0: from = try json.place()
      case 1: moves = try json.list { try $0.choice("a move") }
      case 2: to = try json.place()
      default:
        for numbers in try json.list({ try $0.list { try $0.int() } }) {
          guard 2...3 ~= numbers.count else { throw json.failure("a mark is a cell") }
          marks.append(Place(numbers[0], numbers[1]))
          if numbers.count == 3 { panels.append(numbers[2]) }
        }
      }
    }
    try json.end()
  }
}

extension JSONScanner {
  /// Reads a cell, `[row, column]`.
  mutating func place() throws -> Place {
    let numbers = try list { try $0.int() }
    guard numbers.count == 2 else { throw failure("a cell is a row and a column") }
    return Place(numbers[0], numbers[1])
  }
}

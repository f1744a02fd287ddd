import Datasets

/// The scene as a record declares it.
struct SceneFragment {
  var family = ""
  var rows: [String] = []

  init(_ text: String) throws {
    var json = JSONScanner(text)
    try json.object(["family", "rows"]) { place, json in
      if place == 0 { family = try json.string() } else { rows = try json.list { try $0.string() } }
    }
    try json.end()
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

  init(_ text: String) throws {
    var json = JSONScanner(text)
    try json.object(["from", "moves", "to"]) { place, json in
      if place == 1 {
        moves = try json.list { json in
          guard let direction = Direction(rawValue: try json.string()) else {
            throw json.failure("expected L, R, U or D")
          }
          return direction
        }
        return
      }
      let numbers = try json.list { try $0.int() }
      guard numbers.count == 2 else { throw json.failure("a cell is a row and a column") }
      if place == 0 {
        from = Place(numbers[0], numbers[1])
      } else {
        to = Place(numbers[0], numbers[1])
      }
    }
    try json.end()
  }
}

import Datasets

/// What stands before and behind figures, and in titles.
struct Unit: Hashable, Sendable {
  var prefix = ""
  var suffix = ""
  var words = ""

  init() {}

  init(_ json: inout JSONScanner) throws {
    try json.object(["prefix", "suffix", "words"]) { place, json in
      switch place {
      case 0: prefix = try json.string()
      case 1: suffix = try json.string()
      default: words = try json.string()
      }
    }
  }
}

/// The scene as a record declares it.
struct SceneFragment: Sendable {
  var size: [Int] = []
  var chart = ""
  var look = ""
  var table = Table()
  var asked = Asked()

  init(_ text: String) throws {
    var json = JSONScanner(text)
    try json.object(["size", "chart", "look", "table", "asked"]) { place, json in
      switch place {
      case 0: size = try json.ints()
      case 1: chart = try json.string()
      case 2: look = try json.string()
      case 3: table = try Table(&json)
      default: asked = try Asked(&json)
      }
    }
    try json.end()
  }
}

/// A series and a category, both counted from 0.
struct Cell: Hashable, Sendable {
  var series: Int
  var category: Int

  init(_ series: Int, _ category: Int) { (self.series, self.category) = (series, category) }

  /// As claims and signatures write it.
  var text: String { "\(series):\(category)" }
}

/// What a record says that its question asks.
struct Asked: Sendable {
  var form = ""
  var cells: [Cell] = []
  var series = -1
  var other = -1
  var category = -1
  var number: Int?
  var rank = 0
  var step = 1
  var decimals = 0
  var answer = ""

  init() {}

  init(_ json: inout JSONScanner) throws {
    try json.object([
      "form", "cells", "series", "other", "category", "number", "rank", "step", "decimals",
      "answer",
    ]) { place, json in
      switch place {
      case 0: form = try json.string()
      case 1: cells = try json.cells()
      case 2: series = try json.int()
      case 3: other = try json.int()
      case 4: category = try json.int()
      case 5: number = try json.optional { try $0.int() }
      case 6: rank = try json.int()
      case 7: step = try json.int()
      case 8: decimals = try json.int()
      default: answer = try json.string()
      }
    }
  }
}

/// The solution as a record declares it.
struct SolutionFragment: Sendable {
  /// One step of the program.
  struct Step: Sendable {
    var op = ""
    var cells: [Cell] = []
    var of: [Int] = []
    var value = ""
    var question = ""
  }

  var steps: [Step] = []
  var exact = ""
  var reveal = ""

  init(_ text: String) throws {
    var json = JSONScanner(text)
    try json.object(["steps", "exact", "reveal"]) { place, json in
      switch place {
      case 0: steps = try json.list(Self.step)
      case 1: exact = try json.string()
      default: reveal = try json.string()
      }
    }
    try json.end()
  }

  private static func step(_ json: inout JSONScanner) throws -> Step {
    var step = Step()
    try json.object(["op", "cells", "of", "value", "question"]) { place, json in
      switch place {
      case 0: step.op = try json.string()
      case 1: step.cells = try json.cells()
      case 2: step.of = try json.ints()
      case 3: step.value = try json.string()
      default: step.question = try json.string()
      }
    }
    return step
  }
}

extension JSONScanner {
  /// Reads a list of whole numbers.
  mutating func ints() throws -> [Int] { try list { try $0.int() } }

  /// Reads a list of cells.
  mutating func cells() throws -> [Cell] {
    try list { json in
      let pair = try json.ints()
      guard pair.count == 2 else { throw json.failure("a cell is a series and a category") }
      return Cell(pair[0], pair[1])
    }
  }
}

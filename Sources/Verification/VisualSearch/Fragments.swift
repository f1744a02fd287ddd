import Datasets

/// The scene as a record declares it; objects are numbered from 0.
struct SceneFragment {
  /// The picture in which something is searched.
  struct Source {
    var kind = ""
    var name = ""
    var style = ""
    var seed: String?
  }

  /// What is declared of one object.
  struct Object {
    var name = ""
    var plural = ""
    var colour = ""
    var pattern = ""
    /// What is written on it; empty for nothing.
    var text = ""
    var box: [Int] = []
    var area = 0
    var full: [Int] = []
    var fullArea = 0
    var isCrowd = false
    var isCut = false
    /// How it is placed; empty where nobody knows.
    var stance = ""
    /// The objects of which it hides pixels, and how many, as `[object, pixels]`.
    var hides: [[Int]] = []
  }

  var size: [Int] = []
  var picture = Source()
  var objects: [Object] = []
  var asked = Asked()

  init(_ text: String) throws {
    var json = JSONScanner(text)
    try json.object(["size", "picture", "objects", "asked"]) { place, json in
      switch place {
      case 0: size = try json.ints()
      case 1: picture = try Self.source(&json)
      case 2: objects = try json.list(Self.object)
      default: asked = try Asked(&json)
      }
    }
    try json.end()
  }

  private static func source(_ json: inout JSONScanner) throws -> Source {
    var source = Source()
    try json.object(["kind", "name", "style", "seed"]) { place, json in
      switch place {
      case 0: source.kind = try json.string()
      case 1: source.name = try json.string()
      case 2: source.style = try json.string()
      default: source.seed = try json.optional { try $0.string() }
      }
    }
    return source
  }

  private static func object(_ json: inout JSONScanner) throws -> Object {
    var object = Object()
    try json.object([
      "name", "plural", "colour", "pattern", "box", "area", "full", "full_area", "crowd", "text",
      "cut", "stance", "hides",
    ]) { place, json in
      switch place {
      case 0: object.name = try json.string()
      case 1: object.plural = try json.string()
      case 2: object.colour = try json.string()
      case 3: object.pattern = try json.string()
      case 4: object.box = try json.ints()
      case 5: object.area = try json.int()
      case 6: object.full = try json.ints()
      case 7: object.fullArea = try json.int()
      case 8: object.isCrowd = try json.bool()
      case 9: object.text = try json.string()
      case 10: object.isCut = try json.bool()
      case 11: object.stance = try json.string()
      default: object.hides = try json.list { try $0.ints() }
      }
    }
    return object
  }
}

/// What a record says that its question is about.
struct Asked: Sendable {
  /// An object as the question describes it, perhaps by where it lies from another.
  struct Mention: Hashable, Sendable {
    var object = 0
    var description = Description()
    /// The relation by which it is told from others; empty for none.
    var relation = ""
    /// The object that it has the relation to; -1 for none.
    var anchor = -1
  }

  /// The object that is looked for; -1 for none.
  var target = -1
  var mentions: [Mention] = []
  /// What is counted, or looked for, where that is no single object.
  var about: Description?
  var answer = ""
  var options: [String] = []

  init() {}

  init(_ json: inout JSONScanner) throws {
    try json.object(["target", "mentions", "about", "answer", "options"]) { place, json in
      switch place {
      case 0: target = try json.int()
      case 1: mentions = try json.list(Self.mention)
      case 2:
        about = try json.optional { json in
          var description = Description()
          try json.object(["name", "colour", "pattern"]) { place, json in
            try description.read(place, &json)
          }
          return description
        }
      case 3: answer = try json.string()
      default: options = try json.list { try $0.string() }
      }
    }
  }

  private static func mention(_ json: inout JSONScanner) throws -> Mention {
    var mention = Mention()
    try json.object(["name", "colour", "pattern", "object", "relation", "to"]) { place, json in
      switch place {
      case 3: mention.object = try json.int()
      case 4: mention.relation = try json.string()
      case 5: mention.anchor = try json.int()
      default: try mention.description.read(place, &json)
      }
    }
    return mention
  }
}

extension Description {
  fileprivate mutating func read(_ place: Int, _ json: inout JSONScanner) throws {
    switch place {
    case 0: name = try json.string()
    case 1: colour = try json.string()
    default: pattern = try json.string()
    }
  }
}

/// The solution as a record declares it.
struct SolutionFragment {
  var search = ""
  var program: [Program.Step] = []
  var reveal = ""

  init(_ text: String) throws {
    var json = JSONScanner(text)
    try json.object(["search", "program", "reveal"]) { place, json in
      switch place {
      case 0: search = try json.string()
      case 1: program = try json.list(Self.step)
      default: reveal = try json.string()
      }
    }
    try json.end()
  }

  /// A step has an object, or a value.
  private static func step(_ json: inout JSONScanner) throws -> Program.Step {
    let start = json
    do {
      var (op, object) = ("", 0)
      try json.object(["op", "object"]) { place, json in
        if place == 0 { op = try json.string() } else { object = try json.int() }
      }
      return .object(op, object)
    } catch {
      json = start
      var (op, value) = ("", "")
      try json.object(["op", "value"]) { place, json in
        if place == 0 { op = try json.string() } else { value = try json.string() }
      }
      return .value(op, value)
    }
  }
}

extension JSONScanner {
  /// Reads a list of whole numbers.
  mutating func ints() throws -> [Int] { try list { try $0.int() } }
}

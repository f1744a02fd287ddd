import PuzzleKit
import Yams

/// A part of a recipe as it was written, and where.
///
/// The recipe's file and what the command line sets become one tree of these, in which every part
/// still knows its origin.
struct Item: Hashable, Sendable {
  /// What was written.
  indirect enum Content: Hashable, Sendable {
    case scalar(String, isQuoted: Bool)
    case list([Item])
    case mapping([Entry])
  }

  /// A key with its value.
  struct Entry: Hashable, Sendable {
    var key: String
    var keyPlace: Position
    var value: Item
  }

  var content: Content
  var place: Position

  /// The keys and values, if it has such.
  var entries: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The parts, if it is a list.
  var items: [Item]? {
    if case .list(let items) = content { items } else { nil }
  }

  /// The text, if it is a scalar.
  var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// What it is, for a message.
  var kind: String {
    switch content {
    case .scalar(let text, let isQuoted): isQuoted ? "the text \"\(text)\"" : text
    case .list(let items): items.isEmpty ? "an empty list" : "a list"
    case .mapping: "a mapping"
    }
  }

  /// Whether nothing was written where a value belongs.
  var isEmpty: Bool {
    switch content {
    case .scalar(let text, false): text.isEmpty || text == "~" || text == "null"
    case .scalar, .list, .mapping: false
    }
  }

  subscript(key: String) -> Entry? {
    entries?.first { $0.key == key }
  }
}

extension Item {
  /// More parts than any recipe has: what aliases of aliases unfold to.
  private static let budget = 100_000

  /// Reads a YAML document, or returns nil where there is none.
  ///
  /// - Throws: ``RecipeError`` if the text is no YAML, with the place.
  static func read(_ text: String, from origin: Origin) throws(RecipeError) -> Item? {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw RecipeError(yaml: error, from: origin)
    } catch {
      throw RecipeError(origin.start, "is not YAML; compare it with Tasks/demo.yaml")
    }
    guard let root else { return nil }
    var budget = Self.budget
    return try Item(root, near: origin.start, budget: &budget)
  }

  private init(_ node: Node, near place: Position, budget: inout Int) throws(RecipeError) {
    let place =
      node.mark.map { Position(origin: place.origin, line: $0.line, column: $0.column) } ?? place
    budget -= 1
    guard budget > 0 else {
      throw RecipeError(place, "the recipe unfolds to too many parts; write it without aliases")
    }
    self.place = place
    switch node {
    case .scalar(let scalar):
      content = .scalar(scalar.string, isQuoted: scalar.style != .plain && scalar.style != .any)
    case .sequence(let nodes):
      var items: [Item] = []
      for node in nodes { items.append(try Item(node, near: place, budget: &budget)) }
      content = .list(items)
    case .mapping(let pairs):
      var entries: [Entry] = []
      for (key, value) in pairs {
        let key = try Item(key, near: place, budget: &budget)
        guard let name = key.text else {
          throw RecipeError(key.place, "a key is a name, not \(key.kind)")
        }
        entries.append(
          Entry(
            key: name, keyPlace: key.place,
            value: try Item(value, near: key.place, budget: &budget)))
      }
      content = .mapping(entries)
    case .alias:
      throw RecipeError(place, "an alias has nothing to stand for; write the value itself")
    }
  }
}

extension RecipeError {
  /// Creates the error of a text that is no YAML.
  fileprivate init(yaml error: YamlError, from origin: Origin) {
    func place(_ mark: Mark) -> Position {
      Position(origin: origin, line: max(1, mark.line), column: max(1, mark.column))
    }
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let context = context.map { "\($0.text), " } ?? ""
      self.init(
        place(mark), "this is not YAML: \(context)\(problem); see to indentation, colons and quotes"
      )
    case .duplicatedKeysInMapping(let names, let context):
      let names = names.sorted().joined(separator: ", ")
      self.init(place(context.mark), "\(names) is set twice; keep one")
    case .reader(let problem, _, _, _):
      self.init(origin.start, "this can't be read: \(problem); save the file as UTF-8")
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      self.init(origin.start, "this is not YAML; compare it with Tasks/demo.yaml")
    }
  }
}

// MARK: - Values

extension Item {
  /// The item as a value for a knob.
  ///
  /// - Parameter name: The name of the knob, for the message.
  /// - Throws: ``RecipeError`` if there is no value, or it is a mapping.
  /// - Returns: The value.
  func value(of name: String) throws(RecipeError) -> KnobValue {
    guard !isEmpty else {
      throw RecipeError(place, "\(name) has no value; give it one or leave the line out")
    }
    switch content {
    case .scalar(let text, true): return .text(text)
    case .scalar(let text, false): return KnobValue(plain: text)
    case .list(let items):
      var values: [KnobValue] = []
      for item in items { values.append(try item.value(of: name)) }
      return .list(values)
    case .mapping:
      throw RecipeError(place, "\(name) takes one value or a list, not a mapping")
    }
  }

  /// The item as a whole number within bounds.
  func integer(of name: String, within bounds: ClosedRange<Int>) throws(RecipeError) -> Int {
    guard case .integer(let number) = try value(of: name) else {
      throw RecipeError(place, "\(name) takes a whole number, not \(kind)")
    }
    guard bounds.contains(number) else {
      throw RecipeError(
        place,
        "\(name) takes \(bounds.lowerBound) to \(bounds.upperBound), and \(number) is outside")
    }
    return number
  }

  /// The item as one of some names.
  func name(of name: String, among known: [String]) throws(RecipeError) -> String {
    guard case .text(let text) = try value(of: name), known.contains(text) else {
      throw RecipeError(
        place,
        "\(name) can't be \(kind); it takes \(known.joined(separator: ", "))"
          + kind.hint(among: known))
    }
    return text
  }

  /// The item as texts: one, or a list of them.
  func texts(of name: String) throws(RecipeError) -> [(text: String, place: Position)] {
    var texts: [(String, Position)] = []
    for item in items ?? [self] {
      guard let text = item.text, !item.isEmpty, !text.isEmpty else {
        throw RecipeError(item.place, "\(name) takes one name or a list of names, not \(item.kind)")
      }
      texts.append((text, item.place))
    }
    return texts
  }
}

extension KnobValue {
  /// Creates the value that a plain scalar stands for.
  fileprivate init(plain text: String) {
    let isNumeric = text.utf8.allSatisfy {
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || "+-.eE".utf8.contains($0)
    }
    if let number = Int(text) {
      self = .integer(number)
    } else if isNumeric, let number = Double(text), number.isFinite {
      self = .real(number)
    } else if text == "true" || text == "false" {
      self = .boolean(text == "true")
    } else {
      self = .text(text)
    }
  }
}

extension String {
  /// `; did you mean X?` with the nearest known name, or nothing where none is near.
  func hint(among known: [String]) -> String {
    nearest(among: known).map { "; did you mean \($0)?" } ?? ""
  }
}

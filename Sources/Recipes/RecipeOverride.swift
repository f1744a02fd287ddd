import PuzzleKit

/// Something that the command line sets in a recipe.
public struct RecipeOverride: Hashable, Sendable {
  /// The keys that lead to it; a single one may be a knob.
  let path: [String]
  let value: Item

  /// Creates an override from `KEY=VALUE`.
  ///
  /// - Parameter text: A dotted path or the name of a knob, an equals sign, and YAML: a value, a list
  ///   `[a, b]` or a range `a...b`.
  /// - Throws: ``RecipeError`` if there is no key, no value, or the value is no YAML.
  public init(set text: String) throws(RecipeError) {
    let origin = Origin(argument: "--set \(text)")
    guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
      throw RecipeError(origin.name, "there is no key; write --set KEY=VALUE, as in --set size=6")
    }
    try self.init(
      key: String(text[..<equals]), value: String(text[text.index(after: equals)...]),
      origin: origin)
  }

  /// Creates an override from a flag of its own, such as `--seed 7`.
  ///
  /// - Parameters:
  ///   - flag: The flag as it was typed, for messages.
  ///   - key: The key that it sets.
  ///   - value: The value as YAML.
  /// - Throws: ``RecipeError`` if the value is no YAML.
  public init(flag: String, key: String, value: String) throws(RecipeError) {
    try self.init(key: key, value: value, origin: Origin(argument: "\(flag) \(value)"))
  }

  private init(key: String, value: String, origin: Origin) throws(RecipeError) {
    path = key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard path.allSatisfy({ !$0.isEmpty }) else {
      throw RecipeError(origin.name, "\(key) is no path; write KEY or KEY.KEY")
    }
    guard let item = try Item.read(value, from: origin) else {
      throw RecipeError(origin.name, "there is no value; write \(key)=VALUE")
    }
    self.value = item
  }

  var origin: Origin { value.place.origin }
}

extension Item {
  /// Sets what the command line sets.
  ///
  /// - Parameters:
  ///   - override: What is set.
  ///   - puzzles: The puzzles, whose knobs a bare key may name.
  /// - Throws: ``RecipeError`` if the key leads nowhere.
  mutating func apply(
    _ override: RecipeOverride, puzzles: [any Puzzle.Type]
  ) throws(RecipeError) {
    let known = RecipeReader.keys
    if known.contains(override.path[0]) {
      try set(override.value, at: override.path[...], origin: override.origin)
      return
    }
    let isUsed = try setKnob(override, puzzles: puzzles)
    guard isUsed else {
      let key = override.path.joined(separator: ".")
      let knobs = puzzles.filter { names.contains($0.name) }.flatMap { $0.knobNames }
      throw RecipeError(
        override.origin.name,
        "neither the recipe nor its tasks have \(key)\(key.hint(among: known + knobs)); "
          + "`traceloom tasks` lists the knobs")
    }
  }

  /// Sets the knob that an override names for every task that has it.
  ///
  /// - Returns: Whether there is one.
  private mutating func setKnob(
    _ override: RecipeOverride, puzzles: [any Puzzle.Type]
  ) throws(RecipeError) -> Bool {
    guard var entries, let place = entries.firstIndex(where: { $0.key == "tasks" }),
      var tasks = entries[place].value.items, override.path.count <= 2,
      let knob = override.path.last
    else { return false }
    let owner = override.path.count == 2 ? override.path[0] : nil
    var isUsed = false
    for index in tasks.indices {
      let name = tasks[index]["task"]?.value.text ?? ""
      guard owner == nil || owner == name,
        let puzzle = puzzles.first(where: { $0.name == name }),
        puzzle.knobNames.contains(knob) || (owner != nil && knob == "weight")
      else { continue }
      try tasks[index].set(override.value, at: [knob], origin: override.origin)
      isUsed = true
    }
    entries[place].value.content = .list(tasks)
    content = .mapping(entries)
    return isUsed
  }

  /// The names of the recipe's tasks.
  private var names: [String] {
    (self["tasks"]?.value.items ?? []).compactMap { $0["task"]?.value.text }
  }

  private mutating func set(
    _ value: Item, at path: ArraySlice<String>, origin: Origin
  ) throws(RecipeError) {
    guard let key = path.first else {
      self = value
      return
    }
    switch content {
    case .mapping(var entries):
      let index: Int
      if let known = entries.firstIndex(where: { $0.key == key }) {
        index = known
      } else {
        index = entries.count
        let empty = Item(content: .mapping([]), place: origin.start)
        entries.append(Entry(key: key, keyPlace: origin.start, value: empty))
      }
      try entries[index].value.set(value, at: path.dropFirst(), origin: origin)
      content = .mapping(entries)
    case .list(var items):
      guard let index = Int(key), items.indices.contains(index) else {
        throw RecipeError(
          origin.name, "\(key) is no place of a list; its \(items.count) parts are numbered from 0")
      }
      try items[index].set(value, at: path.dropFirst(), origin: origin)
      content = .list(items)
    case .scalar:
      guard isEmpty else {
        throw RecipeError(origin.name, "there is \(kind) where \(key) is looked for")
      }
      content = .mapping([])
      try set(value, at: path, origin: origin)
    }
  }
}

extension Puzzle {
  /// The names of the knobs in their order.
  static var knobNames: [String] { knobs.map(\.name) }
}

public import Filters
import PuzzleKit

extension RecipeReader {
  /// Reads the filters of a recipe alone, as for a dataset that is there: a recipe, or a text that has
  /// nothing but filters.
  ///
  /// - Throws: ``RecipeError`` for the first thing that is wrong; what belongs to other keys is not looked at.
  /// - Returns: The filters in their order, at least one.
  public func readFilters() throws(RecipeError) -> [any Filter] {
    let remedy = "write `filters:` and below it `- target_area_filter: {min: 0.01, max: 0.30}`"
    guard let root = try Item.read(yaml, from: origin) else {
      throw RecipeError(origin.name, "the file is empty; \(remedy)")
    }
    guard root.entries != nil else {
      throw RecipeError(root.place, "filters are a key of a recipe, not \(root.kind); \(remedy)")
    }
    try root.check(keys: Self.keys, of: "a recipe", elsewhere: remedy)
    let filters = try filters(root["filters"]?.value, tasks: [])
    guard !filters.isEmpty else {
      throw RecipeError(
        root["filters"]?.value.place ?? root.place, "there are no filters here; \(remedy)")
    }
    return filters
  }

  /// Reads the filters: `- name: {setting: value}`, or the name alone.
  ///
  /// - Parameters:
  ///   - item: The list.
  ///   - tasks: The puzzles whose samples they judge; none where those are not known.
  /// - Throws: ``RecipeError`` for the first thing that is wrong.
  /// - Returns: The filters in their order.
  func filters(
    _ item: Item?, tasks: [any Puzzle.Type]
  ) throws(RecipeError) -> [any Filter] {
    guard let item else { return [] }
    guard let items = item.items else {
      throw RecipeError(
        item.place,
        "filters takes a list, each as `- token_budget_filter: {max: 16384}`, not "
          + (item.isEmpty ? "nothing" : item.kind))
    }
    var filters: [any Filter] = []
    for item in items { filters.append(try filter(item, tasks)) }
    return filters
  }

  private func filter(
    _ item: Item, _ tasks: [any Puzzle.Type]
  ) throws(RecipeError) -> any Filter {
    let names = Filters.all.map { $0.name }
    let (name, place, settings): (String, Position, Item?)
    if let entry = item.entries?.first, item.entries?.count == 1 {
      (name, place, settings) = (entry.key, entry.keyPlace, entry.value)
    } else if let text = item.text, !item.isEmpty {
      (name, place, settings) = (text, item.place, nil)
    } else {
      throw RecipeError(
        item.place, "a filter is one name with its settings, as `- \(names[0]): {max: 16384}`")
    }
    guard let filter = Filters.all.first(where: { $0.name == name }) else {
      throw RecipeError(
        place,
        "there is no filter \(name); there is \(names.joined(separator: ", "))"
          + name.hint(among: names))
    }
    let read = try read(filter, settings, place)
    try check(read, settings?["name"]?.value.place ?? place, tasks)
    return read
  }

  private func read<F: Filter>(
    _ type: F.Type, _ item: Item?, _ place: Position
  ) throws(RecipeError) -> F {
    var filter = F()
    if let item, !item.isEmpty { try set(&filter, from: item) }
    do {
      try filter.validate()
    } catch {
      let setting = error.setting.flatMap { item?[$0]?.value.place }
      throw RecipeError(setting ?? place, "\(error)")
    }
    return filter
  }

  private func set<F: Filter>(_ filter: inout F, from item: Item) throws(RecipeError) {
    let names = F.settings.map(\.name)
    guard item.entries != nil else {
      throw RecipeError(
        item.place, "\(F.name) takes {\(names.joined(separator: ", "))}, not \(item.kind)")
    }
    try item.check(
      keys: names, of: F.name, elsewhere: "it takes \(names.joined(separator: ", "))")
    for setting in F.settings {
      guard let value = item[setting.name]?.value else { continue }
      guard let text = value.text, !value.isEmpty else {
        throw RecipeError(value.place, "\(setting.name) takes one value, not \(value.kind)")
      }
      do {
        try setting.set(&filter, to: text)
      } catch {
        throw RecipeError(value.place, "\(error)")
      }
    }
  }

  /// Refuses a measure that no task of the recipe has, if all of them say what they have.
  private func check(
    _ filter: any Filter, _ place: Position, _ tasks: [any Puzzle.Type]
  ) throws(RecipeError) {
    guard !tasks.isEmpty, tasks.allSatisfy({ !$0.measures.isEmpty }) else { return }
    let known = Set(tasks.flatMap { $0.measures }).sorted()
    for measure in filter.measures where !known.contains(measure) {
      let near = measure.nearest(among: known).map { "did you mean \($0)?" }
      throw RecipeError(
        place,
        "no task of this recipe has the measure \(measure); "
          + (near ?? "there is \(known.joined(separator: ", "))"))
    }
  }
}

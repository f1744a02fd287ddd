import Filters
import PuzzleKit

extension RecipeReader {
  /// Reads the filters: `- name: {setting: value}`, or the name alone.
  func filters(_ item: Item?) throws(RecipeError) -> [any Filter] {
    guard let item else { return [] }
    guard let items = item.items else {
      throw RecipeError(
        item.place,
        "filters takes a list, each as `- token_budget_filter: {max: 16384}`, not "
          + (item.isEmpty ? "nothing" : item.kind))
    }
    var filters: [any Filter] = []
    for item in items { filters.append(try filter(item)) }
    return filters
  }

  private func filter(_ item: Item) throws(RecipeError) -> any Filter {
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
    return try read(filter, settings)
  }

  private func read<F: Filter>(_ type: F.Type, _ item: Item?) throws(RecipeError) -> F {
    var filter = F()
    guard let item, !item.isEmpty else { return filter }
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
    return filter
  }
}

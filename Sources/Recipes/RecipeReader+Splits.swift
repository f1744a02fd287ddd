extension RecipeReader {
  /// More samples than a split may hold.
  private static let most = 1_000_000_000

  /// Reads the splits, and shares `count` out among them.
  func splits(of root: Item) throws(RecipeError) -> [Recipe.Split] {
    let example = "`splits: {train: 1000, test: 100}`"
    guard let entry = root["splits"] else {
      throw RecipeError(root.place, "the recipe has no splits; add \(example)")
    }
    guard let entries = entry.value.entries, !entries.isEmpty else {
      throw RecipeError(entry.value.place, "splits has no split; write it as \(example)")
    }
    var splits: [Recipe.Split] = []
    for entry in entries {
      guard entry.key.utf8.allSatisfy(\.isNaming), !entry.key.isEmpty, entry.key.utf8.count <= 40
      else {
        throw RecipeError(
          entry.keyPlace,
          "a split's name is up to 40 of a to z, 0 to 9 and _, and \(entry.key) is not")
      }
      let count = try entry.value.integer(of: "splits.\(entry.key)", within: 1...Self.most)
      splits.append(Recipe.Split(name: entry.key, count: count, proportion: count))
    }
    if let item = root["count"]?.value { try share(item, among: &splits) }
    return splits
  }

  /// Shares a count out in proportion, by largest remainders (Hamilton's method); of equal remainders the
  /// first comes first.
  private func share(_ item: Item, among splits: inout [Recipe.Split]) throws(RecipeError) {
    let count = try item.integer(of: "count", within: 1...Self.most)
    let sum = splits.reduce(0) { $0 + $1.proportion }
    let products = splits.map { count.multipliedFullWidth(by: $0.proportion) }
    let quotas = products.map { sum.dividingFullWidth($0) }
    for index in splits.indices { splits[index].count = quotas[index].quotient }
    let rest = count - quotas.reduce(0) { $0 + $1.quotient }
    let order = splits.indices.sorted {
      (quotas[$1].remainder, $0) < (quotas[$0].remainder, $1)
    }
    for index in order.prefix(rest) { splits[index].count += 1 }
    if let empty = splits.first(where: { $0.count == 0 }) {
      let least = splits.map(\.proportion).reduce(Int.max, min)
      throw RecipeError(
        item.place,
        "a count of \(count) leaves nothing for the split \(empty.name); "
          + "\((sum + least - 1) / least) is enough, or set splits anew")
    }
  }
}

extension UInt8 {
  /// Whether it may stand in the name of a split: a to z, 0 to 9 or _.
  fileprivate var isNaming: Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= self || UInt8(ascii: "0")...UInt8(ascii: "9") ~= self
      || self == UInt8(ascii: "_")
  }
}

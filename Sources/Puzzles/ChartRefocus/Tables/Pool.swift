/// Things of one kind, by their names.
struct Pool: Sendable {
  /// What one of them is, such as `Country`.
  let category: String
  /// Their names, each at most 22 letters.
  let names: [String]
  /// Whether they have an order that charts keep, as age groups have.
  let isOrdered: Bool

  /// Creates a pool.
  init(_ category: String, isOrdered: Bool = false, _ names: [String]) {
    self.category = category
    self.names = names
    self.isOrdered = isOrdered
  }
}

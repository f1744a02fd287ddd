/// Keeps those of many things that have the least keys, which are as good as drawn by chance and the same in
/// any order.
struct Sampler<Thing> {
  /// How many are kept.
  let count: Int
  private var things: [(key: UInt64, thing: Thing)] = []
  /// A thing of this key or a greater one is not kept.
  private(set) var limit = UInt64.max

  init(_ count: Int) {
    self.count = count
  }

  /// Takes a thing, or leaves it.
  mutating func offer(_ key: UInt64, _ thing: Thing) {
    guard key < limit else { return }
    things.append((key, thing))
    if things.count >= 2 * count + 64 { trim() }
  }

  /// What is kept, in the order of keys.
  mutating func kept() -> [Thing] {
    trim()
    return things.map(\.thing)
  }

  private mutating func trim() {
    things.sort { $0.key < $1.key }
    guard things.count > count else { return }
    limit = things[count].key
    things.removeSubrange(count...)
  }
}

/// How much each of some options is like the others: the right one often is, where wrong ones are made from it.
enum Likeness {
  /// Returns a weight for each option, the greatest for the one in the middle.
  ///
  /// Numbers are compared by their values, other options by the words that stand at the same places.
  static func weights(of options: [String]) -> [Double] {
    let numbers = options.compactMap { Double($0) }
    if numbers.count == options.count {
      return numbers.map { one in -numbers.reduce(0) { $0 + abs($1 - one) } }
    }
    let words = options.map { PlainWords.of($0) }
    return words.map { one in
      -words.reduce(0) { sum, other in
        let shared = zip(one, other).filter { $0 == $1 }.count
        return sum + Double(max(one.count, other.count) - shared)
      }
    }
  }
}

import Seeding

/// Deals out choices so that neighbouring candidates have each as often, in an order that nobody foresees.
public struct Deck: Sendable {
  private let task: String

  /// Creates the decks of a task; those of two tasks are shuffled apart.
  public init(_ task: String) { self.task = task }

  /// The card of a place in an endless row of shuffled decks.
  ///
  /// - Parameters:
  ///   - ordinal: The place, from 0.
  ///   - count: The number of cards in a deck.
  ///   - purpose: What is dealt; decks of two purposes are shuffled apart.
  /// - Returns: A number below the count, each once in every deck.
  public func card(_ ordinal: Int, of count: Int, _ purpose: String) -> Int {
    var chance = Chance(
      Seed(UInt64(ordinal / count)).derived(task).derived(purpose).derived(count))
    return chance.shuffled(Array(0..<count))[ordinal % count]
  }

  /// Deals out choices of which some come more often than others.
  ///
  /// - Parameters:
  ///   - index: The place, from 0.
  ///   - weights: How often each comes in a deck, not all 0.
  ///   - purpose: What is dealt.
  /// - Returns: The choice, and how often it came before.
  public func card(
    _ index: Int, weights: [Int], _ purpose: String
  ) -> (choice: Int, ordinal: Int) {
    let cards = weights.enumerated().flatMap { choice, weight in
      [Int](repeating: choice, count: weight)
    }
    var chance = Chance(
      Seed(UInt64(index / cards.count)).derived(task).derived(purpose).derived(
        cards.count))
    let deck = chance.shuffled(cards)
    let place = index % cards.count
    let choice = deck[place]
    return (choice, index / cards.count * weights[choice] + deck[..<place].count { $0 == choice })
  }

  /// Real weights as small whole ones: in thousandths at first, then without common factors, at most a few
  /// thousand in all.
  public static func whole(_ weights: [Double]) -> [Int] {
    let total = weights.reduce(0, +)
    guard total > 0 else { return weights.map { _ in 0 } }
    let scale = total * 1000 <= 20_000 ? 1000 : 20_000 / total
    let whole = weights.map { $0 > 0 ? max(1, Int(($0 * scale).rounded())) : 0 }
    let factor = whole.reduce(0, greatestCommonDivisor)
    return whole.map { $0 / max(factor, 1) }
  }

  private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    b == 0 ? a : greatestCommonDivisor(b, a % b)
  }
}

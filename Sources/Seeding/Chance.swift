/// The only source of chance: an endless stream of draws that one ``Seed`` determines.
///
/// The mappings from bits to numbers, orders and choices belong to this type and never change with
/// the standard library, so the same seed gives the same draws on every machine and in every build.
public struct Chance: Sendable {
  private let seed: Seed
  private var position: UInt64 = 0
  private var spare: UInt64?

  /// Creates the stream of a seed.
  public init(_ seed: Seed) {
    // A step of its own, so that no draw equals a seed that is derived from the same one.
    self.seed = seed.derived("draws")
  }

  /// Returns 64 uniform bits.
  public mutating func bits() -> UInt64 {
    if let bits = spare {
      spare = nil
      return bits
    }
    let block = Philox.block(
      counter: SIMD4(
        UInt32(truncatingIfNeeded: position), UInt32(truncatingIfNeeded: position >> 32),
        seed.lane[0], seed.lane[1]),
      key: seed.key)
    position &+= 1
    spare = UInt64(block[2]) | UInt64(block[3]) << 32
    return UInt64(block[0]) | UInt64(block[1]) << 32
  }

  /// Returns a uniform integer below a bound, without bias.
  ///
  /// Source: Lemire, "Fast Random Integer Generation in an Interval", ACM TOMACS 29 (2019).
  ///
  /// - Parameter bound: The number of possible values, at least 1.
  /// - Returns: An integer in `0..<bound`.
  public mutating func integer(below bound: Int) -> Int {
    precondition(bound > 0, "there is nothing to choose from")
    let range = UInt64(bound)
    var product = bits().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (0 &- range) % range
      while product.low < threshold { product = bits().multipliedFullWidth(by: range) }
    }
    return Int(product.high)
  }

  /// Returns a uniform integer of a range, without bias.
  public mutating func integer(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + integer(below: range.upperBound - range.lowerBound + 1)
  }

  /// Returns a uniform real number, a multiple of 2⁻⁵³ in `0..<1`.
  public mutating func real() -> Double {
    Double(bits() >> 11) * 0x1p-53
  }

  /// Returns a uniform real number between two bounds.
  public mutating func real(in range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * real()
  }

  /// Returns true with the given probability, from 0 to 1.
  public mutating func happens(_ probability: Double) -> Bool {
    real() < probability
  }

  /// Returns a uniform choice, or nil if there is nothing to choose from.
  public mutating func element<C: RandomAccessCollection>(of choices: C) -> C.Element? {
    guard !choices.isEmpty else { return nil }
    return choices[choices.index(choices.startIndex, offsetBy: integer(below: choices.count))]
  }

  /// Returns one of at least one choices, uniformly.
  public mutating func pick<Element>(_ first: Element, _ rest: Element...) -> Element {
    let index = integer(below: rest.count + 1)
    return index == 0 ? first : rest[index - 1]
  }

  /// Returns the index of a choice that is as probable as its weight's share of all weights.
  ///
  /// - Parameter weights: Finite weights of at least 0.
  /// - Returns: An index of a positive weight, or nil if there is none.
  public mutating func index(weightedBy weights: [Double]) -> Int? {
    precondition(weights.allSatisfy { $0 >= 0 && $0.isFinite }, "a weight is finite, at least 0")
    var place = real() * weights.reduce(0, +)
    var last: Int?
    for (index, weight) in weights.enumerated() where weight > 0 {
      if place < weight { return index }
      place -= weight
      last = index
    }
    return last
  }

  /// Draws choices until none is left, each time by the weights of those that are.
  ///
  /// - Parameter weights: Finite weights of at least 0; choices of 0 are left out.
  /// - Complexity: O(*n*²).
  /// - Returns: Their indices, as they are drawn.
  public mutating func order(weightedBy weights: [Double]) -> [Int] {
    var weights = weights
    var order: [Int] = []
    while let index = index(weightedBy: weights) {
      order.append(index)
      weights[index] = 0
    }
    return order
  }

  /// Puts the elements into a uniformly chosen order (Fisher–Yates).
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    guard elements.count > 1 else { return }
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, integer(below: last + 1))
    }
  }

  /// Returns the elements in a uniformly chosen order.
  public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    shuffle(&elements)
    return elements
  }
}

import VerificationKit

/// A calculation in words or signs: what is calculated, and its result.
struct CalculationWords {
  fileprivate enum Part: Hashable {
    case number(Exact, decimals: Int)
    case sign(Character)
    case equals(isAbout: Bool)
  }

  private static let words: [String: Character] = [
    "minus": "-", "plus": "+", "times": "*", "over": "/",
  ]
  private static let signs: [String: Character] = [
    "-": "-", "\u{2212}": "-", "+": "+", "\u{d7}": "*", "*": "*", "/": "/", "\u{f7}": "/",
    "(": "(", ")": ")",
  ]
  private static let mute: Set<String> = ["%", "percent", "to", "a", "the"]

  /// What is wrong with the words of a calculation; nil if they are just it.
  ///
  /// - Parameters:
  ///   - said: The words.
  ///   - op: The operation.
  ///   - operands: What is calculated with, in order.
  ///   - result: The result as it is written, in plain digits.
  ///   - unit: What figures may have before and behind them.
  /// - Returns: The fault.
  static func fault(
    _ said: String, op: String, operands: [Exact], result: Program.Value, unit: Unit
  ) -> String? {
    guard let parts = parts(said, unit) else { return "it is no calculation" }
    guard let place = parts.firstIndex(where: { if case .equals = $0 { true } else { false } }),
      case .equals(let isAbout) = parts[place], parts.count == place + 2,
      case .number(let value, _) = parts[place + 1]
    else { return "it has no one result" }
    let terms = Array(parts[..<place])
    guard let expected = order(op, operands), terms.allSatisfy({ $0.isTerm }) else {
      return "it is no calculation"
    }
    let numbers = terms.compactMap { part -> Exact? in
      if case .number(let value, _) = part { value } else { nil }
    }
    // Where it stands the 100 of a percentage does not matter.
    guard expected.contains(numbers) else { return "its operands are others" }
    var reader = Reader(parts: terms)
    guard let worth = reader.sum(), reader.isAtEnd else { return "it cannot be calculated" }
    guard
      let truth = Calculation.result(
        op, op == "subtract" ? operands.sorted().reversed() : operands),
      worth == truth
    else { return "it calculates something else" }
    guard let shown = Exact(plain: result.text), value == shown else {
      return "its result is \(result.text)"
    }
    return isAbout == (truth != shown) ? nil : "it is rounded, or is not, other than it says"
  }

  /// The numbers in the orders in which they may stand.
  private static func order(_ op: String, _ operands: [Exact]) -> [[Exact]]? {
    let hundred = Exact(100)
    switch op {
    case "add": return [operands]
    case "subtract": return [Array(operands.sorted().reversed())]
    case "mean": return [operands + [Exact(Int128(operands.count))]]
    case "divide": return [operands]
    case "percent": return [operands + [hundred], [hundred] + operands]
    case "growth":
      guard operands.count == 2 else { return nil }
      let terms = Array(operands.sorted().reversed()) + [operands[0]]
      return [terms + [hundred], [hundred] + terms]
    default: return nil
    }
  }

  private static func parts(_ said: String, _ unit: Unit) -> [Part]? {
    var words = SpanWords(said)
    words.takeUnit(unit)
    guard let numbers = words.numbers else { return nil }
    var parts: [Part] = []
    var skipsBy = false
    var taken = 0
    for token in words.tokens {
      if token.range.lowerBound < taken { continue }
      if let number = numbers.first(where: { $0.range.contains(token.range.lowerBound) }) {
        parts.append(.number(number.value, decimals: number.decimals))
        taken = number.range.upperBound
        continue
      }
      if token.range.allSatisfy({ words.isUsed[$0] }) || mute.contains(token.lower) { continue }
      if skipsBy, token.lower == "by" {
        skipsBy = false
        continue
      }
      if let sign = signs[token.text] ?? Self.words[token.lower] {
        parts.append(.sign(sign))
      } else if token.lower == "divided" {
        parts.append(.sign("/"))
        skipsBy = true
      } else if ["=", "is", "equals", "makes", "gives"].contains(token.lower) {
        parts.append(.equals(isAbout: false))
      } else if token.text == "\u{2248}" {
        parts.append(.equals(isAbout: true))
      } else if Lexicon.hedges.contains(token.lower) {
        guard case .equals = parts.last else { return nil }
        parts[parts.count - 1] = .equals(isAbout: true)
      } else {
        return nil
      }
    }
    return parts
  }

  /// Reads sums and products from left to right.
  private struct Reader {
    let parts: [Part]
    var next = 0

    var isAtEnd: Bool { next == parts.count }

    private mutating func take(_ signs: Set<Character>) -> Character? {
      guard next < parts.count, case .sign(let sign) = parts[next], signs.contains(sign) else {
        return nil
      }
      next += 1
      return sign
    }

    mutating func sum(_ depth: Int = 0) -> Exact? {
      guard depth < 8, var value = product(depth) else { return nil }
      while let sign = take(["+", "-"]) {
        guard let other = product(depth), value.isSmall, other.isSmall else { return nil }
        value = sign == "+" ? value + other : value - other
      }
      return value
    }

    private mutating func product(_ depth: Int) -> Exact? {
      guard var value = factor(depth) else { return nil }
      while let sign = take(["*", "/"]) {
        guard let other = factor(depth), value.isSmall, other.isSmall else { return nil }
        if sign == "*" {
          value = value * other
        } else {
          guard let quotient = value.divided(by: other) else { return nil }
          value = quotient
        }
      }
      return value
    }

    private mutating func factor(_ depth: Int) -> Exact? {
      guard next < parts.count else { return nil }
      if case .number(let value, _) = parts[next] {
        next += 1
        return value
      }
      guard take(["("]) != nil, let value = sum(depth + 1), take([")"]) != nil else { return nil }
      return value
    }
  }
}

extension CalculationWords.Part {
  fileprivate var isTerm: Bool {
    if case .equals = self { false } else { true }
  }
}

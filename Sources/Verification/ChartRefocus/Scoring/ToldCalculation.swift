/// A calculation as a text tells it: `12.4 − 9 = 3.4`, `(12 + 9) / 2 = 10.5`, `100 × 12 / 40 ≈ 30`.
struct ToldCalculation {
  /// Whether the result is what the operands give, rounded to as many digits as it is told with.
  let isTrue: Bool

  /// The calculations of a line: at least one operation, then `=` or `≈`, then a number; `%`, `$`, `€` and `£` are passed over.
  static func all(in line: Substring) -> [ToldCalculation] {
    guard line.contains(where: { $0 == "=" || $0 == "≈" }) else { return [] }
    let tokens = tokens(line)
    var found: [ToldCalculation] = []
    for (place, token) in tokens.enumerated() {
      guard case .equals = token, place + 1 < tokens.count,
        let result = signed(tokens[(place + 1)...])
      else { continue }
      var start = place
      while start > 0, tokens[start - 1].isPart { start -= 1 }
      // `2 + 3 = 5 = 5` has one calculation; a number alone is none.
      guard let value = longest(tokens[start..<place]) else { continue }
      found.append(ToldCalculation(isTrue: agrees(value, result)))
    }
    return found
  }

  private enum Token {
    case number(Exact, decimals: Int)
    case sign(Character)
    case equals
    case other

    var isPart: Bool {
      switch self {
      case .number, .sign: true
      case .equals, .other: false
      }
    }
  }

  private static let signs: [Character: Character] = [
    "+": "+", "-": "-", "−": "-", "×": "*", "*": "*", "·": "*", "/": "/", "÷": "/", "(": "(",
    ")": ")",
  ]

  private static func tokens(_ line: Substring) -> [Token] {
    var tokens: [Token] = []
    var place = line.startIndex
    while place < line.endIndex {
      let character = line[place]
      if character.isASCII, character.isNumber {
        var end = place
        while end < line.endIndex, line[end].isASCII,
          line[end].isNumber || line[end] == "." || line[end] == ","
        {
          end = line.index(after: end)
        }
        var text = line[place..<end]
        while text.last == "." || text.last == "," { text = text.dropLast() }
        if let number = number(text) { tokens.append(number) } else { tokens.append(.other) }
        place = text.endIndex
        continue
      }
      if let sign = signs[character] {
        tokens.append(.sign(sign))
      } else if character == "=" || character == "≈" {
        tokens.append(.equals)
      } else if !" %$€£\u{a0}".contains(character) {
        tokens.append(.other)
      }
      place = line.index(after: place)
    }
    return tokens
  }

  private static func number(_ text: Substring) -> Token? {
    let plain = text.filter { $0 != "," }
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    guard 1...2 ~= parts.count, plain.count <= 12, let units = Int128(parts.joined()) else {
      return nil
    }
    let decimals = parts.count == 2 ? parts[1].count : 0
    return .number(Exact(units, Exact.power(decimals)), decimals: decimals)
  }

  /// The number that some tokens begin with, perhaps with a minus.
  private static func signed(_ tokens: ArraySlice<Token>) -> (value: Exact, decimals: Int)? {
    switch tokens.first {
    case .number(let value, let decimals)?: return (value, decimals)
    case .sign("-")?:
      guard case .number(let value, let decimals)? = tokens.dropFirst().first else { return nil }
      return (Exact(-1) * value, decimals)
    default: return nil
    }
  }

  /// The worth of the longest calculation that ends where some tokens end.
  private static func longest(_ tokens: ArraySlice<Token>) -> Exact? {
    guard tokens.count <= 60 else { return nil }
    for start in tokens.indices {
      var parser = Parser(rest: tokens[start...])
      guard let value = parser.sum(), parser.rest.isEmpty,
        parser.operations > 0, value.isSmall
      else { continue }
      return value
    }
    return nil
  }

  private static func agrees(_ value: Exact, _ told: (value: Exact, decimals: Int)) -> Bool {
    let difference = (value - told.value).magnitude
    let half = Exact(1, 2 * Exact.power(told.decimals))
    return !(difference > half)
  }

  /// Sums of products, with brackets.
  private struct Parser {
    var rest: ArraySlice<Token>
    var operations = 0
    private var depth = 0

    init(rest: ArraySlice<Token>) { self.rest = rest }

    private mutating func take(_ signs: Set<Character>) -> Character? {
      guard case .sign(let sign)? = rest.first, signs.contains(sign) else { return nil }
      rest = rest.dropFirst()
      return sign
    }

    mutating func sum() -> Exact? {
      guard var value = product() else { return nil }
      while let sign = take(["+", "-"]) {
        guard let next = product(), value.isSmall, next.isSmall else { return nil }
        operations += 1
        value = sign == "+" ? value + next : value - next
      }
      return value
    }

    private mutating func product() -> Exact? {
      guard var value = factor() else { return nil }
      while let sign = take(["*", "/"]) {
        guard let next = factor(), value.isSmall, next.isSmall else { return nil }
        operations += 1
        if sign == "*" {
          value = value * next
        } else {
          guard let quotient = value.divided(by: next) else { return nil }
          value = quotient
        }
      }
      return value
    }

    private mutating func factor() -> Exact? {
      if take(["("]) != nil {
        depth += 1
        defer { depth -= 1 }
        guard depth < 16, let value = sum(), take([")"]) != nil else { return nil }
        return value
      }
      if take(["-"]) != nil {
        depth += 1
        defer { depth -= 1 }
        return depth < 16 ? factor().map { Exact(-1) * $0 } : nil
      }
      guard case .number(let value, _)? = rest.first else { return nil }
      rest = rest.dropFirst()
      return value
    }
  }
}

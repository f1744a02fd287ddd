/// A calculation as a text tells it: `12.4 − 9 = 3.4`, `(12 + 9) / 2 = 10.5`, `100 × 12 / 40 ≈ 30`.
struct ToldCalculation {
  /// Whether the result is what the operands give, rounded to as many digits as it is told with.
  let isTrue: Bool

  /// The calculations of a line: at least one operation, then `=` or `≈`, then a number; `%`, `$`, `€` and `£` are passed over.
  static func all(in line: ArraySlice<UInt8>) -> [ToldCalculation] {
    var rest = line.drop { $0 == 0x20 || $0 == 0x09 }
    // The mark of a list is no sign of a number.
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "*"),
      rest.dropFirst().first == 0x20
    {
      rest = rest.dropFirst()
    }
    let tokens = tokens(Array(rest))
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

  /// Cuts a line into tokens; words become one.
  ///
  /// It does so in bytes, for characters are slow to find.
  private static func tokens(_ line: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var isWord = false
    var place = 0
    while place < line.count {
      let (token, length) = token(line, place)
      place += length
      guard let token else { continue }
      if case .other = token {
        if !isWord { tokens.append(token) }
        isWord = true
      } else {
        tokens.append(token)
        isWord = false
      }
    }
    return tokens
  }

  /// The token that begins at a byte, nil for what is passed over, and how many bytes it takes.
  private static func token(_ line: [UInt8], _ place: Int) -> (Token?, length: Int) {
    let byte = line[place]
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return number(line, place)
    case UInt8(ascii: " "), UInt8(ascii: "%"), UInt8(ascii: "$"): return (nil, 1)
    case UInt8(ascii: "="): return (.equals, 1)
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"),
      UInt8(ascii: "("), UInt8(ascii: ")"):
      return (.sign(Character(Unicode.Scalar(byte))), 1)
    case 0xc2, 0xc3:
      switch (byte, place + 1 < line.count ? line[place + 1] : 0) {
      case (0xc2, 0xa0), (0xc2, 0xa3): return (nil, 2)  // a blank that does not break, £
      case (0xc2, 0xb7), (0xc3, 0x97): return (.sign("*"), 2)  // ·, ×
      case (0xc3, 0xb7): return (.sign("/"), 2)  // ÷
      default: return (.other, 2)
      }
    case 0xe2 where place + 2 < line.count:
      switch (line[place + 1], line[place + 2]) {
      case (0x82, 0xac): return (nil, 3)  // €
      case (0x88, 0x92): return (.sign("-"), 3)  // −
      case (0x89, 0x88): return (.equals, 3)  // ≈
      default: return (.other, 3)
      }
    default: return (.other, 1)
    }
  }

  /// The most digits of a number, its point counted.
  private static let longestNumber = 12

  /// Reads digits with points and commas among them; what is no number is something else.
  private static func number(_ line: [UInt8], _ start: Int) -> (Token?, length: Int) {
    var place = start
    var end = start
    var units: Int128 = 0
    var count = 0
    // Digits behind the point, once there is one.
    var decimals: Int?
    var isNumber = true
    // A point or comma counts once a digit follows it.
    var points = 0
    while place < line.count {
      switch line[place] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if points > 0 {
          isNumber = isNumber && points == 1 && decimals == nil
          decimals = 0
          count += 1
          points = 0
        }
        count += 1
        if count <= longestNumber { units = units * 10 + Int128(line[place] - UInt8(ascii: "0")) }
        decimals = decimals.map { $0 + 1 }
        end = place + 1
      case UInt8(ascii: "."): points += 1
      case UInt8(ascii: ","): break
      default:
        place = line.count
        continue
      }
      place += 1
    }
    guard isNumber, count <= longestNumber else { return (.other, end - start) }
    let places = decimals ?? 0
    return (.number(Exact(units, Exact.power(places)), decimals: places), end - start)
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

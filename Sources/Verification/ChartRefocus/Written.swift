import VerificationKit

/// A number as it stands in a text: its worth, its digits behind the point, and where it stands.
struct Written: Hashable, Sendable {
  var value: Exact
  var decimals: Int
  /// The code points that it takes, the minus included.
  var range: Range<Int>

  /// The most digits that a number has.
  private static let most = 18

  /// Reads a plain number, which has no commas and no unit.
  init?(plain text: String) {
    let scalars = Array(text.unicodeScalars)
    guard !scalars.contains(","), !scalars.contains("\u{2212}"),
      let all = Self.all(in: scalars), all.count == 1, all[0].range == scalars.indices,
      text != "-0"
    else { return nil }
    self = all[0]
  }

  private init(value: Exact, decimals: Int, range: Range<Int>) {
    (self.value, self.decimals, self.range) = (value, decimals, range)
  }

  /// A figure as charts write it, perhaps with its unit; nil if the text is none.
  ///
  /// - Parameters:
  ///   - text: The whole text.
  ///   - unit: What may stand before and behind.
  init?(figure text: String, _ unit: Unit) {
    var scalars = Array(text.unicodeScalars)
    let isNegative = scalars.first.map(Self.isMinus) == true
    // A minus may stand before the prefix.
    if isNegative, !unit.prefix.isEmpty,
      scalars.dropFirst().starts(with: unit.prefix.unicodeScalars)
    {
      scalars.removeSubrange(1..<1 + unit.prefix.unicodeScalars.count)
    } else if !unit.prefix.isEmpty, scalars.starts(with: unit.prefix.unicodeScalars) {
      scalars.removeFirst(unit.prefix.unicodeScalars.count)
    }
    let suffix = Array(unit.suffix.unicodeScalars)
    if !suffix.isEmpty, scalars.count > suffix.count, Array(scalars.suffix(suffix.count)) == suffix
    {
      scalars.removeLast(suffix.count)
    }
    while scalars.last == " " || scalars.last == "\u{a0}" { scalars.removeLast() }
    while scalars.first == " " || scalars.first == "\u{a0}" { scalars.removeFirst() }
    guard let all = Self.all(in: scalars), all.count == 1, all[0].range == scalars.indices
    else { return nil }
    self = all[0]
  }

  /// All numbers of a text in digits; nil if one cannot be read, as `1,23` or one of too many digits.
  static func all(in scalars: [Unicode.Scalar]) -> [Written]? {
    var found: [Written] = []
    var place = 0
    while place < scalars.count {
      guard isDigit(scalars[place]) else {
        if Numerals.hasDigit(String(Character(scalars[place]))) { return nil }
        place += 1
        continue
      }
      guard let number = read(scalars, at: place) else { return nil }
      found.append(number)
      place = number.range.upperBound
    }
    return found
  }

  private static func read(_ scalars: [Unicode.Scalar], at start: Int) -> Written? {
    var place = start
    var groups: [Int] = [0]
    var units: Int128 = 0
    var (digits, decimals) = (0, 0)
    func isNext(_ place: Int) -> Bool { place < scalars.count && isDigit(scalars[place]) }
    func take() {
      units = units * 10 + Int128(scalars[place].value - 0x30)
      digits += 1
      place += 1
    }
    while place < scalars.count, digits <= most {
      if isDigit(scalars[place]) {
        take()
        groups[groups.count - 1] += 1
      } else if scalars[place] == ",", isNext(place + 1), isNext(place + 2), isNext(place + 3),
        !isNext(place + 4)
      {
        groups.append(0)
        place += 1
      } else {
        break
      }
    }
    guard groups.count == 1 || groups[0] <= 3 else { return nil }
    if place < scalars.count, scalars[place] == ".", isNext(place + 1) {
      place += 1
      while isNext(place), digits <= most {
        take()
        decimals += 1
      }
    }
    guard digits <= most else { return nil }
    var from = start
    if start > 0, isMinus(scalars[start - 1]), start == 1 || !isOperand(scalars[start - 2]) {
      from -= 1
      units = -units
    }
    return Written(
      value: Exact(units, Exact.power(decimals)), decimals: decimals, range: from..<place)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { 0x30...0x39 ~= scalar.value }

  static func isMinus(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "\u{2212}" }

  /// Whether a minus directly behind it takes something away from it.
  private static func isOperand(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || scalar == ")" || scalar == "%" || scalar.properties.isAlphabetic
  }
}

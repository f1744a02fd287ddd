/// The numerals of English up to 999, in digits and in words.
public enum Numerals {
  private static let units: [String: Int] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9,
  ]
  private static let teens: [String: Int] = [
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "dozen": 12,
  ]
  private static let tens: [String: Int] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
  ]
  private static let times: [String: Int] = ["once": 1, "twice": 2, "thrice": 3]
  private static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "firstly": 1, "secondly": 2, "thirdly": 3,
  ]

  /// Every word that belongs to a numeral, an ordinal or a count of times, in lower case.
  public static let vocabulary: Set<String> = Set(units.keys).union(teens.keys).union(tens.keys)
    .union(times.keys).union(ordinals.keys)
    .union(["hundred", "hundreds", "thousand", "million", "tens", "dozens"])

  /// Whether a word in lower case belongs to a numeral, or holds any digit.
  public static func isPart(_ word: String) -> Bool {
    hasDigit(word) || mayBegin(word) && vocabulary.contains(word)
  }

  /// Whether a word of the vocabulary has the first letter of a word, which most words do not.
  private static func mayBegin(_ word: String) -> Bool {
    guard let first = word.utf8.first else { return false }
    return initials[Int(first)]
  }

  private static let initials: [Bool] = {
    var initials = [Bool](repeating: false, count: 256)
    for word in vocabulary { if let first = word.utf8.first { initials[Int(first)] = true } }
    return initials
  }()

  /// Whether a word holds a digit of any script.
  public static func hasDigit(_ word: String) -> Bool {
    if word.utf8.contains(where: { 0x30...0x39 ~= $0 }) { return true }
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return false }
    return word.unicodeScalars.contains { $0.properties.numericType != nil }
  }

  /// A numeral that was read.
  public struct Reading: Hashable, Sendable {
    /// The number.
    public var value: Int
    /// Whether it is an ordinal.
    public var isOrdinal: Bool
    /// How many tokens it takes.
    public var length: Int
  }

  /// Reads the longest numeral that begins at a token; nil if none does.
  public static func read(_ tokens: ArraySlice<Token>) -> Reading? {
    guard let first = tokens.first, first.sort == .word else { return nil }
    if let digit = first.lower.unicodeScalars.first, 0x30...0x39 ~= digit.value {
      return digits(first.lower)
    }
    guard mayBegin(first.lower), vocabulary.contains(first.lower) else { return nil }
    if let value = times[first.lower] { return Reading(value: value, isOrdinal: false, length: 1) }
    return words(tokens)
  }

  private static func digits(_ word: String) -> Reading? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard digits.count <= 15, let value = Int(digits) else { return nil }
    switch word.dropFirst(digits.count) {
    case "": return Reading(value: value, isOrdinal: false, length: 1)
    case "st", "nd", "rd", "th": return Reading(value: value, isOrdinal: true, length: 1)
    default: return nil
    }
  }

  private static func words(_ tokens: ArraySlice<Token>) -> Reading? {
    guard var reading = belowHundred(tokens) else { return nil }
    guard !reading.isOrdinal, 1...9 ~= reading.value,
      word(tokens, reading.length) == "hundred"
    else { return reading }
    reading.value *= 100
    reading.length += 1
    let and = word(tokens, reading.length) == "and" ? 1 : 0
    if let rest = belowHundred(tokens.dropFirst(reading.length + and)), rest.value > 0 {
      reading.value += rest.value
      reading.isOrdinal = rest.isOrdinal
      reading.length += and + rest.length
    }
    return reading
  }

  private static func belowHundred(_ tokens: ArraySlice<Token>) -> Reading? {
    guard let first = word(tokens, 0) else { return nil }
    if let value = units[first] ?? teens[first] {
      return Reading(value: value, isOrdinal: false, length: 1)
    }
    if let value = ordinals[first] { return Reading(value: value, isOrdinal: true, length: 1) }
    guard let ten = tens[first] else { return nil }
    let hyphen = tokens.dropFirst().first?.text == "-" ? 1 : 0
    if let next = word(tokens, 1 + hyphen) {
      if let unit = units[next], unit > 0 {
        return Reading(value: ten + unit, isOrdinal: false, length: 2 + hyphen)
      }
      if let unit = ordinals[next], unit < 10 {
        return Reading(value: ten + unit, isOrdinal: true, length: 2 + hyphen)
      }
    }
    return Reading(value: ten, isOrdinal: false, length: 1)
  }

  private static func word(_ tokens: ArraySlice<Token>, _ place: Int) -> String? {
    tokens.dropFirst(place).first.flatMap { $0.sort == .word ? $0.lower : nil }
  }
}

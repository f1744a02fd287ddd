/// Boxes as answers.
public enum BoxAnswer {
  /// Reads four numbers in pixels: `[12, 30, 44, 52]`, `(12,30,44,52)`, `12 30 44 52`, `[[…]]` and nothing else.
  ///
  /// - Returns: Left, top, right and bottom edge; nil unless left lies left of right and top above bottom.
  public static func pixels(_ text: String) -> [Double]? {
    guard let numbers = numbers(text), numbers.count == 4, numbers[0] < numbers[2],
      numbers[1] < numbers[3]
    else { return nil }
    return numbers
  }

  /// Reads numbers apart by commas or blanks, with brackets around them or each pair of them.
  public static func numbers(_ text: String) -> [Double]? {
    var all: [Double] = []
    var depth = 0
    var word = ""
    func number() -> Double? {
      guard let decimal = DecimalNumber(word) else { return nil }
      return (0..<decimal.decimals).reduce(Double(decimal.units)) { value, _ in value / 10 }
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "[", "(", "{", "]", ")", "}", ",", " ", ";":
        if !word.isEmpty {
          guard let value = number(), all.count < 8 else { return nil }
          all.append(value)
          word = ""
        }
        if "[({".unicodeScalars.contains(scalar) { depth += 1 }
        if "])}".unicodeScalars.contains(scalar) { depth -= 1 }
        guard 0...3 ~= depth else { return nil }
      default: word.unicodeScalars.append(scalar)
      }
    }
    if !word.isEmpty {
      guard let value = number() else { return nil }
      all.append(value)
    }
    return depth == 0 ? all : nil
  }

  /// What two boxes share, as a part of what they cover together.
  ///
  /// - Parameters:
  ///   - one: Left, top, right and bottom edge, the last two exclusive.
  ///   - other: The same of another box.
  /// - Returns: From 0 to 1.
  public static func intersectionOverUnion(_ one: [Double], _ other: [Double]) -> Double {
    let wide = min(one[2], other[2]) - max(one[0], other[0])
    let high = min(one[3], other[3]) - max(one[1], other[1])
    guard wide > 0, high > 0 else { return 0 }
    func area(_ box: [Double]) -> Double { (box[2] - box[0]) * (box[3] - box[1]) }
    let shared = wide * high
    return shared / (area(one) + area(other) - shared)
  }
}

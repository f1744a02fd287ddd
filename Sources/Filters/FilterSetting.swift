/// Something about a filter that a recipe can set.
public struct FilterSetting<Settings>: Sendable {
  /// The name in a recipe.
  public let name: String
  /// What it means, in a few words.
  public let summary: String
  let read: @Sendable (Settings) -> String
  let assign: @Sendable (inout Settings, String) throws(FilterError) -> Void

  /// Declares a whole number.
  init(
    _ name: String, _ path: any WritableKeyPath<Settings, Int> & Sendable,
    _ bounds: ClosedRange<Int>, _ summary: String
  ) {
    self.name = name
    self.summary = summary
    read = { "\($0[keyPath: path])" }
    assign = { settings, text throws(FilterError) in
      guard let number = Int(text) else {
        throw FilterError("\(name) takes a whole number, not \(text)")
      }
      settings[keyPath: path] = try Self.checked(number, bounds, name)
    }
  }

  /// Declares a real number.
  init(
    _ name: String, _ path: any WritableKeyPath<Settings, Double> & Sendable,
    _ bounds: ClosedRange<Double>, _ summary: String
  ) {
    self.name = name
    self.summary = summary
    read = { "\($0[keyPath: path])" }
    assign = { settings, text throws(FilterError) in
      guard let number = Double(text), number.isFinite, text.utf8.allSatisfy(Self.isOfNumber) else {
        throw FilterError("\(name) takes a number, not \(text)")
      }
      settings[keyPath: path] = try Self.checked(number, bounds, name)
    }
  }

  /// Declares a name, such as a measure's.
  init(
    named name: String, _ path: any WritableKeyPath<Settings, String> & Sendable,
    _ summary: String
  ) {
    self.name = name
    self.summary = summary
    read = { $0[keyPath: path] }
    assign = { settings, text throws(FilterError) in
      guard text.utf8.allSatisfy({ 0x21...0x7E ~= $0 }), text.utf8.count <= 100 else {
        throw FilterError("\(name) takes a name of letters, digits and dots, not \(text)")
      }
      settings[keyPath: path] = text
    }
  }

  /// Declares a choice among names.
  init<Choice: CaseIterable & RawRepresentable<String> & Sendable>(
    _ name: String, _ path: any WritableKeyPath<Settings, Choice> & Sendable, _ summary: String
  ) {
    self.name = name
    self.summary = summary
    let choices = Dictionary(
      uniqueKeysWithValues: Choice.allCases.map { ($0.rawValue, $0) })
    let names = Choice.allCases.map(\.rawValue).joined(separator: " or ")
    read = { $0[keyPath: path].rawValue }
    assign = { settings, text throws(FilterError) in
      guard let choice = choices[text] else {
        throw FilterError("\(name) takes \(names), not \(text)")
      }
      settings[keyPath: path] = choice
    }
  }

  /// Declares a number of bytes, such as `20 KB`: steps of 1024.
  init(
    bytes name: String, _ path: any WritableKeyPath<Settings, Int> & Sendable, _ summary: String
  ) {
    self.name = name
    self.summary = summary
    read = { "\($0[keyPath: path])" }
    assign = { settings, text throws(FilterError) in
      let digits = text.prefix { $0.isASCII && $0.isNumber }
      let unit = text.dropFirst(digits.count).drop { $0 == " " }.lowercased()
      let units = ["b", "kb", "mb", "gb", "tb"]
      let short = unit.replacing("ib", with: "b")
      guard let number = Int(digits), number < 1 << 20 || short.isEmpty,
        let step = short.isEmpty ? 0 : units.firstIndex(of: short)
      else {
        throw FilterError(
          "\(name) takes a number of bytes, such as 4096, 20 KB or 1 MB, not \(text)")
      }
      settings[keyPath: path] = number << (10 * step)
    }
  }

  /// Declares a range of whole numbers.
  init(
    _ name: String, _ path: any WritableKeyPath<Settings, ClosedRange<Int>> & Sendable,
    _ bounds: ClosedRange<Int>, _ summary: String
  ) {
    self.name = name
    self.summary = summary
    read = { "\($0[keyPath: path].lowerBound)...\($0[keyPath: path].upperBound)" }
    assign = { settings, text throws(FilterError) in
      let ends = text.split(separator: ".", omittingEmptySubsequences: false)
      guard ends.count == 4, ends[1].isEmpty, ends[2].isEmpty, let low = Int(ends[0]),
        let high = Int(ends[3])
      else { throw FilterError("\(name) takes a range a...b, not \(text)") }
      guard low <= high else {
        throw FilterError("\(name): \(text) is upside down: write \(high)...\(low)")
      }
      settings[keyPath: path] =
        try Self.checked(low, bounds, name)...Self.checked(high, bounds, name)
    }
  }

  /// Sets it from the text of a recipe.
  ///
  /// - Throws: ``FilterError`` if the text is no such value, or out of bounds.
  public func set(_ settings: inout Settings, to text: String) throws(FilterError) {
    try assign(&settings, text)
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || "+-.eE".utf8.contains(byte)
  }

  private static func checked<Number: Comparable & Sendable>(
    _ number: Number, _ bounds: ClosedRange<Number>, _ name: String
  ) throws(FilterError) -> Number {
    guard bounds.contains(number) else {
      throw FilterError(
        "\(name): \(number) is out of bounds: it takes \(bounds.lowerBound) to \(bounds.upperBound)"
      )
    }
    return number
  }
}

/// A value that a filter does not take.
public struct FilterError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, and what to do.
  public let description: String
  /// The setting that is to blame where it is not the one that was being set.
  public let setting: String?

  init(_ description: String, setting: String? = nil) {
    self.description = description
    self.setting = setting
  }
}

extension FilterError {
  /// Refuses a least that is above the most.
  static func check<Number: Comparable>(
    _ least: Number, _ most: Number, _ names: (least: String, most: String)
  ) throws(FilterError) {
    guard least > most else { return }
    throw FilterError(
      "\(names.least): \(least), \(names.most): \(most) is upside down: write \(names.least): \(most), \(names.most): \(least)",
      setting: names.most)
  }
}

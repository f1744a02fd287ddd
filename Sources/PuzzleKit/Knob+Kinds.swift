extension Knob {
  /// Declares a whole number that varies: one value, a list, or a range `a...b`.
  public init(
    _ name: String, _ path: any WritableKeyPath<Settings, Spread> & Sendable,
    _ bounds: ClosedRange<Int>,
    _ summary: String
  ) where Settings: Puzzle {
    self.init(
      name: name, summary: summary,
      values: "\(bounds.lowerBound) to \(bounds.upperBound); a number, a list or a range a...b",
      fallback: Settings()[keyPath: path].description,
      read: { $0[keyPath: path].description }
    ) { settings, value throws(KnobError) in
      settings[keyPath: path] = try KnobParser(name: name).spread(value, within: bounds)
    }
  }

  /// Declares a whole number that varies, or is left to the puzzle.
  public init(
    _ name: String, _ path: any WritableKeyPath<Settings, Spread?> & Sendable,
    _ bounds: ClosedRange<Int>, _ summary: String
  ) where Settings: Puzzle {
    self.init(
      name: name, summary: summary,
      values:
        "\(bounds.lowerBound) to \(bounds.upperBound); a number, a list or a range a...b; or any",
      fallback: Settings()[keyPath: path]?.description ?? "any",
      read: { $0[keyPath: path]?.description ?? "any" }
    ) { settings, value throws(KnobError) in
      settings[keyPath: path] =
        value == .text("any") ? nil : try KnobParser(name: name).spread(value, within: bounds)
    }
  }

  /// Declares a real number that varies: one value, or a range `a...b`.
  public init(
    _ name: String, _ path: any WritableKeyPath<Settings, RealSpread> & Sendable,
    _ bounds: ClosedRange<Double>, _ summary: String
  ) where Settings: Puzzle {
    self.init(
      name: name, summary: summary,
      values: "\(bounds.lowerBound) to \(bounds.upperBound); a number or a range a...b",
      fallback: Settings()[keyPath: path].description,
      read: { $0[keyPath: path].description }
    ) { settings, value throws(KnobError) in
      settings[keyPath: path] = try KnobParser(name: name).realSpread(value, within: bounds)
    }
  }

  /// Declares how often something is asked, against the others of its kind, as `ask_NAME`.
  public init(
    _ name: String, weight path: any WritableKeyPath<Settings, RealSpread> & Sendable,
    _ summary: String
  ) where Settings: Puzzle {
    self.init(
      name: "ask_\(name)", summary: "how often it is asked " + summary,
      values: "0.0 to 1000.0; a number, against the other weights",
      fallback: Settings()[keyPath: path].description,
      read: { $0[keyPath: path].description }
    ) { settings, value throws(KnobError) in
      let weight = try KnobParser(name: "ask_\(name)").realSpread(value, within: 0...1000)
      guard weight.range.lowerBound == weight.range.upperBound else {
        throw KnobError("ask_\(name)", "takes one number, not a range")
      }
      settings[keyPath: path] = weight
    }
  }

  /// Declares a choice among names: one, or a list of which each is as probable.
  ///
  /// Where there are too many names to be listed, `form` says what they look like.
  public init<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ path: any WritableKeyPath<Settings, [Choice]> & Sendable, _ summary: String,
    form: String? = nil
  ) where Settings: Puzzle, Choice.RawValue == String {
    let names = Choice.allCases.map(\.rawValue)
    self.init(
      name: name, summary: summary,
      values: (form ?? names.joined(separator: ", ")) + "; one or a list",
      fallback: KnobValue.list(Settings()[keyPath: path].map { .text($0.rawValue) }).brief,
      read: { KnobValue.list($0[keyPath: path].map { .text($0.rawValue) }).brief }
    ) { settings, value throws(KnobError) in
      let parser = KnobParser(name: name)
      settings[keyPath: path] = try parser.names(value, among: names, form: form).compactMap {
        Choice(rawValue: $0)
      }
    }
  }

  /// Declares something that is so, is not so, or is so in some samples.
  public init(
    _ name: String, _ path: any WritableKeyPath<Settings, [Bool]> & Sendable, _ summary: String
  ) where Settings: Puzzle {
    self.init(
      name: name, summary: summary, values: "true, false or [true, false]",
      fallback: KnobValue.list(Settings()[keyPath: path].map { .boolean($0) }).brief,
      read: { KnobValue.list($0[keyPath: path].map { .boolean($0) }).brief }
    ) { settings, value throws(KnobError) in
      settings[keyPath: path] = try KnobParser(name: name).booleans(value)
    }
  }

  /// Declares something that is so or is not.
  public init(
    _ name: String, _ path: any WritableKeyPath<Settings, Bool> & Sendable, _ summary: String
  ) where Settings: Puzzle {
    self.init(
      name: name, summary: summary, values: "true or false",
      fallback: "\(Settings()[keyPath: path])", read: { "\($0[keyPath: path])" }
    ) { settings, value throws(KnobError) in
      guard case .boolean(let flag) = value else {
        throw KnobError(name, "takes true or false, not \(value)")
      }
      settings[keyPath: path] = flag
    }
  }

  /// Declares a file of the user's.
  public init(
    file name: String, _ path: any WritableKeyPath<Settings, String?> & Sendable, _ summary: String
  ) where Settings: Puzzle {
    self.init(
      name: name, summary: summary, values: "a path", fallback: "none", isFile: true,
      read: { $0[keyPath: path] ?? "none" }
    ) { settings, value throws(KnobError) in
      guard case .text(let text) = value, !text.isEmpty else {
        throw KnobError(name, "takes the path of a file, not \(value)")
      }
      settings[keyPath: path] = text
    }
  }

  /// Declares a list of free texts: one, or a list; empty unless a recipe says otherwise.
  public init(
    texts name: String, _ path: any WritableKeyPath<Settings, [String]> & Sendable,
    _ summary: String
  ) where Settings: Puzzle {
    self.init(
      name: name, summary: summary, values: "a text or a list of them",
      fallback: KnobValue.list(Settings()[keyPath: path].map { .text($0) }).brief,
      read: { KnobValue.list($0[keyPath: path].map { .text($0) }).brief }
    ) { settings, value throws(KnobError) in
      settings[keyPath: path] = try KnobParser(name: name).texts(value)
    }
  }
}

extension KnobValue {
  /// A list of one as its element.
  fileprivate var brief: String {
    if case .list(let values) = self, values.count == 1 {
      values[0].description
    } else {
      description
    }
  }
}

/// What knobs of every kind read their values with.
struct KnobParser {
  let name: String

  func spread(_ value: KnobValue, within bounds: ClosedRange<Int>) throws(KnobError) -> Spread {
    switch value {
    case .integer(let number):
      try check(number, within: bounds)
      return Spread(number...number)
    case .text(let text):
      let ends = text.ends
      guard ends.count == 2, let low = Int(ends[0]), let high = Int(ends[1]) else { break }
      guard low <= high else {
        throw KnobError(name, "\(text) is upside down: write \(high)...\(low)")
      }
      try check(low, within: bounds)
      try check(high, within: bounds)
      return Spread(low...high)
    case .list(let values):
      var numbers: [Int] = []
      for value in values {
        guard case .integer(let number) = value else {
          throw KnobError(name, "a list holds whole numbers, and \(value) is none")
        }
        try check(number, within: bounds)
        numbers.append(number)
      }
      guard !numbers.isEmpty else { throw KnobError(name, "the list is empty") }
      return Spread(numbers)
    case .real, .boolean: break
    }
    throw KnobError(
      name, "takes a whole number, a list [a, b] or a range a...b, not \(value)")
  }

  func realSpread(
    _ value: KnobValue, within bounds: ClosedRange<Double>
  ) throws(KnobError) -> RealSpread {
    switch value {
    case .integer(let number):
      try check(Double(number), within: bounds)
      return RealSpread(Double(number)...Double(number))
    case .real(let number):
      try check(number, within: bounds)
      return RealSpread(number...number)
    case .text(let text):
      let ends = text.ends
      guard ends.count == 2, let low = Double(ends[0]), let high = Double(ends[1]) else { break }
      guard low <= high else {
        throw KnobError(name, "\(text) is upside down: write \(ends[1])...\(ends[0])")
      }
      try check(low, within: bounds)
      try check(high, within: bounds)
      return RealSpread(low...high)
    case .list, .boolean: break
    }
    throw KnobError(name, "takes a number or a range a...b, not \(value)")
  }

  func names(
    _ value: KnobValue, among known: [String], form: String?
  ) throws(KnobError) -> [String] {
    let values = if case .list(let values) = value { values } else { [value] }
    guard !values.isEmpty else { throw KnobError(name, "the list is empty") }
    var names: [String] = []
    for value in values {
      guard case .text(let text) = value, known.contains(text) else {
        if let form { throw KnobError(name, "there is no \(value); it takes \(form)") }
        let near = value.description.nearest(among: known).map { "; did you mean \($0)?" } ?? ""
        throw KnobError(
          name, "there is no \(value); it takes \(known.joined(separator: ", "))\(near)")
      }
      names.append(text)
    }
    return names
  }

  func texts(_ value: KnobValue) throws(KnobError) -> [String] {
    let values = if case .list(let values) = value { values } else { [value] }
    var texts: [String] = []
    for value in values {
      let text = value.description
      if case .list = value { throw KnobError(name, "takes a list of texts, not \(value) in one") }
      guard !text.isEmpty else { throw KnobError(name, "takes texts, and one is empty") }
      if !texts.contains(text) { texts.append(text) }
    }
    return texts
  }

  func booleans(_ value: KnobValue) throws(KnobError) -> [Bool] {
    let values = if case .list(let values) = value { values } else { [value] }
    var flags: [Bool] = []
    for value in values {
      guard case .boolean(let flag) = value else {
        throw KnobError(name, "takes true, false or [true, false], not \(value)")
      }
      flags.append(flag)
    }
    guard !flags.isEmpty else { throw KnobError(name, "the list is empty") }
    return flags
  }

  private func check<Number: Comparable>(
    _ number: Number, within bounds: ClosedRange<Number>
  ) throws(KnobError) {
    guard bounds.contains(number) else {
      throw KnobError(
        name, "\(number) is out of bounds: it takes \(bounds.lowerBound) to \(bounds.upperBound)")
    }
  }
}

extension String {
  /// The two ends of `a...b`; otherwise not two parts.
  fileprivate var ends: [String] {
    guard let dots = utf8Range(of: "...") else { return [] }
    return [String(self[..<dots.lowerBound]).trimmed, String(self[dots.upperBound...]).trimmed]
  }

  private var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private func utf8Range(of pattern: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(pattern) {
        return start..<index(start, offsetBy: pattern.count)
      }
      start = index(after: start)
    }
    return nil
  }

  /// Returns the known name that takes the fewest edits to reach, if that is few enough to be meant.
  public func nearest(among known: [String]) -> String? {
    let ranked = known.map { (distance: distance(to: $0), name: $0) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }),
      best.distance <= max(2, best.name.count / 3)
    else { return nil }
    return best.name
  }

  /// The number of inserted, deleted, replaced or exchanged letters between two words (Damerau, 1964).
  private func distance(to other: String) -> Int {
    let a = Array(lowercased())
    let b = Array(other.lowercased())
    var rows = [Array(0...b.count)]
    for i in 1..<(a.count + 1) {
      var row = [i]
      for j in 1..<(b.count + 1) {
        var best = min(rows[i - 1][j] + 1, row[j - 1] + 1)
        best = min(best, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          best = min(best, rows[i - 2][j - 2] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}

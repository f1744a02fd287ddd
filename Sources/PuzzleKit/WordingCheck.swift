/// Holds a wording to the slots of its form.
struct WordingCheck {
  let form: QuestionForm
  let forms: [QuestionForm]

  /// Checks the stretches of a wording.
  ///
  /// - Throws: ``WordingError`` if a slot is unknown or missing, if a word runs into one, or if nothing
  ///   is said.
  func check(_ parts: [Wording.Part]) throws(WordingError) {
    guard parts.contains(where: { !$0.isBlank }) else {
      throw WordingError("the question is empty")
    }
    var before: Wording.Part?
    for part in parts {
      if case .slot(let name) = part { _ = try slot(name) }
      if let before { try checkBorder(before, part) }
      before = part
    }
    for slot in form.slots where slot.isRequired && !parts.contains(.slot(slot.name)) {
      throw WordingError(
        "{\(slot.name)} is missing, by which a question of the form \(form.name) says what is asked"
      )
    }
  }

  private func slot(_ name: String) throws(WordingError) -> QuestionSlot {
    if let slot = form.slots.first(where: { $0.name == name }) { return slot }
    let others = forms.filter { $0.slots.contains { $0.name == name } }.map(\.name)
    guard others.isEmpty else {
      throw WordingError(
        "the form \(form.name) has no slot {\(name)}; it belongs to \(others.listed)")
    }
    let known = form.slots.map(\.name)
    if let near = name.nearest(among: known) {
      throw WordingError("there is no slot {\(name)}; did you mean {\(near)}?")
    }
    let all = known.map { "{\($0)}" }.joined(separator: " ")
    guard name.utf8.allSatisfy({ $0.isNaming }) else {
      throw WordingError(
        "{\(name)} is no slot; write {{\(name)}} for the braces themselves; "
          + "the form \(form.name) has \(all)")
    }
    throw WordingError("there is no slot {\(name)}; the form \(form.name) has \(all)")
  }

  /// Refuses what would make one word of two, such as `1{rows}` or `{moves}s`.
  private func checkBorder(
    _ first: Wording.Part, _ second: Wording.Part
  ) throws(WordingError) {
    switch (first, second) {
    case (.text(let text), .slot(let name)):
      guard let last = text.unicodeScalars.last, try touches(last, name) else { return }
      throw WordingError("\"\(last)\" runs into {\(name)}; put a blank or a sign between them")
    case (.slot(let name), .text(let text)):
      guard let first = text.unicodeScalars.first, try touches(first, name) else { return }
      throw WordingError("{\(name)} runs into \"\(first)\"; put a blank or a sign between them")
    case (.slot(let name), .slot(let other)):
      throw WordingError("{\(name)} runs into {\(other)}; put a blank or a sign between them")
    case (.text, .text): break
    }
  }

  private func touches(_ scalar: Unicode.Scalar, _ name: String) throws(WordingError) -> Bool {
    if scalar.properties.numericType != nil { return true }
    guard scalar.properties.isAlphabetic, try !slot(name).isNumeral else { return false }
    // Scripts without blanks between words can't be confused with Latin letters.
    return scalar.value < 0x250 || 0xFF21...0xFF5A ~= scalar.value
  }
}

extension Wording.Part {
  /// Whether it shows nothing.
  fileprivate var isBlank: Bool {
    if case .text(let text) = self {
      text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    } else {
      false
    }
  }
}

extension [String] {
  /// Names as English lists them.
  fileprivate var listed: String {
    count > 1 ? dropLast().joined(separator: ", ") + " and " + self[count - 1] : joined()
  }
}

extension UInt8 {
  /// Whether it may stand in the name of a slot: a to z, 0 to 9 or _.
  fileprivate var isNaming: Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= self || UInt8(ascii: "0")...UInt8(ascii: "9") ~= self
      || self == UInt8(ascii: "_")
  }
}

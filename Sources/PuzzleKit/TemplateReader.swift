/// Cuts the text of a wording at its slots.
struct TemplateReader {
  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var text = ""
  private var found: [Wording.Part] = []

  init(_ template: String) {
    scalars = Array(template.unicodeScalars)
  }

  /// Returns the stretches in order.
  ///
  /// - Throws: ``WordingError`` if a brace has no partner, or a character can't be meant.
  mutating func parts() throws(WordingError) -> [Wording.Part] {
    while place < scalars.count {
      let scalar = scalars[place]
      let isDouble = place + 1 < scalars.count && scalars[place + 1] == scalar
      switch scalar {
      case "{" where isDouble, "}" where isDouble:
        text.unicodeScalars.append(scalar)
        place += 2
      case "{": try slot()
      case "}":
        throw WordingError(
          "the \"}\" at character \(place + 1) closes nothing; write }} for a brace itself")
      case _ where scalar.isControl:
        let code = String(scalar.value, radix: 16, uppercase: true)
        throw WordingError(
          "character \(place + 1) is the control character U+\(String(repeating: "0", count: 4 - code.count))\(code); "
            + #"JSON writes a backslash twice, as in \\boxed{{}}"#)
      default:
        text.unicodeScalars.append(scalar)
        place += 1
      }
    }
    close()
    return found
  }

  private mutating func slot() throws(WordingError) {
    let rest = scalars[(place + 1)...]
    guard let end = rest.firstIndex(of: "}"), !rest[..<end].contains("{") else {
      throw WordingError(
        "the \"{\" at character \(place + 1) is never closed; write {{ for a brace itself")
    }
    guard end > place + 1 else {
      throw WordingError(
        "the {} at character \(place + 1) names no slot; write {{}} for the braces themselves")
    }
    close()
    found.append(.slot(String(String.UnicodeScalarView(rest[..<end]))))
    place = end + 1
  }

  private mutating func close() {
    if !text.isEmpty { found.append(.text(text)) }
    text = ""
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character other than a tab or the end of a line.
  fileprivate var isControl: Bool {
    properties.generalCategory == .control && self != "\t" && self != "\n" && self != "\r"
  }
}

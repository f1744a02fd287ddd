@testable import Datasets

/// A text with its claims.
///
/// It is made of words such as `It is {value;0;1;30|30}.`, in braces what is claimed.
struct Saying {
  var text = ""
  var claims: [Record.Claim] = []

  /// Reads words: in braces the kind, perhaps `@` and the picture, and the values, then what is said.
  init(_ words: String, isLabelled: Bool) {
    var rest = Substring(words)
    while let open = rest.firstIndex(of: "{") {
      text += rest[..<open]
      // A brace of a box is part of the words.
      guard let bar = rest[open...].firstIndex(of: "|") else { break }
      var close = rest.index(after: bar)
      var depth = 0
      while rest[close] != "}" || depth > 0 {
        if rest[close] == "{" { depth += 1 }
        if rest[close] == "}" { depth -= 1 }
        close = rest.index(after: close)
      }
      let parts = rest[rest.index(after: open)..<bar].split(separator: ";").map(String.init)
      let kind = parts[0].split(separator: "@").map(String.init)
      add(
        kind[0], Array(parts.dropFirst()), String(rest[rest.index(after: bar)..<close]),
        image: kind.count > 1 ? Int(kind[1]) : 0, isLabelled: isLabelled)
      rest = rest[rest.index(after: close)...]
    }
    text += rest
  }

  mutating func add(
    _ kind: String, _ values: [String], _ words: String, image: Int?, isLabelled: Bool
  ) {
    let ofPixels = [
      "greater", "less", "beyond", "short", "extreme", "rises", "falls", "tally", "colour",
      "marked", "chart", "parts",
    ]
    let isOfPixels = ofPixels.contains(kind) || kind == "value" && !isLabelled
    let start = text.unicodeScalars.count
    text += words
    claims.append(
      Record.Claim(
        span: [start, text.unicodeScalars.count], kind: kind, values: values,
        evidence: isOfPixels ? "pixels" : "record", image: isOfPixels ? image : nil, boxes: []))
  }

  var record: Record.Text { Record.Text(text: text, claims: claims) }
}

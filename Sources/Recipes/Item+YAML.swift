extension Item {
  /// The item as a YAML document: keys and tasks a line each, everything deeper in one line.
  var yaml: String {
    guard let entries else { return flow + "\n" }
    return entries.map { "\($0.key.scalar):\($0.value.block)\n" }.joined()
  }

  private var block: String {
    guard case .list(let items) = content, items.contains(where: { !($0.entries ?? []).isEmpty })
    else { return " " + flow }
    return items.map { item in
      guard let entries = item.entries, !entries.isEmpty else { return "\n- \(item.flow)" }
      return "\n- " + entries.map { "\($0.key.scalar): \($0.value.flow)" }.joined(separator: "\n  ")
    }.joined()
  }

  private var flow: String {
    switch content {
    case .scalar(let text, let isQuoted): isQuoted ? text.quoted : text.scalar
    case .list(let items): "[" + items.map(\.flow).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key.scalar): \($0.value.flow)" }.joined(separator: ", ") + "}"
    }
  }
}

extension String {
  /// A plain scalar where that is sure to be read as what it is, otherwise quoted.
  ///
  /// No number and no truth value needs quotes, so what is quoted here was a text.
  fileprivate var scalar: String {
    let isSafe =
      utf8.allSatisfy { $0.isAlphanumeric || "_./+-".utf8.contains($0) }
      && (first?.utf8.first.map { $0.isAlphanumeric || "._/".utf8.contains($0) } ?? false
        || dropFirst().utf8.first.map { $0.isAlphanumeric } ?? false)
      && self != "..."
    return isSafe ? self : quoted
  }

  /// A double-quoted scalar.
  fileprivate var quoted: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case _
      where scalar.value < 32 || 0x7F...0x9F ~= scalar.value || scalar.value == 0x2028
        || scalar.value == 0x2029 || scalar.value == 0xFEFF:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

extension UInt8 {
  fileprivate var isAlphanumeric: Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= self || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self
      || UInt8(ascii: "0")...UInt8(ascii: "9") ~= self
  }
}

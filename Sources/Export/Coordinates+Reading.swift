public import Imaging

extension Coordinates {
  /// Reads a box or a point as a model says it.
  ///
  /// - Parameters:
  ///   - text: The box with its marks and nothing else but the name of what it is of, where the marks have a place for it;
  ///     of plain lists the brackets may be left out.
  ///   - size: The size of the picture.
  /// - Returns: Left, top, right and bottom edge in pixels, of a point all of no extent; nil if the text is anything else,
  ///   more than one box, or a box whose edges are the wrong way round.
  public func edges(in text: String, of size: PictureSize) -> [Double]? {
    guard text.utf8.count <= 1000, let numbers = numbers(in: text) else { return nil }
    if self == .molmo {
      guard numbers.count == 2, numbers.allSatisfy({ 0...100 ~= $0 }) else { return nil }
      let (x, y) = (numbers[0] / 100 * Double(size.width), numbers[1] / 100 * Double(size.height))
      return [x, y, x, y]
    }
    guard numbers.count == 4, let box = edges(of: numbers, in: size), box.x0 < box.x1,
      box.y0 < box.y1
    else { return nil }
    return [box.x0, box.y0, box.x1, box.y1]
  }

  /// The numbers of a text in their order; nil if its marks are not those of the coordinates.
  private func numbers(in text: String) -> [Double]? {
    switch self {
    case .pixels, .qwen25VL, .qwen2VL, .qwen3VL, .qwen3VL999, .unit, .coco, .yolo:
      return Self.list(text)
    case .deepSeek:
      guard let inner = Self.inside(text, "<|box|>", "<|/box|>", name: ("<|ref|>", "<|/ref|>"))
      else {
        return nil
      }
      return Self.list(inner)
    case .qwenVL:
      guard let inner = Self.inside(text, "<box>", "</box>", name: ("<ref>", "</ref>")) else {
        return nil
      }
      return Self.list(inner)
    case .florence2, .paliGemma:
      let mark = self == .florence2 ? "<loc_" : "<loc"
      guard let start = text.firstRange(of: mark)?.lowerBound,
        let end = text.lastIndex(of: ">")
      else { return nil }
      let parts = text[start...end].split(separator: ">")
      let numbers = parts.compactMap { part -> Double? in
        part.hasPrefix(mark) ? Self.number(part.dropFirst(mark.count)) : nil
      }
      return numbers.count == parts.count ? numbers : nil
    case .molmo:
      guard text.hasPrefix("<point "), text.hasSuffix("</point>") || text.hasSuffix("/>") else {
        return Self.list(text)
      }
      guard text.ranges(of: "<point").count == 1 else { return nil }
      let numbers = ["x", "y"].compactMap { name -> Double? in
        guard let start = text.firstRange(of: " \(name)=\"")?.upperBound,
          let end = text[start...].firstIndex(of: "\"")
        else { return nil }
        return Self.number(text[start..<end])
      }
      return numbers.count == 2 ? numbers : nil
    }
  }

  /// What stands between two marks that a text begins with, after a name perhaps, and ends with.
  private static func inside(
    _ text: String, _ opening: String, _ closing: String, name: (opening: String, closing: String)
  ) -> String? {
    var rest = text[...]
    if rest.hasPrefix(name.opening) {
      guard let end = rest.firstRange(of: name.closing)?.upperBound else { return nil }
      rest = rest[end...].drop { $0 == " " }
    }
    guard rest.hasPrefix(opening), rest.hasSuffix(closing) else { return nil }
    return String(rest.dropFirst(opening.count).dropLast(closing.count))
  }

  /// The numbers of a list with commas or blanks between and any brackets around, themselves or in pairs.
  private static func list(_ text: String) -> [Double]? {
    var depth = 0
    var words = [""]
    for scalar in text.unicodeScalars {
      switch scalar {
      case "[", "(": depth += 1
      case "]", ")": depth -= 1
      case ",", " ": break
      default:
        words[words.count - 1].unicodeScalars.append(scalar)
        continue
      }
      guard 0...3 ~= depth else { return nil }
      if words.last?.isEmpty == false { words.append("") }
    }
    if words.last?.isEmpty == true { words.removeLast() }
    guard depth == 0, words.count <= 8 else { return nil }
    let numbers = words.compactMap { number($0) }
    return numbers.count == words.count ? numbers : nil
  }

  /// Reads digits with a point among them perhaps, and nothing else.
  private static func number(_ text: some StringProtocol) -> Double? {
    guard 1...16 ~= text.utf8.count, text.utf8.first != UInt8(ascii: "."),
      text.utf8.allSatisfy({ 0x30...0x39 ~= $0 || $0 == UInt8(ascii: ".") })
    else { return nil }
    return Double(String(text))
  }
}

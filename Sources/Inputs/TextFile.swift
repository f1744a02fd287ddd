import Foundation

/// A user's file of texts: plain text, a text a line, or JSON lines, of which every string is a text.
public enum TextFile {
  /// The most bytes of a file.
  public static let mostBytes = 256 << 20

  /// Reads a file.
  ///
  /// - Parameter path: The path, from the working directory.
  /// - Throws: ``InputError`` if the file is missing, unreadable, too large or no UTF-8.
  /// - Returns: The texts in the order of the file.
  public static func read(_ path: String) throws(InputError) -> [String] {
    let bytes = try InputBytes.read(
      path, of: "texts", atMost: mostBytes, remedy: "split it and name each part")
    var texts: [String] = []
    for (number, line) in InputBytes.lines(of: bytes) {
      let opening = line.first { !" \t".utf8.contains($0) }
      if opening == UInt8(ascii: "{") || opening == UInt8(ascii: "["),
        let value = try? JSONSerialization.jsonObject(with: Data(line))
      {
        add(value, to: &texts)
      } else if let text = String(validating: line, as: UTF8.self) {
        texts.append(text)
      } else {
        throw InputError("\(path) line \(number) is no text; save the file as UTF-8")
      }
    }
    guard !texts.isEmpty else { throw InputError("\(path) holds no text") }
    return texts
  }

  private static func add(_ value: Any, to texts: inout [String]) {
    switch value {
    case let text as String: texts.append(text)
    case let list as [Any]: for value in list { add(value, to: &texts) }
    case let object as [String: Any]:
      for key in object.keys.sorted() { if let value = object[key] { add(value, to: &texts) } }
    default: break
    }
  }
}

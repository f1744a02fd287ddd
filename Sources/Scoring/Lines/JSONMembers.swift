import Datasets

/// The members of a JSON object, whatever their names: where each value stands.
///
/// Values are not looked into but for the strings and brackets that bound them; whoever needs one reads it strictly.
struct JSONMembers {
  private let bytes: [UInt8]
  private var places: [(key: String, range: Range<Int>)] = []

  /// What is wrong with a text: a sentence without a full stop.
  struct Failure: Error { var message: String }

  /// The deepest nesting that is read.
  private static let deepest = 64
  /// The most members.
  private static let most = 256

  init(_ bytes: [UInt8]) throws(Failure) {
    self.bytes = bytes
    var place = blanks(from: 0)
    guard place < bytes.count, bytes[place] == UInt8(ascii: "{") else {
      throw Failure(message: "the line is no JSON object")
    }
    place = blanks(from: place + 1)
    if at(place) == UInt8(ascii: "}") {
      place += 1
    } else {
      while true {
        guard places.count < Self.most else {
          throw Failure(message: "the object has more than \(Self.most) members")
        }
        let end = try string(from: place)
        let key = try text(place..<end)
        guard !places.contains(where: { $0.key == key }) else {
          throw Failure(message: "the key \"\(key)\" stands there twice")
        }
        place = blanks(from: end)
        guard at(place) == UInt8(ascii: ":") else { throw broken(place, "a colon") }
        let start = blanks(from: place + 1)
        let valueEnd = try value(from: start)
        places.append((key, start..<valueEnd))
        place = blanks(from: valueEnd)
        let sign = at(place)
        guard sign == UInt8(ascii: ",") || sign == UInt8(ascii: "}") else {
          throw broken(place, "a comma or the end")
        }
        place += 1
        if sign == UInt8(ascii: "}") { break }
        place = blanks(from: place)
      }
    }
    place = blanks(from: place)
    guard place == bytes.count else {
      throw Failure(message: "no JSON: more text after the object, at byte \(place)")
    }
  }

  /// A value's bytes; nil if there is no such member, or null.
  func value(_ key: String) -> ArraySlice<UInt8>? {
    guard let found = places.first(where: { $0.key == key }) else { return nil }
    let slice = bytes[found.range]
    return slice.elementsEqual("null".utf8) ? nil : slice
  }

  /// A value that must be a string; nil if there is no such member, or null.
  func string(_ key: String) throws(Failure) -> String? {
    guard let found = places.first(where: { $0.key == key }), value(key) != nil else { return nil }
    guard bytes[found.range.lowerBound] == UInt8(ascii: "\"") else {
      throw Failure(message: "\"\(key)\" is no string")
    }
    return try text(found.range)
  }

  /// A value that must be a list of strings; nil if there is no such member, or null.
  func strings(_ key: String) throws(Failure) -> [String]? {
    guard let slice = value(key) else { return nil }
    var json = JSONScanner(Array(slice))
    do {
      let list = try json.list { try $0.string() }
      try json.end()
      return list
    } catch {
      throw Failure(message: "\"\(key)\" is no list of strings: \(error)")
    }
  }

  // MARK: - Bounds

  private func at(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }

  private func broken(_ place: Int, _ expected: String) -> Failure {
    Failure(message: "no JSON: expected \(expected) at byte \(place)")
  }

  private func blanks(from start: Int) -> Int {
    var place = start
    while place < bytes.count, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[place]) { place += 1 }
    return place
  }

  private func text(_ range: Range<Int>) throws(Failure) -> String {
    let inside = bytes[range.lowerBound + 1..<range.upperBound - 1]
    if !inside.contains(UInt8(ascii: "\\")), !inside.contains(where: { $0 < 0x20 }),
      let text = String(utf8: inside)
    {
      return text
    }
    var json = JSONScanner(Array(bytes[range]))
    do {
      return try json.string()
    } catch {
      throw Failure(
        message: "no JSON: \(error) of a string that begins at byte \(range.lowerBound)")
    }
  }

  /// The end of the string that begins somewhere.
  private func string(from start: Int) throws(Failure) -> Int {
    guard at(start) == UInt8(ascii: "\"") else { throw broken(start, "a string") }
    let end: Int? = unsafe bytes.withUnsafeBufferPointer { bytes in
      var place = start + 1
      while place < bytes.count {
        let byte = unsafe bytes[place]
        if byte == UInt8(ascii: "\"") { return place + 1 }
        place += byte == UInt8(ascii: "\\") ? 2 : 1
      }
      return nil
    }
    guard let end else {
      throw Failure(message: "no JSON: a string that begins at byte \(start) has no end")
    }
    return end
  }

  /// The end of the value that begins somewhere.
  private func value(from start: Int) throws(Failure) -> Int {
    switch at(start) {
    case UInt8(ascii: "\""): return try string(from: start)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      var open: [UInt8] = []
      var place = start
      repeat {
        let byte = at(place)
        switch byte {
        case UInt8(ascii: "\""):
          place = try string(from: place)
          continue
        case UInt8(ascii: "{"): open.append(UInt8(ascii: "}"))
        case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          guard open.popLast() == byte else { throw broken(place, "another bracket") }
        case 0 where place >= bytes.count: throw broken(place, "a bracket that closes")
        default: break
        }
        guard open.count <= Self.deepest else {
          throw Failure(message: "JSON nested more than \(Self.deepest) deep")
        }
        place += 1
      } while !open.isEmpty
      return place
    default:
      var place = start
      while place < bytes.count, ![0x2c, 0x7d, 0x5d, 0x20, 0x09, 0x0a, 0x0d].contains(bytes[place])
      {
        place += 1
      }
      var word = Array(bytes[start..<place])
      if word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8)
        || word.elementsEqual("null".utf8)
      {
        return place
      }
      word.append(UInt8(ascii: " "))
      var json = JSONScanner(word)
      guard (try? json.double()) != nil, (try? json.end()) != nil else {
        throw broken(start, "a value")
      }
      return place
    }
  }
}

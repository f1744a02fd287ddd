/// JSON that is written as it is put together.
enum JSONTree: Encodable, Hashable, Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSONTree])
  case object([String: JSONTree])

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .list(let list): try container.encode(list)
    case .object(let object): try container.encode(object)
    }
  }

  /// A list of texts.
  static func texts(_ texts: [String]) -> JSONTree { .list(texts.map { .text($0) }) }

  /// The object with more members.
  func adding(_ more: [String: JSONTree]) -> JSONTree {
    guard case .object(let members) = self else { return self }
    return .object(members.merging(more) { _, new in new })
  }
}

extension JSONTree: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  init(stringLiteral text: String) { self = .text(text) }
}

extension JSONTree: ExpressibleByArrayLiteral {
  init(arrayLiteral elements: JSONTree...) { self = .list(elements) }
}

extension JSONTree: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral members: (String, JSONTree)...) {
    self = .object(Dictionary(members) { _, new in new })
  }
}

extension JSONTree: ExpressibleByBooleanLiteral {
  init(booleanLiteral flag: Bool) { self = .flag(flag) }
}

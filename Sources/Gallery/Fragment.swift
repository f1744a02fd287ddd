import Foundation

/// A piece of JSON that a record holds as text: whatever it is, asking it for something it is not gives nothing.
indirect enum Fragment: Sendable {
  case object([String: Fragment])
  case list([Fragment])
  case text(String)
  case number(Double)
  case flag(Bool)
  case nothing

  /// Reads a text; ``nothing`` if it isn't JSON.
  init(json: String) {
    let value = try? JSONSerialization.jsonObject(
      with: Data(json.utf8), options: [.fragmentsAllowed])
    self = value.map { Fragment($0) } ?? .nothing
  }

  private init(_ value: Any) {
    self =
      switch value {
      case let members as [String: Any]: .object(members.mapValues { Fragment($0) })
      case let list as [Any]: .list(list.map { Fragment($0) })
      case let text as String: .text(text)
      case let number as NSNumber:
        Self.isFlag(number) ? .flag(number.boolValue) : .number(number.doubleValue)
      default: .nothing
      }
  }

  private static func isFlag(_ number: NSNumber) -> Bool {
    #if canImport(Darwin)
    CFGetTypeID(number) == CFBooleanGetTypeID()
    #else
    unsafe String(cString: number.objCType) == "c"
    #endif
  }

  subscript(name: String) -> Fragment {
    if case .object(let members) = self { members[name] ?? .nothing } else { .nothing }
  }

  var list: [Fragment] { if case .list(let list) = self { list } else { [] } }

  var text: String? { if case .text(let text) = self { text } else { nil } }

  var flag: Bool { if case .flag(let flag) = self { flag } else { false } }

  /// A finite number within what coordinates and counts can be.
  var number: Double? {
    if case .number(let number) = self, abs(number) < 1e9 { number } else { nil }
  }

  /// The number without what is behind its point.
  var int: Int? { number.map { Int($0) } }

  /// The whole numbers of a list; nil if something else is among them.
  var ints: [Int]? {
    let numbers = list.compactMap(\.int)
    return numbers.count == list.count && !numbers.isEmpty ? numbers : nil
  }

  /// A box of four numbers.
  var box: [Double]? {
    let numbers = list.compactMap(\.number)
    return numbers.count == 4 ? numbers : nil
  }
}

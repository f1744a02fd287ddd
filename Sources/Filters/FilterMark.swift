import Datasets
import Foundation

/// What a filtered dataset is made of, as `filter.json` in its folder.
struct FilterMark: Codable, Hashable {
  static let name = "filter.json"

  struct Entry: Codable, Hashable {
    var name: String
    var settings: [String: String]
  }

  var tool = "traceloom"
  var version: String
  /// The digest of the dataset that was filtered.
  var parent: String
  var pictures: String
  /// The filters in the order in which they were asked.
  var filters: [Entry]

  init(_ manifest: Manifest, _ filters: [any Filter], pictures: String, version: String) {
    self.version = version
    self.pictures = pictures
    parent = manifest.digest
    self.filters = filters.map(Entry.init)
  }

  /// Reads the mark of a folder; nil if it has none.
  static func read(_ folder: String) -> FilterMark? {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else { return nil }
    return try? JSONDecoder().decode(FilterMark.self, from: data)
  }
}

extension FilterMark.Entry {
  fileprivate init(_ filter: any Filter) {
    name = type(of: filter).name
    settings = Dictionary(
      filter.values.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Filter {
  /// The filter as a recipe has it, with all its settings.
  public var line: String {
    let settings = values.filter { !$0.value.isEmpty && !$0.value.hasSuffix("inf") }
    return "\(Self.name): {\(settings.map { "\($0.name): \($0.value)" }.joined(separator: ", "))}"
  }
}

/// A dataset that can't be filtered as, or to where, it was asked for.
public struct FilteringError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, and what to do.
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// A measure that no record of a dataset has.
public struct UnknownMeasure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name that was asked for.
  public let name: String
  /// The names that there are, in order.
  public let known: [String]

  /// What is wrong, and what there is.
  public var description: String {
    let there = known.isEmpty ? "they have none" : "there is \(known.joined(separator: ", "))"
    return "no record has the measure \(name); \(there)"
  }
}

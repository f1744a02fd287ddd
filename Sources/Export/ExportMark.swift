import Datasets
import Foundation

/// What an export is made of, as `export.json` in its folder; it says that the folder is an export.
struct ExportMark: Codable, Hashable {
  static let name = "export.json"

  var dataset: String
  var format: String
  var samples: Int
  /// The options that the format heeds, by name.
  var options: [String: String]

  enum CodingKeys: String, CodingKey {
    case dataset = "dataset_digest"
    case format, samples, options
  }

  init(
    _ manifest: Manifest, _ format: ExportFormat, _ options: ExportOptions, folder: String
  ) {
    dataset = manifest.digest
    self.format = format.rawValue
    samples = manifest.splits.reduce(0) { $0 + $1.count }
    self.options = options.values(for: format)
    if format.heeds.contains(.dataFolder), options.dataFolder == nil {
      self.options[ExportOptions.Name.dataFolder.rawValue] = "\(folder)/data"
    }
  }

  func bytes() throws -> [UInt8] { try JSONText.bytes(self, isPretty: true) }

  /// Reads the mark of a folder; nil if there is no folder, or an empty one.
  static func read(_ folder: String) throws -> ExportMark? {
    let names = try Folder.names(in: folder)
    guard !names.isEmpty else { return nil }
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)"),
      let mark = try? JSONDecoder().decode(ExportMark.self, from: data)
    else {
      throw ExportError(
        "\(folder) holds something else than an export (\(names[0])); name another folder with -o")
    }
    return mark
  }
}

/// Values as JSON with keys in order, so that equal values have equal bytes.
enum JSONText {
  static func bytes(_ value: some Encodable, isPretty: Bool) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
    return try Array(encoder.encode(value)) + [UInt8(ascii: "\n")]
  }

  /// The value without a line feed.
  static func line(_ value: some Encodable) throws -> [UInt8] {
    try bytes(value, isPretty: false).dropLast()
  }

  /// The value as a string.
  static func string(_ value: some Encodable) throws -> String {
    String(decoding: try line(value), as: UTF8.self)
  }
}

extension [UInt8] {
  /// The JSON with a number of some key written as a real, `40` as `40.0`, so that readers who guess types from some
  /// rows guess alike.
  func withReal(_ key: String) -> [UInt8] {
    let mark = Array("\"\(key)\":".utf8)
    guard count > mark.count else { return self }
    for start in 1..<count - mark.count
    // Within a string the quote is escaped.
    where self[start] == mark[0] && self[start - 1] != UInt8(ascii: "\\")
      && self[start..<start + mark.count].elementsEqual(mark)
    {
      var end = start + mark.count
      while end < count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= self[end] { end += 1 }
      let isWhole = end > start + mark.count && end < count && [44, 125].contains(self[end])
      return isWhole ? Array(self[..<end]) + Array(".0".utf8) + Array(self[end...]) : self
    }
    return self
  }
}

import Foundation

/// JSON files beside a dataset's records: keys in order, so that equal values have equal bytes.
public enum JSONFile {
  /// Returns a value as the bytes of a file.
  public static func bytes(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try Array(encoder.encode(value)) + [UInt8(ascii: "\n")]
  }
}

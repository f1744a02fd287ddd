import Foundation
import Testing

/// Reads a JSON object that a record holds as a text.
func object(_ text: String) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
}

/// Channels of a colour such as `#e02020`.
func channels(_ colour: String) throws -> [Double] {
  let number = try #require(UInt32(colour.dropFirst(), radix: 16))
  return [Double(number >> 16 & 255), Double(number >> 8 & 255), Double(number & 255)]
}

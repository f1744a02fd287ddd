import Foundation

/// What a record's JSON lacks.
struct FragmentFault: Error { var text: String }

/// Reads a JSON object that a record holds as a text.
func object(_ text: String) throws -> [String: Any] {
  guard let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
  else { throw FragmentFault(text: text) }
  return object
}

/// Channels of a colour such as `#e02020`.
func channels(_ colour: String) throws -> [Double] {
  guard let number = UInt32(colour.dropFirst(), radix: 16) else {
    throw FragmentFault(text: colour)
  }
  return [Double(number >> 16 & 255), Double(number >> 8 & 255), Double(number & 255)]
}

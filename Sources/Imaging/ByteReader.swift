/// A place in the bytes of a file, from which numbers are read without ever leaving them.
struct ByteReader {
  let bytes: ArraySlice<UInt8>
  let isLittleEndian: Bool

  /// Creates a reader whose offsets count from the beginning of some bytes.
  init(_ bytes: ArraySlice<UInt8>, isLittleEndian: Bool) {
    self.bytes = bytes
    self.isLittleEndian = isLittleEndian
  }

  /// The number in some bytes, or nil if they are not all there.
  ///
  /// - Precondition: The offset and the length are at least 0, and the length is at most 4.
  func number(at offset: Int, length: Int) -> Int? {
    guard let stretch = stretch(at: offset, length: length) else { return nil }
    return isLittleEndian
      ? stretch.reversed().reduce(0) { $0 << 8 | Int($1) } : stretch.reduce(0) { $0 << 8 | Int($1) }
  }

  /// Some bytes, or nil if they are not all there.
  ///
  /// - Precondition: The offset and the length are at least 0.
  func stretch(at offset: Int, length: Int) -> ArraySlice<UInt8>? {
    guard offset <= bytes.count, length <= bytes.count - offset else { return nil }
    let start = bytes.startIndex + offset
    return bytes[start..<start + length]
  }

  /// Whether some text stands at an offset.
  func holds(_ text: StaticString, at offset: Int) -> Bool {
    let text = "\(text)".utf8
    return stretch(at: offset, length: text.count)?.elementsEqual(text) ?? false
  }
}

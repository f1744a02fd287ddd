extension String {
  /// The text that some bytes spell; nil if they are not UTF-8.
  ///
  /// It is what `String(validating:as:)` gives, by a shorter way for ASCII, which most texts are.
  public init?(utf8 bytes: ArraySlice<UInt8>) {
    let text: String? = unsafe bytes.withUnsafeBufferPointer { bytes in
      guard unsafe bytes.reduce(0, |) < 0x80 else {
        return unsafe String(validating: bytes, as: UTF8.self)
      }
      return unsafe String(unsafeUninitializedCapacity: bytes.count) { room in
        unsafe room.initialize(fromContentsOf: bytes)
      }
    }
    guard let text else { return nil }
    self = text
  }
}

/// Words as they are compared: in lower case, letters and digits only.
enum PlainWords {
  /// Splits a text into words.
  static func of(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      if isPart(scalar) {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        words.append(word.lowercased())
        word = ""
      }
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    return words
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? "0"..."9" ~= scalar || "a"..."z" ~= scalar || "A"..."Z" ~= scalar
      : scalar.properties.isAlphabetic
  }
}

/// Numbers for texts: hashes that are the same on every machine.
enum TextHash {
  /// The FNV-1a hash of a text, its bits spread.
  static func of(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return spread(hash)
  }

  /// Combines two hashes, of which the order counts.
  static func join(_ a: UInt64, _ b: UInt64) -> UInt64 {
    spread(a &* 0x9e37_79b9_7f4a_7c15 &+ b)
  }

  /// Spreads the bits of a number (the finish of SplitMix64).
  static func spread(_ number: UInt64) -> UInt64 {
    var z = number
    z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
    return z ^ z >> 31
  }
}

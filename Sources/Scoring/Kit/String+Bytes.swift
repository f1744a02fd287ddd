extension String {
  /// Whether the bytes of a phrase, at least one, stand in the text one after another; characters are slower to compare.
  public func holdsBytes(of phrase: String) -> Bool {
    Array(utf8).firstRange(of: Array(phrase.utf8), from: 0) != nil
  }
}

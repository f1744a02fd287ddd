import VerificationKit

/// The words for colours.
enum Colours {
  static let names = ColourName.names
  /// The name that a word in small letters stands for.
  static let words: [String: String] = {
    var words = ["gray": "grey"]
    for name in ColourName.names { words[name] = name }
    return words
  }()
}

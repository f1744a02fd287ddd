import Foundation
import PuzzleKit

/// A name of a file or a column as people write it, and the unit that it holds.
struct HumanName: Hashable {
  /// The name, such as `Net generation` of `net_generation`.
  let title: String
  /// The unit, as of `Beak Length (mm)`.
  let unit: GivenUnit

  private static let short = [
    "co2": "CO2", "gdp": "GDP", "us": "US", "usa": "USA", "uk": "UK", "eu": "EU", "ph": "pH",
    "gnp": "GNP", "id": "ID", "ch4": "CH4", "nox": "NOx",
  ]

  /// Reads a name.
  init(_ name: String) {
    var text = Substring(name.trimmingCharacters(in: .whitespacesAndNewlines))
    var words = ""
    for (open, close) in [("(", ")"), ("[", "]")]
    where text.hasSuffix(close) && words.isEmpty {
      guard let start = text.lastIndex(of: Character(open)), start > text.startIndex else {
        continue
      }
      words = String(text[text.index(after: start)...].dropLast())
        .trimmingCharacters(in: .whitespaces)
      text = text[..<start]
    }
    switch words {
    case "%": unit = GivenUnit(suffix: "%")
    case "$", "€", "£", "¥": unit = GivenUnit(prefix: words)
    case "°C", "°F": unit = GivenUnit(suffix: words)
    default: unit = GivenUnit(words: words)
    }
    title = Self.title(text)
  }

  private static func title(_ text: Substring) -> String {
    var spaced = ""
    var isCode = false
    var last: Character = " "
    let letters = Array(text)
    for (place, letter) in letters.enumerated() {
      // A dash between digits belongs to them, as in `2019-20`.
      let isRange =
        last.isNumber && place + 1 < letters.count && letters[place + 1].isNumber
      if letter == "_" || letter == "-" && !isRange {
        spaced.append(" ")
        isCode = true
      } else {
        if letter.isUppercase, last.isLowercase {
          spaced.append(" ")
          isCode = true
        }
        spaced.append(letter)
      }
      last = letter
    }
    var words = spaced.split(whereSeparator: \.isWhitespace).map(String.init)
    for place in words.indices {
      let small = words[place].lowercased()
      if let known = short[small] {
        words[place] = known
      } else if isCode, place > 0, words[place].dropFirst().contains(where: \.isLowercase) {
        words[place] = small
      }
    }
    let title = words.joined(separator: " ")
    guard let first = title.first, !title.hasPrefix("pH") else { return title }
    return first.uppercased() + title.dropFirst()
  }
}

import Scenery
import Seeding

/// What may be written on things: words that any of them might bear, so that what it is tells nobody its text.
enum TextPool {
  /// Words of 3 to 7 capital letters, none of which names a colour, a side, a number, a setting or a kind of thing.
  static let words = [
    "ALPINE", "ALTO", "AMIGO", "ANNA", "APRIL", "ARCADIA", "ATLAS", "AURORA", "AUTUMN", "AVALON",
    "BAKERY", "BALLET", "BALTIC", "BARLEY", "BASIL", "BERLIN", "BINGO", "BISTRO", "BOLTS",
    "BONUS", "BRAVO", "BREEZE", "CAFE", "CAIRO", "CARGO", "CASTLE", "CINEMA", "CIRCUS",
    "CLASSIC", "COFFEE", "COMET", "CONCERT", "COTTON", "DAISY", "DANCE", "DELHI", "DELTA",
    "DELUXE", "DIAMOND", "DRAGON", "DUBLIN", "ECHO", "EMMA", "EUROPA", "EXPRESS", "FABRIC",
    "FALCON", "FAMILY", "FESTIVE", "FIESTA", "FLOUR", "FORTUNA", "FRAGILE", "FRESH", "FRIDAY",
    "GALAXY", "GENEVA", "GINGER", "GRAND", "GUITAR", "HARVEST", "HERO", "HONEY",
    "HOTEL", "HUGO", "IDEAL", "INDIGO", "ISLAND", "JAZZ", "JOLLY", "JUMBO", "JUNE", "JUNIOR",
    "JUPITER", "KARMA", "KYOTO", "LAGOON", "LEGEND", "LIMA", "LISBON", "LOTUS", "LUCKY", "LUNA",
    "MADRID", "MAGIC", "MALTA", "MANGO", "MARKET", "MAXIMA", "MELODY", "METRO", "MILAN", "MONDAY",
    "MUSEUM", "MUSIC", "NEBULA", "NEPTUNE", "NINA", "NOVA", "OASIS", "OCEAN", "OLYMPIA", "OMEGA",
    "OPEN", "OPERA", "ORBIT", "ORIENT", "OSCAR", "OSLO", "PANDA", "PARIS", "PARTY",
    "PHOENIX", "PICNIC", "POLAR", "PREMIUM", "PRONTO", "QUARTZ", "QUIZ", "RAPID", "REGAL",
    "RICE", "ROME", "ROYAL", "SAHARA", "SALE", "SALT", "SAMBA", "SIGMA", "SILK", "SOFIA",
    "SPECIAL", "SPICE", "SPRING", "STUDIO", "SUGAR", "SUMMER", "SUNDAY", "TANGO", "THEATRE",
    "TITAN", "TOKYO", "TROPIC", "TURBO", "ULTRA", "VEGA", "VELVET", "VENUS", "VICTORY", "VIENNA",
    "VILLA", "WALTZ", "WELCOME", "WINTER", "WIZARD", "XENON", "YACHT", "ZENITH", "ZIGZAG",
  ]

  /// Numbers of two or three digits.
  static let numbers =
    ["12", "27", "34", "48", "59", "63", "75", "86", "90", "41"]
    + (0..<34).map { "\(104 + $0 * 26)" }

  /// All that may be written.
  static let all = words + numbers

  /// Whether a text is a number.
  static func isNumber(_ text: String) -> Bool { text.utf8.first.map { 48...57 ~= $0 } ?? false }

  /// What may be written on a label.
  static func texts(for label: Label) -> [String] {
    switch label.sort {
    case .words: words
    case .numbers: numbers
    case .any: all
    }
  }

  /// Whether one text becomes another by less than two edits: letters put in, left out or exchanged.
  static func areAlike(_ one: String, _ other: String) -> Bool {
    let (a, b) = (Array(one.utf8), Array(other.utf8))
    guard abs(a.count - b.count) < 2 else { return false }
    let start = zip(a, b).prefix { $0 == $1 }.count
    let end = zip(a.dropFirst(start).reversed(), b.dropFirst(start).reversed())
      .prefix { $0 == $1 }.count
    return max(a.count, b.count) - start - end < 2
  }
}

extension Wish {
  /// Writes on some of the things that may bear texts, no two of which are alike.
  ///
  /// - Parameters:
  ///   - probability: How likely something is written on each.
  ///   - seed: What the picture is drawn from.
  mutating func letter(_ probability: Double, seed: UInt64) {
    var chance = Chance(Seed(seed).derived("texts"))
    // What is put down on something would hide what is written there.
    let isPut = things.contains(where: \.isPutDown)
    var taken = things.map(\.text).filter { !$0.isEmpty }
    for index in things.indices {
      guard let label = things[index].kind.label, things[index].text.isEmpty,
        chance.happens(probability), !(isPut && things[index].kind.stances.contains(.lies))
      else { continue }
      // Where both may be, words come more often than numbers.
      let pool =
        label.sort == .any
        ? (chance.happens(0.7) ? TextPool.words : TextPool.numbers) : TextPool.texts(for: label)
      for _ in 0..<8 {
        guard let text = chance.element(of: pool) else { break }
        if taken.contains(where: { TextPool.areAlike($0, text) }) { continue }
        things[index].text = text
        taken.append(text)
        break
      }
    }
  }
}

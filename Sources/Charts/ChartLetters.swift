import Drawing
import Synchronization

/// Letterings of charts, drawn once for the whole process.
enum ChartLetters {
  private struct Key: Hashable {
    let typeface: Typeface
    let size: Int
    let isWide: Bool
  }

  private static let drawn = Mutex<[Key: Lettering]>([:])

  /// Signs of currencies and print.
  private static let signs: [Unicode.Scalar] = [
    "\u{2212}", "\u{2013}", "\u{2014}", "\u{2018}", "\u{2019}", "\u{201c}", "\u{201d}", "\u{2022}",
    "\u{2026}", "\u{20ac}", "\u{b0}", "\u{b2}", "\u{b3}", "\u{a3}",
  ]

  /// What nearly all charts write: ASCII and a few signs.
  private static let plain = Lettering.characters + String(String.UnicodeScalarView(signs))

  /// What charts can write: these and the Latin letters of Europe.
  private static let wide =
    plain + String(String.UnicodeScalarView((0xa1...0x17f).compactMap { Unicode.Scalar($0) }))

  /// Returns the letters of a typeface at a size that a text is written with.
  ///
  /// Drawing them takes a millisecond for each hundred, so those of few texts wait for the first of these.
  static func of(
    _ typeface: Typeface, _ size: Int, for text: String
  ) throws(ChartFault) -> Lettering {
    let isWide = text.unicodeScalars.contains { !$0.isASCII && !signs.contains($0) }
    let key = Key(typeface: typeface, size: size, isWide: isWide)
    if let known = drawn.withLock({ $0[key] }) { return known }
    do throws(DrawingError) {
      let made = try Lettering(typeface, size: size, characters: isWide ? wide : plain)
      drawn.withLock { $0[key] = made }
      return made
    } catch {
      throw ChartFault("font-missing", error.message)
    }
  }
}

import Drawing
import Synchronization

/// Letterings of charts, drawn once for the whole process.
enum ChartLetters {
  private struct Key: Hashable {
    let typeface: Typeface
    let size: Int
  }

  private static let drawn = Mutex<[Key: Lettering]>([:])

  /// What charts can write: ASCII, the Latin letters of Europe, and signs of currencies and print.
  static let characters =
    Lettering.characters
    + String(String.UnicodeScalarView((0xa1...0x17f).compactMap { Unicode.Scalar($0) }))
    + "\u{2212}\u{2013}\u{2014}\u{2018}\u{2019}\u{201c}\u{201d}\u{2022}\u{2026}\u{20ac}"

  /// Returns the letters of a typeface at a size.
  static func of(_ typeface: Typeface, _ size: Int) throws(ChartFault) -> Lettering {
    let key = Key(typeface: typeface, size: size)
    if let known = drawn.withLock({ $0[key] }) { return known }
    do throws(DrawingError) {
      let made = try Lettering(typeface, size: size, characters: characters)
      drawn.withLock { $0[key] = made }
      return made
    } catch {
      throw ChartFault("font-missing", error.message)
    }
  }
}

import Drawing
import Imaging

/// What is printed on a piece: a bold digit or letter with an outline around it.
struct PieceLabel: Sendable {
  /// The letters without their outline, and with it, from 0 to 255.
  let ink: Coverage
  let outline: Coverage
  /// How far the outline reaches beyond the letters, in pixels.
  let reach: Int

  /// The size of its box in pixels.
  var size: (width: Int, height: Int) { (outline.width, outline.height) }

  /// The smallest letters that can be read, in pixels of the em: digits of 6 rows.
  private static let leastSize = 8

  /// Draws the labels of pieces of a size, bold, about a quarter of a piece high.
  ///
  /// Where a label of a small piece would cover more than a tenth of it, all are made smaller.
  ///
  /// - Throws: `DrawingError` if the font is not there.
  static func all(_ names: [String], width: Int, height: Int) throws(DrawingError) -> [PieceLabel] {
    var size = min(44, max(12, min(width, height) / 4))
    while true {
      let lettering = try Lettering(
        .sansBold, size: size, characters: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
      let reach = max(1, (size + 8) / 16)
      let labels = names.map { PieceLabel(lettering.coverage(of: $0), reach: reach) }
      let fits = labels.allSatisfy { $0.outline.values.count * 10 <= width * height }
      if fits || size <= leastSize { return labels }
      size -= 1
    }
  }

  /// What is left free in the middle of a piece whose border is curved: room for any label of its layout, and
  /// four pixels around.
  static func room(in layout: Layout, width: Int, height: Int) -> (width: Int, height: Int) {
    let size = min(44, max(12, min(width, height) / 4))
    let reach = max(1, (size + 8) / 16)
    // The widest letter is 0.95 of the em wide, two digits are 1.4, all are 0.75 high.
    let share = layout.count > 9 ? 140 : 95
    return (size * share / 100 + 2 * reach + 8, size * 3 / 4 + 2 * reach + 8)
  }

  private init(_ ink: Coverage, reach: Int) {
    self.ink = ink
    self.reach = reach
    let (width, height) = (ink.width + 2 * reach, ink.height + 2 * reach)
    var values = [UInt8](repeating: 0, count: width * height)
    for y in 0..<ink.height {
      for x in 0..<ink.width {
        let value = ink.values[y * ink.width + x]
        guard value > 0 else { continue }
        for dy in -reach...reach {
          for dx in -reach...reach where dx * dx + dy * dy <= reach * reach + 1 {
            let place = (y + reach + dy) * width + x + reach + dx
            values[place] = max(values[place], value)
          }
        }
      }
    }
    outline = Coverage(width: width, height: height, values: values)
  }
}

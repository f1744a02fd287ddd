/// A band of cloth that a digest weaves: the mark of one dataset, and of no other.
struct Weave {
  /// The threads along and across.
  static let size = (columns: 48, rows: 6)

  private let bits: [Bool]

  /// Weaves the hexadecimal digits of a digest; what are none are passed over.
  init(digest: String) {
    let digits = digest.split(separator: ":").last ?? ""
    let bits = digits.compactMap(\.hexDigitValue).flatMap { digit in
      (0..<4).map { digit >> $0 & 1 == 1 }
    }
    self.bits = bits.isEmpty ? [false] : bits
  }

  /// Where the thread across lies above the one along.
  private func isOver(_ column: Int, _ row: Int) -> Bool {
    // A plain weave, over and under by turns, of which the digest turns some round.
    let bit = bits[(column * Self.size.rows + row) % bits.count]
    return ((column + row) % 2 == 0) != (bit && (column / 2 + row) % 3 == 0)
  }

  /// What the template takes: the stitches of both threads.
  var context: [String: Any] {
    var over: [[String: Any]] = []
    for row in 0..<Self.size.rows {
      for column in 0..<Self.size.columns {
        let isOver = isOver(column, row)
        let tone = bits[(row * 31 + column * 7) % bits.count] ? "b" : "a"
        over.append([
          "x": "\(column * 10 + (isOver ? 0 : 1))", "y": "\(row * 10 + (isOver ? 1 : 0))",
          "width": isOver ? "10" : "8", "height": isOver ? "8" : "10",
          "class": isOver ? "weft-\(tone)" : "warp-\(tone)",
        ])
      }
    }
    return [
      "stitches": over, "columns": "\(Self.size.columns * 10)", "rows": "\(Self.size.rows * 10)",
    ]
  }
}

import Seeding
import Traces

extension Placement {
  /// Scatters pieces in a tray, without overlap and in no order.
  ///
  /// They lie in rows, each row with its own free space between and around its pieces, and each piece a little
  /// higher or lower than its neighbours.
  ///
  /// - Parameters:
  ///   - count: The number of pieces.
  ///   - size: How large they are.
  ///   - gap: The pixels between them, at least.
  ///   - chance: Where they lie.
  /// - Returns: Where everything lies.
  static func tray(
    count: Int, _ size: PieceSize, gap: Int, using chance: inout Chance
  ) -> Placement {
    let (width, height) = (size.wholeWidth, size.wholeHeight)
    let rows = rowCount(count, size, using: &chance)
    let most = (count + rows - 1) / rows
    // How many pieces lie in each row.
    let filled = chance.shuffled((0..<rows).map { count / rows + ($0 < count % rows ? 1 : 0) })
    let inner = most * width + (most - 1) * gap + max(12, most * width / 8)
    let play = max(8, height / 6)
    let frame = max(8, min(inner, rows * height) / 36)
    let first = frame + max(gap, 8)
    var spots: [Box] = []
    for (row, pieces) in filled.enumerated() {
      let spaces = shares(
        of: inner - pieces * width - (pieces - 1) * gap, among: pieces + 1, using: &chance)
      var x = first
      for piece in 0..<pieces {
        x += spaces[piece]
        let y = first + row * (height + play + gap) + chance.integer(in: 0...play)
        spots.append(size.cell(from: x, y))
        x += width + gap
      }
    }
    let whole = (
      width: inner + 2 * first, height: rows * (height + play + gap) - gap + 2 * first
    )
    return Placement(
      kind: .tray, width: whole.width, height: whole.height, boxes: chance.shuffled(spots),
      tray: Box(frame, frame, whole.width - frame, whole.height - frame))
  }

  /// A number of rows that makes a tray neither long nor empty.
  private static func rowCount(
    _ count: Int, _ size: PieceSize, using chance: inout Chance
  ) -> Int {
    let ranked = (1...count).map { rows -> (score: Int, rows: Int) in
      let columns = (count + rows - 1) / rows
      let (width, height) = (columns * size.wholeWidth, rows * size.wholeHeight)
      // How far from a little wider than high, and how much lies empty; in thousandths.
      let shape = max(width * 850 / height, height * 1150 / width)
      return (shape + (rows * columns - count) * 1000 / count, rows)
    }.sorted { ($0.score, $0.rows) < ($1.score, $1.rows) }
    let near = ranked.filter { $0.score <= ranked[0].score * 5 / 4 }
    return chance.element(of: near)?.rows ?? 1
  }

  /// Deals out a number in parts of chance.
  private static func shares(
    of whole: Int, among count: Int, using chance: inout Chance
  ) -> [Int] {
    let weights = (0..<count).map { _ in chance.integer(in: 1...6) }
    let sum = weights.reduce(0, +)
    return weights.map { whole * $0 / sum }
  }
}

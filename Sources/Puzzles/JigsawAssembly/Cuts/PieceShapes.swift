/// Which pixels of a picture that is cut along curves belong to which piece.
struct PieceShapes: Hashable, Sendable {
  let lines: CutLines
  /// For each pixel of the finished picture, row by row, the place of its piece.
  let owners: [Int16]
  /// How far the pieces reach beyond their cells, in pixels: the least that covers all.
  let overhang: Int

  /// Fills the borders of the pieces by the even-odd rule: a pixel belongs to the piece in whose border its
  /// centre lies, and one on a line to the piece on its right, or below.
  ///
  /// It is nil if a pixel would belong to none or to several.
  init?(_ lines: CutLines) {
    let (width, height) = (lines.pictureWidth, lines.pictureHeight)
    var owners = [Int16](repeating: -1, count: width * height)
    var overhang = 0
    for place in 0..<lines.layout.count {
      let border = lines.border(of: place)
      guard Self.fill(border, place, width: width, owners: &owners) else { return nil }
    }
    guard !owners.contains(-1) else { return nil }
    for y in 0..<height {
      let row = y / lines.height
      for x in 0..<width {
        let owner = Int(owners[y &* width &+ x])
        let (own, column) = (owner / lines.layout.columns, owner % lines.layout.columns)
        if own == row, column == x / lines.width { continue }
        let (left, top) = (column * lines.width, own * lines.height)
        overhang = max(
          overhang, left - x, x + 1 - left - lines.width, top - y, y + 1 - top - lines.height)
      }
    }
    self.lines = lines
    self.owners = owners
    self.overhang = overhang
  }

  var layout: Layout { lines.layout }
  /// The size of the finished picture.
  var width: Int { lines.pictureWidth }
  var height: Int { lines.pictureHeight }

  /// The pixels of the finished picture among which a piece lies: its cell, and what lies beyond.
  func span(of place: Int, beyond: Int = 0) -> (x: Range<Int>, y: Range<Int>) {
    let x = place % layout.columns * lines.width
    let y = place / layout.columns * lines.height
    let reach = overhang + beyond
    return (
      max(0, x - reach)..<min(width, x + lines.width + reach),
      max(0, y - reach)..<min(height, y + lines.height + reach)
    )
  }

  /// Whether a pixel of the finished picture belongs to a piece; none lies outside of it.
  func contains(_ place: Int, _ x: Int, _ y: Int) -> Bool {
    x >= 0 && y >= 0 && x < width && y < height && owners[y &* width &+ x] == place
  }

  /// Gives all pixels within a border to a place, unless one of them has another.
  private static func fill(
    _ border: [CutPoint], _ place: Int, width: Int, owners: inout [Int16]
  ) -> Bool {
    let unit = CutPoint.unit
    let (left, right) = (border.map(\.x).min() ?? 0, border.map(\.x).max() ?? 0)
    let (top, bottom) = (border.map(\.y).min() ?? 0, border.map(\.y).max() ?? 0)
    let (firstRow, firstColumn) = (top / unit, left / unit)
    let rows = (bottom + unit - 1) / unit - firstRow
    let columns = (right + unit - 1) / unit - firstColumn
    // Where the inside begins or ends, row by row; a place beyond the last column is never read.
    var turns = [Bool](repeating: false, count: rows * (columns + 1))
    var from = border[border.count - 1]
    for to in border {
      let (upper, lower) = from.y < to.y ? (from, to) : (to, from)
      from = to
      guard upper.y != lower.y else { continue }
      let (dx, dy) = (lower.x - upper.x, lower.y - upper.y)
      // Rows whose centre lies at the upper end or below it, and above the lower end.
      let first = (upper.y - unit / 2 + unit - 1) / unit
      let last = (lower.y - unit / 2 + unit - 1) / unit
      for row in first..<max(first, last) {
        let y = row * unit + unit / 2
        // The first pixel whose centre lies on the line or right of it.
        let over = (y - upper.y) * dx + (upper.x - unit / 2) * dy
        let column = (over + unit * dy - 1) / (unit * dy) - firstColumn
        turns[(row - firstRow) * (columns + 1) + min(max(column, 0), columns)].toggle()
      }
    }
    for row in 0..<rows {
      var isInside = false
      for column in 0..<columns {
        if turns[row &* (columns &+ 1) &+ column] { isInside.toggle() }
        guard isInside else { continue }
        let index = (row &+ firstRow) &* width &+ column &+ firstColumn
        guard owners[index] < 0 else { return false }
        owners[index] = Int16(truncatingIfNeeded: place)
      }
    }
    return true
  }
}

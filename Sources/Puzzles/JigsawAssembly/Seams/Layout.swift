/// How many rows and columns of pieces a board has.
///
/// Places are numbered in reading order from 0, at the top left.
struct Layout: Hashable, Sendable {
  /// The number of rows, at least 1.
  let rows: Int
  /// The number of pieces in a row, at least 1.
  let columns: Int

  /// Creates a layout.
  init(rows: Int, columns: Int) {
    precondition(rows > 0 && columns > 0, "a board has places")
    self.rows = rows
    self.columns = columns
  }

  /// The number of places.
  var count: Int { rows * columns }

  /// Two places that touch.
  struct Seam: Hashable, Sendable {
    /// The left or the upper place.
    let one: Int
    /// The right or the lower place.
    let other: Int
    /// The side of the first that touches the other: the right or the bottom.
    let side: Side

    /// The side of the other that touches the first.
    var facing: Side { side.beforeTurning(2) }
  }

  /// All places that touch, by their first places, the right side before the bottom.
  var seams: [Seam] {
    (0..<count).flatMap { place -> [Seam] in
      let right = Seam(one: place, other: place + 1, side: .right)
      let below = Seam(one: place, other: place + columns, side: .bottom)
      return (place % columns + 1 < columns ? [right] : [])
        + (place + columns < count ? [below] : [])
    }
  }
}

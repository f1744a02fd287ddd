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
}

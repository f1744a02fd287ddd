/// The cheapest way to give each of some rows a column of its own, with the prices that prove it.
///
/// Source: Kuhn, "The Hungarian method for the assignment problem", Naval Research Logistics 2 (1955), by
/// shortest augmenting ways with potentials, in cubic time.
struct Assignment: Sendable {
  /// The price of each row; the price of a row and that of a column never exceed their cost together.
  private(set) var rowPrices: [Int]
  /// The price of each column.
  private(set) var columnPrices: [Int]

  /// What the assignment costs: the sum of all prices.
  var total: Int { rowPrices.reduce(0, +) + columnPrices.reduce(0, +) }

  /// Solves a square problem.
  ///
  /// - Parameters:
  ///   - size: The number of rows and of columns.
  ///   - costs: The costs, row by row.
  init(size: Int, costs: [Int]) {
    // Row and column 0 stand for none.
    var rows = [Int](repeating: 0, count: size + 1)
    var columns = rows
    var owner = rows
    var before = rows
    for row in 1..<size + 1 {
      owner[0] = row
      var column = 0
      var least = [Int](repeating: .max, count: size + 1)
      var isDone = [Bool](repeating: false, count: size + 1)
      repeat {
        isDone[column] = true
        let here = owner[column]
        var step = Int.max
        var next = 0
        for other in 1..<size + 1 where !isDone[other] {
          let slack = costs[(here &- 1) &* size &+ other &- 1] &- rows[here] &- columns[other]
          if slack < least[other] {
            least[other] = slack
            before[other] = column
          }
          if least[other] < step {
            step = least[other]
            next = other
          }
        }
        for other in 0..<size + 1 {
          if isDone[other] {
            rows[owner[other]] &+= step
            columns[other] &-= step
          } else {
            least[other] &-= step
          }
        }
        column = next
      } while owner[column] != 0
      repeat {
        let previous = before[column]
        owner[column] = owner[previous]
        column = previous
      } while column != 0
    }
    rowPrices = Array(rows.dropFirst())
    columnPrices = Array(columns.dropFirst())
  }
}

/// Parts of a set of cells that are joined one by one.
struct Parts {
  /// The number of parts.
  private(set) var count: Int
  private var parents: [Int32]

  /// Creates parts of one cell each.
  init(_ count: Int) {
    self.count = count
    parents = (0..<Int32(count)).map { $0 }
  }

  /// Returns the cell that stands for a cell's part.
  mutating func root(of cell: Int) -> Int {
    var cell = cell
    while Int(parents[cell]) != cell {
      // Halves the path (Tarjan and van Leeuwen, J. ACM 31, 1984).
      parents[cell] = parents[Int(parents[cell])]
      cell = Int(parents[cell])
    }
    return cell
  }

  /// Joins the parts of two cells.
  ///
  /// - Returns: Whether they were two.
  @discardableResult
  mutating func join(_ a: Int, _ b: Int) -> Bool {
    let (a, b) = (root(of: a), root(of: b))
    guard a != b else { return false }
    parents[b] = Int32(a)
    count -= 1
    return true
  }
}

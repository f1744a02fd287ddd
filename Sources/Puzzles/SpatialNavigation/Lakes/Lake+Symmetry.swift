import PuzzleKit

extension Lake {
  /// Returns the lake as one of the 8 symmetries of a rectangle shows it.
  ///
  /// - Parameter number: 0 to 7; bit 0 mirrors left and right, bit 1 top and bottom, bit 2 exchanges
  ///   rows and columns after that.
  /// - Returns: The lake; its rows and columns are exchanged where bit 2 is set.
  func transformed(_ number: Int) -> Lake {
    let isTransposed = number & 4 != 0
    let height = isTransposed ? columns : rows
    let width = isTransposed ? rows : columns
    var result = [Meaning](repeating: .ice, count: meanings.count)
    func image(_ cell: Cell) -> Cell {
      let row = number & 2 != 0 ? rows - 1 - cell.row : cell.row
      let column = number & 1 != 0 ? columns - 1 - cell.column : cell.column
      return isTransposed ? Cell(row: column, column: row) : Cell(row: row, column: column)
    }
    for index in meanings.indices {
      let cell = image(Cell(row: index / columns, column: index % columns))
      result[cell.row * width + cell.column] = meanings[index]
    }
    return Lake(
      rows: height, columns: width, meanings: result, start: image(start), goal: image(goal))
  }

  /// The letters of Gymnasium, a string a row.
  var letters: [String] {
    (0..<rows).map { row in
      String(meanings[row * columns..<(row + 1) * columns].map(\.letter))
    }
  }

  /// The same for all lakes that differ by a rotation or a reflection, and for no others.
  var signature: Signature {
    // Texts of one prefix length are compared by their letters; S, G, H, F are single bytes.
    let texts = (0..<8).map { number in
      let lake = transformed(number)
      return "lake \(lake.rows)x\(lake.columns)\n" + lake.letters.joined(separator: "\n")
    }
    return Signature(canonical: texts.reduce(texts[0]) { bytewiseLess($1, $0) ? $1 : $0 })
  }
}

private func bytewiseLess(_ a: String, _ b: String) -> Bool {
  a.utf8.lexicographicallyPrecedes(b.utf8)
}

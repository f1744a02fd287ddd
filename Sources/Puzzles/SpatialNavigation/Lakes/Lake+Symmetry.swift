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
      Self.image(of: cell, rows: rows, columns: columns, number)
    }
    for index in meanings.indices {
      let cell = image(Cell(row: index / columns, column: index % columns))
      result[cell.row * width + cell.column] = meanings[index]
    }
    return Lake(
      rows: height, columns: width, meanings: result, start: image(start), goal: image(goal))
  }

  /// Where a symmetry of a board brings a cell; the numbers are those of ``transformed(_:)``.
  static func image(of cell: Cell, rows: Int, columns: Int, _ number: Int) -> Cell {
    let row = number & 2 != 0 ? rows - 1 - cell.row : cell.row
    let column = number & 1 != 0 ? columns - 1 - cell.column : cell.column
    return number & 4 != 0 ? Cell(row: column, column: row) : Cell(row: row, column: column)
  }

  /// The letters of Gymnasium, a string a row.
  var letters: [String] {
    (0..<rows).map { row in
      String(decoding: meanings[row * columns..<(row + 1) * columns].map(\.letter), as: UTF8.self)
    }
  }

  /// The same for all lakes that differ by a rotation or a reflection, and for no others.
  var signature: Signature {
    var least = text(0)
    for number in 1..<8 {
      let text = text(number)
      if text.lexicographicallyPrecedes(least) { least = text }
    }
    return Signature(canonical: String(decoding: least, as: UTF8.self))
  }

  /// `lake ROWSxCOLUMNS` and a line for each row of letters, as a symmetry shows the lake, in ASCII.
  private func text(_ number: Int) -> [UInt8] {
    let isTransposed = number & 4 != 0
    let height = isTransposed ? columns : rows
    let width = isTransposed ? rows : columns
    var text = Array("lake \(height)x\(width)".utf8)
    let start = text.count + 1
    text.append(
      contentsOf: repeatElement(UInt8(ascii: "\n"), count: height * (width + 1)))
    for row in 0..<rows {
      for column in 0..<columns {
        let down = number & 2 != 0 ? rows - 1 - row : row
        let across = number & 1 != 0 ? columns - 1 - column : column
        let place = isTransposed ? across * (width + 1) + down : down * (width + 1) + across
        text[start + place] = meanings[row * columns + column].letter
      }
    }
    return text
  }
}

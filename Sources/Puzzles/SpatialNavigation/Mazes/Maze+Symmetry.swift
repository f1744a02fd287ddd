import PuzzleKit

extension Maze {
  /// The same for all mazes that differ by a symmetry of their grid, and for no others.
  var signature: Signature {
    Signature(canonical: String(decoding: canonicalText, as: UTF8.self))
  }

  /// The bytewise least of the texts of all symmetric images of the maze, in ASCII.
  ///
  /// The text of a maze is lines that `\n` separates, none at the end. The first is
  /// `maze KIND ROWSxCOLUMNS`, such as `maze polar 5x12`, in decimals. Then there is a line for each
  /// row, or ring, and in it for each cell two lowercase hexadecimal digits, the open sides with bit m
  /// for the m-th of the grid's moves; `S` follows in the cell of the start, `G` in that of the goal.
  /// ``LatticeSymmetry`` says what the images are.
  var canonicalText: [UInt8] {
    let keys = SymmetryKeys(self)
    let symmetries = LatticeSymmetry.all(of: lattice)
    // Headings differ only where rows and columns are exchanged; then they decide.
    var best = symmetries[0]
    for symmetry in symmetries.dropFirst() where symmetry.precedes(best, by: keys) {
      best = symmetry
    }
    let digits = Array("0123456789abcdef".utf8)
    var text = best.heading
    text.reserveCapacity(text.count + 2 * lattice.count + best.rows + 2)
    for row in 0..<best.rows {
      text.append(UInt8(ascii: "\n"))
      for column in 0..<best.columns {
        let key = keys[best, row, column]
        text.append(digits[Int(key >> 6)])
        text.append(digits[Int(key >> 2 & 15)])
        if key & 3 != 0 { text.append(UInt8(ascii: key & 3 == 1 ? "G" : "S")) }
      }
    }
    return text
  }
}

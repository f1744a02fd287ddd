/// The text that all symmetric images of a lake share: of the eight, the least in the order of bytes.
///
/// - Parameter rows: The lake in Gymnasium's letters.
/// - Returns: The text that is hashed.
func canonicalText(_ rows: [String]) -> String {
  var grid = rows.map { Array($0.utf8) }
  var least: [UInt8]?
  for turn in 0..<8 {
    if turn == 4 { grid = grid.map { $0.reversed() } }
    let text =
      Array("lake \(grid.count)x\(grid[0].count)\n".utf8)
      + Array(grid.joined(separator: [UInt8(ascii: "\n")]))
    if least.map({ text.lexicographicallyPrecedes($0) }) ?? true { least = text }
    // A quarter turn: the new row c is the old column c, from the bottom up.
    grid = grid[0].indices.map { column in grid.reversed().map { $0[column] } }
  }
  return String(decoding: least ?? [], as: UTF8.self)
}

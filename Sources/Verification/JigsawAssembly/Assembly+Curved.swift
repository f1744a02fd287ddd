/// What image thoughts show of pieces that are cut along curves.
extension CurvedCut {
  /// Reads an image thought: each place holds the piece that belongs there, or is empty but for the pixels
  /// right beside pieces that are shown.
  ///
  /// - Parameters:
  ///   - picture: The pixels of a picture of the size of the board.
  ///   - board: The pieces.
  ///   - legend: The legend.
  /// - Returns: The pieces that are shown, from 0, and what is wrong with the other places.
  func pieces(
    in picture: [UInt32], _ board: Board, _ legend: Legend
  ) -> (pieces: Set<Int>, fault: String?) {
    let whole = PixelBox(0, 0, legend.boardWidth, legend.boardHeight)
    var isBeside = Array(repeating: false, count: picture.count)
    var pieces: Set<Int> = []
    for place in 0..<board.count {
      let cell = legend.box(ofPlace: place + 1)
      let piece = board.pieces[place]
      let corner = cell[1] * whole.x1 + cell[0]
      guard board.shows(piece, in: picture, stride: whole.x1, at: corner) else { continue }
      pieces.insert(piece)
      eachAround(place, cell: cell, within: whole) { y, xs in
        for x in xs { isBeside[y * whole.x1 + x] = true }
      }
    }
    for place in 0..<board.count where !pieces.contains(board.pieces[place]) {
      let cell = legend.box(ofPlace: place + 1)
      for run in runs[place] {
        let row = (run.y + cell[1]) * whole.x1 + cell[0]
        for pixel in row + run.x0..<row + run.x1
        where picture[pixel] != legend.empty && !isBeside[pixel] {
          return (
            pieces, "place \(place + 1) is neither empty nor piece \(board.pieces[place] + 1)"
          )
        }
      }
    }
    return (pieces, nil)
  }

  /// Whether two image thoughts show the same in all pixels of a place, from 0.
  func isSame(_ place: Int, _ before: [UInt32], _ after: [UInt32], _ legend: Legend) -> Bool {
    let cell = legend.box(ofPlace: place + 1)
    return runs[place].allSatisfy { run in
      let row = (run.y + cell[1]) * legend.boardWidth + cell[0]
      return before[row + run.x0..<row + run.x1] == after[row + run.x0..<row + run.x1]
    }
  }
}

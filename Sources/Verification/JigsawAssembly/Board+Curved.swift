/// Pieces that are cut along curves.
extension Board {
  /// Whether a picture shows a piece with the corner of its cell at a pixel, its label left out.
  func showsCurved(_ piece: Int, in picture: [UInt32], stride: Int, at corner: Int) -> Bool {
    guard let curved else { return false }
    let label = hidden[piece]
    let start = start(of: piece)
    for run in curved.runs[places[piece]] {
      let isCrossed = label[1]..<label[3] ~= run.y
      let mine = start + curved.place(0, run.y)
      let theirs = corner + run.y * stride
      for x in run.x0..<run.x1 where pixels[mine + x] != picture[theirs + x] {
        if !(isCrossed && label[0]..<label[2] ~= x) { return false }
      }
    }
    return true
  }

  /// Whether the mean difference of two pieces, cell on cell, is that of twins.
  ///
  /// Only pixels of both pieces count that are under neither's label.
  func areCurvedTwins(_ first: Int, _ second: Int) -> Bool {
    guard let curved else { return false }
    let (mine, theirs) = (hidden[first], hidden[second])
    let shift = start(of: second) - start(of: first)
    var (sum, seen) = (0, 0)
    for run in curved.runs[places[first]] {
      let row = start(of: first) + curved.place(0, run.y)
      for x in run.x0..<run.x1 where pixels[row + x + shift] != Self.none {
        let isHidden = [mine, theirs].contains { label in
          label[0]..<label[2] ~= x && label[1]..<label[3] ~= run.y
        }
        if isHidden { continue }
        sum += Self.difference(pixels[row + x], pixels[row + x + shift])
        seen += 1
      }
    }
    return sum < Self.twinDifference * 3 * seen
  }

  /// The outermost and the second pixels along a side of a piece, clockwise around it.
  func border(_ piece: Int, _ side: Side) -> (outer: [UInt32], inner: [UInt32]) {
    let start = start(of: piece)
    if let curved {
      let samples = curved.samples[places[piece] * 4 + side.rawValue]
      return (samples.map { pixels[start + $0.outer] }, samples.map { pixels[start + $0.inner] })
    }
    let (first, along, inward, length) =
      switch side {
      case .top: (0, 1, width, width)
      case .right: (width - 1, width, -1, height)
      case .bottom: (width * height - 1, -1, -width, width)
      case .left: ((height - 1) * width, -width, 1, height)
      }
    let places = (0..<length).map { start + first + $0 * along }
    return (places.map { pixels[$0] }, places.map { pixels[$0 + inward] })
  }
}

extension CurvedCut {
  /// The pixels of the cell of a piece and of what may reach beyond it, `none` for those that are not the
  /// piece's.
  ///
  /// - Parameters:
  ///   - place: The place of the piece, from 0.
  ///   - picture: The problem picture.
  ///   - stride: Its width.
  ///   - corner: The pixel at the corner of the piece's cell.
  /// - Returns: The pixels, row by row.
  func cutOut(at place: Int, from picture: [UInt32], stride: Int, corner: Int) -> [UInt32] {
    var pixels = Array(repeating: Board.none, count: planeWidth * (height + 2 * overhang))
    for run in runs[place] {
      let (mine, theirs) = (self.place(0, run.y), corner + run.y * stride)
      for x in run.x0..<run.x1 { pixels[mine + x] = picture[theirs + x] }
    }
    return pixels
  }

  /// Calls for each row of each piece shown with the pixels of the piece, and those right beside it.
  ///
  /// - Parameters:
  ///   - place: The place of the piece, from 0.
  ///   - cell: Where its cell lies in a picture of some size.
  ///   - picture: The box of the picture, or of a part of it.
  ///   - body: Called with a row and some of its pixels.
  func eachAround(
    _ place: Int, cell: [Int], within picture: PixelBox, _ body: (Int, Range<Int>) -> Void
  ) {
    for run in runs[place] {
      let x0 = max(picture.x0, run.x0 + cell[0] - 1)
      let x1 = min(picture.x1, run.x1 + cell[0] + 1)
      let middle = run.y + cell[1]
      for y in max(picture.y0, middle - 1)...min(picture.y1 - 1, middle + 1) { body(y, x0..<x1) }
    }
  }
}

/// What may be wrong with a legend: sizes and counts are checked before anything is worked out from them.
extension Legend {
  /// What is wrong with the legend, for a problem picture of some size; nil if nothing is.
  ///
  /// - Parameters:
  ///   - pictureWidth: The width of the problem picture.
  ///   - pictureHeight: Its height.
  ///   - isMissing: Whether pieces are candidates for one place of a board.
  /// - Returns: What is wrong.
  func fault(pictureWidth: Int, pictureHeight: Int, isMissing: Bool) -> String? {
    guard 1...32 ~= rows, 1...32 ~= columns, 2...256 ~= count else {
      return "\(rows)×\(columns) is no size of a board"
    }
    guard piece.count == 2, piece.allSatisfy({ 16...4096 ~= $0 }) else {
      return "\(piece) is no size of a piece"
    }
    guard 0...12 ~= rim else { return "pieces have lost \(rim) pixels on each side" }
    guard isCurved ? 0...max(width, height) ~= overhang : overhang == 0 else {
      return "pieces do not reach \(overhang) pixels beyond their cells"
    }
    let number = labels.count
    guard isMissing ? 2...4 ~= number : number == count else {
      return "there are \(number) labels for \(count) places"
    }
    guard labels == (1...number).map(String.init) || labels == Self.letters(number) else {
      return "the labels are not 1, 2, 3, … or A, B, C, …"
    }
    guard let show else { return "there is no such way to show pieces" }
    guard !isMissing || show == .strip else { return "candidates lie in a strip" }
    guard boxes.count == number, hidden.count == number else {
      return "each piece needs a box, and one of its label"
    }
    let picture = PixelBox(0, 0, pictureWidth, pictureHeight)
    return cutsFault ?? boxesFault(picture, isMissing)
      ?? placementFault(show, picture) ?? hiddenFault(show, picture)
  }

  private static func letters(_ count: Int) -> [String] {
    guard count <= 26 else { return [] }
    return (0..<count).map { String(UnicodeScalar(UInt8(65 + $0))) }
  }

  // MARK: - Where pieces lie

  /// How many pixels stand between pieces at least.
  private static let leastGap = 2

  /// The cells in the problem picture with what may reach beyond them.
  private var reaches: [PixelBox] { boxes.map { PixelBox($0).grown(overhang) } }

  /// Boxes lie in the picture, have the size that they must have, and lie apart.
  private func boxesFault(_ picture: PixelBox, _ isMissing: Bool) -> String? {
    for (number, box) in zip(1..., boxes) {
      guard let cell = PixelBox(box, in: picture), cell.size == piece,
        picture.contains(cell.grown(overhang))
      else { return "\(box) is no box of piece \(number)" }
    }
    var others = reaches
    if isMissing {
      guard let box = PixelBox(board, in: picture), box.size == [boardWidth, boardHeight] else {
        return "\(board) is no box of the board"
      }
      others.append(box)
    } else if !board.isEmpty {
      return "there is no board beside the pieces"
    }
    for (second, box) in others.enumerated() {
      for first in others[..<second] where first.grown(Self.leastGap).overlaps(box) {
        return "\(box.edges) lies less than \(Self.leastGap) pixels from \(first.edges)"
      }
    }
    return nil
  }

  /// Pieces lie as the way to show them says.
  private func placementFault(_ show: Show, _ picture: PixelBox) -> String? {
    if show != .tray, !tray.isEmpty { return "there is no tray" }
    switch show {
    case .grid:
      let gap = (columns > 1 ? boxes[1][0] - boxes[0][2] : boxes[1][1] - boxes[0][3]) - 2 * overhang
      let (across, down) = (width + 2 * overhang + gap, height + 2 * overhang + gap)
      for (number, box) in boxes.enumerated() {
        let corner = [number % columns * across + overhang, number / columns * down + overhang]
        guard box.prefix(2) == corner[...] else {
          return "\(box) is not where piece \(number + 1) of a grid lies"
        }
      }
      guard picture.size == [columns * across - gap, rows * down - gap] else {
        return "the pieces do not fill the picture"
      }
    case .strip:
      let corners = zip(boxes, boxes.dropFirst())
      guard
        corners.allSatisfy({ $0[1] == $1[1] && $0[0] < $1[0] })
          || corners.allSatisfy({ $0[0] == $1[0] && $0[1] < $1[1] })
      else { return "the pieces are not in a row or a column, in order" }
    case .tray:
      guard let box = PixelBox(tray, in: picture), reaches.allSatisfy(box.contains) else {
        return "\(tray) is no tray with all pieces"
      }
    }
    return nil
  }

  // MARK: - Labels

  private func hiddenFault(_ show: Show, _ picture: PixelBox) -> String? {
    let reaches = reaches
    for (number, edges) in hidden.enumerated() {
      func fault(_ what: String) -> String { "the label of piece \(number + 1): \(edges) \(what)" }
      guard let box = PixelBox(edges, in: picture) else { return fault("is no box") }
      if show == .strip {
        if let other = reaches.first(where: box.overlaps) {
          return fault("lies on the piece at \(other.edges)")
        }
        if hidden[..<number].contains(where: { PixelBox($0).overlaps(box) })
          || !board.isEmpty && PixelBox(board).overlaps(box)
        {
          return fault("lies on something else")
        }
        let own = PixelBox(boxes[number])
        let isNearest = boxes.enumerated().allSatisfy { other, cell in
          other == number || box.distance(to: own) < box.distance(to: PixelBox(cell))
        }
        guard isNearest else { return fault("does not lie beside its piece") }
        continue
      }
      // Of a piece with curves the mask tells more.
      guard PixelBox(boxes[number]).grown(isCurved ? overhang : -2).contains(box) else {
        return fault("touches the border of the piece, or lies outside")
      }
      guard box.area * 10 <= width * height else {
        return fault("covers more than a tenth of the piece")
      }
    }
    return nil
  }
}

/// A box of pixels that is known to be one, right and bottom exclusive.
struct PixelBox: Sendable {
  var x0: Int
  var y0: Int
  var x1: Int
  var y1: Int

  init(_ x0: Int, _ y0: Int, _ x1: Int, _ y1: Int) {
    (self.x0, self.y0, self.x1, self.y1) = (x0, y0, x1, y1)
  }

  /// A box of four edges.
  init(_ edges: [Int]) { self.init(edges[0], edges[1], edges[2], edges[3]) }

  /// A box from its declaration; nil if it is none of a picture.
  init?(_ edges: [Int], in picture: PixelBox) {
    guard edges.count == 4, edges.allSatisfy({ 0...1 << 20 ~= $0 }), edges[0] < edges[2],
      edges[1] < edges[3], edges[2] <= picture.x1, edges[3] <= picture.y1
    else { return nil }
    self.init(edges)
  }

  var edges: [Int] { [x0, y0, x1, y1] }
  var size: [Int] { [x1 - x0, y1 - y0] }
  var area: Int { (x1 - x0) * (y1 - y0) }

  /// The box with so many pixels more on each side.
  func grown(_ amount: Int) -> PixelBox {
    PixelBox(x0 - amount, y0 - amount, x1 + amount, y1 + amount)
  }

  func contains(_ other: PixelBox) -> Bool {
    x0 <= other.x0 && y0 <= other.y0 && other.x1 <= x1 && other.y1 <= y1
  }

  func overlaps(_ other: PixelBox) -> Bool {
    x0 < other.x1 && other.x0 < x1 && y0 < other.y1 && other.y0 < y1
  }

  /// The square of the number of pixels between two boxes.
  func distance(to other: PixelBox) -> Int {
    let across = max(0, other.x0 - x1, x0 - other.x1)
    let down = max(0, other.y0 - y1, y0 - other.y1)
    return across * across + down * down
  }
}

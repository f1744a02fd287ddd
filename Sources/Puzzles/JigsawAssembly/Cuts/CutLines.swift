/// A point of a cut, in sixteenths of a pixel of the finished picture.
struct CutPoint: Hashable, Sendable {
  let x: Int
  let y: Int

  /// How many of its units a pixel has.
  static let unit = 16

  init(_ x: Int, _ y: Int) {
    self.x = x
    self.y = y
  }
}

/// The lines along which a picture is cut into pieces that are no rectangles.
struct CutLines: Hashable, Sendable {
  let layout: Layout
  /// The size of a cell in pixels.
  let width: Int
  let height: Int
  /// For each seam of the layout its line, downwards or to the right.
  let lines: [[CutPoint]]
  /// Where cells meet, row by row, one more than cells each way.
  let corners: [CutPoint]
  /// For each place the number of the line to its right and of the line below, or -1.
  private let numbers: [Int]

  init(
    _ layout: Layout, width: Int, height: Int, corners: [CutPoint], lines: [[CutPoint]]
  ) {
    precondition(lines.count == layout.seams.count, "every seam has its line")
    self.layout = layout
    self.width = width
    self.height = height
    self.corners = corners
    self.lines = lines
    var numbers = [Int](repeating: -1, count: layout.count * 2)
    for (number, seam) in layout.seams.enumerated() {
      numbers[seam.one * 2 + (seam.side == .right ? 0 : 1)] = number
    }
    self.numbers = numbers
  }

  /// The size of the finished picture, in pixels.
  var pictureWidth: Int { layout.columns * width }
  var pictureHeight: Int { layout.rows * height }

  /// The line of a side, downwards or to the right; nil at the border of the picture.
  func line(_ side: Side, of place: Int) -> [CutPoint]? {
    let (row, column) = (place / layout.columns, place % layout.columns)
    let number: Int
    switch side {
    case .right: number = numbers[place * 2]
    case .bottom: number = numbers[place * 2 + 1]
    case .left: number = column > 0 ? numbers[(place - 1) * 2] : -1
    case .top: number = row > 0 ? numbers[(place - layout.columns) * 2 + 1] : -1
    }
    return number < 0 ? nil : lines[number]
  }

  /// The line of a side, which at the border of the picture runs straight.
  func course(_ side: Side, of place: Int) -> [CutPoint] {
    if let line = line(side, of: place) { return line }
    let (row, column) = (place / layout.columns, place % layout.columns)
    switch side {
    case .top: return [corner(row, column), corner(row, column + 1)]
    case .right: return [corner(row, column + 1), corner(row + 1, column + 1)]
    case .bottom: return [corner(row + 1, column), corner(row + 1, column + 1)]
    case .left: return [corner(row, column), corner(row + 1, column)]
    }
  }

  /// Where cells meet.
  func corner(_ row: Int, _ column: Int) -> CutPoint {
    corners[row * (layout.columns + 1) + column]
  }

  /// The border of a piece, clockwise from its top left corner, which comes once.
  func border(of place: Int) -> [CutPoint] {
    let around: [ArraySlice<CutPoint>] = [
      course(.top, of: place).dropLast(), course(.right, of: place).dropLast(),
      course(.bottom, of: place).dropFirst().reversed()[...],
      course(.left, of: place).dropFirst().reversed()[...],
    ]
    return around.flatMap(\.self)
  }

  /// The lines as JSON.
  var json: String {
    let lists = lines.map { line in
      "[" + line.map { "\($0.x), \($0.y)" }.joined(separator: ", ") + "]"
    }
    return "[" + lists.joined(separator: ", ") + "]"
  }
}

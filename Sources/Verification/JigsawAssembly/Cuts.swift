/// The lines along which a picture is cut.
extension Legend {
  /// A line has so many points at most.
  private static let mostPoints = 1024

  /// What is wrong with the lines of the cut; nil if nothing is.
  ///
  /// Whether they cross is seen in the pieces that they make.
  var cutsFault: String? {
    guard isCurved else { return nil }
    guard cuts.count == rows * (columns - 1) + (rows - 1) * columns else {
      return "\(cuts.count) lines do not cut \(rows)×\(columns) pieces"
    }
    guard rim == 0 else { return "only straight pieces lose their rims" }
    for place in 0..<count {
      if (place + 1) % columns > 0, let fault = fault(lineRight(of: place), place, place + 1) {
        return "the line on the right of place \(place + 1) \(fault)"
      }
      if place + columns < count, let fault = fault(lineBelow(place), place, place + columns) {
        return "the line below place \(place + 1) \(fault)"
      }
    }
    return endsFault
  }

  /// What is wrong with the line between two places; nil if nothing is.
  private func fault(_ line: [Int], _ first: Int, _ second: Int) -> String? {
    guard line.count % 2 == 0, 4...2 * Self.mostPoints ~= line.count else {
      return "has \(line.count) numbers"
    }
    // Where both pieces may reach, and a pixel more for lines between the pixels' middles.
    let one = PixelBox(box(ofPlace: first + 1)).grown(overhang + 1)
    let other = PixelBox(box(ofPlace: second + 1)).grown(overhang + 1)
    let xs = 16 * max(0, one.x0, other.x0)...16 * min(boardWidth, one.x1, other.x1)
    let ys = 16 * max(0, one.y0, other.y0)...16 * min(boardHeight, one.y1, other.y1)
    for place in stride(from: 0, to: line.count, by: 2) {
      let (x, y) = (line[place], line[place + 1])
      guard xs ~= x, ys ~= y else { return "goes further than pieces reach" }
      guard place == 0 || line[place - 2] != x || line[place - 1] != y else {
        return "has a point twice"
      }
    }
    return nil
  }

  // MARK: - Lines

  /// The line on the right of a place, from 0.
  func lineRight(of place: Int) -> [Int] { cuts[number(ofLineRightOf: place)] }

  /// The line below a place, from 0.
  func lineBelow(_ place: Int) -> [Int] {
    cuts[number(ofLineRightOf: place) + ((place + 1) % columns == 0 ? 0 : 1)]
  }

  /// How many lines belong to the places before one.
  private func number(ofLineRightOf place: Int) -> Int {
    let (row, column) = (place / columns, place % columns)
    let before = row * (2 * columns - 1)
    return before + (row + 1 < rows ? 2 * column : column)
  }

  /// What of the lines does not meet where it should; nil if all do.
  private var endsFault: String? {
    for place in 0..<count {
      let (row, column) = (place / columns, place % columns)
      var lines: [(line: [Int], ends: [[Int]])] = []
      if column + 1 < columns {
        lines.append(
          (lineRight(of: place), [corner(row, column + 1), corner(row + 1, column + 1)]))
      }
      if row + 1 < rows {
        lines.append((lineBelow(place), [corner(row + 1, column), corner(row + 1, column + 1)]))
      }
      for (line, ends) in lines where [line.prefix(2), line.suffix(2)] != ends.map({ $0[...] }) {
        return "a line of place \(place + 1) ends in no corner"
      }
    }
    for row in 0...rows {
      for column in 0...columns {
        let point = corner(row, column)
        if row == 0 && point[1] != 0 || row == rows && point[1] != 16 * boardHeight
          || column == 0 && point[0] != 0 || column == columns && point[0] != 16 * boardWidth
        {
          return "a line does not end at the border of the picture"
        }
      }
    }
    return nil
  }

  /// The point in which lines meet, or a line ends at the border, or that is a corner of the picture.
  func corner(_ row: Int, _ column: Int) -> [Int] {
    let place = row * columns + column
    if 0 < column, column < columns {
      return row < rows
        ? Array(lineRight(of: place - 1).prefix(2))
        : Array(lineRight(of: place - 1 - columns).suffix(2))
    }
    if 0 < row, row < rows {
      return column == 0
        ? Array(lineBelow(place - columns).prefix(2))
        : Array(lineBelow(place - columns - 1).suffix(2))
    }
    return [column == 0 ? 0 : 16 * boardWidth, row == 0 ? 0 : 16 * boardHeight]
  }

  /// The points of a side of a place, from 0, from left to right or from top to bottom.
  func line(_ side: Side, of place: Int) -> [CutPoint] {
    let (row, column) = (place / columns, place % columns)
    let line =
      switch side {
      case .top:
        row > 0 ? lineBelow(place - columns) : corner(row, column) + corner(row, column + 1)
      case .right:
        column + 1 < columns
          ? lineRight(of: place) : corner(row, column + 1) + corner(row + 1, column + 1)
      case .bottom:
        row + 1 < rows ? lineBelow(place) : corner(row + 1, column) + corner(row + 1, column + 1)
      case .left:
        column > 0 ? lineRight(of: place - 1) : corner(row, column) + corner(row + 1, column)
      }
    return stride(from: 0, to: line.count, by: 2).map { CutPoint(x: line[$0], y: line[$0 + 1]) }
  }
}

/// A point of a cut, in sixteenths of a pixel of the finished picture.
struct CutPoint: Hashable, Sendable {
  var x: Int
  var y: Int
}

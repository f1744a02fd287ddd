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
    for (number, line) in cuts.enumerated() {
      guard line.count % 2 == 0, 4...2 * Self.mostPoints ~= line.count else {
        return "line \(number) has \(line.count) numbers"
      }
      for place in stride(from: 0, to: line.count, by: 2) {
        let (x, y) = (line[place], line[place + 1])
        guard 0...16 * boardWidth ~= x, 0...16 * boardHeight ~= y else {
          return "line \(number) leaves the picture"
        }
        guard place == 0 || line[place - 2] != x || line[place - 1] != y else {
          return "line \(number) has a point twice"
        }
      }
    }
    return endsFault
  }

  /// The line on the right of a place, from 0.
  func lineRight(ofPlace place: Int) -> [Int] { cuts[number(ofLineRightOf: place)] }

  /// The line below a place, from 0.
  func lineBelow(place: Int) -> [Int] {
    cuts[number(ofLineRightOf: place) + ((place + 1) % columns == 0 ? 0 : 1)]
  }

  /// How many lines belong to the places before one.
  private func number(ofLineRightOf place: Int) -> Int {
    let (row, column) = (place / columns, place % columns)
    let before = row * (2 * columns - 1)
    return before + (row + 1 < rows ? 2 * column : column)
  }

  /// Lines that meet share the point, and others end at the border of the picture.
  private var endsFault: String? {
    // The points in which lines end, by the corners of the places.
    var corners: [Int: [Int]] = [:]
    func isShared(_ row: Int, _ column: Int, _ point: ArraySlice<Int>) -> Bool {
      let point = Array(point)
      if row == 0, point[1] != 0 { return false }
      if row == rows, point[1] != 16 * boardHeight { return false }
      if column == 0, point[0] != 0 { return false }
      if column == columns, point[0] != 16 * boardWidth { return false }
      let corner = row * (columns + 1) + column
      if let known = corners[corner] { return known == point }
      corners[corner] = point
      return true
    }
    for place in 0..<count {
      let (row, column) = (place / columns, place % columns)
      if column + 1 < columns {
        let line = lineRight(ofPlace: place)
        guard isShared(row, column + 1, line.prefix(2)),
          isShared(row + 1, column + 1, line.suffix(2))
        else { return "the line on the right of place \(place + 1) ends where it must not" }
      }
      if row + 1 < rows {
        let line = lineBelow(place: place)
        guard isShared(row + 1, column, line.prefix(2)),
          isShared(row + 1, column + 1, line.suffix(2))
        else { return "the line below place \(place + 1) ends where it must not" }
      }
    }
    return nil
  }
}

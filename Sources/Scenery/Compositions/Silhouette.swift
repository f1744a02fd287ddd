/// What a thing covers of its box, on a lattice of 24 × 24 cells: one word a row.
struct Silhouette {
  static let side = 24

  private(set) var rows = [UInt32](repeating: 0, count: side)
  /// The number of cells that are covered.
  private(set) var area = 0

  /// Draws a figure coarsely.
  init(_ figure: Figure, in frame: Frame) {
    let (low, high) = figure.bounds(in: frame)
    let scale = Float(Self.side) / pointwiseMax(high - low, Spot(1e-6, 1e-6))
    var path = Path()
    var crossings: [(x: Float, turn: Int)] = []
    for part in figure.parts {
      figure.write(part, in: frame, to: &path)
      for index in path.points.indices { path.points[index] = (path.points[index] - low) * scale }
      for row in 0..<Self.side {
        let y = Float(row) + 0.5
        crossings.removeAll(keepingCapacity: true)
        var start = 0
        for end in path.ends {
          var from = path.points[end - 1]
          for to in path.points[start..<end] {
            if (from.y <= y) != (to.y <= y) {
              let x = from.x + (to.x - from.x) * ((y - from.y) / (to.y - from.y))
              crossings.append((x, from.y < to.y ? 1 : -1))
            }
            from = to
          }
          start = end
        }
        crossings.sort { $0.x < $1.x }
        var winding = 0
        for (index, crossing) in crossings.enumerated() where index + 1 < crossings.count {
          winding += crossing.turn
          guard winding != 0 else { continue }
          let first = min(max(Int(crossing.x + 0.5), 0), Self.side)
          let last = min(max(Int(crossings[index + 1].x + 0.5), 0), Self.side)
          guard first < last else { continue }
          rows[row] |= (1 << UInt32(last) - 1) & ~(1 << UInt32(first) - 1)
        }
      }
    }
    area = rows.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// The columns between which its lowest rows are covered, as shares of its width.
  var foot: ClosedRange<Float> {
    let word = rows.suffix(3).reduce(0, |)
    guard word != 0 else { return 0...1 }
    let side = Float(Self.side)
    let first = Float(word.trailingZeroBitCount) / side
    return first...Float(UInt32.bitWidth - word.leadingZeroBitCount) / side
  }

  /// The cells of this silhouette that another hides.
  ///
  /// - Parameters:
  ///   - low: The top left corner of this one's box.
  ///   - size: The size of its box.
  ///   - other: What lies before it.
  ///   - otherLow: The top left corner of the other's box.
  ///   - otherSize: The size of the other's box.
  /// - Returns: One word a row, as in this silhouette.
  func hidden(
    low: Spot, size: Spot, by other: Silhouette, low otherLow: Spot, size otherSize: Spot
  ) -> [UInt32] {
    var hidden = [UInt32](repeating: 0, count: Self.side)
    let scale = size / otherSize
    let shift = (low - otherLow) / otherSize * Float(Self.side)
    var columns = [Int](repeating: -1, count: Self.side)
    for column in 0..<Self.side {
      let x = shift.x + (Float(column) + 0.5) * scale.x
      if x >= 0 && x < Float(Self.side) { columns[column] = Int(x) }
    }
    for row in 0..<Self.side where rows[row] != 0 {
      let y = shift.y + (Float(row) + 0.5) * scale.y
      guard y >= 0 && y < Float(Self.side) else { continue }
      let word = other.rows[Int(y)]
      guard word != 0 else { continue }
      var bits: UInt32 = 0
      for column in 0..<Self.side where columns[column] >= 0 {
        bits |= (word >> UInt32(columns[column]) & 1) << UInt32(column)
      }
      hidden[row] = bits & rows[row]
    }
    return hidden
  }
}

/// Makes the rows of a PNG file: each row's filter and its differences, one row after another.
struct RowFilter: ~Copyable {
  private var rows = Buffer<UInt8>()
  /// Two rows and a row of zeros.
  private var lines = Buffer<UInt8>()
  /// The five results for a row, where the best is chosen.
  private var candidates = Buffer<UInt8>()

  /// Returns the rows of a picture as they are compressed.
  ///
  /// - Parameters:
  ///   - filter: What is done to each row.
  ///   - source: The rows.
  ///   - height: The number of rows.
  ///   - step: The number of bytes to the same byte of the pixel to the left.
  /// - Returns: A byte for the filter and the differences, for each row from the top.
  mutating func apply(
    _ filter: PNGFilter, to source: PixelRows, height: Int, step: Int
  ) -> Region<UInt8> {
    let length = source.rowBytes
    let rows = self.rows.room(for: (length + 1) * height)
    if filter == .none {
      for y in 0..<height {
        rows[y &* (length &+ 1)] = 0
        source.write(y, into: rows.slice(y &* (length &+ 1) &+ 1, length))
      }
      return rows
    }
    let lines = self.lines.room(for: 3 * length)
    var above = lines.slice(2 * length, length)
    above.fill(0)
    for y in 0..<height {
      let line: Region<UInt8>
      if let stored = source.stored(y) {
        line = stored
      } else {
        line = lines.slice((y & 1) * length, length)
        source.write(y, into: line)
      }
      let target = rows.slice(y * (length + 1), length + 1)
      if filter == .adaptive {
        writeBest(line, above, step, into: target)
      } else {
        target[0] = filter.rawValue
        filter.apply(to: line, above: above, step: step, into: target.slice(1, length))
      }
      above = line
    }
    return rows
  }

  /// Writes the one of the five results whose differences have the least sum, the first of equals.
  private mutating func writeBest(
    _ line: Region<UInt8>, _ above: Region<UInt8>, _ step: Int, into target: Region<UInt8>
  ) {
    let length = line.count
    let room = candidates.room(for: 5 * length)
    var best = PNGFilter.none
    var least = Int.max
    for filter in PNGFilter.allCases where filter != .adaptive {
      let candidate = room.slice(Int(filter.rawValue) * length, length)
      filter.apply(to: line, above: above, step: step, into: candidate)
      let weight = PNGFilter.weight(candidate)
      if weight < least {
        least = weight
        best = filter
      }
    }
    target[0] = best.rawValue
    target.slice(1, length).copy(room.slice(Int(best.rawValue) * length, length))
  }
}

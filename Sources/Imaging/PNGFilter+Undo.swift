extension PNGFilter {
  /// Turns filtered rows back into their bytes, in their place.
  ///
  /// - Parameters:
  ///   - rows: A byte for the filter and the differences, for each row from the top.
  ///   - rowBytes: The number of bytes of a row without its filter.
  ///   - height: The number of rows.
  ///   - step: The number of bytes to the same byte of the pixel to the left.
  /// - Returns: Whether every row's filter is one of the five.
  static func undo(_ rows: Region<UInt8>, rowBytes: Int, height: Int, step: Int) -> Bool {
    for y in 0..<height {
      let start = y &* (rowBytes &+ 1) &+ 1
      let row = rows.slice(start, rowBytes)
      let above = y > 0 ? rows.slice(start &- rowBytes &- 1, rowBytes) : nil
      switch rows[start &- 1] {
      case 0: continue
      case 1: addLeft(row, step)
      case 2: if let above { addAbove(row, above) }
      case 3: addAverage(row, above, step)
      case 4: addNearest(row, above, step)
      default: return false
      }
    }
    return true
  }

  private static func addLeft(_ row: Region<UInt8>, _ step: Int) {
    var index = step
    while index < row.count {
      row[index] = row[index] &+ row[index &- step]
      index &+= 1
    }
  }

  private static func addAbove(_ row: Region<UInt8>, _ above: Region<UInt8>) {
    var index = 0
    while index &+ 32 <= row.count {
      let up = above.load(index, as: SIMD32<UInt8>.self)
      row.store(row.load(index, as: SIMD32<UInt8>.self) &+ up, index)
      index &+= 32
    }
    while index < row.count {
      row[index] = row[index] &+ above[index]
      index &+= 1
    }
  }

  private static func addAverage(_ row: Region<UInt8>, _ above: Region<UInt8>?, _ step: Int) {
    for index in 0..<row.count {
      let left = index < step ? 0 : UInt16(row[index &- step])
      let up = UInt16(above?[index] ?? 0)
      row[index] = row[index] &+ UInt8(truncatingIfNeeded: (left &+ up) &>> 1)
    }
  }

  private static func addNearest(_ row: Region<UInt8>, _ above: Region<UInt8>?, _ step: Int) {
    // Without a row above the nearest is always the byte to the left.
    guard let above else { return addLeft(row, step) }
    for index in 0..<row.count {
      let left = index < step ? 0 : Int16(row[index &- step])
      let up = Int16(above[index])
      let corner = index < step ? 0 : Int16(above[index &- step])
      let toLeft = abs(up &- corner)
      let toUp = abs(left &- corner)
      let toCorner = abs(left &+ up &- 2 &* corner)
      let nearest = toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner
      row[index] = row[index] &+ UInt8(truncatingIfNeeded: nearest)
    }
  }
}

extension Picture {
  /// A part of the picture, made smaller.
  ///
  /// Each pixel is the mean of the area that it covers, in whole numbers of 1/4096, so that it is the same
  /// on every machine.
  ///
  /// - Parameters:
  ///   - columns: The columns that are kept, inside the picture.
  ///   - rows: The rows that are kept, inside the picture.
  ///   - width: How many columns they become, at most as many.
  ///   - height: How many rows they become, at most as many.
  /// - Returns: The part in RGB.
  public func reduced(columns: Range<Int>, rows: Range<Int>, width: Int, height: Int) -> Picture {
    precondition(columns.lowerBound >= 0 && columns.upperBound <= self.width, "it lies outside")
    precondition(rows.lowerBound >= 0 && rows.upperBound <= self.height, "it lies outside")
    precondition(1...columns.count ~= width && 1...rows.count ~= height, "it is made no larger")
    let source = rgbBytes
    let across = Area.spans(of: columns, over: width)
    let down = Area.spans(of: rows, over: height)
    // First every row that is kept, made narrower, in 1/4096; then down.
    var narrow = [Int32](repeating: 0, count: width * 3 * rows.count)
    for row in 0..<rows.count {
      let line = (rows.lowerBound &+ row) &* self.width &* 3
      var target = row &* width &* 3
      for span in across {
        var (red, green, blue) = (0, 0, 0)
        var index = line &+ span.first &* 3
        for weight in span.weights {
          red &+= Int(source[index]) &* weight
          green &+= Int(source[index &+ 1]) &* weight
          blue &+= Int(source[index &+ 2]) &* weight
          index &+= 3
        }
        narrow[target] = Int32(truncatingIfNeeded: red)
        narrow[target &+ 1] = Int32(truncatingIfNeeded: green)
        narrow[target &+ 2] = Int32(truncatingIfNeeded: blue)
        target &+= 3
      }
    }
    var bytes = [UInt8](repeating: 0, count: width * height * 3)
    let stride = width * 3
    var sums = [Int](repeating: 0, count: stride)
    for (y, span) in down.enumerated() {
      for index in 0..<stride { sums[index] = 1 << 23 }
      for (offset, weight) in span.weights.enumerated() {
        let line = (span.first &- rows.lowerBound &+ offset) &* stride
        for index in 0..<stride { sums[index] &+= Int(narrow[line &+ index]) &* weight }
      }
      for index in 0..<stride { bytes[y &* stride &+ index] = UInt8(sums[index] >> 24) }
    }
    return Picture(width: width, height: height, pixels: .rgb(bytes))
  }
}

/// What of a line of pixels one smaller pixel covers.
private struct Area {
  /// The first pixel.
  let first: Int
  /// How much each counts, in 1/4096 of all.
  let weights: [Int]

  /// Divides a range into equal parts.
  static func spans(of range: Range<Int>, over count: Int) -> [Area] {
    let length = range.count
    return (0..<count).map { part in
      // In units of 1/count of a pixel.
      let (low, high) = (part * length, (part + 1) * length)
      let (first, last) = (low / count, (high - 1) / count)
      var covered = 0
      var given = 0
      var weights: [Int] = []
      for pixel in first...last {
        covered += min(high, (pixel + 1) * count) - max(low, pixel * count)
        // What is given so far is rounded, so that all come to 4096.
        let due = (covered * 4096 + length / 2) / length
        weights.append(due - given)
        given = due
      }
      return Area(first: range.lowerBound + first, weights: weights)
    }
  }
}

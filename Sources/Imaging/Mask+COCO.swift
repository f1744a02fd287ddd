extension Mask {
  /// The mask as COCO's compressed run-length counts.
  ///
  /// Pixels are counted column by column from the top left: those outside, those inside, those outside, and so
  /// on; each count but the first three is stored as its difference from the one two before, five bits a
  /// character, the lowest first.
  ///
  /// Source: `rleToString` of `maskApi.c`, cocodataset/cocoapi.
  ///
  /// - Parameters:
  ///   - width: The number of columns of the picture.
  ///   - height: The number of its rows.
  /// - Returns: The `counts` of an object of which `size` is the height and the width.
  public func cocoCounts(width: Int, height: Int) -> String {
    var text: [UInt8] = []
    var counts: [Int] = []
    var last = 0
    for place in changes(height: height) where place < width * height {
      counts.append(place - last)
      last = place
    }
    counts.append(width * height - last)
    for (index, count) in counts.enumerated() {
      var rest = index > 2 ? count - counts[index - 2] : count
      var isMore = true
      while isMore {
        var bits = rest & 0x1F
        rest >>= 5
        isMore = bits & 0x10 != 0 ? rest != -1 : rest != 0
        if isMore { bits |= 0x20 }
        text.append(UInt8(bits + 48))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The places, column by column, at which the mask begins or ends, ascending.
  private func changes(height: Int) -> [Int] {
    guard let bounds else { return [] }
    // Columns change where one row has a run and the row above has none.
    var columns = [[Int]](repeating: [], count: bounds.x1 - bounds.x0)
    var (above, next) = (0..<0, 0)
    for y in bounds.y0...bounds.y1 {
      let first = next
      while next < runs.count && runs[next].y == y { next += 1 }
      let row = first..<next
      eachChange(above, row) { x in columns[x - bounds.x0].append(y) }
      above = row
    }
    var places: [Int] = []
    for (column, rows) in columns.enumerated() {
      for y in rows {
        let place = (bounds.x0 + column) * height + y
        // What ends at the foot of a column and begins at the head of the next does not end.
        if places.last == place { places.removeLast() } else { places.append(place) }
      }
    }
    return places
  }

  /// Calls for each column that is in one of two rows' runs and not in the other's.
  private func eachChange(_ one: Range<Int>, _ other: Range<Int>, _ body: (Int) -> Void) {
    var (i, j) = (one.lowerBound, other.lowerBound)
    var (isIn, isInOther, x) = (false, false, 0)
    while i < one.upperBound || j < other.upperBound {
      let a = i < one.upperBound ? (isIn ? runs[i].x1 : runs[i].x0) : Int.max
      let b = j < other.upperBound ? (isInOther ? runs[j].x1 : runs[j].x0) : Int.max
      let end = min(a, b)
      if isIn != isInOther { for column in x..<end { body(column) } }
      x = end
      if a == end {
        if isIn { i += 1 }
        isIn.toggle()
      }
      if b == end {
        if isInOther { j += 1 }
        isInOther.toggle()
      }
    }
  }
}

import VerificationKit

extension Legend {
  /// What is wrong with the legend itself, for a picture of some size; nil if nothing is.
  func fault(width: Int, height: Int) -> String? {
    guard 1...64 ~= rows, 1...64 ~= columns else {
      return "\(rows)×\(columns) is no size of a grid"
    }
    guard 8...512 ~= cell else { return "\(cell) pixels are no size of a cell" }
    guard origin.count == 2, origin[0] >= 0, origin[1] >= 0,
      origin[0] + columns * cell <= width, origin[1] + rows * cell <= height
    else { return "the grid does not lie in the picture of \(width)×\(height)" }
    guard 1...255 ~= levels else { return "\(levels) are no levels of ink" }
    guard keys.count == Meaning.allCases.count,
      Set(keys.map(\.meaning)) == Set(Meaning.allCases.map(\.rawValue))
    else { return "each of ice, hole, start and goal needs one meaning" }
    for key in keys {
      if let fault = fault(of: key) { return "\(key.meaning): \(fault)" }
    }
    var owners: [UInt32: String] = [:]
    for key in keys {
      for colour in key.colours {
        if let owner = owners.updateValue(key.meaning, forKey: colour), owner != key.meaning {
          return "\(owner) and \(key.meaning) share a colour"
        }
      }
    }
    if let labels,
      labels.columns != Self.letters(columns) && labels.columns != Self.numbers(columns)
        || labels.rows != Self.numbers(rows)
    {
      return "the labels are not A, B, C, … or 1, 2, 3, … and 1, 2, 3, …"
    }
    return nil
  }

  private func fault(of key: Key) -> String? {
    if key.probe.isEmpty || key.colours.isEmpty { return "no probe or no colour" }
    if !(0.5...1 ~= key.share) { return "the share \(key.share) is not within 0.5 and 1" }
    for box in key.probe {
      guard box.count == 4, 0 <= box[0], box[0] < box[2], box[2] <= cell, 0 <= box[1],
        box[1] < box[3], box[3] <= cell
      else { return "the probe \(box) does not lie in the cell" }
      let low = (cell - 1) / 2
      let high = cell / 2 + 1
      if (box[0] < high && low < box[2]) || (box[1] < high && low < box[3]) {
        return "the probe \(box) lies where paths run"
      }
    }
    return nil
  }

  private static func letters(_ count: Int) -> [String] {
    (0..<count).map { String(UnicodeScalar(UInt8(65 + min($0, 61)))) }
  }

  private static func numbers(_ count: Int) -> [String] { (1...count).map(String.init) }

  /// What is wrong with the labels in the picture; nil if nothing is.
  ///
  /// Where there are labels, the strips beside the grid hold something, and no two neighbours the same.
  func labelFault(_ raster: Raster) -> String? {
    guard labels != nil else { return nil }
    var last: [UInt32] = []
    for column in 1...columns {
      let strip = raster.strip(x(column)..<x(column) + cell, 0..<origin[1])
      if Set(strip).count < 2 { return "no label above column \(column)" }
      if strip == last { return "columns \(column - 1) and \(column) have the same label" }
      last = strip
    }
    last = []
    for row in 1...rows {
      let strip = raster.strip(0..<origin[0], y(row)..<y(row) + cell)
      if Set(strip).count < 2 { return "no label left of row \(row)" }
      if strip == last { return "rows \(row - 1) and \(row) have the same label" }
      last = strip
    }
    return nil
  }
}

extension Raster {
  fileprivate func strip(_ xs: Range<Int>, _ ys: Range<Int>) -> [UInt32] {
    ys.flatMap { y in xs.map { x in self[y * width + x] } }
  }
}

import VerificationKit

extension Legend {
  /// What is wrong with the legend itself, for a picture of some size; nil if nothing is.
  func fault(width: Int, height: Int) -> String? {
    guard 1...64 ~= rows, 1...64 ~= columns, grid.kind != .polar || columns >= 3 else {
      return "\(rows)×\(columns) is no size of a grid"
    }
    guard 8...512 ~= cell, 0...4096 ~= hub, grid.kind == .polar || hub == 0 else {
      return "\(cell) pixels are no size of a cell, or \(hub) none of a hub"
    }
    var (width, height) = (width, height)
    if let panels {
      guard panels.size.count == 2, panels.size.allSatisfy({ $0 > 0 }),
        panels.corners.count == Choice.names.count,
        panels.corners.allSatisfy({ corner in
          corner.count == 2 && corner[0] >= 0 && corner[1] >= 0
            && corner[0] <= width - panels.size[0] && corner[1] <= height - panels.size[1]
        }), panels.areApart, ink.style == .arrows, ink.casing == nil
      else { return "the panels do not lie in the picture, or over each other" }
      (width, height) = (panels.size[0], panels.size[1])
    }
    guard origin.count == 2, isInside(width: width, height: height) else {
      return "the grid does not lie in the picture of \(width)×\(height)"
    }
    if let fault = inkFault { return fault }
    let meanings: [Meaning] =
      sides == nil ? [.ice, .hole, .start, .goal] : [.floor, .start, .goal]
    guard keys.count == meanings.count, Set(keys.map(\.meaning)) == Set(meanings.map(\.rawValue))
    else { return "each of \(meanings.map(\.rawValue).joined(separator: ", ")) needs one meaning" }
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
    if let sides {
      guard sides.probe.count == 2, 5 <= sides.probe[0], sides.probe[0] < sides.probe[1],
        sides.probe[1] <= 100
      else { return "the stretch \(sides.probe) of borders lies where paths run" }
      guard !sides.wall.isEmpty, !sides.open.isEmpty,
        Set(sides.wall).isDisjoint(with: sides.open)
      else { return "walls and open borders need colours of their own" }
    }
    return labels.flatMap(fault(of:))
  }

  private func isInside(width: Int, height: Int) -> Bool {
    let (x, y) = (origin[0], origin[1])
    guard 0...width ~= x, 0...height ~= y else { return false }
    switch grid.kind {
    case .square: return x + columns * cell <= width && y + rows * cell <= height
    case .hexagonal:
      let wide = Double(cell) * (Double(columns) + (rows > 1 ? 0.5 : 0))
      let high = Double(cell) / 3.0.squareRoot() * (1.5 * Double(rows) + 0.5)
      return Double(x) + wide <= Double(width) + 1 && Double(y) + high <= Double(height) + 1
    case .polar:
      let reach = hub + rows * cell
      return reach <= min(x, y) && x + reach <= width && y + reach <= height
    }
  }

  private var inkFault: String? {
    guard 1...16 ~= ink.levels else { return "\(ink.levels) are no levels of ink" }
    guard ink.style == .gradient ? 2...16 ~= ink.colours.count : ink.colours.count == 1,
      Set(ink.colours).count == ink.colours.count
    else { return "\(ink.colours.count) colours are no ink of the style \(ink.style)" }
    if let casing = ink.casing, ink.colours.contains(casing) {
      return "the casing has the colour of the ink"
    }
    return nil
  }

  private func fault(of labels: Labels) -> String? {
    func isSeries(_ names: [String], _ count: Int) -> Bool {
      names == Self.letters(count) || names == Self.numbers(count)
    }
    let areRight =
      switch grid.kind {
      case .square: isSeries(labels.columns, columns) && labels.rows == Self.numbers(rows)
      case .hexagonal: labels.columns.isEmpty && isSeries(labels.rows, rows)
      case .polar: isSeries(labels.columns, columns) && labels.rows.isEmpty
      }
    return areRight ? nil : "the labels are not A, B, C, … or 1, 2, 3, …"
  }

  private func fault(of key: Key) -> String? {
    if key.probe.isEmpty || key.colours.isEmpty { return "no probe or no colour" }
    if !(0.5...1 ~= key.share) { return "the share \(key.share) is not within 0.5 and 1" }
    guard grid.kind == .square else {
      return key.probe.lazy.compactMap(fault(ofPoint:)).first
    }
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

  /// What is wrong with a probe's point: it must lie well within its cell and beside the lines that paths
  /// take from the centre to the borders.
  private func fault(ofPoint point: [Int]) -> String? {
    guard point.count == 2, point.allSatisfy({ -60...60 ~= $0 }) else {
      return "a probe is no point of the cell"
    }
    let isInside: Bool
    let isBeside: Bool
    if grid.kind == .polar {
      isInside = point.allSatisfy { abs($0) <= 45 }
      isBeside = point.allSatisfy { abs($0) >= 12 }
    } else {
      let geometry = Geometry(self)
      let at = Spot(Double(point[0]), Double(point[1]))
      let ways = grid.kind.directions.map { geometry.heading(Place(1, 1), $0) }
      isInside = ways.allSatisfy { at.dot($0) <= 45 }
      isBeside = ways.allSatisfy { at.dot($0) < 0 || abs(at.x * $0.y - at.y * $0.x) >= 12 }
    }
    if !isInside { return "the probe \(point) does not lie in the cell" }
    return isBeside ? nil : "the probe \(point) lies where paths run"
  }

  private static func letters(_ count: Int) -> [String] {
    (0..<count).map { number in
      let last = String(UnicodeScalar(UInt8(65 + number % 26)))
      return number < 26 ? last : String(UnicodeScalar(UInt8(64 + number / 26))) + last
    }
  }

  private static func numbers(_ count: Int) -> [String] { (1...count).map(String.init) }

  /// What is wrong with the labels in the picture; nil if nothing is.
  ///
  /// Where there are labels, the strips beside the grid hold something, and no two neighbours the same.
  func labelFault(_ raster: Raster) -> String? {
    guard labels != nil, grid.kind == .square else { return nil }
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

extension Legend.Panels {
  /// Whether no two panels share a pixel.
  fileprivate var areApart: Bool {
    corners.indices.allSatisfy { first in
      corners.indices.allSatisfy { second in
        first == second || abs(corners[first][0] - corners[second][0]) >= size[0]
          || abs(corners[first][1] - corners[second][1]) >= size[1]
      }
    }
  }
}

extension Raster {
  fileprivate func strip(_ xs: Range<Int>, _ ys: Range<Int>) -> [UInt32] {
    ys.flatMap { y in xs.map { x in self[y * width + x] } }
  }
}

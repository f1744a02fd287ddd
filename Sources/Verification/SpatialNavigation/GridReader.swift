import VerificationKit

extension Legend {
  /// Reads what each cell is, row by row; nil for a cell of which not exactly one meaning holds.
  ///
  /// - Parameter raster: A picture for which the legend has no fault.
  /// - Returns: The meanings.
  func meanings(in raster: Raster) -> [Meaning?] {
    guard grid.kind == .square else { return pointMeanings(in: raster) }
    let found = keys.map { Meaning(rawValue: $0.meaning) }
    // Of each meaning, whether a code, or a pixel where there are no codes, has one of its colours.
    let marks = keys.map { key in raster.colours.map { key.colours.contains($0) ? 1 : 0 as UInt8 } }
    var all: [Meaning?] = []
    all.reserveCapacity(rows * columns)
    for row in 1...rows {
      for column in 1...columns {
        let corner = y(row) * raster.width + x(column)
        var meaning: Meaning?
        var count = 0
        for number in keys.indices
        where holds(keys[number], marks: marks[number], in: raster, corner: corner) {
          meaning = found[number]
          count += 1
        }
        all.append(count == 1 ? meaning : nil)
      }
    }
    return all
  }

  /// Whether a meaning holds for the cell whose first pixel has an offset.
  private func holds(_ key: Key, marks: [UInt8], in raster: Raster, corner: Int) -> Bool {
    var total = 0
    var hits = 0
    for box in key.probe {
      for y in box[1]..<box[3] {
        let row = corner + y * raster.width
        total += box[2] - box[0]
        if raster.isCoded {
          for code in raster.codes[row + box[0]..<row + box[2]] { hits &+= Int(marks[Int(code)]) }
        } else {
          for mark in marks[row + box[0]..<row + box[2]] { hits &+= Int(mark) }
        }
      }
    }
    return Double(hits) >= key.share * Double(total)
  }

  /// Reads what each cell is by the pixels that hold the probes' points.
  private func pointMeanings(in raster: Raster) -> [Meaning?] {
    let geometry = Geometry(self)
    return grid.places.map { place in
      let held = keys.filter { key in
        let hits = key.probe.count { point in
          raster.offset(of: geometry.probe(place, point[0], point[1]))
            .map { key.colours.contains(raster[$0]) } ?? false
        }
        return Double(hits) >= key.share * Double(key.probe.count)
      }
      return held.count == 1 ? Meaning(rawValue: held[0].meaning) : nil
    }
  }

  /// The offsets of all pixels that hold a probe's point, on grids that are not square.
  func probeOffsets(in raster: Raster) -> Set<Int> {
    guard grid.kind != .square else { return [] }
    let geometry = Geometry(self)
    let points = keys.flatMap(\.probe)
    return Set(
      grid.places.flatMap { place in
        points.compactMap { raster.offset(of: geometry.probe(place, $0[0], $0[1])) }
      })
  }

  /// Whether each pixel of a cell, row by row, belongs to some meaning's probe.
  var probeMask: [Bool] {
    guard grid.kind == .square else { return [] }
    var mask = [Bool](repeating: false, count: cell * cell)
    for box in keys.flatMap(\.probe) {
      for y in box[1]..<box[3] {
        for x in box[0]..<box[2] { mask[y * cell + x] = true }
      }
    }
    return mask
  }
}

extension Raster {
  /// The offset of the pixel that holds a spot; nil outside the picture.
  func offset(of spot: Spot) -> Int? {
    let (x, y) = (Int(spot.x.rounded(.down)), Int(spot.y.rounded(.down)))
    return 0..<width ~= x && 0..<height ~= y ? y * width + x : nil
  }
}

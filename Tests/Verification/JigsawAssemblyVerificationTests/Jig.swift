import Foundation

/// The lines of a curved cut, and which pixels belong to which piece, worked out in floating point.
struct Jig {
  typealias Point = SIMD2<Double>

  let kind: String
  let rows: Int
  let columns: Int
  /// The width and the height of a cell.
  let piece: [Int]
  /// The lines in the order of a legend, in sixteenths of a pixel.
  var cuts: [[Int]] = []
  /// How many pixels pieces reach beyond their cells.
  var overhang = 0
  /// For each pixel of the finished picture the place, from 0, to which it belongs.
  var owners: [Int] = []

  var width: Int { columns * piece[0] }
  var height: Int { rows * piece[1] }

  static let tabs = Jig("tabs", 2, 2, [128, 128])
  static let wavy = Jig("wavy", 2, 2, [128, 128])
  static let crooked = Jig("crooked", 2, 2, [128, 128])
  /// Wavy lines that leave room beyond the waves.
  static let loose: Jig = {
    var jig = wavy
    jig.overhang += 2
    return jig
  }()
  static let wide = Jig("tabs", 2, 3, [96, 112])

  init(_ kind: String, _ rows: Int, _ columns: Int, _ piece: [Int]) {
    (self.kind, self.rows, self.columns, self.piece) = (kind, rows, columns, piece)
    for place in 0..<rows * columns {
      let (row, column) = (place / columns, place % columns)
      if column + 1 < columns {
        cuts.append(line(from: corner(row, column + 1), to: corner(row + 1, column + 1), place))
      }
      if row + 1 < rows {
        cuts.append(line(from: corner(row + 1, column), to: corner(row + 1, column + 1), place + 1))
      }
    }
    share()
  }

  /// A corner of the places, moved where lines are crooked.
  private func corner(_ row: Int, _ column: Int) -> Point {
    var point = Point(Double(column * piece[0]), Double(row * piece[1]))
    guard kind == "crooked" else { return point }
    let number = row * 7 + column * 3
    if 0 < column, column < columns { point.x += Double(number % 5 * 4 - 9) + 0.3125 }
    if 0 < row, row < rows { point.y += Double(number % 4 * 5 - 8) + 0.6875 }
    return point
  }

  /// A line between two corners; every other one bulges the other way.
  private func line(from: Point, to: Point, _ number: Int) -> [Int] {
    let way = to - from
    let across = Point(-way.y, way.x)
    let side = number % 2 == 0 ? 1.0 : -1
    let shape: [Point] =
      switch kind {
      case "tabs": Self.knob
      case "wavy": (0...40).map { Point(Double($0) / 40, sin(Double($0) / 20 * .pi) * 0.06) }
      default: [Point(0, 0), Point(1, 0)]
      }
    return shape.flatMap { point -> [Int] in
      let place = from + way * point.x + across * (point.y * side)
      return [Int((place.x * 16).rounded()), Int((place.y * 16).rounded())]
    }
  }

  /// A knob on a line of length 1: three quarters of a circle on a neck that widens smoothly.
  private static let knob: [Point] = {
    let (radius, neck, height) = (0.1, 0.06, 0.13)
    let apart = ((radius + neck) * (radius + neck) - (height - neck) * (height - neck)).squareRoot()
    let lean = atan2(height - neck, apart)
    func arc(_ x: Double, _ y: Double, _ r: Double, _ from: Double, _ to: Double) -> [Point] {
      (0...16).map { step in
        let angle = from + (to - from) * Double(step) / 16
        return Point(x + r * cos(angle), y + r * sin(angle))
      }
    }
    let left = arc(0.5 - apart, neck, neck, -.pi / 2, lean)
    let top = arc(0.5, height, radius, .pi + lean, -lean)
    let right = arc(0.5 + apart, neck, neck, .pi - lean, 1.5 * .pi)
    return [Point(0, 0)] + left + top.dropFirst().dropLast() + right + [Point(1, 0)]
  }()

  // MARK: - Pixels

  /// The line on a side of a place, from left to right or from top to bottom, in pixels.
  func points(_ place: Int, _ side: String) -> [Point] {
    let (row, column) = (place / columns, place % columns)
    func cut(_ place: Int, isBelow: Bool) -> [Point] {
      // Counted, not computed.
      var number = 0
      for other in 0..<place {
        if other % columns + 1 < columns { number += 1 }
        if other / columns + 1 < rows { number += 1 }
      }
      if isBelow, place % columns + 1 < columns { number += 1 }
      let line = cuts[number]
      return (0..<line.count / 2).map {
        Point(Double(line[2 * $0]) / 16, Double(line[2 * $0 + 1]) / 16)
      }
    }
    switch side {
    case "top" where row > 0: return cut(place - columns, isBelow: true)
    case "bottom" where row + 1 < rows: return cut(place, isBelow: true)
    case "left" where column > 0: return cut(place - 1, isBelow: false)
    case "right" where column + 1 < columns: return cut(place, isBelow: false)
    case "top": return [corner(row, column), corner(row, column + 1)]
    case "bottom": return [corner(row + 1, column), corner(row + 1, column + 1)]
    case "left": return [corner(row, column), corner(row + 1, column)]
    default: return [corner(row, column + 1), corner(row + 1, column + 1)]
    }
  }

  /// The border of a place, clockwise.
  func border(_ place: Int) -> [Point] {
    points(place, "top") + points(place, "right") + points(place, "bottom").reversed()
      + points(place, "left").reversed()
  }

  /// Shares out the pixels: each belongs to the place around whose middle the border winds.
  private mutating func share() {
    owners = Array(repeating: -1, count: width * height)
    for place in 0..<rows * columns {
      let border = border(place)
      let edges = Array(zip(border, border.dropFirst() + [border[0]]))
      let cell = [place % columns * piece[0], place / columns * piece[1]]
      for y in 0..<height {
        let middle = Double(y) + 0.5
        let crossings = edges.compactMap { from, to -> Double? in
          guard (from.y <= middle) != (to.y <= middle) else { return nil }
          return from.x + (to.x - from.x) * ((middle - from.y) / (to.y - from.y))
        }
        guard !crossings.isEmpty else { continue }
        for x in 0..<width
        where crossings.count(where: { $0 <= Double(x) + 0.5 }) % 2 == 1 {
          owners[y * width + x] = place
          overhang = max(
            overhang, cell[0] - x, cell[1] - y, x + 1 - cell[0] - piece[0],
            y + 1 - cell[1] - piece[1])
        }
      }
    }
  }

  /// The pixels right beside those of some places that belong to none of them.
  func ring(_ places: Set<Int>) -> [(x: Int, y: Int)] {
    var ring: [(x: Int, y: Int)] = []
    for y in 0..<height {
      for x in 0..<width where !places.contains(owners[y * width + x]) {
        let isBeside = (-1...1).contains { down in
          (-1...1).contains { across in
            0..<width ~= x + across && 0..<height ~= y + down
              && places.contains(owners[(y + down) * width + x + across])
          }
        }
        if isBeside { ring.append((x, y)) }
      }
    }
    return ring
  }
}

extension Canvas {
  /// Pastes the pixels of some places of a finished picture, moved, with smoothed edges.
  mutating func paste(_ source: Canvas, _ places: Set<Int>, of jig: Jig, by x: Int, _ y: Int) {
    for row in 0..<jig.height {
      for column in 0..<jig.width where places.contains(jig.owners[row * jig.width + column]) {
        self[column + x, row + y] = source[column, row]
      }
    }
    for place in jig.ring(places) where 0..<width ~= place.x + x && 0..<height ~= place.y + y {
      let (one, other) = (self[place.x + x, place.y + y], source[place.x, place.y])
      self[place.x + x, place.y + y] = (one >> 1 & 0x7f7f7f) + (other >> 1 & 0x7f7f7f)
    }
  }
}

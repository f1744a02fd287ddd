import Imaging

/// A polygon, and which pixels COCO's tools count as its own.
///
/// Source: `rleFrPoly` of cocoapi's `maskApi.c` (Dollár and Lin, 2015). The outline is drawn at five times the
/// scale; where it crosses the middle of a column, a run begins or ends.
struct Polygon {
  private static let scale = 5.0

  private let xs: [Int]
  private let ys: [Int]

  /// Creates a polygon of x and y by turns, in pixels.
  ///
  /// - Precondition: They are so small that five times them is a whole number that fits.
  init(_ numbers: [Double]) {
    let corners = numbers.count / 2
    // Both are cut towards zero, and not rounded down.
    xs = (0...corners).map { Int(Self.scale * numbers[$0 % corners * 2] + 0.5) }
    ys = (0...corners).map { Int(Self.scale * numbers[$0 % corners * 2 + 1] + 0.5) }
  }

  /// The number of points of the outline.
  var steps: Int {
    xs.indices.dropLast().reduce(0) { sum, place in
      sum + max(abs(xs[place] - xs[place + 1]), abs(ys[place] - ys[place + 1])) + 1
    }
  }

  /// Returns the lengths of runs of pixels that do not belong to it and that do, by turns, down one column
  /// after another.
  func counts(_ size: PictureSize) -> [Int] {
    let whole = size.width * size.height
    var ends = crossings(size)
    ends.append(whole)
    ends.sort()
    var before = 0
    let gaps = ends.map { end in
      defer { before = end }
      return end - before
    }
    var counts = [gaps[0]]
    var place = 1
    while place < gaps.count {
      if gaps[place] > 0 {
        counts.append(gaps[place])
        place += 1
      } else {
        // Two ends in one place are none.
        place += 1
        if place < gaps.count {
          counts[counts.count - 1] += gaps[place]
          place += 1
        }
      }
    }
    return counts
  }

  /// The numbers of the pixels where the outline crosses the middle of a column.
  private func crossings(_ size: PictureSize) -> [Int] {
    var found: [Int] = []
    var last: (x: Int, y: Int)?
    forEachPoint { x, y in
      defer { last = (x, y) }
      guard let last, last.x != x else { return }
      let left = Double(x < last.x ? x : x - 1)
      let column = (left + 0.5) / Self.scale - 0.5
      guard column.rounded(.down) == column, column >= 0, column <= Double(size.width - 1) else {
        return
      }
      let upper = (Double(min(y, last.y)) + 0.5) / Self.scale - 0.5
      let row = min(max(upper, 0), Double(size.height)).rounded(.up)
      found.append(Int(column) * size.height + Int(row))
    }
    return found
  }

  /// Calls a function with each point of the outline, in fifths of a pixel.
  private func forEachPoint(_ body: (_ x: Int, _ y: Int) -> Void) {
    for place in xs.indices.dropLast() {
      var (x0, x1, y0, y1) = (xs[place], xs[place + 1], ys[place], ys[place + 1])
      let (dx, dy) = (abs(x1 - x0), abs(y0 - y1))
      let isFlat = dx >= dy
      let isFlipped = isFlat ? x0 > x1 : y0 > y1
      if isFlipped { (x0, x1, y0, y1) = (x1, x0, y1, y0) }
      let length = max(dx, dy)
      let slope = length == 0 ? 0 : Double(isFlat ? y1 - y0 : x1 - x0) / Double(length)
      for step in 0...length {
        let along = isFlipped ? length - step : step
        if isFlat {
          body(along + x0, Int(Double(y0) + slope * Double(along) + 0.5))
        } else {
          body(Int(Double(x0) + slope * Double(along) + 0.5), along + y0)
        }
      }
    }
  }
}

/// Lengths of runs as a string of letters.
///
/// Source: `rleFrString` of cocoapi's `maskApi.c`. Each number takes letters of five bits, the low ones first; from the third
/// run on it is the difference to the one before the last.
enum RunCounts {
  /// Writes a string.
  static func encoded(_ counts: [Int]) -> String {
    var bytes: [UInt8] = []
    for (place, count) in counts.enumerated() {
      var rest = place > 2 ? count - counts[place - 2] : count
      var isMore = true
      while isMore {
        let bits = rest & 0x1F
        rest >>= 5
        isMore = bits & 0x10 != 0 ? rest != -1 : rest != 0
        bytes.append(UInt8(bits | (isMore ? 0x20 : 0)) + 48)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads a string.
  ///
  /// - Throws: ``MaskError`` if a letter means nothing, or a run has less than no pixel.
  static func decoded(_ text: String) throws(MaskError) -> [Int] {
    var counts: [Int] = []
    var value = 0
    var shift = 0
    for byte in text.utf8 {
      guard 48..<112 ~= byte, shift <= 30 else {
        throw MaskError("the \"counts\" of the mask are cut or no runs of COCO's")
      }
      let bits = Int(byte) - 48
      value |= (bits & 0x1F) << shift
      shift += 5
      guard bits & 0x20 == 0 else { continue }
      if bits & 0x10 != 0 { value |= -1 << shift }
      if counts.count > 2 { value += counts[counts.count - 2] }
      guard 0...(1 << 31) ~= value else {
        throw MaskError("the \"counts\" of the mask have a run of \(value) pixels")
      }
      counts.append(value)
      (value, shift) = (0, 0)
    }
    guard shift == 0 else { throw MaskError("the \"counts\" of the mask end within a run") }
    return counts
  }
}

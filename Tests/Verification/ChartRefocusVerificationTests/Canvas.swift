import Imaging
import VerificationKit

/// Pixels that a test paints one by one.
struct Canvas: Hashable {
  let width: Int
  let height: Int
  /// The colours, `0xRRGGBB`, row by row.
  var pixels: [UInt32]

  init(_ width: Int, _ height: Int, _ colour: UInt32) {
    (self.width, self.height) = (width, height)
    pixels = Array(repeating: colour, count: width * height)
  }

  subscript(x: Int, y: Int) -> UInt32 {
    get { pixels[y * width + x] }
    set { pixels[y * width + x] = newValue }
  }

  func holds(_ x: Int, _ y: Int) -> Bool { 0 <= x && x < width && 0 <= y && y < height }

  mutating func fill(_ box: [Int], _ colour: UInt32) {
    for y in box[1]..<box[3] { for x in box[0]..<box[2] where holds(x, y) { self[x, y] = colour } }
  }

  /// Draws a line within a box, as wide as it is told.
  mutating func frame(_ box: [Int], _ line: Int, _ colour: UInt32) {
    fill([box[0], box[1], box[2], box[1] + line], colour)
    fill([box[0], box[3] - line, box[2], box[3]], colour)
    fill([box[0], box[1], box[0] + line, box[3]], colour)
    fill([box[2] - line, box[1], box[2], box[3]], colour)
  }

  /// Strokes that pass for a text.
  mutating func write(_ box: [Int], _ colour: UInt32) {
    for x in stride(from: box[0], to: box[2], by: 2) {
      fill([x, box[1], x + 1, box[3]], colour)
    }
  }

  mutating func tint(_ x: Int, _ y: Int, _ colour: UInt32) {
    var mixed: UInt32 = 0
    for shift in [16, 8, 0] as [UInt32] {
      let (p, c) = (self[x, y] >> shift & 255, colour >> shift & 255)
      mixed += ((205 * p + 50 * c + 127) / 255) << shift
    }
    self[x, y] = mixed
  }

  var raster: Raster {
    Raster(
      Picture(
        width: width, height: height,
        pixels: .rgb(
          pixels.flatMap { [UInt8($0 >> 16), UInt8($0 >> 8 & 255), UInt8($0 & 255)] })))
  }
}

/// The pixels whose centres lie within corners in sixteenths of a pixel.
struct Inside {
  let polygon: [[Int]]

  subscript(x: Int, y: Int) -> Bool {
    let (cx, cy) = (16 * x + 8, 16 * y + 8)
    var isInside = false
    var last = polygon[polygon.count - 1]
    for corner in polygon {
      let (a, b) = last[1] < corner[1] ? (last, corner) : (corner, last)
      if a[1] <= cy, cy < b[1],
        a[0] * (b[1] - a[1]) + (cy - a[1]) * (b[0] - a[0]) > cx * (b[1] - a[1])
      {
        isInside.toggle()
      }
      last = corner
    }
    return isInside
  }

  /// Whether some pixel that is not inside is near one that is.
  func isAtBorder(_ x: Int, _ y: Int, _ reach: Int) -> Bool {
    (-reach...reach).contains { dy in
      (-reach...reach).contains { dx in
        dx * dx + dy * dy <= reach * reach && !self[x + dx, y + dy]
      }
    }
  }
}

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

  mutating func fill(_ box: [Int], _ colour: UInt32) {
    for y in box[1]..<box[3] { for x in box[0]..<box[2] { self[x, y] = colour } }
  }

  /// Draws letters of a kind: strokes and gaps of two pixels, to the edges of a box.
  mutating func write(_ box: [Int], _ colour: UInt32) {
    for x in box[0]..<box[2] where (x - box[0]) % 4 < 2 {
      fill([x, box[1], x + 1, box[3]], colour)
    }
    fill([box[2] - 1, box[1], box[2], box[3]], colour)
  }

  /// Draws a line within a box, as wide as it is told.
  mutating func frame(_ box: [Int], _ line: Int, _ colour: UInt32) {
    fill([box[0], box[1], box[2], box[1] + line], colour)
    fill([box[0], box[3] - line, box[2], box[3]], colour)
    fill([box[0], box[1], box[0] + line, box[3]], colour)
    fill([box[2] - line, box[1], box[2], box[3]], colour)
  }

  /// A part, enlarged with weights as fractions of the distance between pixels' centres.
  func enlarged(_ box: [Int], _ scale: Int) -> Canvas {
    let (width, height) = (box[2] - box[0], box[3] - box[1])
    var large = Canvas(width * scale, height * scale, 0)
    for y in 0..<large.height {
      for x in 0..<large.width {
        // The place between centres, in units of half an enlarged pixel.
        let (u, v) = (2 * x + 1 - scale, 2 * y + 1 - scale)
        var (left, above) = (0, 0)
        while (left + 1) * 2 * scale <= u { left += 1 }
        while (above + 1) * 2 * scale <= v { above += 1 }
        if u < 0 { left = -1 }
        if v < 0 { above = -1 }
        let (f, g) = (u - left * 2 * scale, v - above * 2 * scale)
        var colour: UInt32 = 0
        for shift in [16, 8, 0] as [UInt32] {
          var sum = 0
          for (dx, dy, weight) in [
            (0, 0, (2 * scale - f) * (2 * scale - g)), (1, 0, f * (2 * scale - g)),
            (0, 1, (2 * scale - f) * g), (1, 1, f * g),
          ] {
            let column = min(max(left + dx, 0), width - 1) + box[0]
            let row = min(max(above + dy, 0), height - 1) + box[1]
            sum += Int(self[column, row] >> shift & 255) * weight
          }
          colour |= UInt32((sum + 2 * scale * scale) / (4 * scale * scale)) << shift
        }
        large[x, y] = colour
      }
    }
    return large
  }

  var raster: Raster {
    Raster(
      Picture(
        width: width, height: height,
        pixels: .rgb(
          pixels.flatMap { [UInt8($0 >> 16), UInt8($0 >> 8 & 255), UInt8($0 & 255)] })))
  }
}

/// COCO's run-length counts, written by hand.
enum Counts {
  /// The compressed counts of some boxes' pixels.
  static func of(_ boxes: [[Int]], width: Int, height: Int) -> String {
    var counts: [Int] = [0]
    var isIn = false
    for x in 0..<width {
      for y in 0..<height {
        let holds = boxes.contains { $0[0] <= x && x < $0[2] && $0[1] <= y && y < $0[3] }
        if holds != isIn {
          counts.append(0)
          isIn = holds
        }
        counts[counts.count - 1] += 1
      }
    }
    return compressed(counts)
  }

  static func compressed(_ counts: [Int]) -> String {
    var text = ""
    for (place, count) in counts.enumerated() {
      var rest = place > 2 ? count - counts[place - 2] : count
      while true {
        var digit = rest & 31
        rest >>= 5
        let isLast = digit & 16 != 0 ? rest == -1 : rest == 0
        if !isLast { digit |= 32 }
        text.unicodeScalars.append(Unicode.Scalar(UInt8(digit + 48)))
        if isLast { break }
      }
    }
    return text
  }
}

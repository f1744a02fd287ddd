import Foundation
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

  init(_ picture: Picture) {
    self.init(picture.width, picture.height, 0)
    for y in 0..<height {
      for x in 0..<width {
        let colour = picture[x, y]
        self[x, y] = UInt32(colour.red) << 16 | UInt32(colour.green) << 8 | UInt32(colour.blue)
      }
    }
  }

  subscript(x: Int, y: Int) -> UInt32 {
    get { pixels[y * width + x] }
    set { pixels[y * width + x] = newValue }
  }

  mutating func fill(_ box: [Int], _ colour: UInt32) {
    for y in box[1]..<box[3] { for x in box[0]..<box[2] { self[x, y] = colour } }
  }

  /// Prints so many bars on white.
  mutating func label(_ box: [Int], _ number: Int) {
    fill(box, 0xffffff)
    for bar in 0..<number {
      let (x, y) = (box[0] + 1 + bar % 5 * 2, box[1] + 1 + bar / 5 * 3)
      fill([x, y, x + 1, y + 2], 0x101010)
    }
  }

  func part(_ box: [Int]) -> Canvas {
    var part = Canvas(box[2] - box[0], box[3] - box[1], 0)
    part.paste(self, from: box, at: 0, 0)
    return part
  }

  mutating func paste(_ other: Canvas, from box: [Int], at x: Int, _ y: Int) {
    for row in box[1]..<box[3] {
      for column in box[0]..<box[2] {
        self[x + column - box[0], y + row - box[1]] = other[column, row]
      }
    }
  }

  mutating func paste(_ other: Canvas, at x: Int, _ y: Int) {
    paste(other, from: [0, 0, other.width, other.height], at: x, y)
  }

  /// The picture turned by quarter turns clockwise.
  func turned(_ turns: Int) -> Canvas {
    guard turns > 0 else { return self }
    var turned = Canvas(height, width, 0)
    for y in 0..<height { for x in 0..<width { turned[height - 1 - y, x] = self[x, y] } }
    return turned.turned(turns - 1)
  }

  var raster: Raster {
    Raster(
      Picture(
        width: width, height: height,
        pixels: .rgb(
          pixels.flatMap { [UInt8($0 >> 16), UInt8($0 >> 8 & 255), UInt8($0 & 255)] })))
  }

  /// A landscape: blue above, then green, dark below, with waves of several lengths over all.
  static func landscape(_ width: Int, _ height: Int, seed: UInt64 = 5) -> Canvas {
    var state = seed
    func number() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(1 << 53)
    }
    let waves = (0..<9).map { _ in
      (
        length: 30 + 170 * number(), angle: number() * 2 * .pi, phase: number() * 2 * .pi,
        red: number() * 9, green: number() * 9, blue: number() * 9
      )
    }
    let stops: [(Double, [Double])] = [
      (0, [60, 110, 200]), (0.34, [60, 110, 200]), (0.5, [45, 140, 65]), (0.66, [45, 140, 65]),
      (0.8, [20, 42, 24]), (1, [20, 42, 24]),
    ]
    var canvas = Canvas(width, height, 0)
    for y in 0..<height {
      let depth = Double(y) / Double(height)
      let next = max(1, stops.firstIndex { $0.0 > depth } ?? stops.count - 1)
      let share = (depth - stops[next - 1].0) / (stops[next].0 - stops[next - 1].0)
      for x in 0..<width {
        var colour = (0..<3).map {
          stops[next - 1].1[$0] * (1 - share) + stops[next].1[$0] * share
        }
        for wave in waves {
          let way = Double(x) * cos(wave.angle) + Double(y) * sin(wave.angle)
          let height = sin(way / wave.length * 2 * .pi + wave.phase)
          colour[0] += wave.red * height
          colour[1] += wave.green * height
          colour[2] += wave.blue * height
        }
        let noise = number() * 3 - 1.5
        canvas[x, y] = colour.reduce(0) { sum, value in
          sum << 8 | UInt32(min(255, max(0, value + noise)))
        }
      }
    }
    return canvas
  }
}

import Imaging

/// A picture as sixels: six rows at a time, each colour of them by itself.
struct SixelEncoder {
  private let width: Int
  private let height: Int
  private let indices: [UInt8]
  private let palette: [RGB]

  /// Takes a picture's palette, or dithers it to 252 colours, 6 reds, 7 greens and 6 blues.
  init(_ picture: Picture) {
    let (width, height) = (picture.width, picture.height)
    self.width = width
    self.height = height
    if case .indexed(let indices, let palette) = picture.pixels {
      self.indices = indices
      self.palette = palette
      return
    }
    let levels = (red: 6, green: 7, blue: 6)
    func shade(_ level: Int, of count: Int) -> UInt8 { UInt8(level * 255 / (count - 1)) }
    var palette: [RGB] = []
    for red in 0..<levels.red {
      for green in 0..<levels.green {
        for blue in 0..<levels.blue {
          palette.append(
            RGB(
              shade(red, of: levels.red), shade(green, of: levels.green),
              shade(blue, of: levels.blue)))
        }
      }
    }
    self.palette = palette
    // Bayer's matrix of 4 × 4, in sixteenths of the step between two levels.
    let bayer = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5]
    let pixels = picture.rgbBytes
    var dithered = [UInt8](repeating: 0, count: width * height)
    for y in 0..<height {
      for x in 0..<width {
        let threshold = 2 * bayer[(y & 3) * 4 + (x & 3)] + 1
        func level(_ channel: Int, of count: Int) -> Int {
          let value = Int(pixels[(y * width + x) * 3 + channel]) * (count - 1) * 32
          return min(count - 1, (value + threshold * 255) / (255 * 32))
        }
        let red = level(0, of: levels.red)
        let green = level(1, of: levels.green)
        let blue = level(2, of: levels.blue)
        dithered[y * width + x] = UInt8((red * levels.green + green) * levels.blue + blue)
      }
    }
    indices = dithered
  }

  /// The control string, with a line feed after it.
  var bytes: [UInt8] {
    var bytes = Array("\u{1B}P0;1q\"1;1;\(width);\(height)".utf8)
    for (number, colour) in palette.enumerated() {
      func hundredths(_ value: UInt8) -> Int { (Int(value) * 100 + 127) / 255 }
      bytes += Array(
        "#\(number);2;\(hundredths(colour.red));\(hundredths(colour.green));\(hundredths(colour.blue))"
          .utf8)
    }
    for top in stride(from: 0, to: height, by: 6) {
      var columns: [UInt8: [UInt8]] = [:]
      for y in top..<min(height, top + 6) {
        for x in 0..<width {
          let colour = indices[y * width + x]
          columns[colour, default: [UInt8](repeating: 0, count: width)][x] |= 1 << UInt8(y - top)
        }
      }
      for (place, colour) in columns.keys.sorted().enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: "$")) }
        bytes += Array("#\(colour)".utf8)
        append(columns[colour] ?? [], to: &bytes)
      }
      bytes.append(UInt8(ascii: "-"))
    }
    return bytes + [0x1B, UInt8(ascii: "\\"), 0x0A]
  }

  /// Adds a row of sixels, runs of one kind as their number and the sixel.
  private func append(_ row: [UInt8], to bytes: inout [UInt8]) {
    var at = 0
    while at < row.count {
      var end = at + 1
      while end < row.count, row[end] == row[at] { end += 1 }
      let sign = 63 + row[at]
      if end - at > 3 {
        bytes += Array("!\(end - at)".utf8) + [sign]
      } else {
        bytes += [UInt8](repeating: sign, count: end - at)
      }
      at = end
    }
  }
}

import Imaging

/// What is painted on: pixels, and a ruler whose unit is the shorter side.
struct Sheet {
  let width: Int
  let height: Int
  /// The number of pixels in a unit.
  let unit: Float
  /// The size of a pixel in units.
  let step: Float
  /// The width in units, 1 to 2.
  let wide: Float
  /// The height in units, 1 to 2.
  let high: Float
  /// The colours, row by row from the top.
  var pixels: [Tint]
  /// Memory that masks are made in.
  var spare: [Float] = []

  /// Creates a grey sheet.
  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    unit = Float(min(width, height))
    step = 1 / unit
    wide = Float(width) / unit
    high = Float(height) / unit
    pixels = [Tint](repeating: Tint(0.5, 0.5, 0.5, 1), count: width * height)
  }

  /// The colour at a place, or at the nearest place of the sheet.
  @inline(__always)
  func look(_ spot: Spot) -> Tint {
    let x = min(max(Int(spot.x * unit), 0), width - 1)
    let y = min(max(Int(spot.y * unit), 0), height - 1)
    return pixels[y * width + x]
  }

  /// The rows whose middle lies between two heights.
  func rows(from top: Float, to bottom: Float) -> Range<Int> {
    let first = min(max(Int((top * unit + 0.5)), 0), height)
    let last = min(max(Int((bottom * unit + 0.5)), first), height)
    return first..<last
  }

  /// Paints a band over the whole width.
  ///
  /// - Parameters:
  ///   - top: Where it begins.
  ///   - bottom: Where it ends.
  ///   - grain: A noise.
  ///   - shade: The colour at a place with the noise there.
  @inline(__always)
  mutating func wash(
    from top: Float, to bottom: Float, grain: Grain = .none,
    _ shade: (_ x: Float, _ y: Float, _ noise: Float) -> Tint
  ) {
    var noise = [Float](repeating: 0.5, count: width)
    for row in rows(from: top, to: bottom) {
      let y = (Float(row) + 0.5) * step
      grain.write(to: &noise, count: width, x: step / 2, y: y, step: step)
      let start = row * width
      for column in 0..<width {
        let tint = shade((Float(column) + 0.5) * step, y, noise[column])
        let under = pixels[start + column]
        pixels[start + column] = under + (tint - under) * tint.w
      }
    }
  }

  /// Paints everything below a line that has one height at every place from left to right.
  ///
  /// - Parameters:
  ///   - top: The height of the line at every column's middle, in units.
  ///   - bottom: Where the paint ends.
  ///   - grain: A noise.
  ///   - shade: The colour at a place, with the depth below the line and the noise there.
  @inline(__always)
  mutating func fill(
    below top: [Float], to bottom: Float, grain: Grain = .none,
    _ shade: (_ x: Float, _ y: Float, _ depth: Float, _ noise: Float) -> Tint
  ) {
    var noise = [Float](repeating: 0.5, count: width)
    // Steep lines get a soft edge as wide as flat ones.
    var sharpness = [Float](repeating: 1, count: width)
    for column in 0..<width {
      let slope =
        (top[min(column + 1, width - 1)] - top[max(column - 1, 0)]) * unit * 0.5
      sharpness[column] = 1 / (1 + slope * slope).squareRoot()
    }
    let highest = top.min() ?? 0
    let first = max(0, Int(highest * unit) - 2)
    let last = min(height, Int((bottom * unit).rounded()))
    guard first < last else { return }
    for row in first..<last {
      let y = (Float(row) + 0.5) * step
      grain.write(to: &noise, count: width, x: step / 2, y: y, step: step)
      let start = row * width
      for column in 0..<width {
        let depth = y - top[column]
        let cover = clamp(depth * unit * sharpness[column] + 0.5)
        if cover > 0 {
          let tint = shade((Float(column) + 0.5) * step, y, depth, noise[column])
          let under = pixels[start + column]
          pixels[start + column] = under + (tint - under) * (tint.w * cover)
        }
      }
    }
  }

  /// Heights of a line for ``fill(below:to:grain:_:)``.
  func profile(_ height: (Float) -> Float) -> [Float] {
    (0..<width).map { height((Float($0) + 0.5) * step) }
  }

  /// The finished picture: a canvas's weave shows through the paint, and its corners are a little darker.
  func finished(weave seed: UInt32) -> Picture {
    var bytes = [UInt8](repeating: 0, count: width * height * 3)
    var noise = [Float](repeating: 0, count: width)
    let grain = Grain(seed: seed, across: 110, down: 110, octaves: 2)
    for row in 0..<height {
      let y = (Float(row) + 0.5) / Float(height) - 0.5
      grain.write(
        to: &noise, count: width, x: 0, y: (Float(row) + 0.5) * step, step: step)
      for column in 0..<width {
        let x = (Float(column) + 0.5) / Float(width) - 0.5
        let corner = 1.02 - (x * x + y * y) * 0.2
        let shine = (0.94 + 0.12 * noise[column]) * corner * 255
        let tint = pixels[row * width + column]
        let start = (row * width + column) * 3
        bytes[start] = Self.byte(tint.x * shine)
        bytes[start + 1] = Self.byte(tint.y * shine)
        bytes[start + 2] = Self.byte(tint.z * shine)
      }
    }
    return Picture(width: width, height: height, pixels: .rgb(bytes))
  }

  /// The nearest byte.
  @inline(__always)
  private static func byte(_ x: Float) -> UInt8 {
    UInt8(truncatingIfNeeded: Int32(x > 0 ? (x < 254.5 ? x + 0.5 : 255) : 0))
  }
}

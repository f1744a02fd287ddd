/// Value noise: smooth random heights from 0 to 1 over the plane.
///
/// Source: Ebert et al., "Texturing and Modeling", 3rd edition (2002), chapter 2.
enum Noise {
  /// A random number of a lattice point, 0 to 1.
  @inline(__always)
  static func lattice(_ x: Int, _ y: Int, _ seed: UInt32) -> Float {
    var h =
      UInt32(truncatingIfNeeded: x) &* 0x9E37_79B1 ^ UInt32(truncatingIfNeeded: y) &* 0x85EB_CA77
      ^ seed
    h ^= h >> 15
    h = h &* 0x2C1B_3C6D
    h ^= h >> 12
    h = h &* 0x297A_2D39
    h ^= h >> 15
    return Float(h >> 8) * 0x1p-24
  }

  /// The greatest whole number that is not greater.
  @inline(__always)
  static func floor(_ x: Float) -> Int {
    let whole = Int(x)
    return x < Float(whole) ? whole - 1 : whole
  }

  /// One octave at a place.
  @inline(__always)
  static func value(_ x: Float, _ y: Float, _ seed: UInt32) -> Float {
    let column = floor(x)
    let row = floor(y)
    var s = x - Float(column)
    var t = y - Float(row)
    s = s * s * (3 - 2 * s)
    t = t * t * (3 - 2 * t)
    let top = mix(lattice(column, row, seed), lattice(column + 1, row, seed), s)
    let bottom = mix(lattice(column, row + 1, seed), lattice(column + 1, row + 1, seed), s)
    return mix(top, bottom, t)
  }

  /// A sum of octaves, each of twice the frequency and half the height of the one before.
  static func sum(_ x: Float, _ y: Float, octaves: Int, _ seed: UInt32) -> Float {
    var (x, y, sum, share, whole) = (x, y, Float(0), Float(1), Float(0))
    var seed = seed
    for _ in 0..<octaves {
      sum += value(x, y, seed) * share
      whole += share
      share *= 0.5
      x = x * 2 + 0.37
      y = y * 2 + 0.71
      seed = seed &+ 0x9E37_79B9
    }
    return sum / whole
  }

  /// A sum of octaves with sharp crests, 0 to 1.
  static func ridged(_ x: Float, _ y: Float, octaves: Int, _ seed: UInt32) -> Float {
    var (x, y, sum, share, whole) = (x, y, Float(0), Float(1), Float(0))
    var seed = seed
    for _ in 0..<octaves {
      let crest = 1 - abs(value(x, y, seed) * 2 - 1)
      sum += crest * crest * share
      whole += share
      share *= 0.5
      x = x * 2.03 + 0.37
      y = y * 2.03 + 0.71
      seed = seed &+ 0x9E37_79B9
    }
    return sum / whole
  }
}

/// A noise as fills use it: so many waves in a unit to the right and downwards, in octaves.
struct Grain {
  var seed: UInt32
  var across: Float
  var down: Float
  var octaves: Int

  /// No noise: one half everywhere.
  static let none = Grain(seed: 0, across: 1, down: 1, octaves: 0)

  /// Creates a grain.
  init(seed: UInt32, across: Float, down: Float, octaves: Int) {
    self.seed = seed
    self.across = across
    self.down = down
    self.octaves = octaves
  }

  /// Writes the noise along a row of pixels.
  ///
  /// What is finer than pixels can show is left out, as its mean.
  ///
  /// - Parameters:
  ///   - row: Where the noise goes, from its start.
  ///   - count: How many pixels.
  ///   - x: Where the first is, in units.
  ///   - y: Where the row is, in units.
  ///   - step: The size of a pixel, in units.
  func write(to row: inout [Float], count: Int, x: Float, y: Float, step: Float) {
    for index in 0..<count { row[index] = octaves == 0 ? 0.5 : 0 }
    guard octaves > 0 else { return }
    var (share, scale, seed) = (Float(1), Float(1), self.seed)
    // The shares are 1, ½, ¼ …, divided by their sum.
    var whole: Float = 0
    for _ in 0..<octaves {
      whole += share
      share *= 0.5
    }
    share = 1 / whole
    for octave in 0..<octaves {
      let stride = across * scale * step
      let rise = y * down * scale + Float(octave) * 0.71
      if stride > 0.75 || down * scale * step > 0.9 {
        for index in 0..<count { row[index] += 0.5 * share }
      } else {
        let line = Noise.floor(rise)
        var t = rise - Float(line)
        t = t * t * (3 - 2 * t)
        let start = x * across * scale + Float(octave) * 0.37
        var cell = Noise.floor(start)
        var left = mix(
          Noise.lattice(cell, line, seed), Noise.lattice(cell, line + 1, seed), t)
        var right = mix(
          Noise.lattice(cell + 1, line, seed), Noise.lattice(cell + 1, line + 1, seed), t)
        var inside = start - Float(cell)
        for index in 0..<count {
          if inside >= 1 {
            inside -= 1
            cell += 1
            left = right
            right = mix(
              Noise.lattice(cell + 1, line, seed), Noise.lattice(cell + 1, line + 1, seed), t)
          }
          let s = inside * inside * (3 - 2 * inside)
          row[index] += share * (left + (right - left) * s)
          inside += stride
        }
      }
      share *= 0.5
      scale *= 2
      seed = seed &+ 0x9E37_79B9
    }
  }
}

/// Numbers on a coarse lattice over a part of a sheet, read smoothly between its points.
///
/// It is as fine in units at every size, so what is costly to work out is worked out rarely.
struct Field {
  let columns: Int
  let rows: Int
  let top: Float
  /// The number of lattice points in a unit.
  let density: Float
  private(set) var values: [Float]

  /// Creates a field that covers a band of a sheet.
  init(
    wide: Float, from top: Float, to bottom: Float, density: Float = 128,
    _ value: (Float, Float) -> Float
  ) {
    self.top = top
    self.density = density
    columns = Int(wide * density) + 3
    rows = Int(max(0, bottom - top) * density) + 3
    values = [Float](repeating: 0, count: columns * rows)
    for row in 0..<rows {
      for column in 0..<columns {
        values[row * columns + column] = value(
          Float(column) / density, top + Float(row) / density)
      }
    }
  }

  /// The value at a place, or at the nearest place that the field covers.
  @inline(__always)
  subscript(x: Float, y: Float) -> Float {
    let across = min(max(x * density, 0), Float(columns - 2))
    let down = min(max((y - top) * density, 0), Float(rows - 2))
    let column = min(Int(across), columns - 2)
    let row = min(Int(down), rows - 2)
    let s = across - Float(column)
    let t = down - Float(row)
    let start = row * columns + column
    let upper = mix(values[start], values[start + 1], s)
    let lower = mix(values[start + columns], values[start + columns + 1], s)
    return mix(upper, lower, t)
  }
}

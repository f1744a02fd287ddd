import Imaging

/// What a composition is painted on: pixels that know whose they are.
struct Collage: ~Copyable {
  let width: Int
  let height: Int
  /// The number of pixels in a unit, which is the shorter side.
  let unit: Float
  /// Red, green, blue from the lowest byte; the highest byte is what the thing in work covers of the pixel.
  let pixels: Cells<UInt32>
  /// The number of the thing that covers at least half of the pixel and is covered by none, 0 for the ground.
  let owners: Cells<UInt16>
  /// The number of the thing whose bare body colour the pixel shows, or 0; if any, its owner.
  let bodies: Cells<UInt16>
  /// Sums of the rasteriser, all zero between uses.
  let sums: Cells<Int32>
  /// The number of the thing in work.
  var current: UInt16 = 0
  /// The pixels that things painted later took, and from whom.
  private(set) var taken: [(pixel: UInt32, from: UInt16)] = []

  /// Creates a white collage.
  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    unit = Float(min(width, height))
    pixels = Cells(repeating: 0x00FF_FFFF, count: width * height)
    owners = Cells(repeating: 0, count: width * height)
    bodies = Cells(repeating: 0, count: width * height)
    sums = Cells(repeating: 0, count: (width + 2) * height)
  }

  /// The word of a colour given as bytes with red first.
  static func word(_ hex: UInt32) -> UInt32 {
    hex >> 16 & 255 | hex & 0xFF00 | (hex & 255) << 16 | 0xFF00_0000
  }

  /// A colour between two, given as bytes with red first, so many 256ths from the first.
  static func mixed(_ from: UInt32, _ to: UInt32, _ share: UInt32) -> UInt32 {
    blend(from, to, share) & 0xFF_FFFF
  }

  /// Goes from one word to another, in 256 steps, each channel by itself.
  @inline(__always)
  static func blend(_ under: UInt32, _ over: UInt32, _ cover: UInt32) -> UInt32 {
    let rest = 256 &- cover
    let even =
      ((under & 0x00FF_00FF) &* rest &+ (over & 0x00FF_00FF) &* cover &+ 0x0080_0080) >> 8
    let odd =
      ((under >> 8 & 0x00FF_00FF) &* rest &+ (over >> 8 & 0x00FF_00FF) &* cover &+ 0x0080_0080)
    return even & 0x00FF_00FF | odd & 0xFF00_FF00
  }

  /// Gives the pixels of the thing in work to it.
  ///
  /// - Parameter box: Where it was painted.
  /// - Returns: The number of pixels that are its own, covered or not, and their bounds.
  mutating func finish(in box: Composition.Box) -> (area: Int, bounds: Composition.Box) {
    var area = 0
    var (x0, y0, x1, y1) = (box.x1, box.y1, box.x0, box.y0)
    for y in box.y0..<box.y1 {
      let start = y &* width
      var (first, last) = (box.x1, box.x0)
      for x in box.x0..<box.x1 {
        let word = pixels[start &+ x]
        pixels[start &+ x] = word & 0x00FF_FFFF
        if word >= 0x8000_0000 {
          let before = owners[start &+ x]
          if before != 0 {
            taken.append((UInt32(truncatingIfNeeded: start &+ x), before))
          }
          owners[start &+ x] = current
          area &+= 1
          first = min(first, x)
          last = x &+ 1
        }
      }
      if last > first {
        x0 = min(x0, first)
        x1 = max(x1, last)
        y0 = min(y0, y)
        y1 = y &+ 1
      }
    }
    return (area, Composition.Box(x0: x0, y0: y0, x1: max(x0, x1), y1: max(y0, y1)))
  }

  /// What each thing hides in the end of each that was painted before it, in pixels.
  ///
  /// - Parameter count: The number of things.
  /// - Returns: For each thing, from number 1, the places of others from 0 and the number of their pixels that it shows its own instead of.
  func hidden(count: Int) -> [[(item: Int, pixels: Int)]] {
    var sums = [[Int: Int]](repeating: [:], count: count)
    for (pixel, loser) in taken {
      sums[Int(owners[Int(pixel)]) - 1][Int(loser) - 1, default: 0] += 1
    }
    return sums.map { $0.sorted { $0.key < $1.key }.map { (item: $0.key, pixels: $0.value) } }
  }

  /// The finished picture.
  var picture: Picture {
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: pixels.count * 3) { bytes, count in
      for index in 0..<pixels.count {
        let word = pixels[index]
        unsafe bytes[index &* 3] = UInt8(truncatingIfNeeded: word)
        unsafe bytes[index &* 3 &+ 1] = UInt8(truncatingIfNeeded: word >> 8)
        unsafe bytes[index &* 3 &+ 2] = UInt8(truncatingIfNeeded: word >> 16)
      }
      count = pixels.count * 3
    }
    return Picture(width: width, height: height, pixels: .rgb(bytes))
  }
}

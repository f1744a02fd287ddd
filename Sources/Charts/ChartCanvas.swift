import Drawing
import Imaging

/// Pixels of few colours, which are mixed as they are needed.
///
/// An edge is drawn in sixteen levels. A mixture that the palette has no room for becomes the nearest colour
/// that it has.
struct ChartCanvas {
  /// Pixels across.
  let width: Int
  /// Pixels down.
  let height: Int
  /// How many steps there are from one colour to the next.
  static let levels = 16

  private(set) var indices: [UInt8]
  private(set) var palette: [RGB]
  private var numbers: [RGB: UInt8]
  private var inks: [RGB] = []
  /// Of each ink: for level k and index i, at `k * 256 + i`, the mixture's index, or 0 if it is not known.
  private var mixtures: [[UInt8]] = []

  /// Creates a canvas of one colour.
  init(width: Int, height: Int, ground: RGB) {
    (self.width, self.height) = (width, height)
    indices = [UInt8](repeating: 0, count: width * height)
    palette = [ground]
    numbers = [ground: 0]
  }

  /// The picture.
  var picture: Picture {
    Picture(width: width, height: height, pixels: .indexed(indices, palette: palette))
  }

  /// Returns the number of a colour that is drawn with, noting it if it is new.
  mutating func ink(_ colour: RGB) -> Int {
    if let known = inks.firstIndex(of: colour) { return known }
    inks.append(colour)
    mixtures.append([UInt8](repeating: 0, count: (Self.levels + 1) * 256))
    _ = index(of: colour)
    return inks.count - 1
  }

  /// Fills whole pixels.
  mutating func fill(_ box: PixelBox, _ colour: RGB) {
    let (x0, x1) = (max(0, box.x0), min(width, box.x1))
    let (y0, y1) = (max(0, box.y0), min(height, box.y1))
    guard x0 < x1, y0 < y1 else { return }
    let index = index(of: colour)
    for y in y0..<y1 {
      for place in y * width + x0..<y * width + x1 { indices[place] = index }
    }
  }

  /// Lays a level of an ink, from 1 to 16, over a pixel.
  @inline(__always)
  mutating func lay(_ level: Int, of ink: Int, x: Int, y: Int) {
    guard x >= 0, y >= 0, x < width, y < height else { return }
    let place = y &* width &+ x
    let under = Int(indices[place])
    let known = mixtures[ink][level &* 256 &+ under]
    indices[place] = known == 0 ? mix(level, of: ink, under) : known
  }

  /// Lays a coverage of the canvas's levels over pixels.
  mutating func lay(_ stamp: Stamp, of ink: Int) {
    let coverage = stamp.coverage
    for y in 0..<coverage.height {
      for x in 0..<coverage.width {
        let level = Int(coverage.values[y &* coverage.width &+ x])
        if level > 0 { lay(level, of: ink, x: stamp.x &+ x, y: stamp.y &+ y) }
      }
    }
  }

  private mutating func mix(_ level: Int, of ink: Int, _ under: Int) -> UInt8 {
    let colour = InkedPalette.blend(palette[under], inks[ink], level, of: Self.levels)
    let index = index(of: colour)
    mixtures[ink][level * 256 + under] = index
    return index
  }

  /// The index of a colour, or of the nearest if there is no room for it.
  private mutating func index(of colour: RGB) -> UInt8 {
    if let known = numbers[colour] { return known }
    if palette.count < 256 {
      palette.append(colour)
      numbers[colour] = UInt8(palette.count - 1)
      return UInt8(palette.count - 1)
    }
    func distance(_ other: RGB) -> Int {
      let red = Int(colour.red) - Int(other.red)
      let green = Int(colour.green) - Int(other.green)
      let blue = Int(colour.blue) - Int(other.blue)
      return 2 * red * red + 4 * green * green + 3 * blue * blue
    }
    var (best, least) = (0, Int.max)
    for (number, other) in palette.enumerated() where distance(other) < least {
      (best, least) = (number, distance(other))
    }
    numbers[colour] = UInt8(best)
    return UInt8(best)
  }
}

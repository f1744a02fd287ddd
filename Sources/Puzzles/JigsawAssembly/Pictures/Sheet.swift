import Drawing
import Imaging
import Traces

/// Pixels that pieces are laid out on, three bytes each.
struct Sheet {
  let width: Int
  let height: Int
  private(set) var bytes: [UInt8]

  /// A sheet of one colour.
  init(width: Int, height: Int, ground: RGB) {
    self.width = width
    self.height = height
    bytes = [UInt8](repeating: ground.red, count: width * height * 3)
    guard ground.red != ground.green || ground.green != ground.blue else { return }
    for pixel in 0..<width * height {
      bytes[pixel &* 3 &+ 1] = ground.green
      bytes[pixel &* 3 &+ 2] = ground.blue
    }
  }

  var picture: Picture { Picture(width: width, height: height, pixels: .rgb(bytes)) }

  /// Fills a box with one colour.
  mutating func fill(_ box: Box, _ colour: RGB) {
    for y in box.y0..<box.y1 {
      for x in box.x0..<box.x1 {
        let start = (y &* width &+ x) &* 3
        bytes[start] = colour.red
        bytes[start &+ 1] = colour.green
        bytes[start &+ 2] = colour.blue
      }
    }
  }

  /// Lays a piece down, turned.
  ///
  /// - Parameters:
  ///   - piece: Which of the tiles.
  ///   - tiles: The pieces as they were cut; only squares are turned.
  ///   - turns: By how many quarter turns clockwise it is turned, 0 to 3.
  ///   - x: Where its left edge comes to lie.
  ///   - y: Where its top edge comes to lie.
  mutating func lay(_ piece: Int, of tiles: Tiles, turns: Int, x: Int, y: Int) {
    let (w, h) = (tiles.width, tiles.height)
    let first = piece * w * h * 3
    guard turns != 0 else {
      for row in 0..<h {
        let source = first + row * w * 3
        let target = ((y + row) * width + x) * 3
        bytes.replaceSubrange(
          target..<target + w * 3, with: tiles.pixels[source..<source + w * 3])
      }
      return
    }
    // Turned by a quarter clockwise, what was at the left becomes the top.
    for row in 0..<h {
      var target = ((y &+ row) &* width &+ x) &* 3
      for column in 0..<w {
        let (sx, sy) =
          switch turns {
          case 1: (row, h &- 1 &- column)
          case 2: (w &- 1 &- column, h &- 1 &- row)
          default: (w &- 1 &- row, column)
          }
        let source = first &+ (sy &* w &+ sx) &* 3
        bytes[target] = tiles.pixels[source]
        bytes[target &+ 1] = tiles.pixels[source &+ 1]
        bytes[target &+ 2] = tiles.pixels[source &+ 2]
        target &+= 3
      }
    }
  }

  /// Blends a colour in where a shape covers pixels; `x` and `y` are where its box begins.
  mutating func blend(_ shape: Coverage, _ colour: RGB, x: Int, y: Int) {
    for row in 0..<shape.height {
      for column in 0..<shape.width {
        let cover = Int(shape.values[row * shape.width + column])
        guard cover > 0 else { continue }
        let start = ((y + row) * width + x + column) * 3
        bytes[start] = Self.mixed(bytes[start], colour.red, cover)
        bytes[start + 1] = Self.mixed(bytes[start + 1], colour.green, cover)
        bytes[start + 2] = Self.mixed(bytes[start + 2], colour.blue, cover)
      }
    }
  }

  private static func mixed(_ ground: UInt8, _ colour: UInt8, _ cover: Int) -> UInt8 {
    UInt8((Int(ground) * (255 - cover) + Int(colour) * cover + 127) / 255)
  }
}

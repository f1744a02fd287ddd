import Imaging

/// Pixels that a test changes one by one.
struct Pixels {
  let width: Int
  let height: Int
  var bytes: [UInt8]

  init(width: Int, height: Int, _ colour: [Int]) {
    self.width = width
    self.height = height
    bytes = []
    for _ in 0..<width * height { bytes += colour.map { UInt8($0) } }
  }

  init(png: [UInt8]) throws {
    let picture = try Picture(png: png)
    self.init(width: picture.width, height: picture.height, [0, 0, 0])
    switch picture.pixels {
    case .rgb(let rgb): bytes = rgb
    case .indexed(let indices, let palette):
      bytes = indices.flatMap {
        [palette[Int($0)].red, palette[Int($0)].green, palette[Int($0)].blue]
      }
    }
  }

  subscript(x: Int, y: Int) -> [Int] {
    get { (0..<3).map { Int(bytes[(y * width + x) * 3 + $0]) } }
    set { for channel in 0..<3 { bytes[(y * width + x) * 3 + channel] = UInt8(newValue[channel]) } }
  }

  mutating func fill(_ xs: Range<Int>, _ ys: Range<Int>, _ colour: [Int]) {
    for y in ys { for x in xs { self[x, y] = colour } }
  }

  mutating func copy(_ other: Pixels, _ xs: Range<Int>, _ ys: Range<Int>, from corner: [Int]) {
    for y in ys {
      for x in xs {
        self[x, y] = other[corner[0] + x - xs.lowerBound, corner[1] + y - ys.lowerBound]
      }
    }
  }

  var picture: Picture { Picture(width: width, height: height, pixels: .rgb(bytes)) }

  var png: [UInt8] {
    var encoder = PNGEncoder()
    return encoder.encode(picture)
  }
}

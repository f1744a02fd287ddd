import Imaging

/// The pieces of a picture, all of one size, as pixels.
struct Tiles: Hashable, Sendable {
  /// The width of a piece in pixels, at least 2.
  let width: Int
  /// The height of a piece in pixels, at least 2.
  let height: Int
  /// The number of pieces.
  let count: Int
  /// Red, green and blue of each pixel, piece after piece, each row by row from its top left corner.
  let pixels: [UInt8]

  /// Cuts a picture along straight lines into pieces of one size, numbered in reading order.
  ///
  /// A piece is as large as fits, in whole pixels; what remains at the right and at the bottom is lost, so
  /// crop to a multiple first. It is nil if pieces would be less than two pixels wide or high.
  ///
  /// - Parameters:
  ///   - picture: The finished picture.
  ///   - layout: Its rows and columns of pieces.
  ///   - rim: The pixels that each piece then loses on each side.
  init?(_ picture: Picture, layout: Layout, rim: Int = 0) {
    let (cellWidth, cellHeight) = (picture.width / layout.columns, picture.height / layout.rows)
    let (width, height) = (cellWidth - 2 * rim, cellHeight - 2 * rim)
    guard width >= 2, height >= 2 else { return nil }
    let bytes = Self.bytes(of: picture)
    var pixels: [UInt8] = []
    pixels.reserveCapacity(layout.count * width * height * 3)
    for row in 0..<layout.rows {
      for column in 0..<layout.columns {
        for y in row * cellHeight + rim..<(row + 1) * cellHeight - rim {
          let start = (y * picture.width + column * cellWidth + rim) * 3
          pixels.append(contentsOf: bytes[start..<start + width * 3])
        }
      }
    }
    self.init(width: width, height: height, count: layout.count, pixels: pixels)
  }

  /// Gathers pieces of one size.
  ///
  /// - Returns: The pieces, or nil if there are none, if sizes differ, or if they are less than two pixels
  ///   wide or high.
  init?(_ pieces: [Picture]) {
    guard let first = pieces.first, first.width >= 2, first.height >= 2 else { return nil }
    guard pieces.allSatisfy({ $0.width == first.width && $0.height == first.height }) else {
      return nil
    }
    self.init(
      width: first.width, height: first.height, count: pieces.count,
      pixels: pieces.flatMap(Self.bytes))
  }

  private init(width: Int, height: Int, count: Int, pixels: [UInt8]) {
    self.width = width
    self.height = height
    self.count = count
    self.pixels = pixels
  }

  /// Whether pieces can lie on their sides, since they are squares.
  var canTurn: Bool { width == height }

  /// The numbers of the pieces.
  var indices: Range<Int> { 0..<count }

  /// A piece as a picture.
  subscript(piece: Int) -> Picture {
    let size = width * height * 3
    return Picture(
      width: width, height: height,
      pixels: .rgb(Array(pixels[piece * size..<(piece + 1) * size])))
  }

  /// Red, green and blue of every pixel.
  private static func bytes(of picture: Picture) -> [UInt8] {
    switch picture.pixels {
    case .rgb(let bytes): bytes
    case .indexed(let indices, let palette):
      indices.flatMap { index in
        let colour = palette[Int(index)]
        return [colour.red, colour.green, colour.blue]
      }
    }
  }
}

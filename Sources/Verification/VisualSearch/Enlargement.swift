import VerificationKit

/// A part of a picture, enlarged by a whole scale between its pixels' centres.
struct Enlargement {
  private let width: Int
  private let height: Int
  private let scale: Int
  /// The pixels of the part.
  private let pixels: [UInt32]

  init(_ raster: Raster, box: [Int], scale: Int) {
    (width, height) = (box[2] - box[0], box[3] - box[1])
    self.scale = scale
    pixels = (box[1]..<box[3]).flatMap { y in
      (box[0]..<box[2]).map { raster[y * raster.width + $0] }
    }
  }

  /// What is enlarged of an object, and by how much; nil where there is no room to enlarge it.
  static func box(_ box: [Int], pad: Int, in size: [Int]) -> (box: [Int], scale: Int?) {
    let longer = max(box[2] - box[0], box[3] - box[1])
    let margin = max(8, (longer * pad + 99) / 100)
    let grown = [
      max(0, box[0] - margin), max(0, box[1] - margin), min(size[0], box[2] + margin),
      min(size[1], box[3] + margin),
    ]
    let scale = min(size[0] / (grown[2] - grown[0]), size[1] / (grown[3] - grown[1]), 4)
    return (grown, scale >= 2 ? scale : nil)
  }

  /// The colour of a pixel of the enlargement.
  subscript(x: Int, y: Int) -> UInt32 {
    let (i, f) = Self.split(2 * x + 1 - scale, 2 * scale)
    let (j, g) = Self.split(2 * y + 1 - scale, 2 * scale)
    func pixel(_ x: Int, _ y: Int) -> UInt32 {
      pixels[min(max(y, 0), height - 1) * width + min(max(x, 0), width - 1)]
    }
    let corners = [pixel(i, j), pixel(i + 1, j), pixel(i, j + 1), pixel(i + 1, j + 1)]
    if corners[0] == corners[1], corners[0] == corners[2], corners[0] == corners[3] {
      return corners[0]
    }
    let (restX, restY) = (2 * scale - f, 2 * scale - g)
    var colour: UInt32 = 0
    for shift in [16, 8, 0] as [UInt32] {
      func channel(_ corner: Int) -> Int { Int(corners[corner] >> shift & 255) }
      let sum =
        channel(0) * restX * restY + channel(1) * f * restY + channel(2) * restX * g
        + channel(3) * f * g
      colour |= UInt32((sum + 2 * scale * scale) / (4 * scale * scale)) << shift
    }
    return colour
  }

  /// The quotient, rounded down, and what remains.
  private static func split(_ number: Int, _ divisor: Int) -> (Int, Int) {
    let rest = (number % divisor + divisor) % divisor
    return ((number - rest) / divisor, rest)
  }
}

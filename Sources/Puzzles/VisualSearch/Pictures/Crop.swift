import Imaging
import Traces

/// An object and what is around it, enlarged.
struct Crop: Hashable, Sendable {
  /// How much of its surroundings is shown, in percent of the box's longer side.
  static let pad = 20
  /// The fewest pixels of its surroundings that are shown.
  private static let leastPad = 8

  /// The most that it is enlarged: beyond, it shows no more.
  private static let most = 4

  /// What of the problem picture is shown.
  let box: Box
  /// How many times as large it is shown.
  let scale: Int

  /// The surroundings of a box, at the largest whole scale at which they fit; nil if they can't be enlarged.
  init?(around box: Box, in size: PictureSize) {
    let pad = max(Self.leastPad, (max(box.width, box.height) * Self.pad + 99) / 100)
    self.box = box.grown(by: pad).clipped(to: size)
    scale = min(Self.most, size.width / self.box.width, size.height / self.box.height)
    guard scale >= 2 else { return nil }
  }

  /// The enlarged part of a picture: between the pixels' centres, colours change evenly.
  func drawn(from picture: Picture) -> Picture {
    let source = picture.rgbBytes
    let (width, height) = (box.width * scale, box.height * scale)
    var bytes = [UInt8](repeating: 0, count: width * height * 3)
    let double = 2 * scale
    // Exact for all numerators below 2¹⁶, which 255.5 · 4s² never exceeds.
    let reciprocal = (1 << 32) / (2 * scale * double) + 1
    let half = 2 * scale * scale
    var row = [Int](repeating: 0, count: box.width * 3)
    let columns = (0..<width).map { at($0, box.width) }
    var place = 0
    for y in 0..<height {
      let (j, below, g) = at(y, box.height)
      let upper = ((box.y0 + j) * picture.width + box.x0) * 3
      let lower = ((box.y0 + below) * picture.width + box.x0) * 3
      for index in row.indices {
        row[index] =
          Int(source[upper &+ index]) &* (double &- g) &+ Int(source[lower &+ index]) &* g
      }
      for (i, right, f) in columns {
        let (one, other) = (i &* 3, right &* 3)
        for channel in 0..<3 {
          let sum =
            row[one &+ channel] &* (double &- f) &+ row[other &+ channel] &* f &+ half
          bytes[place] = UInt8(truncatingIfNeeded: (sum &* reciprocal) >> 32)
          place &+= 1
        }
      }
    }
    return Picture(width: width, height: height, pixels: .rgb(bytes))
  }

  /// The two pixels between which a place of the enlarged picture lies, and how far it is from the first, in
  /// parts of twice the scale.
  private func at(_ place: Int, _ count: Int) -> (first: Int, second: Int, rest: Int) {
    let u = 2 * place + 1 - scale
    let first = u < 0 ? -1 : u / (2 * scale)
    return (
      max(first, 0), min(first + 1, count - 1), u - first * 2 * scale
    )
  }
}

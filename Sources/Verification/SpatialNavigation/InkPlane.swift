import VerificationKit

/// How much ink each pixel of a picture carries beyond the problem picture.
struct InkPlane: Sendable {
  let width: Int
  /// The level of each pixel, 0 to the legend's levels.
  private(set) var levels: [UInt8]
  /// The offsets of the pixels with ink.
  private(set) var inked: [Int] = []
  /// The first pixel that is neither the ground nor a blend of ground and ink.
  private(set) var stray: Int?
  /// The first pixel whose level falls below the one it had.
  private(set) var fallen: Int?

  /// The plane of the problem picture itself.
  init(blank raster: Raster) {
    width = raster.width
    levels = [UInt8](repeating: 0, count: raster.width * raster.height)
  }

  /// Reads the ink of a picture.
  ///
  /// - Parameters:
  ///   - raster: The picture, of the ground's size.
  ///   - ground: The problem picture.
  ///   - before: The plane of the picture before.
  ///   - legend: The legend, which has no fault.
  init(_ raster: Raster, ground: Raster, before: InkPlane, legend: Legend) {
    width = raster.width
    levels = before.levels
    inked.reserveCapacity(before.inked.count * 2)
    var blends = InkBlends(raster, ground: ground, legend: legend)
    let isShared = raster.sharesCodes(with: ground)
    var place = 0
    while place < levels.count {
      // Eight pixels at a time are passed over that are the ground's and had no ink.
      if isShared, place + 8 <= levels.count,
        Self.areSame(raster.codes, ground.codes, before.levels, at: place)
      {
        place += 8
        continue
      }
      for place in place..<min(place + 8, levels.count) {
        read(place, raster, ground, earlier: before.levels[place], &blends)
      }
      place += 8
    }
  }

  private mutating func read(
    _ place: Int, _ raster: Raster, _ ground: Raster, earlier: UInt8, _ blends: inout InkBlends
  ) {
    if earlier == 0, raster[place] == ground[place] { return }
    guard let blend = blends.levels(raster, ground, at: place) else {
      stray = stray ?? place
      return
    }
    // The least level, from the earlier on.
    guard blend.upperBound >= earlier else {
      fallen = fallen ?? place
      return
    }
    let level = max(earlier, blend.lowerBound)
    levels[place] = level
    if level > 0 { inked.append(place) }
  }

  /// Whether eight codes are the same, and eight levels zero.
  private static func areSame(
    _ codes: [UInt8], _ others: [UInt8], _ levels: [UInt8], at place: Int
  ) -> Bool {
    func word(_ bytes: [UInt8]) -> UInt64 {
      precondition(place >= 0 && place &+ 8 <= bytes.count, "eight bytes")
      return unsafe bytes.withUnsafeBytes {
        unsafe $0.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      }
    }
    return (word(codes) ^ word(others)) | word(levels) == 0
  }

  subscript(x: Int, y: Int) -> Int { Int(levels[y * width + x]) }
}

/// The levels at which ink over a colour of the ground makes a colour, each pair of codes worked out once.
private struct InkBlends {
  private let legend: Legend
  private let columns: Int
  /// For each pair of codes the lowest and the highest level; the reverse if there is none.
  private var known: [(low: UInt8, high: UInt8)?]

  init(_ raster: Raster, ground: Raster, legend: Legend) {
    self.legend = legend
    let areCoded = raster.isCoded && ground.isCoded
    columns = areCoded ? raster.colours.count : 0
    known = Array(repeating: nil, count: columns * ground.colours.count * (areCoded ? 1 : 0))
  }

  /// The levels at which a pixel may be; nil if at none.
  mutating func levels(_ raster: Raster, _ ground: Raster, at place: Int) -> ClosedRange<UInt8>? {
    let pair: (low: UInt8, high: UInt8)
    if columns > 0 {
      let entry = Int(ground.codes[place]) * columns + Int(raster.codes[place])
      if let found = known[entry] {
        pair = found
      } else {
        pair = ends(raster[place], ground[place])
        known[entry] = pair
      }
    } else {
      pair = ends(raster[place], ground[place])
    }
    return pair.low <= pair.high ? pair.low...pair.high : nil
  }

  /// The lowest and the highest level; all between them make the colour too, for each channel only
  /// rises or only falls with the level.
  private func ends(_ pixel: UInt32, _ ground: UInt32) -> (low: UInt8, high: UInt8) {
    func isBlend(_ level: Int) -> Bool {
      for shift: UInt32 in [16, 8, 0] {
        let under = Int(ground >> shift & 255) * (legend.levels - level)
        let over = Int(legend.ink >> shift & 255) * level
        guard Int(pixel >> shift & 255) == (under + over + legend.levels / 2) / legend.levels
        else { return false }
      }
      return true
    }
    guard let low = (0...legend.levels).first(where: isBlend),
      let high = (low...legend.levels).last(where: isBlend)
    else { return (1, 0) }
    return (UInt8(low), UInt8(high))
  }
}

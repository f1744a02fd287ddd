/// How much of some ink each pixel of a picture has that another picture has not.
public struct InkMap: Sendable {
  /// The number of pixels in a row.
  public let width: Int
  /// The number of rows.
  public let height: Int
  /// The share of the ink in each pixel, 0 to 255.
  public let levels: [UInt8]
  /// The same of its brightness alone, for JPEG files lose the colours of thin lines, beside white ones all of them.
  public let brightness: [UInt8]
  /// For each pixel whether the ground has the ink's colour itself, there or close by, so that no ink could be seen.
  public let isHidden: [Bool]

  /// By how much each pixel that has changed differs from the ground, in the channel where that is most, 0 to 255.
  private let changes: [UInt8]

  /// Ground and ink nearer than this, as a straight distance in RGB, are not told apart.
  private static let nearest = 70.0
  /// A pixel is as it was if it lies no further, of 255, outside of what is around it in the ground.
  private static let noise = 18
  /// Less than this share is no ink.
  private static let least = 0.12
  /// Nor is what has moved by less than this, as a straight distance in RGB, towards the ink.
  private static let leastMove = 36.0
  /// Ink that is not so much, four times of 255, brighter or darker than the ground cannot be told by that.
  private static let leastLight = 160.0

  /// Looks for ink.
  ///
  /// A pixel has ink if it lies outside of what is around it in the ground and on the way from the ground's colour to one
  /// of the ink's, or not far from it.
  ///
  /// - Parameters:
  ///   - picture: The picture, laid over the ground.
  ///   - ground: What it shows without the ink.
  ///   - colours: The colours of the ink, `0xRRGGBB`.
  ///   - casing: The colour of the edges that its lines have, which counts as ink where the ground is too near to that; nil
  ///     if they have none.
  public init(
    _ picture: Sheet, on ground: Surroundings, colours: [UInt32], casing: UInt32? = nil
  ) {
    (width, height) = (picture.width, picture.height)
    let inks = (colours + (casing.map { [$0] } ?? [])).map { colour in
      [Double(colour >> 16 & 255), Double(colour >> 8 & 255), Double(colour & 255)]
    }
    var levels = [UInt8](repeating: 0, count: picture.count)
    var (brightness, changes) = (levels, levels)
    var isHidden = [Bool](repeating: false, count: picture.count)
    let under = ground.sheet
    for offset in 0..<picture.count {
      let place = offset &* 3
      let (r, g, b) = (
        Double(under.bytes[place]), Double(under.bytes[place &+ 1]), Double(under.bytes[place &+ 2])
      )
      let isChanged = ground.excess(picture, at: offset) > Self.noise
      let (dr, dg, db) = (
        Double(picture.bytes[place]) - r, Double(picture.bytes[place &+ 1]) - g,
        Double(picture.bytes[place &+ 2]) - b
      )
      if isChanged { changes[offset] = UInt8(max(abs(dr), abs(dg), abs(db))) }
      var isNear = false
      for (number, ink) in inks.enumerated() where number < colours.count || isNear {
        let (kr, kg, kb) = (ink[0] - r, ink[1] - g, ink[2] - b)
        let square = kr * kr + kg * kg + kb * kb
        guard square >= Self.nearest * Self.nearest else {
          isNear = true
          isHidden[offset] = true
          continue
        }
        guard isChanged else {
          // Half the ink, as at the edge of a line, would not be noticed.
          let mixed = SIMD3(r, g, b) + 0.5 * SIMD3(kr, kg, kb)
          if ground.excess(of: mixed, at: offset) <= Self.noise { isHidden[offset] = true }
          continue
        }
        let (light, due) = (dr + 2 * dg + db, kr + 2 * kg + kb)
        if light * due > 0, abs(due) >= Self.leastLight, abs(light) <= 2 * abs(due) {
          brightness[offset] = max(brightness[offset], UInt8(min(light / due, 1) * 255))
        }
        let share = (dr * kr + dg * kg + db * kb) / square
        guard share >= Self.least, share * square.squareRoot() >= Self.leastMove else { continue }
        let length = dr * dr + dg * dg + db * db
        let beside = max(0, length - share * share * square).squareRoot()
        guard beside <= 0.5 * length.squareRoot() + 12 else { continue }
        levels[offset] = max(levels[offset], UInt8(min(share, 1) * 255))
      }
    }
    (self.levels, self.brightness) = (levels, brightness)
    (self.isHidden, self.changes) = (isHidden, changes)
  }

  /// The share of the ink in the pixel that holds a spot, 0 to 1; 0 outside the picture.
  @inline(__always)
  public func level(x: Double, y: Double) -> Double {
    let (column, row) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
    guard 0..<width ~= column, 0..<height ~= row else { return 0 }
    return Double(levels[row &* width &+ column]) / 255
  }

  /// Whether the ground hides ink in the pixel that holds a spot; false outside the picture.
  public func isHidden(x: Double, y: Double) -> Bool {
    let (column, row) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
    guard 0..<width ~= column, 0..<height ~= row else { return false }
    return isHidden[row * width + column]
  }

  /// The mean share of the ink within a distance of a spot, of the pixels on which it can be seen; nil if there are few.
  public func meanSeen(x: Double, y: Double, radius: Double) -> Double? {
    var (sum, seen, all) = (0, 0, 0)
    forEachPixel(within: radius, of: x, y) { offset in
      all += 1
      guard levels[offset] > 0 || !isHidden[offset] else { return }
      seen += 1
      sum += Int(levels[offset])
    }
    return 5 * seen > all ? Double(sum) / 255 / Double(seen) : nil
  }

  /// The mean share of the ink, or of its brightness, within a distance of a spot, the pixels weighed alike.
  public func mean(x: Double, y: Double, radius: Double, ofBrightness: Bool = false) -> Double {
    let levels = ofBrightness ? brightness : levels
    var (sum, count) = (0, 0)
    forEachPixel(within: radius, of: x, y) { offset in
      sum += Int(levels[offset])
      count += 1
    }
    return count > 0 ? Double(sum) / 255 / Double(count) : 0
  }

  /// The mean difference from the ground of pixels that have changed, 0 to 1 and whatever their colour, within a distance of a spot.
  public func meanChange(x: Double, y: Double, radius: Double) -> Double {
    var (sum, count) = (0, 0)
    forEachPixel(within: radius, of: x, y) { offset in
      sum += Int(changes[offset])
      count += 1
    }
    return count > 0 ? Double(sum) / 255 / Double(count) : 0
  }

  /// Calls a closure with the offset of each pixel of the picture whose middle lies within a distance of a spot.
  ///
  /// The spot may lie outside: cells at the rim of a board of hexagons reach a pixel beyond the picture.
  @inline(__always)
  private func forEachPixel(
    within radius: Double, of x: Double, _ y: Double, _ body: (Int) -> Void
  ) {
    let (top, bottom) = (max(0, Int(y - radius)), min(height - 1, Int(y + radius)))
    let (left, right) = (max(0, Int(x - radius)), min(width - 1, Int(x + radius)))
    guard top <= bottom, left <= right else { return }
    for row in top...bottom {
      for column in left...right {
        let (dx, dy) = (Double(column) + 0.5 - x, Double(row) + 0.5 - y)
        if dx * dx + dy * dy <= radius * radius + 0.25 { body(row * width + column) }
      }
    }
  }
}

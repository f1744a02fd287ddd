import VerificationKit

/// How much ink each pixel of a picture carries beyond the problem picture.
///
/// A pixel has a step: 0 for the ground, then the levels of the casing where there is one, then the
/// levels of the colours.
struct InkPlane: Sendable {
  let width: Int
  let levels: Int
  /// The steps of the casing: 0, or as many as there are levels.
  let cased: Int
  /// The step of each pixel.
  private(set) var steps: [UInt8]
  /// Which of the colours each pixel has, if it has one.
  private(set) var tints: [UInt8]
  /// The offsets of the pixels with ink or casing.
  private(set) var inked: [Int] = []
  /// The first pixel that is neither the ground nor a blend.
  private(set) var stray: Int?
  /// The first pixel that falls behind what it was.
  private(set) var fallen: Int?

  /// The plane of the problem picture itself.
  init(blank raster: Raster, legend: Legend) {
    width = raster.width
    levels = legend.levels
    cased = legend.ink.casing == nil ? 0 : legend.levels
    steps = [UInt8](repeating: 0, count: raster.width * raster.height)
    tints = legend.ink.colours.count > 1 ? steps : []
  }

  /// Reads the ink of a picture.
  ///
  /// - Parameters:
  ///   - raster: The picture, of the ground's size.
  ///   - ground: The problem picture.
  ///   - before: The plane of the picture before.
  ///   - legend: The legend, which has no fault.
  init(_ raster: Raster, ground: Raster, before: InkPlane, legend: Legend) {
    self = before
    inked = []
    inked.reserveCapacity(before.inked.count * 2)
    var blends = InkBlends(raster, ground: ground, legend: legend)
    let isShared = raster.sharesCodes(with: ground)
    var place = 0
    while place < steps.count {
      // Eight pixels at a time are passed over that are the ground's and had no ink.
      if isShared, place + 8 <= steps.count,
        Self.areSame(raster.codes, ground.codes, before.steps, at: place)
      {
        place += 8
        continue
      }
      for place in place..<min(place + 8, steps.count) {
        read(place, raster, ground, earlier: before.steps[place], &blends)
      }
      place += 8
    }
  }

  private mutating func read(
    _ place: Int, _ raster: Raster, _ ground: Raster, earlier: UInt8, _ blends: inout InkBlends
  ) {
    if earlier == 0, raster[place] == ground[place] { return }
    if tints.isEmpty, let least = blends.leastStep(raster, ground, at: place), least >= earlier {
      steps[place] = least
      if least > 0 { inked.append(place) }
      return
    }
    let blends = blends.blends(raster, ground, at: place)
    guard !blends.isEmpty else {
      stray = stray ?? place
      return
    }
    // The least step from the earlier on, with the colour that was there where that makes it.
    var best: InkBlends.Blend?
    for blend in blends where blend.step >= earlier {
      guard let other = best else {
        best = blend
        continue
      }
      let keeps = !tints.isEmpty && blend.step == other.step && blend.tint == tints[place]
      if blend.step < other.step || keeps { best = blend }
    }
    guard let best else {
      fallen = fallen ?? place
      return
    }
    steps[place] = best.step
    if !tints.isEmpty { tints[place] = best.tint }
    if best.step > 0 { inked.append(place) }
  }

  /// Whether eight codes are the same, and eight steps zero.
  private static func areSame(
    _ codes: [UInt8], _ others: [UInt8], _ steps: [UInt8], at place: Int
  ) -> Bool {
    func word(_ bytes: [UInt8]) -> UInt64 {
      precondition(place >= 0 && place &+ 8 <= bytes.count, "eight bytes")
      return unsafe bytes.withUnsafeBytes {
        unsafe $0.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      }
    }
    return (word(codes) ^ word(others)) | word(steps) == 0
  }

  /// The level of colour of a pixel, casing left out.
  subscript(x: Int, y: Int) -> Int { max(0, Int(steps[y * width + x]) - cased) }

  /// The offset of the pixel that holds a spot; nil outside the picture.
  func offset(of spot: Spot) -> Int? {
    let (x, y) = (Int(spot.x.rounded(.down)), Int(spot.y.rounded(.down)))
    guard 0..<width ~= x, y >= 0, y * width < steps.count else { return nil }
    return y * width + x
  }

  /// The level of colour at a spot, casing left out; 0 outside the picture.
  func level(at spot: Spot) -> Int {
    offset(of: spot).map { max(0, Int(steps[$0]) - cased) } ?? 0
  }

  /// Whether there is ink or casing at a spot.
  func isTouched(_ spot: Spot) -> Bool { offset(of: spot).map { steps[$0] > 0 } ?? false }

  /// Which colour a spot has.
  func tint(at spot: Spot) -> Int {
    tints.isEmpty ? 0 : offset(of: spot).map { Int(tints[$0]) } ?? 0
  }
}

/// The steps at which a colour may have come about, each pair of codes worked out once.
private struct InkBlends {
  struct Blend {
    var step: UInt8
    var tint: UInt8
  }

  private let ink: Legend.Ink
  private let columns: Int
  private var known: [Int: [Blend]] = [:]
  /// For each pair of codes the least step; unknown at first, or none.
  private var leasts: [UInt8]
  private static let unknown: UInt8 = 255
  private static let none: UInt8 = 254

  init(_ raster: Raster, ground: Raster, legend: Legend) {
    ink = legend.ink
    let areCoded = raster.isCoded && ground.isCoded
    columns = areCoded ? raster.colours.count : 0
    let count = columns * ground.colours.count * (areCoded ? 1 : 0)
    leasts = Array(repeating: Self.unknown, count: count)
  }

  /// The least step at which a pixel may have come about; nil if there is none, or where pixels have no
  /// codes.
  mutating func leastStep(_ raster: Raster, _ ground: Raster, at place: Int) -> UInt8? {
    guard columns > 0 else { return nil }
    let entry = Int(ground.codes[place]) * columns + Int(raster.codes[place])
    if leasts[entry] == Self.unknown {
      leasts[entry] = blends(raster, ground, at: place).map(\.step).min() ?? Self.none
    }
    return leasts[entry] == Self.none ? nil : leasts[entry]
  }

  /// All ways in which a pixel may have come about.
  mutating func blends(_ raster: Raster, _ ground: Raster, at place: Int) -> [Blend] {
    guard columns > 0 else { return all(raster[place], ground[place]) }
    let entry = Int(ground.codes[place]) * columns + Int(raster.codes[place])
    if let found = known[entry] { return found }
    let found = all(raster[place], ground[place])
    known[entry] = found
    return found
  }

  private func all(_ pixel: UInt32, _ ground: UInt32) -> [Blend] {
    var found: [Blend] = []
    func add(_ under: UInt32, _ over: UInt32, _ tint: Int, after step: Int) {
      for level in 1...ink.levels where isBlend(pixel, under, over, level) {
        found.append(Blend(step: UInt8(step + level), tint: UInt8(tint)))
      }
    }
    if pixel == ground { found.append(Blend(step: 0, tint: 0)) }
    if let casing = ink.casing { add(ground, casing, 0, after: 0) }
    for (tint, colour) in ink.colours.enumerated() {
      add(ink.casing ?? ground, colour, tint, after: ink.casing == nil ? 0 : ink.levels)
    }
    return found
  }

  private func isBlend(_ pixel: UInt32, _ under: UInt32, _ over: UInt32, _ level: Int) -> Bool {
    [16, 8, 0].allSatisfy { (shift: UInt32) in
      let below = Int(under >> shift & 255) * (ink.levels - level)
      let above = Int(over >> shift & 255) * level
      return Int(pixel >> shift & 255) == (below + above + ink.levels / 2) / ink.levels
    }
  }
}

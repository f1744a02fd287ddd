/// A picture laid over another that it should show again but for what was drawn: brought to its size, moved, and with
/// its colours drifted back.
///
/// What a generated picture may have suffered is undone as far as it is the same everywhere: another size, a shift by
/// a few pixels, a drift of brightness, contrast and tint. Noise, blur and what else is wrong stay.
public struct Alignment: Sendable {
  /// The picture at the size of the reference.
  public let sheet: Sheet
  /// The same with the colours that it has.
  public let undrifted: Sheet
  /// By how many pixels of the reference it was moved to the right.
  public let x: Int
  /// By how many pixels of the reference it was moved down.
  public let y: Int

  /// The shortest side of a picture, as a part of the reference's, that is looked at.
  public static let leastSide = 0.4
  /// The most by which one side may be stretched more than the other.
  public static let mostStretch = 1.5
  /// The most pixels of the reference, across or down, by which a picture is moved.
  public static let mostShift = 6
  /// Differences of more than this, of 255, do not pull the picture any further.
  private static let capped = 48

  /// Lays a picture over another; nil if it is too small, or too much stretched.
  ///
  /// - Parameters:
  ///   - picture: The picture.
  ///   - reference: What it should show.
  ///   - isKnown: For each pixel of the reference whether it is known; nil if all are.
  ///   - tinted: The boxes, in pixels of the reference, that should have other colours: they tell nothing of a drift.
  public init?(
    _ picture: Sheet, to reference: Sheet, isKnown: [Bool]? = nil, tinted: [[Int]] = []
  ) {
    let across = Double(picture.width) / Double(reference.width)
    let down = Double(picture.height) / Double(reference.height)
    guard min(across, down) >= Self.leastSide, max(across / down, down / across) <= Self.mostStretch
    else { return nil }
    let resized = picture.resized(width: reference.width, height: reference.height)
    let search = ShiftSearch(resized, reference, isKnown: isKnown, capped: Self.capped)
    let shift = search.best(within: Self.mostShift)
    let moved = resized.moved(x: shift.x, y: shift.y)
    let tones = Self.tones(moved, to: reference, isKnown: isKnown, tinted: tinted)
    undrifted = moved
    sheet = tones.allSatisfy { $0 == Tone() } ? moved : moved.toned(tones)
    (x, y) = (shift.x, shift.y)
  }

  /// For each channel the gain and the offset that bring it nearest to the reference's.
  ///
  /// They are fitted to the means of small squares, which know nothing of noise and little of blur.
  private static func tones(
    _ picture: Sheet, to reference: Sheet, isKnown: [Bool]?, tinted: [[Int]]
  ) -> [Tone] {
    let side = 8
    let (mine, theirs) = (ColourSums(picture), ColourSums(reference))
    var fit = ToneFit()
    for y in stride(from: 0, through: reference.height - side, by: side) {
      for x in stride(from: 0, through: reference.width - side, by: side) {
        if let isKnown {
          let isWhole = (y..<y + side).allSatisfy { row in
            isKnown[row * reference.width + x..<row * reference.width + x + side]
              .allSatisfy { $0 }
          }
          guard isWhole else { continue }
        }
        let isTinted = tinted.contains { box in
          box[0] < x + side && x < box[2] && box[1] < y + side && y < box[3]
        }
        guard !isTinted else { continue }
        fit.seen.append(SIMD4<Float>(mine.mean(x, y, x + side, y + side)))
        fit.meant.append(SIMD4<Float>(theirs.mean(x, y, x + side, y + side)))
      }
    }
    return fit.tones()
  }
}

/// The search for the shift at which two pictures of one size differ least.
private struct ShiftSearch {
  private let pictures: LightPair
  /// The pictures at a third of their size: thin lines that lie beside each other differ however near they are, their
  /// means do not.
  private let small: LightPair
  private static let factor = 3

  init(_ picture: Sheet, _ reference: Sheet, isKnown: [Bool]?, capped: Int) {
    pictures = LightPair(picture, reference, isKnown: isKnown, capped: capped, isSmoothed: true)
    let (width, height) = (
      max(1, picture.width / Self.factor), max(1, picture.height / Self.factor)
    )
    let isKnownSmall = isKnown.map { isKnown in
      (0..<width * height).map { offset in
        let (x, y) = (offset % width, offset / width)
        return isKnown[(y * Self.factor + 1) % picture.height * picture.width + x * Self.factor + 1]
      }
    }
    func small(_ sheet: Sheet) -> Sheet {
      sheet.part([
        0, 0, min(sheet.width, Self.factor * width), min(sheet.height, Self.factor * height),
      ])
      .resized(width: width, height: height)
    }
    self.small = LightPair(
      small(picture), small(reference), isKnown: isKnownSmall, capped: capped, isSmoothed: false)
  }

  func best(within limit: Int) -> (x: Int, y: Int) {
    let coarse = small.best(around: (0, 0), reach: limit / Self.factor, every: 1, limit: limit)
    return pictures.best(
      around: (coarse.x * Self.factor, coarse.y * Self.factor), reach: Self.factor, every: 2,
      limit: limit)
  }
}

/// How bright the pixels of two pictures are.
private struct LightPair {
  private let width: Int
  private let height: Int
  private let seen: [Int16]
  private let meant: [Int16]
  private let isKnown: [Bool]?
  private let capped: Int
  /// How much worse a shift that is as good may look by few pixels.
  private static let nearly = 1.1

  /// Takes two pictures.
  ///
  /// Thin lines of a sharp picture and of a blurred one are compared once both are smoothed.
  init(
    _ picture: Sheet, _ reference: Sheet, isKnown: [Bool]?, capped: Int, isSmoothed: Bool
  ) {
    (width, height) = (picture.width, picture.height)
    (self.isKnown, self.capped) = (isKnown, capped)
    func light(_ sheet: Sheet) -> [Int16] {
      let light = (0..<sheet.count).map { offset in
        let place = offset &* 3
        return Int16(sheet.bytes[place]) &+ 2 &* Int16(sheet.bytes[place &+ 1])
          &+ Int16(sheet.bytes[place &+ 2])
      }
      return isSmoothed ? Self.smoothed(light, width: sheet.width) : light
    }
    let (seen, meant) = (light(picture), light(reference))
    // A drift of brightness is no reason to move.
    var (sum, count) = (0, 0)
    for offset in seen.indices where isKnown?[offset] != false {
      sum &+= Int(seen[offset]) &- Int(meant[offset])
      count &+= 1
    }
    let drift = Int16(sum / max(1, count))
    self.seen = seen.map { $0 - drift }
    self.meant = meant
  }

  /// The means over squares of three pixels; at the borders as they were.
  private static func smoothed(_ light: [Int16], width: Int) -> [Int16] {
    var across = light
    for place in stride(from: 1, to: light.count - 1, by: 1) {
      across[place] = (light[place &- 1] &+ light[place] &+ light[place &+ 1]) / 3
    }
    var smoothed = across
    for place in stride(from: width, to: light.count - width, by: 1) {
      smoothed[place] = (across[place &- width] &+ across[place] &+ across[place &+ width]) / 3
    }
    return smoothed
  }

  /// The best shift around one; of those that are as good the least.
  ///
  /// Of every `stride`th pixel of every such row thin lines may tell another shift than of all, so those that are nearly as
  /// good by few pixels are compared by all.
  func best(around middle: (x: Int, y: Int), reach: Int, every stride: Int, limit: Int) -> (
    x: Int, y: Int
  ) {
    var least = Double.infinity
    var looked: [(cost: Double, x: Int, y: Int)] = []
    func look(_ x: Int, _ y: Int, every stride: Int) {
      let weight = 1 + 0.002 * Double(abs(x) + abs(y))
      let cost = cost(x, y, every: stride, below: Self.nearly * least / weight) * weight
      least = min(least, cost)
      looked.append((cost, x, y))
    }
    // Most pictures lie where they should; what is worse than that need not be summed up.
    look(middle.x, middle.y, every: stride)
    for y in middle.y - reach...middle.y + reach where abs(y) <= limit {
      for x in middle.x - reach...middle.x + reach where abs(x) <= limit {
        if (x, y) != middle { look(x, y, every: stride) }
      }
    }
    let good = looked.filter { $0.cost <= Self.nearly * least }
      .sorted { $0.cost < $1.cost }.prefix(9)
    if stride > 1, good.count > 1 {
      (least, looked) = (.infinity, [])
      for shift in good { look(shift.x, shift.y, every: 1) }
    }
    return looked.min { $0.cost < $1.cost }.map { ($0.x, $0.y) } ?? middle
  }

  /// The mean difference where both pictures have pixels; infinite where it is not below a limit.
  private func cost(_ dx: Int, _ dy: Int, every stride: Int, below limit: Double) -> Double {
    let (first, end) = (max(0, dx), min(width, width + dx))
    let (top, bottom) = (max(0, dy), min(height, height + dy))
    func steps(_ length: Int) -> Double { Double((max(0, length) + stride - 1) / stride) }
    let most = limit * steps(end - first) * steps(bottom - top)
    var (sum, count) = (0, 0)
    for y in Swift.stride(from: top, to: bottom, by: stride) {
      let (row, other) = (y * width, (y - dy) * width - dx)
      var x = first + (y / stride) % stride
      while x < end {
        if isKnown?[row &+ x] != false {
          let difference = abs(Int(seen[other &+ x]) &- Int(meant[row &+ x])) / 4
          sum &+= min(difference, capped)
          count &+= 1
        }
        x &+= stride
      }
      if Double(sum) > most { return .infinity }
    }
    return count > 0 ? Double(sum) / Double(count) : .infinity
  }
}

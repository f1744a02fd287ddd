/// A picture laid over another that it should show again but for what was drawn: brought to its size, moved, and with
/// its colours drifted back.
///
/// What a generated picture may have suffered is undone as far as it is the same everywhere: another size, a shift by
/// a few pixels, a drift of brightness, contrast and tint. Noise, blur and what else is wrong stay.
public struct Alignment: Sendable {
  /// The picture at the size of the reference.
  public let sheet: Sheet
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
  public init?(_ picture: Sheet, to reference: Sheet, isKnown: [Bool]? = nil) {
    let across = Double(picture.width) / Double(reference.width)
    let down = Double(picture.height) / Double(reference.height)
    guard min(across, down) >= Self.leastSide, max(across / down, down / across) <= Self.mostStretch
    else { return nil }
    let resized = picture.resized(width: reference.width, height: reference.height)
    let search = ShiftSearch(resized, reference, isKnown: isKnown, capped: Self.capped)
    let shift = search.best(within: Self.mostShift)
    let moved = resized.moved(x: shift.x, y: shift.y)
    let places = Self.comparable(reference, isKnown: isKnown)
    let tones = (0..<3).map { channel in
      Self.tone(moved, to: reference, channel: channel, at: places)
    }
    sheet = tones.allSatisfy { $0 == Tone() } ? moved : moved.toned(tones)
    (x, y) = (shift.x, shift.y)
  }

  /// The pixels by which colours are compared: where the reference is smooth, if there are enough, for edges are paler in
  /// every blurred picture.
  private static func comparable(_ reference: Sheet, isKnown: [Bool]?) -> [Int] {
    let (width, height) = (reference.width, reference.height)
    let known = Swift.stride(from: 0, to: reference.count, by: 3).filter { isKnown?[$0] ?? true }
    let smooth = known.filter { offset in
      let (x, y) = (offset % width, offset / width)
      let around = [
        y * width + max(0, x - 3), y * width + min(width - 1, x + 3), max(0, y - 3) * width + x,
        min(height - 1, y + 3) * width + x,
      ]
      return around.allSatisfy { other in
        (0..<3).allSatisfy { channel in
          let difference =
            Int(reference.bytes[3 &* other &+ channel])
            - Int(reference.bytes[3 &* offset &+ channel])
          return abs(difference) <= 16
        }
      }
    }
    return smooth.count >= known.count / 20 ? smooth : known
  }

  /// The gain and the offset that bring a channel nearest to the reference's: least squares, of which those pixels are
  /// left out that still differ by much.
  private static func tone(
    _ picture: Sheet, to reference: Sheet, channel: Int, at places: [Int]
  ) -> Tone {
    var tone = Tone()
    for limit in [100.0, 50, 30, 24] {
      var (count, x, y, xx, xy) = (0.0, 0.0, 0.0, 0.0, 0.0)
      for offset in places {
        let seen = Double(picture.bytes[offset &* 3 &+ channel])
        let meant = Double(reference.bytes[offset &* 3 &+ channel])
        guard abs(tone.gain * seen + tone.offset - meant) <= limit else { continue }
        count += 1
        x += seen
        y += meant
        xx += seen * seen
        xy += seen * meant
      }
      guard count >= 64 else { return Tone() }
      let spread = xx - x * x / count
      // Where the picture is all of one colour nothing is known of the gain.
      let gain = spread > 100 * count ? (xy - x * y / count) / spread : 1
      tone.gain = min(max(gain, 0.75), 1.33)
      tone.offset = min(max((y - tone.gain * x) / count, -60), 60)
    }
    let isSlight = abs(tone.gain - 1) < 0.01 && abs(tone.offset) < 1
    return isSlight ? Tone() : tone
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
    pictures = LightPair(picture, reference, isKnown: isKnown, capped: capped)
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
      small(picture), small(reference), isKnown: isKnownSmall, capped: capped)
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

  init(_ picture: Sheet, _ reference: Sheet, isKnown: [Bool]?, capped: Int) {
    (width, height) = (picture.width, picture.height)
    (self.isKnown, self.capped) = (isKnown, capped)
    func light(_ sheet: Sheet) -> [Int16] {
      (0..<sheet.count).map { offset in
        let place = offset &* 3
        return Int16(sheet.bytes[place]) &+ 2 &* Int16(sheet.bytes[place &+ 1])
          &+ Int16(sheet.bytes[place &+ 2])
      }
    }
    let (seen, meant) = (light(picture), light(reference))
    // A drift of brightness is no reason to move.
    let drift =
      (seen.reduce(0) { $0 + Int($1) } - meant.reduce(0) { $0 + Int($1) }) / max(1, seen.count)
    self.seen = seen.map { $0 - Int16(drift) }
    self.meant = meant
  }

  /// The best shift around one; of those that are as good the least.
  func best(around middle: (x: Int, y: Int), reach: Int, every stride: Int, limit: Int) -> (
    x: Int, y: Int
  ) {
    var best = middle
    var least = Double.infinity
    for y in middle.y - reach...middle.y + reach where abs(y) <= limit {
      for x in middle.x - reach...middle.x + reach where abs(x) <= limit {
        let cost = cost(x, y, every: stride) * (1 + 0.002 * Double(abs(x) + abs(y)))
        if cost < least { (least, best) = (cost, (x, y)) }
      }
    }
    return best
  }

  /// The mean difference where both pictures have pixels.
  private func cost(_ dx: Int, _ dy: Int, every stride: Int) -> Double {
    var (sum, count) = (0, 0)
    for y in Swift.stride(from: max(0, dy), to: min(height, height + dy), by: stride) {
      let (row, other) = (y * width, (y - dy) * width - dx)
      var x = max(0, dx) + (y / stride) % stride
      while x < min(width, width + dx) {
        if isKnown?[row &+ x] != false {
          let difference = abs(Int(seen[other &+ x]) &- Int(meant[row &+ x])) / 4
          sum &+= min(difference, capped)
          count &+= 1
        }
        x &+= stride
      }
    }
    return count > 0 ? Double(sum) / Double(count) : .infinity
  }
}

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What a photo looks like from afar, in 256 bits: copies that were shrunk or compressed anew differ in few.
///
/// This is PDQ, as Facebook describes it in "The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing
/// Algorithm" (2019), except that sums are of whole numbers, so that every machine finds the same bits: the
/// brightness, smoothed by a tent twice as wide as a box (Jarosz) and taken at 64 × 64 places; its 16 × 16
/// lowest frequencies but the constant ones; and of each whether it is above the median.
public struct PDQHash: Hashable, Sendable, CustomStringConvertible {
  /// The most bits in which near-duplicates differ.
  public static let nearDistance = 31
  /// The least quality of a hash that tells photos apart.
  public static let leastQuality = 50

  /// The bits, the lowest frequencies first, from the least significant.
  public let words: SIMD4<UInt64>

  /// How much there is to be seen, from 0 for a flat picture to 100.
  public let quality: Int

  /// Creates a hash from its bits.
  ///
  /// - Precondition: The quality is from 0 to 100.
  public init(words: SIMD4<UInt64>, quality: Int) {
    precondition(0...100 ~= quality, "a quality is from 0 to 100")
    self.words = words
    self.quality = quality
  }

  /// Computes the hash of a picture of any size.
  ///
  /// It takes time in proportion to the number of pixels; a shorter side of 256 is enough.
  public init(of picture: Picture) {
    let places = Self.places(of: picture)
    let frequencies = Self.frequencies(of: places)
    let median = frequencies.sorted()[127]
    var words = SIMD4<UInt64>()
    for (place, frequency) in frequencies.enumerated() where frequency > median {
      words[place / 64] |= 1 << UInt64(place % 64)
    }
    self.words = words
    quality = Self.quality(of: places)
  }

  /// The bits as 64 hexadecimal digits, the highest frequencies first.
  public var description: String {
    (0..<4).reversed().map { word in
      let digits = String(words[word], radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// The number of bits in which two hashes differ.
  public func distance(to other: PDQHash) -> Int {
    let differing = words ^ other.words
    return differing[0].nonzeroBitCount + differing[1].nonzeroBitCount
      + differing[2].nonzeroBitCount + differing[3].nonzeroBitCount
  }

  // MARK: - Steps

  /// The number of places on a side.
  private static let side = 64
  /// What stands for white.
  private static let white = 255_000

  /// Returns the smoothed brightness at 64 × 64 places, from 0 to 255,000.
  private static func places(of picture: Picture) -> [Int] {
    let (width, height) = (picture.width, picture.height)
    let smooth = Brightness(picture)
    let (across, down) = ((width + 127) / 128, (height + 127) / 128)
    for _ in 0..<2 {
      smooth.average(across: across)
      smooth.average(down: down)
    }
    return (0..<side).flatMap { row in
      (0..<side).map { column in
        Int(smooth[(2 * column + 1) * width / 128, (2 * row + 1) * height / 128])
      }
    }
  }

  /// Returns how steep the brightness is, from 0 to 100.
  private static func quality(of places: [Int]) -> Int {
    var sum = 0
    for row in 0..<side {
      for column in 0..<side {
        let here = places[row * side + column]
        if row + 1 < side {
          sum += abs(here - places[(row + 1) * side + column]) * 100 / white
        }
        if column + 1 < side {
          sum += abs(here - places[row * side + column + 1]) * 100 / white
        }
      }
    }
    return min(100, sum / 90)
  }

  /// Returns the frequencies 1 to 16 of both directions, those down first.
  private static func frequencies(of places: [Int]) -> [Int] {
    // 16 rows of 64, then 16 of 16.
    let down = (0..<16).flatMap { row in
      (0..<side).map { column in
        (0..<side).reduce(0) { $0 + waves[row * side + $1] * places[$1 * side + column] }
          >> waveBits
      }
    }
    return (0..<16).flatMap { row in
      (0..<16).map { column in
        (0..<side).reduce(0) { $0 + waves[column * side + $1] * down[row * side + $1] }
      }
    }
  }

  /// How many bits stand behind the point of a wave.
  private static let waveBits = 20

  /// The cosine waves of 1 to 16 half turns over 64 places, which no machine rounds otherwise.
  private static let waves: [Int] = (1...16).flatMap { turns in
    (0..<side).map { place in
      let angle = Double.pi / 128 * Double(turns * (2 * place + 1))
      return Int((cos(angle) * Double(1 << waveBits)).rounded())
    }
  }
}

/// The brightness of a picture's pixels, from 0 to 255,000.
private struct Brightness: ~Copyable {
  private let width: Int
  private let height: Int
  private let values: Buffer<UInt32>
  private let averaged: Buffer<UInt32>

  init(_ picture: Picture) {
    (width, height) = (picture.width, picture.height)
    let colours = picture.rgbBytes
    values = Buffer(width * height)
    averaged = Buffer(width * height)
    let values = values.region
    for place in 0..<width * height {
      let start = place &* 3
      values[place] =
        299 &* UInt32(colours[start]) &+ 587 &* UInt32(colours[start &+ 1]) &+ 114
        &* UInt32(colours[start &+ 2])
    }
  }

  subscript(x: Int, y: Int) -> UInt32 { values.region[y * width + x] }

  /// Replaces each value by the mean of a box of columns around it.
  func average(across box: Int) {
    let (source, target) = (values.region, averaged.region)
    let parts = Self.parts(upTo: box)
    let ahead = (box + 2) / 2
    for y in 0..<height {
      let start = y &* width
      var sum: UInt32 = 0
      var count = min(ahead - 1, width)
      for x in 0..<count { sum &+= source[start &+ x] }
      for x in 0..<width {
        if x &+ ahead &- 1 < width {
          sum &+= source[start &+ x &+ ahead &- 1]
          count &+= 1
        }
        if x &+ ahead > box {
          sum &-= source[start &+ x &+ ahead &- box &- 1]
          count &-= 1
        }
        target[start &+ x] = Self.mean(sum, parts[count])
      }
    }
    source.copy(target)
  }

  /// Replaces each value by the mean of a box of rows around it.
  func average(down box: Int) {
    let (source, target) = (values.region, averaged.region)
    let parts = Self.parts(upTo: box)
    let ahead = (box + 2) / 2
    let sums = Buffer<UInt32>(width)
    let sum = sums.region
    sum.fill(0)
    var count = min(ahead - 1, height)
    for y in 0..<count {
      for x in 0..<width { sum[x] &+= source[y &* width &+ x] }
    }
    for y in 0..<height {
      if y + ahead - 1 < height {
        let row = source.slice((y + ahead - 1) * width, width)
        for x in 0..<width { sum[x] &+= row[x] }
        count += 1
      }
      if y + ahead > box {
        let row = source.slice((y + ahead - box - 1) * width, width)
        for x in 0..<width { sum[x] &-= row[x] }
        count -= 1
      }
      let part = parts[count]
      let row = target.slice(y * width, width)
      for x in 0..<width { row[x] = Self.mean(sum[x], part) }
    }
    source.copy(target)
  }

  /// The parts of 2³² that one of so many values is, by the number of values.
  private static func parts(upTo count: Int) -> [UInt64] {
    [0] + (1...count).map { (1 << 32) / UInt64($0) }
  }

  private static func mean(_ sum: UInt32, _ part: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: (UInt64(sum) &* part &+ 1 << 31) >> 32)
  }
}

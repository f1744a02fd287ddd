/// The least and the greatest amount of each channel around each pixel of a picture.
///
/// A blurred or slightly shifted copy lies between them wherever nothing was drawn.
public struct Surroundings: Sendable {
  /// The picture.
  public let sheet: Sheet
  private let low: [UInt8]
  private let high: [UInt8]

  /// Looks at the squares of `2 * radius + 1` pixels around each pixel.
  public init(_ sheet: Sheet, radius: Int = 2) {
    self.sheet = sheet
    (low, high) = Self.extremes(sheet, radius)
  }

  /// By how much a picture's pixel lies outside of what is around that of this one, in the channel where that is most.
  @inline(__always)
  public func excess(_ other: Sheet, at offset: Int) -> Int {
    var most = 0
    for place in offset &* 3..<offset &* 3 &+ 3 {
      let value = Int(other.bytes[place])
      most = max(most, Int(low[place]) &- value, value &- Int(high[place]))
    }
    return most
  }

  /// By how much a colour, red, green and blue, lies outside of what is around a pixel.
  @inline(__always)
  func excess(of colour: SIMD3<Double>, at offset: Int) -> Int {
    var most = 0
    for channel in 0..<3 {
      let value = Int(colour[channel])
      let place = offset &* 3 &+ channel
      most = max(most, Int(low[place]) &- value, value &- Int(high[place]))
    }
    return most
  }

  private static func extremes(_ sheet: Sheet, _ radius: Int) -> (low: [UInt8], high: [UInt8]) {
    var (low, high) = (sheet.bytes, sheet.bytes)
    // Along each row, then from row to row.
    for row in 0..<sheet.height {
      let (first, end) = (3 * row * sheet.width, 3 * (row + 1) * sheet.width)
      for step in 1...radius where step < sheet.width {
        spread(&low, &high, sheet.bytes, sheet.bytes, first..<end - 3 * step, by: 3 * step)
      }
    }
    let (lowest, highest) = (low, high)
    for step in 1...radius where step < sheet.height {
      let reach = 3 * step * sheet.width
      spread(&low, &high, lowest, highest, 0..<sheet.bytes.count - reach, by: reach)
    }
    return (low, high)
  }

  /// Lets each of some bytes and the one so many bytes further count for each other.
  @inline(__always)
  private static func spread(
    _ low: inout [UInt8], _ high: inout [UInt8], _ lowest: [UInt8], _ highest: [UInt8],
    _ places: Range<Int>, by reach: Int
  ) {
    for place in places {
      let other = place &+ reach
      low[place] = min(low[place], lowest[other])
      low[other] = min(low[other], lowest[place])
      high[place] = max(high[place], highest[other])
      high[other] = max(high[other], highest[place])
    }
  }
}

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
    low = Self.extremes(sheet, radius) { min($0, $1) }
    high = Self.extremes(sheet, radius) { max($0, $1) }
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

  private static func extremes(
    _ sheet: Sheet, _ radius: Int, _ choose: (UInt8, UInt8) -> UInt8
  ) -> [UInt8] {
    let (width, height) = (sheet.width, sheet.height)
    var across = sheet.bytes
    for y in 0..<height {
      for x in 0..<width {
        let place = 3 &* (y &* width &+ x)
        for other in max(0, x &- radius)...min(width &- 1, x &+ radius) {
          let from = 3 &* (y &* width &+ other)
          for channel in 0..<3 {
            across[place &+ channel] = choose(
              across[place &+ channel], sheet.bytes[from &+ channel])
          }
        }
      }
    }
    var both = across
    for y in 0..<height {
      for other in max(0, y - radius)...min(height - 1, y + radius) where other != y {
        let (row, from) = (3 * y * width, 3 * other * width)
        for place in 0..<3 * width {
          both[row &+ place] = choose(both[row &+ place], across[from &+ place])
        }
      }
    }
    return both
  }
}

public import Imaging

/// A palette of ground colours, and of each ground colour's blends with one ink.
///
/// With level k from 0 to ``levels``, a channel is `(ground * (levels - k) + ink * k + levels / 2) /
/// levels` in whole numbers. Entry `k * grounds + g` is ground g under level k; the pure ink is shared
/// and comes last.
public struct InkedPalette: Hashable, Sendable {
  /// The number of ground colours.
  public let grounds: Int
  /// The ink.
  public let ink: RGB
  /// How many steps there are from ground to ink.
  public let levels: Int
  /// All entries, at most 256: the grounds, then the blends level by level, then the ink.
  public let colours: [RGB]

  /// For level k and index i, at `k * 256 + i`: the index under at least level k.
  let raised: [UInt8]

  /// Creates the palette of some grounds and an ink.
  ///
  /// - Precondition: There are at least one ground and one level, and at most 256 entries.
  public init(grounds: [RGB], ink: RGB, levels: Int) {
    precondition(!grounds.isEmpty && levels > 0, "an ink lies on a ground, in steps")
    precondition(grounds.count * levels + 1 <= 256, "a palette has 256 entries")
    self.grounds = grounds.count
    self.ink = ink
    self.levels = levels
    var colours = grounds
    for level in 1..<max(levels, 1) {
      colours += grounds.map { Self.blend($0, ink, level, of: levels) }
    }
    colours.append(ink)
    self.colours = colours
    let (count, entries) = (grounds.count, colours.count)
    var raised = [UInt8](repeating: 0, count: (levels + 1) * 256)
    for level in 0...levels {
      for index in 0..<256 {
        let isLower = index < entries && index / count < level
        let higher = level == levels ? entries - 1 : level * count + index % count
        raised[level * 256 + index] = UInt8(isLower ? higher : index)
      }
    }
    self.raised = raised
  }

  /// Returns a ground colour under a level of ink.
  public static func blend(_ ground: RGB, _ ink: RGB, _ level: Int, of levels: Int) -> RGB {
    func channel(_ ground: UInt8, _ ink: UInt8) -> UInt8 {
      UInt8((Int(ground) * (levels - level) + Int(ink) * level + levels / 2) / levels)
    }
    return RGB(
      channel(ground.red, ink.red), channel(ground.green, ink.green),
      channel(ground.blue, ink.blue))
  }

  /// Returns the level of ink of an entry.
  public func level(of index: UInt8) -> Int { Int(index) / grounds }
}

public import Imaging

/// A palette of ground colours, and of their blends with the ink that is drawn over them.
///
/// Without a casing there is one ink. With level k from 0 to ``levels``, a channel is `(ground * (levels -
/// k) + ink * k + levels / 2) / levels` in whole numbers. Entry `k * grounds + g` is ground g under level
/// k; the pure ink is shared and comes last.
///
/// A casing takes the place of that ink, and each ink lies in levels over the full casing: after the
/// entries of the casing come, ink by ink, those of the levels 1 to ``levels``.
public struct InkedPalette: Hashable, Sendable {
  /// The number of ground colours.
  public let grounds: Int
  /// The colour between the grounds and the inks, if there is one.
  public let casing: RGB?
  /// The inks, at least one; just one if there is no casing.
  public let inks: [RGB]
  /// How many steps there are from one colour to the next.
  public let levels: Int
  /// All entries, at most 256: the grounds, then the blends level by level, then the ink or the casing,
  /// then the inks over the casing.
  public let colours: [RGB]

  /// What the first colour over the grounds, casing or ink, does to each index.
  let base: Glaze
  /// What each ink does to each index.
  let glazes: [Glaze]

  /// The first ink.
  public var ink: RGB { inks[0] }

  /// Creates the palette of some grounds and an ink.
  ///
  /// - Precondition: There are at least one ground and one level, and at most 256 entries.
  public init(grounds: [RGB], ink: RGB, levels: Int) {
    self.init(grounds: grounds, casing: nil, inks: [ink], levels: levels)
  }

  /// Creates the palette of some grounds, a casing, and inks.
  ///
  /// - Precondition: There are at least one ground, one ink and one level, several inks only over a casing,
  ///   and at most 256 entries.
  public init(grounds: [RGB], casing: RGB?, inks: [RGB], levels: Int) {
    precondition(!grounds.isEmpty && levels > 0, "an ink lies on a ground, in steps")
    precondition(inks.count == 1 || (casing != nil && !inks.isEmpty), "inks lie on a casing")
    let over = casing == nil ? 0 : inks.count * levels
    precondition(grounds.count * levels + 1 + over <= 256, "a palette has 256 entries")
    self.grounds = grounds.count
    self.casing = casing
    self.inks = inks
    self.levels = levels
    let first = casing ?? inks[0]
    var colours = grounds
    for level in 1..<max(levels, 1) {
      colours += grounds.map { Self.blend($0, first, level, of: levels) }
    }
    colours.append(first)
    if casing != nil {
      for ink in inks {
        colours += (1...levels).map { Self.blend(first, ink, $0, of: levels) }
      }
    }
    self.colours = colours
    let (count, full) = (grounds.count, grounds.count * levels)
    let base = Glaze(levels: levels) { level, index in
      guard Int(index) < full, Int(index) / count < level else { return index }
      return UInt8(level == levels ? full : level * count + Int(index) % count)
    }
    self.base = base
    glazes =
      casing == nil
      ? [base]
      : inks.indices.map { ink in
        Glaze(levels: levels) { level, index in
          let reached = Int(index) <= full ? 0 : (Int(index) - full - 1) % levels + 1
          return reached < level ? UInt8(full + ink * levels + level) : index
        }
      }
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

  /// Returns how far an entry is from its ground: its level of ink or casing, and beyond the full casing
  /// ``levels`` more than its level of ink.
  public func level(of index: UInt8) -> Int {
    let full = grounds * levels
    return Int(index) <= full ? Int(index) / grounds : levels + (Int(index) - full - 1) % levels + 1
  }
}

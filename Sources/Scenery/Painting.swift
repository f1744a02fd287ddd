public import Imaging
public import Seeding

/// A painted picture, for those who have no photos: a landscape, a town, a room, a table.
///
/// Chance composes it once; it can then be painted at any size, with the same bytes on every machine.
/// Lengths are relative to the shorter side, so two sizes of one shape show one picture.
public struct Painting: Hashable, Sendable {
  /// What is painted.
  public let kind: Kind
  /// Where everything else comes from.
  private let seed: Seed

  /// The lengths that a side may have, in pixels.
  public static let sides = 128...2048

  /// Composes a painting.
  ///
  /// - Parameters:
  ///   - kind: What it shows.
  ///   - chance: Where the hour, the weather, the colours, and the place and shape of everything come from.
  public init(_ kind: Kind, using chance: inout Chance) {
    self.kind = kind
    seed = Seed(chance.bits()).derived(kind.rawValue)
  }

  /// Paints it.
  ///
  /// - Parameters:
  ///   - width: The number of columns, of ``sides``, at most twice the height.
  ///   - height: The number of rows, of ``sides``, at most twice the width.
  /// - Returns: A picture in RGB.
  /// - Throws: ``SceneryError`` if it cannot be painted at that size.
  public func picture(width: Int, height: Int) throws(SceneryError) -> Picture {
    guard Self.sides ~= width, Self.sides ~= height else {
      throw SceneryError(.side, width: width, height: height)
    }
    guard width <= height * 2, height <= width * 2 else {
      throw SceneryError(.shape, width: width, height: height)
    }
    var sheet = Sheet(width: width, height: height)
    var chance = Chance(seed)
    kind.paint(on: &sheet, &chance)
    return sheet.finished(weave: chance.grainSeed())
  }
}

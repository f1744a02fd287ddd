import Imaging
import Seeding

@testable import JigsawAssembly

/// Pictures and costs to try the solver on.
enum Samples {
  /// A picture of soft hills of colour with some grain, a photo in small.
  static func picture(width: Int, height: Int, seed: UInt64, grain: Int = 6) -> Picture {
    var chance = Chance(Seed(seed))
    let hills = (0..<14).map { _ in
      (
        x: chance.integer(below: width), y: chance.integer(below: height),
        reach: chance.integer(in: max(width / 6, 2)...max(width / 2, 3)),
        colour: (0..<3).map { _ in chance.integer(in: -130...130) }
      )
    }
    var bytes: [UInt8] = []
    for y in 0..<height {
      for x in 0..<width {
        for channel in 0..<3 {
          var value = 128 + chance.integer(in: -grain...grain)
          for hill in hills {
            let distance = (x - hill.x) * (x - hill.x) + (y - hill.y) * (y - hill.y)
            let reach = hill.reach * hill.reach
            value += hill.colour[channel] * reach / (reach + distance * 3)
          }
          bytes.append(UInt8(max(0, min(255, value))))
        }
      }
    }
    return Picture(width: width, height: height, pixels: .rgb(bytes))
  }

  /// Costs by chance, of which the true seams tend to be the lowest.
  ///
  /// - Parameters:
  ///   - layout: The places; the truth is as cut.
  ///   - turned: Whether pieces may be turned.
  ///   - spread: The highest cost; the lower, the more costs are equal.
  ///   - chance: Where the costs come from.
  /// - Returns: Costs from 1 to `spread`.
  static func costs(
    _ layout: Layout, turned: Bool, spread: Int, chance: inout Chance
  ) -> SeamCosts {
    let sides = layout.count * 4
    var values = [Int32](repeating: SeamCosts.impossible, count: sides * sides)
    for one in 0..<sides {
      for other in (one / 4 + 1) * 4..<sides where turned || (one ^ other) & 3 == 2 {
        let isRight = one % 4 == 1 && other % 4 == 3 && other / 4 == one / 4 + 1
        let isBelow = one % 4 == 2 && other % 4 == 0 && other / 4 == one / 4 + layout.columns
        let top = isRight || isBelow ? max(spread / 3, 2) : spread
        let cost = Int32(chance.integer(in: 1...top))
        values[one * sides + other] = cost
        values[other * sides + one] = cost
      }
    }
    return SeamCosts(count: layout.count, turned: turned, values: values)
  }

  /// Pieces in another order: piece k is what was piece `order[k]`.
  static func shuffled(_ tiles: Tiles, _ order: [Int]) -> Tiles? {
    Tiles(order.map { tiles[$0] })
  }
}

import Imaging
import Seeding

/// Everything about a composition but its pixels.
struct Scene {
  let style: Composition.Style
  let stage: Stage
  let backdrop: Backdrop
  /// From the furthest to the nearest.
  var placements: [Placement]

  /// Sets up a place and puts things there.
  init(
    _ setting: Composition.Setting, _ style: Composition.Style, wide: Float, high: Float,
    things: [Thing], using chance: inout Chance
  ) {
    self.style = style
    var own = chance.fork()
    (stage, backdrop) = setting.set(wide: wide, high: high, count: things.count, &own)
    let plan = Plan(stage, things, using: &chance)
    placements = plan.placements.sorted {
      ($0.layer, $0.key, $0.index) < ($1.layer, $1.key, $1.index)
    }
  }

  /// Writes nothing that would be too small to read.
  mutating func dropSmallTexts(unit: Float) {
    for index in placements.indices
    where placements[index].letterHeight * unit < Label.leastPixels {
      placements[index].isWritten = false
    }
  }

  /// Paints it.
  func painted(width: Int, height: Int) -> (picture: Picture, items: [Composition.Item]) {
    var collage = Collage(width: width, height: height)
    collage.paint(backdrop)
    for placement in placements { collage.paintShadow(of: placement, style) }
    var whole: [(area: Int, bounds: Composition.Box)] = []
    for (depth, placement) in placements.enumerated() {
      collage.current = UInt16(depth + 1)
      whole.append(collage.paint(placement, style))
    }
    let count = placements.count
    let masks = collage.owners.read {
      Mask.masks(of: $0, width: width, height: height, count: count)
    }
    let bodies = collage.bodies.read {
      Mask.masks(of: $0, width: width, height: height, count: count)
    }
    let hidden = collage.hidden(count: count)
    let items = placements.enumerated().map { depth, placement in
      let (area, box) = whole[depth]
      let (mask, body) = (masks[depth], bodies[depth])
      let seen = mask.bounds ?? (box.x0, box.y0, box.x0, box.y0)
      return Composition.Item(
        index: placement.index, depth: depth, box: box, area: area, mask: mask, body: body,
        hidden: hidden[depth],
        visibleBox: Composition.Box(x0: seen.x0, y0: seen.y0, x1: seen.x1, y1: seen.y1),
        stance: placement.stance, isMirrored: placement.isMirrored,
        foot: placement.foot * collage.unit, nearness: placement.nearness,
        text: placement.isWritten ? placement.thing.text : "",
        textBox: placement.textBox(unit: collage.unit))
    }
    return (collage.picture, items)
  }
}

import Sight
import VerificationKit

/// Which regions of a chart a picture marks, with outlines or a tint.
struct MarkSight {
  private let target: RefocusedTarget
  private let mark: Legend.Mark
  private let sheet: Sheet
  private let ink: InkMap
  private var search: OutlineSearch
  /// The regions that should be marked, and are.
  private(set) var right: [Legend.Region] = []
  /// The regions that are marked, and should not be.
  private(set) var wrong: [Legend.Region] = []
  /// The number of regions that should not be marked.
  private(set) var strangers = 0
  /// The boxes of ink that outlines no region.
  private(set) var strays: [[Int]] = []
  /// For each pixel whether something that is marked rightly lies there.
  private(set) var isMarked: [Bool]

  /// How far an outline may lie from where it should be, in pixels.
  private static let reach = 5
  /// The share of a slice's border that has ink.
  private static let leastBorder = 0.6
  /// How far colours lie on the way to the mark's, in the mean of a tinted region.
  private static let tint = 0.08...0.6
  /// The share of its pixels that lie on that way, each by a little, so that a line through a region is no tint of it.
  private static let leastTinted = 0.6
  private static let leastTint = 0.04
  /// Ground and mark nearer than this, as a straight distance in RGB, are not told apart.
  private static let nearest = 70.0

  /// Looks at a picture that was laid over the problem's.
  init(_ sheet: Sheet, _ mark: Legend.Mark, of target: RefocusedTarget) {
    (self.sheet, self.mark, self.target) = (sheet, mark, target)
    ink = InkMap(sheet, on: target.ground, colours: [mark.colour])
    search = OutlineSearch(ink)
    isMarked = Array(repeating: false, count: sheet.count)
    let whole = search
    for region in mark.regions {
      let outline = outline(region, in: whole)
      if !outline.isEmpty || isTinted(region) {
        right.append(region)
        note(region, outline)
      }
    }
    let others = target.strangers(to: mark)
    strangers = others.count
    for region in others {
      let outline = outline(region, in: search)
      if !outline.isEmpty || isTinted(region) {
        wrong.append(region)
        forget(region, outline)
      }
    }
    strays = search.remains(leastSide: 16, leastCount: 40)
  }

  // MARK: - Outlines

  /// The box of a region's outline, or the region's own where it is a slice; empty if there is none.
  private func outline(_ region: Legend.Region, in search: OutlineSearch) -> [Int] {
    guard region.isSlice else {
      return search.outline(region.box, line: mark.line, reach: Self.reach)?.box ?? []
    }
    let shape = SliceShape(target.scene.elements[region.elements[0]].polygon, in: target.scene.size)
    var (inked, known) = (0, 0)
    shape.forEach { x, y in
      let offset = y * sheet.width + x
      guard shape.isNearBorder(x, y, mark.line), !ink.isHidden[offset], !isMarked[offset] else {
        return
      }
      known += 1
      if ink.levels[offset] >= 77 { inked += 1 }
    }
    return known >= 40 && Double(inked) >= Self.leastBorder * Double(known) ? region.box : []
  }

  /// Notes that a region is marked rightly.
  private mutating func note(_ region: Legend.Region, _ outline: [Int]) {
    let pixels = target.pixels(of: region)
    for offset in pixels { isMarked[offset] = true }
    forget(region, outline)
  }

  private mutating func forget(_ region: Legend.Region, _ outline: [Int]) {
    if region.isSlice {
      search.forget(target.pixels(of: region), margin: 4)
    } else {
      if !outline.isEmpty { search.forget(outline, line: mark.line, margin: 4) }
      search.forget(box: Box.grown(region.box, 4, target.scene.size))
    }
  }

  // MARK: - Tints

  /// Whether the pixels of a region lie, in their mean, on the way to the colour of the mark.
  private func isTinted(_ region: Legend.Region) -> Bool {
    let (pixels, ground) = (target.pixels(of: region), target.ground.sheet)
    let colour = SIMD3(
      Double(mark.colour >> 16 & 255), Double(mark.colour >> 8 & 255), Double(mark.colour & 255))
    // Means, for blur moves every pixel of a text, but not their mean.
    var (under, change) = (SIMD3<Double>(), SIMD3<Double>())
    var (known, tinted) = (0.0, 0.0)
    for offset in pixels where !isMarked[offset] {
      var (before, after) = (SIMD3<Double>(), SIMD3<Double>())
      for channel in 0..<3 {
        before[channel] = Double(ground.bytes[3 * offset + channel])
        after[channel] = Double(sheet.bytes[3 * offset + channel])
      }
      known += 1
      under += before
      change += after - before
      let way = colour - before
      if ((after - before) * way).sum() >= Self.leastTint * (way * way).sum() { tinted += 1 }
    }
    guard tinted >= Self.leastTinted * known else { return false }
    guard known >= 60, 5 * known >= 2 * Double(pixels.count) else { return false }
    under /= known
    change /= known
    let way = colour - under
    let square = (way * way).sum()
    guard square >= Self.nearest * Self.nearest else { return false }
    let share = (change * way).sum() / square
    let beside = change - share * way
    let isOnTheWay =
      (beside * beside).sum().squareRoot() <= 0.5 * (change * change).sum().squareRoot() + 4
    return isOnTheWay && Self.tint ~= share
  }
}

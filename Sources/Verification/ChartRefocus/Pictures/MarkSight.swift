import Sight
import VerificationKit

/// Which regions of a chart a picture marks, with outlines or a tint.
struct MarkSight {
  private let target: RefocusedTarget
  private let mark: Legend.Mark
  private let sheet: Sheet
  private let ink: InkMap
  private var search: OutlineSearch
  /// The picture in its own colours, and how far most of what lies outside of the mark's regions leads to the mark's colour in
  /// it, 0 to 1: so it is darkened, or under a glaze, and a tint is what goes beyond that.
  private let undrifted: Sheet
  private let veil: Double
  /// The regions that should be marked, and are.
  private(set) var right: [Legend.Region] = []
  /// The regions that are marked, and should not be.
  private(set) var wrong: [Legend.Region] = []
  /// The regions that should not be marked.
  private(set) var strangers: [Legend.Region] = []
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
  /// The least share of a region's pixels that no other mark may lie on: small where it should be marked, for its
  /// neighbours' marks may cover most of a small bar, and larger where it should not.
  private static let leastLeft = (right: 0.2, wrong: 0.4)
  /// Of fewer pixels nothing is known.
  private static let leastKnown = 60.0
  /// Ground and mark nearer than this, as a straight distance in RGB, are not told apart.
  private static let nearest = 70.0

  /// Looks at a picture that was laid over the problem's.
  init(_ alignment: Alignment, _ mark: Legend.Mark, of target: RefocusedTarget) {
    (sheet, self.mark, self.target) = (alignment.sheet, mark, target)
    ink = InkMap(sheet, on: target.ground, colours: [mark.colour])
    search = OutlineSearch(ink)
    isMarked = Array(repeating: false, count: sheet.count)
    undrifted = alignment.undrifted
    veil = Self.veil(undrifted, mark, of: target)
    let whole = search
    for region in mark.regions {
      let outline = outline(region, in: whole)
      if !outline.isEmpty || isTinted(region, withGround: true) {
        right.append(region)
        note(region, outline)
      }
    }
    strangers = target.strangers(to: mark)
    for region in strangers {
      let outline = outline(region, in: search)
      if !outline.isEmpty || isTinted(region, withGround: false) {
        wrong.append(region)
        forget(region, outline)
      }
    }
    strays = search.remains(leastSide: 16, leastCount: 40)
  }

  /// For each pixel whether something that is marked rightly lies there, or so near that its mark's line may.
  func drawn(within distance: Int) -> [Bool] {
    let (width, height) = (sheet.width, sheet.height)
    var isNear = isMarked
    for offset in isMarked.indices where isMarked[offset] {
      let (x, y) = (offset % width, offset / width)
      // Only the rim has pixels around it that are not marked.
      let isRim =
        x == 0 || y == 0 || x == width - 1 || y == height - 1 || !isMarked[offset - 1]
        || !isMarked[offset + 1] || !isMarked[offset - width] || !isMarked[offset + width]
      guard isRim else { continue }
      for row in max(0, y - distance)...min(height - 1, y + distance) {
        for column in max(0, x - distance)...min(width - 1, x + distance) {
          isNear[row * width + column] = true
        }
      }
    }
    return isNear
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

  /// Whether the pixels of a region lie, in their mean, on the way to the colour of the mark; where asked, those of the
  /// ground around what it holds too, for a bar may change its colour for other reasons.
  private func isTinted(_ region: Legend.Region, withGround: Bool) -> Bool {
    let (pixels, ground) = (target.pixels(of: region), target.ground.sheet)
    let colour = Self.channels(mark.colour)
    let held = region.isSlice ? [] : region.elements.map { target.scene.elements[$0].box }
    var (whole, open, glazed) = (Change(), Change(), Change())
    var tinted = 0.0
    for offset in pixels where !isMarked[offset] {
      var (before, after, own) = (SIMD3<Double>(), SIMD3<Double>(), SIMD3<Double>())
      for channel in 0..<3 {
        before[channel] = Double(ground.bytes[3 * offset + channel])
        after[channel] = Double(sheet.bytes[3 * offset + channel])
        own[channel] = Double(undrifted.bytes[3 * offset + channel])
      }
      whole.add(before, after)
      glazed.add(before, own)
      let (x, y) = (offset % sheet.width, offset / sheet.width)
      // What blur brings of it lies within two pixels.
      let isHeld = held.contains { box in
        box[0] - 2 <= x && x < box[2] + 2 && box[1] - 2 <= y && y < box[3] + 2
      }
      if !isHeld { open.add(before, after) }
      let way = colour - before
      if ((after - before) * way).sum() >= Self.leastTint * (way * way).sum() { tinted += 1 }
    }
    let least = withGround ? Self.leastLeft.right : Self.leastLeft.wrong
    guard veil == 0 || glazed.lead(to: colour) >= veil + Self.tint.lowerBound,
      tinted >= Self.leastTinted * whole.count, whole.count >= least * Double(pixels.count)
    else { return false }
    return whole.count >= Self.leastKnown && isTint(whole, colour)
      && (!withGround || region.isSlice || open.count < Self.leastKnown || isTint(open, colour))
  }

  private func isTint(_ change: Change, _ colour: SIMD3<Double>) -> Bool {
    let share = Self.share(
      of: change.sum / change.count, from: change.under / change.count, to: colour)
    return share.map(Self.tint.contains) == true
  }

  /// What some pixels were and have become.
  ///
  /// Sums, for blur moves every pixel of a text, but not their mean.
  private struct Change {
    var count = 0.0
    var under = SIMD3<Double>()
    var sum = SIMD3<Double>()

    mutating func add(_ before: SIMD3<Double>, _ after: SIMD3<Double>) {
      count += 1
      under += before
      sum += after - before
    }

    /// How far the mean leads to a colour, whatever else it does.
    func lead(to colour: SIMD3<Double>) -> Double {
      let way = colour - under / count
      return (sum / count * way).sum() / max(1, (way * way).sum())
    }
  }

  /// How far most of what lies outside of a mark's regions has been tinted like them, 0 if it has not: a glaze over all of a
  /// picture may pass for a drift of colours, but what it leaves of a colour here and there is no mark.
  private static func veil(
    _ sheet: Sheet, _ mark: Legend.Mark, of target: RefocusedTarget
  ) -> Double {
    let (seen, ground) = (ColourSums(sheet), ColourSums(target.ground.sheet))
    let (colour, side) = (channels(mark.colour), 8)
    var shares: [Double] = []
    var all = 0
    for top in stride(from: 0, through: sheet.height - side, by: side) {
      for left in stride(from: 0, through: sheet.width - side, by: side) {
        let isInside = mark.regions.contains { region in
          region.box[0] < left + side && left < region.box[2] && region.box[1] < top + side
            && top < region.box[3]
        }
        guard !isInside else { continue }
        func mean(_ sums: ColourSums) -> SIMD3<Double> {
          let mean = sums.mean(left, top, left + side, top + side)
          return SIMD3(Double(mean.x), Double(mean.y), Double(mean.z))
        }
        let under = mean(ground)
        all += 1
        let change = mean(seen) - under
        // What is darkened leads a little to any colour.
        let most = max(change.max(), -change.min())
        guard change.max() - change.min() > 0.35 * most + 3 else { continue }
        if let share = share(of: change, from: under, to: colour), tint ~= share {
          shares.append(share)
        }
      }
    }
    return 2 * shares.count > all ? shares.sorted()[shares.count / 2] : 0
  }

  private static func channels(_ colour: UInt32) -> SIMD3<Double> {
    SIMD3(Double(colour >> 16 & 255), Double(colour >> 8 & 255), Double(colour & 255))
  }

  /// How far on the way from one colour to another a change leads; nil if it leads elsewhere, or if they are too near.
  private static func share(
    of change: SIMD3<Double>, from under: SIMD3<Double>, to colour: SIMD3<Double>
  ) -> Double? {
    let way = colour - under
    let square = (way * way).sum()
    guard square >= nearest * nearest else { return nil }
    let share = (change * way).sum() / square
    let beside = change - share * way
    let isOnTheWay =
      (beside * beside).sum().squareRoot() <= 0.5 * (change * change).sum().squareRoot() + 4
    return isOnTheWay ? share : nil
  }
}

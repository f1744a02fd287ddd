import Seeding
import Testing

@testable import JigsawAssembly

@Suite("The lines along which pictures are cut")
struct CutLinesTests {
  /// A straight part of a line.
  private struct Part {
    let a: CutPoint
    let b: CutPoint

    /// On which side of it a point lies: above 0, below 0, or 0 on its line.
    func side(_ point: CutPoint) -> Int {
      (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)
    }

    /// Whether a point of its line lies within it.
    private func holds(_ point: CutPoint) -> Bool {
      min(a.x, b.x) <= point.x && point.x <= max(a.x, b.x) && min(a.y, b.y) <= point.y
        && point.y <= max(a.y, b.y)
    }

    /// Whether two parts meet other than in an end of both.
    func crosses(_ other: Part) -> Bool {
      guard max(a.x, b.x) >= min(other.a.x, other.b.x), max(other.a.x, other.b.x) >= min(a.x, b.x),
        max(a.y, b.y) >= min(other.a.y, other.b.y), max(other.a.y, other.b.y) >= min(a.y, b.y)
      else { return false }
      let shared = [other.a, other.b].filter { $0 == a || $0 == b }
      if let point = shared.first {
        // From the shared point both may not run the same way.
        let (mine, theirs) = (a == point ? b : a, other.a == point ? other.b : other.a)
        let dot =
          (mine.x - point.x) * (theirs.x - point.x) + (mine.y - point.y) * (theirs.y - point.y)
        return shared.count > 1 || side(theirs) == 0 && other.side(mine) == 0 && dot > 0
      }
      let (s, t) = (side(other.a).signum(), side(other.b).signum())
      let (u, v) = (other.side(a).signum(), other.side(b).signum())
      if s * t < 0 && u * v < 0 { return true }
      return s == 0 && holds(other.a) || t == 0 && holds(other.b) || u == 0 && other.holds(a)
        || v == 0 && other.holds(b)
    }
  }

  private func parts(_ line: [CutPoint]) -> [Part] {
    zip(line, line.dropFirst()).map { Part(a: $0, b: $1) }
  }

  /// The distance of a point from a part, in pixels.
  private func distance(_ point: CutPoint, _ part: Part) -> Double {
    let (dx, dy) = (Double(part.b.x - part.a.x), Double(part.b.y - part.a.y))
    let (px, py) = (Double(point.x - part.a.x), Double(point.y - part.a.y))
    let share = min(max((px * dx + py * dy) / (dx * dx + dy * dy), 0), 1)
    let (ex, ey) = (px - share * dx, py - share * dy)
    return (ex * ex + ey * ey).squareRoot() / 16
  }

  @Test(
    "Of 500 cuts of all kinds and layouts no line crosses another or itself",
    arguments: Cuts.curved)
  func crossings(cut: JigsawScene.Cut) throws {
    var chance = Chance(Seed(5).derived(cut.rawValue))
    var missing = 0
    for number in 0..<170 {
      let layout = Layout(rows: 1 + number % 8, columns: 1 + number / 8 % 8)
      guard layout.count > 1 else { continue }
      let (w, h) = (chance.integer(in: 48...130), chance.integer(in: 48...130))
      guard let lines = CutLines.drawn(cut, layout, width: w, height: h, using: &chance) else {
        missing += 1
        continue
      }
      let all = lines.lines.map(parts)
      let boxes = lines.lines.map { line in
        (
          x: (line.map(\.x).min() ?? 0)...(line.map(\.x).max() ?? 0),
          y: (line.map(\.y).min() ?? 0)...(line.map(\.y).max() ?? 0)
        )
      }
      var crossings = 0
      for one in all.indices {
        for (index, part) in all[one].enumerated() {
          crossings += all[one][(index + 1)...].count { part.crosses($0) }
        }
        for other in all.indices.dropFirst(one + 1)
        where boxes[one].x.overlaps(boxes[other].x) && boxes[one].y.overlaps(boxes[other].y) {
          for part in all[one] { crossings += all[other].count { part.crosses($0) } }
        }
      }
      #expect(crossings == 0, "\(layout) of \(w) × \(h)")
      #expect(lines.lines.allSatisfy { zip($0, $0.dropFirst()).allSatisfy { $0 != $1 } })
      #expect(lines.lines.allSatisfy { $0.count <= 1024 && (cut != .crooked || $0.count == 2) })
    }
    #expect(missing <= 8, "\(missing) of 170 found no room")
  }

  @Test("Lines meet in corners, and end at the border of the picture", arguments: Cuts.curved)
  func corners(cut: JigsawScene.Cut) throws {
    let lines = try Cuts.lines(cut, 3, 4, 70, 60, seed: 3)
    for (seam, line) in zip(lines.layout.seams, lines.lines) {
      let (row, column) = (seam.one / 4, seam.one % 4)
      let isRight = seam.side == .right
      #expect(line.first == lines.corner(row + (isRight ? 0 : 1), column + (isRight ? 1 : 0)))
      #expect(line.last == lines.corner(row + 1, column + 1))
      #expect(lines.line(seam.side, of: seam.one) == line)
      #expect(lines.line(seam.facing, of: seam.other) == line)
    }
    for row in 0...3 {
      #expect(lines.corner(row, 0).x == 0 && lines.corner(row, 4).x == 4 * 70 * 16)
    }
    for column in 0...4 {
      #expect(lines.corner(0, column).y == 0 && lines.corner(3, column).y == 3 * 60 * 16)
    }
    #expect(lines.corner(0, 0) == CutPoint(0, 0) && lines.corner(3, 4) == CutPoint(4480, 2880))
    #expect(lines.line(.left, of: 4) == nil && lines.line(.top, of: 3) == nil)
    // Clockwise, so that the border holds the area of its piece.
    for place in 0..<12 {
      let border = lines.border(of: place)
      let doubled = zip(border, border.dropFirst() + border.prefix(1)).reduce(0) {
        $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y
      }
      #expect(50 * 45 * 512 < doubled && doubled < 90 * 75 * 512)
    }
  }

  @Test("Lines keep their distance where they do not hang together", arguments: Cuts.curved)
  func distances(cut: JigsawScene.Cut) throws {
    for seed in 0..<12 as Range<UInt64> {
      let lines = try Cuts.lines(cut, 3, 3, 56 + Int(seed) * 5, 60, seed: seed)
      let ends = lines.lines.map { [$0.first, $0.last] }
      for one in lines.lines.indices {
        for other in lines.lines.indices where other != one {
          let shared = ends[one].filter { ends[other].contains($0) }.compactMap(\.self)
          for point in lines.lines[one] {
            // A point near a corner that both have may be near the other line.
            let isNear = shared.contains {
              let (dx, dy) = (point.x - $0.x, point.y - $0.y)
              return dx * dx + dy * dy < 14 * 14 * 256
            }
            guard !isNear else { continue }
            let least = parts(lines.lines[other]).map { distance(point, $0) }.min() ?? 99
            #expect(least > 5.5, "\(cut) \(seed)")
          }
        }
      }
    }
  }

  @Test("A knob has a neck of six pixels, a wider head, and reaches a quarter of the cell at most")
  func knobs() throws {
    var chance = Chance(Seed(9))
    var (reaches, ways): (Set<Int>, Set<Bool>) = ([], [])
    for number in 0..<200 {
      let side = Double(48 + number % 7 * 40)
      let tab = Tab(
        length: side * 1.2, side: side, style: Tab.Style(using: &chance), using: &chance)
      let isOut = chance.happens(0.5)
      ways.insert(isOut)
      let spots = tab.stroke(isOut: isOut).spots
      let highest = spots.map { abs($0.v) }.max() ?? 0
      #expect(0.17 * side...0.3 * side ~= highest, "\(highest / side)")
      let reach = spots.map { isOut ? $0.v : -$0.v }.max() ?? 0
      #expect(reach == highest, "it points where it should")
      reaches.insert(Int(reach / side * 200))
      #expect(spots.first?.u == 0 && spots.last.map { abs($0.u - side * 1.2) < 1e-9 } == true)
      // Across the knob at each height: from the first to the last point above it.
      func width(_ share: Double) -> Double {
        let level = reach * share
        let above = spots.map { isOut ? $0.v : -$0.v }
        var crossings: [Double] = []
        for index in 1..<spots.count where (above[index - 1] < level) != (above[index] < level) {
          let t = (level - above[index - 1]) / (above[index] - above[index - 1])
          crossings.append(spots[index - 1].u + t * (spots[index].u - spots[index - 1].u))
        }
        return (crossings.max() ?? 0) - (crossings.min() ?? 0)
      }
      let necks = stride(from: 0.05, to: 0.4, by: 0.02).map(width)
      let heads = stride(from: 0.4, to: 0.9, by: 0.02).map(width)
      let (neck, head) = (necks.min() ?? 0, heads.max() ?? 0)
      #expect(neck >= 6 && head >= neck * 1.2, "\(neck) and \(head) of \(side)")
    }
    #expect(reaches.count > 8 && ways.count == 2, "each has its own size")
  }

  @Test("The same chance draws the same lines, on any machine")
  func golden() throws {
    var sums: [UInt64] = []
    for cut in Cuts.curved {
      var sum: UInt64 = 0xcbf2_9ce4_8422_2325
      for number in try Cuts.lines(cut, 4, 5, 90, 75, seed: 2).lines.flatMap({ $0 }) {
        for value in [number.x, number.y] { sum = (sum ^ UInt64(value)) &* 0x100_0000_01b3 }
      }
      sums.append(sum)
    }
    #expect(
      sums == [
        14_169_927_138_530_071_085, 6_276_720_310_721_107_410, 2_324_778_736_711_935_097,
        4_025_315_101_405_485_422,
      ])
  }
}

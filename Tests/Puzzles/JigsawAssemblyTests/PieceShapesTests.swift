import Imaging
import Testing

@testable import JigsawAssembly

@Suite("Which pixels belong to pieces that are no rectangles")
struct PieceShapesTests {
  /// Whether a pixel's centre lies within a border, seen along its column; nil on a line.
  private func holds(_ border: [CutPoint], _ x: Int, _ y: Int) -> Bool? {
    let (px, py) = (x * 16 + 8, y * 16 + 8)
    var isInside = false
    var from = border[border.count - 1]
    for to in border {
      let cross = (to.x - from.x) * (py - from.y) - (to.y - from.y) * (px - from.x)
      let isBeside =
        min(from.x, to.x) <= px && px <= max(from.x, to.x) && min(from.y, to.y) <= py
        && py <= max(from.y, to.y)
      if cross == 0, isBeside { return nil }
      if (from.x > px) != (to.x > px) {
        let height =
          Double(from.y) + Double(px - from.x) * Double(to.y - from.y) / Double(to.x - from.x)
        if Double(py) < height { isInside.toggle() }
      }
      from = to
    }
    return isInside
  }

  @Test(
    "Every pixel belongs to the one piece in whose border it lies", arguments: Cuts.curved,
    [(2, 2, 60, 48), (1, 3, 52, 90), (3, 2, 71, 49)])
  func partition(cut: JigsawScene.Cut, size: (Int, Int, Int, Int)) throws {
    for seed in 0..<3 as Range<UInt64> {
      let lines = try Cuts.lines(cut, size.0, size.1, size.2, size.3, seed: seed)
      let shapes = try #require(PieceShapes(lines))
      let borders = (0..<lines.layout.count).map { lines.border(of: $0) }
      var wrong = 0
      var reach = 0
      for y in 0..<shapes.height {
        for x in 0..<shapes.width {
          let owner = Int(shapes.owners[y * shapes.width + x])
          for (place, border) in borders.enumerated() {
            if let isInside = holds(border, x, y), isInside != (owner == place) { wrong += 1 }
          }
          let left = owner % size.1 * size.2
          let top = owner / size.1 * size.3
          reach = max(reach, left - x, x - left - size.2 + 1, top - y, y - top - size.3 + 1)
        }
      }
      #expect(wrong == 0)
      #expect(shapes.overhang == reach && reach <= min(size.2, size.3) * 3 / 10)
    }
  }

  @Test("A pixel whose centre lies on a line belongs to the piece on its right, or below")
  func ties() throws {
    let layout = Layout(rows: 2, columns: 2)
    func point(_ x: Int, _ y: Int) -> CutPoint { CutPoint(x * 16 + 8, y * 16 + 8) }
    let middle = point(4, 4)
    let corners = [
      CutPoint(0, 0), CutPoint(72, 0), CutPoint(160, 0), CutPoint(0, 72), middle,
      CutPoint(160, 72), CutPoint(0, 160), CutPoint(72, 160), CutPoint(160, 160),
    ]
    let lines = CutLines(
      layout, width: 5, height: 5, corners: corners,
      lines: [
        [CutPoint(72, 0), middle], [CutPoint(0, 72), middle], [middle, CutPoint(160, 72)],
        [middle, CutPoint(72, 160)],
      ])
    let shapes = try #require(PieceShapes(lines))
    for y in 0..<10 {
      for x in 0..<10 {
        #expect(shapes.owners[y * 10 + x] == (y < 4 ? 0 : 2) + (x < 4 ? 0 : 1))
      }
    }
    #expect(shapes.overhang == 1)
  }

  @Test("Lines that cross leave pixels to none or to two pieces, which is noticed")
  func crossing() {
    let layout = Layout(rows: 1, columns: 2)
    let corners = [
      CutPoint(0, 0), CutPoint(80, 0), CutPoint(160, 0), CutPoint(0, 80), CutPoint(80, 80),
      CutPoint(160, 80),
    ]
    let loop = [
      CutPoint(80, 0), CutPoint(200, 40), CutPoint(80, 80),
    ]
    #expect(
      PieceShapes(CutLines(layout, width: 5, height: 5, corners: corners, lines: [loop])) == nil)
  }

  @Test("Each piece hangs together, by sides or corners", arguments: Cuts.curved)
  func connected(cut: JigsawScene.Cut) throws {
    for seed in 0..<6 as Range<UInt64> {
      let shapes = try Cuts.shapes(cut, 3, 3, 50, 64, seed: seed)
      var seen = [Bool](repeating: false, count: shapes.owners.count)
      var parts = 0
      for start in shapes.owners.indices where !seen[start] {
        parts += 1
        var stack = [start]
        seen[start] = true
        while let pixel = stack.popLast() {
          let (x, y) = (pixel % shapes.width, pixel / shapes.width)
          for ny in y - 1...y + 1 {
            for nx in x - 1...x + 1
            where shapes.contains(Int(shapes.owners[pixel]), nx, ny)
              && !seen[ny * shapes.width + nx]
            {
              seen[ny * shapes.width + nx] = true
              stack.append(ny * shapes.width + nx)
            }
          }
        }
      }
      #expect(parts == 9)
    }
  }

  // MARK: - Samples

  /// The two pixels at each point of a side, downwards or to the right, by the contract's words.
  private func samples(
    _ lines: CutLines, _ place: Int, _ side: Side
  ) -> [(outer: (x: Int, y: Int), inner: (x: Int, y: Int), isClear: Bool)] {
    let course = lines.course(side, of: place).map { (x: Double($0.x) / 16, y: Double($0.y) / 16) }
    let n = side == .left || side == .right ? lines.height : lines.width
    func length(_ index: Int) -> Double {
      let (a, b) = (course[index], course[index + 1])
      return ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot()
    }
    let whole = (0..<course.count - 1).reduce(0) { $0 + length($1) }
    return (3...n - 4).map { k in
      var rest = (Double(k) + 0.5) / Double(n) * whole
      var index = 0
      while rest > length(index), index < course.count - 2 {
        rest -= length(index)
        index += 1
      }
      let (a, b, l) = (course[index], course[index + 1], length(index))
      let (dx, dy) = ((b.x - a.x) / l, (b.y - a.y) / l)
      // At right angles to the piece.
      let inwards: (x: Double, y: Double) =
        switch side {
        case .left, .bottom: (dy, -dx)
        case .right, .top: (-dy, dx)
        }
      let point = (x: a.x + dx * rest, y: a.y + dy * rest)
      var isClear = true
      func pixel(_ depth: Double) -> (x: Int, y: Int) {
        let (x, y) = (point.x + inwards.x * depth, point.y + inwards.y * depth)
        isClear = isClear && abs(x - x.rounded()) > 1e-9 && abs(y - y.rounded()) > 1e-9
        return (Int(x.rounded(.down)), Int(y.rounded(.down)))
      }
      return (pixel(1), pixel(2), isClear)
    }
  }

  @Test("Sides are sampled along the cut as the contract says", arguments: Cuts.curved)
  func sampled(cut: JigsawScene.Cut) throws {
    let lines = try Cuts.lines(cut, 2, 3, 64, 80, seed: 4)
    var clear = 0
    for place in 0..<6 {
      for side in Side.allCases {
        let mine = CutSamples(of: place, side, in: lines).pairs
        let ordered = side == .top || side == .right ? mine : mine.reversed()
        let expected = samples(lines, place, side)
        #expect(ordered.count == expected.count)
        for (pair, wanted) in zip(ordered, expected) where wanted.isClear {
          clear += 1
          #expect(pair.outer == wanted.outer.y * lines.pictureWidth + wanted.outer.x)
          #expect(pair.inner == wanted.inner.y * lines.pictureWidth + wanted.inner.x)
        }
      }
    }
    #expect(clear > 600)
    // At the border of the picture a point one pixel inwards lies on the edge of two.
    for pair in CutSamples(of: 0, .top, in: lines).pairs {
      #expect(pair.outer / lines.pictureWidth == 1 && pair.inner / lines.pictureWidth == 2)
    }
    for pair in CutSamples(of: 5, .bottom, in: lines).pairs {
      #expect(pair.outer / lines.pictureWidth == 159 && pair.inner / lines.pictureWidth == 158)
    }
  }

  @Test("Samples belong to their pieces in nearly all cuts", arguments: Cuts.curved)
  func own(cut: JigsawScene.Cut) throws {
    var count = 0
    for seed in 0..<40 as Range<UInt64> {
      let shapes = try Cuts.shapes(cut, 3, 4, 48 + Int(seed), 90 - Int(seed), seed: seed)
      count += shapes.hasItsSamples ? 1 : 0
    }
    #expect(count >= 38, "\(count) of 40")
  }

  @Test("Seams cost what the definition says of the samples", arguments: Cuts.curved)
  func costs(cut: JigsawScene.Cut) throws {
    let scene = try Cuts.scene(cut, 2, 2, 60, 54, seed: 8)
    let shapes = try #require(scene.shapes)
    let costs = SeamCosts(shapes.borders(of: scene.picture))
    /// Two columns of pixels, downwards: what lies behind a side and the side, or the other way round.
    func strip(_ place: Int, _ side: Side) -> Picture {
      let bytes = samples(shapes.lines, place, side).flatMap { sample -> [UInt8] in
        let isFirst = side == .right || side == .bottom
        return [isFirst ? sample.inner : sample.outer, isFirst ? sample.outer : sample.inner]
          .flatMap { spot -> [UInt8] in
            let colour = scene.picture[spot.x, spot.y]
            return [colour.red, colour.green, colour.blue]
          }
      }
      return Picture(width: 2, height: bytes.count / 6, pixels: .rgb(bytes))
    }
    for one in 0..<4 {
      for other in 0..<4 where other != one {
        for (near, far) in [(Side.right, Side.left), (.bottom, .top)] {
          let seam = PlainSeam(one: strip(one, near), other: strip(other, far))
          let cost = Double(costs.cost(one, near, other, far))
          // A point on the edge of two pixels may be either's.
          #expect(abs(cost - seam.cost) < 20 + seam.cost / 100, "\(one) \(near) \(other)")
        }
      }
    }
  }

  @Test("Twins are laid cell on cell, and only pixels of both count")
  func twins() throws {
    let lines = try Cuts.lines(.tabs, 2, 2, 60, 60, seed: 6)
    let shapes = try #require(PieceShapes(lines))
    /// A picture whose cells are alike but for a step between them.
    func picture(_ step: Int, _ isOdd: (Int, Int) -> Bool) -> Picture {
      var bytes: [UInt8] = []
      for y in 0..<120 {
        for x in 0..<120 {
          let value = 60 + (x % 60 + y % 60) / 2 + (isOdd(x, y) ? step : 0)
          bytes += [UInt8(value), UInt8(value), UInt8(value)]
        }
      }
      return Picture(width: 120, height: 120, pixels: .rgb(bytes))
    }
    func plain(_ picture: Picture, _ one: Int, _ other: Int) -> Bool {
      var (sum, count) = (0, 0)
      for y in -30..<90 {
        for x in -30..<90 {
          let here = (x: one % 2 * 60 + x, y: one / 2 * 60 + y)
          let there = (x: other % 2 * 60 + x, y: other / 2 * 60 + y)
          guard shapes.contains(one, here.x, here.y), shapes.contains(other, there.x, there.y)
          else { continue }
          sum += abs(Int(picture[here.x, here.y].red) - Int(picture[there.x, there.y].red))
          count += 1
        }
      }
      return sum < 6 * count
    }
    for step in [0, 3, 5, 6, 7, 8, 9, 12, 40] {
      for picture in [
        picture(step) { x, _ in x >= 60 }, picture(step) { x, y in shapes.contains(3, x, y) },
      ] {
        let found = Set(Twins.all(in: shapes, of: picture).map { [$0.one, $0.other] })
        let expected = (0..<4).flatMap { one in
          (one + 1..<max(4, one + 1)).filter { plain(picture, one, $0) }.map { [one, $0] }
        }
        #expect(found == Set(expected), "\(step)")
      }
    }
  }
}

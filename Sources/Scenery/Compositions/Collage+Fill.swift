/// How a part is painted, pixel by pixel.
struct Ink {
  /// The colour; its highest byte is 255 for things and 0 for the ground.
  var word: UInt32
  /// How much it covers, 0 to 256.
  var opacity: UInt32 = 256
  /// Whether it is the bare colour of a body.
  var isBody = false
  /// What lies on it, if anything.
  var pattern: Weave?
  /// How its light changes over the picture, if it does.
  var glow: Glow?
  /// Whether only what is covered is noted, for a shadow.
  var isShadow = false
}

/// Light that changes evenly over a picture: a factor in 65,536ths.
struct Glow {
  var start: Int32
  var across: Int32
  var down: Int32

  /// A colour in this light.
  @inline(__always)
  func on(_ word: UInt32, _ x: Int, _ y: Int) -> UInt32 {
    let factor = UInt32(
      truncatingIfNeeded: max(
        start &+ across &* Int32(truncatingIfNeeded: x) &+ down &* Int32(truncatingIfNeeded: y), 0))
    let red = min(((word & 255) &* factor) >> 16, 255)
    let green = min(((word >> 8 & 255) &* factor) >> 16, 255)
    let blue = min(((word >> 16 & 255) &* factor) >> 16, 255)
    return red | green << 8 | blue << 16 | word & 0xFF00_0000
  }
}

extension Collage {
  /// Paints what outlines enclose.
  ///
  /// The cover of each pixel is worked out exactly, in whole numbers: each side adds the area between it and
  /// the right edge, and a sum along the rows gives the cover.
  func fill(_ path: Path, _ ink: Ink) {
    guard let window = window(of: path, margin: 0) else { return }
    let origin = Spot(Float(window.x0), Float(window.y0))
    var start = 0
    for end in path.ends {
      guard start < end else { continue }
      var (x, y) = Self.fixed(path.points[end &- 1] - origin)
      for index in start..<end {
        let (nextX, nextY) = Self.fixed(path.points[index] - origin)
        add(x, y, nextX, nextY, columns: window.width, rows: window.height)
        (x, y) = (nextX, nextY)
      }
      start = end
    }
    sweep(window, ink)
  }

  /// Paints a band along outlines.
  ///
  /// - Parameters:
  ///   - path: The outlines, in pixels.
  ///   - half: How far the band reaches on each side, in pixels.
  ///   - ink: What it is painted with.
  func stroke(_ path: Path, _ half: Float, _ ink: Ink) {
    guard let window = window(of: path, margin: half + 1) else { return }
    let origin = Spot(Float(window.x0), Float(window.y0))
    let (columns, rows) = (window.width, window.height)
    var start = 0
    for end in path.ends {
      guard start < end else { continue }
      var (from, before) = (path.points[end &- 1] - origin, Spot(0, 0))
      for index in start...end {
        let to = path.points[index == end ? start : index] - origin
        let way = to - from
        let length = (way * way).sum().squareRoot()
        guard length > 0.02 else { continue }
        // Every piece runs the same way round, so that none cancels another.
        let side = Spot(-way.y, way.x) * (half / length)
        let (a, b) = (Self.fixed(from + side), Self.fixed(from - side))
        let (c, d) = (Self.fixed(to - side), Self.fixed(to + side))
        add(a.0, a.1, b.0, b.1, columns: columns, rows: rows)
        add(b.0, b.1, c.0, c.1, columns: columns, rows: rows)
        add(c.0, c.1, d.0, d.1, columns: columns, rows: rows)
        add(d.0, d.1, a.0, a.1, columns: columns, rows: rows)
        // The wedge on the outer side of the bend.
        let bend = before.x * side.y - before.y * side.x
        if abs(bend) > 0.01 {
          let tip = Self.fixed(from)
          let near = Self.fixed(bend > 0 ? from - before : from + side)
          let far = Self.fixed(bend > 0 ? from - side : from + before)
          add(tip.0, tip.1, near.0, near.1, columns: columns, rows: rows)
          add(near.0, near.1, far.0, far.1, columns: columns, rows: rows)
          add(far.0, far.1, tip.0, tip.1, columns: columns, rows: rows)
        }
        before = side
        from = to
      }
      start = end
    }
    sweep(window, ink)
  }

  /// The pixels that outlines may touch, if there are any.
  private func window(of path: Path, margin: Float) -> Composition.Box? {
    var (low, high) = (Spot(repeating: 1e6), Spot(repeating: -1e6))
    for spot in path.points {
      low = pointwiseMin(low, spot)
      high = pointwiseMax(high, spot)
    }
    guard low.x <= high.x else { return nil }
    low -= Spot(margin, margin)
    high += Spot(margin, margin)
    let window = Composition.Box(
      x0: min(max(Noise.floor(max(low.x, -1)), 0), width),
      y0: min(max(Noise.floor(max(low.y, -1)), 0), height),
      x1: min(max(Noise.floor(min(high.x, Float(width))) + 1, 0), width),
      y1: min(max(Noise.floor(min(high.y, Float(height))) + 1, 0), height))
    return window.x0 < window.x1 && window.y0 < window.y1 ? window : nil
  }

  /// Paints what the sums of a window tell, and clears them.
  private func sweep(_ window: Composition.Box, _ ink: Ink) {
    let columns = window.width
    let stride = columns &+ 2
    for row in 0..<window.height {
      let start = row &* stride
      var sum: Int32 = 0
      var column = 0
      while column < columns {
        let change = sums[start &+ column]
        if change != 0 {
          sums[start &+ column] = 0
          sum &+= change
        }
        var end = column &+ 1
        let cover = UInt32(truncatingIfNeeded: min(abs(sum), 131_072) >> 9)
        while end < columns && sums[start &+ end] == 0 { end &+= 1 }
        if cover > 0 { paint(window.x0 &+ column, window.x0 &+ end, window.y0 &+ row, cover, ink) }
        column = end
      }
      sums[start &+ columns] = 0
      sums[start &+ columns &+ 1] = 0
    }
  }

  /// A place in 256ths of a pixel.
  @inline(__always)
  private static func fixed(_ spot: Spot) -> (Int, Int) {
    let scaled = spot * 256
    return (Int(scaled.x.rounded()), Int(scaled.y.rounded()))
  }

  /// Adds one side of a polygon to the sums of the rows that it crosses.
  private func add(
    _ startX: Int, _ startY: Int, _ endX: Int, _ endY: Int, columns: Int, rows: Int
  ) {
    guard startY != endY else { return }
    let falls = startY < endY
    let (x0, y0) = falls ? (startX, startY) : (endX, endY)
    let (x1, y1) = falls ? (endX, endY) : (startX, startY)
    let sign: Int32 = falls ? 1 : -1
    let slope = ((x1 &- x0) << 16) / (y1 &- y0)
    var y = max(y0, 0)
    let last = min(y1, rows << 8)
    guard y < last else { return }
    let limit = columns << 8
    let stride = columns &+ 2
    var x = min(max(x0 &+ (slope &* (y &- y0)) >> 16, 0), limit)
    var start = (y >> 8) &* stride
    while y < last {
      let below = min((y >> 8 &+ 1) << 8, last)
      let beyond = min(max(below == y1 ? x1 : x0 &+ (slope &* (below &- y0)) >> 16, 0), limit)
      let amount = Int32(truncatingIfNeeded: below &- y) &* sign
      let (a, b) = x < beyond ? (x, beyond) : (beyond, x)
      var column = a >> 8
      if b <= (column &+ 1) << 8 {
        let inside = Int32(truncatingIfNeeded: 512 &- (a &+ b &- column << 9))
        sums[start &+ column] &+= amount &* inside
        sums[start &+ column &+ 1] &+= amount &* (512 &- inside)
      } else {
        // Across several pixels the side's height is dealt out by its width in each.
        let wide = b &- a
        var (from, done) = (a, Int32(0))
        while from < b {
          let to = min((column &+ 1) << 8, b)
          let reached =
            to == b
            ? amount : Int32(truncatingIfNeeded: Int(amount) &* (to &- a) / wide)
          let inside = Int32(truncatingIfNeeded: 512 &- (from &+ to &- column << 9))
          sums[start &+ column] &+= (reached &- done) &* inside
          sums[start &+ column &+ 1] &+= (reached &- done) &* (512 &- inside)
          done = reached
          from = to
          column &+= 1
        }
      }
      x = beyond
      y = below
      start &+= stride
    }
  }

  /// Paints neighbouring pixels of a row, all covered as much.
  @inline(__always)
  private func paint(
    _ x0: Int, _ x1: Int, _ y: Int, _ cover: UInt32, _ ink: Ink
  ) {
    let share = (cover &* ink.opacity) >> 8
    let start = y &* width
    if ink.isShadow {
      for pixel in start &+ x0..<start &+ x1 {
        pixels[pixel] = Self.blend(pixels[pixel], pixels[pixel] | 0xFF00_0000, share)
      }
      return
    }
    if ink.pattern == nil && ink.glow == nil {
      if share == 256 {
        pixels.fill(start &+ x0..<start &+ x1, ink.word)
      } else {
        for pixel in start &+ x0..<start &+ x1 {
          pixels[pixel] = Self.blend(pixels[pixel], ink.word, share)
        }
      }
      if share > 24 && current != 0 {
        let owner = ink.isBody && share >= 232 ? current : 0
        bodies.fill(start &+ x0..<start &+ x1, owner)
      }
      return
    }
    for x in x0..<x1 {
      var (word, isBare) = (ink.word, ink.isBody && share >= 232)
      if let pattern = ink.pattern {
        let mark = pattern.cover(Float(x) + 0.5, Float(y) + 0.5)
        if mark > 0 {
          word = Self.blend(word, pattern.word, mark)
          isBare = isBare && mark < 20
        }
      }
      if let glow = ink.glow { word = glow.on(word, x, y) }
      let pixel = start &+ x
      pixels[pixel] = share == 256 ? word : Self.blend(pixels[pixel], word, share)
      if share > 24 && current != 0 { bodies[pixel] = isBare ? current : 0 }
    }
  }

  /// Fills rows with colours that change evenly from the first to the last.
  func wash(_ rows: Range<Int>, _ from: UInt32, _ to: UInt32) {
    let (first, last) = (Self.word(from) & 0xFF_FFFF, Self.word(to) & 0xFF_FFFF)
    let steps = UInt32(max(rows.count - 1, 1))
    for row in rows.clamped(to: 0..<height) {
      let share = UInt32(row - rows.lowerBound) * 256 / steps
      let word = Self.blend(first, last, min(share, 256))
      pixels.fill(row &* width..<(row &+ 1) &* width, word)
    }
  }

  /// Darkens the ground within an ellipse, most in its middle.
  ///
  /// - Parameters:
  ///   - center: Its middle, in pixels.
  ///   - radii: Half its width and height, in pixels.
  ///   - depth: How much the middle is darkened, 0 to 256.
  ///   - isSoft: Whether it fades towards its edge.
  func shade(_ center: Spot, _ radii: Spot, depth: Float, isSoft: Bool) {
    let radii = pointwiseMax(radii, Spot(1, 1))
    let columns = max(0, Int(center.x - radii.x))..<max(0, min(width, Int(center.x + radii.x) + 1))
    let rows = max(0, Int(center.y - radii.y))..<max(0, min(height, Int(center.y + radii.y) + 1))
    for y in rows {
      let dy = (Float(y) + 0.5 - center.y) / radii.y
      for x in columns {
        let dx = (Float(x) + 0.5 - center.x) / radii.x
        let rest = 1 - dx * dx - dy * dy
        guard rest > 0 else { continue }
        let share = isSoft ? depth * rest : depth * min(rest * radii.y * 0.5, 1)
        let pixel = y &* width &+ x
        pixels[pixel] =
          Self.blend(pixels[pixel], 0x0030_1C20, UInt32(max(share, 0))) & 0xFF_FFFF
      }
    }
  }

  /// Darkens what was noted as covered by a shadow.
  func cast(in box: Composition.Box, depth: UInt32) {
    for y in box.y0..<box.y1 {
      for pixel in y &* width &+ box.x0..<y &* width &+ box.x1 where pixels[pixel] > 0xFF_FFFF {
        let word = pixels[pixel]
        pixels[pixel] = Self.blend(word & 0xFF_FFFF, 0x30_1C20, ((word >> 24) &* depth) >> 8)
      }
    }
  }
}

/// What a shape covers of a box of pixels.
struct Cover {
  let columns: Range<Int>
  let rows: Range<Int>
  /// Row by row, 0 to 1.
  var cover: [Float]
}

extension Sheet {
  /// Paints a closed polygon in one colour.
  mutating func fill(_ path: [Spot], _ tint: Tint) {
    guard let mask = cover(of: path) else { return }
    var index = 0
    for row in mask.rows {
      for pixel in row * width + mask.columns.lowerBound..<row * width + mask.columns.upperBound {
        let cover = mask.cover[index]
        index += 1
        if cover > 0 {
          let under = pixels[pixel]
          pixels[pixel] = under + (tint - under) * (tint.w * cover)
        }
      }
    }
    spare = mask.cover
  }

  /// Paints a closed polygon.
  ///
  /// - Parameters:
  ///   - path: Its corners.
  ///   - grain: A noise.
  ///   - shade: The colour at a place with the noise there.
  mutating func fill(
    _ path: [Spot], grain: Grain = .none,
    _ shade: (_ x: Float, _ y: Float, _ noise: Float) -> Tint
  ) {
    guard let mask = cover(of: path) else { return }
    var noise = [Float](repeating: 0.5, count: mask.columns.count)
    var index = 0
    let left = (Float(mask.columns.lowerBound) + 0.5) * step
    for row in mask.rows {
      let y = (Float(row) + 0.5) * step
      if grain.octaves > 0 {
        grain.write(to: &noise, count: noise.count, x: left, y: y, step: step)
      }
      for column in mask.columns {
        let cover = mask.cover[index]
        index += 1
        if cover > 0 {
          let tint = shade(
            (Float(column) + 0.5) * step, y, noise[column - mask.columns.lowerBound])
          let under = pixels[row * width + column]
          pixels[row * width + column] = under + (tint - under) * (tint.w * cover)
        }
      }
    }
    spare = mask.cover
  }

  /// The exact share of each pixel that a polygon covers, if it meets the sheet at all.
  ///
  /// Each side adds the area between it and the right edge; a sum along the rows gives the cover.
  private mutating func cover(of path: [Spot]) -> Cover? {
    guard let first = path.first else { return nil }
    var (low, high) = (first, first)
    for spot in path {
      low = pointwiseMin(low, spot)
      high = pointwiseMax(high, spot)
    }
    let left = max(0, Noise.floor(max(low.x * unit, -1)))
    let right = min(width, Noise.floor(min(high.x * unit, Float(width))) + 1)
    let top = max(0, Noise.floor(max(low.y * unit, -1)))
    let bottom = min(height, Noise.floor(min(high.y * unit, Float(height))) + 1)
    guard left < right, top < bottom else { return nil }
    let (columns, rows) = (right - left, bottom - top)
    var cover: [Float] = []
    swap(&cover, &spare)
    cover.removeAll(keepingCapacity: true)
    cover.append(contentsOf: repeatElement(0, count: columns * rows + 1))
    var previous = path[path.count - 1] * unit - Spot(Float(left), Float(top))
    for spot in path {
      let next = spot * unit - Spot(Float(left), Float(top))
      Self.add(previous, next, to: &cover, columns: columns, rows: rows)
      previous = next
    }
    for row in 0..<rows {
      var sum: Float = 0
      for index in row * columns..<(row + 1) * columns {
        sum += cover[index]
        cover[index] = min(abs(sum), 1)
      }
    }
    return Cover(columns: left..<right, rows: top..<bottom, cover: cover)
  }

  /// Adds one side of a polygon to the sums of the rows that it crosses.
  private static func add(
    _ start: Spot, _ end: Spot, to cover: inout [Float], columns: Int, rows: Int
  ) {
    guard start.y != end.y else { return }
    let falls = start.y < end.y
    let (upper, lower) = falls ? (start, end) : (end, start)
    let sign: Float = falls ? 1 : -1
    let slope = (lower.x - upper.x) / (lower.y - upper.y)
    let from = max(upper.y, 0)
    let to = min(lower.y, Float(rows))
    guard from < to else { return }
    let limit = Float(columns)
    var x = upper.x + (from - upper.y) * slope
    var y = from
    for row in Int(from)..<rows {
      guard y < to else { break }
      let below = min(Float(row + 1), to)
      let beyond = x + (below - y) * slope
      let amount = (below - y) * sign
      // Sides that lie to the left cover whole rows; those to the right cover nothing.
      let a = min(max(min(x, beyond), 0), limit)
      let b = min(max(max(x, beyond), 0), limit)
      let first = min(Int(a), columns - 1)
      let start = row * columns
      if a < limit {
        let last = min(Int(b), columns - 1)
        if first == last {
          let share = 1 - ((a + b) / 2 - Float(first))
          cover[start + first] += amount * share
          if first + 1 < columns { cover[start + first + 1] += amount * (1 - share) }
        } else {
          // Across several pixels the covered share grows as a square, a line, a square.
          let inverse = amount / (b - a)
          var done: Float = 0
          for column in first...last {
            let enter = max(a, Float(column))
            let leave = min(b, Float(column + 1))
            let reached =
              (leave - enter) * inverse * (Float(column + 1) - (enter + leave) / 2)
              + (enter - a) * inverse
            cover[start + column] += reached - done
            done = reached
          }
          if last + 1 < columns { cover[start + last + 1] += amount - done }
        }
      }
      x = beyond
      y = below
    }
  }

  /// Paints an ellipse.
  ///
  /// - Parameters:
  ///   - center: Its middle.
  ///   - along: Half its first axis.
  ///   - across: Half its second axis.
  ///   - turn: The direction of the first axis, in turns clockwise from the right.
  ///   - soft: The share of its radius over which the paint fades.
  ///   - tint: The colour.
  mutating func dab(
    _ center: Spot, _ along: Float, _ across: Float, turn: Float = 0, soft: Float = 0, _ tint: Tint
  ) {
    let axis = turn == 0 ? Spot(1, 0) : direction(turn)
    var (a, b, alpha) = (along * unit, across * unit, tint.w)
    // What is smaller than a pixel becomes a fainter pixel.
    if a < 0.6 {
      alpha *= a / 0.6
      a = 0.6
    }
    if b < 0.6 {
      alpha *= b / 0.6
      b = 0.6
    }
    let (x, y) = (center.x * unit, center.y * unit)
    let reachX = (a * a * axis.x * axis.x + b * b * axis.y * axis.y).squareRoot() + 1
    let reachY = (a * a * axis.y * axis.y + b * b * axis.x * axis.x).squareRoot() + 1
    guard x + reachX > 0, y + reachY > 0, x - reachX < Float(width), y - reachY < Float(height)
    else { return }
    let columns = max(0, Int(x - reachX))..<min(width, Int(x + reachX) + 1)
    let rows = max(0, Int(y - reachY))..<min(height, Int(y + reachY) + 1)
    let edge = min(a, b)
    let fade = soft > 0 ? min(1 / soft, edge) : edge
    let shift: Float = soft > 0 ? 0 : 0.5
    // Where the cover is nothing, and where it is whole.
    let outer = (1 + shift / fade) * (1 + shift / fade)
    let core = max(1 - (1 - shift) / fade, 0)
    let inner = core * core
    let (stepS, stepT) = (axis.x / a, -axis.y / b)
    let left = Float(columns.lowerBound) + 0.5 - x
    for row in rows {
      let dy = Float(row) + 0.5 - y
      var s = (left * axis.x + dy * axis.y) / a
      var t = (dy * axis.x - left * axis.y) / b
      let start = row * width
      for column in columns {
        let square = s * s + t * t
        s += stepS
        t += stepT
        guard square < outer else { continue }
        let cover = square < inner ? 1 : clamp((1 - square.squareRoot()) * fade + shift)
        let under = pixels[start + column]
        pixels[start + column] = under + (tint - under) * (alpha * cover)
      }
    }
  }

  /// Paints a straight line that may taper.
  mutating func line(_ a: Spot, _ b: Spot, _ width: Float, to end: Float? = nil, _ tint: Tint) {
    let way = b - a
    let length = (way.x * way.x + way.y * way.y).squareRoot()
    guard length > 0 else { return }
    let across = Spot(-way.y, way.x) / (length * 2)
    let last = end ?? width
    fill([a + across * width, b + across * last, b - across * last, a - across * width], tint)
  }

  /// An upright rectangle.
  mutating func box(_ left: Float, _ top: Float, _ width: Float, _ height: Float, _ tint: Tint) {
    fill(Self.corners(left, top, width, height), tint)
  }

  /// The corners of an upright rectangle.
  static func corners(_ left: Float, _ top: Float, _ width: Float, _ height: Float) -> [Spot] {
    [
      Spot(left, top), Spot(left + width, top), Spot(left + width, top + height),
      Spot(left, top + height),
    ]
  }

  /// The outline of a line with bends that tapers from one width to another.
  static func ribbon(_ spots: [Spot], _ width: Float, to end: Float) -> [Spot] {
    var (left, right): ([Spot], [Spot]) = ([], [])
    for index in spots.indices {
      let way = spots[min(index + 1, spots.count - 1)] - spots[max(index - 1, 0)]
      let length = max((way.x * way.x + way.y * way.y).squareRoot(), 1e-6)
      let share = Float(index) / Float(max(spots.count - 1, 1))
      let across = Spot(-way.y, way.x) * (mix(width, end, share) / (length * 2))
      left.append(spots[index] + across)
      right.append(spots[index] - across)
    }
    return left + right.reversed()
  }

  /// Points of a curve that is bent towards one point.
  static func bend(_ a: Spot, _ towards: Spot, _ b: Spot, steps: Int = 10) -> [Spot] {
    (0...steps).map { index in
      let t = Float(index) / Float(steps)
      let first = a + (towards - a) * t
      let second = towards + (b - towards) * t
      return first + (second - first) * t
    }
  }

  /// The corners of an ellipse or a part of it, from one direction to another, in turns.
  static func arc(
    _ center: Spot, _ across: Float, _ down: Float, from start: Float = 0, to end: Float = 1,
    steps: Int = 28
  ) -> [Spot] {
    (0...steps).map { index in
      let way = direction(mix(start, end, Float(index) / Float(steps)))
      return center + way * Spot(across, down)
    }
  }
}

/// How a figure comes to lie on a picture: turned, mirrored, scaled, moved.
struct Frame {
  /// Where the anchor comes to lie.
  var place: Spot
  /// What becomes of a unit to the right.
  var across: Spot
  /// What becomes of a unit downwards.
  var down: Spot
  /// The place of the figure that stays where it is when it is turned.
  var anchor: Spot

  init(
    place: Spot, scale: Float, isMirrored: Bool = false, turn: Float = 0, anchor: Spot = Spot(0, 0)
  ) {
    let way = turn == 0 ? Spot(1, 0) : direction(turn)
    self.place = place
    self.anchor = anchor
    across = way * (isMirrored ? -scale : scale)
    down = Spot(-way.y, way.x) * scale
  }

  /// Where a place of the figure comes to lie.
  @inline(__always)
  func callAsFunction(_ spot: Spot) -> Spot {
    let away = spot - anchor
    return place + across * away.x + down * away.y
  }

  /// The same with everything so many times as large.
  func scaled(_ factor: Float) -> Frame {
    var frame = self
    frame.place *= factor
    frame.across *= factor
    frame.down *= factor
    return frame
  }
}

extension Figure {
  /// The smallest box around the figure as a frame shows it.
  func bounds(in frame: Frame) -> (low: Spot, high: Spot) {
    var (low, high) = (Spot(repeating: 1e6), Spot(repeating: -1e6))
    for point in points {
      let spot = frame(point)
      low = pointwiseMin(low, spot)
      high = pointwiseMax(high, spot)
    }
    return (low, high)
  }

  /// The outlines of a part as a frame shows it.
  func path(_ part: Part, in frame: Frame) -> [[Spot]] {
    part.contours.map { index in contours[index].map { frame(points[$0]) } }
  }

  /// A band along outlines, as quadrilaterals and triangles that all run the same way round.
  static func band(along path: [[Spot]], _ half: Float) -> [[Spot]] {
    var band: [[Spot]] = []
    for contour in path {
      guard let last = contour.last else { continue }
      var (from, before) = (last, Spot(0, 0))
      var first: Spot?
      for to in contour + [contour[0]] {
        let way = to - from
        let length = (way * way).sum().squareRoot()
        guard length > 0.02 else { continue }
        let side = Spot(-way.y, way.x) * (half / length)
        if first == nil { first = side }
        band.append([from + side, from - side, to - side, to + side])
        // The wedge on the outer side of the bend.
        let bend = before.x * side.y - before.y * side.x
        if bend > 0.01 {
          band.append([from, from - before, from - side])
        } else if bend < -0.01 {
          band.append([from, from + side, from + before])
        }
        before = side
        from = to
      }
    }
    return band
  }
}

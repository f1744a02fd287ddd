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

  /// The smallest box around what is written on the figure, as a frame shows it.
  func textBounds(in frame: Frame) -> (low: Spot, high: Spot) {
    var (low, high) = (Spot(repeating: 1e6), Spot(repeating: -1e6))
    for part in parts where part.isText {
      for contour in contours[part.contours] {
        for index in contour {
          let spot = frame(points[index])
          low = pointwiseMin(low, spot)
          high = pointwiseMax(high, spot)
        }
      }
    }
    return (low, high)
  }

  /// Writes the outlines of a part as a frame shows it.
  func write(_ part: Part, in frame: Frame, to path: inout Path) {
    path.points.removeAll(keepingCapacity: true)
    path.ends.removeAll(keepingCapacity: true)
    for contour in contours[part.contours] {
      for index in contour { path.points.append(frame(points[index])) }
      path.ends.append(path.points.count)
    }
  }
}

/// Closed outlines on a picture.
struct Path {
  /// The corners of one outline after the other.
  var points: [Spot] = []
  /// Where each outline ends.
  var ends: [Int] = []
}

import Imaging

/// Pictures that a model might have drawn, made with a brush of the tests' own.
extension Picture {
  /// Paints pixels for which something holds.
  func painted(
    _ colour: [Double], in box: [Int]? = nil, where isPainted: (_ x: Int, _ y: Int) -> Bool
  ) -> Picture {
    let box = box ?? [0, 0, width, height]
    let channels = colour.map { UInt8($0) }
    var bytes = rgbBytes
    for y in max(0, box[1])..<max(0, box[1], min(height, box[3])) {
      for x in max(0, box[0])..<max(0, box[0], min(width, box[2])) where isPainted(x, y) {
        let place = 3 * (y * width + x)
        for channel in 0..<3 { bytes[place + channel] = channels[channel] }
      }
    }
    return Picture(width: width, height: height, pixels: .rgb(bytes))
  }

  /// Paints the outline of a box, within it.
  func outlined(_ box: [Int], line: Int, _ colour: [Double] = [255, 0, 0]) -> Picture {
    painted(colour, in: box) { x, y in
      x < box[0] + line || x >= box[2] - line || y < box[1] + line || y >= box[3] - line
    }
  }

  /// Paints a thick line with round ends through points.
  func lined(_ points: [[Double]], width line: Double, _ colour: [Double]) -> Picture {
    painted(colour) { x, y in
      let (px, py) = (Double(x) + 0.5, Double(y) + 0.5)
      return zip(points, points.dropFirst()).contains { from, to in
        let (dx, dy) = (to[0] - from[0], to[1] - from[1])
        let square = dx * dx + dy * dy
        let share = square > 0 ? ((px - from[0]) * dx + (py - from[1]) * dy) / square : 0
        let at = min(max(share, 0), 1)
        let (ex, ey) = (from[0] + at * dx - px, from[1] + at * dy - py)
        return ex * ex + ey * ey <= line * line / 4
      }
    }
  }

  /// The picture with the contents of two boxes of one size exchanged.
  func exchanging(_ a: [Int], _ b: [Int]) -> Picture {
    mapped { x, y, channel, bytes in
      var (x, y) = (x, y)
      for (here, there) in [(a, b), (b, a)]
      where here[0] <= x && x < here[2] && here[1] <= y && y < here[3] {
        (x, y) = (x - here[0] + there[0], y - here[1] + there[1])
        break
      }
      return Double(bytes[3 * (y * width + x) + channel])
    }
  }
}

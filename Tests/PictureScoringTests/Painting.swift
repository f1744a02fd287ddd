import Imaging

/// Pictures that a model might have drawn, made with a brush of the tests' own.
extension Picture {
  /// Paints pixels for which something holds.
  func painted(_ colour: [Double], where isPainted: (_ x: Int, _ y: Int) -> Bool) -> Picture {
    mapped { x, y, channel, bytes in
      isPainted(x, y) ? colour[channel] : Double(bytes[3 * (y * width + x) + channel])
    }
  }

  /// Paints the outline of a box, within it.
  func outlined(_ box: [Int], line: Int, _ colour: [Double] = [255, 0, 0]) -> Picture {
    painted(colour) { x, y in
      guard box[0] <= x, x < box[2], box[1] <= y, y < box[3] else { return false }
      return x < box[0] + line || x >= box[2] - line || y < box[1] + line || y >= box[3] - line
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

import Drawing
import Synchronization

extension MazeInk {
  private struct Key: Hashable {
    let ink: MazeInk
    let move: Move
    let isOdd: Bool
  }

  private static let drawn = Mutex<[Key: Step]>([:])

  /// Returns a step on a square grid from a cell whose top left corner is the origin, drawing it if nobody
  /// has asked before.
  func squareStep(_ move: Move, isOdd: Bool) -> Step {
    Self.drawn.withLock { drawn in
      let key = Key(ink: self, move: move, isOdd: isOdd)
      if let step = drawn[key] { return step }
      let (half, size) = (Double(cell) / 2, Double(cell))
      let track = Track(
        course: .straight(
          Point(half, half),
          Point(half + Double(move.columns) * size, half + Double(move.rows) * size)))
      let step = step(track, isOdd: isOdd)
      drawn[key] = step
      return step
    }
  }
}

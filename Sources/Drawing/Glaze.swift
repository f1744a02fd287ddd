/// What becomes of each palette index when a level of something is laid over it.
public struct Glaze: Hashable, Sendable {
  /// The greatest level.
  public let levels: Int

  /// For level k and index i, at `k * 256 + i`: the index under at least level k.
  let table: [UInt8]

  /// Creates a glaze.
  ///
  /// - Parameters:
  ///   - levels: The greatest level, at least 1.
  ///   - raised: The index that an index becomes under a level from 1 up.
  public init(levels: Int, raised: (_ level: Int, _ index: UInt8) -> UInt8) {
    precondition(1...255 ~= levels, "a glaze has levels")
    self.levels = levels
    table = (0...levels).flatMap { level in
      (0..<256).map { level == 0 ? UInt8($0) : raised(level, UInt8($0)) }
    }
  }
}

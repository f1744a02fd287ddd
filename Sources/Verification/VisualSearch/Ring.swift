/// The line around an object's box.
struct Ring: Hashable, Sendable {
  /// The outermost pixels of the line.
  let outer: [Int]
  /// What is left free within it.
  let inner: [Int]

  /// How far from the box the line begins.
  private static let gap = 2

  /// Places a ring around a box of a picture.
  init(around box: [Int], line: Int, in size: [Int]) {
    func clamped(_ edge: Int, _ length: Int) -> Int { min(max(edge, 2 * line), length - 2 * line) }
    inner = [
      clamped(box[0] - Self.gap, size[0]), clamped(box[1] - Self.gap, size[1]),
      clamped(box[2] + Self.gap, size[0]), clamped(box[3] + Self.gap, size[1]),
    ]
    outer = [inner[0] - line, inner[1] - line, inner[2] + line, inner[3] + line]
  }

  /// The outer box with a casing, as far as it lies in the picture.
  func cased(_ line: Int, in size: [Int]) -> [Int] {
    [
      max(0, outer[0] - line), max(0, outer[1] - line), min(size[0], outer[2] + line),
      min(size[1], outer[3] + line),
    ]
  }
}

/// What each pixel of a marked picture is.
struct RingPlane {
  enum Ink: UInt8 { case none, ring, casing }

  let width: Int
  private(set) var inks: [Ink]

  init(_ rings: [Ring], line: Int, hasCasing: Bool, in size: [Int]) {
    width = size[0]
    inks = Array(repeating: .none, count: size[0] * size[1])
    if hasCasing {
      for ring in rings { paint(ring.cased(line, in: size), around: ring.outer, .casing) }
    }
    for ring in rings { paint(ring.outer, around: ring.inner, .ring) }
  }

  /// Paints the pixels of a box that lie in no inner box.
  private mutating func paint(_ box: [Int], around inner: [Int], _ ink: Ink) {
    for y in box[1]..<box[3] {
      let isBeside = y < inner[1] || inner[3] <= y
      for x in box[0]..<box[2] where isBeside || x < inner[0] || inner[2] <= x {
        inks[y * width + x] = ink
      }
    }
  }
}

import VerificationKit

/// The frame that a problem picture bears around what is asked about.
struct Frame {
  private let plane: RingPlane
  private let size: [Int]
  /// The outermost pixels of its casing.
  private let outer: [Int]
  private let inner: [Int]

  private static let blue: UInt32 = 0x0000ff
  private static let white: UInt32 = 0xffffff

  /// The frame around a box of a picture; nil where the picture is too flat for one.
  init?(around box: [Int], in size: [Int]) {
    let line = Legend.line(width: size[0])
    guard 4 * line < min(size[0], size[1]) else { return nil }
    let ring = Ring(around: box, line: line, in: size)
    self.size = size
    plane = RingPlane([ring], line: line, hasCasing: true, in: size)
    (outer, inner) = (ring.cased(line, in: size), ring.inner)
  }

  /// What is wrong with the frame in a picture of the right size; nil if it is as it must be.
  func fault(in raster: Raster) -> String? {
    for y in outer[1]..<outer[3] {
      for x in outer[0]..<outer[2] {
        let expected: UInt32
        switch plane.inks[y * plane.width + x] {
        case .none: continue
        case .ring: expected = Self.blue
        case .casing: expected = Self.white
        }
        if raster[y * raster.width + x] != expected {
          return "the problem picture has no frame at \(x), \(y)"
        }
      }
    }
    return nil
  }

  /// The number of a mask's pixels that the frame or its casing hides.
  func hidden(of mask: Mask) -> Int {
    mask.shared(with: { plane.inks[$0] != .none }, width: plane.width)
  }

  /// Whether it hides any pixel of a box.
  func touches(_ box: [Int]) -> Bool {
    Box.shared(box, outer) > Box.shared(box, inner)
  }
}

/// The pixels that a union of shapes covers, in levels, and where they lie.
///
/// Coordinates are brought to whole sixty-fourths of a pixel, and 8 × 8 samples a pixel are counted in
/// whole numbers: with n samples inside, the level is `(n * levels + 32) / 64`.
public struct Stamp: Hashable, Sendable {
  /// The left edge of the pixels.
  public let x: Int
  /// The top edge of the pixels.
  public let y: Int
  /// The levels.
  public let coverage: Coverage

  /// The right edge of the pixels, exclusive.
  public var right: Int { x + coverage.width }
  /// The bottom edge of the pixels, exclusive.
  public var bottom: Int { y + coverage.height }

  /// Samples the union of some shapes.
  ///
  /// - Parameters:
  ///   - shapes: The shapes, within some thousands of pixels of the origin.
  ///   - levels: The level of a pixel that is covered, from 1 to 255.
  public init(_ shapes: [Shape], levels: Int) {
    precondition(1...255 ~= levels, "a stamp has levels")
    let outlines = shapes.map(Outline.init)
    guard let first = outlines.first else {
      (x, y, coverage) = (0, 0, Coverage(width: 0, height: 0, values: []))
      return
    }
    var box = first.box
    for outline in outlines.dropFirst() { box = box.joined(outline.box) }
    let (left, top) = (box.x0 >> 6, box.y0 >> 6)
    let (width, height) = (((box.x1 + 63) >> 6) - left, ((box.y1 + 63) >> 6) - top)
    guard width > 0, height > 0 else {
      (x, y, coverage) = (left, top, Coverage(width: 0, height: 0, values: []))
      return
    }
    let values = unsafe withUnsafeTemporaryAllocation(of: UInt64.self, capacity: width * height) {
      samples in
      unsafe samples.initialize(repeating: 0)
      for outline in outlines {
        let rows =
          max(outline.box.y0 >> 3, top << 3)...min(outline.box.y1 >> 3, (top + height) << 3 - 1)
        for row in rows {
          let line = unsafe UnsafeMutableBufferPointer(
            rebasing: samples[((row >> 3) - top) * width..<((row >> 3) - top + 1) * width])
          // Samples lie in the middles of the 8 × 8 parts of a pixel.
          outline.spans(at: row * 8 + 4) { low, high in
            let start = max((low + 3) >> 3, left << 3) - left << 3
            let end = min((high - 4) >> 3, (left + width) << 3 - 1) - left << 3
            unsafe Self.mark(start, end, row & 7, line)
          }
        }
      }
      return unsafe samples.map { UInt8(($0.nonzeroBitCount * levels + 32) >> 6) }
    }
    (x, y) = (left, top)
    coverage = Coverage(width: width, height: height, values: values)
  }

  /// Marks the samples of one row from one to another.
  private static func mark(
    _ start: Int, _ end: Int, _ row: Int, _ line: UnsafeMutableBufferPointer<UInt64>
  ) {
    guard start <= end else { return }
    let (first, last) = (start >> 3, end >> 3)
    let (head, tail) = (
      UInt64(0xff) << UInt64(start & 7) & 0xff, UInt64(0xff) >> UInt64(7 - end & 7)
    )
    let shift = UInt64(row * 8)
    if first == last {
      unsafe line[first] |= (head & tail) << shift
      return
    }
    unsafe line[first] |= head << shift
    for place in first + 1..<last { unsafe line[place] |= 0xff << shift }
    unsafe line[last] |= tail << shift
  }
}

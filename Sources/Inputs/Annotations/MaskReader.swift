import Foundation
import Imaging

/// What is wrong with a mask.
struct MaskError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// Reads masks as COCO's files write them: polygons, or runs along columns.
///
/// The pixels are those that COCO's own tools find, to the last one.
enum MaskReader {
  /// The most corners of a mask.
  static let mostCorners = 1 << 20
  /// The most steps along the edges of a mask, in fifths of a pixel.
  static let mostSteps = 1 << 26

  /// Tells whether a value is a mask, and not one that is left empty; the value is stepped over.
  static func isMask(_ json: inout JSONWalker) throws -> Bool {
    switch try json.kind() {
    case .object:
      try json.skip()
      return true
    case .array:
      var isFilled = false
      try json.elements { _, _ in isFilled = true }
      return isFilled
    default:
      try json.skip()
      return false
    }
  }

  /// Reads a mask.
  ///
  /// - Parameters:
  ///   - data: A JSON value: a list of polygons, one polygon, or `{"size": [height, width], "counts": …}`.
  ///   - size: The size of the photo.
  /// - Throws: ``MaskError`` if it is none, is of another size, or has no pixel.
  /// - Returns: The mask.
  static func mask(_ data: Data, size: PictureSize) throws(MaskError) -> Mask {
    var pixels: ColumnPixels
    do {
      pixels = try JSONWalker.walk(data) { json in
        guard case .object = try json.kind() else { return try polygons(&json, size: size) }
        return try runs(&json, size: size)
      }
    } catch let error as MaskError {
      throw error
    } catch {
      throw MaskError("the mask is no JSON of one: \(error)")
    }
    guard let mask = pixels.mask() else { throw MaskError("the mask has no pixel") }
    return mask
  }

  // MARK: - Polygons

  private static func polygons(
    _ json: inout JSONWalker, size: PictureSize
  ) throws -> ColumnPixels {
    var pixels = ColumnPixels(size)
    var flat: [Double] = []
    var corners = 0
    var steps = 0
    func fill(_ numbers: [Double]) throws {
      guard numbers.count >= 6, numbers.count.isMultiple(of: 2) else {
        throw MaskError(
          "a polygon has \(numbers.count) numbers; it takes x and y of three corners or more")
      }
      corners += numbers.count / 2
      guard corners <= mostCorners else { throw MaskError("the mask has too many corners") }
      let reach = Double(4 * max(size.width, size.height))
      guard numbers.allSatisfy({ abs($0) <= reach }) else {
        throw MaskError("a polygon reaches far beyond the photo of \(size.spoken)")
      }
      let polygon = Polygon(numbers)
      steps += polygon.steps
      guard steps <= mostSteps else { throw MaskError("the mask has too long an edge") }
      pixels.fill(polygon.counts(size))
    }
    try json.elements { _, json in
      if case .number = try json.kind() {
        flat.append(try json.double())
      } else {
        try fill(try json.doubles())
      }
    }
    if !flat.isEmpty { try fill(flat) }
    return pixels
  }

  // MARK: - Runs

  private static func runs(_ json: inout JSONWalker, size: PictureSize) throws -> ColumnPixels {
    var counts: [Int]?
    var stated: [Double] = []
    try json.members { key, json in
      switch key {
      case "size": stated = try json.doubles()
      case "counts":
        if case .string = try json.kind() {
          counts = try RunCounts.decoded(try json.string())
        } else {
          counts = try json.doubles().map { number in
            guard let count = Int(exactly: number), count >= 0, count <= size.width * size.height
            else { throw MaskError("a run of the mask has \(number) pixels") }
            return count
          }
        }
      default: break
      }
    }
    guard let counts else { throw MaskError("the mask has no \"counts\"") }
    guard stated == [Double(size.height), Double(size.width)] else {
      let numbers = stated.prefix(3).map { "\($0)" }.joined(separator: ", ")
      throw MaskError(
        "the mask is of the size [\(numbers)], and the photo has [\(size.height), \(size.width)] rows and columns"
      )
    }
    var sum = 0
    for count in counts {
      sum += count
      guard count >= 0, sum <= size.width * size.height else { break }
    }
    guard sum == size.width * size.height else {
      throw MaskError(
        "the runs of the mask do not add up to the \(size.width * size.height) pixels of the photo")
    }
    var pixels = ColumnPixels(size)
    pixels.fill(counts)
    return pixels
  }
}

/// Pixels that belong to a mask or do not, column by column from the left.
struct ColumnPixels {
  private let size: PictureSize
  private var isIn: [Bool]
  /// From the first pixel that belongs to it to the last.
  private var reach: ClosedRange<Int>?

  init(_ size: PictureSize) {
    self.size = size
    isIn = [Bool](repeating: false, count: size.width * size.height)
  }

  /// Takes the pixels of a mask.
  init(_ mask: Mask, _ size: PictureSize) {
    self.init(size)
    for run in mask.runs {
      for x in run.x0..<run.x1 { isIn[x * size.height + run.y] = true }
    }
    if let first = isIn.firstIndex(of: true), let last = isIn.lastIndex(of: true) {
      reach = first...last
    }
  }

  /// The lengths of runs of pixels that do not belong to it and that do, by turns.
  var counts: [Int] {
    var counts: [Int] = []
    var isInside = false
    var start = 0
    for place in isIn.indices where isIn[place] != isInside {
      counts.append(place - start)
      (isInside, start) = (isIn[place], place)
    }
    return counts + [isIn.count - start]
  }

  /// Adds the pixels of every second run.
  mutating func fill(_ counts: [Int]) {
    var place = 0
    for (number, count) in counts.enumerated() {
      let end = min(place + count, isIn.count)
      if !number.isMultiple(of: 2), place < end {
        for pixel in place..<end { isIn[pixel] = true }
        reach = min(reach?.lowerBound ?? place, place)...max(reach?.upperBound ?? place, end - 1)
      }
      place = end
    }
  }

  /// The mask; nil if it has no pixel.
  func mask() -> Mask? {
    guard let reach else { return nil }
    let height = size.height
    let columns = reach.lowerBound / height..<reach.upperBound / height + 1
    // A mask within one column begins and ends in it.
    let rows =
      columns.count == 1 ? reach.lowerBound % height..<reach.upperBound % height + 1 : 0..<height
    return Mask(columns: columns, rows: rows) { x, y in isIn[x * height + y] }
  }
}

extension PictureSize {
  /// The size for messages.
  var spoken: String { "\(width) × \(height) pixels" }
}

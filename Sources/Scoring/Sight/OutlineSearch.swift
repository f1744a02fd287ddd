/// The search for outlines of boxes in the ink of a picture, and for ink that belongs to none.
///
/// Boxes are `[x0, y0, x1, y1]`, right and bottom exclusive, and hold their lines.
public struct OutlineSearch: Sendable {
  private let width: Int
  private let height: Int
  private var isInk: [Bool]
  private let isHidden: [Bool]

  /// An outline that was found.
  public struct Outline: Hashable, Sendable {
    /// Its outer box.
    public let box: [Int]
    /// The share of its length that has ink, 0 to 1.
    public let coverage: Double
  }

  /// The share of an edge that has ink, for the edge to be sure, and to be taken where there is no better.
  private static let sure = 0.7
  private static let least = 0.45

  /// Takes pixels for ink that have at least a share of it, 0 to 1.
  public init(_ ink: InkMap, least share: Double = 0.3) {
    (width, height) = (ink.width, ink.height)
    let least = UInt8(share * 255)
    isInk = ink.levels.map { $0 >= least }
    isHidden = ink.isHidden
  }

  // MARK: - Outlines

  /// Looks for the outline of a box.
  ///
  /// - Parameters:
  ///   - box: Where it should be.
  ///   - line: How wide its line should be.
  ///   - reach: How far each edge may lie from where it should be.
  /// - Returns: The outline that is nearest to the box; nil if there is none.
  public func outline(_ box: [Int], line: Int, reach: Int) -> Outline? {
    var found = box
    var edges: [Edge?] = [nil, nil, nil, nil]
    // Left and right first, then above and below, and left and right again, along what was found.
    for side in [0, 2, 1, 3, 0, 2] {
      let edge = edge(side, of: found, from: box[side], line: line, reach: reach)
      edges[side] = edge
      found[side] = edge?.place ?? box[side]
    }
    let known = edges.compactMap { $0 }.filter { $0.known > 0 }
    let isMissing = edges.contains { $0 == nil }
    guard !isMissing, known.count >= 2, found[2] - found[0] > line, found[3] - found[1] > line
    else { return nil }
    let all = known.reduce(0) { $0 + $1.known }
    let inked = known.reduce(0) { $0 + $1.inked }
    let coverage = Double(inked) / Double(max(1, all))
    return coverage >= 0.6 ? Outline(box: found, coverage: coverage) : nil
  }

  private struct Edge {
    var place: Int
    var inked: Int
    var known: Int
  }

  /// The nearest place of an edge at which enough of it has ink; the place where it should be if there nothing can be
  /// seen; nil if it is nowhere.
  private func edge(_ side: Int, of box: [Int], from place: Int, line: Int, reach: Int) -> Edge? {
    var best: Edge?
    for step in 0...2 * reach {
      let moved = place + (step % 2 == 0 ? -step / 2 : (step + 1) / 2)
      guard let edge = seen(side, at: moved, of: box, line: line) else { continue }
      let length = side % 2 == 0 ? box[3] - box[1] : box[2] - box[0]
      if step == 0, 4 * edge.known < length { return Edge(place: place, inked: 0, known: 0) }
      let share = Double(edge.inked) / Double(max(1, edge.known))
      if share >= Self.sure { return edge }
      if share > Double(best?.inked ?? 0) / Double(max(1, best?.known ?? 1)) { best = edge }
    }
    guard let best, Double(best.inked) >= Self.least * Double(best.known) else { return nil }
    return best
  }

  /// How much of an edge has ink where it is laid at a place; nil outside the picture.
  private func seen(_ side: Int, at place: Int, of box: [Int], line: Int) -> Edge? {
    let middle = side < 2 ? place + line / 2 : place - 1 - line / 2
    let isAcross = side % 2 == 1
    guard 0..<(isAcross ? height : width) ~= middle else { return nil }
    var edge = Edge(place: place, inked: 0, known: 0)
    let (first, last) = isAcross ? (box[0], box[2]) : (box[1], box[3])
    for along in max(
      0, first + line)..<max(max(0, first + line), min(isAcross ? width : height, last - line))
    {
      let offset = isAcross ? middle * width + along : along * width + middle
      let hasInk = [-1, 0, 1].contains { step in
        let beside = middle + step
        guard 0..<(isAcross ? height : width) ~= beside else { return false }
        return isInk[offset + step * (isAcross ? width : 1)]
      }
      if hasInk { edge.inked += 1 }
      if hasInk || !isHidden[offset] { edge.known += 1 }
    }
    return edge
  }

  // MARK: - What is left

  /// Forgets the ink of an outline, and close by.
  public mutating func forget(_ outline: [Int], line: Int, margin: Int = 3) {
    let inner = [
      outline[0] + line + margin, outline[1] + line + margin, outline[2] - line - margin,
      outline[3] - line - margin,
    ]
    forget(
      box: [outline[0] - margin, outline[1] - margin, outline[2] + margin, outline[3] + margin],
      around: inner)
  }

  /// Forgets the ink of some pixels, by their offsets, and so close by.
  public mutating func forget(_ offsets: [Int], margin: Int) {
    for offset in offsets {
      let (x, y) = (offset % width, offset / width)
      for row in max(0, y - margin)...min(height - 1, y + margin) {
        for column in max(0, x - margin)...min(width - 1, x + margin) {
          isInk[row * width + column] = false
        }
      }
    }
  }

  /// Forgets the ink of a box.
  public mutating func forget(box: [Int]) { forget(box: box, around: [0, 0, 0, 0]) }

  /// Forgets the ink in a box that is not in another.
  private mutating func forget(box: [Int], around inner: [Int]) {
    for y in max(0, box[1])..<max(0, box[1], min(height, box[3])) {
      for x in max(0, box[0])..<max(0, box[0], min(width, box[2])) {
        let isInside = inner[0] <= x && x < inner[2] && inner[1] <= y && y < inner[3]
        if !isInside { isInk[y * width + x] = false }
      }
    }
  }

  /// The boxes around what hangs together of the ink that is left, by sides or corners, if it is no speck.
  ///
  /// - Parameters:
  ///   - side: The least length of the longer side of a box.
  ///   - count: The least number of pixels.
  /// - Returns: The boxes.
  public func remains(leastSide side: Int = 12, leastCount count: Int = 24) -> [[Int]] {
    var isSeen = [Bool](repeating: false, count: isInk.count)
    var boxes: [[Int]] = []
    for start in isInk.indices where isInk[start] && !isSeen[start] {
      var box = [start % width, start / width, start % width + 1, start / width + 1]
      var waiting = [start]
      isSeen[start] = true
      var pixels = 0
      while let offset = waiting.popLast() {
        pixels += 1
        let (x, y) = (offset % width, offset / width)
        box = [min(box[0], x), min(box[1], y), max(box[2], x + 1), max(box[3], y + 1)]
        for row in max(0, y - 1)...min(height - 1, y + 1) {
          for column in max(0, x - 1)...min(width - 1, x + 1) {
            let other = row * width + column
            guard isInk[other], !isSeen[other] else { continue }
            isSeen[other] = true
            waiting.append(other)
          }
        }
      }
      if max(box[2] - box[0], box[3] - box[1]) >= side, pixels >= count { boxes.append(box) }
    }
    return boxes
  }
}

/// Sums with boxes.
public enum Overlap {
  /// The area that two boxes share, as a part of the area that either covers (intersection over union).
  public static func iou(_ a: [Int], _ b: [Int]) -> Double {
    let across = max(0, min(a[2], b[2]) - max(a[0], b[0]))
    let down = max(0, min(a[3], b[3]) - max(a[1], b[1]))
    func area(_ box: [Int]) -> Int { max(0, box[2] - box[0]) * max(0, box[3] - box[1]) }
    let both = across * down
    let either = area(a) + area(b) - both
    return either > 0 ? Double(both) / Double(either) : 0
  }

  /// A box with each edge that lies within some pixels of another's laid on it.
  public static func snapped(_ box: [Int], to other: [Int], within slack: Int) -> [Int] {
    zip(box, other).map { abs($0 - $1) <= slack ? $1 : $0 }
  }
}

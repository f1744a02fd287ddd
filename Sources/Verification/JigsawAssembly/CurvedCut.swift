/// The pixels that belong to each piece of a picture that is cut along curves.
struct CurvedCut: Sendable {
  /// Pixels of a row that belong to a piece; places are counted from the corner of its cell.
  struct Run: Sendable {
    var y: Int
    var x0: Int
    var x1: Int
  }

  let width: Int
  let height: Int
  let overhang: Int
  /// For each place its pixels, row by row.
  private(set) var runs: [[Run]] = []
  /// For each place and side the pixels by which it is judged, clockwise around the piece.
  private(set) var samples: [[CutSample]] = []

  /// The number of pixels in a row of a cell with all that may reach beyond it.
  var planeWidth: Int { width + 2 * overhang }

  /// Where a pixel of a piece lies among those of its cell with all that may reach beyond it.
  func place(_ x: Int, _ y: Int) -> Int { (y + overhang) * planeWidth + x + overhang }

  /// Cuts a picture.
  ///
  /// - Parameter legend: A legend without fault.
  /// - Throws: A `CutFault` if the lines do not share out the pixels among pieces that hang together.
  init(_ legend: Legend) throws {
    (width, height, overhang) = (legend.width, legend.height, legend.overhang)
    var owners = Array(repeating: -1, count: legend.boardWidth * legend.boardHeight)
    for place in 0..<legend.count {
      runs.append(try Self.runs(of: place, legend, &owners))
    }
    if let pixel = owners.firstIndex(of: -1) {
      throw CutFault(
        "the pixel at \(pixel % legend.boardWidth), \(pixel / legend.boardWidth) is in no piece")
    }
    for place in 0..<legend.count {
      for side in Side.allCases {
        samples.append(try samples(side, of: place, legend, owners))
      }
    }
  }

  // MARK: - Pixels

  /// The pixels whose middles lie within the border of a piece, by the even-odd rule.
  ///
  /// Every pixel to the right of a border changes from outside to inside or back.
  private static func runs(
    of place: Int, _ legend: Legend, _ owners: inout [Int]
  ) throws -> [Run] {
    let cell = PixelBox(legend.box(ofPlace: place + 1))
    let reach = cell.grown(legend.overhang)
    var crossings: [Int] = []
    for side in Side.allCases {
      let line = legend.line(side, of: place)
      for (from, to) in zip(line, line.dropFirst()) {
        cross(from.y < to.y ? from : to, from.y < to.y ? to : from, into: &crossings)
      }
    }
    crossings.sort()
    var runs: [Run] = []
    for number in stride(from: 0, to: crossings.count - 1, by: 2) {
      let (y, x0) = (crossings[number] >> 32, crossings[number] & 0xffff_ffff)
      let x1 = crossings[number + 1] & 0xffff_ffff
      guard crossings[number + 1] >> 32 == y else { throw CutFault("a border is not closed") }
      guard x0 < x1 else { continue }
      guard reach.contains(PixelBox(x0, y, x1, y + 1)), x1 <= legend.boardWidth else {
        throw CutFault(
          "piece at place \(place + 1) reaches more than \(legend.overhang) pixels beyond its cell")
      }
      for x in x0..<x1 {
        guard owners[y * legend.boardWidth + x] == -1 else {
          throw CutFault("the pixel at \(x), \(y) is in two pieces")
        }
        owners[y * legend.boardWidth + x] = place
      }
      runs.append(Run(y: y - cell.y0, x0: x0 - cell.x0, x1: x1 - cell.x0))
    }
    guard hangTogether(runs) else {
      throw CutFault("the pixels of the piece at place \(place + 1) do not hang together")
    }
    return runs
  }

  /// Notes the first pixel of each row whose middle lies to the right of a line that goes down, or on it.
  private static func cross(_ from: CutPoint, _ to: CutPoint, into crossings: inout [Int]) {
    let down = to.y - from.y
    let across = to.x - from.x
    // The rows whose middles are below the first point, or as low, and above the second.
    for y in (from.y + 7) / 16..<(to.y + 7) / 16 {
      // The line is at `at` / `down` sixteenths, the middle of pixel x at 16 x + 8.
      let at = from.x * down + (16 * y + 8 - from.y) * across - 8 * down
      let x = at > 0 ? (at + 16 * down - 1) / (16 * down) : 0
      crossings.append(y << 32 | x)
    }
  }

  /// Whether all pixels can be reached from each other, by sides or corners.
  private static func hangTogether(_ runs: [Run]) -> Bool {
    guard !runs.isEmpty else { return false }
    var groups = Array(runs.indices)
    func root(_ run: Int) -> Int {
      var run = run
      while groups[run] != run { run = groups[run] }
      return run
    }
    var above = 0
    for (number, run) in runs.enumerated() {
      while runs[above].y < run.y - 1 { above += 1 }
      for other in above..<number
      where runs[other].x0 <= run.x1 && run.x0 <= runs[other].x1 {
        let (first, second) = (root(other), root(number))
        groups[max(first, second)] = min(first, second)
      }
    }
    return runs.indices.allSatisfy { root($0) == 0 }
  }

  // MARK: - Samples

  /// The pixels by which a side is judged.
  private func samples(
    _ side: Side, of place: Int, _ legend: Legend, _ owners: [Int]
  ) throws -> [CutSample] {
    let line = legend.line(side, of: place)
    guard line.first != line.last else {
      throw CutFault("place \(place + 1) has no side \(side.relation)")
    }
    let isAcross = side == .top || side == .bottom
    let cell = legend.box(ofPlace: place + 1)
    // Seen along the line, the pieces on the left and below lie on its right hand.
    let inward = side == .right || side == .top ? 1.0 : -1.0
    func pixel(_ x: Double, _ y: Double) throws -> Int {
      let (x, y) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
      guard 0..<legend.boardWidth ~= x, 0..<legend.boardHeight ~= y,
        owners[y * legend.boardWidth + x] == place
      else {
        throw CutFault(
          "place \(place + 1), \(side.relation): the pixel at \(x), \(y) is not the piece's")
      }
      return self.place(x - cell[0], y - cell[1])
    }
    var samples = try CutWalk(line).points(isAcross ? width : height).map { point in
      let (x, y) = (-point.down * inward, point.across * inward)
      return CutSample(
        outer: try pixel(point.x + x, point.y + y),
        inner: try pixel(point.x + 2 * x, point.y + 2 * y))
    }
    if side == .bottom || side == .left { samples.reverse() }
    return samples
  }

  // MARK: - Labels

  /// What is wrong with the labels of pieces that stand in some places, from 0; nil if nothing is.
  func labelFault(_ legend: Legend, places: [Int]) -> String? {
    guard legend.coversPieces else { return nil }
    for (piece, place) in places.enumerated() {
      let (box, cell) = (PixelBox(legend.hidden[piece]), legend.boxes[piece])
      let around = box.grown(2)
      let inside = runs[place].reduce(0) { sum, run in
        guard around.y0..<around.y1 ~= run.y + cell[1] else { return sum }
        return sum + max(0, min(run.x1 + cell[0], around.x1) - max(run.x0 + cell[0], around.x0))
      }
      guard inside == around.area else {
        return "the label of piece \(piece + 1) is too near the border of the piece"
      }
      for sample in samples[place * 4..<place * 4 + 4].joined() {
        for pixel in [sample.outer, sample.inner] {
          let x = pixel % planeWidth - overhang + cell[0]
          let y = pixel / planeWidth - overhang + cell[1]
          if box.x0..<box.x1 ~= x, box.y0..<box.y1 ~= y {
            return "the label of piece \(piece + 1) hides a pixel by which a side is judged"
          }
        }
      }
    }
    return nil
  }
}

/// Two pixels by which a side is judged, the outermost and the second, by their places.
struct CutSample: Sendable {
  var outer: Int
  var inner: Int
}

/// What is wrong with a cut.
struct CutFault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// The way along a line.
struct CutWalk {
  /// A point of the line in pixels, and the direction in which the line goes on there.
  struct Point {
    var x = 0.0
    var y = 0.0
    var across = 0.0
    var down = 0.0
  }

  private let line: [CutPoint]
  /// How far each point is from the first along the line.
  private var lengths = [0.0]

  init(_ line: [CutPoint]) {
    self.line = line
    for (from, to) in zip(line, line.dropFirst()) {
      let (across, down) = (Double(to.x - from.x), Double(to.y - from.y))
      lengths.append(lengths[lengths.count - 1] + (across * across + down * down).squareRoot())
    }
  }

  /// Of some points at equal shares of the line those that are not near its ends.
  func points(_ count: Int) -> [Point] {
    var number = 1
    return (3...count - 4).map { share in
      let length = lengths[line.count - 1] * (Double(share) + 0.5) / Double(count)
      while number < line.count - 1, lengths[number] < length { number += 1 }
      let (from, to) = (line[number - 1], line[number])
      let whole = lengths[number] - lengths[number - 1]
      let (across, down) = (Double(to.x - from.x) / whole, Double(to.y - from.y) / whole)
      let part = length - lengths[number - 1]
      return Point(
        x: (Double(from.x) + across * part) / 16, y: (Double(from.y) + down * part) / 16,
        across: across, down: down)
    }
  }
}

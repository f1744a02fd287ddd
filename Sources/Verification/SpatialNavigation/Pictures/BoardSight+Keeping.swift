import Sight

extension BoardSight {
  /// A board with more than this share of its borders changed, or of one cell's blocks, is another.
  private static let mostBorders = 0.06
  private static let mostBlocks = 0.4
  /// The least share of all blocks that are kept.
  private static let leastKept = 0.9
  /// How far, of 255, the mean along a border may lie beside the problem's.
  private static let slack = 34
  /// How many pixels beside a border the ground beside a thin wall is looked at.
  private static let beside = 4.0

  /// Holds the picture to the problem's board.
  ///
  /// - Parameters:
  ///   - places: The cells in which ink belongs; what it covers there is not looked at.
  ///   - geometry: Where cells lie.
  /// - Returns: Whether it is that board, and how much of it was kept, 0 to 1.
  func keeping(inkIn places: Set<Place>, _ geometry: Geometry) -> (isSame: Bool, share: Double) {
    let plain = withoutInk(in: places, geometry)
    let side = min(8, max(4, Int(geometry.cell) / 5))
    let keeping = Keeping(plain, of: ground.sheet, side: side)
    var changed = [Int](repeating: 0, count: geometry.grid.count)
    var all = changed
    for row in 0..<keeping.rows {
      for column in 0..<keeping.columns {
        let (x, y) = (column * side + side / 2, row * side + side / 2)
        guard x < sheet.width, y < sheet.height else { continue }
        let number = Int(numbers[y * sheet.width + x])
        guard number >= 0 else { continue }
        all[number] += 1
        if !keeping.isKept[row * keeping.columns + column] { changed[number] += 1 }
      }
    }
    let isOther = zip(changed, all).contains { changed, all in
      Double(changed) > Self.mostBlocks * Double(all)
    }
    let borders = changedBorders(in: plain, geometry)
    let isSame =
      !isOther && borders <= Self.mostBorders && keeping.share >= Self.leastKept
    return (isSame, min(keeping.share, 1 - borders))
  }

  /// The picture with the problem's pixels wherever ink lies in some cells, and close by.
  private func withoutInk(in places: Set<Place>, _ geometry: Geometry) -> Sheet {
    var isWithin = [Bool](repeating: false, count: geometry.grid.count)
    for place in places { isWithin[geometry.grid.offset(place)] = true }
    let reach = 3 + Int(geometry.cell) / 16
    var isInk = [Bool](repeating: false, count: sheet.count)
    for y in 0..<ink.height {
      for x in 0..<ink.width where ink.levels[y &* ink.width &+ x] >= 31 {
        let number = Int(numbers[y &* ink.width &+ x])
        guard number >= 0, isWithin[number] else { continue }
        for row in max(0, y - reach)...min(ink.height - 1, y + reach) {
          for column in max(0, x - reach)...min(ink.width - 1, x + reach) {
            isInk[row &* ink.width &+ column] = true
          }
        }
      }
    }
    var plain = sheet
    plain.replace(where: isInk, from: ground.sheet)
    return plain
  }

  /// The share of the borders that look otherwise than the problem's.
  private func changedBorders(in plain: Sheet, _ geometry: Geometry) -> Double {
    let grid = geometry.grid
    var (changed, all) = (0, 0)
    for place in grid.places {
      for direction in grid.kind.directions {
        if let other = grid.neighbor(place, direction), grid.offset(other) < grid.offset(place) {
          continue
        }
        all += 1
        let half = geometry.halfBorder(place, direction)
        func mean(_ sheet: Sheet, beyond: Double) -> [Int] {
          var (sums, count) = ([0, 0, 0], 0)
          for distance in stride(from: -0.7 * half, through: 0.7 * half, by: 1) {
            let spot = geometry.border(place, direction, at: distance / half, beyond: beyond)
            let (x, y) = (Int(spot.x), Int(spot.y))
            guard 0..<sheet.width ~= x, 0..<sheet.height ~= y else { continue }
            for channel in 0..<3 {
              sums[channel] += Int(sheet.bytes[3 * (y * sheet.width + x) + channel])
            }
            count += 1
          }
          return sums.map { $0 / max(1, count) }
        }
        // The line may have moved by a pixel.
        let mine = mean(plain, beyond: -0.5)
        let lines = [-2, -1, -0.5, 0.5, 1].map { mean(ground.sheet, beyond: $0) }
        var theirs = lines
        for beside in [-Self.beside, Self.beside].map({ mean(ground.sheet, beyond: $0) }) {
          theirs += lines.compactMap { Self.faded($0, beside: beside) }
        }
        let isChanged = (0..<3).contains { channel in
          let values = theirs.map { $0[channel] }
          return mine[channel] < (values.min() ?? 0) - Self.slack
            || mine[channel] > (values.max() ?? 255) + Self.slack
        }
        if isChanged { changed += 1 }
      }
    }
    return Double(changed) / Double(max(1, all))
  }

  /// What JPEG files, which keep brightness and halve the size of colours, may make of a thin line: its brightness in the
  /// colours that are beside it; nil where the brightness differs by less than twice the slack, for then the line may be gone.
  private static func faded(_ line: [Int], beside: [Int]) -> [Int]? {
    func light(_ colour: [Int]) -> Int { (colour[0] + 2 * colour[1] + colour[2]) / 4 }
    let contrast = light(line) - light(beside)
    guard abs(contrast) > 2 * slack else { return nil }
    return beside.map { max(0, min(255, $0 + contrast)) }
  }
}

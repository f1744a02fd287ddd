/// Pieces that look alike.
extension Board {
  /// The mean difference of a channel, of 255, below which two pieces are twins.
  static let twinDifference = 6

  /// All pairs of pieces that are twins, and by how many quarter turns clockwise the first is turned to look
  /// like the second.
  ///
  /// Pieces are compared upright unless some are turned. Pixels under either label are left out.
  func twinPairs() -> [(first: Int, second: Int, turn: Int)] {
    let turns = isTurned ? 0..<4 : 0..<1
    var pairs: [(Int, Int, Int)] = []
    for first in 0..<count {
      for second in 0..<first {
        for turn in turns where areTwins(first, second, turn: turn) {
          pairs.append((first, second, turn))
        }
      }
    }
    return pairs
  }

  private func areTwins(_ first: Int, _ second: Int, turn: Int) -> Bool {
    let (start, across, down) =
      switch turn {
      case 0: (0, 1, width)
      case 1: (width - 1, width, -1)
      case 2: (height * width - 1, -1, -width)
      default: ((height - 1) * width, -width, 1)
      }
    let mine = hidden[first]
    var theirs = hidden[second]
    for _ in 0..<(4 - turn) & 3 {
      theirs = [height - theirs[3], theirs[0], height - theirs[1], theirs[2]]
    }
    func area(_ xs: Range<Int>, _ ys: Range<Int>) -> Int { xs.count * ys.count }
    let shared = area(
      (mine[0]..<mine[2]).clamped(to: theirs[0]..<theirs[2]),
      (mine[1]..<mine[3]).clamped(to: theirs[1]..<theirs[3]))
    let seen =
      width * height + shared - area(mine[0]..<mine[2], mine[1]..<mine[3])
      - area(theirs[0]..<theirs[2], theirs[1]..<theirs[3])
    let enough = Self.twinDifference * 3 * seen
    var sum = 0
    for y in 0..<height {
      var place = self.start(of: second) + start + y * down
      let row = self.start(of: first) + y * width
      let isMine = mine[1] <= y && y < mine[3]
      let isTheirs = theirs[1] <= y && y < theirs[3]
      for x in 0..<width {
        if !(isMine && mine[0] <= x && x < mine[2])
          && !(isTheirs && theirs[0] <= x && x < theirs[2])
        {
          sum += Self.difference(pixels[row + x], pixels[place])
        }
        place += across
      }
      if sum >= enough { return false }
    }
    return true
  }

  @inline(__always)
  private static func difference(_ first: UInt32, _ second: UInt32) -> Int {
    var sum = 0
    for shift in [16, 8, 0] as [UInt32] {
      sum += abs(Int(first >> shift & 255) - Int(second >> shift & 255))
    }
    return sum
  }
}

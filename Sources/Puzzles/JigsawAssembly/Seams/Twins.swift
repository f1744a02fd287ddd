/// Two pieces that look alike, or one that looks alike after a turn.
struct Twins: Hashable, Sendable {
  /// The first piece.
  let one: Int
  /// The other piece, or the same.
  let other: Int
  /// By how many quarter turns clockwise the other is turned to look like the first.
  let turn: Int

  /// Pieces are alike below this mean absolute difference over pixels and channels, of 255.
  static let threshold = 6

  /// All twins among pieces, in the order of the pieces.
  ///
  /// - Parameters:
  ///   - tiles: The pieces.
  ///   - turned: Whether pieces may be turned, for which they have to be squares.
  /// - Returns: Every pair and turn; of a piece and itself the turns 1 to 3 count.
  static func all(in tiles: Tiles, turned: Bool = false) -> [Twins] {
    precondition(!turned || tiles.canTurn, "only squares are turned by quarters")
    var twins: [Twins] = []
    for other in 0..<tiles.count {
      for turn in 0..<(turned ? 4 : 1) {
        let pixels = tiles.pixels(of: other, turnedBy: turn)
        for one in 0...other where one < other || turn > 0 {
          guard areAlike(pixels, tiles, one) else { continue }
          twins.append(Twins(one: one, other: other, turn: turn))
        }
      }
    }
    return twins.sorted { ($0.one, $0.other, $0.turn) < ($1.one, $1.other, $1.turn) }
  }

  /// Whether some pixels look like a piece.
  static func areAlike(_ pixels: [UInt8], _ tiles: Tiles, _ piece: Int) -> Bool {
    let limit = threshold &* pixels.count
    let base = piece &* pixels.count
    let row = tiles.width &* 3
    var sum = 0
    var start = 0
    while start < pixels.count {
      var index = start
      var part: Int32 = 0
      while index < start &+ row {
        part &+= abs(Int32(pixels[index]) &- Int32(tiles.pixels[base &+ index]))
        index &+= 1
      }
      sum &+= Int(part)
      if sum >= limit { return false }
      start &+= row
    }
    return true
  }
}

extension Tiles {
  /// The pixels of a piece after some quarter turns clockwise; squares only, unless there are none.
  func pixels(of piece: Int, turnedBy turns: Int) -> [UInt8] {
    let size = width * height * 3
    var pixels = Array(pixels[piece * size..<(piece + 1) * size])
    for _ in 0..<turns & 3 {
      let before = pixels
      for y in 0..<width {
        for x in 0..<width {
          // What stood at the left now stands at the top.
          let from = ((width &- 1 &- x) &* width &+ y) &* 3
          let to = (y &* width &+ x) &* 3
          for channel in 0..<3 { pixels[to &+ channel] = before[from &+ channel] }
        }
      }
    }
    return pixels
  }
}

import Drawing
import Seeding
import Synchronization

/// What fills an area that would be of one colour.
enum MazeTexture: Hashable, Sendable {
  case none, leaves, bricks, windows, tracks, grains, strata, squares, stones, asphalt

  /// How thick walls must be for it to be recognised, in pixels from their middle.
  var leastWall: Double {
    switch self {
    case .windows, .bricks: 3
    default: 2
    }
  }

  private struct Key: Hashable {
    let texture: MazeTexture
    let cell: Int
    let base: MazeTone
  }

  private static let drawn = Mutex<[Key: Sprite]>([:])

  /// Returns the texture for cells of a size as a tile that repeats, drawing it if nobody has asked before.
  ///
  /// - Parameters:
  ///   - cell: The size of cells, in pixels.
  ///   - base: The tone that is textured: of the floor, of walls, or of the frame.
  /// - Returns: Nil for no texture.
  func tile(cell: Int, base: MazeTone) -> Sprite? {
    if self == .none { return nil }
    return Self.drawn.withLock { drawn in
      let key = Key(texture: self, cell: cell, base: base)
      if let tile = drawn[key] { return tile }
      let tile = draw(cell: cell, base: base)
      drawn[key] = tile
      return tile
    }
  }

  private func draw(cell: Int, base: MazeTone) -> Sprite {
    // A frame has one detail only.
    let (detail, light): (MazeTone, MazeTone) =
      switch base {
      case .floor: (.floorDetail, .floorLight)
      case .wall: (.wallDetail, .wallLight)
      default: (.frameDetail, .frameDetail)
      }
    let fine = max(1, (cell + 16) / 32)
    var chance = Chance(Seed(UInt64(cell)))
    switch self {
    case .none: return Tile(192, 96, base).sprite
    case .leaves:
      var tile = Tile(192, 96, base)
      let radius = max(1, (cell + 8) / 18)
      for number in 0..<(192 * 96 / (radius * radius * 9)) {
        tile.blob(
          chance.integer(below: 192), chance.integer(below: 96), radius,
          number % 2 == 0 ? detail : light)
      }
      return tile.sprite
    case .grains:
      var tile = Tile(192, 96, base)
      for number in 0..<(192 * 96 / (fine * fine * 14)) {
        let (x, y) = (chance.integer(below: 192), chance.integer(below: 96))
        tile.fill(x, y, fine, fine, number % 2 == 0 ? detail : light)
      }
      return tile.sprite
    case .asphalt:
      var tile = Tile(192, 96, base)
      for number in 0..<(192 * 96 / (fine * fine * 40)) {
        let (x, y) = (chance.integer(below: 192), chance.integer(below: 96))
        tile.fill(x, y, fine, fine, number % 3 == 0 ? light : detail)
      }
      return tile.sprite
    case .strata:
      var tile = Tile(192, 96, base)
      for number in 0..<(192 * 96 / (fine * fine * 30)) {
        let (x, y) = (chance.integer(below: 192), chance.integer(below: 96))
        tile.fill(x, y, fine * 4, fine, number % 2 == 0 ? detail : light)
      }
      return tile.sprite
    case .bricks:
      let height = max(4, (cell + 4) / 8)
      let width = height * 2
      var tile = Tile(width * 6, height * 6, base)
      for row in 0..<6 {
        for column in 0..<6 {
          let (x, y) = (column * width + row % 2 * height, row * height)
          tile.fill(x, y, width, height, detail)
          tile.fill(
            x + fine, y + fine, width - fine, height - fine, chance.happens(0.2) ? light : base)
        }
      }
      return tile.sprite
    case .stones:
      let side = max(6, (cell + 1) / 3)
      var tile = Tile(side * 6, side * 6, base)
      for row in 0..<6 {
        for column in 0..<6 {
          let (x, y) = (column * side + row % 2 * side / 2, row * side)
          tile.fill(x, y, side, side, detail)
          tile.fill(
            x + fine, y + fine, side - fine, side - fine, chance.happens(0.25) ? light : base)
        }
      }
      return tile.sprite
    case .windows:
      let step = max(4, (cell + 4) / 9)
      var tile = Tile(step * 20, step * 20, base)
      for row in 0..<20 {
        for column in 0..<20 where chance.happens(0.62) {
          tile.fill(
            column * step, row * step, step - max(2, step / 2), step - max(2, step / 2),
            chance.happens(0.6) ? detail : light)
        }
      }
      return tile.sprite
    case .tracks:
      var tile = Tile(192, 96, base)
      for number in 0..<44 {
        let (x, y) = (chance.integer(below: 48) * 4, chance.integer(below: 24) * 4)
        let length = 12 + chance.integer(below: 36)
        if number % 2 == 0 {
          tile.fill(x, y, length, fine, detail)
        } else {
          tile.fill(x, y, fine, length, detail)
        }
        tile.blob(x, y, fine, detail)
      }
      return tile.sprite
    case .squares:
      // Lines lie where the borders of square cells do.
      let parts = cell < 20 ? 2 : cell < 48 ? 3 : 4
      let times = (191 + cell) / cell
      var tile = Tile(cell * times, cell, base)
      for part in 0..<parts {
        for time in 0..<times {
          tile.fill(time * cell + part * cell / parts, 0, 1, cell, detail)
        }
        tile.fill(0, part * cell / parts, cell * times, 1, detail)
      }
      return tile.sprite
    }
  }
}

/// A tile in the making, whose opposite edges meet.
private struct Tile {
  let (width, height): (Int, Int)
  var indices: [UInt8]

  init(_ width: Int, _ height: Int, _ tone: MazeTone) {
    (self.width, self.height) = (width, height)
    indices = [UInt8](repeating: tone.rawValue, count: width * height)
  }

  var sprite: Sprite { Sprite(width: width, height: height, indices: indices) }

  mutating func set(_ x: Int, _ y: Int, _ tone: MazeTone) {
    indices[((y % height + height) % height) * width + (x % width + width) % width] = tone.rawValue
  }

  mutating func fill(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ tone: MazeTone) {
    for v in y..<y + max(0, height) {
      for u in x..<x + max(0, width) { set(u, v, tone) }
    }
  }

  mutating func blob(_ x: Int, _ y: Int, _ radius: Int, _ tone: MazeTone) {
    for v in -radius...radius {
      for u in -radius...radius where u * u + v * v <= radius * radius + radius / 2 {
        set(x + u, y + v, tone)
      }
    }
  }
}

public import Imaging

/// A sheet of palette indices, to draw flat art on fast, held as a value.
///
/// Pixels are bytes, row by row from the top left. Shapes may reach over the edges; what lies outside
/// is not drawn.
public struct Plate: Hashable, Sendable {
  /// The number of pixels in a row.
  public let width: Int
  /// The number of rows.
  public let height: Int
  /// What the indices mean.
  public let palette: InkedPalette
  /// The index of each pixel.
  public private(set) var indices: [UInt8]
  /// Whether any index may be more than a ground's.
  private var isInked: Bool

  /// Creates a plate of one ground.
  ///
  /// - Precondition: It has pixels, and the ground is an entry of the palette.
  public init(width: Int, height: Int, palette: InkedPalette, ground: UInt8) {
    precondition(width > 0 && height > 0, "a plate has pixels")
    precondition(Int(ground) < palette.colours.count, "a ground has its colour")
    self.width = width
    self.height = height
    self.palette = palette
    indices = [UInt8](repeating: ground, count: width * height)
    isInked = Int(ground) >= palette.grounds
  }

  /// The finished picture, with no more of the palette than it needs.
  public var picture: Picture {
    let needed = isInked ? palette.colours.count : palette.grounds
    return Picture(
      width: width, height: height,
      pixels: .indexed(indices, palette: Array(palette.colours.prefix(needed))))
  }

  /// Fills a box with one index.
  public mutating func fill(x: Int, y: Int, width: Int, height: Int, with index: UInt8) {
    note(index)
    let stride = self.width
    unsafe withVisible(x, y, width, height) { target, left, top, right, bottom in
      for row in top..<bottom {
        unsafe (target + (row &* stride &+ left)).update(repeating: index, count: right - left)
      }
    }
  }

  /// Copies a sprite to a place, every pixel of it.
  ///
  /// - Precondition: Its values are entries of the palette.
  public mutating func copy(_ sprite: Sprite, x: Int, y: Int) {
    note(sprite.greatest)
    let stride = width
    unsafe sprite.indices.withUnsafeBufferPointer { source in
      guard let source = source.baseAddress else { return }
      unsafe withVisible(x, y, sprite.width, sprite.height) { target, left, top, right, bottom in
        for row in top..<bottom {
          let from = unsafe source + ((row &- y) &* sprite.width &+ (left &- x))
          unsafe (target + (row &* stride &+ left)).update(from: from, count: right - left)
        }
      }
    }
  }

  /// Lays a coverage over the plate as indices: its least value leaves the ground, its greatest takes the
  /// last of the steps.
  ///
  /// - Parameters:
  ///   - coverage: Values from 0 to 255.
  ///   - x: Where its left edge lies.
  ///   - y: Where its top edge lies.
  ///   - steps: The indices from the faintest to the fullest, at least one.
  public mutating func lay(_ coverage: Coverage, x: Int, y: Int, steps: [UInt8]) {
    for step in steps { note(step) }
    let stride = width
    unsafe coverage.values.withUnsafeBufferPointer { values in
      unsafe withVisible(x, y, coverage.width, coverage.height) {
        target, left, top, right, bottom in
        for row in top..<bottom {
          for column in left..<right {
            let value = unsafe Int(values[(row &- y) &* coverage.width &+ (column &- x)])
            let step = (value * steps.count + 127) / 255
            if step > 0 { unsafe target[row &* stride &+ column] = steps[step - 1] }
          }
        }
      }
    }
  }

  /// Lays ink over the plate: each pixel has at least the coverage's level afterwards.
  ///
  /// - Parameters:
  ///   - coverage: Values from 0 to the palette's levels.
  ///   - x: Where its left edge lies.
  ///   - y: Where its top edge lies.
  ///   - number: Which of the palette's inks it is.
  public mutating func ink(_ coverage: Coverage, x: Int, y: Int, number: Int = 0) {
    isInked = true
    lay(coverage, x: x, y: y, palette.glazes[number])
  }

  /// Lays the casing of inks over the plate: each pixel has at least the coverage's level afterwards.
  ///
  /// - Parameters:
  ///   - coverage: Values from 0 to the palette's levels.
  ///   - x: Where its left edge lies.
  ///   - y: Where its top edge lies.
  public mutating func encase(_ coverage: Coverage, x: Int, y: Int) {
    guard palette.casing != nil else { return }
    isInked = true
    lay(coverage, x: x, y: y, palette.base)
  }

  /// Lays a glaze over the plate.
  ///
  /// - Precondition: It makes grounds of grounds; ink has methods of its own.
  ///
  /// - Parameters:
  ///   - coverage: Values from 0 to the glaze's levels.
  ///   - x: Where its left edge lies.
  ///   - y: Where its top edge lies.
  ///   - glaze: What becomes of the pixels.
  public mutating func lay(_ coverage: Coverage, x: Int, y: Int, _ glaze: Glaze) {
    let stride = width
    unsafe coverage.values.withUnsafeBufferPointer { values in
      unsafe glaze.table.withUnsafeBufferPointer { table in
        unsafe withVisible(x, y, coverage.width, coverage.height) {
          target, left, top, right, bottom in
          for row in top..<bottom {
            for column in left..<right {
              let level = unsafe Int(values[(row &- y) &* coverage.width &+ (column &- x)])
              let place = row &* stride &+ column
              unsafe target[place] = table[level &* 256 &+ Int(target[place])]
            }
          }
        }
      }
    }
  }

  /// Replaces one index by a sprite's pixels, which repeat in both directions.
  ///
  /// - Parameters:
  ///   - index: The index that is replaced, and no other.
  ///   - tile: What repeats.
  ///   - x: Where the left edge of one of its copies lies, at most 0.
  ///   - y: Where the top edge of one of its copies lies, at most 0.
  public mutating func texture(_ index: UInt8, with tile: Sprite, x: Int, y: Int) {
    precondition(x <= 0 && y <= 0, "a texture begins outside")
    note(tile.greatest)
    let (width, height) = (width, height)
    unsafe indices.withUnsafeMutableBufferPointer { target in
      unsafe tile.indices.withUnsafeBufferPointer { source in
        guard let target = target.baseAddress, let source = source.baseAddress else { return }
        for row in 0..<height {
          let line = unsafe source + (row &- y) % tile.height &* tile.width
          var (column, phase) = (0, -x % tile.width)
          while column < width {
            let count = min(tile.width &- phase, width &- column)
            let (from, to) = unsafe (line + phase, target + (row &* width &+ column))
            unsafe Self.replace(index, in: to, by: from, count: count)
            column &+= count
            phase = 0
          }
        }
      }
    }
  }

  /// Gives rows of pixels the values of another row.
  ///
  /// - Precondition: The pixels are as many as the plate is wide and entries of the palette, and the rows
  ///   lie on the plate.
  public mutating func fill(rows: Range<Int>, with pixels: UnsafeBufferPointer<UInt8>) {
    precondition(pixels.count == width, "a row of a plate is as wide as the plate")
    precondition(rows.lowerBound >= 0 && rows.upperBound <= height, "the rows lie on the plate")
    let width = width
    unsafe indices.withUnsafeMutableBufferPointer { target in
      guard let target = target.baseAddress, let source = pixels.baseAddress else { return }
      for row in rows { unsafe (target + row &* width).update(from: source, count: width) }
    }
  }

  /// Takes bytes from one place to another where they replace a value, 8 at a time.
  private static func replace(
    _ value: UInt8, in target: UnsafeMutablePointer<UInt8>, by source: UnsafePointer<UInt8>,
    count: Int
  ) {
    let (raw, from) = unsafe (UnsafeMutableRawPointer(target), UnsafeRawPointer(source))
    let values = UInt64(value) &* 0x0101_0101_0101_0101
    let low: UInt64 = 0x7f7f_7f7f_7f7f_7f7f
    var place = 0
    while place &+ 8 <= count {
      let old = unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let new = unsafe from.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      // A byte of the difference is 0 where its highest bit is not set here.
      let difference = old ^ values
      let ends = ~(((difference & low) &+ low) | difference | low)
      let mask = (ends &>> 7) &* 255
      unsafe raw.storeBytes(of: old & ~mask | new & mask, toByteOffset: place, as: UInt64.self)
      place &+= 8
    }
    while place < count {
      if unsafe target[place] == value { unsafe target[place] = source[place] }
      place &+= 1
    }
  }

  /// Copies a part of another plate.
  fileprivate mutating func copy(
    _ other: Plate, from: (x: Int, y: Int), to: (x: Int, y: Int), width: Int, height: Int
  ) {
    precondition(other.palette == palette, "plates of one palette")
    isInked = isInked || other.isInked
    for row in 0..<height {
      let source = (from.y + row) * other.width + from.x
      let target = (to.y + row) * self.width + to.x
      indices.replaceSubrange(
        target..<target + width, with: other.indices[source..<source + width])
    }
  }

  /// Notes that an index is being drawn.
  private mutating func note(_ index: UInt8) {
    precondition(Int(index) < palette.colours.count, "an index has its colour")
    if Int(index) >= palette.grounds { isInked = true }
  }

  /// Calls a closure with the pixels and with the part of a box that lies on the plate, if any does.
  private mutating func withVisible(
    _ x: Int, _ y: Int, _ width: Int, _ height: Int,
    _ draw: (UnsafeMutablePointer<UInt8>, _ left: Int, _ top: Int, _ right: Int, _ bottom: Int) ->
      Void
  ) {
    let (left, top) = (max(x, 0), max(y, 0))
    let (right, bottom) = (min(x + width, self.width), min(y + height, self.height))
    guard left < right, top < bottom else { return }
    unsafe indices.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      unsafe draw(start, left, top, right, bottom)
    }
  }
}

/// A small sheet of palette indices that is copied onto plates.
public struct Sprite: Hashable, Sendable {
  /// The number of pixels in a row.
  public let width: Int
  /// The number of rows.
  public let height: Int
  /// The index of each pixel, row by row from the top.
  public let indices: [UInt8]
  /// The greatest index.
  let greatest: UInt8

  /// Creates a sprite from its indices.
  ///
  /// - Precondition: There are `width * height` of them.
  public init(width: Int, height: Int, indices: [UInt8]) {
    precondition(indices.count == width * height, "a pixel has one index")
    self.width = width
    self.height = height
    self.indices = indices
    greatest = indices.max() ?? 0
  }

  /// The index of one pixel.
  public subscript(x: Int, y: Int) -> UInt8 { indices[y * width + x] }
}

extension Plate {
  /// Returns a part of the plate.
  ///
  /// - Precondition: The box lies on the plate and has pixels.
  public func cropped(x: Int, y: Int, width: Int, height: Int) -> Plate {
    precondition(x >= 0 && y >= 0 && x + width <= self.width && y + height <= self.height)
    var plate = Plate(width: width, height: height, palette: palette, ground: 0)
    plate.copy(self, from: (x, y), to: (0, 0), width: width, height: height)
    return plate
  }

  /// Copies all of another plate of the same palette to a place.
  public mutating func copy(_ other: Plate, x: Int, y: Int) {
    precondition(x >= 0 && y >= 0 && x + other.width <= width && y + other.height <= height)
    copy(other, from: (0, 0), to: (x, y), width: other.width, height: other.height)
  }
}

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
  public mutating func ink(_ coverage: Coverage, x: Int, y: Int) {
    isInked = true
    let stride = width
    let palette = palette
    unsafe coverage.values.withUnsafeBufferPointer { values in
      unsafe palette.raised.withUnsafeBufferPointer { raised in
        unsafe withVisible(x, y, coverage.width, coverage.height) {
          target, left, top, right, bottom in
          for row in top..<bottom {
            for column in left..<right {
              let level = unsafe Int(values[(row &- y) &* coverage.width &+ (column &- x)])
              let place = row &* stride &+ column
              unsafe target[place] = raised[level &* 256 &+ Int(target[place])]
            }
          }
        }
      }
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

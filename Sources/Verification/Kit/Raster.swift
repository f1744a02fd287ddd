import Foundation
public import Imaging

/// A picture's pixels in a form that compares fast: codes, and the colour of each code as `0xRRGGBB`.
///
/// Pixels lie row by row from the top. A picture with a palette keeps its indices as codes, so that
/// pictures with one palette compare byte by byte.
public struct Raster: Sendable {
  /// The number of pixels in a row.
  public let width: Int
  /// The number of rows.
  public let height: Int
  /// The code of each pixel; empty if pixels are colours without codes.
  public let codes: [UInt8]
  /// The colour of each code, or of each pixel where there are no codes.
  public let colours: [UInt32]

  /// Whether pixels have codes, at most 256 in all.
  public var isCoded: Bool { !codes.isEmpty }

  /// Creates a raster of a picture.
  public init(_ picture: Picture) {
    width = picture.width
    height = picture.height
    switch picture.pixels {
    case .indexed(let indices, let palette):
      codes = indices
      colours = palette.map(\.packed)
    case .rgb(let bytes):
      codes = []
      colours = unsafe bytes.withUnsafeBufferPointer { bytes in
        (0..<bytes.count / 3).map { pixel in
          let place = pixel &* 3
          return unsafe UInt32(bytes[place]) &<< 16 | UInt32(bytes[place &+ 1]) &<< 8
            | UInt32(bytes[place &+ 2])
        }
      }
    }
  }

  /// Creates a raster of codes, or of colours where there are no codes.
  private init(width: Int, height: Int, codes: [UInt8], colours: [UInt32]) {
    (self.width, self.height, self.codes, self.colours) = (width, height, codes, colours)
  }

  /// Returns a part of the picture.
  ///
  /// - Precondition: The box lies in the picture.
  public func cropped(x: Int, y: Int, width: Int, height: Int) -> Raster {
    precondition(holds([x, y, x + width, y + height]), "a part of the picture")
    func part<T>(_ pixels: [T]) -> [T] {
      (y..<y + height).flatMap { pixels[$0 * self.width + x..<$0 * self.width + x + width] }
    }
    return isCoded
      ? Raster(width: width, height: height, codes: part(codes), colours: colours)
      : Raster(width: width, height: height, codes: [], colours: part(colours))
  }

  /// Returns a picture of the same size of which each pixel comes from one of several of one palette.
  ///
  /// - Parameters:
  ///   - rasters: The pictures.
  ///   - choose: Which of some colours is taken, by its place.
  /// - Returns: The picture.
  public static func merged(_ rasters: [Raster], choose: ([UInt32]) -> Int) -> Raster {
    let first = rasters[0]
    var known: [[UInt32]: Int] = [:]
    let chosen = (0..<first.width * first.height).map { offset -> Int in
      let colour = first[offset]
      if rasters.allSatisfy({ $0[offset] == colour }) { return 0 }
      let colours = rasters.map { $0[offset] }
      if let place = known[colours] { return place }
      let place = choose(colours)
      known[colours] = place
      return place
    }
    return first.isCoded
      ? Raster(
        width: first.width, height: first.height,
        codes: chosen.enumerated().map { rasters[$1].codes[$0] }, colours: first.colours)
      : Raster(
        width: first.width, height: first.height, codes: [],
        colours: chosen.enumerated().map { rasters[$1].colours[$0] })
  }

  /// Returns the picture with some pixels, by their offsets, from another of its size and palette.
  public func replacing(_ offsets: [Int], from other: Raster) -> Raster {
    var (codes, colours) = (codes, colours)
    for offset in offsets {
      if isCoded {
        codes[offset] = other.codes[offset]
      } else {
        colours[offset] = other.colours[offset]
      }
    }
    return Raster(width: width, height: height, codes: codes, colours: colours)
  }

  /// The colour of a pixel, `0xRRGGBB`, by its offset.
  public subscript(offset: Int) -> UInt32 {
    isCoded ? colours[Int(codes[offset])] : colours[offset]
  }

  /// Whether a box `[x0, y0, x1, y1]` has four edges, is not empty, and lies in the picture.
  public func holds(_ box: [Int]) -> Bool {
    box.count == 4 && 0 <= box[0] && box[0] < box[2] && box[2] <= width && 0 <= box[1]
      && box[1] < box[3] && box[3] <= height
  }

  /// Whether each code that both pictures may have is of one colour in both.
  public func sharesCodes(with other: Raster) -> Bool {
    isCoded && other.isCoded
      && (colours.count < other.colours.count
        ? other.colours.starts(with: colours) : colours.starts(with: other.colours))
  }

  /// Returns the first pixel, row by row, that differs from another picture's outside all boxes.
  ///
  /// - Parameters:
  ///   - other: A picture of the same size.
  ///   - boxes: Boxes that lie in the picture.
  /// - Returns: The pixel; nil if there is none.
  public func firstChange(from other: Raster, outside boxes: [[Int]]) -> (x: Int, y: Int)? {
    precondition((width, height) == (other.width, other.height), "pictures of one size")
    let isShared = sharesCodes(with: other)
    let boxes = boxes.sorted { $0[0] < $1[0] }
    for y in 0..<height {
      let row = y * width
      // The stretches of the row before, between and after the boxes.
      var x = 0
      for box in boxes where box[1] <= y && y < box[3] {
        if x < box[0],
          let change = change(in: row + x..<row + box[0], from: other, isShared: isShared)
        {
          return (change - row, y)
        }
        x = max(x, box[2])
      }
      if x < width,
        let change = change(in: row + x..<row + width, from: other, isShared: isShared)
      {
        return (change - row, y)
      }
    }
    return nil
  }

  /// The first of some pixels that differs from another picture's.
  private func change(in places: Range<Int>, from other: Raster, isShared: Bool) -> Int? {
    if isShared {
      let isSame = unsafe codes[places].withUnsafeBytes { mine in
        unsafe other.codes[places].withUnsafeBytes { theirs in
          unsafe memcmp(
            mine.baseAddress.unsafelyUnwrapped, theirs.baseAddress.unsafelyUnwrapped,
            places.count) == 0
        }
      }
      if isSame { return nil }
    }
    return places.first { self[$0] != other[$0] }
  }
}

extension Raster: Hashable {
  /// Whether two pictures look the same, whatever their codes.
  public static func == (first: Raster, second: Raster) -> Bool {
    (first.width, first.height) == (second.width, second.height)
      && first.firstChange(from: second, outside: []) == nil
  }

  /// Hashes the size and the colours.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(width)
    hasher.combine(height)
    for place in 0..<width * height { hasher.combine(self[place]) }
  }
}

extension RGB {
  /// The colour as `0xRRGGBB`.
  fileprivate var packed: UInt32 {
    UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
  }
}

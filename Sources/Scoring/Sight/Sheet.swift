public import Imaging

/// The pixels of a picture as they are looked at: three bytes each, row by row from the top left.
public struct Sheet: Hashable, Sendable {
  /// The number of pixels in a row.
  public let width: Int
  /// The number of rows.
  public let height: Int
  /// Red, green and blue of each pixel.
  public private(set) var bytes: [UInt8]

  /// Takes the pixels of a picture.
  public init(_ picture: Picture) {
    self.init(width: picture.width, height: picture.height, bytes: picture.rgbBytes)
  }

  /// Takes pixels.
  ///
  /// - Precondition: There are three bytes for each of at least one pixel.
  public init(width: Int, height: Int, bytes: [UInt8]) {
    precondition(
      width > 0 && height > 0 && bytes.count == 3 * width * height, "three bytes a pixel")
    (self.width, self.height, self.bytes) = (width, height, bytes)
  }

  /// Takes colours, `0xRRGGBB`.
  ///
  /// - Precondition: There are as many as pixels.
  public init(width: Int, height: Int, colours: [UInt32]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(colours.count * 3)
    for colour in colours {
      bytes.append(UInt8(colour >> 16 & 255))
      bytes.append(UInt8(colour >> 8 & 255))
      bytes.append(UInt8(colour & 255))
    }
    self.init(width: width, height: height, bytes: bytes)
  }

  /// The number of pixels.
  public var count: Int { width * height }

  /// The colour of a pixel, `0xRRGGBB`, by its offset.
  public subscript(offset: Int) -> UInt32 {
    let place = offset &* 3
    return UInt32(bytes[place]) << 16 | UInt32(bytes[place &+ 1]) << 8 | UInt32(bytes[place &+ 2])
  }

  /// Takes over some pixels of another picture of the same size.
  ///
  /// - Parameters:
  ///   - isTaken: For each pixel whether it is taken over.
  ///   - other: The other picture.
  public mutating func replace(where isTaken: [Bool], from other: Sheet) {
    precondition(isTaken.count == count && other.count == count, "pictures of one size")
    for offset in isTaken.indices where isTaken[offset] {
      for place in offset &* 3..<offset &* 3 &+ 3 { bytes[place] = other.bytes[place] }
    }
  }

  /// Returns a part of the picture.
  ///
  /// - Precondition: The box `[x0, y0, x1, y1]` is not empty and lies in the picture.
  public func part(_ box: [Int]) -> Sheet {
    precondition(
      box[0] >= 0 && box[1] >= 0 && box[0] < box[2] && box[1] < box[3] && box[2] <= width
        && box[3] <= height, "a part of the picture")
    var part: [UInt8] = []
    part.reserveCapacity(3 * (box[2] - box[0]) * (box[3] - box[1]))
    for y in box[1]..<box[3] {
      part += bytes[3 * (y * width + box[0])..<3 * (y * width + box[2])]
    }
    return Sheet(width: box[2] - box[0], height: box[3] - box[1], bytes: part)
  }

  /// Returns the picture moved, its border pixels repeated where nothing comes in.
  public func moved(x dx: Int, y dy: Int) -> Sheet {
    if dx == 0, dy == 0 { return self }
    var moved: [UInt8] = []
    moved.reserveCapacity(bytes.count)
    for y in 0..<height {
      let row = min(max(y - dy, 0), height - 1) * width
      for x in 0..<width {
        let place = 3 &* (row &+ min(max(x &- dx, 0), width &- 1))
        moved.append(bytes[place])
        moved.append(bytes[place &+ 1])
        moved.append(bytes[place &+ 2])
      }
    }
    return Sheet(width: width, height: height, bytes: moved)
  }

  /// Returns the picture with each channel times a gain and plus an offset, cut off at 0 and 255.
  func toned(_ tones: [Tone]) -> Sheet {
    let tables = tones.map { tone in
      (0...255).map { UInt8(min(max(tone.gain * Double($0) + tone.offset, 0), 255).rounded()) }
    }
    var toned = bytes
    for place in toned.indices { toned[place] = tables[place % 3][Int(bytes[place])] }
    return Sheet(width: width, height: height, bytes: toned)
  }
}

/// What one channel of a picture's colours is multiplied by, and what is added.
struct Tone: Hashable, Sendable {
  var gain = 1.0
  var offset = 0.0
}

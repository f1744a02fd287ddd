import Datasets
import Imaging

/// What a picture of a record looks like from afar, perhaps as each of the eight turns and mirrorings of a
/// rectangle shows it.
struct PictureLook: Sendable {
  /// The hash of the picture as it is.
  var hash: PDQHash
  /// Those of the seven others; none if nobody asks.
  var turned: [PDQHash]
  /// Whether it shows a photo as it was, without what thoughts draw.
  var isClean: Bool

  /// The side of a picture that is turned, in pixels: PDQ looks at 64 places on a side.
  private static let side = 128
  /// How long the shorter side is for a look from afar, in pixels.
  private static let lookSide = 256

  /// Looks at the pictures of a record that show something of their own: the problem's, and those that are
  /// composed of its parts.
  ///
  /// - Throws: `DatasetError` or `PhotoError` if a picture can't be read.
  static func all(
    of record: Record, turned: Bool, _ pictures: PictureFiles
  ) throws -> [PictureLook] {
    let composed = record.thoughts.filter { $0.edit?.kind == "compose" }.compactMap(\.image)
    let clean = composed.last.map { [$0] } ?? record.problem.images
    return try (record.problem.images + composed.suffix(1)).map { path in
      let picture = try Picture(photo: pictures.bytes(of: path), shorterSide: lookSide)
      return PictureLook(
        hash: PDQHash(of: picture), turned: turned ? Self.turned(picture) : [],
        isClean: clean.contains(path))
    }
  }

  private static func turned(_ picture: Picture) -> [PDQHash] {
    let small = picture.reduced(
      columns: 0..<picture.width, rows: 0..<picture.height,
      width: min(side, picture.width), height: min(side, picture.height))
    return (1..<8).map { PDQHash(of: small.turned($0)) }
  }
}

extension Picture {
  /// The picture in one of the eight forms of a rectangle: bit 0 mirrors left and right, bit 1 top and
  /// bottom, bit 2 exchanges rows and columns after that.
  func turned(_ number: Int) -> Picture {
    let source = rgbBytes
    let isTransposed = number & 4 != 0
    let (wide, high) = isTransposed ? (height, width) : (width, height)
    var bytes = [UInt8](repeating: 0, count: source.count)
    for y in 0..<height {
      for x in 0..<width {
        let column = number & 1 != 0 ? width - 1 - x : x
        let row = number & 2 != 0 ? height - 1 - y : y
        let target = 3 * (isTransposed ? column * wide + row : row * wide + column)
        let place = 3 * (y * width + x)
        for part in 0..<3 { bytes[target + part] = source[place + part] }
      }
    }
    return Picture(width: wide, height: high, pixels: .rgb(bytes))
  }
}

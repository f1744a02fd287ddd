/// What the markers of a JPEG file say before its compressed data begins.
///
/// Source: ITU-T T.81, annex B; Exif 2.32, section 4.7.2 (application segment 1).
struct JPEGHeader: Sendable {
  /// The stored size.
  var size: PictureSize
  /// The number of components: 1 for grey, 3 for colours, 4 for inks.
  var components: Int
  /// Whether the picture comes in several scans, for which all of its coefficients are held.
  var isProgressive: Bool
  /// How it lies on the upright photo.
  var orientation = Orientation.upright

  static func isMeant(by bytes: [UInt8]) -> Bool { bytes.starts(with: [0xFF, 0xD8, 0xFF]) }

  /// Reads the header from the bytes of a file.
  ///
  /// - Throws: ``PhotoError`` if there is none, or it is damaged.
  init(_ bytes: [UInt8]) throws(PhotoError) {
    let reader = ByteReader(bytes[...], isLittleEndian: false)
    var frame: (size: PictureSize, components: Int, isProgressive: Bool)?
    var exif: ArraySlice<UInt8>?
    var place = 2
    while true {
      guard let mark = reader.number(at: place, length: 1),
        let marker = reader.number(at: place + 1, length: 1)
      else {
        // A beginning that tells the size is enough.
        guard frame == nil else { break }
        throw .truncated
      }
      guard mark == 0xFF, marker != 0x00 else {
        throw PhotoError(.damaged, "The file is damaged: there is no marker at byte \(place).")
      }
      if marker == 0xFF {
        place += 1
        continue
      }
      // The picture begins, or is over before it began.
      if marker == 0xDA || marker == 0xD9 { break }
      place += 2
      if marker == 0x01 || 0xD0...0xD8 ~= marker { continue }
      guard let length = reader.number(at: place, length: 2) else { throw .truncated }
      guard length >= 2 else {
        throw PhotoError(.damaged, "The file is damaged: a segment is of \(length) bytes.")
      }
      if marker == 0xE1, exif == nil, reader.holds("Exif\0\0", at: place + 2) {
        exif = reader.stretch(at: place + 8, length: max(0, length - 8))
      } else if Self.frames.contains(marker), frame == nil {
        frame = try Self.frame(reader, at: place, marker)
      }
      place += length
    }
    guard let frame else {
      throw PhotoError(.damaged, "The file is damaged: its picture has no size.")
    }
    (size, components, isProgressive) = frame
    if let exif { orientation = Orientation(exif: exif) }
  }

  /// The markers that begin a frame: all from SOF0 to SOF15 but DHT, JPG and DAC.
  private static let frames = Set(0xC0...0xCF).subtracting([0xC4, 0xC8, 0xCC])

  private static func frame(
    _ reader: ByteReader, at place: Int, _ marker: Int
  ) throws(PhotoError) -> (PictureSize, Int, Bool) {
    guard let height = reader.number(at: place + 3, length: 2),
      let width = reader.number(at: place + 5, length: 2),
      let components = reader.number(at: place + 7, length: 1)
    else { throw .truncated }
    guard width > 0 else {
      throw PhotoError(.damaged, "The file is damaged: its picture is 0 pixels wide.")
    }
    guard height > 0 else {
      throw PhotoError(
        .unsupported, "The file tells its number of rows after them, which is not read.")
    }
    let isProgressive = marker == 0xC2 || marker == 0xCA
    return (PictureSize(width: width, height: height), components, isProgressive)
  }
}

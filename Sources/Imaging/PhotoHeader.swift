/// What the beginning of a photo says of it, whatever its format.
///
/// The format is told by the content: a name may be wrong.
public struct PhotoHeader: Sendable {
  /// The formats that are decoded.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// A JPEG file.
    case jpeg = "JPEG"
    /// A PNG file.
    case png = "PNG"
    /// A WebP file.
    case webp = "WebP"
  }

  enum Content: Sendable {
    case jpeg(JPEGHeader)
    case png
    case webp(WebPHeader)
  }

  /// The size as stored, at full scale.
  let stored: PictureSize
  /// How it lies on the upright photo.
  let orientation: Orientation
  let content: Content

  /// The size of the upright photo at full scale, in pixels.
  public var size: PictureSize { stored.upright(orientation) }

  /// Whether the photo is stored in another way than it should be seen: turned, mirrored or both.
  public var isTurned: Bool { orientation != .upright }

  /// Whether the upright photo is as wide as the stored one is high.
  public var exchangesSides: Bool { orientation.exchangesSides }

  /// The format of the file.
  public var format: Format {
    switch content {
    case .jpeg: .jpeg
    case .png: .png
    case .webp: .webp
    }
  }

  /// Reads the header of a photo; no pixel is decoded.
  ///
  /// - Parameter bytes: The bytes of a JPEG, PNG or WebP file.
  /// - Throws: ``PhotoError`` if the bytes are none of these, or the header is damaged.
  public init(photo bytes: [UInt8]) throws(PhotoError) {
    if JPEGHeader.isMeant(by: bytes) {
      let header = try JPEGHeader(bytes)
      (stored, orientation, content) = (header.size, header.orientation, .jpeg(header))
    } else if WebPHeader.isMeant(by: bytes) {
      let header = try WebPHeader(bytes)
      (stored, orientation, content) = (header.size, header.orientation, .webp(header))
    } else if bytes.starts(with: PNGHeader.signature) {
      do {
        stored = try PictureSize(png: bytes)
      } catch {
        throw PhotoError(error)
      }
      orientation = Self.exif(png: bytes).map { Orientation(exif: $0) } ?? .upright
      content = .png
    } else {
      throw PhotoError(
        .notPhoto, "The file is neither JPEG nor PNG nor WebP, whatever its name says.")
    }
  }

  /// Returns the size of the upright picture whose shorter side is asked to be so long at the least.
  ///
  /// - Parameter side: The length in pixels, or nil for full scale.
  /// - Returns: The size, of which no side is larger than at full scale; smaller than asked only where
  ///   the photo is.
  public func size(coveringShorterSide side: Int?) -> PictureSize {
    switch content {
    case .jpeg:
      stored.scaled(eighths: stored.eighths(coveringShorterSide: side)).upright(orientation)
    case .png, .webp:
      side.map { stored.reduced(coveringShorterSide: $0).upright(orientation) } ?? size
    }
  }

  /// The Exif block of a PNG file, or nil (PNG specification, third edition, section 11.3.4.4).
  private static func exif(png bytes: [UInt8]) -> ArraySlice<UInt8>? {
    let reader = ByteReader(bytes[...], isLittleEndian: false)
    var place = PNGHeader.signature.count
    while let length = reader.number(at: place, length: 4) {
      if reader.holds("eXIf", at: place + 4) {
        return reader.stretch(at: place + 8, length: length)
      }
      place += 12 + length
    }
    return nil
  }
}

extension PictureSize {
  /// Reads the size that the header of a JPEG, PNG or WebP file claims, in pixels of the upright photo.
  ///
  /// - Parameter bytes: The bytes of the file.
  /// - Throws: ``PhotoError`` if the bytes are none of these, or the header is damaged.
  public init(photo bytes: [UInt8]) throws(PhotoError) {
    self = try PhotoHeader(photo: bytes).size
  }
}

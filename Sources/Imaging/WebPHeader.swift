import CWebP

/// What the chunks of a WebP file say of its picture.
///
/// Source: RFC 9649, sections 2.3 to 2.7.
struct WebPHeader: Sendable {
  /// The stored size.
  var size: PictureSize
  /// Whether some pixels may be transparent.
  var isTransparent: Bool
  /// How it lies on the upright photo.
  var orientation: Orientation
  let head: cwebp_head

  static func isMeant(by bytes: [UInt8]) -> Bool {
    let reader = ByteReader(bytes[...], isLittleEndian: true)
    return reader.holds("RIFF", at: 0) && reader.holds("WEBP", at: 8)
  }

  /// Reads the header from the bytes of a file.
  ///
  /// - Throws: ``PhotoError`` if there is none, it is damaged, or the file is an animation.
  init(_ bytes: [UInt8]) throws(PhotoError) {
    var head = cwebp_head()
    let kind = unsafe bytes.withUnsafeBufferPointer {
      unsafe cwebp_read_head($0.baseAddress, $0.count, &head)
    }
    if let error = PhotoError(webp: kind) { throw error }
    guard head.animated == 0 else {
      throw PhotoError(.unsupported, "The file is an animation and no photo.")
    }
    guard head.width > 0 && head.height > 0 else {
      throw PhotoError(.damaged, "The file is damaged: its picture has no pixel.")
    }
    size = PictureSize(width: Int(head.width), height: Int(head.height))
    isTransparent = head.transparent != 0
    self.head = head
    orientation = Self.exif(bytes).map { Orientation(exif: $0) } ?? .upright
  }

  /// The Exif block, or nil.
  private static func exif(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
    let reader = ByteReader(bytes[...], isLittleEndian: true)
    var place = 12
    while let length = reader.number(at: place + 4, length: 4) {
      if reader.holds("EXIF", at: place) { return reader.stretch(at: place + 8, length: length) }
      // A chunk of an odd length is followed by a byte that doesn't count.
      place += 8 + length + length % 2
    }
    return nil
  }
}

extension PhotoError {
  /// Creates what the status of libwebp says, or nil if all is well.
  init?(webp kind: CInt) {
    switch kind {
    case CInt(cwebp_fine): return nil
    case CInt(cwebp_ended): self = .truncated
    case CInt(cwebp_memory):
      self.init(.tooLarge, "There is no memory to decode the file.")
    case CInt(cwebp_unsupported):
      self.init(.unsupported, "The file is of a sort that libwebp does not read.")
    default: self.init(.damaged, "The file is damaged: libwebp can't decode it.")
    }
  }
}

import Imaging

/// Decoded pictures, of which those that were not asked for longest give way.
struct PictureCache {
  /// Which picture it is.
  struct Key: Hashable {
    /// The number of the photo.
    var photo: Int
    /// The size at which it was decoded.
    var size: PictureSize
  }

  private struct Entry {
    var picture: Picture
    var time: Int
  }

  /// The most bytes of pixels.
  let mostBytes: Int
  /// The bytes of all pixels that are held.
  private(set) var bytes = 0
  private var entries: [Key: Entry] = [:]
  private var time = 0

  /// Creates an empty cache.
  init(mostBytes: Int) {
    self.mostBytes = mostBytes
  }

  /// Returns a picture that is held, or nil.
  mutating func picture(_ key: Key) -> Picture? {
    time += 1
    entries[key]?.time = time
    return entries[key]?.picture
  }

  /// Holds a picture, unless it is larger than all that may be held.
  mutating func insert(_ picture: Picture, _ key: Key) {
    guard Self.bytes(of: key) <= mostBytes, entries[key] == nil else { return }
    time += 1
    entries[key] = Entry(picture: picture, time: time)
    bytes += Self.bytes(of: key)
    while bytes > mostBytes, let oldest = entries.min(by: { $0.value.time < $1.value.time })?.key {
      entries[oldest] = nil
      bytes -= Self.bytes(of: oldest)
    }
  }

  private static func bytes(of key: Key) -> Int { key.size.width * key.size.height * 3 }
}

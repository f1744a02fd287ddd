import Hashing
import Imaging
import PuzzleKit
import Synchronization
import Traces

/// Photos of a user's, decoded when they are asked for.
final class PhotoShelf: PhotoLibrary {
  let photos: [Photo]
  private let looks: [PhotoLook]
  private let cache: Mutex<PictureCache>

  /// Creates a library of photos that have been looked at.
  ///
  /// - Parameters:
  ///   - looks: What was found, in the order of the photos.
  ///   - licences: The licence of each, empty if unknown.
  ///   - cacheBytes: The most bytes of decoded pictures that are held.
  init(_ looks: [PhotoLook], licences: [String], cacheBytes: Int) {
    self.looks = looks
    photos = zip(looks, licences).map { look, licence in
      Photo(
        source: Source(path: look.file.name, sha256: look.sum.hex, licence: licence),
        size: look.header.size,
        content: look.sum.bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    }
    cache = Mutex(PictureCache(mostBytes: cacheBytes))
  }

  func picture(_ number: Int, shorterSide side: Int) throws(Rejection) -> Picture {
    let look = looks[number]
    let key = PictureCache.Key(
      photo: number, size: look.header.size(coveringShorterSide: side))
    if let picture = cache.withLock({ $0.picture(key) }) { return picture }
    // Decoded outside the lock: others go on meanwhile.
    let picture = try decoded(look, shorterSide: side)
    cache.withLock { $0.insert(picture, key) }
    return picture
  }

  private func decoded(_ look: PhotoLook, shorterSide side: Int) throws(Rejection) -> Picture {
    let name = look.file.name
    let bytes: [UInt8]
    do {
      bytes = try look.file.bytes()
    } catch {
      throw Rejection("photo-changed", "\(name) was there when the run began: \(error.detail)")
    }
    guard SHA256.digest(of: bytes) == look.sum else {
      throw Rejection("photo-changed", "\(name) is not what it was when the run began")
    }
    do {
      return try Picture(photo: bytes, look.header, shorterSide: side)
    } catch {
      throw Rejection("photo-undecoded", "\(name): \(error)")
    }
  }
}

import Imaging
import Testing

@testable import Inputs

@Suite("A cache of pictures")
struct PictureCacheTests {
  private func key(_ photo: Int, side: Int = 10) -> PictureCache.Key {
    PictureCache.Key(photo: photo, size: PictureSize(width: side, height: side))
  }

  private func picture(_ level: UInt8, side: Int = 10) -> Picture {
    Picture(
      width: side, height: side, pixels: .rgb([UInt8](repeating: level, count: side * side * 3)))
  }

  @Test("Lets go of what was not asked for longest, and holds no more than it may")
  func eviction() {
    var cache = PictureCache(mostBytes: 900)
    for photo in 0..<3 { cache.insert(picture(UInt8(photo)), key(photo)) }
    #expect(cache.bytes == 900)
    #expect(cache.picture(key(0)) == picture(0))
    cache.insert(picture(3), key(3))
    #expect(cache.bytes == 900)
    #expect(cache.picture(key(1)) == nil)
    #expect(cache.picture(key(0)) != nil && cache.picture(key(2)) != nil)
  }

  @Test("Holds a photo at several sizes, once each, and nothing too large")
  func sizes() {
    var cache = PictureCache(mostBytes: 900)
    cache.insert(picture(1), key(1))
    cache.insert(picture(1), key(1))
    cache.insert(picture(1, side: 5), key(1, side: 5))
    #expect(cache.bytes == 375)
    cache.insert(picture(9, side: 20), key(9, side: 20))
    #expect(cache.bytes == 375)
    #expect(cache.picture(key(9, side: 20)) == nil)
  }
}

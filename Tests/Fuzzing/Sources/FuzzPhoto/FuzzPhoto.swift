import FuzzKit
import Imaging

@main
enum FuzzPhoto {
  static func main() { FuzzLoop.run { fuzz($0, $1) } }
}

/// Decodes any bytes at full scale and reduced, and holds what comes to what the header promises.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  let limits = PhotoLimits(pixels: 1 << 18, side: 4096, memory: 1 << 23)
  let header = try? PhotoHeader(photo: bytes)
  for side in [nil, 3, 40] as [Int?] {
    guard let picture = try? Picture(photo: bytes, limits: limits, shorterSide: side) else {
      continue
    }
    guard let header else { fatalError("there is a picture and no header") }
    guard picture.size == header.size(coveringShorterSide: side) else {
      fatalError("the header promises another size")
    }
    guard case .rgb = picture.pixels else { fatalError("the picture is not RGB") }
    _ = PDQHash(of: picture)
  }
  return 0
}

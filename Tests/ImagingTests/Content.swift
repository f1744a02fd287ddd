import Imaging
import Seeding

/// Kinds of pixels that bring out different ways of a compressor.
enum Content: CaseIterable {
  case flat, noise, gradient, stripes, mostlyZero, skewed

  /// Returns a picture whose indices are below a number of colours, or whose channels are any bytes.
  func picture(_ width: Int, _ height: Int, depth: PNGDepth) -> Picture {
    let channels = depth == .rgb ? 3 : 1
    let colours = depth == .rgb ? 256 : 1 << depth.rawValue
    let bytes = bytes(width * channels, height).map { UInt8(Int($0) % colours) }
    guard depth != .rgb else { return Picture(width: width, height: height, pixels: .rgb(bytes)) }
    return Picture(
      width: width, height: height, pixels: .indexed(bytes, palette: Self.palette(colours)))
  }

  static func palette(_ colours: Int) -> [RGB] {
    (0..<colours).map { (index: Int) -> RGB in
      RGB(UInt8(index * 37 % 256), UInt8(index * 91 % 256), UInt8(255 - index))
    }
  }

  private func bytes(_ width: Int, _ height: Int) -> [UInt8] {
    let places = (0..<width * height).lazy
    switch self {
    case .flat: return [UInt8](repeating: 3, count: width * height)
    case .noise: return Self.noise(width * height)
    case .gradient:
      return places.map { UInt8(truncatingIfNeeded: ($0 % width) * 3 + ($0 / width) * 2) }
    case .stripes: return places.map { UInt8(truncatingIfNeeded: $0 % width / 3 * 85 + 1) }
    case .mostlyZero:
      return Self.noise(width * height).map { $0 < 4 ? $0 &* 61 &+ 1 : 0 }
    case .skewed:
      // Byte k is about half as frequent as byte k - 1.
      return Self.noise(width * height).map { UInt8($0.trailingZeroBitCount) }
    }
  }

  private static func noise(_ count: Int) -> [UInt8] {
    var chance = Chance(Seed(5).derived("noise"))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 8)
    while bytes.count < count {
      unsafe withUnsafeBytes(of: chance.bits().littleEndian) { unsafe bytes += $0 }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}

extension Picture {
  /// The colours, three bytes a pixel.
  var colours: [UInt8] {
    switch pixels {
    case .rgb(let bytes): return bytes
    case .indexed(let indices, let palette):
      return indices.flatMap {
        [palette[Int($0)].red, palette[Int($0)].green, palette[Int($0)].blue]
      }
    }
  }
}

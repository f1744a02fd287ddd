import FuzzKit
import Imaging

@main
enum FuzzPNG {
  static func main() { FuzzLoop.run { fuzz($0, $1) } }
}

/// Decodes any bytes, encodes what they show in every mode, and encodes a picture made of them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  let limits = PNGLimits(width: 4096, height: 4096, pixels: 1 << 18, memory: 1 << 21)
  var encoder = PNGEncoder()
  if let picture = try? Picture(png: bytes, limits: limits) {
    for mode in PNGMode.allCases { check(picture, encoder.encode(picture, mode: mode)) }
  }
  guard let picture = picture(of: bytes), let choice = bytes.last.map({ Int($0) }) else { return 0 }
  let compressions: [PNGCompression] = [.stored, .literals, .matches]
  let depth =
    switch picture.pixels {
    case .indexed(_, let palette): PNGDepth.palette(colours: palette.count)
    case .rgb: PNGDepth.rgb
    }
  let form = PNGForm(
    depth: depth, filter: PNGFilter.allCases[choice % 6],
    compression: compressions[choice / 6 % 3])
  check(picture, encoder.encode(picture, as: form))
  return 0
}

/// Stops where a file doesn't show its picture.
private func check(_ picture: Picture, _ file: [UInt8]) {
  guard let decoded = try? Picture(png: file) else { fatalError("the file does not decode") }
  guard colours(decoded) == colours(picture) else { fatalError("the file shows another picture") }
}

private func colours(_ picture: Picture) -> [UInt8] {
  switch picture.pixels {
  case .rgb(let bytes): return bytes
  case .indexed(let indices, let palette):
    return indices.flatMap { index -> [UInt8] in
      let colour = palette[Int(index)]
      return [colour.red, colour.green, colour.blue]
    }
  }
}

/// Returns a picture whose width and depth are the first two bytes, and whose pixels are the others.
private func picture(of bytes: [UInt8]) -> Picture? {
  guard bytes.count > 2 else { return nil }
  let colours = [2, 4, 16, 256, 0][Int(bytes[1]) % 5]
  let channels = colours == 0 ? 3 : 1
  let width = min(Int(bytes[0]) + 1, (bytes.count - 2) / channels)
  guard width > 0 else { return nil }
  let height = (bytes.count - 2) / channels / width
  let pixels = bytes[2..<2 + width * height * channels]
  guard colours > 0 else {
    return Picture(width: width, height: height, pixels: .rgb(Array(pixels)))
  }
  let palette = (0..<colours).map { RGB(UInt8($0), UInt8(255 - $0), 7) }
  return Picture(
    width: width, height: height,
    pixels: .indexed(pixels.map { UInt8(Int($0) % colours) }, palette: palette))
}

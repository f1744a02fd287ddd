/// A PNG file of any colour type, depth and interlacing, built byte by byte and not compressed.
struct HandmadePNG {
  var width: Int
  var height: Int
  var depth: Int
  /// 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha.
  var colourType: Int
  var isInterlaced = false
  var palette: [UInt8] = []
  var transparency: [UInt8] = []
  /// Chunks before the pixels.
  var extra: [(name: String, content: [UInt8])] = []
  /// The value of each channel of each pixel, row by row.
  var samples: [Int]

  var channels: Int { [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][colourType] ?? 1 }

  var bytes: [UInt8] {
    var file: [UInt8] = [137, 80, 78, 71, 13, 10, 26, 10]
    let flags = [depth, colourType, 0, 0, isInterlaced ? 1 : 0].map { UInt8($0) }
    file += Self.chunk("IHDR", Self.number(width) + Self.number(height) + flags)
    for chunk in extra { file += Self.chunk(chunk.name, chunk.content) }
    if !palette.isEmpty { file += Self.chunk("PLTE", palette) }
    if !transparency.isEmpty { file += Self.chunk("tRNS", transparency) }
    file += Self.chunk("IDAT", Self.zlib(rows))
    file += Self.chunk("IEND", [])
    return file
  }

  /// Every row of every pass with its filter, none.
  private var rows: [UInt8] {
    // Where each of the seven passes begins, and how far it steps: x, y, dx, dy.
    let passes =
      isInterlaced
      ? [
        (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2),
        (0, 1, 1, 2),
      ] : [(0, 0, 1, 1)]
    var bytes: [UInt8] = []
    for (x0, y0, dx, dy) in passes where x0 < width {
      for y in stride(from: y0, to: height, by: dy) {
        var bits: [Int] = []
        for x in stride(from: x0, to: width, by: dx) {
          for channel in 0..<channels {
            let sample = samples[(y * width + x) * channels + channel]
            for bit in (0..<depth).reversed() { bits.append(sample >> bit & 1) }
          }
        }
        while bits.count % 8 > 0 { bits.append(0) }
        bytes.append(0)
        for start in stride(from: 0, to: bits.count, by: 8) {
          bytes.append(UInt8(bits[start..<start + 8].reduce(0) { $0 * 2 + $1 }))
        }
      }
    }
    return bytes
  }

  static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(value >> $0 & 255) }
  }

  static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + content
    return number(content.count) + named + number(PlainPNG.sum(named))
  }

  /// A zlib stream of stored blocks.
  static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    for start in stride(from: 0, to: bytes.count, by: 1000) {
      let piece = bytes[start..<min(start + 1000, bytes.count)]
      let (low, high) = (UInt8(piece.count & 255), UInt8(piece.count >> 8))
      stream += [piece.endIndex == bytes.count ? 1 : 0, low, high, ~low, ~high] + piece
    }
    var (a, b) = (1, 0)
    for byte in bytes {
      a = (a + Int(byte)) % 65521
      b = (b + a) % 65521
    }
    return stream + number(b << 16 | a)
  }
}

/// The pixels of a picture as rows of bytes of some depth.
struct PixelRows {
  private let pixels: Region<UInt8>
  private let palette: [RGB]?
  private let width: Int
  private let depth: PNGDepth
  let rowBytes: Int

  /// Creates the rows of a picture, whose pixels are given as a region and which is indexed if there is a palette.
  ///
  /// - Precondition: The depth holds the palette, and indexed depths have one.
  init(_ pixels: Region<UInt8>, palette: [RGB]?, width: Int, depth: PNGDepth) {
    if depth != .rgb {
      precondition(
        (palette?.count ?? Int.max) <= 1 << depth.rawValue, "the depth can't hold the palette")
    }
    self.pixels = pixels
    self.palette = palette
    self.width = width
    self.depth = depth
    rowBytes = depth.rowBytes(width: width)
  }

  /// The bytes of a row where they are held already as they are written.
  func stored(_ row: Int) -> Region<UInt8>? {
    switch (depth, palette) {
    case (.rgb, nil), (.palette8, _?): pixels.slice(row &* rowBytes, rowBytes)
    default: nil
    }
  }

  /// Writes the bytes of a row.
  func write(_ row: Int, into target: Region<UInt8>) {
    if let stored = stored(row) { return target.copy(stored) }
    let indices = pixels.slice(row &* width, width)
    switch depth {
    case .palette1: Self.packEights(indices, target)
    case .palette2: Self.packFours(indices, target)
    case .palette4: Self.packPairs(indices, target)
    case .palette8, .rgb: expand(indices, target)
    }
  }

  private func expand(_ indices: Region<UInt8>, _ target: Region<UInt8>) {
    guard let palette else { preconditionFailure("indices have a palette") }
    for pixel in 0..<indices.count {
      let colour = palette[Int(indices[pixel])]
      target[pixel &* 3] = colour.red
      target[pixel &* 3 &+ 1] = colour.green
      target[pixel &* 3 &+ 2] = colour.blue
    }
  }

  private static func packPairs(_ indices: Region<UInt8>, _ target: Region<UInt8>) {
    for pair in 0..<indices.count &>> 1 {
      target[pair] = (indices[pair &* 2] & 15) &<< 4 | indices[pair &* 2 &+ 1] & 15
    }
    packRest(indices, from: indices.count & ~1, bits: 4, target)
  }

  private static func packFours(_ indices: Region<UInt8>, _ target: Region<UInt8>) {
    for four in 0..<indices.count &>> 2 {
      let word = indices.load(four &* 4, as: UInt32.self).littleEndian & 0x0303_0303
      target[four] = UInt8(
        truncatingIfNeeded: word &<< 6 | word &>> 4 | word &>> 14 | word &>> 24)
    }
    packRest(indices, from: indices.count & ~3, bits: 2, target)
  }

  private static func packEights(_ indices: Region<UInt8>, _ target: Region<UInt8>) {
    for eight in 0..<indices.count &>> 3 {
      let word = indices.load(eight &* 8, as: UInt64.self).littleEndian & 0x0101_0101_0101_0101
      // Bit k of the factor's byte k brings byte k to bit 63 - k; no two sums meet.
      target[eight] = UInt8(truncatingIfNeeded: (word &* 0x8040_2010_0804_0201) &>> 56)
    }
    packRest(indices, from: indices.count & ~7, bits: 1, target)
  }

  /// Packs the indices that don't fill a byte, and zeros after them.
  private static func packRest(
    _ indices: Region<UInt8>, from start: Int, bits: Int, _ target: Region<UInt8>
  ) {
    guard start < indices.count else { return }
    var byte = 0
    for index in start..<indices.count {
      byte |= (Int(indices[index]) & (1 << bits - 1)) << (8 - bits * (index - start + 1))
    }
    target[start * bits / 8] = UInt8(byte)
  }
}

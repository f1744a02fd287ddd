/// Finds the palette of an RGB picture that has at most 256 colours.
struct Palettizer: ~Copyable {
  /// Slots of a table with linear probing: the colour in the lower 24 bits, its index and 1 above.
  private let slots = Buffer<UInt64>(1024)
  private var indexStore = Buffer<UInt8>()
  /// The colours, in the order of their first pixels.
  private(set) var palette: [RGB] = []
  /// The index of each pixel.
  private(set) var indices: Region<UInt8>

  init() {
    indices = indexStore.region
  }

  /// Finds the palette and the indices of pixels of three bytes.
  ///
  /// - Returns: Whether there are at most 256 colours; else nothing was found.
  mutating func find(_ pixels: Region<UInt8>) -> Bool {
    let count = pixels.count / 3
    let slots = self.slots.region
    indices = indexStore.room(for: count)
    let indices = self.indices
    slots.fill(0)
    palette.removeAll(keepingCapacity: true)
    var last = UInt32.max
    var index: UInt8 = 0
    for pixel in 0..<count {
      // Four bytes are read for three, but for the last pixel.
      let start = pixel &* 3
      let colour =
        pixel &+ 1 < count
        ? pixels.load(start, as: UInt32.self).littleEndian & 0xFF_FFFF
        : UInt32(pixels[start]) | UInt32(pixels[start &+ 1]) &<< 8
          | UInt32(pixels[start &+ 2]) &<< 16
      if colour != last {
        last = colour
        var slot = Int((colour &* 0x9E37_79B1) &>> 22)
        while slots[slot] != 0 && UInt32(truncatingIfNeeded: slots[slot] & 0xFF_FFFF) != colour {
          slot = (slot &+ 1) & 1023
        }
        if slots[slot] == 0 {
          if palette.count == 256 { return false }
          palette.append(
            RGB(
              UInt8(truncatingIfNeeded: colour), UInt8(truncatingIfNeeded: colour &>> 8),
              UInt8(truncatingIfNeeded: colour &>> 16)))
          slots[slot] = UInt64(palette.count) &<< 24 | UInt64(colour)
        }
        index = UInt8(truncatingIfNeeded: slots[slot] &>> 24 &- 1)
      }
      indices[pixel] = index
    }
    return true
  }
}

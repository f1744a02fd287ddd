extension Picture {
  /// The same picture with three bytes a pixel.
  public var rgb: Picture {
    if case .rgb = pixels { return self }
    return Picture(width: width, height: height, pixels: .rgb(rgbBytes))
  }

  /// The colours row by row from the top: red, green, blue.
  public var rgbBytes: [UInt8] {
    switch pixels {
    case .rgb(let bytes): bytes
    case .indexed(let indices, let palette): Self.expanded(indices, palette)
    }
  }

  /// Returns the colours of pixels of four bytes, the last of which is alpha, as they look on white.
  static func onWhite(_ pixels: [UInt8]) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: pixels.count / 4 * 3) { target, count in
      for pixel in 0..<pixels.count / 4 {
        let start = pixel &* 4
        let colour = RGB(pixels[start], pixels[start &+ 1], pixels[start &+ 2])
          .onWhite(alpha: pixels[start &+ 3])
        unsafe target[pixel &* 3] = colour.red
        unsafe target[pixel &* 3 &+ 1] = colour.green
        unsafe target[pixel &* 3 &+ 2] = colour.blue
      }
      count = pixels.count / 4 * 3
    }
  }

  /// Returns the colours of indices, three bytes a pixel.
  static func expanded(_ indices: [UInt8], _ palette: [RGB]) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: indices.count * 3) { target, count in
      for pixel in 0..<indices.count {
        let colour = palette[Int(indices[pixel])]
        unsafe target[pixel &* 3] = colour.red
        unsafe target[pixel &* 3 &+ 1] = colour.green
        unsafe target[pixel &* 3 &+ 2] = colour.blue
      }
      count = indices.count * 3
    }
  }
}

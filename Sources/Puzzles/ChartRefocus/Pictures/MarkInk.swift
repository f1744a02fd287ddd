import Imaging

/// The pixels of a picture that is being marked: a few colours more, so that it stays indexed where it is.
struct MarkInk {
  private enum Pixels {
    case indexed([UInt8], [RGB])
    case rgb([UInt8])
  }

  private let width: Int
  private let height: Int
  private var pixels: Pixels

  init(_ picture: Picture) {
    (width, height) = (picture.width, picture.height)
    switch picture.pixels {
    case .indexed(let indices, let palette): pixels = .indexed(indices, palette)
    case .rgb(let bytes): pixels = .rgb(bytes)
    }
  }

  /// What has become of the picture.
  var picture: Picture {
    switch pixels {
    case .indexed(let indices, let palette):
      Picture(width: width, height: height, pixels: .indexed(indices, palette: palette))
    case .rgb(let bytes): Picture(width: width, height: height, pixels: .rgb(bytes))
    }
  }

  /// Gives pixels a colour.
  mutating func fill(_ runs: [SlicePixels.Run], _ colour: RGB) {
    change(runs) { _ in colour }
  }

  /// Mixes a fifth of a colour into pixels.
  mutating func tint(_ runs: [SlicePixels.Run], _ colour: RGB) {
    func mixed(_ pixel: UInt8, _ channel: UInt8) -> UInt8 {
      UInt8((205 * Int(pixel) + 50 * Int(channel) + 127) / 255)
    }
    change(runs) { pixel in
      RGB(
        mixed(pixel.red, colour.red), mixed(pixel.green, colour.green),
        mixed(pixel.blue, colour.blue))
    }
  }

  /// The runs of flagged pixels of a row.
  static func runs(_ flags: [Bool], _ y: Int, _ columns: Range<Int>) -> [SlicePixels.Run] {
    var runs: [SlicePixels.Run] = []
    var start: Int?
    for x in columns.lowerBound...columns.upperBound {
      let isIn = x < columns.upperBound && flags[x]
      if isIn, start == nil { start = x }
      if !isIn, let first = start {
        runs.append(SlicePixels.Run(y: y, x0: first, x1: x))
        start = nil
      }
    }
    return runs
  }

  /// Changes the colour of pixels by a rule; runs share no pixel.
  private mutating func change(_ runs: [SlicePixels.Run], _ rule: (RGB) -> RGB) {
    if case .indexed(let indices, let palette) = pixels {
      if let (indices, palette) = changed(indices, palette, runs, rule) {
        pixels = .indexed(indices, palette)
        return
      }
      // There are no places left for more colours.
      pixels = .rgb(
        Picture(width: width, height: height, pixels: .indexed(indices, palette: palette))
          .rgbBytes)
    }
    guard case .rgb(var bytes) = pixels else { return }
    pixels = .rgb([])
    for run in runs {
      for place in run.y * width + run.x0..<run.y * width + run.x1 {
        let old = RGB(bytes[3 * place], bytes[3 * place + 1], bytes[3 * place + 2])
        let new = rule(old)
        (bytes[3 * place], bytes[3 * place + 1], bytes[3 * place + 2]) = (
          new.red, new.green, new.blue
        )
      }
    }
    pixels = .rgb(bytes)
  }

  /// The indices with the rule kept, and the palette with the colours that are new; nil if it is full.
  private func changed(
    _ indices: [UInt8], _ palette: [RGB], _ runs: [SlicePixels.Run], _ rule: (RGB) -> RGB
  ) -> ([UInt8], [RGB])? {
    var (indices, palette) = (indices, palette)
    var becomes = [Int](repeating: -1, count: 256)
    for run in runs {
      for place in run.y * width + run.x0..<run.y * width + run.x1 {
        let old = Int(indices[place])
        if becomes[old] < 0 {
          let colour = rule(palette[old])
          if let known = palette.firstIndex(of: colour) {
            becomes[old] = known
          } else {
            guard palette.count < 256 else { return nil }
            becomes[old] = palette.count
            palette.append(colour)
          }
        }
        indices[place] = UInt8(becomes[old])
      }
    }
    return (indices, palette)
  }
}

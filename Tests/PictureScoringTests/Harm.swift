import Imaging
import Sight

/// What may happen to a right picture on its way through a model or a file, and leaves it right.
enum Harm: String, CaseIterable {
  case none, jpeg60, left3, up3, diagonal2, half, threeQuarters, larger, double, blurred, warm,
    darker
  case paler, noisy, several, dim

  func callAsFunction(_ picture: Picture) throws -> Picture {
    switch self {
    case .none: picture
    case .jpeg60: try Picture(jpeg: jpeg(picture, quality: 60))
    case .left3: picture.moved(-3, 0)
    case .up3: picture.moved(0, -3)
    case .diagonal2: picture.moved(2, -2)
    case .half: picture.scaled(0.5)
    case .threeQuarters: picture.scaled(0.75)
    case .larger: picture.scaled(1.4)
    case .double: picture.scaled(2)
    case .blurred: picture.blurred(1)
    case .warm: picture.toned([(1.04, 6), (1, 2), (0.94, -4)])
    case .darker: picture.toned([(0.88, 0), (0.88, 0), (0.88, 0)])
    case .paler: picture.toned([(0.86, 30), (0.86, 30), (0.86, 30)])
    case .noisy: picture.noisy(10)
    case .dim: picture.toned([(0.9, 0), (0.9, 0), (0.9, 0)])
    case .several:
      try Picture(
        jpeg: jpeg(
          picture.moved(1, 1).scaled(0.85).toned([(0.96, 6), (0.97, 4), (0.95, 2)]), quality: 75))
    }
  }
}

extension Picture {
  /// Changes each pixel's bytes, told where they come from.
  func mapped(_ body: (_ x: Int, _ y: Int, _ channel: Int, _ bytes: [UInt8]) -> Double) -> Picture {
    let source = rgbBytes
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    for y in 0..<height {
      for x in 0..<width {
        for channel in 0..<3 {
          bytes.append(UInt8(min(max(body(x, y, channel, source), 0), 255).rounded()))
        }
      }
    }
    return Picture(width: width, height: height, pixels: .rgb(bytes))
  }

  func moved(_ dx: Int, _ dy: Int) -> Picture {
    mapped { x, y, channel, bytes in
      let (x, y) = (min(max(x - dx, 0), width - 1), min(max(y - dy, 0), height - 1))
      return Double(bytes[3 * (y * width + x) + channel])
    }
  }

  func toned(_ tones: [(gain: Double, offset: Double)]) -> Picture {
    mapped { x, y, channel, bytes in
      Double(bytes[3 * (y * width + x) + channel]) * tones[channel].gain + tones[channel].offset
    }
  }

  /// The mean over a square of `2 * radius + 1` pixels.
  func blurred(_ radius: Int) -> Picture {
    mapped { x, y, channel, bytes in
      var (sum, count) = (0, 0)
      for row in max(0, y - radius)...min(height - 1, y + radius) {
        for column in max(0, x - radius)...min(width - 1, x + radius) {
          sum += Int(bytes[3 * (row * width + column) + channel])
          count += 1
        }
      }
      return Double(sum) / Double(count)
    }
  }

  /// Adds to each byte up to so much, or takes it away.
  func noisy(_ amount: Int) -> Picture {
    var state: UInt64 = 0x9e37_79b9
    return mapped { x, y, channel, bytes in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let step = Int(state >> 33) % (2 * amount + 1) - amount
      return Double(Int(bytes[3 * (y * width + x) + channel]) + step)
    }
  }

  /// The picture at another size: every pixel the mean of what it covers, or between the nearest.
  func scaled(_ factor: Double) -> Picture {
    let width = max(1, Int((Double(width) * factor).rounded()))
    let height = max(1, Int((Double(height) * factor).rounded()))
    return sized(width, height)
  }

  func sized(_ width: Int, _ height: Int) -> Picture {
    let sheet = Sheet(self).resized(width: width, height: height)
    return Picture(width: width, height: height, pixels: .rgb(sheet.bytes))
  }
}

/// The drift of colours that explains most of a picture, whatever was tinted or drawn elsewhere.
struct ToneFit {
  /// Mean colours of the picture.
  var seen: [SIMD4<Float>] = []
  /// What they are in the reference.
  var meant: [SIMD4<Float>] = []

  private static let gains: ClosedRange<Float> = 0.75...1.33
  private static let offsets: ClosedRange<Float> = -60...60
  /// Colours that lie no further, of 255, from what is meant are explained.
  private static let near: Float = 8
  /// How many pairs of colours are tried.
  private static let tries = 96
  /// Nothing is known of the gain from colours that lie nearer to each other, of 255.
  private static let apart: Float = 24

  /// A gain and an offset for each channel.
  private struct Drift {
    var gain = SIMD4<Float>(repeating: 1)
    var offset = SIMD4<Float>()
  }

  /// Returns the gains and offsets of the channels; none where too little is known.
  func tones() -> [Tone] {
    guard seen.count >= 16 else { return [Tone(), Tone(), Tone()] }
    var best = Drift()
    var most = explained(best)
    for number in 0..<Self.tries {
      // Any two colours, the same for the same number of them.
      let (one, two) = (
        (number &* 7919 &+ 13) % seen.count,
        (number &* 104_729 &+ 5 &* number &* number) % seen.count
      )
      let drift = drift(one, two)
      let count = explained(drift)
      if count > most { (best, most) = (drift, count) }
    }
    for limit in [16, 12] as [Float] { best = fitted(to: best, within: limit) }
    return (0..<3).map { channel in
      let (gain, offset) = (Double(best.gain[channel]), Double(best.offset[channel]))
      return abs(gain - 1) < 0.01 && abs(offset) < 1 ? Tone() : Tone(gain: gain, offset: offset)
    }
  }

  /// What brings two colours to what they should be.
  private func drift(_ one: Int, _ two: Int) -> Drift {
    var drift = Drift()
    for channel in 0..<3 {
      let run = seen[two][channel] - seen[one][channel]
      if abs(run) >= Self.apart {
        let gain = (meant[two][channel] - meant[one][channel]) / run
        drift.gain[channel] = min(max(gain, Self.gains.lowerBound), Self.gains.upperBound)
      }
      let offset = meant[one][channel] - drift.gain[channel] * seen[one][channel]
      drift.offset[channel] = min(max(offset, Self.offsets.lowerBound), Self.offsets.upperBound)
    }
    return drift
  }

  /// The number of colours that a drift explains.
  private func explained(_ drift: Drift) -> Int {
    var count = 0
    for (one, two) in zip(seen, meant) {
      let rest = drift.gain * one + drift.offset - two
      if max(rest.max(), -rest.min()) <= Self.near { count += 1 }
    }
    return count
  }

  /// The drift of the least squares over what another explains nearly.
  private func fitted(to drift: Drift, within limit: Float) -> Drift {
    var (count, x, y) = (Float(0), SIMD4<Float>(), SIMD4<Float>())
    var isNear: [Bool] = []
    for (one, two) in zip(seen, meant) {
      let rest = drift.gain * one + drift.offset - two
      isNear.append(max(rest.max(), -rest.min()) <= limit)
      guard isNear[isNear.count - 1] else { continue }
      count += 1
      x += one
      y += two
    }
    guard count >= 16 else { return drift }
    x /= count
    y /= count
    var (xx, xy) = (SIMD4<Float>(), SIMD4<Float>())
    for (number, (one, two)) in zip(seen, meant).enumerated() where isNear[number] {
      xx += (one - x) * (one - x)
      xy += (one - x) * (two - y)
    }
    var fitted = drift
    for channel in 0..<3 {
      // Where all is nearly of one colour the gain stays what it was.
      if xx[channel] > 64 * count {
        fitted.gain[channel] = min(
          max(xy[channel] / xx[channel], Self.gains.lowerBound), Self.gains.upperBound)
      }
      fitted.offset[channel] = min(
        max(y[channel] - fitted.gain[channel] * x[channel], Self.offsets.lowerBound),
        Self.offsets.upperBound)
    }
    return fitted
  }
}

import Colour
import Imaging

/// The mean colour of some pixels, and its name where that is certain.
struct BodyColour: Sendable {
  /// The fewest pixels by which a colour is judged.
  static let leastPixels = 40
  /// The share of the pixels, in percent, that have to be near the mean.
  private static let share = 60
  /// How near that is, ΔE.
  private static let limit: Float = 25

  let mean: Lab
  /// The name; nil where the table has none, or too few pixels are near the mean.
  let name: ColourName?

  /// Measures the pixels of a mask; nil if it has none.
  init?(_ mask: Mask, _ picture: Span<UInt8>, width: Int) {
    guard mask.area > 0 else { return nil }
    // Neighbours often have the same colour: counts by colour are few.
    var colours: [(lab: SIMD4<Int32>, count: Int)] = []
    var last = UInt32.max
    for run in mask.runs {
      var place = (run.y &* width &+ run.x0) &* 3
      for _ in run.x0..<run.x1 {
        let red = picture[place]
        let green = picture[place &+ 1]
        let blue = picture[place &+ 2]
        place &+= 3
        let word = UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
        if word == last {
          colours[colours.count &- 1].count &+= 1
        } else {
          last = word
          let lab = Lab(RGB(red, green, blue))
          colours.append(
            (
              SIMD4(Int32(lab.lightness * 256), Int32(lab.a * 256), Int32(lab.b * 256), 0), 1
            ))
        }
      }
    }
    var sum = SIMD4<Int>()
    for (lab, count) in colours {
      sum = sum &+ SIMD4<Int>(truncatingIfNeeded: lab) &* count
    }
    let scale = Double(mask.area * 256)
    mean = Lab(
      lightness: Float(Double(sum.x) / scale), a: Float(Double(sum.y) / scale),
      b: Float(Double(sum.z) / scale))
    let centre = SIMD3(mean.lightness, mean.a, mean.b) * 256
    let reach = Self.limit * 256
    var near = 0
    for (lab, count) in colours {
      let away = SIMD3(Float(lab.x), Float(lab.y), Float(lab.z)) - centre
      if (away * away).sum() <= reach * reach { near &+= count }
    }
    let isEven = near * 100 >= Self.share * mask.area
    name = mask.area >= Self.leastPixels && isEven ? ColourName.name(of: mean) : nil
  }
}

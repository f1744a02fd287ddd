public import Imaging

/// A colour as people see it: CIELAB under the white D65.
///
/// Equal steps look about equally large; a difference of 2 is barely seen.
public struct Lab: Hashable, Sendable {
  /// How light it is, L*, from 0 (black) to 100 (white).
  public var lightness: Float
  /// From green (negative) to red, a*; -87 to 99 in sRGB.
  public var a: Float
  /// From blue (negative) to yellow, b*; -108 to 95 in sRGB.
  public var b: Float

  /// Creates a colour from its coordinates.
  public init(lightness: Float, a: Float, b: Float) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  /// The colour of an sRGB pixel, in multiples of 1/256, within ΔE 0.01 of the formula in real numbers.
  public init(_ colour: RGB) {
    let lab = LabConverter.shared.convert(colour)
    self.init(
      lightness: Float(lab.lightness) / 256, a: Float(lab.a) / 256, b: Float(lab.b) / 256)
  }

  /// How far it is from grey, C*, from 0 to 134 in sRGB.
  public var chroma: Float {
    (a * a + b * b).squareRoot()
  }

  /// The direction from grey in degrees, from 0 up to 360: 0 is pink, 90 yellow, 180 green, 270 blue.
  ///
  /// Of greys it is 0. It is right to 0.001 degrees, and the same on every machine.
  ///
  /// Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 4.4.49.
  public var hue: Float {
    let across = abs(a)
    let up = abs(b)
    let longer = max(across, up)
    guard longer > 0 else { return 0 }
    let t = min(across, up) / longer
    let s = t * t
    var sum: Float = 0.002_866_225_7
    for term: Float in [
      -0.016_165_736_7, 0.042_909_613_8, -0.075_289_640_0, 0.106_562_639_3, -0.142_088_994_4,
      0.199_935_508_5, -0.333_331_452_8, 1,
    ] {
      sum = sum * s + term
    }
    var degrees = sum * t * 57.295_78
    if up > across { degrees = 90 - degrees }
    if a < 0 { degrees = 180 - degrees }
    if b < 0, degrees > 0 { degrees = 360 - degrees }
    return degrees
  }

  /// How different two colours look, ΔE*ab of 1976: the distance in CIELAB.
  public func difference(from other: Lab) -> Float {
    let lightness = lightness - other.lightness
    let a = a - other.a
    let b = b - other.b
    return (lightness * lightness + a * a + b * b).squareRoot()
  }
}

import Foundation
import Imaging

/// The contrast of two colours, as WCAG 2 defines it.
func contrast(_ a: RGB, _ b: RGB) -> Double {
  func luminance(_ colour: RGB) -> Double {
    let (red, green, blue) = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  let (one, other) = (luminance(a), luminance(b))
  return (max(one, other) + 0.05) / (min(one, other) + 0.05)
}

/// The distance of two colours in CIELAB.
func difference(_ a: RGB, _ b: RGB) -> Double {
  func lab(_ colour: RGB) -> (Double, Double, Double) {
    let (red, green, blue) = linear(colour)
    func bend(_ x: Double) -> Double { x > 0.008856 ? cbrt(x) : 7.787 * x + 16.0 / 116 }
    let x = bend((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
    let y = bend(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    let z = bend((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))
  }
  let (one, other) = (lab(a), lab(b))
  let (l, m, n) = (one.0 - other.0, one.1 - other.1, one.2 - other.2)
  return (l * l + m * m + n * n).squareRoot()
}

private func linear(_ colour: RGB) -> (Double, Double, Double) {
  func channel(_ value: UInt8) -> Double {
    let value = Double(value) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
  return (channel(colour.red), channel(colour.green), channel(colour.blue))
}

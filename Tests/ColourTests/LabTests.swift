import Colour
import Foundation
import Imaging
import Testing

/// CIELAB by its formula, in real numbers.
private func formula(_ colour: RGB) -> (lightness: Double, a: Double, b: Double) {
  func linear(_ byte: UInt8) -> Double {
    let value = Double(byte) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
  func f(_ t: Double) -> Double {
    t > 216.0 / 24389 ? cbrt(t) : t * 841 / 108 + 4.0 / 29
  }
  let red = linear(colour.red)
  let green = linear(colour.green)
  let blue = linear(colour.blue)
  let x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
  let y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
  let z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
  return (116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z)))
}

@Suite("CIELAB")
struct LabTests {
  @Test("Colours lie within 0.01 of the formula in real numbers, in every part of sRGB")
  func formulaAgrees() {
    let values = Array(stride(from: 0, through: 255, by: 5)).map { UInt8($0) }
    var worst = 0.0
    for red in values + [1, 2, 3, 4, 7] {
      for green in values + [1, 2, 3, 4, 7] {
        for blue in values + [1, 2, 3, 4, 7] {
          let colour = RGB(red, green, blue)
          let lab = Lab(colour)
          let truth = formula(colour)
          let lightness = Double(lab.lightness) - truth.lightness
          let a = Double(lab.a) - truth.a
          let b = Double(lab.b) - truth.b
          worst = max(worst, (lightness * lightness + a * a + b * b).squareRoot())
        }
      }
    }
    #expect(worst < 0.01, "ΔE \(worst)")
  }

  @Test("Greys have no chroma, black is 0 and white 100")
  func greys() {
    for value in UInt8.min...UInt8.max {
      let lab = Lab(RGB(value, value, value))
      #expect(abs(lab.a) <= 1 / 256 && abs(lab.b) <= 1 / 256, "\(value): \(lab)")
    }
    #expect(Lab(RGB(0, 0, 0)) == Lab(lightness: 0, a: 0, b: 0))
    #expect(Lab(RGB(255, 255, 255)).lightness == 100)
  }

  @Test("Hues agree with the arctangent")
  func hues() {
    for degrees in 0..<3600 {
      let angle = Double(degrees) / 1800 * .pi
      let lab = Lab(lightness: 50, a: Float(40 * cos(angle)), b: Float(40 * sin(angle)))
      let difference = abs(Double(lab.hue) - Double(degrees) / 10)
      #expect(min(difference, 360 - difference) < 0.001, "\(degrees) tenths: \(lab.hue)")
    }
    #expect(Lab(lightness: 50, a: 0, b: 0).hue == 0)
  }

  @Test("A plane holds the colours of its picture's pixels, indexed or not")
  func planes() {
    let palette = [RGB(12, 200, 7), RGB(255, 0, 0), RGB(3, 3, 90)]
    let indices: [UInt8] = [0, 1, 2, 2, 1, 0]
    let indexed = Picture(width: 3, height: 2, pixels: .indexed(indices, palette: palette))
    let bytes = indices.flatMap { index -> [UInt8] in
      let colour = palette[Int(index)]
      return [colour.red, colour.green, colour.blue]
    }
    let plane = LabPlane(Picture(width: 3, height: 2, pixels: .rgb(bytes)))
    #expect(LabPlane(indexed) == plane)
    for y in 0..<2 {
      for x in 0..<3 { #expect(plane[x, y] == Lab(indexed[x, y])) }
    }
    let mean = plane.mean(columns: 1..<3, rows: 0..<1)
    let lightness = (Lab(palette[1]).lightness + Lab(palette[2]).lightness) / 2
    #expect(abs(mean.lightness - lightness) < 0.001)
  }

  @Test("Red and green differ by 170.6")
  func difference() {
    let red = Lab(RGB(255, 0, 0))
    let green = Lab(RGB(0, 255, 0))
    #expect(abs(red.difference(from: green) - 170.58) < 0.02)
    #expect(red.difference(from: red) == 0)
  }
}

import Colour
import Imaging
import Testing

@Suite("Colour names")
struct ColourNameTests {
  @Test(
    "Colours that nobody disputes have their names",
    arguments: [
      (RGB(5, 5, 6), ColourName.black), (RGB(250, 250, 250), .white), (RGB(128, 128, 128), .grey),
      (RGB(200, 20, 20), .red), (RGB(255, 140, 0), .orange), (RGB(255, 215, 0), .yellow),
      (RGB(0, 128, 0), .green), (RGB(60, 110, 40), .green), (RGB(64, 224, 208), .turquoise),
      (RGB(0, 0, 255), .blue), (RGB(135, 206, 235), .blue), (RGB(30, 50, 120), .blue),
      (RGB(128, 0, 128), .purple), (RGB(255, 182, 193), .pink), (RGB(101, 67, 33), .brown),
      (RGB(245, 222, 179), .beige),
    ])
  func focal(colour: RGB, name: ColourName) {
    #expect(ColourName.name(of: Lab(colour)) == name, "\(Lab(colour))")
  }

  @Test(
    "Colours that people call different names have none",
    arguments: [
      RGB(128, 128, 0), RGB(255, 0, 255), RGB(0, 120, 140), RGB(250, 128, 114), RGB(190, 255, 0),
      RGB(210, 150, 120), RGB(40, 40, 40), RGB(225, 225, 225), RGB(130, 100, 220),
    ])
  func between(colour: RGB) {
    #expect(ColourName.name(of: Lab(colour)) == nil)
  }

  @Test("The sectors of two names lie apart by the margin")
  func margins() {
    // A grid of CIELAB, and of each point the names of the points around it.
    var points: [(Lab, ColourName)] = []
    for red in stride(from: 0, through: 255, by: 9) {
      for green in stride(from: 0, through: 255, by: 9) {
        for blue in stride(from: 0, through: 255, by: 9) {
          let lab = Lab(RGB(UInt8(red), UInt8(green), UInt8(blue)))
          if let name = ColourName.name(of: lab) { points.append((lab, name)) }
        }
      }
    }
    #expect(Set(points.map(\.1)) == Set(ColourName.allCases))
    for (lab, name) in points {
      for lightness in -1...1 {
        for a in -1...1 {
          for b in -1...1 {
            let length = Float(max(1, lightness * lightness + a * a + b * b)).squareRoot()
            let step = ColourName.margin / length
            let near = Lab(
              lightness: lab.lightness + Float(lightness) * step, a: lab.a + Float(a) * step,
              b: lab.b + Float(b) * step)
            let other = ColourName.name(of: near)
            if let other, other != name {
              Issue.record("\(name) at \(lab) lies within \(ColourName.margin) of \(other)")
              return
            }
          }
        }
      }
    }
  }

  @Test("Light and dark are said where people say them")
  func lightness() {
    func words(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> String {
      let lab = Lab(RGB(red, green, blue))
      guard let name = ColourName.name(of: lab) else { return "" }
      guard let light = LightnessName.name(of: lab, named: name) else { return name.rawValue }
      return "\(light.rawValue) \(name.rawValue)"
    }
    #expect(words(0, 0, 139) == "dark blue")
    #expect(words(135, 206, 235) == "light blue")
    #expect(words(70, 130, 180) == "blue")
    #expect(words(255, 215, 0) == "yellow")
    #expect(words(120, 10, 10) == "dark red")
    #expect(words(255, 182, 193) == "pink")
    #expect(words(70, 70, 70) == "dark grey")
    #expect(words(5, 5, 5) == "black")
  }
}

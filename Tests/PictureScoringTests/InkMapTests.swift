import Sight
import Testing

@Suite("Ink on a picture")
struct InkMapTests {
  @Test("Wherever a spot lies, there is ink only in the picture")
  func outside() {
    let white = Sheet(width: 8, height: 6, colours: [UInt32](repeating: 0xff_ffff, count: 48))
    let red = Sheet(width: 8, height: 6, colours: [UInt32](repeating: 0xff_0000, count: 48))
    let ink = InkMap(red, on: Surroundings(white), colours: [0xff_0000])
    #expect(ink.mean(x: 4, y: 3, radius: 1) == 1)
    #expect(ink.mean(x: 7.9, y: 5.9, radius: 0.8) == 1)
    for (x, y) in [(9.0, 3.0), (400, 3), (-9, 3), (4, 7), (4, 600), (4, -7), (90, -90)] {
      #expect(ink.mean(x: x, y: y, radius: 0.8) == 0, "\(x), \(y)")
      #expect(ink.meanSeen(x: x, y: y, radius: 0.8) == nil, "\(x), \(y)")
    }
  }

  @Test("On a ground like the ink the casing of a line is ink, elsewhere it is none")
  func casing() {
    var colours = [UInt32](repeating: 0xffffff, count: 160)
    for place in 0..<80 { colours[place] = 0xe0b860 }
    let ground = Sheet(width: 16, height: 10, colours: colours)
    var drawn = colours
    for row in 0..<10 { drawn[16 * row + 8] = 0x000000 }
    let picture = Sheet(width: 16, height: 10, colours: drawn)
    let cased = InkMap(
      picture, on: Surroundings(ground), colours: [0xffc440, 0xff40c0], casing: 0x000000)
    let plain = InkMap(picture, on: Surroundings(ground), colours: [0xffc440, 0xff40c0])
    #expect(cased.levels[16 + 8] == 255)
    #expect(plain.levels[16 + 8] == 0)
    #expect(cased.levels[16 * 8 + 8] == 0)
  }
}

import Hashing
import Imaging
import Scenery
import Seeding
import Testing

@Suite("Paintings")
struct PaintingTests {
  /// One of many paintings of a kind.
  static func painting(_ kind: Painting.Kind, _ index: Int) -> Painting {
    var chance = Chance(Seed(11).derived(kind.rawValue).derived(index))
    return Painting(kind, using: &chance)
  }

  @Test("The same chance gives the same bytes, and the next draw another picture")
  func sameBytes() throws {
    for kind in Painting.Kind.allCases {
      var one = Chance(Seed(3))
      var two = Chance(Seed(3))
      let first = Painting(kind, using: &one)
      let picture = try first.picture(width: 160, height: 128)
      #expect(first == Painting(kind, using: &two))
      #expect(try first.picture(width: 160, height: 128) == picture)
      #expect(try Painting(kind, using: &one).picture(width: 160, height: 128) != picture)
      #expect(picture.width == 160 && picture.height == 128)
    }
  }

  @Test("Two sizes show one picture", arguments: Painting.Kind.allCases)
  func sizes(kind: Painting.Kind) throws {
    for index in 0..<6 {
      let painting = Self.painting(kind, index)
      let small = Brightness(try painting.picture(width: 192, height: 192)).means(cells: 32)
      let large = Brightness(try painting.picture(width: 576, height: 576)).means(cells: 32)
      let difference = distance(small, large)
      #expect(difference < 5, "\(kind.rawValue) \(index) differs by \(difference)")
      #expect(correlation(small, large) > 0.97, "\(kind.rawValue) \(index)")
    }
  }

  @Test("Paints from 1 : 2 to 2 : 1", arguments: Painting.Kind.allCases)
  func shapes(kind: Painting.Kind) throws {
    for (width, height) in [(128, 256), (256, 128), (200, 131), (2048, 1024)] {
      guard width < 2048 || kind == .coast else { continue }
      let picture = try Self.painting(kind, width).picture(width: width, height: height)
      #expect(picture.width == width && picture.height == height)
      let texture = Brightness(try Self.painting(kind, 1).picture(width: 256, height: 128))
        .deviations(cells: 4)
      #expect(texture.max() ?? 0 > 5)
    }
  }

  @Test(
    "A size that cannot be painted is refused with a sentence",
    arguments: [(127, 128), (128, 2049), (0, 0), (-5, 300)])
  func tooSmall(width: Int, height: Int) {
    let error = #expect(throws: SceneryError.self) {
      try Self.painting(.coast, 0).picture(width: width, height: height)
    }
    #expect(error?.code == .side)
    #expect(error?.description.contains("128 to 2048") == true)
  }

  @Test("A shape that is too long is refused", arguments: [(512, 255), (255, 512)])
  func tooLong(width: Int, height: Int) {
    let error = #expect(throws: SceneryError.self) {
      try Self.painting(.coast, 0).picture(width: width, height: height)
    }
    #expect(error?.code == .shape)
    #expect(error?.description.contains("\(width) × \(height)") == true)
  }

  @Test("Kinds keep their names")
  func names() {
    #expect(
      Painting.Kind.allCases.map(\.rawValue) == [
        "lake-and-mountains", "coast", "skyline", "forest", "desert", "night-sky", "fields",
        "interior", "still-life", "village", "garden", "harbour",
      ])
  }
}

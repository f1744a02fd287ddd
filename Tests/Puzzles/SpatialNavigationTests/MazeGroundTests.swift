import Drawing
import Imaging
import Seeding
import Testing

@testable import SpatialNavigation

struct MazeGroundTests {
  @Test(arguments: MazeTheme.allCases, Lattice.Kind.allCases)
  func `every side and every cell can be read, in every palette at every size`(
    theme: MazeTheme, kind: Lattice.Kind
  ) throws {
    for cell in MazeSamples.cells(kind) {
      for number in 0..<6 {
        var chance = Chance(Seed(UInt64(cell * 10 + number)))
        let lattice = MazeSamples.lattice(kind, number)
        let (maze, _, openings) = try MazeSamples.maze(lattice, using: &chance)
        #expect(maze.checkInvariants())
        let look = try MazeLook(
          theme, path: PathStyle.allCases[number % 5], lattice: lattice, cell: cell,
          labels: [nil, .numbers, .letters][number % 3], using: &chance)
        let reader = try MazeReader(
          legend: look.legend(of: maze), problem: look.picture(of: maze, openings: openings).picture
        )
        var wrong: [String] = []
        for index in 0..<lattice.count {
          let here = lattice.cell(at: index)
          let meaning = here == maze.start ? "start" : here == maze.goal ? "goal" : "floor"
          let read = reader.meanings(here, in: reader.pixels)
          if read != [meaning] { wrong.append("\(here) is \(read), not \(meaning)") }
          for move in lattice.moves {
            let isOpening = openings.contains { $0.0 == here && $0.1 == move }
            if reader.isOpen(here, move) != (maze.isOpen(here, move) || isOpening) {
              wrong.append("\(here) \(move)")
            }
          }
        }
        #expect(wrong.isEmpty, "\(cell) \(number) \(look.path)")
      }
    }
  }

  @Test(arguments: MazeTheme.allCases)
  func `meanings and sides have colours of their own`(theme: MazeTheme) throws {
    for kind in Lattice.Kind.allCases {
      for number in 0..<20 {
        var chance = Chance(Seed(UInt64(number)))
        let lattice = MazeSamples.lattice(kind, number)
        let (maze, _, _) = try MazeSamples.maze(lattice, using: &chance)
        let look = try MazeLook(
          theme, path: .arrows, lattice: lattice, cell: 32, labels: nil, using: &chance)
        let legend = try MazeReader(
          legend: look.legend(of: maze), problem: look.picture(of: maze).picture
        ).legend
        let sets = legend.meanings.map { Set($0.colours) } + [Set(legend.sides.wall)]
        for first in sets.indices {
          #expect(!sets[first].isEmpty)
          for second in 0..<first { #expect(sets[first].isDisjoint(with: sets[second])) }
        }
        #expect(Set(legend.sides.open).isDisjoint(with: legend.sides.wall))
      }
    }
  }

  /// WCAG 2's relative luminance.
  private func luminance(_ colour: RGB) -> Double {
    func linear(_ value: UInt8) -> Double {
      let c = Double(value) / 255
      return c <= 0.04045 ? c / 12.92 : power((c + 0.055) / 1.055)
    }
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722
      * linear(colour.blue)
  }

  /// x to the power of 2.4: its fifth root, to the twelfth.
  private func power(_ x: Double) -> Double {
    var root = x
    for _ in 0..<60 {
      root -= (root * root * root * root * root - x) / (5 * root * root * root * root)
    }
    return (0..<12).reduce(1) { product, _ in product * root }
  }

  private func contrast(_ a: RGB, _ b: RGB) -> Double {
    let (low, high) = (min(luminance(a), luminance(b)), max(luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)
  }

  @Test(arguments: MazeTheme.allCases)
  func `ink, walls and labels stand out`(theme: MazeTheme) {
    #expect(theme.schemes.count >= 3)
    for (number, scheme) in theme.schemes.enumerated() {
      func colour(_ tone: MazeTone) -> RGB { scheme.colours[Int(tone.rawValue)] }
      for tone in MazeTone.grounds {
        #expect(contrast(scheme.ink.colour, colour(tone)) >= 3, "\(number) \(tone)")
      }
      #expect(contrast(colour(.label), colour(.frame)) >= 7, "\(number) label")
      let wall = max(
        contrast(colour(.wall), colour(.floor)), contrast(colour(.rim), colour(.floor)))
      #expect(wall >= 3, "\(number) wall")
      #expect(contrast(colour(.startSign), colour(.startMat)) >= 3, "\(number) start")
      #expect(contrast(colour(.goalSign), colour(.goalMat)) >= 3, "\(number) goal")
    }
    for ramp in MazeRamp.all {
      for colour in ramp.colours { #expect(contrast(colour, MazeScheme.casing) >= 3) }
    }
  }

  @Test(arguments: MazeTheme.allCases)
  func `every level of ink can be told from every other`(theme: MazeTheme) {
    for scheme in theme.schemes {
      for ramp in [nil] + MazeRamp.all.map({ Optional($0) }) {
        let palette = InkedPalette(
          grounds: scheme.colours, casing: ramp == nil ? nil : MazeScheme.casing,
          inks: ramp?.colours ?? [scheme.ink.colour], levels: 4)
        #expect(palette.colours.count <= 256)
        let over = palette.colours.suffix(from: palette.grounds * 4)
        #expect(Set(over).count == over.count)
        for ground in 0..<palette.grounds {
          let steps = (0..<4).map { palette.colours[$0 * palette.grounds + ground] } + over
          #expect(Set(steps).count == steps.count, "\(ground)")
        }
      }
    }
  }

  /// The name of a colour by its hue.
  private func name(of colour: RGB) -> String {
    let (red, green, blue) = (Double(colour.red), Double(colour.green), Double(colour.blue))
    let (high, low) = (max(red, green, blue), min(red, green, blue))
    let sector =
      high == red
      ? (green - blue) / (high - low)
      : high == green ? 2 + (blue - red) / (high - low) : 4 + (red - green) / (high - low)
    let hue = sector < 0 ? sector * 60 + 360 : sector * 60
    switch hue {
    case 20..<38: return high < 160 ? "brown" : "orange"
    case 45..<65: return "yellow"
    case 80..<155: return "green"
    case 205..<250: return "blue"
    case 265..<290: return "purple"
    case 300..<340: return "pink"
    case 350..., ..<10: return "red"
    default: return "hard to say"
    }
  }

  @Test(arguments: MazeTheme.allCases, PathStyle.allCases)
  func `inks are called what they look like`(theme: MazeTheme, style: PathStyle) throws {
    for number in 0..<30 {
      var chance = Chance(Seed(UInt64(number)))
      let look = try MazeLook(
        theme, path: style, lattice: Lattice(kind: .square, rows: 4, columns: 4), cell: 20,
        labels: nil, using: &chance)
      let inks = look.palette.inks
      #expect(inks.count > 1 ? look.inkNames.count == 2 : look.inkNames.count == 1)
      #expect(look.inkNames.first == name(of: inks[0]))
      #expect(look.inkNames.last == name(of: inks[inks.count - 1]))
    }
  }
}

import Drawing
import Foundation
import Imaging
import Seeding
import Testing
import Traces

@testable import SpatialNavigation

struct MazePathTests {
  /// A look with a walk drawn in legs, and how it is read.
  private struct Drawn {
    let look: MazeLook
    let maze: Maze
    let walk: [Move]
    let cells: [Cell]
    let reader: MazeReader
    /// The plates after each leg, the problem's first.
    let plates: [Plate]
    let regions: [[Box]]

    init(_ theme: MazeTheme, _ style: PathStyle, _ kind: Lattice.Kind, cell: Int, number: Int)
      throws
    {
      var chance = Chance(Seed(UInt64(cell * 100 + number)))
      let lattice = MazeSamples.lattice(kind, number)
      let (maze, walk, openings) = try MazeSamples.maze(lattice, using: &chance)
      look = try MazeLook(
        theme, path: style, lattice: lattice, cell: cell, labels: nil, using: &chance)
      var cells = [maze.start]
      for move in walk {
        guard let next = lattice.neighbor(of: cells[cells.count - 1], by: move) else { continue }
        cells.append(next)
      }
      (self.maze, self.walk, self.cells) = (maze, walk, cells)
      var plates = [look.picture(of: maze, openings: openings)]
      var regions: [[Box]] = []
      reader = try MazeReader(legend: look.legend(of: maze), problem: plates[0].picture)
      var done = 0
      for cut in [walk.count / 3, walk.count * 2 / 3, walk.count] {
        let (plate, region) = look.adding(
          leg: Array(walk[done..<cut]), from: cells[done], isFirst: done == 0, done: done,
          of: walk.count, to: plates[plates.count - 1])
        plates.append(plate)
        regions.append(region)
        done = cut
      }
      (self.plates, self.regions) = (plates, regions)
    }
  }

  private static let sizes: [(Lattice.Kind, Int)] = Lattice.Kind.allCases.flatMap { kind in
    MazeSamples.cells(kind).map { (kind, $0) }
  }

  private func drawn(_ style: PathStyle, _ check: (Drawn, Int) throws -> Void) throws {
    for (number, (kind, cell)) in Self.sizes.enumerated() {
      for other in 0..<3 {
        let theme = MazeTheme.allCases[(number * 3 + other) % MazeTheme.allCases.count]
        try check(Drawn(theme, style, kind, cell: cell, number: number + other), cell)
      }
    }
  }

  @Test(arguments: PathStyle.allCases)
  func `every crossed border is inked in its middle, and no other border at all`(
    style: PathStyle
  ) throws {
    try drawn(style) { drawn, cell in
      let reader = drawn.reader
      let ranks = reader.ranks(in: drawn.plates[3].picture)
      // Half of the ink itself, be it over a casing.
      let half = reader.legend.ink.casing == nil ? 2 : 6
      var wrong: [String] = []
      for index in 0..<drawn.maze.lattice.count {
        let here = drawn.maze.lattice.cell(at: index)
        for move in drawn.maze.lattice.moves {
          let next = drawn.maze.lattice.neighbor(of: here, by: move)
          let isCrossed = zip(drawn.cells, drawn.cells.dropFirst()).contains {
            ($0 == here && $1 == next) || ($1 == here && $0 == next)
          }
          func rank(_ spot: MazeReader.Spot) -> Int { ranks[reader.index(spot)]?.rank ?? -1 }
          if isCrossed {
            let middle = reader.border(here, move, at: 0)
            let center = reader.center(here)
            let away = hypot(middle.x - center.x, middle.y - center.y)
            for side in [-0.5, 0.5] {
              let spot = MazeReader.Spot(
                x: Int(floor(middle.x + (middle.x - center.x) / away * side)),
                y: Int(floor(middle.y + (middle.y - center.y) / away * side)))
              if rank(spot) < half { wrong.append("\(here) \(move) is not inked") }
            }
            let limit = max(3, Double(cell) / 10) + (reader.legend.grid == "square" ? 0 : 0.85)
            let share = Int((200 * limit / reader.length(of: here, move)).rounded(.up))
            for spot in reader.spots(here, move, from: min(share, 100), to: 100)
            where rank(spot) != 0 { wrong.append("\(here) \(move) is inked too far") }
            // What is read of the border is free of ink.
            let probe = reader.legend.sides.probe
            for spot in reader.spots(here, move, from: probe[0], to: probe[1])
            where rank(spot) != 0 { wrong.append("\(here) \(move) is inked where it is read") }
          } else {
            for spot in reader.spots(here, move, from: 0, to: 100) where rank(spot) != 0 {
              wrong.append("\(here) \(move) is inked")
            }
          }
        }
      }
      #expect(wrong.isEmpty, "\(drawn.look.theme) \(reader.legend.grid) \(cell)")
    }
  }

  @Test(arguments: PathStyle.allCases)
  func `ink is a blend, near the walk, in its cells, and on no probe`(style: PathStyle) throws {
    try drawn(style) { drawn, cell in
      let reader = drawn.reader
      let picture = drawn.plates[3].picture
      let ranks = reader.ranks(in: picture)
      let visited = Set(drawn.cells)
      // The walk's line: straight from centre to centre, along rings in short chords.
      var line: [(x: Double, y: Double)] = []
      for (place, move) in drawn.walk.enumerated() {
        let steps = move == .clockwise || move == .counterclockwise ? 40 : 1
        for step in 0..<steps {
          let track = drawn.look.geometry.track(from: drawn.cells[place], by: move)
          let point = track.place(at: Double(step) / Double(steps)).point
          line.append((point.x, point.y))
        }
      }
      line.append(reader.center(drawn.cells[drawn.cells.count - 1]))
      func distance(_ x: Double, _ y: Double) -> Double {
        zip(line, line.dropFirst()).map { a, b in
          let (dx, dy) = (b.x - a.x, b.y - a.y)
          let along = ((x - a.x) * dx + (y - a.y) * dy) / max(dx * dx + dy * dy, 1e-9)
          let share = min(max(along, 0), 1)
          return hypot(a.x + share * dx - x, a.y + share * dy - y)
        }.min() ?? .infinity
      }
      var wrong: Set<String> = []
      for (place, rank) in ranks.enumerated() {
        guard let rank else {
          wrong.insert("no blend")
          continue
        }
        guard rank.rank > 0 else { continue }
        let (x, y) = (Double(place % reader.width) + 0.5, Double(place / reader.width) + 0.5)
        let corners = [(-0.49, -0.49), (0.49, -0.49), (-0.49, 0.49), (0.49, 0.49), (0, 0)]
        if !corners.contains(where: { visited.contains(reader.cell(at: x + $0.0, y + $0.1)) }) {
          wrong.insert("outside the cells")
        }
        if distance(x, y) > max(3, Double(cell) / 4) + 0.71 { wrong.insert("far from the walk") }
      }
      let inked = MazeReader.pixels(of: picture)
      for index in 0..<drawn.maze.lattice.count {
        let here = drawn.maze.lattice.cell(at: index)
        for entry in reader.legend.meanings {
          for spot in reader.probe(here, entry.probe)
          where ranks[reader.index(spot)]?.rank != 0 { wrong.insert("on a probe") }
        }
        if reader.meanings(here, in: inked).count != 1 { wrong.insert("a meaning is lost") }
      }
      #expect(wrong.isEmpty, "\(drawn.look.theme) \(reader.legend.grid) \(cell)")
    }
  }

  @Test(arguments: PathStyle.allCases)
  func `legs only add ink, inside their regions, wherever they are cut`(style: PathStyle) throws {
    try drawn(style) { drawn, cell in
      let pictures = drawn.plates.map(\.picture)
      let ranks = pictures.map { drawn.reader.ranks(in: $0).map { $0?.rank ?? -1 } }
      let pixels = pictures.map { MazeReader.pixels(of: $0) }
      for (leg, region) in drawn.regions.enumerated() {
        #expect(zip(ranks[leg], ranks[leg + 1]).allSatisfy { $0 <= $1 })
        #expect(region.count <= 24)
        var strays = 0
        for place in pixels[leg].indices where pixels[leg][place] != pixels[leg + 1][place] {
          let (x, y) = (place % drawn.reader.width, place / drawn.reader.width)
          if !region.contains(where: { $0.x0..<$0.x1 ~= x && $0.y0..<$0.y1 ~= y }) { strays += 1 }
        }
        #expect(strays == 0, "\(drawn.look.theme) \(drawn.reader.legend.grid) \(cell)")
        #expect(
          region.allSatisfy {
            $0.x0 >= 0 && $0.y0 >= 0 && $0.x1 <= drawn.reader.width
              && $0.y1 <= drawn.reader.height
          })
      }
      let whole = drawn.look.adding(
        leg: drawn.walk, from: drawn.maze.start, isFirst: true, done: 0, of: drawn.walk.count,
        to: drawn.plates[0])
      #expect(whole.plate == drawn.plates[3])
    }
  }

  @Test func `a path that changes colour says how far it is`() throws {
    for kind in Lattice.Kind.allCases {
      let drawn = try Drawn(.plain, .gradient, kind, cell: 40, number: 3)
      let (reader, n) = (drawn.reader, drawn.reader.legend.ink.colours.count)
      let ranks = reader.ranks(in: drawn.plates[3].picture)
      for (place, move) in drawn.walk.enumerated() {
        let middle = reader.border(drawn.cells[place], move, at: 0)
        let spot = MazeReader.Spot(x: Int(middle.x), y: Int(middle.y))
        #expect(ranks[reader.index(spot)]?.colours == [place * n / drawn.walk.count])
      }
    }
  }

  @Test func `a leg of no moves changes nothing`() throws {
    let drawn = try Drawn(.hedge, .dots, .square, cell: 20, number: 0)
    let (plate, region) = drawn.look.adding(
      leg: [], from: drawn.maze.start, isFirst: true, done: 0, of: 4, to: drawn.plates[0])
    #expect(plate == drawn.plates[0] && region.isEmpty)
  }

  @Test(arguments: Mark.allCases)
  func `marks keep their distance, and leave probes alone`(mark: Mark) throws {
    for style in [PathStyle.arrows, .gradient] {
      try drawn(style) { drawn, cell in
        let reader = drawn.reader
        let here = drawn.cells[drawn.cells.count / 2]
        let (plate, region) = drawn.look.marking([here], as: mark, on: drawn.plates[0])
        let ranks = reader.ranks(in: plate.picture)
        let center = reader.center(here)
        let size = Double(cell)
        let range = mark == .ring ? size * 0.26 - 0.71...size * 0.42 + 0.71 : 0...size * 0.14 + 0.71
        var (wrong, most): (Set<String>, Int) = ([], 0)
        for (place, rank) in ranks.enumerated() where rank?.rank != 0 {
          let (x, y) = (place % reader.width, place / reader.width)
          let away = hypot(Double(x) + 0.5 - center.x, Double(y) + 0.5 - center.y)
          if rank == nil { wrong.insert("no blend") }
          if !range.contains(away) { wrong.insert("too near or too far") }
          if !region.contains(where: { $0.x0..<$0.x1 ~= x && $0.y0..<$0.y1 ~= y }) {
            wrong.insert("outside the region")
          }
          most = max(most, rank?.rank ?? 0)
        }
        if most < (style == .gradient ? 6 : 3) { wrong.insert("faint") }
        for entry in reader.legend.meanings {
          for spot in reader.probe(here, entry.probe)
          where ranks[reader.index(spot)]?.rank != 0 { wrong.insert("on a probe") }
        }
        #expect(wrong.isEmpty, "\(reader.legend.grid) \(cell) \(style)")
      }
    }
  }
}

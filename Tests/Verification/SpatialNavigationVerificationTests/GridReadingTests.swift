import Foundation
import Testing
import VerificationKit

@testable import SpatialNavigationVerification

/// Hexagons and rings that the test paints pixel by pixel.
@Suite struct GridReadingTests {
  typealias Border = PaintedGrid.Border

  /// A wall between the first two hexagons, and one between the second and that below it.
  static var hexagons: PaintedGrid {
    var grid = PaintedGrid(kind: .hexagonal, walls: [])
    grid.walls = grid.rim + [Border(1, 1, "R"), Border(1, 2, "DR")]
    return grid
  }

  /// A wall between two sectors of the inner ring, and one between the rings.
  static var rings: PaintedGrid {
    var grid = PaintedGrid(kind: .polar, walls: [])
    grid.walls = grid.rim + [Border(1, 1, "CW"), Border(1, 4, "OUT"), Border(2, 6, "CW")]
    return grid
  }

  static func read(
    _ grid: PaintedGrid, _ change: (inout Pixels) -> Void = { _ in }
  ) throws -> (state: BoardState?, findings: Findings) {
    let legend = try Legend(grid.legend)
    #expect(legend.fault(width: grid.width, height: grid.height) == nil)
    var pixels = grid.pixels(start: [1, 1], goal: [2, 3])
    change(&pixels)
    var findings = Findings("test")
    let state = BoardReader(legend, Raster(pixels.picture)).state(into: &findings)
    return (state, findings)
  }

  @Test(arguments: [PaintedGrid.Kind.hexagonal, .polar])
  func `walls are read where they are painted and nowhere else`(_ kind: PaintedGrid.Kind) throws {
    let grid = kind == .hexagonal ? Self.hexagons : Self.rings
    let (read, findings) = try Self.read(grid)
    #expect(findings.mismatches == [])
    let state = try #require(read)
    #expect(state.start == Place(1, 1))
    #expect(state.goal == Place(2, 3))
    let walls = Set(grid.walls)
    for place in state.grid.places {
      for direction in state.grid.kind.directions {
        guard let other = state.grid.neighbor(place, direction) else { continue }
        let isWall =
          walls.contains(Border(place.row, place.column, direction.rawValue))
          || walls.contains(Border(other.row, other.column, direction.opposite.rawValue))
        #expect((state.entered(from: place, direction) == nil) == isWall, "\(place) \(direction)")
      }
    }
  }

  @Test(arguments: [
    (PaintedGrid.Kind.hexagonal, Border(1, 1, "R"), 0.5), (.hexagonal, Border(1, 1, "R"), 0.05),
    (.hexagonal, Border(1, 2, "DR"), 0.3), (.polar, Border(1, 1, "CW"), 0.5),
    (.polar, Border(1, 4, "OUT"), 0.1), (.polar, Border(2, 6, "CW"), 0.8),
    (.polar, Border(2, 2, "OUT"), 0.5), (.hexagonal, Border(2, 1, "L"), 0.9),
  ])
  func `a damaged wall cannot be read`(
    _ kind: PaintedGrid.Kind, _ border: Border, _ share: Double
  ) throws {
    let grid = kind == .hexagonal ? Self.hexagons : Self.rings
    let (state, findings) = try Self.read(grid) { pixels in
      let at = grid.spot(border, share).map { Int($0.rounded(.down)) }
      pixels.fill(at[0] - 1..<at[0] + 2, at[1] - 1..<at[1] + 2, [250, 250, 250])
    }
    #expect(state == nil)
    #expect(findings.mismatches.map(\.reason) == ["grid.unreadable"])
  }

  @Test(arguments: [
    (PaintedGrid.Kind.hexagonal, Border(1, 2, "R"), 0.5), (.polar, Border(1, 3, "CW"), 0.5),
    (.polar, Border(1, 2, "OUT"), 0.4),
  ])
  func `a block on an open border cannot be read`(
    _ kind: PaintedGrid.Kind, _ border: Border, _ share: Double
  ) throws {
    let grid = kind == .hexagonal ? Self.hexagons : Self.rings
    let (state, findings) = try Self.read(grid) { pixels in
      let at = grid.spot(border, share).map { Int($0.rounded(.down)) }
      pixels.fill(at[0] - 1..<at[0] + 2, at[1] - 1..<at[1] + 2, PaintedGrid.wall)
    }
    #expect(state == nil)
    #expect(findings.mismatches.map(\.reason) == ["grid.unreadable"])
  }

  @Test(arguments: [PaintedGrid.Kind.hexagonal, .polar])
  func `something like a wall within a cell is named`(_ kind: PaintedGrid.Kind) throws {
    let grid = kind == .hexagonal ? Self.hexagons : Self.rings
    let (state, findings) = try Self.read(grid) { pixels in
      let at = grid.centre(1, 2).map { Int($0.rounded(.down)) }
      pixels.fill(at[0] - 1..<at[0] + 2, at[1] - 1..<at[1] + 2, PaintedGrid.wall)
    }
    #expect(state == nil)
    #expect(findings.mismatches.map(\.reason) == ["grid.unreadable"])
  }

  @Test func `an outer gap that is no end's is named`() throws {
    var grid = Self.rings
    grid.walls.removeAll { $0 == Border(2, 5, "OUT") }
    #expect(try Self.read(grid).findings.mismatches.map(\.reason) == ["grid.ends"])
    grid.walls.removeAll { $0 == Border(1, 2, "IN") }
    #expect(try Self.read(grid).findings.mismatches.map(\.reason) == ["grid.ends"])
  }

  @Test(arguments: [PaintedGrid.Kind.hexagonal, .polar])
  func `cells and borders lie where the contract puts them`(_ kind: PaintedGrid.Kind) throws {
    let grid = kind == .hexagonal ? Self.hexagons : Self.rings
    let geometry = Geometry(try Legend(grid.legend))
    func isNear(_ spot: Spot, _ other: [Double]) -> Bool {
      (spot - Spot(other[0], other[1])).length < 1e-6
    }
    for place in geometry.grid.places {
      let centre = geometry.centre(place)
      #expect(isNear(centre, grid.centre(place.row, place.column)))
      #expect(geometry.place(centre) == place)
      for direction in geometry.grid.kind.directions {
        let border = Border(place.row, place.column, direction.rawValue)
        #expect(isNear(geometry.border(place, direction, at: 0), grid.spot(border, 0.5)))
        let ends = [0.0, 1].map { grid.spot(border, $0) }
        #expect(ends.contains { isNear(geometry.border(place, direction, at: 1), $0) })
        let inside = geometry.border(place, direction, at: 0.3, beyond: -2)
        let outside = geometry.border(place, direction, at: 0.3, beyond: 2)
        #expect(geometry.place(inside) == place)
        #expect(geometry.place(outside) == geometry.grid.neighbor(place, direction))
      }
    }
  }

  @Test(arguments: ["[[0, 5], [0, 40]]", "[[0, -40], [30, 0]]", "[[0, -40], [55, 0]]"])
  func `a probe where paths run or beyond the cell is no probe`(_ probe: String) throws {
    let text = Self.hexagons.legend.replacingOccurrences(of: "[[0, -40], [0, 40]]", with: probe)
    #expect(try Legend(text).fault(width: 220, height: 220) != nil)
  }
}

import Testing
import VerificationKit

@testable import SpatialNavigationVerification

/// Grids and ink that the test paints pixel by pixel.
@Suite struct PixelReadingTests {
  static let cell = 20
  static let legend = """
    {"grid": "square", "rows": 2, "columns": 3, "origin": [5, 5], "cell": 20, "hub": 0, "meanings": [
    {"meaning": "ice", "probe": [[1, 1, 5, 5]], "colours": ["#ffffff"], "share": 1.0},
    {"meaning": "hole", "probe": [[1, 1, 5, 5]], "colours": ["#000000"], "share": 1.0},
    {"meaning": "start", "probe": [[1, 1, 5, 5]], "colours": ["#00ff00"], "share": 1.0},
    {"meaning": "goal", "probe": [[1, 1, 5, 5]], "colours": ["#0000ff"], "share": 1.0}],
    "sides": null, "ink": {"style": "arrows", "colours": ["#ff0000"], "levels": 4, "casing": null},
    "labels": null, "panels": null}
    """

  /// S F H over F F G.
  static func lake() -> Pixels {
    var pixels = Pixels(width: 70, height: 50, [200, 200, 200])
    let colours = [
      [0, 255, 0], [255, 255, 255], [0, 0, 0], [255, 255, 255], [255, 255, 255], [0, 0, 255],
    ]
    for (number, colour) in colours.enumerated() {
      let x = 5 + number % 3 * cell
      let y = 5 + number / 3 * cell
      pixels.fill(x..<x + cell, y..<y + cell, colour)
    }
    return pixels
  }

  /// Paints a stroke of 4 pixels between the centres of two neighbours, and an arrowhead at the second.
  static func draw(_ pixels: inout Pixels, _ from: [Int], _ to: [Int]) {
    let one = [15 + from[1] * cell, 15 + from[0] * cell]
    let two = [15 + to[1] * cell, 15 + to[0] * cell]
    pixels.fill(
      min(one[0], two[0]) - 1..<max(one[0], two[0]) + 1,
      min(one[1], two[1]) - 1..<max(one[1], two[1]) + 1, [255, 0, 0])
    let way = [(two[0] - one[0]) / cell, (two[1] - one[1]) / cell]
    for step in -3..<3 {
      let reach = (3 - step) / 2
      let at = [two[0] + way[0] * step, two[1] + way[1] * step]
      pixels.fill(
        at[0] - reach * abs(way[1])..<at[0] + max(1, reach * abs(way[1])),
        at[1] - reach * abs(way[0])..<at[1] + max(1, reach * abs(way[0])), [255, 0, 0])
    }
  }

  static func findings(_ pictures: [Pixels]) throws -> (Findings, [DrawnLine]?) {
    let legend = try Legend(Self.legend)
    let rasters = pictures.map { Raster($0.picture) }
    let meanings = legend.meanings(in: rasters[0]).compactMap { $0 }
    let state = try #require(BoardState(legend.grid, meanings: meanings, isOpen: { _, _ in true }))
    var findings = Findings("test")
    let lines = InkReader(
      legend: legend, state: state, origin: state.start, total: 1, marks: .none
    ).lines(of: rasters, into: &findings)
    return (findings, lines)
  }

  @Test func `a grid is read by its probes`() throws {
    let legend = try Legend(Self.legend)
    #expect(legend.fault(width: 70, height: 50) == nil)
    #expect(legend.fault(width: 64, height: 50) != nil)
    let read = legend.meanings(in: Raster(Self.lake().picture))
    #expect(read == [.start, .ice, .hole, .ice, .ice, .goal])
    var damaged = Self.lake()
    damaged[27, 8] = [254, 255, 255]
    #expect(legend.meanings(in: Raster(damaged.picture))[1] == nil)
  }

  @Test func `a line is read move by move`() throws {
    let ground = Self.lake()
    var one = ground
    Self.draw(&one, [0, 0], [0, 1])
    var two = one
    Self.draw(&two, [0, 1], [1, 1])
    Self.draw(&two, [1, 1], [1, 2])
    let (findings, lines) = try Self.findings([ground, one, two])
    #expect(findings.mismatches == [])
    #expect(lines?.map(\.moves) == [[], [.right], [.right, .down, .right]])
    #expect(lines?.last?.shownBefore == 1)
  }

  @Test(arguments: [
    ([11, 11], [255, 0, 0], "ink.stray"), ([47, 7], [255, 0, 0], "ink.outside"),
    ([2, 2], [255, 0, 0], "ink.outside"), ([40, 40], [9, 9, 9], "ink.colour"),
    ([24, 8], [255, 0, 0], "ink.stray"), ([7, 7], [255, 0, 0], "ink.probe"),
    ([30, 24], [255, 0, 0], "ink.border"),
  ])
  func `a pixel that is out of place is named`(
    _ place: [Int], _ colour: [Int], _ reason: String
  ) throws {
    let ground = Self.lake()
    var one = ground
    Self.draw(&one, [0, 0], [0, 1])
    one[place[0], place[1]] = colour
    let (findings, _) = try Self.findings([ground, one])
    #expect(findings.mismatches.map(\.reason).contains(reason), "\(findings.mismatches)")
  }

  @Test func `an arrowhead that points back is named`() throws {
    let ground = Self.lake()
    var one = ground
    Self.draw(&one, [0, 1], [0, 0])
    // The arrowhead of a line from right to left, moved into the cell that the line should enter.
    one.copy(one, 25..<45, 5..<25, from: [25, 5])
    var back = ground
    Self.draw(&back, [0, 0], [0, 1])
    for y in 5..<25 {
      for x in 25..<45 { back[x, y] = one[x - 20, y] == [255, 0, 0] ? [255, 0, 0] : ground[x, y] }
    }
    for x in 25..<36 { for y in 14..<16 { back[x, y] = [255, 0, 0] } }
    let (findings, _) = try Self.findings([ground, back])
    #expect(findings.mismatches.map(\.reason).contains("ink.arrowhead"), "\(findings.mismatches)")
  }

  @Test func `ink that fades is named`() throws {
    let ground = Self.lake()
    var one = ground
    Self.draw(&one, [0, 0], [0, 1])
    var two = one
    Self.draw(&two, [0, 1], [1, 1])
    two[20, 14] = [64, 191, 0]
    let (findings, _) = try Self.findings([ground, one, two])
    #expect(findings.mismatches.map(\.reason).contains("ink.falls"), "\(findings.mismatches)")
  }
}

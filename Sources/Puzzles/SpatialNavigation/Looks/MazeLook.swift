import Drawing
import Imaging
import Seeding
import Synchronization
import Traces

/// Everything that chance decides about how one maze looks.
///
/// The contract that its pictures keep stands in `Tasks/spatial-navigation.md`.
struct MazeLook: Sendable {
  /// What the maze is made of.
  let theme: MazeTheme
  /// How walks are drawn.
  let path: PathStyle
  /// The grid.
  let lattice: Lattice
  /// How rows, columns or sectors are labelled, or nil if they are not.
  let labels: LabelStyle?
  /// Where cells lie.
  let geometry: MazeGeometry
  /// The room around the grid.
  let frame: MazeFrame
  /// The ink of walks.
  let ink: MazeInk
  /// Which of the theme's palettes it is.
  let scheme: MazeScheme
  /// The colours of tones and ink.
  let palette: InkedPalette
  /// The signs on the start and the goal.
  let signs: (start: MazeSign, goal: MazeSign)
  /// Where textures begin, at most 0.
  let shift: (x: Int, y: Int)
  /// The names of the first colour of the ink and of the last, if it changes.
  let inkNames: [String]

  private struct PaletteKey: Hashable {
    let theme: MazeTheme
    let scheme: Int
    let ramp: Int?
    let grounds: Int
  }

  /// The palettes that were asked for, which are costlier to make than to keep.
  private static let palettes = Mutex<[PaletteKey: InkedPalette]>([:])

  private static func palette(
    _ theme: MazeTheme, _ number: Int, _ scheme: MazeScheme, ramp: Int?, kind: Lattice.Kind
  ) -> InkedPalette {
    let grounds = MazeTone.count(theme, kind)
    return palettes.withLock { palettes in
      let key = PaletteKey(theme: theme, scheme: number, ramp: ramp, grounds: grounds)
      if let palette = palettes[key] { return palette }
      let palette = InkedPalette(
        grounds: Array(scheme.colours.prefix(grounds)),
        casing: ramp == nil ? nil : MazeScheme.casing,
        inks: ramp.map { MazeRamp.all[$0].colours } ?? [scheme.ink.colour],
        levels: MazeInk.levels)
      palettes[key] = palette
      return palette
    }
  }

  /// Draws lots for the looks of a maze.
  ///
  /// - Parameters:
  ///   - theme: What the maze is made of.
  ///   - path: How walks are drawn.
  ///   - lattice: The grid: squares up to 64 × 64; rings of at least four sectors.
  ///   - cell: The size of a cell, from 12 to 96 pixels; hexagons from 20.
  ///   - labels: How rows, columns or sectors are labelled, or nil if they are not.
  ///   - chance: The chance of looks.
  /// - Throws: ``DrawingError`` if the font is missing.
  init(
    _ theme: MazeTheme, path: PathStyle, lattice: Lattice, cell: Int, labels: LabelStyle?,
    using chance: inout Chance
  ) throws {
    precondition(MazeGeometry.cells(of: lattice.kind) ~= cell, "a cell can be too small to draw")
    precondition(lattice.kind != .polar || lattice.columns >= 4, "a ring has at least 4 sectors")
    (self.theme, self.path, self.lattice, self.labels) = (theme, path, lattice, labels)
    let schemes = theme.schemes
    let number = chance.integer(below: max(1, schemes.count))
    scheme = schemes[number]
    let ramp = chance.integer(below: MazeRamp.all.count)
    let isGradient = path == .gradient
    palette = Self.palette(theme, number, scheme, ramp: isGradient ? ramp : nil, kind: lattice.kind)
    inkNames = isGradient ? MazeRamp.all[ramp].names : [scheme.ink.name]
    ink = MazeInk(style: path, cell: cell)
    let thickness = chance.integer(
      in: theme.thickness.lowerBound * 10...theme.thickness.upperBound * 10)
    var geometry = MazeGeometry(
      lattice, cell: cell, thickness: thickness, outline: theme.outline, reach: ink.reach)
    frame = try MazeFrame(geometry, labels: labels)
    (geometry.left, geometry.top) = (frame.left, frame.top)
    self.geometry = geometry
    signs = (
      MazeSign.starts[chance.integer(below: MazeSign.starts.count)],
      MazeSign.goals[chance.integer(below: MazeSign.goals.count)]
    )
    shift = (-chance.integer(below: 96), -chance.integer(below: 96))
  }

  /// What stands on the start, in words.
  var startName: String { signs.start.rawValue }

  /// What stands on the goal, in words.
  var goalName: String { signs.goal.rawValue }

  /// What shuts the way, in words, in the plural.
  var wallName: String { theme.wallName }

  /// Returns the box around the pixels of a cell.
  func box(of cell: Cell) -> Box { geometry.box(of: cell) }

  /// Draws the problem picture.
  ///
  /// - Parameters:
  ///   - maze: The maze.
  ///   - openings: Where the outer wall has a gap: cells at the border, and their sides there.
  /// - Returns: The picture, without any ink.
  func picture(of maze: Maze, openings: [(Cell, Move)] = []) -> Plate {
    var plate = Plate(
      width: frame.width, height: frame.height, palette: palette,
      ground: MazeTone.frame.rawValue)
    if lattice.kind == .square {
      drawSquares(of: maze, openings: openings, on: &plate)
    } else {
      drawCurves(of: maze, openings: openings, on: &plate)
    }
    drawMat(at: maze.start, .startMat, signs.start, number: 0, on: &plate)
    drawMat(at: maze.goal, .goalMat, signs.goal, number: 1, on: &plate)
    for (texture, tone) in [
      (theme.floorTexture, MazeTone.floor), (theme.wallTexture, .wall),
      (theme.frameTexture, .frame),
    ] {
      if tone == .wall && geometry.wall - geometry.outline < texture.leastWall { continue }
      guard let tile = texture.tile(cell: geometry.cell, base: tone) else { continue }
      // Squared paper has its lines where the grid's are.
      let (x, y) =
        texture == .squares
        ? (frame.left % tile.width - tile.width, frame.top % tile.height - tile.height) : shift
      plate.texture(tone.rawValue, with: tile, x: x, y: y)
    }
    if let labels { draw(labels, on: &plate) }
    return plate
  }
}

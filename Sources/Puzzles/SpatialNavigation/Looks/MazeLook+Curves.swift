import Drawing

extension MazeLook {
  /// Draws floor and walls of a maze of hexagons or rings.
  func drawCurves(of maze: Maze, openings: [(Cell, Move)], on plate: inout Plate) {
    let isHexagonal = lattice.kind == .hexagonal
    drawFloor(openings, on: &plate)
    let borders = isHexagonal ? hexagonalBorders(maze, openings) : polarBorders(maze, openings)
    let (wall, outline) = (geometry.wall, geometry.outline)
    let bare = outline == 0 ? MazeGlaze.bare : MazeGlaze.rim
    lay(borders, half: wall, bare, on: &plate)
    if outline > 0 { lay(borders, half: wall - outline, MazeGlaze.body, on: &plate) }
  }

  /// A border that is shut.
  private struct Border {
    /// Where stamps of its kind are alike, whatever the column: the row, and the number of the side.
    let kind: Int
    /// How many whole pixels it lies to the right of the first of its kind.
    let shift: Int
    /// The way along it.
    let track: Track
  }

  private func lay(
    _ borders: [Border], half: Double, _ glaze: Glaze, on plate: inout Plate
  ) {
    var last: (kind: Int, shift: Int, stamp: Stamp)?
    for border in borders {
      let stamp: Stamp
      if let last, last.kind == border.kind {
        stamp = last.stamp
      } else {
        stamp = Stamp(
          border.track.line(from: 0, to: 1, half: half, isRound: true), levels: MazeInk.levels)
        last = (border.kind, border.shift, stamp)
      }
      let shift = border.shift - (last?.shift ?? 0)
      plate.lay(stamp.coverage, x: stamp.x + shift, y: stamp.y, glaze)
    }
  }

  private func drawFloor(_ openings: [(Cell, Move)], on plate: inout Plate) {
    func lay(_ shapes: [Shape]) {
      let stamp = Stamp(shapes, levels: MazeInk.levels)
      plate.lay(stamp.coverage, x: stamp.x, y: stamp.y, MazeGlaze.floor)
    }
    switch lattice.kind {
    case .square: return
    case .hexagonal:
      for row in 0..<lattice.rows {
        // A little larger than they are, so that no seam shows between two.
        let first = hexagon(
          around: geometry.center(of: Cell(row: row, column: 0)),
          share: 1 + 1.2 / Double(geometry.cell))
        let stamp = Stamp([.polygon(first)], levels: MazeInk.levels)
        for column in 0..<lattice.columns {
          plate.lay(
            stamp.coverage, x: stamp.x + column * geometry.cell, y: stamp.y, MazeGlaze.floor)
        }
      }
    case .polar:
      // Walls cover the edges, so whole pixels will do.
      fill(radius: geometry.radius(of: lattice.rows), with: .floor, on: &plate)
      fill(radius: Double(geometry.hub), with: .frame, on: &plate)
    }
    for (cell, move) in openings {
      guard case .straight(let a, let b) = side(of: cell, move).course else {
        let outer = geometry.radius(of: lattice.rows)
        let turn = 1 / Double(lattice.columns)
        lay([
          .ring(
            center: Point(Double(geometry.left), Double(geometry.top)), inner: outer - 1,
            outer: outer + max(2, geometry.wall),
            sector: .init(
              from: .direction(Double(cell.column) * turn),
              to: .direction(Double(cell.column + 1) * turn)))
        ])
        continue
      }
      lay([.capsule(a, b, radius: max(2, geometry.wall))])
    }
  }

  /// Fills the pixels whose centres lie within a distance of the hub's.
  private func fill(radius: Double, with tone: MazeTone, on plate: inout Plate) {
    for row in -Int(radius.rounded(.up))..<Int(radius.rounded(.up)) {
      let height = Double(row) + 0.5
      let square = radius * radius - height * height
      guard square > 0 else { continue }
      let half = Int(square.squareRoot().rounded())
      plate.fill(
        x: geometry.left - half, y: geometry.top + row, width: 2 * half, height: 1,
        with: tone.rawValue)
    }
  }

  /// The corners of a hexagon, clockwise from the top.
  func hexagon(around center: Point, share: Double = 1) -> [Point] {
    let (half, side) = (Double(geometry.cell) / 2 * share, geometry.side * share)
    return [
      (0, -side), (half, -side / 2), (half, side / 2), (0, side), (-half, side / 2),
      (-half, -side / 2),
    ].map { Point(center.x + $0.0, center.y + $0.1) }
  }

  /// The border of a cell that a move crosses.
  private func side(of cell: Cell, _ move: Move) -> Track {
    let turn = 1 / Double(lattice.columns)
    let center = Point(Double(geometry.left), Double(geometry.top))
    let (inner, outer) = (geometry.radius(of: cell.row), geometry.radius(of: cell.row + 1))
    switch move {
    case .inward, .outward:
      return Track(
        course: .arc(
          center: center, radius: move == .inward ? inner : outer,
          from: Double(cell.column) * turn, by: turn))
    case .clockwise, .counterclockwise:
      let column = Double(cell.column + (move == .clockwise ? 1 : 0))
      return Track(course: .straight(geometry.polar(inner, column), geometry.polar(outer, column)))
    default:
      let corners = hexagon(around: geometry.center(of: cell))
      let first =
        switch move {
        case .upRight: 0
        case .right: 1
        case .downRight: 2
        case .downLeft: 3
        case .left: 4
        default: 5
        }
      return Track(course: .straight(corners[first], corners[(first + 1) % 6]))
    }
  }

  private func hexagonalBorders(_ maze: Maze, _ openings: [(Cell, Move)]) -> [Border] {
    var borders: [Border] = []
    for row in 0..<lattice.rows {
      for (number, move) in lattice.moves.enumerated() {
        // Borders between cells belong to the cell at their left or above.
        let isFirst = move == .right || move == .downLeft || move == .downRight
        for column in 0..<lattice.columns {
          let cell = Cell(row: row, column: column)
          let isOutside = lattice.neighbor(of: cell, by: move) == nil
          guard isOutside || isFirst,
            maze.openSides[lattice.index(of: cell)] >> UInt8(number) & 1 == 0,
            !isOutside || !openings.contains(where: { $0.0 == cell && $0.1 == move })
          else { continue }
          borders.append(
            Border(
              kind: row * 6 + number, shift: column * geometry.cell, track: side(of: cell, move)))
        }
      }
    }
    return borders
  }

  private func polarBorders(_ maze: Maze, _ openings: [(Cell, Move)]) -> [Border] {
    var borders: [Border] = []
    for index in 0..<lattice.count {
      let cell = lattice.cell(at: index)
      for (number, move) in lattice.moves.enumerated() where move != .counterclockwise {
        let isOutside = lattice.neighbor(of: cell, by: move) == nil
        guard isOutside || move != .outward, maze.openSides[index] >> UInt8(number) & 1 == 0,
          !isOutside || !openings.contains(where: { $0.0 == cell && $0.1 == move })
        else { continue }
        borders.append(Border(kind: borders.count, shift: 0, track: side(of: cell, move)))
      }
    }
    return borders
  }
}

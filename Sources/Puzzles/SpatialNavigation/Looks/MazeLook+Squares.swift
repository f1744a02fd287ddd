import Drawing

extension MazeLook {
  /// What the walls of a picture are drawn in, from below: everything within a distance of the borders
  /// that are shut.
  private struct Layer {
    /// The tone.
    let tone: MazeTone
    /// The distance, in pixels.
    let reach: Int
    /// How far it is thrown to the right and down, in pixels.
    let shift: Int
    /// Whether it ends where the grid does.
    let isInside: Bool
  }

  /// The walls of a maze of squares: which stretches of the lines between cells are shut.
  private struct Sides {
    let (rows, columns): (Int, Int)
    /// For each line from the top, and each column, whether it is shut there.
    var across: [Bool]
    /// For each row, and each line from the left, whether it is shut there.
    var down: [Bool]

    init(_ maze: Maze, _ openings: [(Cell, Move)]) {
      (rows, columns) = (maze.lattice.rows, maze.lattice.columns)
      across = [Bool](repeating: true, count: (rows + 1) * columns)
      down = [Bool](repeating: true, count: rows * (columns + 1))
      // Left, right, up and down are the bits of a cell's open sides.
      for row in 0..<rows {
        for column in 0..<columns {
          let open = maze.openSides[row * columns + column]
          if open & 2 != 0 { down[row * (columns + 1) + column + 1] = false }
          if open & 8 != 0 { across[(row + 1) * columns + column] = false }
        }
      }
      for (cell, move) in openings {
        switch move {
        case .left: down[cell.row * (columns + 1) + cell.column] = false
        case .right: down[cell.row * (columns + 1) + cell.column + 1] = false
        case .up: across[cell.row * columns + cell.column] = false
        default: across[(cell.row + 1) * columns + cell.column] = false
        }
      }
    }
  }

  private var layers: [Layer] {
    let (wall, outline) = (Int(geometry.wall), Int(geometry.outline))
    var layers: [Layer] = []
    if theme.shadow > 0 {
      let shift = max(1, (geometry.cell * theme.shadow + 50) / 100)
      layers.append(Layer(tone: .shade, reach: wall, shift: shift, isInside: true))
    }
    if outline > 0 {
      layers.append(Layer(tone: .rim, reach: wall, shift: 0, isInside: false))
    }
    layers.append(Layer(tone: .wall, reach: wall - outline, shift: 0, isInside: false))
    return layers
  }

  /// Draws floor and walls of a maze of squares.
  ///
  /// Rows of pixels that look alike are put together once: around each line between cells there are as
  /// many kinds as layers begin and end, and one more below.
  func drawSquares(of maze: Maze, openings: [(Cell, Move)], on plate: inout Plate) {
    let sides = Sides(maze, openings)
    let layers = layers
    let (cell, top, wall) = (geometry.cell, geometry.top, Int(geometry.wall))
    let bottom = top + lattice.rows * cell
    unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: plate.width) { row in
      for line in 0...lattice.rows {
        let middle = top + line * cell
        var edges = [middle - wall, middle, middle + wall]
        for layer in layers {
          edges.append(middle - layer.reach + layer.shift)
          edges.append(middle + layer.reach + layer.shift)
        }
        edges.append(line == lattice.rows ? bottom + wall : middle + cell - wall)
        edges.sort()
        for (start, end) in zip(edges, edges.dropFirst())
        where start < end && start < edges[edges.count - 1] {
          guard line < lattice.rows || start < bottom + wall else { continue }
          unsafe fill(row, at: start, line: line, sides, layers, openings)
          unsafe plate.fill(rows: start..<end, with: UnsafeBufferPointer(row))
        }
      }
    }
  }

  /// Puts together one row of pixels.
  ///
  /// - Parameters:
  ///   - pixels: The row.
  ///   - y: Its place from the top.
  ///   - line: The line between cells that it lies at or below.
  ///   - sides: Which borders are shut.
  ///   - layers: What walls are drawn in.
  ///   - openings: Where the outer wall has a gap.
  private func fill(
    _ pixels: UnsafeMutableBufferPointer<UInt8>, at y: Int, line: Int, _ sides: Sides,
    _ layers: [Layer], _ openings: [(Cell, Move)]
  ) {
    let (cell, left, top) = (geometry.cell, geometry.left, geometry.top)
    let (rows, columns, wall) = (sides.rows, sides.columns, Int(geometry.wall))
    let (right, bottom, middle) = (left + columns * cell, top + rows * cell, top + line * cell)
    func draw(_ start: Int, _ end: Int, _ tone: MazeTone) {
      guard start < end, let base = pixels.baseAddress else { return }
      unsafe (base + start).update(repeating: tone.rawValue, count: end - start)
    }
    draw(0, pixels.count, .frame)
    if top <= y && y < bottom { draw(left, right, .floor) }
    for (place, move) in openings {
      let (x, start) = (left + place.column * cell, top + place.row * cell)
      switch move {
      case .left where start <= y && y < start + cell: draw(left - wall, left, .floor)
      case .right where start <= y && y < start + cell: draw(right, right + wall, .floor)
      case .up where y < top, .down where y >= bottom: draw(x, x + cell, .floor)
      default: continue
      }
    }
    for layer in layers {
      let (reach, shift) = (layer.reach, layer.shift)
      if layer.isInside && (y < top || y >= bottom) { continue }
      let (least, most) = layer.isInside ? (left, right) : (0, pixels.count)
      let isBefore = y < middle - reach + shift
      let isAt = !isBefore && y < middle + reach + shift
      if isAt {
        var column = 0
        while column < columns {
          guard sides.across[line * columns + column] else {
            column += 1
            continue
          }
          let first = column
          while column < columns && sides.across[line * columns + column] { column += 1 }
          draw(
            max(least, left + first * cell - reach + shift),
            min(most, left + column * cell + reach + shift), layer.tone)
        }
      }
      for row in (isBefore || isAt ? line - 1 : line)...(isBefore ? line - 1 : line)
      where 0..<rows ~= row {
        for column in 0...columns where sides.down[row * (columns + 1) + column] {
          let x = left + column * cell + shift
          draw(max(least, x - reach), min(most, x + reach), layer.tone)
        }
      }
    }
  }
}

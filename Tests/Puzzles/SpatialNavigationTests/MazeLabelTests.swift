import Drawing
import Imaging
import Seeding
import Testing
import Traces

@testable import SpatialNavigation

struct MazeLabelTests {
  /// A patch of label: pixels that touch, and those that lie within two pixels of them.
  private struct Patch {
    var (left, top, right, bottom): (Int, Int, Int, Int)
  }

  /// The patches of ink outside the grid, in a picture with labels, of a theme whose frame is of one colour.
  private func patches(_ picture: Picture, outside: (Int, Int) -> Bool, joining gap: Int) -> [Patch]
  {
    let frame = picture[0, 0]
    var isLeft = (0..<picture.width * picture.height).map { place in
      let (x, y) = (place % picture.width, place / picture.width)
      return outside(x, y) && picture[x, y] != frame
    }
    var found: [Patch] = []
    for start in isLeft.indices where isLeft[start] {
      var patch = Patch(left: .max, top: .max, right: .min, bottom: .min)
      var waiting = [start]
      isLeft[start] = false
      while let place = waiting.popLast() {
        let (x, y) = (place % picture.width, place / picture.width)
        patch = Patch(
          left: min(patch.left, x), top: min(patch.top, y), right: max(patch.right, x + 1),
          bottom: max(patch.bottom, y + 1))
        for v in max(0, y - 1)...min(picture.height - 1, y + 1) {
          for u in max(0, x - gap)...min(picture.width - 1, x + gap) {
            let near = v * picture.width + u
            if isLeft[near] {
              isLeft[near] = false
              waiting.append(near)
            }
          }
        }
      }
      found.append(patch)
    }
    return found
  }

  @Test(arguments: [12, 13, 17, 24, 33, 48, 64, 96], LabelStyle.allCases)
  func `labels of squares are centred, whole and apart from each other`(
    cell: Int, style: LabelStyle
  ) throws {
    let side = cell < 20 ? 64 : 12
    var chance = Chance(Seed(UInt64(cell)))
    let lattice = Lattice(kind: .square, rows: side, columns: side)
    let (maze, _, _) = try MazeSamples.maze(lattice, using: &chance)
    let look = try MazeLook(
      .plain, path: .arrows, lattice: lattice, cell: cell, labels: style, using: &chance)
    let picture = look.picture(of: maze).picture
    let grid = look.box(of: Cell(row: 0, column: 0))
    let wall = Int(look.geometry.wall) + 1
    let found = patches(
      picture,
      outside: { x, y in
        (x < grid.x0 - wall && y >= grid.y0) || (y < grid.y0 - wall && x >= grid.x0 - cell / 2)
      }, joining: max(3, cell / 12))
    #expect(found.count == 2 * side)
    for patch in found {
      #expect(patch.left >= 3 && patch.top >= 3, "cut off")
      let isRow = patch.right < grid.x0 - wall + 1 && patch.top >= grid.y0
      let doubled =
        isRow ? patch.top + patch.bottom - 2 * grid.y0 : patch.left + patch.right - 2 * grid.x0
      let place = doubled / (2 * cell)
      #expect(abs(doubled - (2 * place + 1) * cell) <= 2, "off its middle")
    }
  }

  @Test(arguments: [12, 17, 24, 48, 96], LabelStyle.allCases)
  func `labels of rings stand outside their sectors`(cell: Int, style: LabelStyle) throws {
    for sectors in [5, 8, 16, 24] {
      var chance = Chance(Seed(UInt64(cell + sectors)))
      let lattice = Lattice(kind: .polar, rows: 4, columns: sectors)
      let (maze, _, _) = try MazeSamples.maze(lattice, using: &chance)
      let look = try MazeLook(
        .plain, path: .arrows, lattice: lattice, cell: cell, labels: style, using: &chance)
      let picture = look.picture(of: maze).picture
      let reader = try MazeReader(legend: look.legend(of: maze), problem: picture)
      let (x0, y0) = (reader.legend.origin[0], reader.legend.origin[1])
      let outer = reader.legend.hub + 4 * cell + Int(look.geometry.wall) + 3
      let found = patches(
        picture, outside: { x, y in (x - x0) * (x - x0) + (y - y0) * (y - y0) > outer * outer },
        joining: max(3, cell / 12))
      #expect(found.count == sectors)
      var seen: Set<Int> = []
      for patch in found {
        #expect(
          patch.left >= 2 && patch.top >= 2 && patch.right <= picture.width - 2
            && patch.bottom <= picture.height - 2)
        let middle = (
          x: Double(patch.left + patch.right) / 2, y: Double(patch.top + patch.bottom) / 2
        )
        seen.insert(reader.cell(at: middle.x, middle.y).column)
      }
      #expect(seen.count == sectors)
    }
  }

  @Test func `labels of hexagons stand left of their rows`() throws {
    for cell in [20, 33, 64] {
      var chance = Chance(Seed(UInt64(cell)))
      let lattice = Lattice(kind: .hexagonal, rows: 12, columns: 4)
      let (maze, _, _) = try MazeSamples.maze(lattice, using: &chance)
      let look = try MazeLook(
        .plain, path: .arrows, lattice: lattice, cell: cell, labels: .numbers, using: &chance)
      let picture = look.picture(of: maze).picture
      let reader = try MazeReader(legend: look.legend(of: maze), problem: picture)
      #expect(reader.legend.labels?.columns == [] && reader.legend.labels?.rows.count == 12)
      let found = patches(
        picture, outside: { x, _ in x < reader.legend.origin[0] - Int(look.geometry.wall) - 2 },
        joining: max(3, cell / 12))
      #expect(found.count == 12)
      for (row, patch) in found.sorted(by: { $0.top < $1.top }).enumerated() {
        let middle = reader.center(Cell(row: row, column: 0)).y
        #expect(abs(Double(patch.top + patch.bottom) / 2 - middle) <= 1.5 && patch.left >= 3)
      }
    }
  }
}

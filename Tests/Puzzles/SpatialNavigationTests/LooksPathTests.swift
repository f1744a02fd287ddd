import Drawing
import Imaging
import Seeding
import Testing
import Traces

@testable import SpatialNavigation

struct LooksPathTests {
  @Test(arguments: 12...96)
  func `a path can be read back, and changes nothing else`(cell: Int) throws {
    for number in 0..<3 {
      var chance = Chance(Seed(UInt64(cell * 7 + number)))
      let look = try LakeLook(
        cell: cell, labels: [nil, .numbers, .letters][number], using: &chance)
      let lake = LakeSamples.lake(rows: 4, columns: 5, using: &chance)
      let moves = LakeSamples.walk(of: 2 + number * 4, on: lake, using: &chance)
      let problem = look.picture(of: lake)
      let (plate, region) = look.adding(leg: moves, from: lake.start, isFirst: true, to: problem)
      let picture = plate.picture
      let reader = try LakeReader(legend: look.legend(of: lake), problem: problem.picture)
      let levels = try reader.levels(in: picture).map { try #require($0) }
      func level(_ x: Int, _ y: Int) -> Int { levels[y * picture.width + x] }

      // Ink lies in the walk's cells, in the region, and in no probe.
      var cells = [lake.start]
      for move in moves { cells.append(cells[cells.count - 1].moved(move)) }
      let (x0, y0) = reader.origin
      let (probes, visited) = (reader.probes, Set(cells))
      var strays: [String] = []
      for (place, level) in levels.enumerated() where level > 0 {
        let (x, y) = (place % picture.width, place / picture.width)
        let here = Cell(row: (y - y0) / cell, column: (x - x0) / cell)
        if x < x0 || y < y0 || !visited.contains(here) { strays.append("cell \(x) \(y)") }
        if !region.contains(where: { $0.x0..<$0.x1 ~= x && $0.y0..<$0.y1 ~= y }) {
          strays.append("region \(x) \(y)")
        }
        let (u, v) = ((x - x0) % cell, (y - y0) % cell)
        if probes.contains(where: { $0[0]..<$0[2] ~= u && $0[1]..<$0[3] ~= v }) {
          strays.append("probe \(x) \(y)")
        }
      }
      #expect(strays.isEmpty)
      for row in 0..<4 {
        for column in 0..<5 {
          let here = Cell(row: row, column: column)
          #expect(reader.meanings(row: row, column: column, in: picture) == [lake[here].name])
        }
      }

      // The middle of a border is inked on both sides if it is crossed, and nowhere if it is not.
      for row in 0..<4 {
        for column in 0..<5 {
          let here = Cell(row: row, column: column)
          for move in [Move.right, .down] where lake.contains(here.moved(move)) {
            let isCrossed = zip(cells, cells.dropFirst()).contains {
              ($0 == here && $1 == here.moved(move)) || ($1 == here && $0 == here.moved(move))
            }
            let (left, top) = (x0 + column * cell, y0 + row * cell)
            let middle = cell / 2
            let sides =
              move == .right
              ? [(left + cell - 1, top + middle), (left + cell, top + middle)]
              : [(left + middle, top + cell - 1), (left + middle, top + cell)]
            if isCrossed {
              #expect(sides.allSatisfy { level($0.0, $0.1) >= 2 })
            } else {
              for offset in 0..<cell {
                let border =
                  move == .right
                  ? [(left + cell - 1, top + offset), (left + cell, top + offset)]
                  : [(left + offset, top + cell - 1), (left + offset, top + cell)]
                #expect(border.allSatisfy { level($0.0, $0.1) == 0 })
              }
            }
          }
        }
      }

      // An arrowhead stands at the centre of each cell that is entered, wider behind than ahead; none
      // stands where the walk begins.
      for (index, here) in cells.enumerated() {
        let (left, top) = (x0 + here.column * cell, y0 + here.row * cell)
        func ink(along move: Move, at distance: Int) -> Int {
          // All ink of a line across the move, no further from the middle than an arrowhead reaches.
          let reach = max(3, cell / 8)
          let center =
            move == .right || move == .down ? cell / 2 + distance : (cell - 1) / 2 - distance
          return ((cell - 1) / 2 - reach...cell / 2 + reach).reduce(0) {
            $0 + (move.rows == 0 ? level(left + center, top + $1) : level(left + $1, top + center))
          }
        }
        let center = level(left + cell / 2, top + cell / 2)
        #expect(center >= 2)
        guard index > 0 else { continue }
        let move = moves[index - 1]
        let isTurning = index < moves.count && moves[index] != move
        let back = max(2, cell / 9)
        #expect(ink(along: move, at: -back) > ink(along: move, at: isTurning ? back + 1 : back))
        #expect(ink(along: move, at: -back) >= 4 * 4)
      }
    }
  }

  @Test func `where a walk is cut into legs does not matter, and ink never fades`() throws {
    for cell in [12, 13, 24, 31, 47, 64, 95] {
      var chance = Chance(Seed(UInt64(cell)))
      let look = try LakeLook(cell: cell, labels: .numbers, using: &chance)
      let lake = LakeSamples.lake(rows: 6, columns: 6, using: &chance)
      let moves = LakeSamples.walk(of: 12, on: lake, using: &chance)
      let problem = look.picture(of: lake)
      let (whole, all) = look.adding(leg: moves, from: lake.start, isFirst: true, to: problem)
      let runs = zip(moves, moves.dropFirst()).filter { $0 != $1 }.count + 1
      #expect(all.count == runs)
      let reader = try LakeReader(legend: look.legend(of: lake), problem: problem.picture)
      for cut in 1..<moves.count {
        let (half, _) = look.adding(
          leg: Array(moves[..<cut]), from: lake.start, isFirst: true, to: problem)
        let middle = moves[..<cut].reduce(lake.start) { $0.moved($1) }
        let (both, region) = look.adding(
          leg: Array(moves[cut...]), from: middle, isFirst: false, to: half)
        #expect(both.indices == whole.indices)
        for place in 0..<both.indices.count where both.indices[place] != half.indices[place] {
          let (x, y) = (place % both.width, place / both.width)
          try #require(region.contains { $0.x0..<$0.x1 ~= x && $0.y0..<$0.y1 ~= y })
        }
        let before = reader.levels(in: half.picture), after = reader.levels(in: both.picture)
        #expect(zip(before, after).allSatisfy { ($0 ?? 9) <= ($1 ?? -1) })
      }
    }
  }

  /// The share of a pixel that a shape covers, by fine samples and real numbers.
  private func share(_ x: Int, _ y: Int, _ cell: Int, _ contains: (Double, Double) -> Bool)
    -> Double
  {
    var inside = 0
    for j in 0..<25 {
      for i in 0..<25 {
        let u = Double(x) + (Double(i) + 0.5) / 25 - Double(cell) / 2
        let v = Double(y) + (Double(j) + 0.5) / 25 - Double(cell) / 2
        if contains(u, v) { inside += 1 }
      }
    }
    return Double(inside) / 625
  }

  @Test(arguments: [12, 13, 17, 24, 32, 45, 64, 77, 96])
  func `lines and arrowheads have the measures of the contract`(cell: Int) {
    let ink = LakeInk(LakeGeometry(cell: cell))
    let size = Double(cell)
    let half = Double(LakeGeometry(cell: cell).line) / 2
    #expect(half * 2 >= 2 && abs(half * 2 - max(2, size / 20)) <= 1)
    let length = max(6, size * 0.28), width = max(6, size * 0.22)
    let ways: [(Double, Double)] = [(-1, 0), (1, 0), (0, -1), (0, 1)]
    for (move, way) in zip(Lattice.moves(of: .square), ways) {
      func compare(_ part: LakeInk.Part, _ contains: (Double, Double) -> Bool) {
        for y in 0..<cell {
          for x in 0..<cell {
            let (column, row) = (x - part.x, y - part.y)
            let isHeld =
              0..<part.coverage.width ~= column && 0..<part.coverage.height ~= row
            let level = isHeld ? Int(part.coverage.values[row * part.coverage.width + column]) : 0
            let share = share(x, y, cell, contains)
            // Sampling, and measures in whole sixteenths, may cost an eighth of a level beyond
            // rounding.
            #expect(abs(Double(level) - share * 4) <= 0.75)
            if share == 1 { #expect(level == 4) }
            if share == 0 { #expect(level == 0) }
          }
        }
      }
      compare(ink.lines[move.rawValue]) { x, y in
        let along = x * way.0 + y * way.1, across = x * way.1 + y * way.0
        return along >= 0 && abs(across) <= half
      }
      compare(ink.arrows[move.rawValue]) { x, y in
        let along = x * way.0 + y * way.1, across = x * way.1 + y * way.0
        return abs(along) <= length / 2
          && abs(across) <= width / 2 * (length / 2 - along) / length
      }
    }
  }

  @Test func `a leg of no moves changes nothing`() throws {
    var chance = Chance(Seed(5))
    let look = try LakeLook(cell: 20, labels: nil, using: &chance)
    let lake = LakeSamples.lake(rows: 3, columns: 3, using: &chance)
    let problem = look.picture(of: lake)
    let (plate, region) = look.adding(leg: [], from: lake.start, isFirst: true, to: problem)
    #expect(plate == problem && region.isEmpty)
  }

  @Test(arguments: [PathStyle.dots, .footprints, .dashed])
  func `other styles ink crossed borders, and no probe`(style: PathStyle) throws {
    for cell in [12, 13, 17, 24, 33, 48, 64, 96] {
      var chance = Chance(Seed(UInt64(cell)))
      let look = try LakeLook(cell: cell, labels: nil, path: style, using: &chance)
      let lake = LakeSamples.lake(rows: 5, columns: 5, using: &chance)
      let moves = LakeSamples.walk(of: 9, on: lake, using: &chance)
      let problem = look.picture(of: lake)
      let (plate, region) = look.adding(leg: moves, from: lake.start, isFirst: true, to: problem)
      let reader = try LakeReader(legend: look.legend(of: lake), problem: problem.picture)
      let levels = try reader.levels(in: plate.picture).map { try #require($0) }
      var here = lake.start
      for (number, move) in moves.enumerated() {
        let next = here.moved(move)
        let (a, b) = (look.box(of: here), look.box(of: next))
        let (x, y) = ((a.x0 + a.x1 + b.x0 + b.x1) / 4, (a.y0 + a.y1 + b.y0 + b.y1) / 4)
        #expect(levels[y * problem.width + x] >= 2)
        #expect(levels[(y - abs(move.rows)) * problem.width + x - abs(move.columns)] >= 2)
        if number == moves.count / 2 {
          let first = look.adding(
            leg: Array(moves[..<number]), from: lake.start, isFirst: true, to: problem)
          let both = look.adding(
            leg: Array(moves[number...]), from: here, isFirst: false, done: number,
            to: first.plate)
          #expect(both.plate == plate)
        }
        here = next
      }
      for (place, level) in levels.enumerated() where level > 0 {
        let (x, y) = (place % problem.width, place / problem.width)
        #expect(region.contains { $0.x0..<$0.x1 ~= x && $0.y0..<$0.y1 ~= y })
      }
      for row in 0..<5 {
        for column in 0..<5 {
          let meanings = reader.meanings(
            row: row, column: column, in: plate.picture)
          #expect(meanings == [lake[Cell(row: row, column: column)].name])
        }
      }
    }
  }
}

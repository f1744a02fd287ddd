import PuzzleKit
import Seeding
import Testing

@testable import SpatialNavigation

@Suite("Lakes are solved")
struct LakeSearchTests {
  /// A lake of random letters, with start and goal, that need not be solvable.
  static func lake(rows: Int, columns: Int, share: Double, seed: UInt64) -> Lake {
    var chance = Chance(Seed(seed))
    let cells = chance.shuffled(Array(0..<(rows * columns)))
    var meanings = [Meaning](repeating: .ice, count: rows * columns)
    for cell in cells.dropFirst(2) where chance.happens(share) { meanings[cell] = .hole }
    meanings[cells[0]] = .start
    meanings[cells[1]] = .goal
    return Lake(
      rows: rows, columns: columns, meanings: meanings,
      start: Cell(row: cells[0] / columns, column: cells[0] % columns),
      goal: Cell(row: cells[1] / columns, column: cells[1] % columns))
  }

  /// All shortest walks, by trying every walk that visits no cell twice, length by length.
  static func shortestWalks(of lake: Lake) -> [String] {
    let letters = Array(lake.letters.joined())
    func free(_ r: Int, _ c: Int) -> Bool {
      r >= 0 && c >= 0 && r < lake.rows && c < lake.columns && letters[r * lake.columns + c] != "H"
    }
    var found: [String] = []
    var best = Int.max
    func walk(_ r: Int, _ c: Int, _ path: String, _ seen: Set<Int>) {
      if path.count > best { return }
      if letters[r * lake.columns + c] == "G" {
        if path.count < best {
          best = path.count
          found = []
        }
        found.append(path)
        return
      }
      for (letter, dr, dc) in [("L", 0, -1), ("R", 0, 1), ("U", -1, 0), ("D", 1, 0)] {
        let (nr, nc) = (r + dr, c + dc)
        let place = nr * lake.columns + nc
        if free(nr, nc), !seen.contains(place) {
          walk(nr, nc, path + letter, seen.union([place]))
        }
      }
    }
    walk(
      lake.start.row, lake.start.column, "",
      [lake.start.row * lake.columns + lake.start.column])
    return found
  }

  static func turns(_ walk: String) -> Int {
    zip(walk, walk.dropFirst()).filter { $0 != $1 }.count
  }

  @Test("The walk is shortest, the count of walks exact, the turns the fewest", arguments: 0..<300)
  func shortest(seed: Int) {
    let lake = Self.lake(
      rows: 3 + seed % 3, columns: 3 + seed / 3 % 2, share: [0.2, 0.3, 0.5][seed % 3],
      seed: UInt64(seed))
    let walks = Self.shortestWalks(of: lake)
    guard let solution = Route(of: lake.field) else {
      #expect(walks.isEmpty)
      return
    }
    let walk = solution.walk.map(\.letter).joined()
    #expect(walks.contains(walk))
    #expect(solution.count == walks.count)
    #expect(solution.turns == walks.map(Self.turns).min())
    #expect(solution.cells.last == lake.goal)
  }

  @Test("An empty board of 16 × 16 has as many shortest walks as binomials say")
  func binomial() throws {
    var meanings = [Meaning](repeating: .ice, count: 256)
    meanings[0] = .start
    meanings[255] = .goal
    let lake = Lake(
      rows: 16, columns: 16, meanings: meanings, start: Cell(row: 0, column: 0),
      goal: Cell(row: 15, column: 15))
    let solution = try #require(Route(of: lake.field))
    #expect(solution.count == 155_117_520)
    #expect(solution.turns == 1)
  }

  @Test("Steps off the walk are judged as a flood of the board judges them", arguments: 0..<60)
  func choices(seed: Int) {
    let lake = Self.lake(rows: 6, columns: 6, share: 0.3, seed: UInt64(1000 + seed))
    guard let solution = Route(of: lake.field) else { return }
    for choice in solution.choices {
      // Flood from the step's cell with the cell of the walk taken away.
      var reached: Set<Cell> = [choice.cell.moved(choice.move)]
      var hasGrown = true
      while hasGrown {
        let more = Set(
          reached.flatMap { cell in Lattice.moves(of: .square).map { cell.moved($0) } }
        )
        .filter { lake.isFree($0) && $0 != choice.cell }.union(reached)
        hasGrown = more.count > reached.count
        reached = more
      }
      let leadsOn = reached.contains(lake.goal) || reached.contains(lake.start)
      if case .pocket(let cells) = choice.outcome {
        #expect(!leadsOn)
        #expect(cells == reached.count)
      } else {
        #expect(leadsOn)
      }
    }
  }
}

@Suite("Lakes that differ by a symmetry")
struct LakeSymmetryTests {
  @Test("All 8 have one signature", arguments: 0..<40)
  func same(seed: Int) {
    let lake = LakeSearchTests.lake(
      rows: 3 + seed % 4, columns: 3 + seed % 5, share: 0.3, seed: UInt64(seed))
    for number in 0..<8 {
      let other = lake.transformed(number)
      #expect(other.signature == lake.signature)
      #expect(other[other.start] == .start && other[other.goal] == .goal)
    }
  }

  @Test("The 3×3 boards have as many signatures as Burnside's lemma counts")
  func burnside() {
    // States fixed by the identity: 9 · 8 · 2⁷ = 9216. By a mirror in a middle line or a diagonal: start
    // and goal on its 3 cells, 3 · 2, and 2 to the power of the 1 left there and the 3 pairs beside it: 6 · 16
    // = 96, for each of 4 mirrors. By the three rotations: start and goal would both be the centre, so none.
    let expected = (9216 + 4 * 96) / 8
    var seen: Set<Signature> = []
    for start in 0..<9 {
      for goal in 0..<9 where goal != start {
        let others = (0..<9).filter { $0 != start && $0 != goal }
        for bits in 0..<128 {
          var meanings = [Meaning](repeating: .ice, count: 9)
          for (place, cell) in others.enumerated() where bits >> place & 1 == 1 {
            meanings[cell] = .hole
          }
          meanings[start] = .start
          meanings[goal] = .goal
          seen.insert(
            Lake(
              rows: 3, columns: 3, meanings: meanings,
              start: Cell(row: start / 3, column: start % 3),
              goal: Cell(row: goal / 3, column: goal % 3)
            ).signature)
        }
      }
    }
    #expect(seen.count == expected)
  }

  @Test("Exchanging start and goal is another lake")
  func directed() {
    let lake = LakeSearchTests.lake(rows: 5, columns: 5, share: 0.3, seed: 3)
    var meanings = lake.meanings
    meanings[lake.start.row * 5 + lake.start.column] = .goal
    meanings[lake.goal.row * 5 + lake.goal.column] = .start
    let back = Lake(rows: 5, columns: 5, meanings: meanings, start: lake.goal, goal: lake.start)
    #expect(back.signature != lake.signature)
  }
}

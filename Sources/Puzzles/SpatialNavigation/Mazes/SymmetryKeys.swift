/// What stands in the cells of a maze, as numbers in the order of their texts.
///
/// A number is the open sides times 4, plus 1 for the goal, 2 for the start. After equal digits comes a
/// digit or the end of a line where there is no letter, and those are less than `G`, and that than `S`.
struct SymmetryKeys {
  /// The numbers of all cells, once for each way that the symmetries exchange sides.
  private let values: [UInt8]
  private let count: Int

  /// Reads a maze.
  init(_ maze: Maze) {
    let lattice = maze.lattice
    let (start, goal) = (lattice.index(of: maze.start), lattice.index(of: maze.goal))
    var values: [UInt8] = []
    values.reserveCapacity(lattice.count * 8)
    for exchange in 0..<(lattice.kind == .square ? 8 : 2) {
      let sides = LatticeSymmetry.sides(of: lattice, exchange)
      let images: [UInt8] = (0..<1 << sides.count).map { open in
        sides.indices.reduce(0) { $0 | UInt8(open >> $1 & 1) << UInt8(sides[$1] + 2) }
      }
      for index in 0..<lattice.count {
        let mark: UInt8 = index == start ? 2 : index == goal ? 1 : 0
        values.append(images[Int(maze.openSides[index])] | mark)
      }
    }
    self.values = values
    count = lattice.count
  }

  /// What stands in a cell of an image.
  subscript(symmetry: LatticeSymmetry, row: Int, column: Int) -> UInt8 {
    values[symmetry.exchange * count + symmetry.source(row: row, column: column)]
  }
}

import Seeding

/// What is settled about a maze before chance draws it.
struct MazePlan: Hashable, Sendable {
  /// The grid, of at least 2 rows and 2 columns.
  var lattice: Lattice
  /// How the maze is carved.
  var algorithm: MazeAlgorithm
  /// The share of dead ends that are opened into loops, in hundredths, 0 to 100.
  var braid = 0
  /// Where the start and the goal may lie.
  var ends = MazeEnds.corners
}

extension Maze {
  /// Draws a maze: carves it, braids it, chooses its ends.
  ///
  /// Unless it is braided it is perfect: between any two cells there is exactly one way.
  ///
  /// - Parameters:
  ///   - plan: What is settled; the algorithm suits the kind of grid.
  ///   - chance: Draws everything else.
  init(_ plan: MazePlan, using chance: inout Chance) {
    let lattice = plan.lattice
    precondition(lattice.rows >= 2 && lattice.columns >= 2, "a maze is at least 2 by 2")
    precondition(
      plan.algorithm.suits(lattice.kind),
      "\(plan.algorithm.rawValue) does not suit a \(lattice.kind.rawValue) grid")
    var carving = Carving(lattice)
    carving.carve(by: plan.algorithm, using: &chance)
    carving.braid(plan.braid, using: &chance)
    let ends = carving.ends(plan.ends, using: &chance)
    self.init(
      lattice: lattice, openSides: carving.open, start: lattice.cell(at: ends.start),
      goal: lattice.cell(at: ends.goal))
  }
}

extension Carving {
  /// Carves a perfect maze.
  mutating func carve(by algorithm: MazeAlgorithm, using chance: inout Chance) {
    switch algorithm {
    case .recursiveBacktracker: backtrack(using: &chance)
    case .prim: growByFrontier(using: &chance)
    case .kruskal: joinTrees(using: &chance)
    case .wilson: walkLoopErased(using: &chance)
    case .aldousBroder: walkEverywhere(using: &chance)
    case .huntAndKill: huntAndKill(using: &chance)
    case .growingTree: growTree(using: &chance)
    case .sidewinder: sidewind(using: &chance)
    case .binaryTree: leanToCorner(using: &chance)
    case .eller: joinRows(using: &chance)
    case .recursiveDivision: divide(using: &chance)
    }
  }
}

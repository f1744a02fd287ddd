import Foundation
import Imaging
import PuzzleKit
import Seeding

@testable import SpatialNavigation

/// Makes mazes of 20 × 20 as peers do: carves one, finds the way from corner to corner, draws both on some
/// 512 × 512 pixels and encodes the picture; prints the median time and the mean size as JSON.
@main
struct MazeBenchmark {
  static func main() throws {
    var encoder = PNGEncoder()
    var times: [Double] = []
    var bytes = 0
    let rounds = 400
    let plan = MazePlan(
      lattice: Lattice(kind: .square, rows: 20, columns: 20), algorithm: .recursiveBacktracker,
      ends: .corners)
    for round in 0..<rounds + 40 {
      var chance = Chance(Seed(7).derived(round))
      let first = now()
      let maze = Maze(plan, using: &chance)
      let field = maze.field
      let walk = field.straightestWalk(by: Distances(in: field, from: maze.goal, to: maze.start))
      let look = try MazeLook(
        .plain, path: .arrows, lattice: plan.lattice, cell: 24, labels: nil, using: &chance)
      let problem = look.picture(of: maze)
      let drawn = look.adding(
        leg: walk, from: maze.start, isFirst: true, done: 0, of: walk.count, to: problem)
      let count = encoder.encode(drawn.plate.picture).count
      let last = now()
      // The first rounds warm caches and buffers.
      guard round >= 40 else { continue }
      times.append(last - first)
      bytes += count
    }
    let result = [
      "maze_us": times.sorted()[times.count / 2] * 1e6, "maze_bytes": Double(bytes / rounds),
    ]
    print(String(decoding: try JSONSerialization.data(withJSONObject: result), as: UTF8.self))
  }

  static func now() -> Double { Double(DispatchTime.now().uptimeNanoseconds) * 1e-9 }
}

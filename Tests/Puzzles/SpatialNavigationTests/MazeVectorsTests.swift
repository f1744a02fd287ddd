import PuzzleKit
import Seeding
import Testing

@testable import SpatialNavigation

@Suite("Mazes stay the same for ever")
struct MazeVectorsTests {
  /// Signatures of 9 × 12 mazes of seed 2026, half braided, with ends anywhere, by algorithm and kind;
  /// then of the same mazes severed.
  static let vectors: [(MazeAlgorithm, Lattice.Kind, whole: String, severed: String)] = [
    (
      .recursiveBacktracker, .square, "c742ff9944db358e2e5bb3264c788d79",
      "e3540bc0e2cc81d8ef05add2ef1205f8"
    ),
    (
      .recursiveBacktracker, .hexagonal, "7e1180259455092d4ff297baf58fd2c6",
      "12692f29755f4a209c3c8c8ade243ca7"
    ),
    (
      .recursiveBacktracker, .polar, "79fe1f833536ab341dc6c67dba5f5ccb",
      "ca5c8bc17e71fbdc9510a5693a5176d6"
    ),
    (.prim, .square, "49ce591af3e0be289661b33ccc467e0e", "850fefbc5bbbed985f75319eaf11f994"),
    (.prim, .hexagonal, "bda8b04882742c885d11f579a2d55eee", "72469db8778a51f8af528d53c9344d25"),
    (.prim, .polar, "e29282a59eb38681e6a49604b242cd6b", "b2a9c11dd8f9a9b23cad460e7277f5a9"),
    (.kruskal, .square, "2c864571bc5a937b01ac8869dd1cec8e", "3f0b837db9f8783bab49d10f7f806fbb"),
    (.kruskal, .hexagonal, "706596dd3de7dc0f5643c976247ec26a", "49339b443e996a688e850c803dc35292"),
    (.kruskal, .polar, "a56ee46d4bfdc013e929631bae557892", "c1ba05cadc4ad60c68f79d285c119161"),
    (.wilson, .square, "eb053f49b202e2669717500166d0733f", "8193fa0b6906aa3f8018ec9c9a8e4b03"),
    (.wilson, .hexagonal, "9393e20193a52b45c0bc35ef554b9951", "2d61de8df955727b2ecea4da97a3b735"),
    (.wilson, .polar, "99626c78996d8768ae54a85c64974679", "daf70ccd766274cdea6d2aae34688fa6"),
    (
      .aldousBroder, .square, "d8f901442832b35ae2a2443c8c4d5995", "b342615fe916a53a8345943427fe570a"
    ),
    (
      .aldousBroder, .hexagonal, "509e5561e779dc94e2dfef6a49c73f27",
      "c07d83c17d303d6e2622753b0afca60f"
    ),
    (.aldousBroder, .polar, "f0d90e236655fc556f7f9b6f32c92e6a", "45e9a745d3240867ad94429e385f3d3d"),
    (.huntAndKill, .square, "ecb823e3735a3def1c0192e285f6de5b", "8e8185dc9f9727458bc312dbc2c48b59"),
    (
      .huntAndKill, .hexagonal, "116e055df57cfb999f547372140b869c",
      "4d27c1e2699e2d6afb2da64f6f7cccbc"
    ),
    (.huntAndKill, .polar, "679249befe1b7b15be74619b062843f0", "ccc1fce7754fe02377c72366d49dd418"),
    (.growingTree, .square, "589e10ab339ca3f84d07fb5e851de393", "fb3b5f9a742ce9185abe144549fd9300"),
    (
      .growingTree, .hexagonal, "02be936384fb9050e6660b49fcd5a260",
      "577f87562853eec2c29a8291d884674d"
    ),
    (.growingTree, .polar, "4f3bb6ebb55e903f80df308a587cd0b9", "cd066b828cd415c97ae118490f4b27b2"),
    (.sidewinder, .square, "2a53fedab125b8e6b15def520e85e209", "52e4e1d63d59c1d92c0140a0dd65f9f3"),
    (.binaryTree, .square, "23deb18dda4240f9170eb6ccead4c998", "bbb536ee49fdac7996ca9c68d55f6eaa"),
    (.eller, .square, "742f5ce7cd97f878b93a67f90c6581e3", "ad140c7e425ed35cc433670bcea67812"),
    (
      .recursiveDivision, .square, "4735250e53aa489b653a15846a009adb",
      "0cad7afc40448e613211a214a0e0c68b"
    ),
  ]

  @Test("A seed gives the same maze as it always did")
  func vectors() throws {
    #expect(Self.vectors.count == 25)
    for algorithm in MazeAlgorithm.allCases {
      for kind in Lattice.Kind.allCases where algorithm.suits(kind) {
        var chance = Chance(Seed(2026))
        let plan = MazePlan(
          lattice: Lattice(kind: kind, rows: 9, columns: 12), algorithm: algorithm, braid: 50,
          ends: .anywhere)
        let maze = Maze(plan, using: &chance)
        let severed = try #require(maze.severed(using: &chance))
        let vector = Self.vectors.first { $0.0 == algorithm && $0.1 == kind }
        let (whole, cut) = (maze.signature.description, severed.signature.description)
        #expect(
          whole == vector?.whole && cut == vector?.severed,
          "(\(algorithm), \(kind), \"\(whole)\", \"\(cut)\"),")
      }
    }
  }
}

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
    (.prim, .square, "97edc64d4028f9e001a71a0c17a48f74", "0ca34895442b29b8d797b927cfa9b666"),
    (.prim, .hexagonal, "61c39ec7d811bf20bb614bef45f067c7", "0e358505977b0406f2a534706c9664dc"),
    (.prim, .polar, "a6f7cd1033cbb5790ac243719c2b4d1a", "ef6688c5ef8dd9fa1504c51574fbd598"),
    (.kruskal, .square, "ccd7099766717927d042d5fa8f629154", "f0d8a1a80b786f010b94b60588f53ff3"),
    (.kruskal, .hexagonal, "0c3a5f113798f4697fbfdbab06417a44", "899b5b3cc651f51866c1a4aa9091cbbc"),
    (.kruskal, .polar, "7a92ca6238cd677d945839bc33b1b2de", "fd9eae5daa8d0de6fe5efb58f17e2cc6"),
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
    (.growingTree, .square, "43acbd4926a0207c20c9505662d4e6b2", "bbb1f6c9610e0d3fb39fdfb411bbca04"),
    (
      .growingTree, .hexagonal, "c3f3cf6ab88ad47ec8f382221c1ead07",
      "4268ba3716ce3a04176143fec64217d2"
    ),
    (.growingTree, .polar, "3098f6fbc84c3fdad93f706f0a37deb1", "bd59fdced5e066e63830e0178ef5bf66"),
    (.sidewinder, .square, "1ed4ecd09840a45912c4bcbb55df2b3c", "69ec3723b79340598d7d7afcc0ff0db5"),
    (.binaryTree, .square, "23deb18dda4240f9170eb6ccead4c998", "bbb536ee49fdac7996ca9c68d55f6eaa"),
    (.eller, .square, "cff6f0ce7941d3e4388822541e57adf0", "392bad6a176c1f79cc24693a2496abf7"),
    (
      .recursiveDivision, .square, "d2798863fe289b4fb6385e6a2bf10df4",
      "e89b05bd5bf36e12f30ccaa009f07afe"
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

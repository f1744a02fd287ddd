import Catalog
import Foundation
import Imaging
import ScoringKit
import Testing

private let lakes = """
  - task: spatial_navigation
    size: 3...8
    image_thoughts: 1...3
    ask_path: 3
    ask_exists: 1
    ask_length: 1
    ask_safe: 1
    ask_end: 1
    ask_cell: 1
    ask_choice: 1
    path_style: [arrows, dots, footprints, dashed, gradient]
  """

private let mazes = """
  - task: spatial_navigation
    family: [walled, hexagonal, polar]
    size: 4...10
    image_thoughts: 1...3
    ask_path: 3
    ask_exists: 1
    ask_length: 1
    ask_safe: 1
    ask_end: 1
    ask_cell: 1
    ask_choice: 1
    path_style: [arrows, dots, footprints, dashed, gradient]
  """

@Suite("Pictures of walks")
struct NavigationPictureTests {
  @Test(
    "The generator's own pictures are worth 1, harmed in ways that leave them right",
    arguments: [lakes, mazes])
  func own(_ recipe: String) async throws {
    try await checkOwn(recipe, count: sampleCount(9))
  }

  @Test("Where the start has the colour of a mark, the mark is not missed")
  func ownHiddenMark() async throws {
    try await checkOwn(
      """
        - task: spatial_navigation
          family: hexagonal
          theme: neon
          path_style: gradient
          size: 4...8
          image_thoughts: 1...3
          ask_path: 0
          ask_exists: 1
      """, count: sampleCount(12))
  }

  @Test("The line is followed into a goal that has its colour, or whose dashed edge has")
  func ownHiddenEnd() async throws {
    try await checkOwn(
      """
        - task: spatial_navigation
          family: polar
          theme: pencil
          path_style: gradient
          size: 9
          cell: 24
      """, count: 10)
  }

  @Test("The blurred edges of thick walls are no line")
  func ownThickWalls() async throws {
    try await checkOwn(
      """
        - task: spatial_navigation
          family: walled
          theme: [hedge, dungeon, city]
          size: 8...12
          cell: 16...24
      """, count: 10)
  }

  @Test("Attacks are worth nothing", arguments: [lakes, mazes])
  func attacks(_ recipe: String) async throws {
    try await checkAttacks(recipe, count: sampleCount(3))
  }
}

import Imaging
import ScoringKit
import Testing

private let lakes = """
  - task: spatial_navigation
    family: lake
    size: 4...8
    path_length: 4...20
    image_thoughts: 1
  """

private let mazes = """
  - task: spatial_navigation
    family: walled
    size: 4...10
    path_length: 4...20
    image_thoughts: 1
  """

/// Lines drawn with a brush of the tests' own.
@Suite("Walks that are nearly right")
struct NearlyWalkTests {
  @Test("A way drawn by another hand counts, thin or broad or dotted", arguments: [lakes, mazes])
  func own(_ recipe: String) async throws {
    for sample in try await makeSamples(recipe, count: 10) {
      let board = try #require(try DrawnBoard(sample))
      for width in [0.06, 0.13, 0.3] {
        let drawn = board.drawn(board.walk, on: sample.ground, width: width)
        let own = try score(drawn, sample)
        #expect(own.value == 1, "\(sample.name), \(width): \(own)")
        if own.value < 1 { keep(drawn, sample, "by-hand") }
      }
      let dotted = board.dotted(board.walk, on: sample.ground)
      let dots = try score(dotted, sample)
      #expect(dots.value == 1, "\(sample.name): \(dots)")
      if dots.value < 1 { keep(dotted, sample, "dotted") }
    }
  }

  @Test(
    "Through a hole or a wall a way is worth nothing, too short or forked half at most",
    arguments: [lakes, mazes])
  func wrong(_ recipe: String) async throws {
    var (wrong, forks) = (0, 0)
    for sample in try await makeSamples(recipe, count: 10) {
      let board = try #require(try DrawnBoard(sample))
      let short = try score(board.drawn(board.walk.dropLast(), on: sample.ground), sample)
      #expect(0 < short.value && short.value <= 0.5, "\(sample.name): \(short)")
      let whole = board.drawn(board.walk, on: sample.ground)
      if let step = board.fork {
        forks += 1
        let drawn = board.drawn(step, on: whole)
        let fork = try score(drawn, sample)
        #expect(0 < fork.value && fork.value <= 0.5, "\(sample.name): \(fork)")
        if fork.value > 0.5 { keep(drawn, sample, "fork") }
      }
      if let step = board.wrongStep {
        wrong += 1
        let drawn = board.drawn(step, on: whole)
        let score = try score(drawn, sample)
        #expect(score.value == 0, "\(sample.name): \(score)")
        if score.value > 0 { keep(drawn, sample, "wrong-step") }
      }
    }
    #expect(wrong >= 3 && forks >= 3)
  }
}

import Catalog
import Imaging
import ScoringKit
import Testing

private let searches = """
  - task: visual_search
    objects: 6...40
    ask_colour: 2
    ask_nearer: 1
    ask_marked: 1
    ask_text: 1
  """

@Suite("Pictures of searches")
struct SearchPictureTests {
  @Test("The generator's own pictures are worth 1, harmed in ways that leave them right")
  func own() async throws {
    try await checkOwn(searches, count: sampleCount(5))
  }

  @Test("Attacks are worth nothing")
  func attacks() async throws {
    try await checkAttacks(searches, count: sampleCount(3))
  }
}

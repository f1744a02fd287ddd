import Catalog
import Imaging
import ScoringKit
import Testing

private let charts = """
  - task: chart_refocus
    width: 512...768
  """

@Suite("Pictures of charts")
struct ChartPictureTests {
  @Test("The generator's own pictures are worth 1, harmed in ways that leave them right")
  func own() async throws {
    try await checkOwn(charts, count: sampleCount(10))
  }

  @Test("A tint over most of what has colours is a mark, and no drift of colours")
  func ownWideTint() async throws {
    try await checkOwn(
      """
        - task: chart_refocus
          width: 512...768
          chart: histogram
          mark: fill
      """, count: sampleCount(20))
  }

  @Test("A tint on a small bar counts where its neighbours' tints lie over most of it")
  func ownSmallBars() async throws {
    try await checkOwn(
      """
        - task: chart_refocus
          width: 512...768
          chart: stacked_bar
          mark: fill
          ask_count_higher: 1000
      """, count: sampleCount(25))
  }

  @Test("Attacks are worth nothing")
  func attacks() async throws {
    try await checkAttacks(charts, count: sampleCount(3))
  }
}

import Imaging
import Testing
import Traces

@testable import VisualSearch

@Suite("Places of a picture")
struct PlaceTests {
  @Test("A centre in a third is there, and one near the next third is nowhere")
  func thirds() {
    let size = PictureSize(width: 600, height: 300)
    #expect(Place(of: Box(0, 0, 20, 20), in: size) == .topLeft)
    #expect(Place(of: Box(290, 140, 310, 160), in: size) == .middle)
    #expect(Place(of: Box(500, 280, 520, 300), in: size) == .bottomRight)
    // 3 % of 600 are 18: the first third ends at 200.
    #expect(Place(of: Box(181, 140, 183, 160), in: size) == .left)
    #expect(Place(of: Box(182, 140, 184, 160), in: size) == nil)
    #expect(Place(of: Box(217, 140, 219, 160), in: size) == .middle)
    #expect(Place(of: Box(216, 140, 218, 160), in: size) == nil)
  }

  @Test("Every cell is found again by its column and its row")
  func cells() {
    for place in Place.allCases {
      #expect(Place(column: place.cell.column, row: place.cell.row) == place)
    }
  }
}

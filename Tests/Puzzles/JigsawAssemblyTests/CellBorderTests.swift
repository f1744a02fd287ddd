import Seeding
import Testing

@testable import JigsawAssembly

@Suite("Borders of Voronoi cells")
struct CellBorderTests {
  @Test("Every bend is as far from the nearest site on one side as from the nearest on the other")
  func distances() {
    var chance = Chance(Seed(31))
    for _ in 0..<200 {
      let length = chance.real(in: 50...700)
      let border = CellBorder(
        length: length, side: chance.real(in: 48...300), vigour: chance.real(in: 0...1),
        using: &chance)
      let spots = border.stroke.spots
      #expect(spots.count >= 2)
      #expect(spots[0] == (0, 0) && spots[spots.count - 1] == (length, 0))
      for (spot, next) in zip(spots, spots.dropFirst()) {
        #expect(next.u >= spot.u, "the border runs on")
        for share in [0.0, 0.3, 0.8] {
          let point = (
            u: spot.u + share * (next.u - spot.u), v: spot.v + share * (next.v - spot.v)
          )
          func distance(_ sites: [Stroke.Spot]) -> Double {
            let squares = sites.map { site in
              (site.u - point.u) * (site.u - point.u) + (site.v - point.v) * (site.v - point.v)
            }
            return (squares.min() ?? 0).squareRoot()
          }
          #expect(abs(distance(border.above) - distance(border.below)) < 0.1)
        }
      }
    }
  }
}

import Imaging
import PuzzleKit
import PuzzleTesting
import Seeding
import Testing
import Traces

@testable import JigsawAssembly

@Suite("Pieces that come from elsewhere")
struct OddPieceTests {
  @Test("The margin is that of plain means")
  func margin() {
    var chance = Chance(Seed(3))
    for (rows, columns) in [(2, 2), (2, 3), (3, 3), (4, 2)] {
      let layout = Layout(rows: rows, columns: columns)
      for _ in 0..<20 {
        let costs = Samples.costs(layout, turned: false, spread: 4000, chance: &chance)
        let odd = chance.integer(below: layout.count)
        func mean(_ piece: Int) -> Double {
          let (row, column) = (piece / columns, piece % columns)
          var seams: [Int] = []
          func look(_ other: Int, _ side: Side, _ facing: Side) {
            if other != odd { seams.append(costs.cost(piece, side, other, facing)) }
          }
          if row > 0 { look(piece - columns, .top, .bottom) }
          if row + 1 < rows { look(piece + columns, .bottom, .top) }
          if column > 0 { look(piece - 1, .left, .right) }
          if column + 1 < columns { look(piece + 1, .right, .left) }
          return Double(seams.reduce(0, +)) / Double(seams.count)
        }
        let others = (0..<layout.count).filter { $0 != odd }.map(mean)
        let expected = mean(odd) / (others.max() ?? 1)
        let found = OddPiece(costs, layout, place: odd).margin
        #expect(abs(Double(found) - expected * 1000) <= 1, "\(found) \(expected)")
      }
    }
  }

  @Test("With a single photo nothing is asked about pieces from elsewhere, unless nothing else is")
  func lonely() throws {
    let photos = HeldPhotos(1, width: 240, height: 200)
    let knobs = Jigsaws.knobs(.oddPiece, "2x2")
    let mixed = try Jigsaws.puzzle(
      knobs.merging(["ask_order": .integer(1)]) { $1 }, photos: photos)
    for index in 0..<20 { #expect(try Jigsaws.pose(mixed, index: index).form == .order) }
    let alone = try Jigsaws.puzzle(knobs, photos: photos)
    #expect(throws: Rejection.self) { try Jigsaws.pose(alone, index: 0) }
  }

  @Test("A painting has a piece of another kind, each place as often", arguments: [false, true])
  func scenes(isPhoto: Bool) throws {
    let photos = isPhoto ? HeldPhotos(6) : nil
    let puzzle = try Jigsaws.puzzle(
      Jigsaws.knobs(.oddPiece, "2x2", size: 128), photos: photos)
    var places: [Int: Int] = [:]
    for index in 0..<120 {
      let scene = try Jigsaws.pose(puzzle, index: index)
      let odd = try #require(scene.odd)
      places[odd.place, default: 0] += 1
      #expect(scene.pieces == [0, 1, 2, 3] && !scene.isTurned)
      let crop = odd.origin.crop
      #expect(crop.x1 - crop.x0 >= scene.width && crop.y1 - crop.y0 >= scene.height)
      switch (scene.origin, odd.origin) {
      case (.painting(let kind, _, _), .painting(let other, _, _)): #expect(kind != other)
      case (.photo(let photo, _, _), .photo(let other, _, _)): #expect(photo != other)
      default: Issue.record("one is a photo, the other a painting")
      }
    }
    #expect((0..<4).allSatisfy { places[$0, default: 0] >= 10 }, "\(places)")
  }

  @Test("The other photo belongs to the split")
  func split() throws {
    let photos = HeldPhotos(10)
    let puzzle = try Jigsaws.puzzle(
      Jigsaws.knobs(.oddPiece, "2x2", size: 128), photos: photos)
    let share = photos.photos[0].content...photos.photos[4].content
    for index in 0..<60 {
      let odd = try #require(try Jigsaws.pose(puzzle, index: index, share: share).odd)
      guard case .photo(_, _, let content) = odd.origin else { continue }
      #expect(share.contains(content))
    }
  }

  @Test("The pictures leave its place empty, and the record says where it comes from")
  func samples() throws {
    let knobs = Jigsaws.knobs(.oddPiece, "2x3").merging(["image_thoughts": .integer(3)]) { $1 }
    let puzzle = try Jigsaws.puzzle(knobs, photos: HeldPhotos(8, width: 240, height: 200))
    for index in 0..<12 {
      let (scene, solution, sample) = try drawSample(puzzle, index: index)
      let odd = try #require(scene.odd)
      #expect(solution.margin > 1500 && solution.floor == 1500 && solution.method == .exhaustive)
      #expect(sample.scene.contains("\"blank\": \(odd.place + 1)"))
      #expect(sample.sources.count == 2 && sample.sources[0] == scene.origin.source)
      #expect(sample.answer.form == "piece" && sample.answer.accepted == "exact")
      let (row, column) = scene.cell(of: odd.place)
      for picture in sample.pictures.dropFirst() {
        let corner = picture[column * scene.width, row * scene.height]
        for y in row * scene.height..<(row + 1) * scene.height {
          for x in column * scene.width..<(column + 1) * scene.width {
            #expect(picture[x, y] == corner)
          }
        }
      }
    }
  }

  @Test("It needs several rows and columns", arguments: ["1x3", "3x1"])
  func refused(layout: String) {
    #expect(throws: KnobError.self) { try Jigsaws.puzzle(Jigsaws.knobs(.oddPiece, layout)) }
  }
}

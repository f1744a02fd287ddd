import Colour
import Foundation
import Imaging
import PuzzleKit
import PuzzleTesting
import Testing
import Traces

@testable import JigsawAssembly

/// Measures sides pixel by pixel, as the contract words it.
private struct PlainSides {
  let picture: Picture
  /// Where the pieces lie, as the legend says.
  let boxes: [Box]

  init(_ sample: Sample) throws {
    struct Legend: Decodable { let boxes: [[Int]] }
    picture = sample.pictures[0]
    boxes = try JSONDecoder().decode(Legend.self, from: Data(sample.legend.utf8)).boxes
      .map { Box($0[0], $0[1], $0[2], $0[3]) }
  }

  /// The pixel that is so far along a side and so far inwards.
  private func lab(_ piece: Int, _ side: String, _ place: Int, _ depth: Int) -> [Double] {
    let box = boxes[piece]
    let (x, y) =
      switch side {
      case "left": (box.x0 + depth, box.y0 + place)
      case "right": (box.x1 - 1 - depth, box.y0 + place)
      case "above": (box.x0 + place, box.y0 + depth)
      default: (box.x0 + place, box.y1 - 1 - depth)
      }
    let lab = Lab(picture[x, y])
    return [Double(lab.lightness), Double(lab.a), Double(lab.b)]
  }

  private func length(_ piece: Int, _ side: String) -> Int {
    let box = boxes[piece]
    return side == "left" || side == "right" ? box.y1 - box.y0 : box.x1 - box.x0
  }

  private func mean(_ labs: [[Double]]) -> [Double] {
    (0..<3).map { channel in labs.map { $0[channel] }.reduce(0, +) / Double(labs.count) }
  }

  /// The greatest difference between the colours before and after a place near a part of a side.
  func step(_ piece: Int, _ side: String, percent: Int) -> Double {
    let n = length(piece, side)
    let w = max(4, n / 12)
    let colours = (0..<n).map { k in
      mean([lab(piece, side, k, 0), lab(piece, side, k, 1)])
    }
    var most = 0.0
    for k in w...n - w where abs(100 * Double(k) / Double(n) - Double(percent)) <= 2 {
      let (before, after) = (mean(Array(colours[k - w..<k])), mean(Array(colours[k..<k + w])))
      let square = zip(before, after).map { ($0 - $1) * ($0 - $1) }.reduce(0, +)
      most = max(most, square.squareRoot())
    }
    return most
  }

  /// The name of the colour of a third of a side.
  func name(_ piece: Int, _ side: String, _ third: String) -> String? {
    let n = length(piece, side)
    let places: Range<Int>
    switch third {
    case "top", "left": places = 0..<n / 3
    case "middle": places = n / 3..<n - n / 3
    default: places = n - n / 3..<n
    }
    let labs = places.flatMap { k in (0..<3).map { lab(piece, side, k, $0) } }
    let colour = mean(labs)
    return ColourName.name(
      of: Lab(lightness: Float(colour[0]), a: Float(colour[1]), b: Float(colour[2])))?.rawValue
  }
}

@Suite("What the sides of pieces show")
struct SideFactsTests {
  private static let sideWords: [String: [String]] = [
    "left": ["left"], "right": ["right"], "above": ["top", "above"], "below": ["bottom", "below"],
  ]

  @Test(
    "Every colour and contour that is told of a side is there, pixel by pixel",
    arguments: JigsawScene.Form.allCases.filter { $0 != .missingPiece }, [0, 4])
  func truth(form: JigsawScene.Form, rim: Int) throws {
    let knobs = Jigsaws.knobs(form, form == .rotation ? "2x2" : "2x3", size: 240).merging([
      "words": .text("thorough"), "rim": .integer(rim),
    ]) { $1 }
    let puzzle = try Jigsaws.puzzle(knobs)
    var counts: [String: Int] = [:]
    for index in 0..<60 {
      let (scene, _, sample) = try drawSample(puzzle, index: index)
      let sides = try PlainSides(sample)
      for words in texts(sample) {
        for claim in words.claims {
          let fact = claim.fact
          guard ["edge", "contour", "continues"].contains(fact.kind) else { continue }
          counts[fact.kind, default: 0] += 1
          let span = String(
            words.text.unicodeScalars.dropFirst(claim.span.lowerBound)
              .prefix(claim.span.count).map(Character.init))
          let piece = try #require(Int(fact.values[0])) - 1
          let side = fact.values[1]
          #expect(span.lowercased().contains("piece \(fact.values[0])"), "\(span)")
          #expect(Self.sideWords[side, default: []].contains { span.lowercased().contains($0) })
          for box in fact.boxes {
            #expect(
              sides.boxes.contains { outer in
                outer.x0 <= box.x0 && outer.y0 <= box.y0 && box.x1 <= outer.x1
                  && box.y1 <= outer.y1
              })
          }
          switch fact.kind {
          case "edge":
            #expect(sides.name(piece, side, fact.values[2]) == fact.values[3], "\(span)")
            #expect(span.lowercased().contains(fact.values[3]))
          case "contour":
            let percent = try #require(Int(fact.values[2]))
            #expect(sides.step(piece, side, percent: percent) >= 18.9, "\(span)")
            #expect(says(span, percent), "\(span) for \(percent)")
          default:
            let (other, percent) = (
              try #require(Int(fact.values[2])) - 1, try #require(Int(fact.values[3]))
            )
            let facing =
              ["left": "right", "right": "left", "above": "below", "below": "above"][side] ?? ""
            #expect(sides.step(piece, side, percent: percent) >= 18.9, "\(span)")
            // The other's may lie 2 percent from the piece's.
            let step = (-2...2).map { sides.step(other, facing, percent: percent + $0) }.max()
            #expect(step ?? 0 >= 18.9, "\(span)")
            #expect(says(span, percent), "\(span) for \(percent)")
            let places = scene.places
            let neighbour = Side.allCases.first { JigsawSpeaker.word($0) == side }
              .flatMap { scene.place($0, of: places[piece]) }
            #expect(neighbour == places[other], "\(span)")
          }
        }
      }
    }
    #expect(counts["edge", default: 0] > 10 && counts["contour", default: 0] > 10, "\(counts)")
    // Of pieces that have changed places, and of turned ones, only what they show is told.
    if form != .rotation, form != .swapped {
      #expect(counts["continues", default: 0] > 5, "\(counts)")
    }
  }

  private func texts(_ sample: Sample) -> [Words] {
    sample.thoughts.compactMap {
      if case .text(let words) = $0.content { words } else { nil }
    } + [sample.textOnly]
  }

  /// Whether words place something at a part of a side, to within 2 percent.
  private func says(_ span: String, _ percent: Int) -> Bool {
    let fractions = [
      "a quarter of": 25, "a third of": 33, "half of": 50, "two thirds of": 67,
      "three quarters of": 75,
    ]
    let text = span.lowercased()
    if text.contains("\(percent) %") || text.contains("\(percent) percent") { return true }
    return fractions.contains { text.contains($0) && abs($1 - percent) <= 2 }
  }

  @Test("Nothing is said of a side twice in one telling", arguments: JigsawScene.Form.allCases)
  func once(form: JigsawScene.Form) throws {
    let knobs = Jigsaws.knobs(form, "2x3", size: 240).merging(["words": .text("thorough")]) { $1 }
    let puzzle = try Jigsaws.puzzle(knobs)
    for index in 0..<40 {
      let sample = try drawSample(puzzle, index: index).sample
      for telling in [texts(sample).dropLast(), [sample.textOnly]] {
        let facts = telling.flatMap(\.claims).map(\.fact)
        let told = facts.filter { ["edge", "contour"].contains($0.kind) }.map {
          [$0.kind] + $0.values
        }
        #expect(Set(told).count == told.count, "\(told)")
        let places = facts.count { $0.kind == "contour" || $0.kind == "continues" }
        #expect(places <= 3, "\(telling.map(\.text))")
      }
    }
  }

  @Test("A step of colour is a contour where it lies, and a slope is none")
  func steps() throws {
    var bytes: [UInt8] = []
    for y in 0..<120 {
      for x in 0..<240 {
        // Dark above a third of the height in the left piece; a slope in the right one.
        bytes += x < 120 ? (y < 40 ? [40, 60, 90] : [210, 200, 120]) : [UInt8(60 + y), 90, 90]
      }
    }
    let picture = Picture(width: 240, height: 120, pixels: .rgb(bytes))
    let layout = Layout(rows: 1, columns: 2)
    let scene = JigsawScene(
      origin: .painting(kind: "", seed: 0, crop: Box(0, 0, 240, 120)), picture: picture,
      layout: layout, pieces: [1, 0], turns: [0, 0], form: .order, asked: [], optionCount: 0,
      rightOption: 0)
    let tiles = try #require(Tiles(picture, layout: layout, rim: 0))
    let show = try Presentation(of: scene, tiles: tiles, ground: .white, style: .numbers, gap: 8)
    let facts = SideFacts(show.problem(), show)
    for side in [Side.left, .right] {
      #expect(facts.contours(of: 1, side).map(\.percent) == [33])
      #expect(facts.contours(of: 0, side).isEmpty)
      #expect(facts.isPlain(0, side, near: 33) && !facts.isPlain(1, side, near: 33))
      #expect(facts.isPlain(1, side, near: 60))
    }
    #expect(facts.contours(of: 1, .top).isEmpty && facts.contours(of: 1, .bottom).isEmpty)
    var curved = scene
    curved.cut = .wavy
    let wavy = try Presentation(of: curved, tiles: tiles, ground: .white, style: .numbers, gap: 8)
    let none = SideFacts(wavy.problem(), wavy)
    #expect(none.contours(of: 1, .left).isEmpty && none.colour(of: 1, .left, .first) == nil)
  }
}

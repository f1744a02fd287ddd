import Foundation
import Imaging
import Seeding
import Testing

@testable import Export

/// Boxes in every way in which models are told them.
@Suite struct CoordinatesTests {
  private static let size = PictureSize(width: 1000, height: 500)

  @Test func `each way says a box of a picture of 1000 by 500 as its documentation has it`() {
    let box = [100, 50, 300, 250]
    let said: [Coordinates: String] = [
      .pixels: "[100, 50, 300, 250]",
      // The processor resizes to 1008 by 504, multiples of 28.
      .qwen25VL: "[101, 50, 302, 252]",
      .qwen2VL: "[100, 100, 300, 500]",
      .qwen3VL: "[100, 100, 300, 500]",
      .qwen3VL999: "[100, 100, 300, 500]",
      .deepSeek: "<|ref|>mug<|/ref|><|box|>[[100, 100, 300, 500]]<|/box|>",
      .unit: "[0.1000, 0.1000, 0.3000, 0.5000]",
      .coco: "[100, 50, 200, 200]",
      .yolo: "0.200000 0.300000 0.200000 0.400000",
      .qwenVL: "<ref>mug</ref><box>(100,100),(300,500)</box>",
      .florence2: "mug<loc_100><loc_100><loc_300><loc_500>",
      .paliGemma: "<loc0102><loc0102><loc0512><loc0307> mug",
      .molmo: "<point x=\"20.0\" y=\"30.0\" alt=\"mug\">mug</point>",
    ]
    for way in Coordinates.allCases {
      #expect(way.text(of: box, in: Self.size, reference: "mug") == said[way], "\(way)")
    }
  }

  @Test func `a box at the right and the bottom edge stays legal`() {
    for (width, height) in [(1000, 500), (37, 2048), (1, 1), (640, 480)] {
      let size = PictureSize(width: width, height: height)
      let box = [0, 0, width, height]
      for (way, most) in [
        (Coordinates.qwen2VL, 1000.0), (.qwen3VL, 1000), (.qwenVL, 1000), (.qwen3VL999, 999),
        (.deepSeek, 999), (.florence2, 999), (.paliGemma, 1023), (.unit, 1),
      ] {
        let numbers = way.numbers(of: box, in: size) ?? []
        #expect(numbers.count == 4 && numbers.allSatisfy { 0...most ~= $0 }, "\(way) \(numbers)")
        #expect(numbers.max() == most, "\(way)")
      }
    }
  }

  @Test func `a million boxes come back within half a step`() {
    var chance = Chance(Seed(12))
    let ways = Coordinates.allCases.filter { $0 != .molmo }
    var worst = 0.0
    var count = 0
    for number in 0..<1_000_000 {
      let way = ways[number % ways.count]
      let size = PictureSize(
        width: chance.integer(in: 1...2048), height: chance.integer(in: 16...2048))
      func edges(_ length: Int) -> (Int, Int) {
        // Every fourth box touches both borders.
        if number / ways.count % 4 == 0 { return (0, length) }
        let low = chance.integer(in: 0...length - 1)
        return (low, chance.integer(in: low + 1...length))
      }
      let (across, down) = (edges(size.width), edges(size.height))
      let box = [across.0, down.0, across.1, down.1]
      guard let numbers = way.numbers(of: box, in: size) else { continue }
      guard let back = way.edges(of: numbers, in: size) else { continue }
      count += 1
      let step = way.step(in: size)
      for (edge, meant, step) in [
        (back.x0, box[0], step.x), (back.y0, box[1], step.y), (back.x1, box[2], step.x),
        (back.y1, box[3], step.y),
      ] {
        worst = max(worst, abs(edge - Double(meant)) / step)
      }
    }
    #expect(count > 990_000)
    #expect(worst <= 0.500_001, "\(worst) steps")
  }

  @Test func `a picture that is too long for the model has no box`() {
    let size = PictureSize(width: 2001, height: 10)
    #expect(Coordinates.qwen25VL.text(of: [0, 0, 5, 5], in: size) == nil)
    #expect(SmartResize()(width: 2000, height: 10) != nil)
  }

  /// Sizes for `Tests/Readers/check_coordinates.py`, which compares them with the package of the models' authors.
  @Test func `sizes for another program`() throws {
    let place = ProcessInfo.processInfo.environment["TRACELOOM_READER_CASES"]
    var chance = Chance(Seed(28))
    var lines = "factor,width,height,wide,high\n"
    for number in 0..<100_000 {
      let factor = number % 4 == 0 ? 32 : 28
      // All magnitudes as often: up to 8192 a side.
      func side() -> Int { chance.integer(in: 1...(1 << chance.integer(in: 3...13))) }
      let (width, height) = (side(), side())
      let resized = SmartResize(factor: factor)(width: width, height: height)
      lines +=
        "\(factor),\(width),\(height),\(resized?.width ?? 0),\(resized?.height ?? 0)\n"
    }
    guard let place else { return }
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try Data(lines.utf8).write(to: URL(filePath: place).appending(path: "smart-resize.csv"))
  }
}

@Suite("Boxes read as models say them")
struct CoordinatesReadingTests {
  @Test("What is said is read again, within half a step", arguments: Coordinates.allCases)
  func round(coordinates: Coordinates) throws {
    for size in [(640, 480), (1000, 750), (57, 333)].map({ PictureSize(width: $0.0, height: $0.1) })
    {
      for box in [[10, 20, 40, 60], [0, 0, size.width, size.height], [3, 7, 30, 31]] {
        let text = try #require(coordinates.text(of: box, in: size, reference: "mug"))
        let found = try #require(coordinates.edges(in: text, of: size), "\(text)")
        let step = coordinates.step(in: size)
        let meant: [Double]
        if coordinates == .molmo {
          let middle = [Double(box[0] + box[2]) / 2, Double(box[1] + box[3]) / 2]
          meant = middle + middle
        } else {
          meant = box.map(Double.init)
        }
        for (place, edge) in found.enumerated() {
          let most = (place % 2 == 0 ? step.x : step.y) * 1.01
          #expect(abs(edge - meant[place]) <= most, "\(coordinates.rawValue): \(text): \(found)")
        }
      }
    }
  }

  @Test("What is no box is none", arguments: Coordinates.allCases)
  func none(coordinates: Coordinates) {
    let size = PictureSize(width: 640, height: 480)
    for text in [
      "", "[]", "[1, 2, 3]", "[1, 2, 3, 4, 5]", "[40, 60, 10, 20]", "nan", "[NaN, 0, 1, 1]",
      "[1e9, 0, 1, 1]",
      "[-1, -1, inf, inf]", "<box>(1,2),(3,4)", "<loc_1><loc_2>", "<loc0001>", "a mug",
      "[[[[[1, 2, 3, 4]]]]]",
      "<point x=\"3\">", "[0.1, 0.2, 0.3, 0.4] [0.1, 0.2, 0.3, 0.4]",
    ] {
      // A corner with a width and a height, or a middle with them.
      if text.hasPrefix("[40"), coordinates == .coco || coordinates == .yolo { continue }
      #expect(coordinates.edges(in: text, of: size) == nil, "\(coordinates.rawValue): \(text)")
    }
  }
}

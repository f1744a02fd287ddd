import Datasets
import Foundation
import Imaging
import Seeding
import Testing

@testable import Export

/// Pictures that are scaled down until a trainer takes the sample, and the boxes that are scaled with them.
@Suite struct SampleFitTests {
  private static func claim(
    _ text: String, _ words: String, _ kind: String, _ values: [String], _ boxes: [[Int]] = [],
    image: Int? = 0
  ) -> Record.Claim {
    let scalars = Array(text.unicodeScalars)
    let wanted = Array(words.unicodeScalars)
    let start = scalars.indices.first { scalars[$0...].starts(with: wanted) } ?? -1
    return made(
      Record.Claim.self,
      [
        "span": [start, start + wanted.count], "kind": kind, "values": values,
        "evidence": "pixels", "image": image as Any? ?? NSNull(), "boxes": boxes,
      ])
  }

  /// A part of a record, as it is read from JSON.
  static func made<Part: Decodable>(_ type: Part.Type, _ object: [String: Any]) -> Part {
    do {
      let data = try JSONSerialization.data(withJSONObject: object)
      return try JSONDecoder().decode(type, from: data)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  /// A search for a box, with pictures of chance sizes and boxes of chance places.
  private static func sample(_ chance: inout Chance, thoughts: Int) throws -> ExportSample {
    let size = PictureSize(
      width: chance.integer(in: 500...1900), height: chance.integer(in: 500...1900))
    func box() -> [Int] {
      let x = chance.integer(in: 0...size.width - 12)
      let y = chance.integer(in: 0...size.height - 12)
      return [
        x, y, chance.integer(in: x + 8...size.width), chance.integer(in: y + 8...size.height),
      ]
    }
    let target = box()
    let told = target.map { "\($0)" }
    let value = told.joined(separator: ",")
    let question = "Find the é mug 🧊. Put it as \\boxed{1,2,3,4}."
    let said =
      "It lies at [\(told.joined(separator: ", "))], left of the sink; \(target[0]) is first."
    let spoken = "[\(told.joined(separator: ", "))]"
    var record = try ExportSampleTests.sound(thoughts).record
    var turns: [Record.Thought] = []
    for thought in record.thoughts {
      var thought = thought
      if thought.type == "text" {
        thought.text = said
        thought.claims = [
          claim(said, spoken, "box", ["5"] + told, [target]),
          claim(said, "left of", "relation", ["5", "left", "2"], [target, box()]),
        ]
      } else {
        thought.edit?.region = [box(), box()]
        thought.edit?.detail =
          "{\"rings\": [\(box())], \"line\": 2, \"objects\": [5], \"from\": [1, 2]}"
      }
      turns.append(thought)
    }
    record.id = "search/train/00000001"
    record.form = "find"
    record.problem.question = question
    record.problem.options = []
    record.problem.claims = [
      claim(question, "the é mug", "mention", ["5"], [target]),
      claim(question, "\\boxed{1,2,3,4}", "format", ["1,2,3,4"], image: nil),
    ]
    record.thoughts = turns
    record.textOnly.text = said
    record.textOnly.claims = [claim(said, spoken, "box", ["5"] + told)]
    record.answer.text = "\\boxed{\(value)}"
    record.answer.value = value
    record.answer.form = "find"
    var png = PNGEncoder()
    let picture = Picture(
      width: size.width, height: size.height,
      pixels: .indexed(
        [UInt8](repeating: 0, count: size.width * size.height), palette: [RGB(9, 9, 9)]))
    let bytes = png.encode(picture)
    return try ExportSample(
      record, pictures: [[UInt8]](repeating: bytes, count: record.images.count))
  }

  private static func boxes(of record: Record) -> [[Int]] {
    record.problem.claims.flatMap(\.boxes) + record.textOnly.claims.flatMap(\.boxes)
      + record.thoughts.flatMap { $0.claims.flatMap(\.boxes) + ($0.edit?.region ?? []) }
  }

  @Test func `every sample fits, and every box is within half a pixel of the scaled one`() throws {
    var chance = Chance(Seed(31))
    let limit = 16_384
    var options = ExportOptions()
    options.fitTokens = limit
    let budget = TokenBudget(limit: limit)
    var scaled = 0
    for number in 0..<60 {
      let sample = try Self.sample(&chance, thoughts: 1 + number % 2)
      var fit = SampleFit(options)
      let trace = try fit.fitted(sample)
      #expect(budget.tokens(of: trace.outline) <= limit)
      let sizes = try trace.pictures.map { try PictureSize(png: $0) }
      #expect(sizes == trace.sample.sizes)
      guard sizes != sample.sizes else {
        #expect(trace.pictures == sample.pictures && trace.sample.record == sample.record)
        continue
      }
      scaled += 1
      let (old, new) = (sample.sizes[0], sizes[0])
      let (x, y) = (
        Double(new.width) / Double(old.width), Double(new.height) / Double(old.height)
      )
      // Both sides by the same factor, as far as whole pixels allow.
      let slack = 0.5 + 0.5 * Double(old.width) / Double(old.height) + 1e-9
      #expect(abs(Double(new.width) - Double(old.width) * y) <= slack, "\(old) \(new)")
      let (before, after) = (Self.boxes(of: sample.record), Self.boxes(of: trace.sample.record))
      #expect(before.count == after.count && before.count > 5)
      for (one, other) in zip(before, after) {
        for (place, edge) in one.enumerated() {
          let wanted = Double(edge) * (place.isMultiple(of: 2) ? x : y)
          #expect(abs(wanted - Double(other[place])) <= 0.5 + 1e-9)
        }
        #expect(other[0] < other[2] && other[1] < other[3])
        #expect(other[2] <= new.width && other[3] <= new.height)
      }
    }
    #expect(scaled > 10, "\(scaled)")
  }

  @Test func `words, claims and answer tell the scaled box, and spans still hold them`() throws {
    var chance = Chance(Seed(7))
    var sample = try Self.sample(&chance, thoughts: 2)
    while sample.sizes[0].width < 1000 { sample = try Self.sample(&chance, thoughts: 2) }
    let scale = PictureScale(
      side: 300, original: max(sample.sizes[0].width, sample.sizes[0].height))
    let small = sample.scaled(by: scale).record
    let box = small.problem.claims[0].boxes[0]
    let told = box.map { "\($0)" }
    #expect(small.answer.value == told.joined(separator: ","))
    #expect(small.answer.text == "\\boxed{\(told.joined(separator: ","))}")
    let thought = small.thoughts[0]
    let text = thought.text ?? ""
    #expect(text.hasPrefix("It lies at [\(told.joined(separator: ", "))], left of the sink; "))
    let scalars = Array(text.unicodeScalars)
    for (claim, words) in zip(
      thought.claims, ["[\(told.joined(separator: ", "))]", "left of"])
    {
      let span = scalars[claim.span[0]..<claim.span[1]]
      #expect(String(String.UnicodeScalarView(span)) == words)
    }
    #expect(thought.claims[0].values == ["5"] + told)
    #expect(small.textOnly.claims[0].values == ["5"] + told)
    // A number that no claim tells of stays.
    #expect(text.hasSuffix("; \(sample.record.problem.claims[0].boxes[0][0]) is first."))
    let question = Array(small.problem.question.unicodeScalars)
    let example = small.problem.claims[1]
    #expect(
      String(String.UnicodeScalarView(question[example.span[0]..<example.span[1]]))
        == "\\boxed{\(example.values[0])}")
    // Cells are no pixels.
    let detail = small.thoughts[1].edit?.detail ?? ""
    #expect(detail.contains("\"from\":[1,2]") && detail.contains("\"line\":2"), "\(detail)")
    #expect(detail.contains("\"rings\":[["))
  }

  @Test func `a box that would have no pixel keeps one`() {
    let (old, new) = (
      PictureSize(width: 1000, height: 1000), PictureSize(width: 100, height: 100)
    )
    #expect(PictureScale.box([500, 500, 501, 503], in: old, scaled: new) == [50, 50, 51, 51])
    #expect(PictureScale.box([998, 998, 1000, 1000], in: old, scaled: new) == [99, 99, 100, 100])
    #expect(PictureScale.box([0, 0, 1000, 1000], in: old, scaled: new) == [0, 0, 100, 100])
  }

  @Test func `a scaled picture is the mean of what its pixels cover`() throws {
    var chance = Chance(Seed(3))
    var sample = try Self.sample(&chance, thoughts: 0)
    let (width, height) = (1024, 1024)
    // A chequer of four pixels a field: halves of it are grey, fourths are sharp.
    let pixels = (0..<width * height).flatMap { place -> [UInt8] in
      let isDark = (place % width / 4 + place / width / 4).isMultiple(of: 2)
      return isDark ? [0, 10, 20] : [200, 210, 220]
    }
    var png = PNGEncoder()
    let bytes = png.encode(Picture(width: width, height: height, pixels: .rgb(pixels)))
    sample = try ExportSample(sample.record, pictures: [bytes])
    var options = ExportOptions()
    // 1024 for the VAE and 256 for the ViT are the least; the text takes some more.
    options.fitTokens = 3000
    var fit = SampleFit(options)
    let trace = try fit.fitted(sample)
    let small = try Picture(png: trace.pictures[0])
    #expect(small.width < width && small.width == small.height)
    let side = small.width
    for y in stride(from: 0, to: side, by: 37) {
      for x in stride(from: 0, to: side, by: 41) {
        // Exact cover of each pixel, by hand.
        func cover(_ place: Int) -> [(Int, Double)] {
          let (low, high) = (
            Double(place) * Double(width) / Double(side),
            Double(place + 1) * Double(width) / Double(side)
          )
          return (Int(low)...min(width - 1, Int(high))).map { pixel in
            (pixel, max(0, min(high, Double(pixel + 1)) - max(low, Double(pixel))))
          }
        }
        var (sum, area) = (0.0, 0.0)
        for (row, down) in cover(y) {
          for (column, across) in cover(x) {
            sum += down * across * Double(pixels[(row * width + column) * 3])
            area += down * across
          }
        }
        #expect(abs(sum / area - Double(small[x, y].red)) <= 1.5)
      }
    }
  }

  @Test func `a sample that fits at no size is named, with what to do`() throws {
    var chance = Chance(Seed(5))
    let sample = try Self.sample(&chance, thoughts: 7)
    var options = ExportOptions()
    options.fitTokens = 16_384
    var fit = SampleFit(options)
    let error = #expect(throws: ExportError.self) { _ = try fit.fitted(sample) }
    #expect(error?.description.contains("search/train/00000001: its 7 image thoughts") == true)
    #expect(
      error?.description.contains("token_budget_filter: {max: 16384, pictures: scaled}") == true)
    // It is none of those that the filter keeps; a shorter one is.
    let short = try Self.sample(&chance, thoughts: 2)
    let budget = TokenBudget()
    for (sample, isKept) in [(sample, false), (short, true)] {
      let outline = sample.outline
      let scale = budget.scale(
        problem: outline.problem, reasoning: outline.reasoning,
        text: budget.textTokens(of: outline))
      #expect((scale != nil) == isKept)
    }
  }

  @Test func `coordinates are those of the scaled picture`() throws {
    var chance = Chance(Seed(11))
    var options = ExportOptions()
    options.fitTokens = 9000
    options.coordinates = .qwen25VL
    var scaled = 0
    for _ in 0..<12 {
      let sample = try Self.sample(&chance, thoughts: 1)
      var fit = SampleFit(options)
      let trace = try fit.fitted(sample)
      if trace.sample.sizes != sample.sizes { scaled += 1 }
      let box = trace.sample.record.problem.claims[0].boxes[0]
      let told = try #require(Coordinates.qwen25VL.text(of: box, in: trace.sample.sizes[0]))
      #expect(trace.answer == "<answer>\\boxed{\(told)}</answer>")
      #expect(trace.texts[0].hasPrefix("It lies at \(told), left of"))
    }
    #expect(scaled > 2)
  }
}

import Datasets
import Filters
import Imaging
import Testing
import Traces

/// The outline of a trace with these measures.
private func trace(_ measures: [Measure]) -> TraceOutline {
  var sample = TokenBudgetFilterTests.sample(side: 8, thoughts: 1)
  sample.measures = measures
  return TraceOutline(sample)
}

@Suite struct MeasureFilterTests {
  @Test(arguments: [
    (0.0099, false), (0.01, true), (0.2, true), (0.30, true), (0.3000001, false), (1, false),
  ])
  func `targets of ThinkMorph's sizes are kept, bounds included`(area: Double, isKept: Bool) {
    let objection = TargetAreaFilter().objection(
      to: trace([Measure("path.length", 9), Measure("target.area", area)]))
    #expect((objection == nil) == isKept, "\(objection ?? "")")
  }

  @Test func `an objection says what was wanted and what was seen`() {
    var filter = MeasureFilter()
    filter.measure = "path.length"
    filter.least = 4
    #expect(
      filter.objection(to: trace([Measure("path.length", 3)])) == "path.length 3.0, below 4.0")
    #expect(filter.objection(to: trace([Measure("path.length", 1e9)])) == nil)
    filter.most = 7.5
    #expect(
      filter.objection(to: trace([Measure("path.length", 8)])) == "path.length 8.0, above 7.5")
  }

  @Test func `a trace without the measure is kept, or turned away if that is asked for`() {
    var area = TargetAreaFilter()
    #expect(area.objection(to: trace([])) == nil)
    area.missing = .drop
    #expect(area.objection(to: trace([])) == "there is no target.area")
  }

  @Test func `a sample and its record have one outline`() throws {
    var sample = TokenBudgetFilterTests.sample(side: 8, thoughts: 2)
    sample.measures = [Measure("target.area", 0.1), Measure("path.length", 3)]
    var writer = RecordWriter()
    let line = writer.line(
      sample,
      RecordFacts(
        task: "t", split: "train", index: 3, images: (0..<3).map { "\($0).png" }, signature: "0",
        generator: "1", recipe: "sha256:0", seed: 1))
    let sizes = sample.pictures.map(\.size)
    let record = try Record(line: line.dropLast())
    #expect(TraceOutline(record, sizes: sizes) == TraceOutline(sample))
    #expect(
      TraceOutline(record, sizes: sizes, encoded: [1, 2, 3])
        == TraceOutline(sample, encoded: [1, 2, 3]))
  }
}

@Suite struct ImageFilterTests {
  private func trace(_ sizes: [(Int, Int)], bytes: [Int] = []) -> TraceOutline {
    var outline = TraceOutline(TokenBudgetFilterTests.sample(side: 8, thoughts: 0))
    let pictures = sizes.map { PictureSize(width: $0.0, height: $0.1) }
    outline.problem = Array(pictures.prefix(1))
    outline.reasoning = Array(pictures.dropFirst())
    outline.encoded = bytes
    return outline
  }

  @Test func `all pictures must pass, unless any will do`() {
    var filter = ImageAspectRatioFilter()
    #expect(filter.objection(to: trace([(300, 100), (100, 300)])) == nil)
    #expect(
      filter.objection(to: trace([(100, 100), (301, 100)]))
        == "a picture of 301 × 100, whose ratio is above 3.0")
    #expect(
      filter.objection(to: trace([(100, 301)]))
        == "a picture of 100 × 301, whose ratio is below 0.333")
    filter.scope = .any
    #expect(filter.objection(to: trace([(100, 100), (301, 100)])) == nil)
    #expect(filter.objection(to: trace([(400, 100), (301, 100)])) != nil)
  }

  @Test func `sides are held to their bounds`() {
    var filter = ImageShapeFilter()
    #expect(filter.objection(to: trace([(1, 99_999)])) == nil)
    filter.width.least = 64
    filter.height.most = 512
    #expect(filter.objection(to: trace([(64, 512)])) == nil)
    #expect(
      filter.objection(to: trace([(64, 64), (63, 9)]))
        == "a picture of 63 × 9, whose width is below 64")
    #expect(
      filter.objection(to: trace([(64, 513)]))
        == "a picture of 64 × 513, whose height is above 512")
  }

  @Test func `bytes are held to their bounds`() throws {
    var filter = ImageSizeFilter()
    for (setting, text) in zip(ImageSizeFilter.settings, ["1 KB", "2kib"]) {
      try setting.set(&filter, to: text)
    }
    #expect(filter.least == 1024 && filter.most == 2048)
    #expect(filter.objection(to: trace([(8, 8)], bytes: [1024, 2048])) == nil)
    #expect(
      filter.objection(to: trace([(8, 8)], bytes: [1024, 2049]))
        == "a picture of 2049 bytes, above 2048")
    for text in ["", "KB", "1 XB", "-1", "1.5 KB", "99999999999999999999", "9999999 TB", "bib"] {
      #expect(throws: FilterError.self) { try ImageSizeFilter.settings[0].set(&filter, to: text) }
    }
  }
}

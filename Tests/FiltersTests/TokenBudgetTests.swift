import Datasets
import Filters
import Imaging
import Testing
import Traces

@Suite struct TokenBudgetTests {
  static let budget = TokenBudget()

  @Test(
    "The most image thoughts beside 1,500 tokens of text are those that the trainer's authors advise",
    arguments: [
      (192, 192, 5), (384, 384, 4), (512, 512, 3), (640, 480, 3), (850, 600, 2), (1024, 768, 1),
      (1024, 1024, 0),
    ])
  func most(width: Int, height: Int, expected: Int) {
    let size = PictureSize(width: width, height: height)
    let fitting = (0..<20).filter { count in
      Self.budget.tokens(
        problem: [size], reasoning: [PictureSize](repeating: size, count: count), text: 1500)
        <= Self.budget.limit
    }
    #expect(fitting.last == expected)
  }

  @Test(
    "Pictures take the tokens that the trainer counts",
    arguments: [
      // Counted by the reference reader of the training file.
      (64, 64, 1024, 256), (100, 2000, 192, 74), (2000, 100, 192, 74), (1, 5000, 64, 37),
      (513, 1025, 2048, 703), (3000, 2000, 2752, 925), (517, 519, 1024, 1369),
    ])
  func pictures(width: Int, height: Int, vae: Int, vit: Int) {
    let size = PictureSize(width: width, height: height)
    #expect(Self.budget.vae.tokens(size) == vae)
    #expect(Self.budget.vit.tokens(size) == vit)
  }

  @Test func `text takes no fewer tokens than its digits, signs and bytes`() {
    #expect(TokenBudget.textTokens("") == 0)
    #expect(TokenBudget.textTokens("abc") == 1)
    #expect(TokenBudget.textTokens("a word") == 2)
    #expect(TokenBudget.textTokens("12,345") == 6)
    #expect(TokenBudget.textTokens("道") == 3)
  }

  @Test func `tallies add up`() {
    var (one, other) = (TokenTally(), TokenTally())
    for tokens in [5, 3] { one.add(tokens, limit: 4) }
    other.add(9, limit: 4)
    one.add(other)
    one.add(TokenTally())
    #expect(one.samples == 3 && one.total == 17 && one.squares == 115 && one.over == 2)
    #expect(one.least == 3 && one.most == 9 && one.mean == 6)
  }
}

@Suite struct TokenBudgetFilterTests {
  static func sample(side: Int, thoughts: Int, words: Int = 10) -> Sample {
    let picture = Picture(
      width: side, height: side,
      pixels: .indexed([UInt8](repeating: 0, count: side * side), palette: [RGB(0, 0, 0)]))
    let text = Thought(
      .text(Words(stringLiteral: String(repeating: "word ", count: words))), label: "plan")
    let image = Thought(.image(picture, Edit(.overlay, of: 0, region: [], detail: "{}")), label: "")
    return Sample(
      form: "f", problem: Problem(pictures: [picture], question: "What?", options: ["one"]),
      thoughts: (0..<thoughts).flatMap { _ in [text, image] } + [text], textOnly: "",
      answer: Answer(text: "1", value: "1", form: "number", accepted: "exact"), difficulty: 1,
      measures: [], scene: "{}", solution: "{}", legend: "{}")
  }

  @Test func `long traces are turned away with what was seen`() throws {
    let filter = TokenBudgetFilter()
    #expect(filter.objection(to: TraceOutline(Self.sample(side: 512, thoughts: 3))) == nil)
    let objection = try #require(
      filter.objection(to: TraceOutline(Self.sample(side: 512, thoughts: 5))))
    #expect(objection.contains("tokens with 5 image thoughts and pictures of 512 × 512"))
    #expect(objection.hasSuffix("above 16384"))
    #expect(
      filter.objection(to: TraceOutline(Self.sample(side: 8, thoughts: 0, words: 20_000))) != nil)
  }

  @Test func `its settings are read and refused`() throws {
    var filter = TokenBudgetFilter()
    #expect(filter.values.map(\.value) == ["16384", "512...1024", "224...518", "stored"])
    let settings = TokenBudgetFilter.settings
    try settings[0].set(&filter, to: "900")
    try settings[1].set(&filter, to: "256...512")
    #expect(filter.budget.limit == 900 && filter.budget.vae.sides == 256...512)
    for (place, text) in [
      (0, "many"), (0, "0"), (1, "512"), (1, "9...8"), (2, "1...2"), (1, "a.b.c.d"),
    ] {
      #expect(throws: FilterError.self) { try settings[place].set(&filter, to: text) }
    }
  }
}

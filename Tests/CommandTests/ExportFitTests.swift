import Foundation
import Testing

@Suite("traceloom export --fit-tokens, exports as datasets, and what they refuse")
struct ExportFitTests {
  private static let large = "  image_thoughts: 3\n  cell: 64\n  size: 16"

  private static func shop(_ more: String = "") throws -> Workshop {
    let shop = try Workshop(splits: "{train: 3}")
    let recipe = try shop.folder.text("small.yaml").replacing("  size: 5...6", with: large)
    try shop.folder.write(recipe + more, to: "small.yaml")
    return shop
  }

  @Test("A recipe's budget holds for its formats, and for the option of the command alike")
  func recipe() throws {
    let shop = try Self.shop("\nfit_tokens: 16384\nformats: [jsonl, thinkmorph-parquet]\n")
    let made = try Command.run("generate", shop.recipe, "-o", shop.out("made"))
    #expect(made.code == 0, "\(made.err)")
    let sentence = "the pictures of 3 of 3 samples were scaled down to fit into 16384 tokens"
    #expect(made.err.contains(sentence), "\(made.err)")
    let name = "data/train-00000-of-00001.parquet"
    let one = try shop.folder.bytes("made/exports/thinkmorph-parquet/\(name)")
    let result = try Command.run(
      "export", shop.out("made"), "--format", "thinkmorph-parquet", "--fit-tokens", "16384", "-o",
      shop.out("fit"))
    #expect(result.code == 0 && result.err.contains(sentence), "\(result.err)")
    #expect(try shop.folder.bytes("fit/\(name)") == one)
    // The dataset is what it is without a budget.
    let plain = try Command.run(
      "generate", shop.recipe, "-o", shop.out("plain"), "--format", "jsonl")
    #expect(plain.code == 0, "\(plain.err)")
    #expect(try shop.digest("plain") == shop.digest("made"))
    let proved = try Command.run("verify", shop.out("fit"))
    #expect(proved.code == 65, "\(proved.err)")
    #expect(proved.err.contains("open the dataset that it was made from"), "\(proved.err)")
  }

  @Test("An export with all its pictures is proved like its dataset, and what is spoilt is found")
  func verified() throws {
    let shop = try Workshop()
    _ = try Command.run("generate", shop.recipe, "-o", shop.out("made"), "--pictures", "tar")
    let result = try Command.run(
      "export", shop.out("made"), "--format", "thinkmorph-parquet", "-o", shop.out("table"),
      "--compression", "none")
    #expect(result.code == 0, "\(result.err)")
    let whole = try Command.run("verify", shop.out("made"))
    let proved = try Command.run("verify", shop.out("table"))
    #expect(proved.code == 0 && proved.out == whole.out, "\(proved.out)\(proved.err)")
    let path = "table/data/train-00000-of-00001.parquet"
    var bytes = try shop.folder.bytes(path)
    let place = try #require(bytes.firstRange(of: Data("\"answer\":{\"text\":".utf8)))
    bytes[place.lowerBound + 1] ^= 1
    try bytes.write(to: shop.folder.url.appending(path: path))
    let spoilt = try Command.run("verify", shop.out("table"))
    #expect(spoilt.code == 1, "\(spoilt.err)")
    #expect(spoilt.out.contains("is damaged: its sum differs"), "\(spoilt.out)")
  }

  @Test("What is asked for wrongly gets a sentence")
  func refusals() throws {
    let shop = try Self.shop()
    _ = try Command.run("generate", shop.recipe, "-o", shop.out("made"))
    func check(_ sentence: String, _ arguments: String...) throws {
      let result = try Command.run(
        arguments: ["export", shop.out("made"), "-o", shop.out("out")] + arguments)
      #expect(result.code == 64 && result.err.contains(sentence), "\(result.err)")
      #expect(!shop.folder.exists("out") && !shop.folder.exists("out.partial"))
    }
    try check(
      "--fit-tokens takes 1000 to 10000000, not 12", "--format", "llava", "--fit-tokens", "12")
    try check(
      "its 3 image thoughts and some", "--format", "llava", "--fit-tokens", "5000")
    try check(
      "there are no coordinates qwen2.5vl; there are pixels", "--format", "llava", "--coordinates",
      "qwen2.5vl")
    try check("did you mean qwen2.5-vl?", "--format", "llava", "--coordinates", "qwen2.5vl")
    try check(
      "thinkmorph-hub holds one problem picture and one image thought, not 1 and 3", "--format",
      "thinkmorph-hub")
    try check(
      "no sample names anything that can be found", "--format", "llava", "--mode", "grounding")
    try check(
      "thinkmorph-parquet has no place for --mode grounding", "--format", "thinkmorph-parquet",
      "--mode", "grounding")
  }
}

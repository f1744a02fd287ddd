import Foundation
import Testing

@Suite("traceloom export, and generate with formats")
struct ExportCommandTests {
  private static let formats = [
    "--format", "jsonl", "--format", "thinkmorph-parquet", "--format", "imagefolder",
  ]

  /// The files of an export by path; what depends on the folder's own name is left out.
  private func tree(_ shop: Workshop, _ folder: String) throws -> [String: Data] {
    let top = shop.folder.url.appending(path: folder)
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: top.path) {
      let url = top.appending(path: path)
      let named = ["README.md", "trainer.txt", "export.json", "parquet_info.json"]
      if url.hasDirectoryPath || named.contains(url.lastPathComponent) { continue }
      files[path] = try? Data(contentsOf: url)
    }
    return files
  }

  @Test("The same export comes from generate and from export, with any workers and layout")
  func same() throws {
    let shop = try Workshop("formats: [jsonl, thinkmorph-parquet, imagefolder]")
    let one = try Command.run("generate", shop.recipe, "-o", shop.out("one"), "--workers", "1")
    #expect(one.code == 0, "\(one.err)")
    #expect(one.out.isEmpty)
    #expect(one.err.contains("export    \(shop.out("one/exports/thinkmorph-parquet"))"))
    #expect(one.err.contains("warning: split train has 3 row groups"), "\(one.err)")
    let expected = try tree(shop, "one/exports")
    #expect(expected.keys.contains("thinkmorph-parquet/data/train-00000-of-00001.parquet"))
    #expect(expected.keys.contains("imagefolder/test/metadata.jsonl"))
    _ = try Command.run(
      "generate", shop.recipe, "-o", shop.out("seven"), "--workers", "7", "--pictures", "tar")
    #expect(try tree(shop, "seven/exports") == expected)
    _ = try Command.run("generate", shop.recipe, "-o", shop.out("plain"), "--format", "jsonl")
    #expect(!shop.folder.exists("plain/exports"))
    #expect(try shop.digest("plain") == shop.digest("one"))
    for format in ["thinkmorph-parquet", "imagefolder"] {
      let result = try Command.run("export", shop.out("plain"), "--format", format)
      #expect(result.code == 0, "\(result.err)")
      #expect(result.out.contains("DATASET_INFO") == (format == "thinkmorph-parquet"))
    }
    #expect(try tree(shop, "plain/exports") == expected)
    let again = try Command.run("export", shop.out("plain"), "--format", "imagefolder")
    #expect(again.err.contains("is there already; nothing was written"))
    // A dataset with exports is proved like any other.
    let proved = try Command.run("verify", shop.out("one"))
    #expect(proved.code == 0, "\(proved.out)")
  }

  @Test("Names the files as the trainer joins them, and prints what to paste")
  func dataDir() throws {
    let shop = try Workshop()
    _ = try Command.run("generate", shop.recipe, "-o", shop.out("made"))
    let result = try Command.run(
      "export", shop.out("made"), "--format", "thinkmorph-parquet", "-o", shop.out("train"),
      "--data-dir", "/mnt/data/lakes/", "--rows-per-group", "1", "--compression", "none")
    #expect(result.code == 0, "\(result.err)")
    #expect(result.out.contains("'data_dir': '/mnt/data/lakes/',"))
    let info = try shop.folder.text("train/parquet_info.json")
    #expect(info.contains("\"/mnt/data/lakes/train-00000-of-00003.parquet\""), "\(info)")
    #expect(result.err.contains("36 samples are in \(shop.out("train"))"))
  }

  @Test("A finished run whose exports are missing or half makes them")
  func missing() throws {
    let shop = try Workshop("formats: [jsonl, imagefolder]")
    _ = try Command.run("generate", shop.recipe, "-o", shop.out("made"))
    let expected = try tree(shop, "made/exports")
    let folder = shop.out("made/exports/imagefolder")
    try FileManager.default.moveItem(atPath: folder, toPath: folder + ".partial")
    try FileManager.default.removeItem(atPath: folder + ".partial/test/metadata.jsonl")
    let result = try Command.run("generate", shop.recipe, "-o", shop.out("made"))
    #expect(result.code == 0, "\(result.err)")
    #expect(try tree(shop, "made/exports") == expected)
    try FileManager.default.removeItem(atPath: shop.out("made/exports"))
    let finished = try Command.run("finish", shop.out("made"))
    #expect(finished.code == 0, "\(finished.err)")
    #expect(try tree(shop, "made/exports") == expected)
  }

  @Test("A run killed at any moment leaves no half export under a final name")
  func killed() throws {
    let shop = try Workshop(splits: "{train: 300, test: 60}")
    _ = try Command.run(
      arguments: ["generate", shop.recipe, "-o", shop.out("whole")] + Self.formats)
    let expected = try tree(shop, "whole/exports")
    let start = ["generate", shop.recipe, "-o", shop.out("cut")] + Self.formats
    // The dataset first, so that what is killed is an export.
    _ = try Command.run("generate", shop.recipe, "-o", shop.out("cut"))
    var cut = 0
    for round in 0..<24 {
      let log = try Command.Folder()
      let process = try Command.start(start, log: log)
      // However long the program takes to start here.
      Thread.sleep(forTimeInterval: 0.004 * pow(1.3, Double(round)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      for format in ["thinkmorph-parquet", "imagefolder"] {
        if shop.folder.exists("cut/exports/\(format).partial") { cut += 1 }
        guard shop.folder.exists("cut/exports/\(format)") else { continue }
        let whole = expected.filter { $0.key.hasPrefix(format + "/") }
        let there = try tree(shop, "cut/exports").filter { $0.key.hasPrefix(format + "/") }
        #expect(there == whole, "round \(round)")
        try FileManager.default.removeItem(atPath: shop.out("cut/exports/\(format)"))
      }
    }
    #expect(cut > 0, "no export was cut")
    let result = try Command.run(arguments: start)
    #expect(result.code == 0, "\(result.err)")
    #expect(try tree(shop, "cut/exports") == expected)
  }

  @Test("What can't be exported gets a sentence and the code that says whether to try again")
  func refusals() throws {
    let shop = try Workshop()
    _ = try Command.run("generate", shop.recipe, "-o", shop.out("made"))
    func check(_ code: Int32, _ sentence: String, _ arguments: String...) throws {
      let result = try Command.run(arguments: ["export"] + arguments)
      #expect(result.code == code, "\(result.err)")
      #expect(result.err.contains(sentence), "\(result.err)")
    }
    try check(
      64,
      "there is no format imagefoldr to export; there is thinkmorph-parquet, thinkmorph-hub, "
        + "imagefolder, ", shop.out("made"), "--format", "imagefoldr")
    try check(
      64, "did you mean imagefolder?", shop.out("made"), "--format", "imagefoldr")
    try check(
      64, "--mode takes interleaved, text-only, images-only, answer-only or grounding, not words",
      shop.out("made"), "--format", "llava", "--mode", "words")
    try check(
      64, "--bucket-by-images does nothing in llava; it is for webdataset", shop.out("made"),
      "--format", "llava", "--bucket-by-images")
    try check(
      64, "--system \(shop.out("none.txt")): there is no such file", shop.out("made"), "--format",
      "llava", "--system", shop.out("none.txt"))
    try shop.folder.write(" \n", to: "blank.txt")
    try check(
      64, "the file holds no text", shop.out("made"), "--format", "llava", "--system",
      shop.out("blank.txt"))
    try check(
      65, "there is no finished dataset here", shop.out("nothing"), "--format", "imagefolder")
    try check(
      64, "holds something else than an export", shop.out("made"), "--format", "imagefolder", "-o",
      shop.out("made"))
    try check(
      64, "--rows-per-group takes 1 to 10000, not 0", shop.out("made"), "--format",
      "thinkmorph-parquet", "--rows-per-group", "0")
    let name = "made/data/train-00000.jsonl"
    let lines = try shop.folder.text(name).split(separator: "\n")
    try shop.folder.write(lines.dropFirst().map { $0 + "\n" }.joined(), to: name)
    try check(
      65, "made/data/train-00000.jsonl: the shard is not what the manifest says of it",
      shop.out("made"), "--format", "thinkmorph-parquet")
    #expect(!shop.folder.exists("made/exports/thinkmorph-parquet"))
  }

  @Test("Filters turn samples away, and the funnel says how many")
  func filters() throws {
    let shop = try Workshop("filters:\n- token_budget_filter: {max: 4000}", splits: "{train: 12}")
    let result = try Command.run(
      "generate", shop.recipe, "-o", shop.out("made"), "--set", "image_thoughts=0...1")
    #expect(result.code == 0, "\(result.err)")
    #expect(try shop.folder.text("made/funnel.json").contains("\"token_budget_filter\""))
    #expect(try shop.folder.text("made/recipe.yaml").contains("- token_budget_filter: {max: 4000}"))
    let proved = try Command.run("verify", shop.out("made"))
    #expect(proved.code == 0, "\(proved.out)")
  }

  @Test("Samples over the token budget are told once, with their number")
  func overBudget() throws {
    let shop = try Workshop("  image_thoughts: 3\n  cell: 64", splits: "{train: 3}")
    let result = try Command.run(
      "generate", shop.recipe, "-o", shop.out("made"), "--set", "size=16", "--format",
      "thinkmorph-parquet")
    #expect(result.code == 0, "\(result.err)")
    let told = result.err.split(separator: "\n").filter {
      $0.contains("3 of 3 samples are over the 16384 tokens")
    }
    #expect(told.count == 1, "\(result.err)")
    let again = try Command.run(
      "export", shop.out("made"), "--format", "thinkmorph-parquet", "-o", shop.out("more"))
    #expect(again.err.contains("warning: 3 of 3 samples are over"), "\(again.err)")
  }
}

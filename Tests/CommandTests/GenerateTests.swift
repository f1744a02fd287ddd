import Foundation
import Testing

@Suite("traceloom generate")
struct GenerateTests {
  @Test("Makes a dataset, and says where it is, its digest and what to try next")
  func generate() throws {
    let shop = try Workshop()
    let result = try Command.run("generate", shop.recipe, "-o", shop.out("made"))
    #expect(result.code == 0, "\(result.err)")
    #expect(result.out.isEmpty)
    #expect(result.err.contains("36 samples are in \(shop.out("made"))"))
    #expect(result.err.contains(try shop.digest("made")))
    #expect(result.err.contains("verify \(shop.out("made"))"))
    for name in ["README.md", "recipe.yaml", "funnel.json", "executor.json"] {
      #expect(shop.folder.exists("made/\(name)"), "there is no \(name)")
    }
  }

  @Test("Gives the same digest for any workers, ranks and layout")
  func digests() throws {
    let shop = try Workshop()
    _ = try Command.run("generate", shop.recipe, "-o", shop.out("one"), "--workers", "1")
    _ = try Command.run("generate", shop.recipe, "-o", shop.out("seven"), "--workers", "7")
    _ = try Command.run("generate", shop.recipe, "-o", shop.out("tar"), "--pictures", "tar")
    for rank in ["2", "0", "1"] {
      let result = try Command.run(
        "generate", shop.recipe, "-o", shop.out("ranks"), "--rank", rank, "--world-size", "3")
      #expect(result.code == 0, "\(result.err)")
    }
    let digest = try shop.digest("one")
    for name in ["seven", "tar", "ranks"] { #expect(try shop.digest(name) == digest) }
    let other = try Command.run(
      "generate", shop.recipe, "-o", shop.out("other"), "--seed", "6")
    #expect(other.code == 0)
    #expect(try shop.digest("other") != digest)
  }

  @Test("Goes on after kill -9 to the same bytes")
  func killed() throws {
    let shop = try Workshop(splits: "{train: 900, test: 100}")
    _ = try Command.run("generate", shop.recipe, "-o", shop.out("whole"))
    for wait in [20, 40, 80, 120, 160, 240] {
      let log = try Command.Folder()
      let process = try Command.start(
        ["generate", shop.recipe, "-o", shop.out("cut")], log: log)
      Thread.sleep(forTimeInterval: Double(wait) / 1000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    let result = try Command.run("generate", shop.recipe, "-o", shop.out("cut"))
    #expect(result.code == 0, "\(result.err)")
    #expect(try shop.digest("cut") == shop.digest("whole"))
  }

  @Test("Shares a count out in the recipe's proportions")
  func count() throws {
    let shop = try Workshop()
    let result = try Command.run(
      "generate", shop.recipe, "-o", shop.out("made"), "--count", "12")
    #expect(result.code == 0, "\(result.err)")
    #expect(try shop.folder.text("made/data/train-00000.jsonl").split(separator: "\n").count == 8)
    #expect(try shop.folder.text("made/data/train-00001.jsonl").split(separator: "\n").count == 2)
    #expect(try shop.folder.text("made/data/test-00000.jsonl").split(separator: "\n").count == 2)
    let again = try Command.run(
      "generate", shop.out("made/recipe.yaml"), "-o", shop.out("again"))
    #expect(again.code == 0, "\(again.err)")
    #expect(try shop.digest("again") == shop.digest("made"))
  }

  @Test("Names a ragged map by its line and makes the rest")
  func raggedMap() throws {
    let shop = try Workshop("  maps: maps.jsonl\nduplicates: keep", splits: "{test: 9}")
    let good = "{\"rows\": [\"@__\", \"#__\", \"__*\"]}\n"
    try shop.folder.write(
      good + good + "{\"rows\": [\"@__\", \"_\", \"__*\"]}\n" + good, to: "maps.jsonl")
    let result = try Command.run("generate", shop.recipe, "-o", shop.out("made"))
    #expect(result.code == 0, "\(result.err)")
    #expect(
      result.err.contains(
        "note: maps.jsonl line 3: row 2 of the map has 1 cells and row 1 has 3; make every row "
          + "as long"))
    #expect(try shop.folder.text("made/data/test-00000.jsonl").split(separator: "\n").count == 3)
  }
}

@Suite("What traceloom generate refuses")
struct RefusalTests {
  @Test(
    "A bad recipe stops with its sentence before anything is written",
    arguments: [
      (
        ["--set", "szie=4"],
        "--set szie=4: neither the recipe nor its tasks have szie; did you mean size?"
      ),
      (["--set", "size=8...3"], "--set size=8...3: size: 8...3 is upside down: write 3...8"),
      (["--set", "theme=lakes"], "did you mean lake?"),
      (["--set", "sed=4"], "neither the recipe nor its tasks have sed; did you mean seed?"),
      (["--count", "3...4"], "--count 3...4: count takes a whole number, not 3...4"),
      (["--seed", "-1"], "Missing value for '--seed <seed>'"),
      (["--pictures", "zip"], "--pictures zip: pictures can't be zip; it takes files, tar"),
      (["--format", "parquet"], "there is no format parquet yet; there is jsonl"),
      (["--workers", "0"], "--workers takes 1 to 1024, not 0."),
      (["--rank", "1"], "--rank and --world-size belong together: give both or neither."),
      (["--rank", "2", "--world-size", "2"], "makes this rank 2 of 2"),
    ])
  func recipes(arguments: [String], sentence: String) throws {
    let shop = try Workshop()
    let log = try Command.Folder()
    let process = try Command.start(
      ["generate", shop.recipe, "-o", shop.out("made")] + arguments, log: log)
    process.waitUntilExit()
    #expect(process.terminationStatus == 64)
    let said = try log.text("err")
    #expect(said.contains(sentence), "\(said)")
    #expect(!shop.folder.exists("made"))
  }

  @Test("A typo in the file is shown with its line")
  func typo() throws {
    let shop = try Workshop("  thme: lake")
    let result = try Command.run("generate", shop.recipe, "-o", shop.out("made"))
    #expect(result.code == 64)
    #expect(
      result.err == """
        Error: \(shop.recipe):7:3: spatial_navigation has no key thme; did you mean theme?
            thme: lake
            ^

        """)
    #expect(!shop.folder.exists("made"))
  }

  @Test("Another run's folder is left alone")
  func otherRun() throws {
    let shop = try Workshop()
    _ = try Command.run("generate", shop.recipe, "-o", shop.out("made"))
    let before = try shop.folder.bytes("made/manifest.json")
    let result = try Command.run(
      "generate", shop.recipe, "-o", shop.out("made"), "--set", "size=4")
    #expect(result.code == 64)
    #expect(result.err.contains("\(shop.out("made")) holds another run"), "\(result.err)")
    #expect(try shop.folder.bytes("made/manifest.json") == before)
  }

  @Test("A missing recipe and a missing file of maps have different codes")
  func missing() throws {
    let shop = try Workshop()
    let recipe = try Command.run("generate", shop.out("smal.yaml"))
    #expect(recipe.code == 64)
    #expect(recipe.err.contains("there is no such recipe; did you mean"), "\(recipe.err)")
    let maps = try Command.run("generate", shop.recipe, "--set", "maps=gone.jsonl")
    #expect(maps.code == 65)
    #expect(maps.err.contains("there is no file gone.jsonl"), "\(maps.err)")
  }

  @Test(
    "A folder that can't be made or written may be tried again",
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self"), "there is no /proc"))
  func readOnly() throws {
    let shop = try Workshop()
    let result = try Command.run("generate", shop.recipe, "-o", "/proc/traceloom")
    #expect(result.code == 75)
    #expect(result.err.hasPrefix("Error: "))
    #expect(result.err.contains("/proc/traceloom"), "\(result.err)")
  }

  @Test(
    "A full disk under stdout is said",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"))
  func fullDisk() throws {
    let shop = try Workshop()
    let result = try Command.run("sample", shop.recipe, "--index", "0", out: "/dev/full")
    #expect(result.code == 75)
    #expect(result.err.contains("stdout can't be written"), "\(result.err)")
  }
}

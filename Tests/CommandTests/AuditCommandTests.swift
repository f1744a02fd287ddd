import Foundation
import Testing

@Suite("traceloom audit")
struct AuditCommandTests {
  /// What is read of a report.
  private struct Report: Decodable {
    struct Finding: Decodable {
      var check: String
      var about: String
      var value: Double
      var verdict: String
      var detail: String
      var examples: [String]
    }

    var findings: [Finding]
    var passed: Bool

    init(_ result: Command.Result) throws {
      self = try JSONDecoder().decode(Report.self, from: Data(result.out.utf8))
    }

    func finding(_ check: String) throws -> Finding {
      try #require(findings.first { $0.check == check }, "\(check) is not there")
    }
  }

  @Test("Datasets of all four tasks miss no bar")
  func sound() throws {
    let folder = try Command.Folder()
    try folder.write(
      """
      seed: 21
      splits: {train: 400, test: 100}
      shard: 100
      tasks:
      - {task: spatial_navigation, size: 4...7, weight: 2}
      - {task: spatial_navigation, family: walled, size: 4...6, ask_exists: 1, ask_choice: 1, ask_safe: 1, weight: 4}
      - {task: visual_search, width: 256...288, objects: 3...6, crop: false, weight: 6}
      - {task: chart_refocus, width: 448...512, weight: 6}
      - {task: jigsaw_assembly, size: 128, layout: [1x2, 2x1, 2x2], weight: 3}
      """, to: "four.yaml")
    let data = folder.file("four")
    let made = try Command.run(
      "generate", folder.file("four.yaml"), "-o", data, "--pictures", "tar")
    try #require(made.code == 0, "\(made.err)")
    let result = try Command.run("audit", data, "--json")
    let report = try Report(result)
    let missed = report.findings.filter { $0.verdict == "missed" }
    #expect(missed.isEmpty, "\(missed)")
    #expect(result.code == 0)
    #expect(report.passed)
    for task in ["chart_refocus", "jigsaw_assembly", "spatial_navigation", "visual_search"] {
      #expect(report.findings.contains { $0.check == "leaks.thoughts" && $0.about == task })
      #expect(report.findings.contains { $0.check == "words.passage" && $0.about == task })
    }
    let table = try Command.run("audit", data, "--only", "duplicates, balance")
    #expect(table.code == 0)
    #expect(table.out.hasPrefix("\(data): 500 samples, sha256:"))
    #expect(table.out.contains("passed  duplicates.splits"))
    #expect(!table.out.contains("words."))
    #expect(table.out.hasSuffix("bars, none missed.\n"))
  }

  @Test("A part that finds too little to look at says so")
  func idle() throws {
    let folder = try Command.Folder()
    try folder.write(
      "splits: {train: 8}\ntasks:\n- {task: spatial_navigation, size: 4}\n", to: "few.yaml")
    let made = try Command.run("generate", folder.file("few.yaml"), "-o", folder.file("few"))
    try #require(made.code == 0, "\(made.err)")
    let told = try Command.run("audit", folder.file("few"), "--only", "blind,duplicates")
    #expect(told.code == 0)
    #expect(told.out.contains("\n\nNothing was looked at for blind: there are no samples"))
  }

  /// The rows of a lake in the one of its eight symmetric forms that comes first.
  private static func canonical(_ rows: [String]) -> String {
    let grid = rows.map(Array.init)
    let quarter = { (grid: [[Character]]) in
      (0..<grid[0].count).map { column in grid.reversed().map { $0[column] } }
    }
    var forms: [[[Character]]] = [grid, grid.map { $0.reversed() }]
    for _ in 0..<3 { forms += forms.suffix(2).map(quarter) }
    return forms.map { $0.map { String($0) }.joined(separator: "/") }.min() ?? ""
  }

  @Test(
    "The overlap of two runs of small lakes is the overlap there is, and can be left out by hashes")
  func overlap() throws {
    let shop = try Workshop(splits: "{train: 60}")
    for (name, seed) in [("a", "1"), ("b", "2")] {
      let made = try Command.run(
        "generate", shop.recipe, "-o", shop.out(name), "--set", "size=3", "--seed", seed)
      try #require(made.code == 0, "\(made.err)")
    }
    let lakes = try ["a", "b"].map { name in
      Set(
        try PlainDataset(shop.folder, name).entries.map { entry in
          Self.canonical(entry.fragment("scene")["rows"] as? [String] ?? [])
        })
    }
    let shared = lakes[0].intersection(lakes[1]).count
    try #require(shared > 0)
    #expect(lakes.map(\.count) == [60, 60])
    let both = try Command.run(
      "audit", shop.out("a"), shop.out("b"), "--only", "duplicates", "--json")
    #expect(both.code == 1)
    let finding = try Report(both).finding("duplicates.datasets")
    #expect(finding.value == Double(shared))
    #expect(finding.verdict == "missed")
    #expect(finding.examples.allSatisfy { $0.contains(": spatial_navigation/train/0000") })

    // The lakes of the second as maps in a mirror, and as hashes.
    let maps = try PlainDataset(shop.folder, "b").entries.map { entry in
      let letters: [Character: Character] = ["S": "@", "G": "*", "H": "#", "F": "_"]
      let rows = (entry.fragment("scene")["rows"] as? [String] ?? []).map { row in
        "\"" + String(row.reversed().map { letters[$0] ?? "_" }) + "\""
      }
      return "{\"rows\": [\(rows.joined(separator: ", "))]}\n"
    }
    try shop.folder.write(maps.joined(), to: "maps.jsonl")
    let held = try Command.run(
      "audit", shop.out("a"), "--only", "contamination", "--json", "--against",
      shop.out("maps.jsonl"), "--save-hashes", shop.out("hashes"))
    #expect(held.code == 1)
    #expect(try Report(held).finding("contamination.scenes").value == Double(shared))
    #expect(held.err.contains("has the hashes of 60 scenes, 0 photos"))
    for other in [shop.out("hashes"), shop.out("b")] {
      let result = try Command.run(
        "audit", shop.out("a"), "--only", "contamination", "--json", "--against", other)
      #expect(try Report(result).finding("contamination.scenes").value == Double(shared))
    }
    let clean = try Command.run(
      "generate", shop.recipe, "-o", shop.out("c"), "--set", "size=3", "--seed", "1", "--set",
      "decontaminate.hashes=\(shop.out("hashes"))")
    try #require(clean.code == 0, "\(clean.err)")
    let last = try Command.run(
      "audit", shop.out("c"), "--only", "contamination", "--against", shop.out("maps.jsonl"))
    #expect(last.code == 0)
    #expect(last.out.contains("0 samples repeat one of 60 scenes"))
  }

  @Test("Charts of a table that a benchmark has are found, and left out by its name or its hashes")
  func tables() throws {
    let folder = try Command.Folder()
    func table(_ head: String, _ start: Int) -> String {
      let towns = [
        "Oslo", "Bergen", "Moss", "Hamar", "Molde", "Narvik", "Alta", "Larvik", "Skien", "Horten",
      ]
      return "town,\(head)\n"
        + towns.enumerated().map { "\($1),\(start + $0 * 37 % 101)\n" }.joined()
    }
    try folder.write(table("boats", 120), to: "boats.csv")
    try folder.write(table("cars", 310), to: "cars.csv")
    try folder.write(
      "splits: {train: 12}\ntasks: [{task: chart_refocus, width: 448, tables: TABLES}]\n"
        .replacing("TABLES", with: folder.path), to: "charts.yaml")
    let made = try Command.run("generate", folder.file("charts.yaml"), "-o", folder.file("data"))
    try #require(made.code == 0, "\(made.err)")
    let found = try Command.run(
      "audit", folder.file("data"), "--only", "contamination", "--json", "--against",
      folder.file("boats.csv"), "--save-hashes", folder.file("hashes"))
    #expect(found.code == 1)
    #expect(try Report(found).finding("contamination.tables").detail.hasSuffix(": boats.csv"))
    for (key, file) in [("tables", "boats.csv"), ("hashes", "hashes")] {
      let again = try Command.run(
        "generate", folder.file("charts.yaml"), "-o", folder.file("left-\(key)"), "--set",
        "decontaminate.\(key)=\(folder.file(file))")
      try #require(again.code == 0, "\(again.err)")
      #expect(again.err.contains("boats.csv"))
      let result = try Command.run(
        "audit", folder.file("left-\(key)"), "--only", "contamination", "--against",
        folder.file("boats.csv"))
      #expect(result.code == 0, "\(result.out)")
    }
  }

  @Test("A chart whose picture a folder has is found, and no chart by the picture of another")
  func pictures() throws {
    let folder = try Command.Folder()
    for (name, seed) in [("data", 5), ("other", 6)] {
      try folder.write(
        "seed: \(seed)\nsplits: {train: 30}\ntasks: [{task: chart_refocus, width: 448}]\n",
        to: "\(name).yaml")
      let made = try Command.run("generate", folder.file("\(name).yaml"), "-o", folder.file(name))
      try #require(made.code == 0, "\(made.err)")
    }
    let known = folder.url.appending(path: "known")
    try FileManager.default.createDirectory(at: known, withIntermediateDirectories: true)
    func take(_ name: String, _ number: Int) throws -> PlainDataset.Entry {
      let set = try PlainDataset(folder, name)
      let entry = set.entries[number]
      try FileManager.default.copyItem(
        at: set.url.appending(path: entry.images[0]),
        to: known.appending(path: "\(name)-\(number).png"))
      return entry
    }
    func audit() throws -> Report.Finding {
      let result = try Command.run(
        "audit", folder.file("data"), "--only", "contamination", "--json", "--against", known.path)
      let finding = try Report(result).finding("contamination.photos")
      #expect(result.code == (finding.value > 0 ? 1 : 0))
      return finding
    }
    _ = try take("other", 2)
    _ = try take("other", 7)
    #expect(try audit().value == 0)
    let entry = try take("data", 11)
    let finding = try audit()
    #expect(finding.value == 1)
    #expect(finding.examples == [entry.id])
    #expect(finding.detail.hasSuffix("data-11.png"), "\(finding.detail)")
  }

  @Test("What can't be asked is refused with a sentence")
  func refusals() throws {
    let shop = try Workshop(splits: "{train: 6}")
    _ = try Command.run("generate", shop.recipe, "-o", shop.out("data"))
    try shop.folder.write("{\"scene\": 4}\n", to: "broken")
    let data = shop.out("data")
    let logs = data + "/logs"
    let cases: [(arguments: [String], code: Int32, message: String)] = [
      ([], 64, "Name a dataset's folder."),
      ([data, data], 64, "is named twice; every sample would be its own duplicate"),
      (
        [data, "--only", "duplicate"], 64,
        "an audit has no part duplicate; did you mean duplicates?"
      ),
      ([data, "--only", "contamination"], 64, "is looked for in what --against names"),
      ([data, "--samples", "0"], 64, "--samples takes 1 to 1000000, not 0."),
      ([shop.out("gone")], 65, "there is no finished dataset here"),
      ([data, "--against", shop.out("gone")], 65, "there is no file or folder"),
      (
        [data, "--against", "hashes=\(shop.out("broken"))"], 65, "line 1: this is no line of hashes"
      ),
      ([data, "--against", logs], 65, "holds neither photos"),
      ([data, "--save-hashes", shop.out("no/where")], 75, "there is no such file or folder"),
    ]
    for (arguments, code, message) in cases {
      let result = try Command.run(arguments: ["audit"] + arguments)
      #expect(result.code == code, "\(arguments) \(result.err)")
      #expect(result.err.contains(message), "\(arguments) \(result.err)")
      #expect(result.out.isEmpty)
    }
    let line = try shop.folder.text("data/data/train-00000.jsonl")
    try shop.folder.write(
      line.replacing("\"signature\"", with: "\"Signature\""), to: "data/data/train-00000.jsonl")
    let result = try Command.run("audit", data)
    #expect(result.code == 65)
    #expect(result.err.contains("data/data/train-00000.jsonl line 1: no record: an unknown key"))
  }
}

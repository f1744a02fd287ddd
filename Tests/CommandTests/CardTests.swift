import Foundation
import Testing

/// What a dataset says of itself: the card, `croissant.json` and the sums.
@Suite("The card and its neighbours")
struct CardTests {
  /// A mixture of two tasks, in shards of eight.
  private func mixture(_ pictures: String = "files") throws -> (Workshop, PlainDataset, String) {
    let shop = try Workshop(
      """
        image_thoughts: 0...2
        ask_path: 2
        ask_exists: 1
      - task: jigsaw_assembly
        weight: 0.4
        layout: 2x2
        size: 128
      """)
    let made = try Command.run(
      "generate", shop.recipe, "-o", shop.out("made"), "--pictures", pictures)
    #expect(made.code == 0, "\(made.err)")
    return (
      shop, try PlainDataset(shop.folder, "made"), try shop.folder.text("made/README.md")
    )
  }

  /// The cells of each row of a part of a page.
  private func rows(_ card: String, _ heading: String) throws -> [[String]] {
    let start = try #require(card.range(of: "## \(heading)\n")).upperBound
    let part = card[start...]
    let end = part.range(of: "\n## ")?.lowerBound ?? part.endIndex
    return part[..<end].split(separator: "\n").filter { $0.hasPrefix("|") }.map { row in
      row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  @Test("Counts by task, form, difficulty and images are those of the records")
  func counts() throws {
    let (_, dataset, card) = try mixture()
    let table = try rows(card, "Counts")
    let columns = table[0].dropFirst(3).dropLast().map { Int($0.dropFirst(5)) ?? -1 }
    var told: [String: Int] = [:]
    for row in table.dropFirst(2) {
      for (number, cell) in zip(columns, row.dropFirst(3)) where cell != "0" {
        told["\(row[0]) \(row[1]) \(row[2]) \(number)"] = Int(cell)
      }
    }
    var counted: [String: Int] = [:]
    for entry in dataset.entries {
      let band = min(3, Int(entry.difficulty / 25)) * 25
      let images = entry.thoughts.count { $0["type"] as? String == "image" }
      counted["\(entry.task) \(entry.form) \(band)–\(band + 25) \(images)", default: 0] += 1
    }
    #expect(told == counted)
  }

  @Test("Lengths and answers are those of the records")
  func lengths() throws {
    let (_, dataset, card) = try mixture()
    for row in try rows(card, "Lengths").dropFirst(2)
    where row[1].hasPrefix("characters of the answer") || row[1].contains("without pictures") {
      let part = row[1].contains("answer") ? "answer" : "text_only"
      let lengths = dataset.entries.filter { $0.task == row[0] }.map { entry in
        ((entry.json[part] as? [String: Any])?["text"] as? String ?? "").unicodeScalars.count
      }
      let mean = (lengths.reduce(0, +) + lengths.count / 2) / lengths.count
      #expect(
        row.suffix(3) == ["\(lengths.min() ?? 0)", "\(mean)", "\(lengths.max() ?? 0)"], "\(row)")
    }
    for row in try rows(card, "Balance of answers").dropFirst(2) {
      let answers = dataset.entries.filter { $0.task == row[0] && $0.form == row[1] }
        .map(\.answer)
      #expect(row[2] == "\(answers.count)" && row[3] == "\(Set(answers).count)", "\(row)")
    }
  }

  @Test(
    "A sample of each task is shown, with pictures that are there", arguments: ["files", "tar"])
  func shown(pictures: String) throws {
    let (shop, dataset, card) = try mixture(pictures)
    for task in Set(dataset.entries.map(\.task)) {
      let start = try #require(card.range(of: "### \(task)\n")).upperBound
      let entry = try #require(
        dataset.entries.first { card[start...].hasPrefix("\n`\($0.id)`") })
      for thought in entry.thoughts {
        guard let text = thought["text"] as? String, !text.contains("\n") else { continue }
        let plain = card[start...].filter { $0 != "\\" }
        #expect(plain.contains("> \(text.filter { $0 != "\\" })"))
      }
    }
    let links = card.matches(of: /!\[[^\]]*\]\(([^)]*)\)/).map { String($0.output.1) }
    #expect(links.count > 3)
    for link in links {
      let bytes = try shop.folder.bytes("made/\(link)")
      #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]), "\(link)")
    }
  }

  @Test("Pages are the same for any number of workers, and both layouts count the same")
  func same() throws {
    let (shop, _, card) = try mixture()
    for workers in ["1", "5"] {
      let name = "by-\(workers)"
      _ = try Command.run(
        "generate", shop.recipe, "-o", shop.out(name), "--pictures", "files", "--workers", workers)
      for page in ["README.md", "croissant.json", "SHA256SUMS"] {
        #expect(try shop.folder.bytes("\(name)/\(page)") == shop.folder.bytes("made/\(page)"))
      }
    }
    _ = try Command.run(
      "generate", shop.recipe, "-o", shop.out("tar"), "--pictures", "tar")
    let other = try shop.folder.text("tar/README.md")
    for part in ["Counts", "Lengths", "Balance of answers", "Token budget", "How it was made"] {
      #expect(try rows(other, part) == rows(card, part))
    }
  }

  @Test("Sums are those of the files, and verify tells a file that is another")
  func sums() throws {
    let (shop, _, _) = try mixture("tar")
    let lines = try shop.folder.text("made/SHA256SUMS").split(separator: "\n")
    let paths = Set(lines.map { String($0.dropFirst(66)) })
    #expect(paths.isSuperset(of: ["recipe.yaml", "funnel.json", "manifest.json"]))
    for folder in ["data", "images"] {
      for name in try FileManager.default.contentsOfDirectory(atPath: shop.out("made/\(folder)")) {
        #expect(paths.contains("\(folder)/\(name)"))
      }
    }
    let check = Process()
    check.executableURL = URL(filePath: "/usr/bin/env")
    check.arguments = ["sha256sum", "--check", "--quiet", "SHA256SUMS"]
    check.currentDirectoryURL = shop.folder.url.appending(path: "made")
    try check.run()
    check.waitUntilExit()
    #expect(check.terminationStatus == 0)
    let whole = try Command.run("verify", shop.out("made"))
    #expect(whole.code == 0, "\(whole.out)")

    let recipe = try shop.folder.text("made/recipe.yaml")
    try shop.folder.write(recipe + "# more\n", to: "made/recipe.yaml")
    let changed = try Command.run("verify", shop.out("made"))
    #expect(changed.code == 1 && changed.out.contains("recipe.yaml\tsums.sum"), "\(changed.out)")
    try shop.folder.write(recipe, to: "made/recipe.yaml")

    let sums = lines.filter { !$0.hasSuffix("images/train-00000.tar") }
    try shop.folder.write(sums.joined(separator: "\n") + "\n", to: "made/SHA256SUMS")
    let missing = try Command.run("verify", shop.out("made"))
    #expect(
      missing.out.contains("sums.missing\timages/train-00000.tar has no line"), "\(missing.out)")
    try shop.folder.write("nothing\n", to: "made/SHA256SUMS")
    #expect(try Command.run("verify", shop.out("made")).out.contains("SHA256SUMS"))

    try FileManager.default.removeItem(atPath: shop.out("made/SHA256SUMS"))
    #expect(try Command.run("verify", shop.out("made")).code == 0)
  }

  @Test("The description for machines names every shard with its sum, and where it comes from")
  func description() throws {
    let (shop, dataset, _) = try mixture()
    let json = try dataset.json("croissant.json")
    let conforms = try #require(json["conformsTo"] as? [String])
    #expect(conforms.contains("http://mlcommons.org/croissant/1.1"))
    let manifest = try dataset.json("manifest.json")
    let files = try #require(json["distribution"] as? [[String: Any]])
    for shard in try #require(manifest["shards"] as? [[String: Any]]) {
      let path = "data/\(try #require(shard["name"] as? String)).jsonl"
      let file = try #require(files.first { $0["contentUrl"] as? String == path })
      #expect(file["sha256"] as? String == shard["sha256"] as? String)
    }
    #expect((json["recordSet"] as? [Any])?.count == 2)
    #expect(json["prov:wasGeneratedBy"] != nil && json["rai:dataLimitations"] != nil)

    let few = try Command.run(
      "filter", shop.out("made"), "-o", shop.out("few"), "--max", "path.length=6", "--missing",
      "drop")
    #expect(few.code == 0, "\(few.err)")
    let filtered = try PlainDataset(shop.folder, "few").json("croissant.json")
    let from = try #require(filtered["prov:wasDerivedFrom"] as? [[String: Any]])
    #expect(from.contains { $0["name"] as? String == manifest["digest"] as? String })
    let card = try shop.folder.text("few/README.md")
    #expect(card.contains("size_categories") && !card.contains("### jigsaw_assembly"))
  }

  @Test("The card names every format that can be exported")
  func formats() throws {
    let (_, _, card) = try mixture()
    let help = try Command.run("export", "--help").out
    let names = help.matches(of: #/(?m)^ *([a-z0-9-]+): /#).map { String($0.output.1) }
    #expect(names.count > 8)
    for name in names { #expect(card.contains("--format \(name)`"), "\(name)") }
  }
}

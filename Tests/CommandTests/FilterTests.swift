import Foundation
import Testing

@Suite("traceloom filter")
struct FilterCommandTests {
  /// A mixture of two tasks, in shards of eight.
  private func mixture(_ pictures: String = "files") throws -> Workshop {
    let shop = try Workshop(
      """
        ask_path: 2
        ask_exists: 1
        ask_cell: 1
      - task: jigsaw_assembly
        weight: 0.4
        layout: 2x2
        size: 128
      """)
    let made = try Command.run(
      "generate", shop.recipe, "-o", shop.out("made"), "--pictures", pictures)
    #expect(made.code == 0, "\(made.err)")
    return shop
  }

  /// Runs the command, and proves what it made.
  private func filtered(_ shop: Workshop, _ name: String, _ arguments: String...) throws
    -> (result: Command.Result, dataset: PlainDataset)
  {
    let result = try Command.run(
      arguments: ["filter", shop.out("made"), "-o", shop.out(name)] + arguments)
    #expect(result.code == 0, "\(result.err)")
    let proved = try Command.run("verify", shop.out(name))
    #expect(proved.code == 0, "\(proved.out)\(proved.err)")
    return (result, try PlainDataset(shop.folder, name))
  }

  @Test("Lines, ids and pictures stay as they are, and what is kept is what lies within bounds")
  func bounds() throws {
    let shop = try mixture()
    let parent = try PlainDataset(shop.folder, "made")
    let (result, few) = try filtered(shop, "few", "--target-area", "0.05...0.30")
    let expected = parent.entries.filter { entry in
      entry.measures["target.area"].map { 0.05 <= $0 && $0 <= 0.30 } ?? true
    }
    #expect(!expected.isEmpty && expected.count < parent.entries.count)
    #expect(few.entries.map(\.line) == expected.map(\.line))
    let names = Set(expected.flatMap(\.images))
    let images = try few.tree().filter { $0.key.hasPrefix("images/") }
    #expect(Set(images.keys) == names)
    for (name, bytes) in images { #expect(try parent.bytes(name) == bytes) }
    #expect(try few.json("manifest.json")["parent"] as? String == shop.digest("made"))
    #expect(try few.bytes("recipe.yaml") == parent.bytes("recipe.yaml"))
    for name in ["manifest.json", "funnel.json", "executor.json"] {
      #expect(try few.bytes("parent/\(name)") == parent.bytes(name))
    }
    let lacking = expected.count { $0.measures["target.area"] == nil }
    #expect(lacking > 0)
    #expect(
      result.err.contains("note: \(lacking) of the records that are kept have no target.area"))
    let card = String(decoding: try few.bytes("README.md"), as: UTF8.self)
    #expect(card.contains("target_area_filter: {min: 0.05, max: 0.3, missing: keep}"))
    #expect(
      card.contains("| samples before | 36 |") && card.contains("| kept | \(expected.count) |"))
  }

  @Test("Measures of any task have bounds, and records without one go if that is asked for")
  func measures() throws {
    let shop = try mixture()
    let parent = try PlainDataset(shop.folder, "made")
    let lengths = parent.entries.compactMap { $0.measures["path.length"] }.sorted()
    let (low, high) = (lengths[lengths.count / 3], lengths[lengths.count - 2])
    let (_, some) = try filtered(
      shop, "some", "--min", "path.length=\(low)", "--max", "path.length=\(high)", "--missing",
      "drop")
    let expected = parent.entries.filter { entry in
      entry.measures["path.length"].map { low <= $0 && $0 <= high } ?? false
    }
    #expect(!expected.isEmpty && expected.count < parent.entries.count)
    #expect(some.entries.map(\.id) == expected.map(\.id))
    #expect(!some.entries.contains { $0.task == "jigsaw_assembly" })
  }

  @Test("The funnel adds up for each task, and the table says the same")
  func funnel() throws {
    let shop = try mixture()
    let parent = try PlainDataset(shop.folder, "made")
    let (result, few) = try filtered(
      shop, "few", "--target-area", "0.1...0.5", "--min", "seam.margin=2", "--min", "grid.rows=6")
    var counts: [String: [String: Int]] = [:]
    for entry in parent.entries {
      let (area, margin) = (entry.measures["target.area"], entry.measures["seam.margin"])
      let reason =
        if let area, area < 0.1 || area > 0.5 {
          "target_area_filter"
        } else if let margin, margin < 2 {
          "measure_filter seam.margin"
        } else if let rows = entry.measures["grid.rows"], rows < 6 {
          "measure_filter grid.rows"
        } else {
          "kept"
        }
      counts[entry.task, default: [:]][reason, default: 0] += 1
      counts[entry.task, default: [:]]["candidates", default: 0] += 1
    }
    let json = try few.json("funnel.json")
    var told: [String: [String: Int]] = [:]
    for task in try #require(json["tasks"] as? [[String: Any]]) {
      let name = try #require(task["task"] as? String)
      told[name] = ["candidates": task["candidates"] as? Int ?? -1]
      if let kept = task["kept"] as? Int, kept > 0 { told[name]?["kept"] = kept }
    }
    for step in try #require(json["rejected"] as? [[String: Any]]) {
      let name = try #require(step["task"] as? String)
      told[name]?[try #require(step["reason"] as? String)] = step["count"] as? Int
    }
    #expect(told == counts)
    #expect(json["draws"] as? Int == parent.entries.count)
    #expect(json["kept"] as? Int == few.entries.count)
    // The table, by the last word of each row and the first.
    var sums: [String: Int] = [:]
    for row in result.out.split(separator: "\n").dropFirst() {
      let words = row.split(separator: " ").map(String.init)
      let number = try #require(Int(words[words.count - 1]))
      let reason = words[1..<words.count - 1].joined(separator: " ")
      if words[0] != "all", reason != "candidates" { sums[words[0], default: 0] += abs(number) }
      let expected = counts[words[0]]?[reason] ?? (reason == "kept" ? 0 : nil)
      if words[0] != "all" { #expect(expected == abs(number), "\(row)") }
    }
    #expect(sums == counts.mapValues { $0["candidates"] ?? 0 })
  }

  @Test("Both layouts hold the same, whichever the parent has", arguments: ["files", "tar"])
  func layouts(pictures: String) throws {
    let shop = try mixture(pictures)
    let (_, files) = try filtered(
      shop, "files", "--max", "target.area=0.4", "--pictures", "files")
    let (_, tar) = try filtered(shop, "tar", "--max", "target.area=0.4", "--pictures", "tar")
    let (_, same) = try filtered(shop, "same", "--max", "target.area=0.4")
    #expect(try shop.digest("files") == shop.digest("tar"))
    #expect(files.entries.map(\.line) == tar.entries.map(\.line))
    let like = pictures == "tar" ? tar : files
    #expect(try same.tree() == like.tree())
    #expect(shop.folder.exists("tar/images/train-00000.tar"))
    #expect(!shop.folder.exists("tar/images/train-00000"))
  }

  @Test("A recipe's filters are asked, and what was filtered can be filtered again and exported")
  func recipes() throws {
    let shop = try mixture()
    try shop.folder.write(
      "filters:\n- text_length_filter: {max_len: 900}\n- measure_filter: {name: path.length, min: 3}\n",
      to: "filters.yaml")
    let (_, first) = try filtered(
      shop, "first", "--recipe", shop.out("filters.yaml"), "--target-area", "0.0...0.9")
    let parent = try PlainDataset(shop.folder, "made")
    func length(_ entry: PlainDataset.Entry) -> Int {
      let question = entry.problem["question"] as? String ?? ""
      let options = (entry.problem["options"] as? [[String: Any]] ?? [])
        .compactMap { $0["text"] as? String }.filter { !question.contains($0) }
      let answer = (entry.json["answer"] as? [String: Any])?["text"] as? String ?? ""
      let texts =
        [question] + options + entry.thoughts.compactMap { $0["text"] as? String } + [answer]
      return texts.joined(separator: "\n").unicodeScalars.count
    }
    let expected = parent.entries.filter { entry in
      entry.measures["target.area"] ?? 0 <= 0.9 && length(entry) <= 900
        && entry.measures["path.length"] ?? 3 >= 3
    }
    #expect(first.entries.map(\.id) == expected.map(\.id))
    #expect(!expected.isEmpty && expected.count < parent.entries.count)
    let again = try Command.run(
      "filter", shop.out("first"), "-o", shop.out("second"), "--max", "path.length=6")
    #expect(again.code == 0, "\(again.err)")
    let proved = try Command.run("verify", shop.out("second"))
    #expect(proved.code == 0, "\(proved.out)")
    #expect(shop.folder.exists("second/parent/filter.json"))
    #expect(
      try shop.folder.bytes("second/parent/parent/executor.json")
        == shop.folder.bytes("made/executor.json"))
    let exported = try Command.run("export", shop.out("second"), "--format", "imagefolder")
    #expect(exported.code == 0, "\(exported.err)")
    // It is no run that could go on.
    for command in [
      ["generate", shop.recipe, "-o", shop.out("second")], ["finish", shop.out("second")],
    ] {
      let result = try Command.run(arguments: command)
      #expect(result.code != 0 && result.err.contains("holds no run"), "\(result.err)")
    }
  }

  @Test("A filtering killed at any moment leaves nothing under the final name, and is done again")
  func killed() throws {
    let shop = try Workshop(splits: "{train: 300, test: 60}")
    _ = try Command.run("generate", shop.recipe, "-o", shop.out("made"))
    func arguments(_ name: String) -> [String] {
      ["filter", shop.out("made"), "-o", shop.out(name), "--max", "target.area=0.5"]
    }
    _ = try Command.run(arguments: arguments("whole"))
    let expected = try PlainDataset(shop.folder, "whole").tree()
    var cut = 0
    for round in 0..<24 {
      let log = try Command.Folder()
      let process = try Command.start(arguments("cut"), log: log)
      // From 4 ms to 1.7 s, so that some fall into the run however long the program takes to start.
      Thread.sleep(forTimeInterval: 0.004 * pow(1.3, Double(round)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if shop.folder.exists("cut.partial") { cut += 1 }
      guard shop.folder.exists("cut") else { continue }
      #expect(try PlainDataset(shop.folder, "cut").tree() == expected, "round \(round)")
      try FileManager.default.removeItem(atPath: shop.out("cut"))
    }
    #expect(cut > 0, "no filtering was cut")
    let result = try Command.run(arguments: arguments("cut"))
    #expect(result.code == 0, "\(result.err)")
    #expect(try PlainDataset(shop.folder, "cut").tree() == expected)
    #expect(!shop.folder.exists("cut.partial"))
    let again = try Command.run(arguments: arguments("cut"))
    #expect(again.code == 0 && again.err.contains("is there already; nothing was written"))
    #expect(again.out == result.out)
  }
}

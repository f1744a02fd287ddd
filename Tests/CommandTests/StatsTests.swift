import Foundation
import Testing

@Suite("traceloom stats")
struct StatsTests {
  private func shop(_ pictures: String = "files") throws -> Workshop {
    let shop = try Workshop(
      """
        ask_path: 2
        ask_exists: 2
        ask_safe: 1
      - task: jigsaw_assembly
        weight: 0.3
        layout: 2x2
        size: 128
      """)
    let made = try Command.run(
      "generate", shop.recipe, "-o", shop.out("made"), "--pictures", pictures)
    #expect(made.code == 0, "\(made.err)")
    return shop
  }

  private func statistics(_ shop: Workshop, _ name: String) throws -> [String: Any] {
    let result = try Command.run("stats", shop.out(name), "--json")
    #expect(result.code == 0, "\(result.err)")
    let json = try JSONSerialization.jsonObject(with: Data(result.out.utf8))
    return try #require(json as? [String: Any])
  }

  /// What a list of named distributions says of one name, the histogram left out.
  private func told(_ task: [String: Any], _ list: String, _ name: String) -> [String: Double] {
    let entries = task[list] as? [[String: Any]] ?? []
    let entry = entries.first { $0["name"] as? String == name }
    return numbers(entry?["distribution"])
  }

  private func numbers(_ distribution: Any?) -> [String: Double] {
    (distribution as? [String: Any] ?? [:]).compactMapValues { ($0 as? NSNumber)?.doubleValue }
  }

  /// The same, counted in the test.
  private func expected(_ values: [Double]) -> [String: Double] {
    let sorted = values.sorted()
    func quantile(_ part: Int) -> Double {
      // In quarters of a step, so that nothing is rounded.
      let steps = (sorted.count - 1) * part
      let (low, rest) = (sorted[steps / 4], Double(steps % 4) / 4)
      return rest == 0 ? low : low * (1 - rest) + sorted[steps / 4 + 1] * rest
    }
    return [
      "count": Double(sorted.count), "min": sorted[0], "q1": quantile(1), "median": quantile(2),
      "q3": quantile(3), "max": sorted[sorted.count - 1],
      "mean": sorted.reduce(0, +) / Double(sorted.count),
    ]
  }

  private func compare(
    _ told: [String: Double], _ values: [Double], _ name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let expected = expected(values)
    #expect(Set(told.keys) == Set(expected.keys), "\(name)", sourceLocation: sourceLocation)
    for (key, value) in expected {
      #expect(
        abs((told[key] ?? .nan) - value) <= 1e-9 * max(1, abs(value)), "\(name): \(key)",
        sourceLocation: sourceLocation)
    }
  }

  @Test("Histograms of what was filtered stand beside those of what it was filtered from")
  func beforeAndAfter() throws {
    let shop = try shop()
    let filtered = try Command.run(
      "filter", shop.out("made"), "-o", shop.out("few"), "--min", "path.length=4")
    #expect(filtered.code == 0, "\(filtered.err)")
    let result = try Command.run(
      "stats", shop.out("few"), "--before", shop.out("made"), "--json")
    #expect(result.code == 0, "\(result.err)")
    let json = try JSONSerialization.jsonObject(with: Data(result.out.utf8)) as? [String: Any]
    func bins(_ side: String) throws -> [[Double]] {
      let statistics = try #require(json?[side] as? [String: Any])
      let tasks = try #require(statistics["tasks"] as? [[String: Any]])
      let task = try #require(tasks.first { $0["task"] as? String == "spatial_navigation" })
      let measures = try #require(task["measures"] as? [[String: Any]])
      let entry = try #require(measures.first { $0["name"] as? String == "path.length" })
      let spread = try #require(entry["distribution"] as? [String: Any])
      let histogram = try #require(spread["histogram"] as? [[String: Any]])
      return histogram.map { bin in
        ["from", "to", "count"].map { (bin[$0] as? NSNumber)?.doubleValue ?? .nan }
      }
    }
    let (before, after) = (try bins("before"), try bins("after"))
    #expect(before.map { [$0[0], $0[1]] } == after.map { [$0[0], $0[1]] })
    // What lies wholly in a bin from 4 up is still there, what lies below is gone.
    for (was, now) in zip(before, after) {
      if was[0] >= 4 { #expect(was[2] == now[2]) }
      if was[1] < 4 { #expect(now[2] == 0) }
    }
    #expect(before != after)
    let told = try Command.run("stats", shop.out("few"), "--before", shop.out("made"))
    #expect(told.out.contains("spatial_navigation, before and after"))
    #expect(told.out.contains("jigsaw_assembly, before and after"))
  }

  @Test("Every number is that of the files", arguments: ["files", "tar"])
  func numbers(pictures: String) throws {
    let shop = try shop(pictures)
    let json = try statistics(shop, "made")
    if pictures == "tar" {
      _ = try Command.run(
        "filter", shop.out("made"), "-o", shop.out("flat"), "--pictures", "files", "--min",
        "grid.rows=0")
    }
    let data = try PlainDataset(shop.folder, pictures == "tar" ? "flat" : "made")
    #expect(json["samples"] as? Int == 36)
    #expect(json["pictures"] as? Int == data.entries.reduce(0) { $0 + $1.images.count })
    #expect(json["digest"] as? String == (try shop.digest("made")))
    var counts: [String: Int] = [:]
    for entry in data.entries {
      counts["\(entry.task) \(entry.form) \(entry.split)", default: 0] += 1
    }
    var toldCounts: [String: Int] = [:]
    for count in try #require(json["counts"] as? [[String: Any]]) {
      let names = ["task", "form", "split"].map { count[$0] as? String ?? "" }
      toldCounts[names.joined(separator: " ")] = count["count"] as? Int
    }
    #expect(toldCounts == counts)
    let tasks = try #require(json["tasks"] as? [[String: Any]])
    #expect(tasks.map { $0["task"] as? String } == ["jigsaw_assembly", "spatial_navigation"])
    for task in tasks {
      let entries = data.entries.filter { $0.task == task["task"] as? String }
      compare(told(task, "measures", "difficulty"), entries.map(\.difficulty), "difficulty")
      let names = Set(entries.flatMap(\.measures.keys))
      #expect((task["measures"] as? [Any])?.count == names.count + 1)
      for name in names {
        compare(told(task, "measures", name), entries.compactMap { $0.measures[name] }, name)
      }
      let thoughts = entries.flatMap { $0.thoughts.compactMap { $0["text"] as? String } }
      compare(
        told(task, "texts", "thought"), thoughts.map { Double($0.unicodeScalars.count) }, "thought")
      compare(
        told(task, "pictures", "image_thoughts"),
        entries.map { Double($0.thoughts.count { $0["type"] as? String == "image" }) }, "images")
      let images = entries.flatMap(\.images)
      let sizes = try images.map(data.size)
      compare(told(task, "pictures", "width"), sizes.map { Double($0.width) }, "width")
      compare(told(task, "pictures", "height"), sizes.map { Double($0.height) }, "height")
      compare(
        told(task, "pictures", "bytes"), try images.map { Double(try data.bytes($0).count) },
        "bytes")
      try checkAnswers(task, entries)
      let over = try #require(task["over"] as? Int)
      let tokens = numbers(task["tokens"])
      #expect(tokens["count"] == Double(entries.count) && (tokens["min"] ?? 0) > 1000)
      #expect((over > 0) == ((tokens["max"] ?? 0) > 16_384))
    }
    #expect((json["funnel"] as? [String: Any])?["kept"] as? Int == 36)
  }

  private func checkAnswers(_ task: [String: Any], _ entries: [PlainDataset.Entry]) throws {
    let answers = try #require(task["answers"] as? [[String: Any]])
    #expect(answers.map { $0["form"] as? String } == Set(entries.map(\.form)).sorted())
    for kind in answers {
      var counts: [String: Int] = [:]
      for entry in entries where entry.form == kind["form"] as? String {
        counts[entry.answer, default: 0] += 1
      }
      #expect(kind["samples"] as? Int == counts.values.reduce(0, +))
      #expect(kind["distinct"] as? Int == counts.count)
      let values = try #require(kind["values"] as? [[String: Any]])
      #expect(values.count == min(10, counts.count))
      for value in values {
        #expect(counts[value["value"] as? String ?? ""] == value["count"] as? Int)
      }
      #expect(values.first?["count"] as? Int == counts.values.max())
    }
  }

  @Test("Histograms hold every number once")
  func histograms() throws {
    let shop = try shop()
    let json = try statistics(shop, "made")
    for task in try #require(json["tasks"] as? [[String: Any]]) {
      for list in ["measures", "texts", "pictures"] {
        for entry in try #require(task[list] as? [[String: Any]]) {
          let spread = try #require(entry["distribution"] as? [String: Any])
          let bins = try #require(spread["histogram"] as? [[String: Any]])
          #expect(bins.reduce(0) { $0 + ($1["count"] as? Int ?? 0) } == spread["count"] as? Int)
          #expect(bins.count == 10 || spread["min"] as? Double == spread["max"] as? Double)
          #expect(bins.first?["from"] as? Double == spread["min"] as? Double)
          #expect(bins.last?["to"] as? Double == spread["max"] as? Double)
        }
      }
    }
  }

  @Test("Says in words what a dataset holds, and what was turned away from it")
  func text() throws {
    let shop = try shop()
    let result = try Command.run("stats", shop.out("made"))
    #expect(result.code == 0, "\(result.err)")
    #expect(result.out.hasPrefix("36 samples, "))
    for text in [
      "spatial_navigation: ", "target.area", "characters of thought", "picture width", "tokens ",
      "over the 16,384 tokens", "answers to  samples  distinct  most frequent", "draws", "█",
    ] { #expect(result.out.contains(text), "\(text) in \(result.out)") }
    _ = try Command.run(
      "filter", shop.out("made"), "-o", shop.out("few"), "--max", "target.area=0.3")
    let few = try Command.run("stats", shop.out("few"))
    #expect(few.out.contains("measure_filter target.area"), "\(few.out)")
    #expect(few.out.contains("candidates"))
  }

  @Test("A damaged dataset is refused with the place")
  func damaged() throws {
    let shop = try shop()
    let name = "made/data/train-00000.jsonl"
    let text = try shop.folder.text(name)
    let lines = text.split(separator: "\n")
    try shop.folder.write(lines.dropLast().map { $0 + "\n" }.joined(), to: name)
    let short = try Command.run("stats", shop.out("made"))
    #expect(short.code == 65 && short.out.isEmpty)
    #expect(short.err.contains("\(name): the shard has \(lines.count - 1) records"), "\(short.err)")
    try shop.folder.write("[]\n" + text, to: name)
    let strange = try Command.run("stats", shop.out("made"))
    #expect(strange.code == 65 && strange.err.contains("\(name) line 1: no record"))
    try shop.folder.write(text, to: name)
    let image = try PlainDataset(shop.folder, "made").entries[0].images[0]
    try shop.folder.write("GIF89a", to: "made/\(image)")
    let picture = try Command.run("stats", shop.out("made"))
    #expect(picture.code == 65 && picture.err.contains("made/\(image): "), "\(picture.err)")
    let nothing = try Command.run("stats", shop.out("nothing"))
    #expect(nothing.code == 65 && nothing.err.contains("there is no finished dataset here"))
  }

  @Test("The share that a walk takes up is that of the box around its cells")
  func area() throws {
    let shop = try Workshop("  ask_path: 1\n  ask_end: 1\n  ask_exists: 1", splits: "{train: 40}")
    let made = try Command.run("generate", shop.recipe, "-o", shop.out("made"))
    #expect(made.code == 0, "\(made.err)")
    let data = try PlainDataset(shop.folder, "made")
    var found = 0
    for entry in data.entries {
      let moves = entry.fragment("solution")["moves"] as? [String] ?? []
      #expect((entry.measures["target.area"] != nil) == !moves.isEmpty)
      guard let area = entry.measures["target.area"] else { continue }
      let rows = (entry.fragment("scene")["rows"] as? [String] ?? []).map(Array.init)
      let start = rows.indices.flatMap { row in rows[row].indices.map { (row, $0) } }
        .first { rows[$0.0][$0.1] == "S" }
      var (row, column) = try #require(start)
      var (up, down, left, right) = (row, row, column, column)
      for move in moves {
        row += ["U": -1, "D": 1][move] ?? 0
        column += ["L": -1, "R": 1][move] ?? 0
        (up, down) = (min(up, row), max(down, row))
        (left, right) = (min(left, column), max(right, column))
      }
      let cell = try #require(entry.fragment("legend")["cell"] as? Int)
      let size = try data.size(entry.images[0])
      let box = (down - up + 1) * cell * (right - left + 1) * cell
      // Readers of JSON may lose the last bit.
      #expect(abs(area - Double(box) / Double(size.width * size.height)) < 1e-12, "\(entry.id)")
      found += 1
    }
    #expect(found > 20)
  }
}

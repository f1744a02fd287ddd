import Foundation
import Testing

@Suite("traceloom gallery and show")
struct GalleryCommandTests {
  private func shop() throws -> Workshop {
    let shop = try Workshop(
      """
      - task: jigsaw_assembly
        weight: 0.5
        layout: 2x2
        size: 128
      """, splits: "{train: 20, test: 4}")
    let made = try Command.run("generate", shop.recipe, "-o", shop.out("made"))
    #expect(made.code == 0, "\(made.err)")
    return shop
  }

  /// The pairs of record and page of all files of data.
  private func pairs(_ shop: Workshop, _ name: String) throws -> [[[String: Any]]] {
    try (0..<2).flatMap { number -> [[[String: Any]]] in
      let text = try shop.folder.text("\(name)/data/\(number).js")
      let start = try #require(text.firstIndex(of: "["))
      var body = String(text[start...])
      while let last = body.last, last != "]" { body.removeLast() }
      body = body.replacing("],\n]", with: "]\n]")
      return try #require(
        JSONSerialization.jsonObject(with: Data(body.utf8)) as? [[[String: Any]]])
    }
  }

  @Test("A gallery of a dataset that was just made is proved, beside it, and leaves it whole")
  func gallery() throws {
    let shop = try shop()
    let result = try Command.run("gallery", shop.out("made"))
    #expect(result.code == 0, "\(result.err)")
    #expect(result.out == shop.out("made/gallery/index.html") + "\n")
    #expect(result.err.contains("24 of 24 samples are shown") && !result.err.contains("warning"))
    let pairs = try pairs(shop, "made/gallery")
    #expect(pairs.count == 24)
    for pair in pairs {
      let verdict = try #require(pair[1]["verdict"] as? [String: Any])
      #expect((verdict["findings"] as? [Any])?.isEmpty == true)
      #expect((pair[1]["views"] as? [Any])?.count == 3)
    }
    let verified = try Command.run("verify", shop.out("made"))
    #expect(verified.code == 0, "\(verified.out)")
    let again = try Command.run("gallery", shop.out("made"), "--sample", "6", "--unverified")
    #expect(again.code == 0 && again.err.contains(" of 24 samples are shown"))
    #expect(!again.err.contains("24 of 24"))
  }

  @Test("The command that a page names makes the very record and its pictures again")
  func again() throws {
    let shop = try shop()
    #expect(try Command.run("gallery", shop.out("made")).code == 0)
    let set = try PlainDataset(shop.folder, "made")
    let pairs = try pairs(shop, "made/gallery")
    for (number, pair) in pairs.enumerated() where number % 9 == 4 {
      let command = try #require(pair[1]["command"] as? String)
      var words = command.split(separator: " ").map(String.init)
      #expect(words.removeFirst() == "traceloom")
      words[words.count - 1] = shop.out("one-\(number)")
      let made = try Command.run(arguments: words)
      let entry = try #require(set.entries.first { $0.id == pair[0]["id"] as? String })
      #expect(made.code == 0 && made.out == entry.line + "\n", "\(made.err)")
      for image in entry.images {
        #expect(try shop.folder.bytes("one-\(number)/\(image)") == set.bytes(image))
      }
    }
  }

  @Test("Pages of a dataset in which a word was changed say that it does not hold")
  func refuted() throws {
    let shop = try shop()
    let path = "made/data/test-00000.jsonl"
    let text = try shop.folder.text(path)
    try shop.folder.write(
      text.replacingOccurrences(of: "\"kind\":\"", with: "\"kind\":\"un"), to: path)
    let result = try Command.run("gallery", shop.out("made"), "-o", shop.out("pages"))
    #expect(result.code == 0 && result.err.contains("are not as they say"), "\(result.err)")
  }

  @Test("What can't be shown gives a sentence and an exit code, and writes nothing")
  func refusals() throws {
    let shop = try shop()
    let nowhere = try Command.run("gallery", shop.out("nothing"))
    #expect(nowhere.code == 65 && nowhere.err.contains("there is no finished dataset here"))
    let many = try Command.run("gallery", shop.out("made"), "--sample", "0")
    #expect(many.code == 64 && many.err.contains("--sample takes 1 to 100000"))
    try shop.folder.write("mine", to: "made/recipe.txt")
    let taken = try Command.run("gallery", shop.out("made"), "-o", shop.out("made"))
    #expect(taken.code == 64 && taken.err.contains("is no gallery, so it is not replaced"))
    #expect(shop.folder.exists("made/manifest.json"))
    let funnel = try shop.folder.text("made/funnel.json")
    try shop.folder.write("{\"draws\": true}", to: "made/funnel.json")
    let untold = try Command.run("gallery", shop.out("made"))
    #expect(
      untold.code == 65 && untold.err.contains("does not say what a funnel says; make the dataset"),
      "\(untold.err)")
    try shop.folder.write(funnel, to: "made/funnel.json")
    let path = "made/data/train-00000.jsonl"
    try shop.folder.write(try shop.folder.text(path) + "{\n", to: path)
    let damaged = try Command.run("gallery", shop.out("made"))
    #expect(damaged.code == 65 && damaged.err.contains("train-00000.jsonl line "), "\(damaged.err)")
    #expect(!shop.folder.exists("made/gallery"))
  }

  @Test("A trace is shown in the order in which it reads, with pictures as the terminal takes them")
  func show() throws {
    let shop = try shop()
    let entry = try #require(try PlainDataset(shop.folder, "made").entries.first)
    let plain = try Command.run("show", shop.out("made"), "--id", entry.id)
    #expect(plain.code == 0 && plain.out.hasPrefix(entry.id + "\n"), "\(plain.err)")
    #expect(!plain.out.contains("\u{1B}") && plain.out.contains(entry.images[0]))
    for (way, start) in [
      ("kitty", "\u{1B}_G"), ("iterm", "\u{1B}]1337;"), ("sixel", "\u{1B}P"),
      ("blocks", "\u{1B}[38;2;"),
    ] {
      let shown = try Command.run("show", shop.out("made"), "--id", entry.id, "--pictures", way)
      #expect(shown.code == 0 && shown.out.contains(start), "\(way)")
    }
    let none = try Command.run(
      "show", shop.out("made"), "--id", "spatial_navigation/train/99999999")
    #expect(none.code == 64 && none.err.contains("has no sample"))
    let odd = try Command.run("show", shop.out("made"), "--id", entry.id, "--pictures", "ascii")
    #expect(odd.code == 64 && odd.err.contains("kitty, iterm, sixel, blocks, none"))
  }

  @Test(
    "Draws that were turned away are kept beside a dataset that stays as it is, and shown with their reasons"
  )
  func rejected() throws {
    let shop = try Workshop(
      """
      filters:
      - measure_filter: {name: path.turns, min: 2}
      """, splits: "{train: 12}")
    #expect(try Command.run("generate", shop.recipe, "-o", shop.out("plain")).code == 0)
    let made = try Command.run(
      "generate", shop.recipe, "-o", shop.out("made"), "--keep-rejected", "9")
    #expect(made.code == 0 && made.err.contains("draws in"), "\(made.err)")
    #expect(try shop.digest("made") == shop.digest("plain"))
    let verified = try Command.run("verify", shop.out("made"))
    #expect(verified.code == 0, "\(verified.out)")
    let funnel = try JSONSerialization.jsonObject(with: shop.folder.bytes("made/funnel.json"))
    let steps = (funnel as? [String: Any])?["rejected"] as? [[String: Any]] ?? []
    let reasons = Set(steps.compactMap { $0["reason"] as? String })
    let lines = try shop.folder.text("made/rejected/rejected.jsonl").split(separator: "\n")
    #expect(1...9 ~= lines.count)
    var drawn = 0
    for line in lines {
      let json = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let draw = try #require(json)
      #expect(reasons.contains(try #require(draw["reason"] as? String)))
      guard let record = draw["record"] as? [String: Any] else { continue }
      drawn += 1
      let entry = PlainDataset.Entry(line: "", json: record)
      #expect(try #require(entry.measures["path.turns"]) < 2)
      for image in entry.images { #expect(shop.folder.exists("made/\(image)")) }
    }
    #expect(drawn > 0)
    #expect(try Command.run("gallery", shop.out("made")).code == 0)
    let page = try shop.folder.text("made/gallery/rejected.html")
    #expect(page.components(separatedBy: "class=\"card\"").count == lines.count + 1)
    #expect(page.contains("measure") && page.contains("images/rejected-"))
    #expect(try shop.folder.text("made/gallery/index.html").contains("rejected.html"))
    #expect(try Command.run("gallery", shop.out("plain")).code == 0)
    #expect(!shop.folder.exists("plain/gallery/rejected.html"))
  }
}

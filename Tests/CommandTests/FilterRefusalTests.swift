import Foundation
import Testing

@Suite("What traceloom filter refuses")
struct FilterRefusalTests {
  private static func made() throws -> Workshop {
    let shop = try Workshop()
    let result = try Command.run("generate", shop.recipe, "-o", shop.out("made"))
    #expect(result.code == 0, "\(result.err)")
    return shop
  }

  private func check(
    _ shop: Workshop, _ code: Int32, _ sentence: String, _ arguments: String...,
    output: String = "few"
  ) throws {
    let result = try Command.run(
      arguments: ["filter", shop.out("made"), "-o", shop.out(output)] + arguments)
    #expect(result.code == code, "\(result.err)")
    #expect(result.err.contains(sentence), "\(result.err)")
    #expect(result.out.isEmpty)
    #expect(!shop.folder.exists("few") && !shop.folder.exists("few.partial"))
  }

  @Test("What is asked for wrongly gets a sentence")
  func usage() throws {
    let shop = try Self.made()
    try check(shop, 64, "there is nothing to filter by; give --target-area 0.01...0.30")
    try check(
      shop, 64, "--target-area takes a range of shares from 0 to 1, as 0.01...0.30, not 0.3",
      "--target-area", "0.3")
    try check(
      shop, 64, "from 0 to 1, as 0.01...0.30, not 1...30", "--target-area", "1...30")
    try check(
      shop, 64, "--target-area 0.3...0.1 is upside down: write 0.1...0.3", "--target-area",
      "0.3...0.1")
    try check(
      shop, 64, "--min takes MEASURE=X, as --min path.length=8, not path.length", "--min",
      "path.length")
    try check(
      shop, 64, "--max takes MEASURE=X, as --max path.length=8, not a=b", "--max", "a=b")
    try check(
      shop, 64, "--min a.b is given twice; keep one", "--min", "a.b=1", "--min", "a.b=2")
    try check(
      shop, 64,
      "--min a.b=3.0 --max a.b=2.0 is upside down: write --min a.b=2.0 --max a.b=3.0", "--min",
      "a.b=3", "--max", "a.b=2")
    try check(
      shop, 64, "--missing takes keep or drop, not no", "--missing", "no", "--min", "a.b=1")
    try check(
      shop, 64, "--pictures takes files or tar, not zip", "--pictures", "zip", "--min", "a.b=1")
    try check(
      shop, 64, "no record has the measure path.lenght; there is dead_ends.count, ", "--min",
      "path.lenght=1")
    try check(shop, 64, "; did you mean path.length?", "--min", "path.lenght=1")
    try check(
      shop, 64,
      "none of the 36 records is kept (turned away 36 by measure_filter path.length); loosen the filters",
      "--min", "path.length=900")
    try check(shop, 64, "there is no such recipe", "--recipe", shop.out("none.yaml"))
    try shop.folder.write("filters:\n- token_filter\n", to: "bad.yaml")
    try check(
      shop, 64, "bad.yaml:2:3: there is no filter token_filter", "--recipe", shop.out("bad.yaml"))
  }

  @Test("A folder that holds something else is left as it is")
  func folders() throws {
    let shop = try Self.made()
    let before = try PlainDataset(shop.folder, "made").tree()
    try check(
      shop, 64, "made holds something else (README.md); name another folder with -o", "--min",
      "path.length=1", output: "made")
    #expect(try PlainDataset(shop.folder, "made").tree() == before)
    _ = try Command.run(
      "filter", shop.out("made"), "-o", shop.out("one"), "--min", "path.length=1")
    let one = try PlainDataset(shop.folder, "one").tree()
    try check(
      shop, 64, "one holds another selection; name another folder with -o", "--min",
      "path.length=2", output: "one")
    #expect(try PlainDataset(shop.folder, "one").tree() == one)
    try FileManager.default.createDirectory(
      atPath: shop.out("x.partial"), withIntermediateDirectories: true)
    try shop.folder.write("mine", to: "x.partial/notes.txt")
    try check(
      shop, 64, "x.partial, where the dataset would be written first, holds something else",
      "--min",
      "path.length=2", output: "x")
    #expect(try shop.folder.text("x.partial/notes.txt") == "mine")
    let nothing = try Command.run(
      "filter", shop.out("nothing"), "-o", shop.out("few"), "--min", "path.length=2")
    #expect(nothing.code == 65 && nothing.err.contains("there is no finished dataset here"))
  }

  @Test("A damaged dataset is refused with the place, and nothing is left behind")
  func damaged() throws {
    let shop = try Self.made()
    let keep = ["--min", "path.length=1"]
    func damage(_ name: String, _ sentence: String, _ change: (URL) throws -> Void) throws {
      let url = shop.folder.url.appending(path: "made/\(name)")
      let bytes = try Data(contentsOf: url)
      try change(url)
      try check(shop, 65, sentence, keep[0], keep[1])
      try bytes.write(to: url)
    }
    try damage("data/train-00001.jsonl", "made/data/train-00001.jsonl line 2: no record") { url in
      var lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map(
        String.init)
      lines[1] = "{}"
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: url)
    }
    try damage("data/train-00001.jsonl", "does not end with a line feed") { url in
      try Data(contentsOf: url).dropLast(9).write(to: url)
    }
    try damage("data/test-00000.jsonl", "the shard is not what the manifest says of it") { url in
      let text = try String(contentsOf: url, encoding: .utf8)
      try Data(text.replacingOccurrences(of: "goal", with: "gaol").utf8).write(to: url)
    }
    let image = "images/train-00000/00000003-0.png"
    try damage(image, "00000003-0.png: spatial_navigation/train/00000003: the file is missing") {
      try FileManager.default.removeItem(at: $0)
    }
    try damage(image, "is not what the manifest says of it") { url in
      var bytes = try Data(contentsOf: url)
      bytes[bytes.count - 20] ^= 1
      try bytes.write(to: url)
    }
    try damage(image, "spatial_navigation/train/00000003: \(image)") { url in
      try Data("no picture".utf8).write(to: url)
    }
    try damage("manifest.json", "the file does not say what a manifest says") { url in
      try Data("{}".utf8).write(to: url)
    }
    try damage("recipe.yaml", "made/recipe.yaml: the file is missing") {
      try FileManager.default.removeItem(at: $0)
    }
    let whole = try Command.run(
      "filter", shop.out("made"), "-o", shop.out("good"), keep[0], keep[1])
    #expect(whole.code == 0, "\(whole.err)")
  }

  @Test("A filtered dataset that lies about its parent does not verify")
  func lies() throws {
    let shop = try Self.made()
    _ = try Command.run(
      "filter", shop.out("made"), "-o", shop.out("some"), "--max", "target.area=0.5")
    func lie(_ name: String, _ reason: String, _ change: (String) -> String?) throws {
      let text = try shop.folder.text("some/\(name)")
      if let changed = change(text) {
        #expect(changed != text)
        try shop.folder.write(changed, to: "some/\(name)")
      } else {
        try FileManager.default.removeItem(atPath: shop.out("some/\(name)"))
      }
      let result = try Command.run("verify", shop.out("some"))
      #expect(result.code == 1)
      #expect(result.out.contains("\t\(reason)\t"), "\(name): \(result.out)")
      try shop.folder.write(text, to: "some/\(name)")
    }
    let digest = try shop.digest("made")
    let other = digest.replacingOccurrences(of: digest.suffix(4), with: "0000")
    try lie("manifest.json", "parent.digest") { $0.replacingOccurrences(of: digest, with: other) }
    try lie("parent/manifest.json", "parent.digest") {
      $0.replacingOccurrences(of: digest, with: other)
    }
    try lie("parent/manifest.json", "parent.manifest") {
      $0.replacingOccurrences(of: "\"seed\" : 5", with: "\"seed\" : 6")
    }
    try lie("parent/manifest.json", "parent.shard") {
      $0.replacingOccurrences(of: "train-00001", with: "train-00008")
    }
    try lie("parent/manifest.json", "file.missing") { _ in nil }
    try lie("parent/executor.json", "file.missing") { _ in nil }
    try lie("filter.json", "file.missing") { _ in nil }
    try lie("filter.json", "parent.filter") { $0.replacingOccurrences(of: digest, with: other) }
    try lie("funnel.json", "parent.funnel") {
      $0.replacingOccurrences(of: "\"draws\" : 36", with: "\"draws\" : 35")
    }
    try lie("funnel.json", "file.unreadable") { _ in "{}" }
    // Without its parent's name it would be a run, and there is none.
    try lie("manifest.json", "file.missing") { text in
      text.replacingOccurrences(of: "  \"parent\" : \"\(digest)\",\n", with: "")
    }
    let proved = try Command.run("verify", shop.out("some"))
    #expect(proved.code == 0, "\(proved.out)")
  }
}

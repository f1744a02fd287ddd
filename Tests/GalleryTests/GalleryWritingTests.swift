@testable import Datasets
import Foundation
import Imaging
import Testing

@testable import Gallery

@Suite("Writing a gallery")
struct GalleryWritingTests {
  private func write(
    _ show: SmallShow, _ change: (inout Gallery.Options) -> Void = { _ in }
  ) throws -> Gallery.Outcome {
    var options = Gallery.Options()
    options.workers = 2
    options.folder = show.path + "/set"
    change(&options)
    return try Gallery(try show.reader, name: "lakes", options: options).write(to: show.pages)
  }

  @Test("All that was written is counted, and everything a page asks for is there")
  func files() throws {
    let show = try SmallShow(25)
    let outcome = try write(show)
    #expect(outcome.samples == 25 && outcome.shown == 25 && outcome.missing == 0)
    let names = try FileManager.default.subpathsOfDirectory(atPath: show.pages)
    let sizes = try names.compactMap { name -> Int? in
      let path = "\(show.pages)/\(name)"
      return Folder.isFolder(path) ? nil : try Data(contentsOf: URL(filePath: path)).count
    }
    #expect(sizes.reduce(0, +) == outcome.bytes)
    #expect(names.filter { $0.hasPrefix("images/") }.count == 50)
    // Pictures of few colours stay byte for byte, those of many become smaller.
    let first = try Data(contentsOf: URL(filePath: "\(show.pages)/images/00000-0.png"))
    #expect([UInt8](first) == SmallShow.png(0, 0))
    let second = try Data(contentsOf: URL(filePath: "\(show.pages)/images/00000-1.webp"))
    #expect(second.count < SmallShow.png(0, 1).count)
    let html = try show.page("index.html") + show.page("traces.html")
    for part in html.split(separator: "\"") where part.hasSuffix(".js") || part.hasSuffix(".css") {
      #expect(names.contains(String(part)), "\(part)")
    }
  }

  @Test("What data hold is the record as it stands, and the list knows it")
  func data() throws {
    let show = try SmallShow(12)
    _ = try write(show)
    let pairs = try #require(try show.data("0.js") as? [[[String: Any]]])
    #expect(pairs.count == 12)
    let lines = String(
      decoding: try Data(contentsOf: URL(filePath: show.path + "/set/data/train-00000.jsonl")),
      as: UTF8.self
    ).split(separator: "\n")
    for (pair, line) in zip(pairs, lines) {
      let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary
      #expect(pair[0] as NSDictionary == record)
      let command = try #require(pair[1]["command"] as? String)
      let index = try #require(pair[0]["index"] as? Int)
      #expect(
        command
          == "traceloom sample \(show.path)/set/recipe.yaml --split train --index \(index) -o one")
    }
    let index = try #require(try show.data("index.js") as? [String: Any])
    let samples = try #require(index["samples"] as? [[String: Any]])
    #expect(
      samples.compactMap { $0["id"] as? String } == pairs.compactMap { $0[0]["id"] as? String })
    #expect(samples.allSatisfy { $0["theme"] as? String == "lake" })
  }

  @Test("The same dataset gives the same bytes, whatever the number of workers")
  func same() throws {
    let show = try SmallShow(40)
    var trees: [[String: Data]] = []
    for workers in [1, 3] {
      _ = try write(show) {
        $0.workers = workers
        $0.samples = 15
      }
      var tree: [String: Data] = [:]
      for name in try FileManager.default.subpathsOfDirectory(atPath: show.pages) {
        let path = "\(show.pages)/\(name)"
        if !Folder.isFolder(path) { tree[name] = try Data(contentsOf: URL(filePath: path)) }
      }
      trees.append(tree)
    }
    #expect(trees[0] == trees[1] && trees[0].count > 30)
  }

  @Test("Samples beyond the bytes that they may take are left out, extremes last")
  func bytes() throws {
    let show = try SmallShow(30)
    let all = try write(show) { $0.bytes = nil }
    let few = try write(show) { $0.bytes = all.bytes / 3 }
    #expect(few.shown < 20 && few.shown > 2)
    // The pages themselves, some 120 kB, take no part in it.
    #expect(few.bytes < all.bytes * 2 / 3)
    #expect(try show.page("traces.html").contains("\(few.shown) of 30 traces are shown"))
  }

  @Test("Markup in a dataset is escaped wherever a page holds it")
  func escaping() throws {
    let bad = "</script><script>x</script><img src=x onerror=y>\"'&{{name}}{{{name}}}"
    let show = try SmallShow(6) { record in
      record.form = bad
      record.problem.question = bad
      record.answer.value = bad
      record.measures.append(.init(name: bad, value: 1))
      record.task = bad
      record.id = bad + "\(record.index)"
    }
    _ = try write(show)
    let html = try show.page("index.html")
    #expect(
      !html.contains("<script") && !html.contains("<img src=x") && !html.contains("{{name}}lakes"))
    #expect(html.contains("&lt;script&gt;x&lt;/script&gt;&lt;img src=x onerror=y&gt;&quot;"))
    // The page of traces has its own scripts and nothing of the dataset.
    let traces = try show.page("traces.html")
    #expect(!traces.contains("onerror"))
    let pairs = try #require(try show.data("0.js") as? [[[String: Any]]])
    #expect((pairs[2][0]["problem"] as? [String: Any])?["question"] as? String == bad)
  }

  @Test("A command that makes a sample again is one word a part for a shell")
  func quoting() {
    #expect("Outputs/a-b_c.1".quoted == "Outputs/a-b_c.1")
    #expect("it's; rm -rf $HOME".quoted == "'it'\\''s; rm -rf $HOME'")
    #expect("-x".quoted == "'-x'" && "".quoted == "''")
  }

  @Test("A missing picture and one that can't be read are shown as that, and the rest is shown")
  func missing() throws {
    let show = try SmallShow(12)
    let folder = show.path + "/set/images/train-00000"
    try FileManager.default.removeItem(atPath: folder + "/00000003-1.png")
    try OutputFile.write(Array("no picture".utf8), to: folder + "/00000005-0.png")
    let outcome = try write(show) { $0.samples = 4 }
    #expect(outcome.missing == 2)
    let pairs = try #require(try show.data("0.js") as? [[[String: Any]]])
    func picture(_ id: String, _ number: Int) throws -> [String: Any] {
      let pair = try #require(pairs.first { ($0[0]["id"] as? String)?.hasSuffix(id) == true })
      #expect(pair[1]["noViews"] is String)
      return try #require((pair[1]["pictures"] as? [[String: Any]])?[number])
    }
    let gone = try picture("00000003", 1)
    #expect(
      gone["src"] == nil
        && gone["missing"] as? String == "the file is missing; make the dataset anew")
    let broken = try picture("00000005", 0)
    #expect(
      broken["src"] == nil && (broken["missing"] as? String)?.contains("can't be read") == true)
    #expect(try show.page("index.html").contains("2 pictures missing"))
  }

  @Test("A damaged record gives its file and line, and nothing is written")
  func damage() throws {
    let show = try SmallShow(25)
    let path = show.path + "/set/data/train-00001.jsonl"
    var text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    text = text.replacing("\"index\":13", with: "\"index\":oops")
    try OutputFile.write(Array(text.utf8), to: path)
    let error = #expect(throws: DatasetError.self) { try write(show) }
    #expect(error?.path == "data/train-00001.jsonl" && error?.line == 4)
    #expect(!Folder.exists(show.pages) && !Folder.exists(show.pages + ".partial"))
  }

  @Test("An earlier gallery is replaced; a folder of something else is not")
  func replacing() throws {
    let show = try SmallShow(3)
    _ = try write(show)
    try OutputFile.write([1], to: show.pages + "/images/old.png")
    _ = try write(show)
    #expect(!Folder.exists(show.pages + "/images/old.png"))
    try Folder.remove(show.pages)
    try Folder.create(show.pages)
    _ = try write(show)
    try Folder.remove(show.pages)
    try Folder.create(show.pages)
    try OutputFile.write([1], to: show.pages + "/mine.txt")
    #expect(throws: GalleryError.self) { try write(show) }
    #expect(try Folder.names(in: show.pages) == ["mine.txt"])
  }

  @Test("What checking finds is told, and how many do not hold")
  func verdicts() throws {
    let show = try SmallShow(8)
    let outcome = try write(show) {
      $0.judge = { _, number, shard, _ in
        number == 3
          ? .init(findings: [.init(reason: "claim.false", detail: "no hole")]) : .init(findings: [])
      }
    }
    #expect(outcome.refuted == 1)
    let index = try #require(try show.data("index.js") as? [String: Any])
    let verdicts = (index["samples"] as? [[String: Any]])?.compactMap { $0["verdict"] as? String }
    #expect(verdicts == (0..<8).map { $0 == 2 ? "refuted" : "verified" })
    #expect(try show.page("index.html").contains("1 of 8 shown do not hold"))
  }
}

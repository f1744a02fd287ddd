@testable import Datasets
import Foundation
import Imaging
import Inputs
import PuzzleKit
import Testing

@testable import Audit
@testable import Datasets

@Suite("What datasets must not repeat")
struct ContaminationCheckTests {
  private let sound = Draft.sound(40)

  private func reference(_ change: (inout HashList) throws -> Void) rethrows -> Reference {
    var list = HashList()
    try change(&list)
    return Reference(name: "bench", list: list)
  }

  @Test("Scenes, by their signatures")
  func scenes() throws {
    let bench = try sound.bench()
    let report = try bench.audit(
      [.contamination],
      against: [
        reference { list in
          list.scenes = [Signature(high: 1, low: 2)]
          if let signature = Signature(hexadecimal: sound[13].signature) {
            list.scenes.insert(signature)
          }
        }
      ])
    let finding = try report.missed("contamination.scenes")
    #expect(finding.value == 1)
    #expect(finding.about == "bench")
    #expect(finding.examples == ["toy/train/00000013"])
    #expect(finding.detail == "1 samples repeat one of 2 scenes")
  }

  @Test("Photos, scaled, mirrored and turned, and those that are named as sources")
  func photos() throws {
    let bench = try sound.each { draft, place in
      if place == 5 { draft.sources = [.init(path: "a.jpg", sha256: "sum of a", licence: "")] }
    }.bench { draft in
      switch draft.index {
      case 3: Scraps.photo(103, side: 220)
      case 4: Scraps.mirrored(Scraps.turned(Scraps.photo(104)))
      default: Scraps.photo(UInt64(draft.index))
      }
    }
    let folder = try Bench.Box()
    for number in [103, 104] {
      try Data(Scraps.png(Scraps.photo(UInt64(number)))).write(
        to: folder.url.appending(path: "\(number).png"))
    }
    let photos = try Reference(folder.url.path) { _ in [] }
    #expect(photos.list.photos.count == 2)
    let report = try bench.audit([.contamination], against: [photos])
    let finding = try report.missed("contamination.photos")
    #expect(finding.examples == ["toy/train/00000003", "toy/train/00000004"])
    #expect(finding.detail.contains("103.png"))
    #expect(finding.detail.contains("104.png"))
    let source = reference { list in
      list.photos = [
        .init(name: "b.jpg", sha256: "sum of a", hash: PDQHash(words: SIMD4(), quality: 0))
      ]
    }
    #expect(
      try bench.audit([.contamination], against: [source]).missed("contamination.photos").examples
        == ["toy/train/00000005"])
  }

  @Test("Photos in each of the eight forms of a rectangle")
  func forms() throws {
    var photo = Scraps.photo(300)
    let folder = try Bench.Box()
    try Data(Scraps.png(photo)).write(to: folder.url.appending(path: "300.png"))
    var forms: [Picture] = []
    for _ in 0..<4 {
      forms += [photo, Scraps.mirrored(photo)]
      photo = Scraps.turned(photo)
    }
    let finding = try sound.bench { draft in
      draft.index < 8 ? forms[draft.index] : Scraps.photo(UInt64(draft.index))
    }.audit([.contamination], against: [Reference(folder.url.path) { _ in [] }])
      .missed("contamination.photos")
    #expect(finding.value == 8)
    #expect(finding.examples == (0..<8).map { "toy/train/0000000\($0)" })
  }

  @Test("Tables, by their cells and by their files")
  func tables() throws {
    func scene(_ labels: [String], _ values: [Int], decimals: Int) -> String {
      let names = labels.map { "\"\($0)\"" }.joined(separator: ", ")
      let figures = values.map(String.init).joined(separator: ", ")
      return
        "{\"table\": {\"decimals\": \(decimals), \"categories\": [\(names)], \"series\": [{\"name\": \"Boats\", \"values\": [\(figures)]}]}}"
    }
    let drafts = sound.each { draft, place in
      draft.scene = scene(["Oslo", "Bergen", "Moss", "Hamar"], [place, 7, 8, 91], decimals: 0)
      // A part of the table, written otherwise.
      if place == 8 {
        draft.scene = scene(
          ["hamar", "Bodø", "Oslo", "Moss"], [7500, 6130, 1200, 340], decimals: 2)
      }
      if place == 9 { draft.sources = [.init(path: "x.csv", sha256: "sum", licence: "")] }
    }
    let folder = try Bench.Box()
    let text = "town,boats\nOslo,12\nBergen,33\nMoss,3.4\nHamar,75\nBodø,61.3\nTromsø,18\n"
    try Data(text.utf8).write(to: folder.url.appending(path: "boats.csv"))
    var table = try Reference(folder.url.appending(path: "boats.csv").path) { _ in [] }
    let bench = try drafts.bench()
    let finding = try bench.audit([.contamination], against: [table])
      .missed("contamination.tables")
    #expect(finding.examples == ["toy/train/00000008"])
    #expect(finding.detail == "1 samples repeat one of 1 tables: boats.csv")
    table.list.tables = table.list.tables.map {
      TablePrint(name: $0.name, sha256: "sum", cells: $0.cells)
    }
    #expect(
      try bench.audit([.contamination], against: [table]).missed("contamination.tables").value == 2)
  }

  @Test("Runs of 13 words, but not those that every sample has")
  func text() throws {
    let borrowed =
      "the quick brown fox jumps over the lazy dog and then it sleeps until noon in the sun"
    let template = "somewhere in this picture an animal hides and you are asked to say which it is"
    let drafts = sound.each { draft, place in
      draft.question = "\(template.capitalized). " + draft.question
      if place == 21 {
        draft.check +=
          " The quick, brown fox jumps over the lazy dog and then it SLEEPS until noon."
      }
      if place == 22 { draft.check += " The quick brown fox jumps over the lazy dog and then it." }
    }
    let folder = try Bench.Box()
    let file = folder.url.appending(path: "bench.txt")
    try Data("\(borrowed)\n\(template)\n".utf8).write(to: file)
    let texts = try Reference(file.path) { _ in [] }
    let report = try drafts.bench().audit([.contamination], against: [texts])
    let finding = try report.missed("contamination.text")
    #expect(finding.examples == ["toy/train/00000021"])
    // 18 words of the borrowed text make 6 runs, 16 of the template 4.
    #expect(texts.list.grams.count == 10)
    #expect(finding.detail.contains("4 runs of the template are left out"))
    let lines = folder.url.appending(path: "bench.jsonl")
    try Data("{\"id\": 3, \"turns\": [{\"content\": \"\(borrowed)\"}]}\n".utf8).write(to: lines)
    #expect(
      try drafts.bench().audit([.contamination], against: [Reference(lines.path) { _ in [] }])
        .missed("contamination.text").value == 1)
  }

  @Test("Hashes say the same as what they are of, and so does a dataset")
  func hashes() throws {
    let bench = try sound.bench()
    let other = try Draft.sound(20, seed: 9).each { draft, place in
      if place == 2 { draft.signature = sound[11].signature }
    }.bench()
    let dataset = try Reference(other.path) { _ in [] }
    #expect(dataset.list.scenes.count == 20)
    let folder = try Bench.Box()
    let file = folder.url.appending(path: "list")
    try Data(HashListFile.bytes(of: dataset.list)).write(to: file)
    for reference in [dataset, try Reference(file.path) { _ in [] }] {
      let finding = try bench.audit([.contamination], against: [reference])
        .missed("contamination.scenes")
      #expect(finding.examples == ["toy/train/00000011"])
    }
  }

  @Test("Maps are told from texts and handed to whoever knows them")
  func maps() throws {
    let folder = try Bench.Box()
    let file = folder.url.appending(path: "maps.jsonl")
    try Data("{\"level\": 3, \"rows\": [\"@_\", \"_*\"]}\n{\"rows\": [\"@#\"]}\n".utf8).write(
      to: file)
    let maps = try Reference(file.path) { grid throws(GivenRejection) in
      guard grid.rows.count == 2 else {
        throw GivenRejection(line: grid.line, reason: "small", detail: "is too small")
      }
      return [Signature(high: 3, low: 4)]
    }
    #expect(maps.list.scenes == [Signature(high: 3, low: 4)])
    #expect(maps.notes == ["\(file.path) line 2: is too small"])
  }
}

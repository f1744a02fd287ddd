@testable import Datasets
import Imaging
import Testing

@testable import Audit

@Suite("What stands in datasets twice")
struct DuplicateTests {
  private let sound = Draft.sound(60)

  @Test("A signature twice in a split, with the id of the second")
  func split() throws {
    let drafts = sound.each { draft, place in
      if place == 41 { draft.signature = sound[7].signature }
    }
    let finding = try drafts.bench().audit([.duplicates]).missed("duplicates.scenes")
    #expect(finding.value == 1)
    #expect(finding.about == "train")
    #expect(finding.examples == ["toy/train/00000041"])
    // Where a recipe keeps what a user gave twice it is told.
    let kept = try Bench(drafts.map(\.record), duplicates: "keep").audit([.duplicates])
    #expect(kept.passed)
    #expect(kept.findings.first { $0.check == "duplicates.scenes" }?.value == 1)
  }

  @Test("A signature in two splits")
  func splits() throws {
    let report = try sound.each { draft, place in
      if place >= 50 { draft.split = "test" }
      if place == 55 || place == 56 { draft.signature = sound[place - 50].signature }
    }.bench().audit([.duplicates])
    #expect(report.missed == ["duplicates.splits"])
    let finding = try report.missed("duplicates.splits")
    #expect(finding.value == 2)
    #expect(finding.about == "train and test")
    #expect(
      Set(finding.examples) == [
        "toy/train/00000005", "toy/test/00000055", "toy/train/00000006", "toy/test/00000056",
      ])
  }

  @Test("Signatures in two datasets, as many as a set of them finds")
  func datasets() throws {
    var dice = Dice(5)
    let other = Draft.sound(60, seed: 2).each { draft, _ in
      if dice.roll(3) == 0 { draft.signature = sound[dice.roll(60)].signature }
    }
    let shared = Set(sound.map(\.signature)).intersection(other.map(\.signature))
    try #require(shared.count > 5)
    let report = try sound.bench().audit([.duplicates], with: [other.bench()])
    let finding = try report.missed("duplicates.datasets")
    #expect(finding.value == Double(shared.count))
    #expect(finding.about == "set0 train and set1 train")
    #expect(
      finding.examples.allSatisfy { $0.hasPrefix("set0: toy/") || $0.hasPrefix("set1: toy/") })
    let within = report.findings.first {
      $0.check == "duplicates.scenes" && $0.about == "set1 train"
    }
    #expect(within?.value == Double(60 - Set(other.map(\.signature)).count))
  }

  @Test("A scene that is signed as another")
  func signatures() throws {
    let report = try sound.each { draft, place in
      if place == 30 { draft.scene = sound[9].scene }
    }.bench().audit([.duplicates])
    #expect(report.missed == ["duplicates.signatures"])
    #expect(
      try report.missed("duplicates.signatures").examples
        == ["toy/train/00000009", "toy/train/00000030"])
  }

  private func ofPhotos(_ change: (inout Draft, Int) -> Void) -> [Draft] {
    sound.each { draft, place in
      draft.sources = [.init(path: "\(place).jpg", sha256: "sum\(place)", licence: "")]
      if place >= 50 { draft.split = "test" }
      change(&draft, place)
    }
  }

  @Test("A photo in two splits, and photos that look like each other")
  func photos() throws {
    let apart = try ofPhotos { _, _ in }.bench { Scraps.photo(UInt64($0.index)) }
    let clean = try apart.audit([.duplicates])
    #expect(clean.passed)
    #expect(clean.findings.contains { $0.check == "duplicates.photos" && $0.count == 60 })
    let shared = try ofPhotos { draft, place in
      if place == 52 { draft.sources = [.init(path: "copy.jpg", sha256: "sum3", licence: "")] }
    }.bench { Scraps.photo($0.index == 52 ? 3 : UInt64($0.index)) }.audit([.duplicates])
    #expect(try shared.missed("duplicates.photos").detail == "3.jpg stands in train and test")
    let alike = try ofPhotos { _, _ in }.bench { draft in
      // The same at another size.
      draft.index == 57 ? Scraps.photo(4, side: 200) : Scraps.photo(UInt64(draft.index))
    }.audit([.duplicates])
    let finding = try alike.missed("duplicates.photos")
    #expect(finding.value == 1)
    #expect(finding.detail.hasPrefix("57.jpg looks like 4.jpg, but for "))
    #expect(finding.examples == ["toy/train/00000004", "toy/test/00000057"])
  }

  @Test("Pairs are alike only if both picture and question are")
  func pairs() throws {
    func found(_ change: (inout Draft, Int) -> Void, _ picture: (Int) -> Picture) throws -> Double {
      let report = try sound.each(change).bench { picture($0.index) }.audit([], pairs: true)
      return try #require(report.findings.first { $0.check == "duplicates.pairs" }).value
    }
    func copied(_ draft: inout Draft, _ place: Int) {
      guard place == 20 else { return }
      draft.question = sound[10].question
      draft.options = sound[10].options
    }
    let same = { (number: Int) in
      number == 20 ? Scraps.photo(10, side: 192) : Scraps.photo(UInt64(number))
    }
    #expect(try found({ _, _ in }, { Scraps.photo(UInt64($0)) }) == 0)
    #expect(try found({ _, _ in }, same) == 0)
    #expect(try found(copied) { Scraps.photo(UInt64($0)) } == 0)
    #expect(try found(copied, same) == 1)
  }

  @Test("The search for pairs finds what comparing all of them finds")
  func pairFinder() {
    var dice = Dice(3)
    var prints: [PairPrint] = []
    for number in 0..<400 {
      var print = PairPrint(picture: dice.next(), text: dice.next())
      if number > 10, dice.roll(2) == 0 {
        print = prints[dice.roll(number)]
        for _ in 0..<dice.roll(14) { print.picture ^= 1 << UInt64(dice.roll(64)) }
        for _ in 0..<dice.roll(5) { print.text ^= 1 << UInt64(dice.roll(64)) }
      }
      prints.append(print)
    }
    var finder = PairFinder()
    var kept: [Int] = []
    for (number, print) in prints.enumerated() {
      let isLike = kept.contains { other in
        (prints[other].picture ^ print.picture).nonzeroBitCount <= 10
          && (prints[other].text ^ print.text).nonzeroBitCount <= 3
      }
      #expect((finder.add(print, record: number) != nil) == isLike)
      if !isLike { kept.append(number) }
    }
    #expect(kept.count < 350)
  }

  @Test("Sorting on the disk finds what a dictionary finds", arguments: [1 << 20, 100, 7])
  func sort(limit: Int) throws {
    var dice = Dice(UInt64(limit))
    let sort = SignatureSort("test", limit: limit)
    var records: [[UInt64]: [UInt64]] = [:]
    for number in 0..<2000 {
      let key = [UInt64(dice.roll(40)) << 58, UInt64(dice.roll(40)) << 33 | 5]
      records[key, default: []].append(UInt64(number))
      try sort.add(KeyedRecord(high: key[0], low: key[1], record: UInt64(number)))
    }
    var found: [[UInt64]: [UInt64]] = [:]
    var last: [UInt64] = []
    try sort.forEachRepeated { alike in
      let key = [alike[0].high, alike[0].low]
      #expect(last.lexicographicallyPrecedes(key))
      last = key
      found[key] = alike.map(\.record)
    }
    #expect(found == records.filter { $0.value.count > 1 })
  }
}

@testable import Datasets
import Imaging
import Testing

@testable import Audit
@testable import Datasets

@Suite("What can be guessed of a dataset")
struct GuessTests {
  private static let count = 1200
  private let sound = Draft.sound(count)

  @Test("A sound dataset misses no bar")
  func soundness() throws {
    let report = try sound.bench().audit()
    #expect(report.missed.isEmpty, "\(report.findings.filter { $0.verdict == .missed })")
    #expect(report.passed)
    let checks = Set(report.findings.map(\.check))
    for check in [
      "duplicates.scenes", "duplicates.signatures", "blind.first", "blind.frequent",
      "blind.position",
      "blind.longest", "blind.shortest", "blind.middle", "blind.question", "blind.colour",
      "balance.positions", "balance.lengths", "balance.options", "balance.difficulty",
      "leaks.names",
      "leaks.order", "leaks.sizes", "leaks.metadata", "leaks.plan", "leaks.thoughts",
      "words.sentences", "words.distinct4", "words.similarity", "words.passage",
    ] {
      #expect(checks.contains(check), "\(check) is not there")
    }
  }

  @Test("Shares by chance are those that somebody counts by hand")
  func byHand() throws {
    let report = try sound.bench().audit([.blind])
    let first = try #require(report.findings.first { $0.check == "blind.first" })
    let hits = sound.count { $0.right == 0 }
    #expect(first.value == Double(hits) / Double(Self.count))
    #expect(first.count == Self.count)
    // A quarter, and three errors of 1,200 draws of a quarter: 0.25 + 3 √(0.1875 ÷ 1200).
    #expect(abs(try #require(first.bar) - 0.2875) < 1e-9)
    let longest = try #require(report.findings.first { $0.check == "blind.longest" })
    let expected = sound.reduce(0.0) { sum, draft in
      let most = draft.options.map(\.count).max() ?? 0
      let best = draft.options.filter { $0.count == most }
      return sum + (best.contains(draft.options[draft.right]) ? 1 / Double(best.count) : 0)
    }
    #expect(abs(longest.value - expected / Double(Self.count)) < 1e-9)
  }

  @Test("The first option is too often right")
  func first() throws {
    let report = try sound.each { draft, place in if place % 4 == 0 { draft.right = 0 } }
      .bench().audit([.blind, .balance])
    #expect(try report.missed("blind.first").about == "toy")
    #expect(report.missed.contains("blind.position"))
    #expect(try report.missed("balance.positions").detail.contains("place 1"))
  }

  @Test("The third option is too often right")
  func position() throws {
    let report = try sound.each { draft, place in if place % 4 == 0 { draft.right = 2 } }
      .bench().audit([.blind, .balance])
    #expect(!report.missed.contains("blind.first"))
    #expect(try report.missed("blind.position").value > 0.35)
    #expect(report.missed.contains("balance.positions"))
  }

  @Test("An answer is right too often when it stands there")
  func frequent() throws {
    let report = try sound.each { draft, _ in
      if let place = draft.options.firstIndex(of: "otter") { draft.right = place }
    }.bench().audit([.blind])
    let finding = try report.missed("blind.frequent")
    #expect(finding.value > 0.4)
    #expect(!report.missed.contains("blind.position"))
  }

  @Test("The right option is longer, or shorter")
  func lengths() throws {
    let longer = try sound.each { draft, _ in draft.options[draft.right] += " that hides" }
      .bench().audit([.blind, .balance])
    #expect(try longer.missed("blind.longest").value == 1)
    #expect(try longer.missed("balance.lengths").detail.contains("longer"))
    #expect(!longer.missed.contains("blind.shortest"))
    let shorter = try sound.each { draft, _ in draft.options[draft.right] = "owl" }
      .bench().audit([.blind, .balance])
    #expect(try shorter.missed("blind.shortest").value == 1)
    #expect(try shorter.missed("balance.lengths").detail.contains("shorter"))
  }

  @Test("Wrong options are made from the right one")
  func middle() throws {
    let numbers = try sound.each { draft, place in
      let truth = 10 + place % 17
      draft.options = [truth - 2, truth + 1, truth + 2, truth - 1].map(String.init)
      draft.options.swapAt(draft.right, 3)
      draft.options[draft.right] = String(truth)
    }.bench().audit([.blind])
    // Of four numbers two lie in the middle.
    #expect(try numbers.missed("blind.middle").value > 0.45)
    let orders = try sound.each { draft, place in
      let truth = [1 + place % 3, 5, 6, 7, 8, 9]
      draft.options = (0..<4).map { change in
        var order = truth
        if change > 0 { order.swapAt(change, change + 1) }
        return order.map(String.init).joined(separator: ", ")
      }
      draft.options.swapAt(0, draft.right)
    }.bench().audit([.blind])
    #expect(try orders.missed("blind.middle").value > 0.9)
  }

  @Test("The words of the question tell, by place or by content, and which form it is")
  func question() throws {
    let report = try sound.each { draft, place in
      if place % 3 == 0 { draft.form = "told" }
      if draft.form == "told", draft.right == 1 { draft.question += " Beware of traps." }
    }.bench().audit([.blind])
    #expect(report.findings.contains { $0.check == "blind.question" && $0.about == "toy/told" })
    #expect(!report.findings.contains { $0.check == "blind.question" && $0.about == "toy/choice" })
    let unlisted = try sound.each { draft, place in
      draft.answerForm = "yes_no"
      draft.answer = place % 2 == 0 ? "yes" : "no"
      if place % 2 == 0 { draft.question = "Is there any animal?" }
    }.bench().audit([.blind, .balance])
    #expect(try unlisted.missed("blind.question").value > 0.95)
    #expect(!unlisted.missed.contains("balance.answers"))
  }

  @Test("The colour of the picture tells")
  func colour() throws {
    let tones = [RGB(200, 40, 40), RGB(40, 200, 40), RGB(40, 40, 200), RGB(220, 220, 60)]
    let report = try sound.bench(colour: { tones[$0.right] }).audit([.blind])
    #expect(try report.missed("blind.colour").value > 0.95)
    // Of the colours that options name, the one of the centre.
    let named = try sound.each { draft, place in
      draft.options = ["red", "green", "blue", "yellow"]
      draft.options.swapAt(0, place % 4)
    }.bench(colour: { draft in
      let names = ["red", "green", "blue", "yellow"]
      return names.firstIndex(of: draft.options[draft.right]).map { tones[$0] }
    }).audit([.blind])
    #expect(try named.missed("blind.centre").value == 1)
  }

  @Test("Yes and no are not as frequent as each other")
  func answers() throws {
    let report = try sound.each { draft, place in
      draft.answerForm = "yes_no"
      draft.answer = place % 3 == 0 ? "no" : "yes"
    }.bench().audit([.blind, .balance])
    #expect(try report.missed("balance.answers").detail.contains("yes"))
    #expect(try report.missed("blind.frequent").value > 0.6)
    let always = try sound.each { draft, _ in
      draft.answerForm = "yes_no"
      draft.answer = "yes"
    }.bench().audit([.balance])
    #expect(try always.missed("balance.answers").value == 1)
  }

  @Test("An answer that is none of its options is found with its id")
  func stray() throws {
    let records = sound.map(\.record)
    var spoiled = records
    spoiled[17].answer.value = "F"
    let report = try Bench(spoiled, pictures: Self.pictures(sound)).audit([.balance])
    let finding = try report.missed("balance.options")
    #expect(finding.value == 1)
    #expect(finding.examples == ["toy/train/00000017"])
  }

  @Test("One split is harder than another")
  func splits() throws {
    let report = try sound.each { draft, place in
      if place >= 800 {
        draft.split = "test"
        draft.difficulty = 50 + draft.difficulty / 2
      }
    }.bench().audit([.balance])
    #expect(try report.missed("balance.splits").about == "toy, train and test")
  }

  static func pictures(_ drafts: [Draft]) -> [String: [UInt8]] {
    Dictionary(
      drafts.map { ($0.image, Scraps.any($0.index)) },
      uniquingKeysWith: { first, _ in first })
  }
}

import Datasets
import Testing
import Traces

@testable import Filters

@Suite struct TextFilterTests {
  private func trace(_ text: String) -> TraceOutline {
    var outline = TraceOutline(TokenBudgetFilterTests.sample(side: 8, thoughts: 0))
    (outline.question, outline.texts, outline.answer) = ("", [text], "")
    return outline
  }

  @Test func `lengths are those of question, thoughts and answer in code points`() {
    let filter = TextLengthFilter()
    // Two line feeds stand between the three.
    #expect(filter.objection(to: trace(String(repeating: "é", count: 8))) == nil)
    #expect(
      filter.objection(to: trace(String(repeating: "é", count: 7))) == "9 characters, below 10")
    #expect(filter.objection(to: trace(String(repeating: "道", count: 9998))) == nil)
    #expect(
      filter.objection(to: trace(String(repeating: "道", count: 9999)))
        == "10001 characters, above 10000")
  }

  /// What data-juicer's formula gives, counted in another way: by comparing every two places.
  private func plainShare(_ text: String, _ length: Int) -> Double {
    let letters = Array(text.unicodeScalars)
    guard letters.count >= length else { return 0 }
    let places = 0...letters.count - length
    func same(_ a: Int, _ b: Int) -> Bool {
      (0..<length).allSatisfy { letters[a + $0] == letters[b + $0] }
    }
    var counts: [Int] = []
    for place in places where !places.contains(where: { $0 < place && same($0, place) }) {
      counts.append(places.count { same($0, place) })
    }
    var root = 0
    while (root + 1) * (root + 1) <= counts.count { root += 1 }
    var sum = 0
    for _ in 0..<root {
      guard let place = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[place] > 1
      else { break }
      sum += counts.remove(at: place)
    }
    return Double(sum) / Double(places.count)
  }

  @Test(arguments: [
    "", "short", "nothing here says the same thing more than once, it seems",
    String(repeating: "over and over ", count: 30), String(repeating: "a", count: 40),
    "I go right. I go right. I go down. I go right. I go down. I go left.",
    "é道é道é道é道é道é道é道é道é道",
  ])
  func `repeated characters are counted as data-juicer counts them`(text: String) {
    for length in [1, 3, 10] {
      #expect(
        abs(CharacterRepetitionFilter.share(of: text, length) - plainShare(text, length)) < 1e-12)
    }
  }

  @Test func `repeated words are found whatever their case and the signs around them`() {
    // Runs of two: go right, right go, go right, right go, go down; four of five are repeated.
    let text = "Go right. “Go” right, go DOWN"
    #expect(WordRepetitionFilter.share(of: text, 2) == 0.8)
    #expect(WordRepetitionFilter.share(of: text, 7) == 0)
    #expect(WordRepetitionFilter.share(of: "", 1) == 0)
    var filter = WordRepetitionFilter()
    filter.length = 2
    #expect(
      filter.objection(to: trace(text)) == "80.0 % of the words repeated, above 0.5")
  }

  @Test func `traces that repeat themselves are turned away`() {
    #expect(
      CharacterRepetitionFilter().objection(to: trace(String(repeating: "a", count: 50)))
        != nil)
    #expect(
      CharacterRepetitionFilter().objection(to: trace("I look at the board, and then at the goal."))
        == nil)
  }
}

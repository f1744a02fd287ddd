import Testing
import Traces

/// Words know what they assert, and where.
@Suite struct WordsTests {
  private func span(_ claim: Claim, of words: Words) -> String {
    let scalars = Array(words.text.unicodeScalars)[claim.span]
    return String(String.UnicodeScalarView(scalars))
  }

  @Test func `an interpolated fact is said and claimed`() {
    let move = Said(Fact("move", ["2", "3", "R"]), as: "right twice")
    let words: Words = "From here I go \(move)."
    #expect(words.text == "From here I go right twice.")
    #expect(words.claims.count == 1)
    #expect(words.claims[0].span == 15..<26)
    #expect(words.claims[0].fact.kind == "move")
  }

  @Test func `spans count code points, not letters or bytes`() {
    // A flag is two code points, é here two, a family five, 𝒳 one.
    let fact = Said(Fact("cell", []), as: "é\u{301}🇫🇷")
    let words: Words = "👩‍👩‍👧 e\u{301} 𝒳: \(fact) \(fact)"
    #expect(words.length == words.text.unicodeScalars.count)
    #expect(words.claims.map { span($0, of: words) } == ["é\u{301}🇫🇷", "é\u{301}🇫🇷"])
    #expect(words.claims[0].span == 12..<16)
    #expect(words.claims[1].span == 17..<21)
  }

  @Test func `a combining mark at a seam does not shift spans`() {
    // The mark joins the letter before it into one character, but stays a code point.
    var words: Words = "cafe"
    words.append("\u{301} ")
    let said: Words = "\(Said(Fact("count", ["2"]), as: "two")) cups"
    words.append(said)
    #expect(words.text.count == 13 && words.length == 14)
    #expect(words.claims.map { span($0, of: words) } == ["two"])
  }

  @Test func `words in words keep their claims`() {
    let cell = Said(Fact("cell", ["1", "2"]), as: "row 1, column 2")
    let inner: Words = "the hole at \(cell)"
    let middle: Words = "Past \(inner), then \(inner)"
    let outer: Words = "→ \(middle)\(Words())."
    #expect(
      outer.text
        == "→ Past the hole at row 1, column 2, then the hole at row 1, column 2.")
    #expect(outer.claims.map { span($0, of: outer) } == ["row 1, column 2", "row 1, column 2"])
    #expect(outer.claims[0].span.upperBound < outer.claims[1].span.lowerBound)
  }

  @Test func `plain text claims nothing`() {
    let words: Words = "Let me look."
    #expect(words.claims.isEmpty && words.length == 12)
    #expect(Words().text.isEmpty && Words().length == 0)
  }
}

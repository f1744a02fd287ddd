import Testing
import VerificationKit

@Suite("Texts cut into tokens")
struct TokenTests {
  @Test("Words are told as they stand and in small letters, plain or not, with their places")
  func words() {
    let text = TokenizedText("The RED Box's 3rd side, Żółć ＡＢ\u{200b}c—x\u{7}y")
    #expect(
      text.tokens.map(\.text) == [
        "The", "RED", "Box", "'", "s", "3rd", "side", ",", "Żółć", "AB\u{200b}c", "—", "x\u{7}y",
      ])
    #expect(
      text.tokens.map(\.lower) == [
        "the", "red", "box", "'", "s", "3rd", "side", ",", "żółć", "ab\u{200b}c", "—", "x\u{7}y",
      ])
    #expect(text.tokens.filter(\.followsBlank).count == 7)
    for token in text.tokens where token.sort == .word && token.lower.allSatisfy(\.isASCII) {
      let own = String(String.UnicodeScalarView(text.scalars[token.range]))
      #expect(own == token.text)
    }
    #expect(text.strangers.map { text.scalars[$0].value } == [0x200b, 0x7])
  }

  @Test("A word is cut where a span ends in it")
  func cuts() {
    let text = TokenizedText("rows4and Columns", cutAt: [4..<5, 9..<12])
    #expect(text.tokens.map(\.text) == ["rows", "4", "and", "Col", "umns"])
    #expect(text.tokens.map(\.range) == [0..<4, 4..<5, 5..<8, 9..<12, 12..<16])
    #expect(text.isWhole(4..<5) && text.isWhole(9..<12) && !text.isWhole(9..<11))
  }
}

extension TokenizedText {
  /// Whether a capital A is an article, and no letter: it opens a sentence, and a word follows.
  public func isArticle(_ token: Token) -> Bool {
    guard token.text == "A", let place = tokens.firstIndex(where: { $0.range == token.range }),
      place + 1 < tokens.count
    else { return false }
    let next = tokens[place + 1]
    let opens = place == 0 || [".", "!", "?", ":"].contains(tokens[place - 1].text)
    return opens && next.sort == .word && next.followsBlank && next.text == next.lower
      && next.lower != "and" && !Numerals.isPart(next.lower)
  }
}

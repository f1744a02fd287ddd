import ScoringKit
import VerificationKit

/// The placements that a text tells: `piece 3 goes to row 1, column 2`, `Piece B: top left`, `Piece 4 lies in place 2, piece 1
/// in place 3`.
struct PlacementSteps {
  private(set) var tally = StepTally()

  private static let verbs: Set<String> = [
    "goes", "belongs", "lies", "sits", "stands", "fits", "comes", "is", "→", "->", ":", "=",
  ]
  private static let prepositions: Set<String> = ["to", "in", "at", "on", "into"]

  /// Reads the placements; nil if there are none.
  ///
  /// Between piece and place stand one of the verbs (but in a list that goes on with `, piece …` or `and piece …`) and a
  /// preposition, and nothing else. A place is `row r, column c`, `place n`, a corner (`top left`), or where there is one row
  /// or column of at most three `left`, `right`, `top`, `bottom` or `middle`.
  init?(_ text: String, on board: ScoredJigsaw) {
    guard text.utf8.count < ModelOutput.longest, text.holdsBytes(of: "iece ") else { return nil }
    let tokens = TokenizedText(text).tokens
    var place = 0
    /// Where the last placement ended, if nothing but a comma or `and` has stood since.
    var last = -1
    while place + 2 < tokens.count {
      defer { place += 1 }
      guard tokens[place].lower == "piece", let piece = board.piece(tokens[place + 1].text) else {
        continue
      }
      var next = place + 2
      var isTold = last >= 0 && last == place
      if next + 1 < tokens.count, tokens[next].text == "-", tokens[next + 1].text == ">" {
        isTold = true
        next += 2
      } else if next < tokens.count, Self.verbs.contains(tokens[next].lower) {
        isTold = true
        next += 1
      }
      guard isTold else { continue }
      if next < tokens.count, Self.prepositions.contains(tokens[next].lower) { next += 1 }
      if next < tokens.count, tokens[next].lower == "the" { next += 1 }
      guard let (spot, words) = Self.place(tokens, next, on: board),
        let end = Self.end(of: words, tokens)
      else { continue }
      tally.note(board.areAlike(board.pieces[spot], piece) && board.pieces[spot] > 0)
      last = end
      while last < tokens.count, [",", "and", ";"].contains(tokens[last].lower) { last += 1 }
    }
    if tally.told == 0 { return nil }
  }

  /// What may follow a place on its line: anything else makes another thing of it, such as the left edge.
  private static let followers: Set<String> = [
    "and", "then", "while", "with", "but", "so", "because", "since", "where", "as", "piece", "now",
    "next", "also", "too",
  ]

  /// What a place may be said to be a place of.
  private static let wholes: Set<String> = [
    "board", "frame", "grid", "image", "jigsaw", "picture", "puzzle",
  ]

  /// Where a place ends whose own words end at a token: there, or after a word such as `corner`, or after `of the board`; nil
  /// where no sign, number, word with a capital (of the next line) or such a word follows as goes on.
  private static func end(of place: Int, _ tokens: [Token]) -> Int? {
    var end = place
    func word(_ step: Int) -> String { end + step < tokens.count ? tokens[end + step].lower : "" }
    if ["corner", "place", "position", "spot"].contains(word(0)) { end += 1 }
    if ["of", "in", "on"].contains(word(0)), word(1) == "the" {
      let words = ["finished", "whole"].contains(word(2)) ? 3 : 2
      if wholes.contains(word(words)) { end += words + 1 }
    }
    guard end < tokens.count else { return end }
    let token = tokens[end]
    if token.sort == .sign {
      // Of the left's, and left-hand.
      return token.followsBlank || !["'", "’", "-"].contains(token.text) ? end : nil
    }
    guard let first = token.text.unicodeScalars.first else { return end }
    return first.properties.numericType != nil || first.properties.isUppercase
      || followers.contains(token.lower) ? end : nil
  }

  /// Reads a place, counted from 0, and where its words end.
  private static func place(
    _ tokens: [Token], _ start: Int, on board: ScoredJigsaw
  ) -> (place: Int, end: Int)? {
    guard start < tokens.count else { return nil }
    func number(_ place: Int) -> Numerals.Reading? {
      place < tokens.count
        ? Numerals.read(tokens[place...]).flatMap { $0.isOrdinal ? nil : $0 } : nil
    }
    func spot(_ row: Int, _ column: Int) -> Int? {
      1...board.rows ~= row && 1...board.columns ~= column
        ? (row - 1) * board.columns + column - 1 : nil
    }
    switch tokens[start].lower {
    case "row":
      guard let row = number(start + 1) else { return nil }
      var next = start + 1 + row.length
      if next < tokens.count, [",", "and"].contains(tokens[next].lower) { next += 1 }
      guard next < tokens.count, tokens[next].lower == "column", let column = number(next + 1)
      else { return nil }
      return spot(row.value, column.value).map { ($0, next + 1 + column.length) }
    case "place", "position":
      guard let found = number(start + 1), 1...board.pieces.count ~= found.value else { return nil }
      return (found.value - 1, start + 1 + found.length)
    case "top", "bottom", "upper", "lower":
      let isTop = ["top", "upper"].contains(tokens[start].lower)
      var next = start + 1
      if next < tokens.count, tokens[next].text == "-" { next += 1 }
      let side = next < tokens.count ? tokens[next].lower : ""
      if side == "left" || side == "right", board.rows > 1, board.columns > 1 {
        let row = isTop ? 1 : board.rows
        return spot(row, side == "left" ? 1 : board.columns).map { ($0, next + 1) }
      }
      guard board.columns == 1, 2...3 ~= board.rows else { return nil }
      return spot(isTop ? 1 : board.rows, 1).map { ($0, start + 1) }
    case "left", "right":
      guard board.rows == 1, 2...3 ~= board.columns else { return nil }
      // `left of` and `right of` are no places.
      if start + 1 < tokens.count, tokens[start + 1].lower == "of" { return nil }
      return spot(1, tokens[start].lower == "left" ? 1 : board.columns).map { ($0, start + 1) }
    case "middle", "centre", "center":
      guard board.pieces.count == 3, board.rows == 1 || board.columns == 1 else { return nil }
      return (1, start + 1)
    default: return nil
    }
  }
}

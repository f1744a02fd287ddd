@testable import Datasets
import Foundation
import Testing

/// A way of damaging records, and the labels under which it must be found.
struct Damage: Sendable, CustomTestStringConvertible {
  let name: String
  /// The labels of which at least one must be reported for each damaged record.
  let reasons: Set<String>
  /// Whether more than the damaged records may be blamed, as where two exchange something.
  var spreads = false
  /// Damages the entry at a place; false if it has nothing that can be damaged so.
  let apply: @Sendable (inout ForgedDataset, _ shard: Int, _ entry: Int) throws -> Bool

  init(
    _ name: String, _ reasons: Set<String>, spreads: Bool = false,
    apply: @escaping @Sendable (inout ForgedDataset, Int, Int) throws -> Bool
  ) {
    self.name = name
    self.reasons = reasons
    self.spreads = spreads
    self.apply = apply
  }

  /// A damage of one entry alone.
  static func one(
    _ name: String, _ reasons: Set<String>,
    _ body: @escaping @Sendable (inout ForgedDataset.Entry) throws -> Bool
  ) -> Damage {
    Damage(name, reasons) { try body(&$0.shards[$1].entries[$2]) }
  }

  var testDescription: String { name }
}

/// A text of a record that is to be damaged.
struct TextPlace {
  var text: String
  var claims: [Record.Claim]

  /// Replaces code points and moves spans along, so that nothing but the words changes.
  mutating func replace(_ range: Range<Int>, with new: String) {
    var scalars = Array(text.unicodeScalars)
    scalars.replaceSubrange(range, with: Array(new.unicodeScalars))
    let change = new.unicodeScalars.count - range.count
    for place in claims.indices {
      if claims[place].span[0] >= range.upperBound { claims[place].span[0] += change }
      if claims[place].span[1] >= range.upperBound { claims[place].span[1] += change }
    }
    text = String(String.UnicodeScalarView(scalars))
  }

  /// The words within a claim's span.
  func words(of claim: Record.Claim) -> String {
    String(
      String.UnicodeScalarView(Array(text.unicodeScalars)[claim.span[0]..<claim.span[1]]))
  }

  /// Replaces the first whole word inside a claim's span that `change` wants otherwise.
  mutating func changeWord(
    in kinds: Set<String>? = nil, besides skipped: Set<String> = [],
    _ change: (String) -> String?
  ) -> Bool {
    let scalars = Array(text.unicodeScalars)
    func isWord(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    for claim in claims {
      if skipped.contains(claim.kind) || kinds?.contains(claim.kind) == false { continue }
      var start = claim.span[0]
      while start < claim.span[1] {
        guard isWord(scalars[start]) else {
          start += 1
          continue
        }
        var end = start
        while end < claim.span[1], isWord(scalars[end]) { end += 1 }
        let word = String(String.UnicodeScalarView(scalars[start..<end]))
        if let new = change(word) {
          replace(start..<end, with: new)
          return true
        }
        start = end
      }
    }
    return false
  }
}

extension ForgedDataset.Entry {
  /// Edits texts until one has been damaged: thoughts, the question, the words without pictures.
  mutating func changeText(_ body: (inout TextPlace) throws -> Bool) rethrows -> Bool {
    for place in record.thoughts.indices {
      guard let text = record.thoughts[place].text else { continue }
      var words = TextPlace(text: text, claims: record.thoughts[place].claims)
      guard try body(&words) else { continue }
      record.thoughts[place].text = words.text
      record.thoughts[place].claims = words.claims
      return true
    }
    return try changeQuestion(body) || changeTextOnly(body)
  }

  mutating func changeQuestion(_ body: (inout TextPlace) throws -> Bool) rethrows -> Bool {
    var words = TextPlace(text: record.problem.question, claims: record.problem.claims)
    guard try body(&words) else { return false }
    record.problem.question = words.text
    record.problem.claims = words.claims
    return true
  }

  mutating func changeTextOnly(_ body: (inout TextPlace) throws -> Bool) rethrows -> Bool {
    var words = TextPlace(text: record.textOnly.text, claims: record.textOnly.claims)
    guard try body(&words) else { return false }
    record.textOnly.text = words.text
    record.textOnly.claims = words.claims
    return true
  }

  /// The claims of a text, damaged one at a time.
  mutating func changeClaim(
    _ kinds: Set<String>, _ body: (inout TextPlace, Int) throws -> Bool
  ) rethrows -> Bool {
    try changeText { words in
      for place in words.claims.indices where kinds.contains(words.claims[place].kind) {
        if try body(&words, place) { return true }
      }
      return false
    }
  }
}

/// The lake of a record as its scene declares it, for finding places worth damaging.
struct SceneSketch {
  var rows: [[Character]]
  var cell: Int
  var origin: [Int]
  var ink: [Int]
  var levels: Int
  var moves: [Character]
  /// The cells of the answer's walk, rows and columns from 0.
  var walk: [[Int]] = []

  init(_ record: Record) throws {
    func object(_ text: String) throws -> [String: Any] {
      guard let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      else { throw ForgeError("no object") }
      return object
    }
    let legend = try object(record.legend)
    guard let rows = try object(record.scene)["rows"] as? [String],
      let cell = legend["cell"] as? Int, let origin = legend["origin"] as? [Int],
      let ink = legend["ink"] as? [String: Any],
      let colour = (ink["colours"] as? [String])?.first, let levels = ink["levels"] as? Int,
      let number = Int(colour.dropFirst(), radix: 16)
    else { throw ForgeError("the record's fragments are not what is expected") }
    self.rows = rows.map { Array($0) }
    self.cell = cell
    self.origin = origin
    self.levels = levels
    self.ink = [number >> 16, number >> 8 & 255, number & 255]
    moves = record.answer.value.filter { $0 != "," }.map { $0 }
    for (row, letters) in self.rows.enumerated() {
      if let column = letters.firstIndex(of: "S") { walk = [[row, column]] }
    }
    for move in moves {
      guard let last = walk.last else { throw ForgeError("no start") }
      walk.append(Self.step(last, move))
    }
  }

  static func step(_ cell: [Int], _ move: Character) -> [Int] {
    switch move {
    case "L": [cell[0], cell[1] - 1]
    case "R": [cell[0], cell[1] + 1]
    case "U": [cell[0] - 1, cell[1]]
    default: [cell[0] + 1, cell[1]]
    }
  }

  func letter(_ cell: [Int]) -> Character? {
    rows.indices.contains(cell[0]) && rows[cell[0]].indices.contains(cell[1])
      ? rows[cell[0]][cell[1]] : nil
  }

  /// The first cell with a letter that the walk does not touch.
  func cellOffWalk(_ wanted: Character) -> [Int]? {
    for (row, letters) in rows.enumerated() {
      for (column, letter) in letters.enumerated()
      where letter == wanted && !walk.contains([row, column]) {
        return [row, column]
      }
    }
    return nil
  }

  /// The top left corner of a cell in pixels.
  func corner(_ place: [Int]) -> [Int] {
    [origin[0] + place[1] * cell, origin[1] + place[0] * cell]
  }

  /// A walk without repeated cells from the start to the goal that is not the answer's.
  var otherWalk: [Character]? {
    var found: [Character]?
    var budget = 20_000
    func search(_ path: [[Int]], _ moves: [Character]) {
      budget -= 1
      guard found == nil, budget > 0, let here = path.last else { return }
      if letter(here) == "G" {
        if moves != self.moves { found = moves }
        return
      }
      for move in ["L", "R", "U", "D"] as [Character] {
        let next = Self.step(here, move)
        guard let letter = letter(next), letter != "H", !path.contains(next) else { continue }
        search(path + [next], moves + [move])
      }
    }
    search(Array(walk.prefix(1)), [])
    return found
  }
}

@testable import Datasets
import Foundation
import Testing
import VerificationKit

/// A way of damaging a record, and the label under which it must be found.
struct Damage: Sendable, CustomTestStringConvertible {
  let name: String
  let reason: String
  let plan: Plan
  let apply: @Sendable (inout Sketch) throws -> Void

  init(
    _ name: String, _ reason: String, of plan: Plan = Plan(),
    _ apply: @escaping @Sendable (inout Sketch) throws -> Void = { _ in }
  ) {
    (self.name, self.reason, self.plan, self.apply) = (name, reason, plan, apply)
  }

  var testDescription: String { name }

  /// A landscape with the negative of another in its last corner.
  private static var oddSource: Canvas {
    var source = Canvas.landscape(256, 256)
    var other = Canvas.landscape(128, 128, seed: 9)
    other.pixels = other.pixels.map { $0 ^ 0xffffff }
    source.paste(other, at: 128, 128)
    return source
  }

  static func odd(margin: Double, searched: String = "exhaustive", floor: Double = 1.25) -> Plan {
    Plan(
      form: "odd_piece", pieces: [1, 2, 3, 4], pictures: [2, 3], searched: searched, floor: floor,
      margin: margin, source: oddSource, odd: 4)
  }

  static let turned = Plan(turns: [0, 3, 1, 2])
  static let rotation = Plan(form: "rotation", pieces: [1, 2, 3, 4], turns: [0, 1, 2, 3])
  static let swapped = Plan(form: "swapped", pieces: [1, 4, 3, 2])
  static let choice = Plan(form: "arrangement")
  static let odd = odd(margin: Oracle.oddMargin(oddSource))
  static let pair = Plan(form: "pair", asked: [3, 1])
}

/// A record has not what a damage wants to change.
struct NothingToDamage: Error {}

extension Sketch {
  /// Puts one text of a column in another's place.
  mutating func swap(_ column: WritableKeyPath<Record, String>, _ old: String, _ new: String) throws
  {
    guard let range = record[keyPath: column].range(of: old) else { throw NothingToDamage() }
    record[keyPath: column].replaceSubrange(range, with: new)
  }

  mutating func swapDetail(_ old: String, _ new: String) throws {
    guard let range = record.thoughts[1].edit?.detail.range(of: old) else {
      throw NothingToDamage()
    }
    record.thoughts[1].edit?.detail.replaceSubrange(range, with: new)
  }

  /// Calls with the texts one by one until one was changed.
  private mutating func changeText(
    _ body: (inout String, inout [Record.Claim]) throws -> Bool
  ) rethrows -> Bool {
    if try body(&record.problem.question, &record.problem.claims) { return true }
    for number in record.thoughts.indices {
      guard var text = record.thoughts[number].text else { continue }
      if try body(&text, &record.thoughts[number].claims) {
        record.thoughts[number].text = text
        return true
      }
    }
    return false
  }

  /// Changes the first claim of a kind, and its words.
  mutating func say(
    _ kind: String, _ values: [String]? = nil, _ words: String? = nil,
    _ more: (inout Record.Claim) -> Void = { _ in }
  ) throws {
    let isFound = changeText { text, claims in
      guard let number = claims.firstIndex(where: { $0.kind == kind }) else { return false }
      if let values { claims[number].values = values }
      if let words {
        let span = claims[number].span
        var scalars = Array(text.unicodeScalars)
        let new = Array(words.unicodeScalars)
        scalars.replaceSubrange(span[0]..<span[1], with: new)
        text = String(String.UnicodeScalarView(scalars))
        let change = new.count - (span[1] - span[0])
        claims[number].span[1] += change
        for later in claims.indices where later > number {
          claims[later].span = claims[later].span.map { $0 + change }
        }
      }
      more(&claims[number])
      return true
    }
    if !isFound { throw NothingToDamage() }
  }

  /// Adds words to the end of a thought, as a claim if there is a kind.
  mutating func add(
    _ words: String, to thought: Int = 0, _ kind: String? = nil, _ values: [String] = [],
    image: Int? = 0
  ) {
    var saying = Saying(
      text: record.thoughts[thought].text ?? "", claims: record.thoughts[thought].claims)
    saying = saying + " "
    saying = kind.map { saying.claim($0, values, words, image: image) } ?? saying + words
    record.thoughts[thought].text = saying.text
    record.thoughts[thought].claims = saying.claims
  }
}

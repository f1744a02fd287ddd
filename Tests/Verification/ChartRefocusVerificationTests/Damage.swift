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
    _ name: String, _ reason: String, of plan: Plan = .retrieve,
    _ apply: @escaping @Sendable (inout Sketch) throws -> Void
  ) {
    (self.name, self.reason, self.plan, self.apply) = (name, reason, plan, apply)
  }

  /// A plan that is changed before its record is made.
  init(
    _ name: String, _ reason: String, _ plan: Plan, planned change: (inout Plan) -> Void
  ) {
    var plan = plan
    change(&plan)
    self.init(name, reason, of: plan) { _ in }
  }

  var testDescription: String { name }
}

/// A record has not what a damage wants to change.
struct NothingToDamage: Error {}

extension Sketch {
  /// Changes the JSON object of a column.
  mutating func edit(
    _ column: WritableKeyPath<Record, String>, _ body: (inout [String: Any]) throws -> Void
  ) throws {
    let value = try JSONSerialization.jsonObject(with: Data(record[keyPath: column].utf8))
    guard var object = value as? [String: Any] else { throw NothingToDamage() }
    try body(&object)
    record[keyPath: column] = Plan.json(object)
  }

  /// Changes one entry of an object within a column.
  mutating func edit(
    _ column: WritableKeyPath<Record, String>, _ part: String, _ key: String, _ value: Any
  ) throws {
    try edit(column) { object in
      guard var inner = object[part] as? [String: Any], inner[key] != nil else {
        throw NothingToDamage()
      }
      inner[key] = value
      object[part] = inner
    }
  }

  /// Changes one entry of an object in a list of a column.
  mutating func edit(
    _ column: WritableKeyPath<Record, String>, _ list: String, _ number: Int, _ key: String,
    _ value: Any
  ) throws {
    try edit(column) { object in
      guard var entries = object[list] as? [[String: Any]], entries[number][key] != nil else {
        throw NothingToDamage()
      }
      entries[number][key] = value
      object[list] = entries
    }
  }

  /// The elements as the legend has them.
  var elements: [[String: Any]] {
    let value = try? JSONSerialization.jsonObject(with: Data(record.legend.utf8))
    return (value as? [String: Any])?["elements"] as? [[String: Any]] ?? []
  }

  /// The number of the first element of a kind, a series and a category.
  func number(_ kind: String, _ series: Int = -1, _ category: Int = -1) throws -> Int {
    guard
      let number = elements.firstIndex(where: {
        $0["kind"] as? String == kind && $0["series"] as? Int == series
          && $0["category"] as? Int == category
      })
    else { throw NothingToDamage() }
    return number
  }

  func box(_ kind: String, _ series: Int = -1, _ category: Int = -1) throws -> [Int] {
    guard let box = elements[try number(kind, series, category)]["box"] as? [Int] else {
      throw NothingToDamage()
    }
    return box
  }

  /// Changes an entry of an element.
  mutating func edit(
    _ kind: String, _ series: Int = -1, _ category: Int = -1, _ key: String, _ value: Any
  ) throws {
    try edit(\.legend, "elements", try number(kind, series, category), key, value)
  }

  /// Paints a box on all pictures.
  mutating func paint(_ box: [Int], _ colour: UInt32) {
    for number in pictures.indices { pictures[number].fill(box, colour) }
  }

  /// Adds words with claims to the end of a thought.
  mutating func add(_ words: String, to thought: Int = 0) {
    let more = Saying(words, isLabelled: plan.isLabelled)
    let length = record.thoughts[thought].text?.unicodeScalars.count ?? 0
    record.thoughts[thought].text? += more.text
    record.thoughts[thought].claims += more.claims.map { claim in
      var claim = claim
      claim.span = claim.span.map { $0 + length }
      return claim
    }
  }

  /// Changes the last claim of a kind in the thoughts, or in the question, and its words.
  mutating func say(
    _ kind: String, _ values: [String]? = nil, _ words: String? = nil,
    _ more: (inout Record.Claim) -> Void = { _ in }
  ) throws {
    for number in record.thoughts.indices.reversed() {
      guard var text = record.thoughts[number].text else { continue }
      if Self.change(kind, values, words, &text, &record.thoughts[number].claims, more) {
        record.thoughts[number].text = text
        return
      }
    }
    try ask(kind, values, words, more)
  }

  /// Changes the last claim of a kind in the question, and its words.
  mutating func ask(
    _ kind: String, _ values: [String]? = nil, _ words: String? = nil,
    _ more: (inout Record.Claim) -> Void = { _ in }
  ) throws {
    guard
      Self.change(kind, values, words, &record.problem.question, &record.problem.claims, more)
    else { throw NothingToDamage() }
  }

  private static func change(
    _ kind: String, _ values: [String]?, _ words: String?, _ text: inout String,
    _ claims: inout [Record.Claim], _ more: (inout Record.Claim) -> Void
  ) -> Bool {
    guard let number = claims.lastIndex(where: { $0.kind == kind }) else { return false }
    if let values { claims[number].values = values }
    if let words {
      let span = claims[number].span
      var scalars = Array(text.unicodeScalars)
      let new = Array(words.unicodeScalars)
      scalars.replaceSubrange(span[0]..<span[1], with: new)
      text = String(String.UnicodeScalarView(scalars))
      let shift = new.count - (span[1] - span[0])
      claims[number].span[1] += shift
      for later in claims.indices where later > number {
        claims[later].span = claims[later].span.map { $0 + shift }
      }
    }
    more(&claims[number])
    return true
  }
}

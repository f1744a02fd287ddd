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
    _ name: String, _ reason: String, of plan: Plan = .colour,
    _ apply: @escaping @Sendable (inout Sketch) throws -> Void = { _ in }
  ) {
    (self.name, self.reason, self.plan, self.apply) = (name, reason, plan, apply)
  }

  /// A plan that is changed before its record is made.
  init(
    _ name: String, _ reason: String, _ plan: Plan, planned change: (inout Plan) -> Void
  ) {
    var plan = plan
    change(&plan)
    self.init(name, reason, of: plan)
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

  /// Changes one object of the scene.
  mutating func editObject(_ number: Int, _ key: String, _ value: Any) throws {
    try edit(\.scene) { scene in
      guard var objects = scene["objects"] as? [[String: Any]] else { throw NothingToDamage() }
      objects[number][key] = value
      scene["objects"] = objects
    }
  }

  /// Changes one entry of what is asked.
  mutating func editAsked(_ key: String, _ value: Any) throws {
    try edit(\.scene) { scene in
      guard var asked = scene["asked"] as? [String: Any] else { throw NothingToDamage() }
      asked[key] = value
      scene["asked"] = asked
    }
  }

  /// Changes one entry of a list of the legend.
  mutating func editLegend(_ list: String, _ number: Int, _ key: String?, _ value: Any) throws {
    try edit(\.legend) { legend in
      guard var entries = legend[list] as? [Any] else { throw NothingToDamage() }
      if let key {
        guard var entry = entries[number] as? [String: Any] else { throw NothingToDamage() }
        entry[key] = value
        entries[number] = entry
      } else {
        entries[number] = value
      }
      legend[list] = entries
    }
  }

  /// Puts one text of a column in another's place.
  mutating func swap(_ column: WritableKeyPath<Record, String>, _ old: String, _ new: String) throws
  {
    guard let range = record[keyPath: column].range(of: old) else { throw NothingToDamage() }
    record[keyPath: column].replaceSubrange(range, with: new)
  }

  /// Changes what the edit of a picture, from 1, says.
  mutating func editDetail(_ image: Int, _ old: String, _ new: String) throws {
    let place = image * 2 - 1
    guard let range = record.thoughts[place].edit?.detail.range(of: old) else {
      throw NothingToDamage()
    }
    record.thoughts[place].edit?.detail.replaceSubrange(range, with: new)
  }

  /// Changes the last claim of a kind in the thoughts, or in the question, and its words.
  mutating func say(
    _ kind: String, _ values: [String]? = nil, _ words: String? = nil,
    _ more: (inout Record.Claim) -> Void = { _ in }
  ) throws {
    func change(_ text: inout String, _ claims: inout [Record.Claim]) -> Bool {
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
    for number in record.thoughts.indices.reversed() {
      guard var text = record.thoughts[number].text else { continue }
      if change(&text, &record.thoughts[number].claims) {
        record.thoughts[number].text = text
        return
      }
    }
    if change(&record.problem.question, &record.problem.claims) { return }
    throw NothingToDamage()
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

  /// Puts words before the last claim of a kind in the last thought.
  mutating func precede(_ kind: String, with words: String) throws {
    let last = record.thoughts.count - 1
    guard var text = record.thoughts[last].text,
      let number = record.thoughts[last].claims.lastIndex(where: { $0.kind == kind })
    else { throw NothingToDamage() }
    var scalars = Array(text.unicodeScalars)
    scalars.insert(
      contentsOf: words.unicodeScalars, at: record.thoughts[last].claims[number].span[0])
    text = String(String.UnicodeScalarView(scalars))
    for later in record.thoughts[last].claims.indices where later >= number {
      record.thoughts[last].claims[later].span = record.thoughts[last].claims[later].span.map {
        $0 + words.unicodeScalars.count
      }
    }
    record.thoughts[last].text = text
  }
}

@testable import Datasets
import Testing
import VerificationKit

/// Records whose numbers are out of all bounds are reported, and nothing worse happens.
@Suite struct MangledRecordTests {
  private static let strange = ["-1", "0", "7", "100000", "9223372036854775807", "1e9", "null"]

  /// The ranges of the numbers of a text.
  private static func numbers(in text: String) -> [Range<String.Index>] {
    text.ranges(of: #/-?[0-9]+(?=[,\]}])/#)
  }

  @Test(arguments: [
    "colour", "two hops", "count", "larger", "photo", "given", "text", "nearer", "marked",
  ])
  func `numbers of fragments`(_ name: String) throws {
    let plan = try #require(Plan.all.first { $0.0 == name }).1
    let sound = Sketch(plan)
    for column in [\Record.scene, \Record.legend, \Record.solution] {
      let text = sound.record[keyPath: column]
      for (number, range) in Self.numbers(in: text).enumerated() {
        var sketch = sound
        let other = Self.strange[number % Self.strange.count]
        guard other != text[range] else { continue }
        sketch.record[keyPath: column].replaceSubrange(range, with: other)
        let found = sketch.findings()
        #expect(!found.isEmpty, "\(column) with \(other) for number \(number)")
      }
    }
  }

  @Test(arguments: [
    "colour", "nearest", "kind", "relation", "count", "larger", "find", "text", "nearer", "marked",
  ])
  func `values of claims`(_ name: String) throws {
    let plan = try #require(Plan.all.first { $0.0 == name }).1
    let sound = Sketch(plan)
    let last = sound.record.thoughts.count - 1
    for number in sound.record.thoughts[last].claims.indices {
      for place in sound.record.thoughts[last].claims[number].values.indices {
        for other in ["", "-1", "99", "99999999999999999999", ",", "06", "thing"] {
          let value = sound.record.thoughts[last].claims[number].values[place]
          if other == value || other.isEmpty && value == "thing" { continue }
          var sketch = sound
          sketch.record.thoughts[last].claims[number].values[place] = other
          #expect(!sketch.findings().isEmpty, "claim \(number), value \(place): \(other)")
        }
      }
    }
  }
}

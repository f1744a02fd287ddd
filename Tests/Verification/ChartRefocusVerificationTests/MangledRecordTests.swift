@testable import Datasets
import Testing
import VerificationKit

/// Records whose numbers are out of all bounds are reported, and nothing worse happens.
@Suite struct MangledRecordTests {
  private static let strange = [
    "-1", "0", "7", "100000", "9223372036854775807", "-9223372036854775808", "1e9", "null",
    "999999999999",
  ]

  /// The ranges of the numbers of a text.
  private static func numbers(in text: String) -> [Range<String.Index>] {
    text.ranges(of: #/-?[0-9]+(?=[,\]}])/#)
  }

  @Test(arguments: ["difference", "share", "lookup at", "match", "rank", "total", "colour"])
  func `numbers of fragments`(_ name: String) throws {
    let plan = try #require(Plan.all.first { $0.0 == name }).1
    let sound = Sketch(plan)
    var missed = 0
    for column in [\Record.scene, \Record.legend, \Record.solution] {
      let text = sound.record[keyPath: column]
      for (number, range) in Self.numbers(in: text).enumerated() {
        // Of the corners of a slice some are enough.
        if plan.isRound, column == \Record.legend, number > 120, number % 17 > 0 { continue }
        let value = text[range]
        let other = Self.strange[number % Self.strange.count]
        guard other != value else { continue }
        var sketch = sound
        sketch.record[keyPath: column].replaceSubrange(range, with: other)
        let found = sketch.findings()
        // A corner may leave its slice as it was; a plot or a label may be larger than it need be.
        if column == \Record.legend {
          if found.isEmpty { missed += 1 }
          continue
        }
        #expect(!found.isEmpty, "\(column): \(other) for \(value), number \(number)")
      }
    }
    #expect(missed <= (plan.isRound ? 60 : 6))
  }

  @Test(arguments: ["compare", "trend", "difference", "retrieve", "colour", "rank", "maximum"])
  func `values of claims`(_ name: String) throws {
    let plan = try #require(Plan.all.first { $0.0 == name }).1
    let sound = Sketch(plan)
    let last = sound.record.thoughts.count - 1
    for number in sound.record.thoughts[last].claims.indices {
      for place in sound.record.thoughts[last].claims[number].values.indices {
        for other in ["", "-1", "99", "99999999999999999999", ",", "06", "1e5", "-0"] {
          let value = sound.record.thoughts[last].claims[number].values[place]
          if other == value { continue }
          var sketch = sound
          sketch.record.thoughts[last].claims[number].values[place] = other
          #expect(!sketch.findings().isEmpty, "claim \(number), value \(place): \(other)")
        }
      }
    }
  }

  @Test func `fragments that are no JSON`() {
    for column in [\Record.scene, \Record.legend, \Record.solution] {
      for text in ["", "{}", "[]", "null", "{\"size\": []}"] {
        var sketch = Sketch(.retrieve)
        sketch.record[keyPath: column] = text
        #expect(sketch.findings().mismatches.map(\.reason) == ["record.fragment"])
      }
    }
  }
}

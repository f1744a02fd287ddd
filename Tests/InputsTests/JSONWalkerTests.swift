import Foundation
import Testing

@testable import Inputs

@Suite("JSON that is read where it lies")
struct JSONWalkerTests {
  @Test(
    "Numbers are the nearest that there are",
    arguments: [
      "0", "-0.5", "202.33", "123456789012345", "1234567890123456789", "0.1", "1e3", "-2.5E-3",
      "3.141592653589793238", "9007199254740993", "0.000001", "100.10",
    ])
  func numbers(text: String) throws {
    let value = try JSONWalker.walk(Data(text.utf8)) { try $0.double() }
    #expect(value == Double(text))
  }

  @Test(
    "What is no number, or too large a one, is none", arguments: ["-", "1.2.3", "1e999", "x", ""])
  func noNumbers(text: String) {
    #expect(throws: JSONWalker.Failure.self) {
      try JSONWalker.walk(Data(text.utf8)) { try $0.double() }
    }
  }

  @Test("Strings may have escapes")
  func strings() throws {
    let text = #""a\"\\\u00e9\n😀 \ud83d\ude00""#
    #expect(try JSONWalker.walk(Data(text.utf8)) { try $0.string() } == "a\"\\é\n😀 😀")
    for wrong in [#""\x""#, #""\ud83d""#, "\"a", "\"\n\"", "\"\\"] {
      #expect(throws: JSONWalker.Failure.self, "\(wrong)") {
        try JSONWalker.walk(Data(wrong.utf8)) { try $0.string() }
      }
    }
  }

  @Test("Values that nobody asks for are stepped over, and places are those of the text")
  func skipping() throws {
    let text = #"  {"a": [1, {"b": "]}\""}, null], "c": {"d": [[]]}, "e": 5} "#
    var keys: [String] = []
    var number = 0
    try JSONWalker.walk(Data(text.utf8)) { json in
      try json.members { key, json in
        keys.append(key)
        if key == "c" {
          let range = try json.range()
          #expect(Array(text.utf8)[range].elementsEqual(#"{"d": [[]]}"#.utf8))
        }
        if key == "e" { number = try json.int() }
      }
      try json.end()
    }
    #expect(keys == ["a", "c", "e"] && number == 5)
  }

  @Test("A text that is cut anywhere says so, and nothing is read past its end")
  func cuts() {
    let text = #"{"a": [1, -2.5, "x\u00e9", true, null], "b": {"c": false}}"#
    for count in 0..<text.utf8.count {
      var bytes = Array(text.utf8)
      bytes.removeLast(bytes.count - count)
      do {
        try JSONWalker.walk(Data(bytes)) { json in try json.skip() }
        Issue.record("\(count) bytes are taken for whole")
      } catch let error as JSONWalker.Failure {
        #expect(error.isCut, "\(count): \(error)")
      } catch {
        Issue.record("\(error)")
      }
    }
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: JSONWalker.Failure.self) {
      try JSONWalker.walk(Data(deep.utf8)) { try $0.skip() }
    }
  }

  @Test(
    "Runs of masks survive being written and read",
    arguments: [[0, 5], [3, 1, 1000, 40, 2, 1, 70000, 1], [7]])
  func runs(counts: [Int]) throws {
    #expect(try RunCounts.decoded(RunCounts.encoded(counts)) == counts)
  }
}

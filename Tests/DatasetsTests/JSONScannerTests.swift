import Datasets
import Foundation
import Testing

@Suite("The scanner of JSON text")
struct JSONScannerTests {
  private static func int(_ text: String) -> Int? {
    var json = JSONScanner(text)
    guard let values = try? json.list({ try $0.int() }), (try? json.end()) != nil else {
      return nil
    }
    return values.first
  }

  @Test("Whole numbers are read up to the greatest and the least, and nothing else is")
  func wholeNumbers() {
    for value in [0, 7, 10, 999_999_999_999_999_999, 1_000_000_000_000_000_000, .max, -3, .min] {
      #expect(Self.int("[\(value)]") == value)
      #expect(Self.int("[ \(value) , 1 ]") == value)
    }
    for text in ["01", "00", "1.0", "1e2", "9223372036854775808", "", "-", "+1", "1 2", "\"1\""] {
      #expect(Self.int("[\(text)]") == nil, "\(text)")
    }
    #expect(Self.int("[12") == nil)
  }

  private static func places(_ text: String) -> [Int]? {
    var json = JSONScanner(text)
    var places: [Int] = []
    let read: ()? = try? json.object(["a", "ab", "text_only"]) { place, json in
      places.append(place)
      _ = try json.int()
    }
    return read == nil ? nil : places
  }

  @Test("Keys are found however they are spelled, and no other key is")
  func keys() {
    #expect(Self.places(#"{"a":1,"ab":2,"text_only":3}"#) == [0, 1, 2])
    #expect(Self.places(#"{ "text_only" :1 , "\u0061b": 2, "a" : 3 }"#) == [2, 1, 0])
    #expect(Self.places(#"{"a":1,"ab":2,"text":3}"#) == nil)
    #expect(Self.places(#"{"a":1,"ab":2,"ab":2,"text_only":3}"#) == nil)
    #expect(Self.places(#"{"a":1,"ab":2,"text_only"3}"#) == nil)
    #expect(Self.places(#"{"a":1,"ab":2}"#) == nil)
    #expect(Self.places(#"{"a":1,"ac":2,"text_only":3}"#) == nil)
  }

  private static func string(_ text: String) -> String? {
    var json = JSONScanner(Array(text.utf8))
    guard let value = try? json.string(), (try? json.end()) != nil else { return nil }
    return value
  }

  @Test("Strings with escapes anywhere are what Foundation reads, and broken ones are none")
  func strings() throws {
    let parts = [
      "a", "plain words", "é", "🙂", #"\n"#, #"\""#, #"\\"#, #"\/"#, #"\u00e9"#, #"\ud83d\ude42"#,
      #"\t"#, " ",
    ]
    for first in parts {
      for second in parts {
        for third in ["", "b", #"\r"#, "ß"] {
          let text = "\"\(first)\(second)\(third)\(first)\""
          let meant = try JSONDecoder().decode(String.self, from: Data(text.utf8))
          #expect(Self.string(text) == meant, "\(text)")
        }
      }
    }
    for broken in [
      #""a"#, #""a\"#, #""a\""#, #""\x""#, #""\u12""#, #""\ud83d""#, #""\ud83da""#, "\"a\n\"",
      #""a\nb"#, "\"\\n\u{1}\"",
    ] {
      #expect(Self.string(broken) == nil, "\(broken)")
    }
    for bytes: [UInt8] in [
      [0x22, 0xff, 0x22], [0x22, 0x5c, 0x6e, 0xc3, 0x22], [0x22, 0xe2, 0x82, 0x22],
    ] {
      var json = JSONScanner(bytes)
      #expect(throws: JSONScanner.Failure.self) { try json.string() }
    }
  }
}

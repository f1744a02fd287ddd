@testable import Datasets
import Foundation
import Inputs
import Testing

@testable import Audit

@Suite("Datasets and references that can't be used")
struct BadInputTests {
  private let sound = Draft.sound(10)

  private func refusal(_ bench: () throws -> Bench) -> String {
    do {
      _ = try bench().audit()
      return "nothing is wrong"
    } catch {
      return "\(error)"
    }
  }

  @Test("Each with its file, its line and a sentence")
  func sentences() {
    let records = sound.map(\.record)
    let pictures = GuessTests.pictures(sound)
    func changed(_ place: Int, _ change: (inout Record) -> Void) -> [Record] {
      var records = records
      change(&records[place])
      return records
    }
    let start = "set0/data/train-00000.jsonl line"
    #expect(
      refusal { try Bench(changed(4) { $0.id = "toy/train/7" }, pictures: pictures) }.hasPrefix(
        "\(start) 5: toy/train/7 is no id of a record of toy with number 4 in train; "))
    #expect(
      refusal { try Bench(records[...6] + [records[6]], pictures: pictures) }.hasPrefix(
        "\(start) 8: toy/train/00000006 does not follow the record before it, or stands there twice"
      ))
    #expect(
      refusal { try Bench(changed(2) { $0.signature = "xyz" }, pictures: pictures) }.hasPrefix(
        "\(start) 3: toy/train/00000002: the signature is not 32 hexadecimal digits"))
    #expect(
      refusal {
        try Bench(records, pictures: pictures, spoil: { String($0.dropLast(3)) })
      }.hasPrefix("\(start) 1: no record: "))
    #expect(
      refusal { try Bench(records, pictures: pictures, rows: 11) }.hasPrefix(
        "set0/data/train-00000.jsonl: the shard has 10 records, the manifest says 11; "))
  }

  @Test("A picture that is missing or is none")
  func pictures() throws {
    let sound = Draft.sound(40)
    var pictures = GuessTests.pictures(sound)
    pictures[sound[3].image] = Array("no picture".utf8)
    #expect(
      refusal { try Bench(sound.map(\.record), pictures: pictures) }.hasPrefix(
        "set0/\(sound[3].image): the picture can't be read: "))
    pictures[sound[3].image] = nil
    #expect(
      refusal { try Bench(sound.map(\.record), pictures: pictures) }.contains("the file is missing")
    )
  }

  @Test("References that hold nothing")
  func references() throws {
    let folder = try Bench.Box()
    func refusal(_ path: String, _ kind: Reference.Kind? = nil) -> String {
      do {
        _ = try Reference(path, kind: kind) { _ in [] }
        return "nothing is wrong"
      } catch {
        return "\(error)"
      }
    }
    let missing = folder.url.appending(path: "gone").path
    #expect(
      refusal(missing)
        == "there is no file or folder \(missing); give the path from the folder where you are")
    #expect(refusal(folder.url.path).contains("holds neither photos (.jpg, "))
    let short = folder.url.appending(path: "short.txt")
    try "one two three\n".write(to: short, atomically: true, encoding: .utf8)
    #expect(
      refusal(short.path)
        == "\(short.path) holds nothing to compare with: no text of it has 8 words or more")
    #expect(refusal(short.path, .hashes).contains("line 1: this is no line of hashes"))
  }
}

import Foundation
import Inputs
import PuzzleKit
import Testing
import Traces

@Suite("A file of questions")
struct QuestionFileTests {
  static let forms = [
    QuestionForm(
      "path",
      slots: [
        QuestionSlot("rows", isNumeral: true), QuestionSlot("columns", isNumeral: true),
        QuestionSlot("answer_form"),
      ]),
    QuestionForm(
      "safe", slots: [QuestionSlot("moves", isRequired: true), QuestionSlot("answer_form")]),
    QuestionForm("end", slots: [QuestionSlot("moves", isRequired: true)]),
  ]

  /// Reads bytes by way of a file; the error names the file by its last component alone.
  private func read(_ bytes: [UInt8]) throws -> GivenQuestions {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "q.jsonl")
    try Data(bytes).write(to: file)
    return try QuestionFile.read(file.path, of: Self.forms)
  }

  private func refusal(of bytes: [UInt8]) -> String {
    do {
      _ = try read(bytes)
      return "nothing is wrong"
    } catch {
      let text = "\(error)"
      return text.range(of: "q.jsonl").map { String(text[$0.lowerBound...]) } ?? text
    }
  }

  @Test("Gives each line's words and slots, doubled braces as braces, blank lines aside")
  func wordings() throws {
    let file = try read(
      [0xEF, 0xBB, 0xBF]
        + Array(
          #"{"question": "A {rows}x{columns} grid.\nAnswer in \\boxed{{}}."}"#.utf8) + [0x0D, 0x0A]
        + Array("\n \n".utf8)
        + Array(#"{"question": "网格有{rows}行", "form": null}"#.utf8) + [0x0A]
        + Array(#"{"form": "safe", "question": "{moves}: {answer_form}"}"#.utf8))
    #expect(file.wordings.map(\.form) == ["path", "path", "safe"])
    #expect(
      file.wordings.map(\.parts) == [
        [
          .text("A "), .slot("rows"), .text("x"), .slot("columns"),
          .text(" grid.\nAnswer in \\boxed{}."),
        ], [.text("网格有"), .slot("rows"), .text("行")],
        [.slot("moves"), .text(": "), .slot("answer_form")],
      ])
    #expect(file.source.path == "q.jsonl")
    #expect(file.source.sha256.count == 64)
  }

  @Test(
    "Says by line what is wrong with a question",
    arguments: [
      ("not JSON", "is not JSON; write {\"question\": \"…\"} on a line of its own"),
      ("[1]", "is no JSON object; write {\"question\": \"…\"}"),
      (#"{"form": "path"}"#, "has no \"question\"; write {\"question\": \"…\"}"),
      (#"{"question": 7}"#, "has a \"question\" that is no text; write {\"question\": \"…\"}"),
      (#"{"question": null}"#, "has a \"question\" that is no text; write {\"question\": \"…\"}"),
      (
        #"{"form": 7, "question": "x"}"#,
        "has a \"form\" that is no text; write {\"question\": \"…\"}"
      ),
      (#"{"from": "path", "question": "x"}"#, "has a key from; did you mean form?"),
      (#"{"id": 3, "question": "x"}"#, "has a key id; it takes form and question"),
      (#"{"form": "paht", "question": "x"}"#, "there is no form paht; did you mean path?"),
      (
        #"{"form": "verdict", "question": "x"}"#,
        "there is no form verdict; there is path, safe, end"
      ),
      (#"{"question": "Solve {row}."}"#, "there is no slot {row}; did you mean {rows}?"),
      (
        #"{"question": "Solve {picture}."}"#,
        "there is no slot {picture}; the form path has {rows} {columns} {answer_form}"
      ),
      (
        #"{"question": "As in \\boxed{L,R}."}"#,
        "{L,R} is no slot; write {{L,R}} for the braces themselves; "
          + "the form path has {rows} {columns} {answer_form}"
      ),
      (
        #"{"question": "Try {moves}."}"#,
        "the form path has no slot {moves}; it belongs to safe and end"
      ),
      (
        #"{"form": "safe", "question": "Is the plan safe?"}"#,
        "{moves} is missing, by which a question of the form safe says what is asked"
      ),
      (
        #"{"question": "Answer in \\boxed{}."}"#,
        "the {} at character 17 names no slot; write {{}} for the braces themselves"
      ),
      (
        #"{"question": "A {rows grid."}"#,
        "the \"{\" at character 3 is never closed; write {{ for a brace itself"
      ),
      (
        #"{"question": "A {rows of {columns}."}"#,
        "the \"{\" at character 3 is never closed; write {{ for a brace itself"
      ),
      (
        #"{"question": "A rows} grid."}"#,
        "the \"}\" at character 7 closes nothing; write }} for a brace itself"
      ),
      (
        #"{"question": "In \boxed{{}}."}"#,
        "character 4 is the control character U+0008; JSON writes a backslash twice, as in \\\\boxed{{}}"
      ),
      (#"{"question": " \n"}"#, "the question is empty"),
      (#"{"question": "1{rows}"}"#, "\"1\" runs into {rows}; put a blank or a sign between them"),
      (
        #"{"question": "{answer_form}s"}"#,
        "{answer_form} runs into \"s\"; put a blank or a sign between them"
      ),
      (
        #"{"question": "{rows}{columns}"}"#,
        "{rows} runs into {columns}; put a blank or a sign between them"
      ),
    ])
  func refusals(line: String, message: String) {
    let good = #"{"question": "Find a way."}"#
    #expect(refusal(of: Array("\(good)\n\n\(line)\n".utf8)) == "q.jsonl line 3: \(message)")
  }

  @Test("Refuses what is no UTF-8, too long, too deep or empty")
  func hostile() {
    let good = Array("{\"question\": \"Find a way.\"}\n".utf8)
    #expect(
      refusal(of: good + [0x22, 0xFF, 0xFE])
        == "q.jsonl line 2: is not UTF-8; save the file as such")
    #expect(
      refusal(
        of: good + Array("{\"question\": \"\(String(repeating: "x", count: 1 << 16))\"}".utf8))
        == "q.jsonl line 2: has 65552 bytes; a question has at most 65536")
    #expect(
      refusal(of: Array(String(repeating: "[", count: 60_000).utf8)).hasPrefix(
        "q.jsonl line 1: is not JSON"))
    #expect(
      refusal(of: Array("\n \n".utf8))
        == "q.jsonl holds no question; write {\"question\": \"…\"} on a line")
    #expect {
      try QuestionFile.read("/nowhere/q.jsonl", of: Self.forms)
    } throws: {
      "\($0)" == "there is no file /nowhere/q.jsonl; give the path from the folder where you are"
    }
  }
}

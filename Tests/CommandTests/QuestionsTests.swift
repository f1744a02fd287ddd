import Foundation
import Testing

@Suite("Questions in a user's words")
struct QuestionsTests {
  private static let line =
    #"{"question": "Solve this {rows}x{columns} map: {answer_form}"}"# + "\n"

  @Test("Stop the run before anything is written, with file, line and what is meant")
  func refusal() throws {
    let shop = try Workshop("  questions: q.jsonl")
    try shop.folder.write(Self.line + #"{"question": "A {row} map."}"#, to: "q.jsonl")
    let result = try Command.run("generate", shop.recipe, "-o", shop.out("made"))
    #expect(result.code == 65)
    #expect(result.err.contains("small.yaml:7:14: "), "\(result.err)")
    #expect(result.err.contains("q.jsonl line 2: there is no slot {row}; did you mean {rows}?"))
    #expect(!shop.folder.exists("made"))
  }

  @Test("Make the same bytes anywhere, and are proved but for what is the user's")
  func dataset() throws {
    let shop = try Workshop("  questions: q.jsonl\n  ask_exists: 1")
    try shop.folder.write(Self.line + Self.line.replacing("Solve", with: "Cross"), to: "q.jsonl")
    let first = try Command.run("generate", shop.recipe, "-o", shop.out("one"), "--workers", "1")
    #expect(first.code == 0, "\(first.err)")
    #expect(
      first.err.split(separator: "\n").filter { $0.hasPrefix("note: ") } == [
        "note: q.jsonl has no wording of the form exists, which spatial_navigation asks in its own words"
      ])
    let elsewhere = shop.out("there")
    try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: shop.out("q.jsonl"), toPath: elsewhere + "/q.jsonl")
    let second = try Command.run(
      "generate", shop.recipe, "-o", shop.out("two"), "--workers", "3", "--set",
      "questions=\(elsewhere)/q.jsonl")
    #expect(second.code == 0, "\(second.err)")
    #expect(try shop.digest("one") == shop.digest("two"))
    let proof = try Command.run("verify", shop.out("one"))
    #expect(proof.out.hasSuffix(" by annotation): 0 mismatches\n"), "\(proof.out)")
    let text = try shop.folder.text("one/data/train-00000.jsonl")
    #expect(
      text.contains(#""question":"Solve this "#) && text.contains(#""question":"Cross this "#))
  }

  @Test("Are another run where a word is another")
  func changed() throws {
    let shop = try Workshop("  questions: q.jsonl")
    try shop.folder.write(Self.line, to: "q.jsonl")
    _ = try Command.run("generate", shop.recipe, "-o", shop.out("made"))
    try shop.folder.write(Self.line.replacing("Solve", with: "Cross"), to: "q.jsonl")
    let result = try Command.run("generate", shop.recipe, "-o", shop.out("made"))
    #expect(result.code != 0)
    #expect(result.err.contains("another"), "\(result.err)")
  }

  @Test("Of jigsaws are proved but for what is the user's")
  func jigsaws() throws {
    let folder = try Command.Folder()
    try folder.write(
      """
      seed: 5
      splits: {train: 36}
      tasks:
      - task: jigsaw_assembly
        questions: q.jsonl
        layout: [1x3, 2x2]
        size: 160
        ask_order: 1
        ask_pair: 1
        ask_swapped: 1
        ask_rotation: 1
        ask_missing_piece: 1
        ask_odd_piece: 1
      """, to: "small.yaml")
    try folder.write(
      [
        #"{"question": "Which of these {pieces} lists, {reading}?\n{options}\n{answer_form}"}"#,
        #"{"form": "pair", "question": "Of {rows}x{columns}: where is {second}, seen from {first}?"}"#,
        #"{"form": "missing_piece", "question": "Which of {pieces} fits? {answer_form}"}"#,
        #"{"form": "order", "question": "Sort {pieces} tiles {reading}: {answer_form}"}"#,
        #"{"form": "swapped", "question": "Two of {pieces} are wrong. {answer_form}"}"#,
        #"{"form": "rotation", "question": "Note that {upright}; turn the rest {clockwise}. {answer_form}"}"#,
        #"{"form": "odd_piece", "question": "Which of {pieces} is odd? {answer_form}"}"#,
      ].joined(separator: "\n"), to: "q.jsonl")
    let made = try Command.run("generate", folder.file("small.yaml"), "-o", folder.file("made"))
    #expect(made.code == 0, "\(made.err)")
    let proof = try Command.run("verify", folder.file("made"))
    #expect(proof.out.hasSuffix(" by annotation): 0 mismatches\n"), "\(proof.out)")
    let text = try folder.text("made/data/train-00000.jsonl")
    for start in [
      "Which of these ", "Sort ", "Two of ", "Note that piece 1 stands upright; turn", "Which of 4",
      "Of 2x2: where is piece ",
    ] { #expect(text.contains(#""question":"\#(start)"#), "\(start)") }
  }
}

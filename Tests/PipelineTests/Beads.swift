import Imaging
import PuzzleKit
import Seeding
import Traces

/// A puzzle for tests: how many red beads are on a string? Strings are alike if one is the other turned.
struct Beads: Puzzle {
  static let name = "beads"
  /// Strings cost nothing, and yet there is an end.
  static let drawBudget = 5000
  static let summary = "Counts the red beads on a string."
  static let knobs: [Knob<Beads>] = [
    Knob("length", \.length, 1...40, "beads on the string")
  ]

  /// The number of beads.
  var length = Spread(4...12)
  /// Whether to count the scenes there are.
  var isCounted = false
  /// The strings that a user gave.
  var given: [String]?
  /// Of how many strings one is too dull to tell.
  var dullness = 5

  init() {}

  var givenCount: Int? { given?.count }

  func pose(_ candidate: Candidate, using chance: inout Chance) throws(Rejection) -> String {
    if let number = candidate.given, let given { return given[number] }
    let count = length.draw(using: &chance)
    return String((0..<count).map { _ in chance.pick("r", "g", "b") as Character })
  }

  func solve(_ scene: String) throws(Rejection) -> Int {
    let count = scene.count { $0 == "r" }
    guard count > 0 else { throw Rejection("no-red", "\(scene) has no red bead") }
    return count
  }

  func signature(of scene: String) -> Signature {
    Signature(canonical: min(scene, String(scene.reversed())))
  }

  func tell(_ scene: String, solution: Int, using chance: inout Chance) throws -> Sample {
    if dullness > 0 && chance.integer(below: dullness) == 0 { throw Rejection("dull") }
    let palette = [RGB(220, 30, 30), RGB(30, 200, 30), RGB(30, 30, 220), RGB(255, 255, 255)]
    let codes = scene.utf8.map { byte -> UInt8 in
      byte == UInt8(ascii: "r") ? 0 : byte == UInt8(ascii: "g") ? 1 : 2
    }
    let before = Picture(
      width: codes.count, height: 2, pixels: .indexed(codes + codes, palette: palette))
    let marks = codes.map { $0 == 0 ? $0 : 3 }
    let after = Picture(
      width: codes.count, height: 2, pixels: .indexed(codes + marks, palette: palette))
    let fact = Fact("count", ["red", "\(solution)"])
    let words: Words =
      "I see \(Said(fact, as: "\(solution) red beads")) \(Words(stringLiteral: chance.pick("“here”.", "on the string.\n")))"
    return Sample(
      form: "string", problem: Problem(pictures: [before], question: "How many are red?"),
      thoughts: [
        Thought(.text("I mark the others."), label: "plan"),
        Thought(
          .image(
            after, Edit(.overlay, of: 0, region: [Box(0, 1, codes.count, 2)], detail: "{}")),
          label: "progress"),
        Thought(.text(words), label: "check"),
      ],
      textOnly: words,
      answer: Answer(
        text: "\\boxed{\(solution)}", value: "\(solution)", form: "number", accepted: "exact"),
      difficulty: Double(scene.count) / 3, measures: [Measure("length", Double(scene.count))],
      scene: "{\"beads\": \"\(scene)\"}", solution: "{\"red\": \(solution)}", legend: "{}",
      sources: given == nil
        ? [] : [Source(path: "beads.txt", sha256: String(repeating: "0", count: 64), licence: "")])
  }

  func count(where isCounted: (Signature) -> Bool) -> Int? {
    guard self.isCounted else { return nil }
    var seen: Set<Signature> = []
    for count in length.numbers {
      var strings = [""]
      for _ in 0..<count { strings = strings.flatMap { ["\($0)r", "\($0)g", "\($0)b"] } }
      for string in strings where string.contains("r") {
        let signature = signature(of: string)
        if isCounted(signature) { seen.insert(signature) }
      }
    }
    return seen.count
  }
}

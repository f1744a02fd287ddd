import Imaging
import ScoringKit
import Testing

@Suite("Where an answer stands")
struct AnswerTests {
  private func answer(_ text: String, question: String = "", lenient: Bool = false) -> String? {
    var rules = ScoringRules()
    rules.isLenient = lenient
    return try? ModelOutput(text).answer(to: Question(question), rules: rules).content
  }

  @Test(
    "The last place counts, and what it holds is made plain",
    arguments: [
      ("\\boxed{A}", "A"), ("\\boxed{A} then \\boxed{B}", "B"),
      ("<answer>A</answer> hm \\boxed{B}", "B"),
      ("\\boxed{A} so <answer>B</answer>", "B"), ("<answer>it is \\boxed{B}</answer>", "B"),
      ("<answer> \n B \n</answer>", "B"), ("\\boxed{\\text{a {b} c}}", "a {b} c"),
      ("\\boxed{a\\, b~c}", "a  b c"), ("\\boxed{50\\%}", "50%"), ("$\\boxed{ $x$ }$", "x"),
      ("<think>\\boxed{A}</think>\\boxed{B}", "B"), ("x</think>\\boxed{B}", "B"),
      ("<!-- \\boxed{A} -->\\boxed{B}", "B"), ("\\boxed{B} <!-- \\boxed{A} -->", "B"),
      ("\\boxed{B} and \\boxed{B}", "B"), ("\\boxed{A} is too small, so \\boxed{B}", "B"),
      ("a 100 % sure \\boxed{B}", "B"), ("see http://x.org\n\\boxed{B}", "B"),
    ])
  func places(text: String, answer: String) {
    #expect(self.answer(text) == answer)
  }

  @Test(
    "What is no place has no answer",
    arguments: [
      "", "B", "Answer: B", "\\boxed{B", "\\boxed B", "<answer>B", "<think>\\boxed{B}</think>",
      "<think>\\boxed{B}", "\\boxed{A} or \\boxed{B}", "\\boxed{A}, \\boxed{B}",
      "\\boxed{A}\n\n\\boxed{B}",
      "<answer>A</answer>\n<answer>B</answer>", "<answer>\\boxed{A} or \\boxed{B}</answer>",
      "1. \\boxed{A} 2. \\boxed{B}", "% \\boxed{B}", "// \\boxed{B}", "/* \\boxed{B} */",
      "<!-- \\boxed{B} -->", "<!-- \\boxed{B}",
    ])
  func none(text: String) {
    #expect(answer(text) == nil)
  }

  @Test("A box of the question is an example; the same box in other words is an answer")
  func echoes() {
    let question =
      "Does it work? The answer is \\boxed{safe}, or the number of the move, written like \\boxed{7}."
    #expect(answer(question, question: question) == nil)
    #expect(answer("\(question)\n\(question)", question: question) == nil)
    #expect(answer(String(question.dropFirst(12)), question: question) == nil)
    let choice = "Is it so? Answer with \\boxed{yes} or \\boxed{no}"
    #expect(answer("\\boxed{yes} or \\boxed{no}", question: choice) == nil)
    #expect(answer(choice, question: choice) == nil)
    #expect(answer("\(choice)\nIt is: \\boxed{no}", question: choice) == "no")
    #expect(answer("All goes well. The answer is \\boxed{safe}", question: question) == "safe")
    #expect(answer("\(question)\nI count. \\boxed{7}", question: question) == "7")
    #expect(answer("\\boxed{7}", question: question) == "7")
    // Cut anywhere before its examples, a question is none; and beside an example another box is still a hedge.
    let long = "Is it so? Answer with \\boxed{yes} or \\boxed{no}. Would a walk ever get there?"
    for cut in 0..<46 {
      #expect(answer(String(long.dropFirst(cut)), question: long) == nil, "\(cut)")
    }
    #expect(answer("\\boxed{yes} or \\boxed{no}", question: long) == nil)
    #expect(answer(" \\boxed{yes} or \\boxed{maybe}", question: long) == nil)
    #expect(answer("\\boxed{no}. Would it help?", question: long) == "no")
    #expect(answer("\(long)\n\\boxed{no}", question: long) == "no")
  }

  @Test("Without a place, and only where that is allowed, a line says it")
  func lenient() {
    for (text, said) in [
      ("The answer is B.", "B"), ("Answer: **B**\nthanks", "B"), ("Action plan: R,D", "R,D"),
      ("I think\nB\n", "B"), ("ANSWER: c", "c"), ("<think>Answer: A</think>\nB", "B"),
      ("<think>Answer: A", "A"),
    ] {
      #expect(answer(text, lenient: true) == said, "\(text)")
      #expect(answer(text) == nil)
    }
    #expect(answer(" \n ", lenient: true) == nil)
    // Where there is a place, nothing else counts.
    #expect(answer("\\boxed{A}\nAnswer: B", lenient: true) == "A")
  }

  @Test(
    "An option is named by its letter or its text, and by nothing else",
    arguments: [
      ("B", 1), ("b", 1), ("(B)", 1), ("[b]", 1), ("B.", 1), ("B)", 1), ("B:", 1), ("option B", 1),
      ("Choice (B)", 1), ("letter b", 1), ("two words", 1), ("Two  Words", 1), ("B. two words", 1),
      ("(B) two words", 1), ("B two words", 1), ("A", 0), ("one", 0), ("D", nil), ("B C", nil),
      ("AB", nil), ("B. one", nil), ("answer B", nil), ("two", nil), ("", nil), ("Ｂ", nil),
      ("В", nil),
      ("both", nil), ("option", nil), ("B or C", nil), ("3", nil),
    ])
  func options(said: String, place: Int?) {
    #expect(ChoiceAnswer.option(said, of: ["A. one", "B. two words", "C. three"]) == place)
  }

  @Test(
    "Numbers are read exactly",
    arguments: [
      ("12", 12, 0), ("-3.50", -350, 2), ("1,234.5", 12_345, 1), ("\u{2212}7", -7, 0), ("+4", 4, 0),
      ("0.05", 5, 2),
    ])
  func numbers(text: String, units: Int, decimals: Int) {
    #expect(DecimalNumber(text) == DecimalNumber(units: units, decimals: decimals))
  }

  @Test(
    "What is no number is none",
    arguments: [
      "", "-", ".5", "5.", "1,23", "12,34,567", "1.2.3", "1e5", "NaN", "inf", "0x1F", "१२", "１２",
      "1 2", "--1",
      "12345678901234567890", "1/2", "five",
    ])
  func noNumbers(text: String) {
    #expect(DecimalNumber(text) == nil)
  }

  @Test("Five percent of the true value is right, and a hair more is not")
  func relaxed() throws {
    for (said, truth, isRight) in [
      ("21", "20", true), ("19", "20", true), ("21.0001", "20", false), ("18.9999", "20", false),
      ("0.315", "0.3", true), ("0.3151", "0.3", false), ("-21", "-20", true), ("20", "-20", false),
      // Of the true value: 20 is within 5 % of 21.05, and 21.05 is not within 5 % of 20.
      ("20", "21.05", true), ("21.05", "20", false), ("0", "0", true), ("0.0001", "0", false),
      ("999999999999999", "999999999999999", true),
    ] {
      let numbers = (try #require(DecimalNumber(said)), try #require(DecimalNumber(truth)))
      #expect(numbers.0.isWithin(percent: 5, of: numbers.1) == isRight, "\(said) of \(truth)")
    }
    #expect(DecimalNumber("3.0")?.equals(DecimalNumber(units: 3, decimals: 0)) == true)
  }

  @Test("The intersection of boxes over their union, as whole pixels count it")
  func overlap() {
    var seed: UInt64 = 3
    func random(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % count
    }
    for _ in 0..<200 {
      let boxes = (0..<2).map { _ in
        let (x, y) = (random(12), random(12))
        return [x, y, x + 1 + random(8), y + 1 + random(8)]
      }
      var (shared, all) = (0, 0)
      for x in 0..<24 {
        for y in 0..<24 {
          let inside = boxes.filter { $0[0] <= x && x < $0[2] && $0[1] <= y && y < $0[3] }.count
          shared += inside == 2 ? 1 : 0
          all += inside > 0 ? 1 : 0
        }
      }
      let found = BoxAnswer.intersectionOverUnion(
        boxes[0].map(Double.init), boxes[1].map(Double.init))
      #expect(abs(found - Double(shared) / Double(all)) < 1e-12)
    }
  }
}

import Datasets
import Imaging
public import ScoringKit
import VerificationKit

/// What judges answers to problems of the task `visual_search`.
public struct VisualSearchScorer: TaskScorer {
  /// The name of the task.
  public static let name = "visual_search"

  /// Creates a scorer.
  public init() {}

  /// Reads a problem; see `TaskScorer`.
  public func judge(of problem: ScoredProblem) throws(ScoringFault) -> any AnswerJudge {
    guard let form = Form(rawValue: problem.form) else {
      throw ScoringFault("\"\(problem.form)\" is no form of \(Self.name)")
    }
    return try SearchJudge(problem, form)
  }
}

/// Where the objects of a program lie.
struct SearchedBoxes: Sendable {
  /// The size of the picture.
  var size: PictureSize
  /// The boxes of the objects that the program finds, in its order.
  var boxes: [[Double]]
  /// The target's; nil where there is none.
  var target: [Double]?

  init(_ problem: ScoredProblem) throws(ScoringFault) {
    let scene: SceneFragment
    let solution: SolutionFragment
    do {
      scene = try SceneFragment(problem.scene)
      solution = try SolutionFragment(problem.solution)
    } catch {
      throw ScoringFault("the scene or the solution is none of visual_search: \(error)")
    }
    guard scene.size.count == 2, scene.size.allSatisfy({ 1...100_000 ~= $0 }),
      -1..<scene.objects.count ~= scene.asked.target,
      scene.objects.allSatisfy({
        $0.box.count == 4 && $0.box[0] < $0.box[2] && $0.box[1] < $0.box[3]
      })
    else { throw ScoringFault("the scene has no picture with objects in it") }
    size = PictureSize(width: scene.size[0], height: scene.size[1])
    func box(_ number: Int) -> [Double] { scene.objects[number].box.map(Double.init) }
    target = scene.asked.target >= 0 ? box(scene.asked.target) : nil
    var boxes: [[Double]] = []
    for step in solution.program {
      guard case .object(_, let number) = step, scene.objects.indices.contains(number) else {
        continue
      }
      if !boxes.contains(box(number)) { boxes.append(box(number)) }
    }
    self.boxes = boxes
  }
}

/// What judges the answers to one search.
struct SearchJudge: AnswerJudge {
  private let problem: ScoredProblem
  private let form: Form
  private let question: Question
  /// Read at once where the answer is a box; else once a text tells boxes.
  private let searched: SearchedBoxes?

  init(_ problem: ScoredProblem, _ form: Form) throws(ScoringFault) {
    self.problem = problem
    self.form = form
    question = Question(problem.question)
    searched = form == .find ? try SearchedBoxes(problem) : nil
    if form == .find, searched?.target == nil {
      throw ScoringFault("the scene has no target to find")
    }
  }

  func score(_ output: ModelOutput, rules: ScoringRules) -> Score {
    var score = Score.answer(of: output, to: question, rules: rules) { self.score($0, rules) }
    steps(of: output, rules, into: &score)
    return score
  }

  private func score(_ content: String, _ rules: ScoringRules) -> Score {
    if problem.answer.form == "option" {
      let letters = ["A", "B", "C", "D"]
      let options = problem.options.isEmpty ? letters : problem.options
      return .judged(
        ChoiceAnswer.option(content, of: options).flatMap { $0 < 4 ? letters[$0] : nil },
        problem.answer.value, fault: "none of the options")
    }
    switch form {
    case .find: return box(content, rules)
    case .count:
      return .judged(
        CountAnswer.read(content, units: []).map(String.init), problem.answer.value,
        fault: "no count")
    case .existence:
      let said = ChoiceAnswer.folded(content)
      return .judged(
        ["yes", "no"].contains(said) ? said : nil, problem.answer.value,
        fault: "not yes and not no")
    default:
      let said = FreeAnswer.plain(content, form)
      return .judged(
        said.isEmpty ? nil : said, FreeAnswer.plain(problem.answer.value, form), fault: "empty")
    }
  }

  // MARK: - Boxes

  /// The least IoU of a box that is right (COCO's and PASCAL's, and what `accepted` promises).
  static let floor = 0.5

  private func box(_ content: String, _ rules: ScoringRules) -> Score {
    guard let searched, let target = searched.target else { return .nothing("there is no target") }
    guard let edges = edges(content, searched.size, rules) else {
      return .nothing("the answer is no box in \(rules.boxes?.name ?? "pixels")")
    }
    if edges[0] == edges[2], edges[1] == edges[3] {
      let isInside =
        target[0]..<target[2] ~= edges[0] && target[1]..<target[3] ~= edges[1]
      return Score(
        Score.Parts(answer: isInside ? 1 : 0, format: 1),
        reason: "the point lies \(isInside ? "in" : "outside of") the target's box")
    }
    let overlap = BoxAnswer.intersectionOverUnion(edges, target)
    let isRight = overlap >= Self.floor
    return Score(
      Score.Parts(answer: isRight ? 1 : rules.isPartial ? overlap : 0, format: 1),
      details: [Score.Detail("iou", overlap)],
      reason: isRight
        ? "the box covers the target" : "the box has too little in common with the target's")
  }

  private func edges(_ text: String, _ size: PictureSize, _ rules: ScoringRules) -> [Double]? {
    rules.boxes.map { $0.edges(in: text, of: size) } ?? BoxAnswer.pixels(text)
  }

  // MARK: - Steps

  /// Judges the boxes that a text tells on the way, `[x0, y0, x1, y1]`, by those of the objects that the program finds.
  private func steps(of output: ModelOutput, _ rules: ScoringRules, into score: inout Score) {
    guard form != .given, output.text.utf8.count < ModelOutput.longest else { return }
    let told = ToldBoxes.texts(output.text)
    guard !told.isEmpty, let searched = try? self.searched ?? SearchedBoxes(problem) else { return }
    let boxes = told.compactMap { edges($0, searched.size, rules) }
    guard !boxes.isEmpty, !searched.boxes.isEmpty else { return }
    var tally = StepTally()
    var found: Set<Int> = []
    for box in boxes {
      let best = searched.boxes.indices.first {
        BoxAnswer.intersectionOverUnion(box, searched.boxes[$0]) >= Self.floor
      }
      tally.note(best != nil)
      if let best { found.insert(best) }
    }
    score.parts.steps = tally.share
    score.details += tally.details([
      Score.Detail("found", Double(found.count) / Double(searched.boxes.count))
    ])
  }
}

/// The boxes that stand in a text.
enum ToldBoxes {
  /// The most that are looked at.
  private static let most = 1000

  /// The lists of four numbers in square or round brackets, none of them in the braces of an answer.
  static func texts(_ text: String) -> [String] {
    var found: [String] = []
    let bytes = Array(text.utf8)
    var open: Int?
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "("): open = place
      case UInt8(ascii: "]"), UInt8(ascii: ")"):
        guard let start = open else { continue }
        open = nil
        let before = start > 0 ? bytes[start - 1] : 0
        let inside = String(decoding: bytes[start...place], as: UTF8.self)
        guard before != UInt8(ascii: "{"), before != UInt8(ascii: ">"),
          inside.utf8.count(where: { $0 == UInt8(ascii: ",") }) == 3,
          BoxAnswer.numbers(inside)?.count == 4
        else { continue }
        found.append(inside)
        if found.count == most { return found }
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ","), UInt8(ascii: "."), 0x20: break
      default: open = nil
      }
    }
    return found
  }
}

/// Answers in words, made plain.
enum FreeAnswer {
  private static let same: [String: String] = [
    "gray": "grey", "upper": "top", "lower": "bottom", "centre": "middle", "center": "middle",
  ]

  /// A text in small letters without an article, and with one word for what has two.
  static func plain(_ text: String, _ form: Form) -> String {
    var words = ChoiceAnswer.folded(text).split(separator: " ").map(String.init)
    guard form != .text, form != .given else { return words.joined(separator: " ") }
    if let first = words.first, ["a", "an", "the"].contains(first), words.count > 1 {
      words.removeFirst()
    }
    words = words.map { same[$0] ?? $0 }
    switch form {
    case .position:
      words.removeAll { ["corner", "edge", "in", "the", "at", "of", "picture"].contains($0) }
      if words.count == 2, words[0] == "middle", ["left", "right"].contains(words[1]) {
        words.removeFirst()
      }
      if words.count == 2, words[1] == "middle", ["top", "bottom"].contains(words[0]) {
        words.removeLast()
      }
      if words == ["middle", "middle"] { words.removeLast() }
    case .relation where words.contains("left") || words.contains("right"):
      words.removeAll { ["to", "the", "on", "of", "side"].contains($0) }
    case .relation where words.count > 1 && words.last == "of": words.removeLast()
    default: break
    }
    return words.joined(separator: " ")
  }
}

public import ScoringKit

/// What judges answers to problems of the task `jigsaw_assembly`.
public struct JigsawAssemblyScorer: TaskScorer {
  /// The name of the task.
  public static let name = "jigsaw_assembly"

  /// Creates a scorer.
  public init() {}

  /// Reads a problem; see `TaskScorer`.
  public func judge(of problem: ScoredProblem) throws(ScoringFault) -> any AnswerJudge {
    let scene: SceneFragment
    let solution: SolutionFragment
    do {
      scene = try SceneFragment(problem.scene)
      solution = try SolutionFragment(problem.solution)
    } catch {
      throw ScoringFault("the scene or the solution is none of \(Self.name): \(error)")
    }
    guard let form = Question.Form(rawValue: problem.form) else {
      throw ScoringFault("\"\(problem.form)\" is no form of \(Self.name)")
    }
    // Labels are numbers or letters in order, so that the first tells.
    let isLettered = problem.legend.holdsBytes(of: "\"labels\": [\"A\"")
    guard let board = ScoredJigsaw(scene, solution, form, isLettered: isLettered) else {
      throw ScoringFault("the scene has no board of at most 1,024 places with its pieces")
    }
    return JigsawJudge(problem, form, board)
  }
}

/// The board that a scene declares, as far as answers are judged by it; pieces and places count from 1.
struct ScoredJigsaw: Sendable {
  let rows: Int
  let columns: Int
  /// For each place in reading order the piece that belongs there; 0 for none.
  let pieces: [Int]
  /// For each piece the degrees clockwise that make it upright.
  let degrees: [Int]
  /// The two pieces asked about; empty for none.
  let asked: [Int]
  /// The place that is blank, and where it is odd the piece that is shown there; 0 for none.
  let blank: Int
  let isLettered: Bool
  /// For each piece the lowest of those that may stand for it, itself included.
  private let kinds: [Int]

  /// How many pieces have labels.
  var count: Int { degrees.count }

  init?(
    _ scene: SceneFragment, _ solution: SolutionFragment, _ form: Question.Form, isLettered: Bool
  ) {
    guard 1...64 ~= scene.rows, 1...64 ~= scene.columns, scene.rows * scene.columns <= 1024,
      scene.pieces.count == scene.rows * scene.columns, 1...1024 ~= scene.turns.count,
      scene.places.count == scene.turns.count, scene.turns.allSatisfy({ 0...3 ~= $0 }),
      scene.pieces.allSatisfy({ 0...scene.turns.count ~= $0 }),
      scene.asked.allSatisfy({ 1...scene.turns.count ~= $0 }),
      0...scene.pieces.count ~= scene.blank
    else { return nil }
    let named = scene.pieces.filter { $0 > 0 }
    guard Set(named).count == named.count else { return nil }
    switch form {
    case .arrangement, .order, .rotation, .swapped:
      guard named.count == scene.pieces.count else { return nil }
    case .pair:
      guard scene.asked.count == 2, scene.asked.allSatisfy(named.contains) else { return nil }
    case .missingPiece: guard named.count == 1 else { return nil }
    case .oddPiece: guard scene.blank > 0 else { return nil }
    }
    (rows, columns, pieces, asked) = (scene.rows, scene.columns, scene.pieces, scene.asked)
    (blank, self.isLettered) = (scene.blank, isLettered)
    degrees = scene.turns.map { (4 - $0) % 4 * 90 }
    var kinds = Array(0...scene.turns.count)
    for group in solution.twins {
      guard group.allSatisfy({ 1...scene.turns.count ~= $0 }), let least = group.min() else {
        return nil
      }
      for piece in group { kinds[piece] = least }
    }
    self.kinds = kinds
  }

  /// Whether two pieces may stand for each other, or are one.
  func areAlike(_ one: Int, _ other: Int) -> Bool { kinds[one] == kinds[other] }

  /// The share of the places in which an arrangement has the piece that belongs there.
  func places(of arrangement: [Int]) -> Double {
    Double(zip(arrangement, pieces).count { areAlike($0, $1) }) / Double(pieces.count)
  }

  /// The share of the true seams that an arrangement has; 1 where there are none.
  func neighbours(of arrangement: [Int]) -> Double {
    struct Seam: Hashable { var first, second: Int, isBelow: Bool }
    func seams(_ order: [Int]) -> [Seam: Int] {
      var found: [Seam: Int] = [:]
      for place in order.indices {
        let first = kinds[order[place]]
        if place % columns + 1 < columns {
          found[Seam(first: first, second: kinds[order[place + 1]], isBelow: false), default: 0] +=
            1
        }
        if place + columns < order.count {
          found[
            Seam(first: first, second: kinds[order[place + columns]], isBelow: true), default: 0] +=
            1
        }
      }
      return found
    }
    let truth = seams(pieces)
    let total = truth.values.reduce(0, +)
    guard total > 0 else { return 1 }
    let told = seams(arrangement)
    let kept = truth.reduce(0) { $0 + min($1.value, told[$1.key] ?? 0) }
    return Double(kept) / Double(total)
  }

  /// Where the second piece asked about lies, seen from the first; nil if they are no neighbours.
  var side: String? {
    guard asked.count == 2, let one = pieces.firstIndex(of: asked[0]),
      let other = pieces.firstIndex(of: asked[1])
    else { return nil }
    let across = other % columns - one % columns
    let down = other / columns - one / columns
    switch (across, down) {
    case (1, 0): return "right"
    case (-1, 0): return "left"
    case (0, 1): return "below"
    case (0, -1): return "above"
    default: return nil
    }
  }

  /// The number of the piece with a label, or of the place where pieces are numbered so; nil if there is none.
  func piece(_ label: some StringProtocol) -> Int? {
    let bytes = Array(label.utf8)
    let number: Int
    if isLettered {
      guard bytes.count == 1, 0x41...0x5a ~= bytes[0] & 0xdf, bytes[0] >= 0x41 else { return nil }
      number = Int(bytes[0] & 0xdf) - 0x40
    } else {
      guard 1...4 ~= bytes.count, bytes.allSatisfy({ 0x30...0x39 ~= $0 }), bytes[0] != 0x30,
        let value = Int(String(label))
      else { return nil }
      number = value
    }
    return 1...count ~= number ? number : nil
  }
}

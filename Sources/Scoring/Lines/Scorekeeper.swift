import Foundation
import Imaging
public import ScoringKit

/// What judges lines of answers.
public struct Scorekeeper: Sendable {
  /// What judges answers, and what judges pictures, by task.
  private let scorers: [String: any TaskScorer]
  private let pictureScorers: [String: any PictureScorer]
  private let library: ProblemLibrary?
  private let rules: ScoringRules
  private let weights: ScoreWeights
  private let images: ImageSource
  private let byNumber = JudgeCache<Int>(most: 2048)
  private let byState = JudgeCache<String>(most: 1024)

  /// Creates a scorekeeper.
  ///
  /// - Parameters:
  ///   - scorers: What judges the answers of each task.
  ///   - pictureScorers: What judges the pictures of each task.
  ///   - library: The problems that lines name by id; nil where each line brings its state.
  ///   - rules: What the user decided.
  ///   - weights: How much each part counts.
  ///   - images: Where pictures may come from.
  public init(
    _ scorers: [any TaskScorer], pictures pictureScorers: [any PictureScorer],
    library: ProblemLibrary?, rules: ScoringRules, weights: ScoreWeights, images: ImageSource
  ) {
    self.scorers = Dictionary(scorers.map { (type(of: $0).name, $0) }) { first, _ in first }
    self.pictureScorers = Dictionary(pictureScorers.map { (type(of: $0).name, $0) }) { first, _ in
      first
    }
    self.library = library
    self.rules = rules
    self.weights = weights
    self.images = images
  }

  /// What a line comes to.
  public struct Verdict: Sendable {
    /// The line of scores with its line feed.
    public var line: [UInt8]
    /// Whether the output was judged, well or ill.
    public var isJudged: Bool
    /// Whether the answer is wholly right.
    public var isRight: Bool
  }

  /// Judges a line of answers.
  ///
  /// - Parameters:
  ///   - bytes: The line, without its line feed.
  ///   - number: The number of the line, which reasons name; nil where there are no lines.
  /// - Returns: A line of scores, whatever the line is.
  public func verdict(on bytes: [UInt8], line number: Int?) -> Verdict {
    let line: AnswerLine
    do {
      line = try AnswerLine(bytes)
    } catch {
      return refusal(error.id, error.reason, line: number)
    }
    do {
      let judged = try judged(line)
      var score = judged.judge.score(ModelOutput(line.output), rules: rules)
      try judgePictures(of: line, judged, into: &score)
      let id = line.id ?? judged.problem.id
      let out = ScoreLine(
        id: id, score: weights.score(score.parts), score, reason: score.reason)
      return Verdict(line: out.bytes, isJudged: true, isRight: score.parts.answer == 1)
    } catch {
      return refusal(line.id, "\(error)", line: number)
    }
  }

  /// The line for an output that cannot be judged.
  public func refusal(_ id: String?, _ reason: String, line number: Int?) -> Verdict {
    let place = number.map { "line \($0): " } ?? ""
    let out = ScoreLine(id: id, score: nil, nil, reason: place + reason)
    return Verdict(line: out.bytes, isJudged: false, isRight: false)
  }

  // MARK: - Problems

  private struct Judged {
    var problem: ScoredProblem
    var judge: any AnswerJudge
    /// The number in the library; nil if the line brings the state.
    var number: Int?
  }

  private func judged(_ line: AnswerLine) throws -> Judged {
    if let state = line.state {
      let found = try byState.judged(state) {
        do {
          return try ready(ScoredProblem(state: state))
        } catch let fault as ScoringFault {
          throw fault
        } catch {
          throw ScoringFault("the state is none: \(error)")
        }
      }
      guard let found else { throw ScoringFault("the state is none") }
      return Judged(problem: found.problem, judge: found.judge)
    }
    let id = line.id ?? ""
    guard let library else {
      throw ScoringFault("an id alone says nothing without a dataset; name one, or give the state")
    }
    for number in library.numbers(of: id) {
      let found = try byNumber.judged(number) {
        let problem = try library.problem(at: number)
        guard problem.id == id else { return nil }
        return try ready(problem)
      }
      if let found, found.problem.id == id {
        return Judged(problem: found.problem, judge: found.judge, number: number)
      }
    }
    throw ScoringFault("the dataset has no record \"\(id)\"")
  }

  private func ready<Key>(_ problem: ScoredProblem) throws -> JudgeCache<Key>.Judged {
    guard let scorer = scorers[problem.task] else {
      throw ScoringFault("there is no task \"\(problem.task)\"")
    }
    return JudgeCache<Key>.Judged(problem: problem, judge: try scorer.judge(of: problem))
  }

  // MARK: - Pictures

  /// The most pictures of one output that are judged.
  private static let mostPictures = 64
  /// The most pixels that the pictures of a line may have in all, twice what one may have.
  private static let mostPixels = 80_000_000

  private func judgePictures(
    of line: AnswerLine, _ judged: Judged, into score: inout Score
  ) throws {
    var problem = judged.problem
    guard let names = line.images, !names.isEmpty, let scorer = pictureScorers[problem.task] else {
      return
    }
    guard names.count <= Self.mostPictures else {
      throw ScoringFault(
        "there are \(names.count) images, and at most \(Self.mostPictures) are judged")
    }
    var pixels = 0
    func read(_ name: String, as title: String) throws -> Picture {
      let picture = try images.picture(name, as: title)
      pixels += picture.width * picture.height
      guard pixels <= Self.mostPixels else {
        throw ScoringFault(
          "with \(title) the pictures of this line have more than \(Self.mostPixels / 1_000_000) megapixels; make them smaller"
        )
      }
      return picture
    }
    let pictures = try names.enumerated().map { place, name in
      try read(name, as: "image \(place + 1)")
    }
    if let given = line.problemImages {
      guard given.count <= Self.mostPictures else {
        throw ScoringFault(
          "there are \(given.count) problem images, and at most \(Self.mostPictures) are looked at")
      }
      problem.pictures = try given.enumerated().map { place, name in
        try read(name, as: "problem image \(place + 1)")
      }
    } else if let library, let number = judged.number {
      problem.pictures = try library.pictures(at: number).map {
        try Picture(photo: $0, limits: images.limits)
      }
    }
    let found = try scorer.judge(of: problem).score(pictures)
    score.parts.images = found.value
    score.details += found.details.map { Score.Detail("images_\($0.name)", $0.value) }
    score.reason += "; \(found.reason)"
  }
}

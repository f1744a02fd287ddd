public import ScoringKit

/// What judges answers to problems of the task `chart_refocus`.
public struct ChartRefocusScorer: TaskScorer {
  /// The name of the task.
  public static let name = "chart_refocus"

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
    guard let form = Form(rawValue: problem.form) else {
      throw ScoringFault("\"\(problem.form)\" is no form of \(Self.name)")
    }
    return try ChartJudge(problem, form, scene, solution)
  }
}

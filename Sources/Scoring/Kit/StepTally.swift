/// How many of the steps that a text tells are right, and how many before the first that is not.
public struct StepTally: Hashable, Sendable {
  /// The number of steps told.
  public private(set) var told = 0
  private var right = 0
  /// The number, from 1, of the first that is wrong; nil if none is.
  private var firstWrong: Int?

  /// Creates a tally of no steps.
  public init() {}

  /// Takes the next step.
  public mutating func note(_ isRight: Bool) {
    told += 1
    if isRight { right += 1 } else if firstWrong == nil { firstWrong = told }
  }

  /// The share of the steps that are right, up to the first that is not; nil if there are none.
  public var share: Double? {
    told == 0 ? nil : Double(firstWrong.map { $0 - 1 } ?? told) / Double(told)
  }

  /// The steps in numbers, with what else a task has to say of them.
  public func details(_ more: [Score.Detail] = []) -> [Score.Detail] {
    let all = [
      Score.Detail("steps_told", Double(told)), Score.Detail("steps_right", Double(right)),
    ]
    return all + more
      + (firstWrong.map { [Score.Detail("first_wrong_step", Double($0))] } ?? [])
  }
}

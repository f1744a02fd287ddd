import Charts

/// The program of a question, run.
public struct ChartSolution: Hashable, Sendable {
  /// What a step does.
  enum Operation: String, Hashable, Sendable {
    case read, most, least, greater
    case isGreater = "is_greater"
    case direction, subtract, add, mean, divide, percent, growth
    case countAbove = "count_above"
    case countBelow = "count_below"
    case countHigher = "count_higher"
    case firstAbove = "first_above"
    case steepestRise = "steepest_rise"
    case steepestFall = "steepest_fall"
    case match, colour
  }

  /// One step, with what came of it.
  struct Step: Hashable, Sendable {
    var operation: Operation
    /// What it looks at.
    var cells: [ChartCell]
    /// The numbers, from 0, of the steps that it uses.
    var of: [Int]
    /// What came of it, as plain text.
    var value: String
    /// The sub-question that it answers, in the words of the contract.
    var question: String
  }

  /// The steps, in order; the value of the last is the answer.
  let steps: [Step]
  /// The answer with figures in place of readings.
  let exact: String
  /// The cells that carry the answer, in the order in which they are looked at.
  let focus: [ChartCell]
  /// The series whose keys carry the answer.
  let keys: [Int]
  /// The least difference in pixels of what is compared, if anything is.
  let margin: Double?
}

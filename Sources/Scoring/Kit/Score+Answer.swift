extension Score {
  /// What an output's answer is worth: nothing if there is none, and no format where it does not stand strictly in its
  /// place or a thought is left open.
  ///
  /// - Parameters:
  ///   - output: The output.
  ///   - question: The question, whose own boxes are examples.
  ///   - rules: Where answers may stand.
  ///   - judge: Returns what the bare answer is worth.
  /// - Returns: The score.
  public static func answer(
    of output: ModelOutput, to question: Question, rules: ScoringRules, judge: (String) -> Score
  ) -> Score {
    do throws(ModelOutput.Nothing) {
      let answer = try output.answer(to: question, rules: rules)
      var score = judge(answer.content)
      if !(answer.isStrict && answer.isClosed) { score.parts.format = 0 }
      return score
    } catch {
      return .nothing(error.description)
    }
  }

  /// The score of an answer that is right or wrong, and nothing between.
  ///
  /// - Parameters:
  ///   - said: The answer as it was read; nil if it is none of its form.
  ///   - truth: The right answer.
  ///   - fault: What an answer is that can't be read, such as `no number`.
  /// - Returns: The score.
  public static func judged<Answer: Equatable>(
    _ said: Answer?, _ truth: Answer, fault: String
  ) -> Score {
    guard let said else { return .nothing("the answer is \(fault)") }
    let isRight = said == truth
    return Score(
      Parts(answer: isRight ? 1 : 0, format: 1),
      reason: isRight ? "the answer is \(said)" : "the answer is \(said), not \(truth)")
  }
}

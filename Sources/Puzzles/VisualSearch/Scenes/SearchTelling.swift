/// All that words are made from: the scene, what was proved, the pictures, and how it is to be told.
struct SearchTelling: Sendable {
  /// How much is said.
  enum Length: String, CaseIterable, Sendable { case terse, plain, thorough }

  /// Whether the answer is told before a picture shows it.
  enum Reveal: String, CaseIterable, Sendable { case late, early }

  /// How options are written in the question.
  enum OptionStyle: String, CaseIterable, Sendable {
    /// `A: red`
    case colon
    /// `A. red`
    case dot
    /// `(A) red`
    case brackets
  }

  let scene: SearchScene
  let solution: SearchSolution
  /// What is true of the objects.
  let judge: Judge
  /// The pictures of the trace in order; picture `n` of claims is `thoughts[n - 1]`.
  let thoughts: [ImageThought]
  let length: Length
  let reveal: Reveal
  let optionStyle: OptionStyle
}

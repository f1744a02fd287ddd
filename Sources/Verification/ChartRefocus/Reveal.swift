import Datasets

/// What may not be said before a picture marks it.
struct Reveal {
  let truth: ClaimTruth
  private var program: Program { truth.program }

  private static let ofCells: Set<String> = [
    "value", "gap", "greater", "less", "beyond", "short", "extreme", "rises", "falls",
  ]

  /// What a true claim says too early; nil if nothing.
  ///
  /// - Parameters:
  ///   - claim: The claim.
  ///   - shown: The number of pictures that precede it.
  /// - Returns: What it says.
  func fault(_ claim: Record.Claim, shown: Int) -> String? {
    let later = truth.scene.legend.marks.filter { $0.image >= shown }
    guard !later.isEmpty else { return nil }
    let cells = Set(later.flatMap(\.cells))
    let keys = Set(later.flatMap(\.keys))
    func isLater(_ cell: Cell) -> Bool { cells.contains(cell) || keys.contains(cell.series) }
    switch claim.kind {
    case "answer": return "it gives the answer"
    case "step", "calculation":
      guard let number = Int(claim.values[claim.kind == "step" ? 0 : 1]),
        program.steps.indices.contains(number)
      else { return nil }
      return looks(number).contains(where: isLater) ? "a later picture marks what it is of" : nil
    default:
      guard Self.ofCells.contains(claim.kind) else { return nil }
      return truth.cells(claim).contains(where: isLater) ? "a later picture marks it" : nil
    }
  }

  /// The cells that a step looks at, itself or by the steps it uses.
  private func looks(_ number: Int) -> [Cell] {
    program.steps[number].cells + program.steps[number].of.filter { $0 < number }.flatMap(looks)
  }
}

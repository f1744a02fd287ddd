import Datasets

/// What may not be said before a picture marks the target.
struct Reveal {
  let truth: ClaimTruth

  private var problem: Problem { truth.problem }

  /// What a claim of a known kind, with as many values as it needs, says too early; nil if nothing.
  func fault(_ claim: Record.Claim) -> String? {
    let values = claim.values
    if problem.form == .given {
      return ["format", "marked", "crop"].contains(claim.kind) ? nil : "it tells of a region"
    }
    switch claim.kind {
    case "answer": return "it gives the answer"
    case "count":
      return problem.asked.about == ClaimTruth.description(values, 1)
        ? "it counts what is asked about" : nil
    default: break
    }
    guard let target = problem.target.map(String.init) else { return nil }
    if problem.form == .relation, claim.kind == "relation", values[2] == target {
      return "it says where the other lies"
    }
    guard values[0] == target, ClaimTruth.ofObjects.contains(claim.kind) else { return nil }
    switch claim.kind {
    case "mention", "one", "relative": return descriptionFault(claim)
    case "colour": return repeats(values[1], problem.description.colour)
    case "pattern": return repeats(values[1], problem.description.pattern)
    case "is": return repeats(values[1], problem.description.name)
    case "relation":
      return problem.mention.map { [$0.relation, String($0.anchor)] == Array(values[1...]) } == true
        ? nil : "it says where the target lies"
    case "place", "larger", "nearer", "text", "share", "box": return "it tells of the target"
    default: return nil
    }
  }

  private func repeats(_ value: String, _ asked: String) -> String? {
    value == asked && problem.form != .existence ? nil : "it tells of the target"
  }

  /// A description may say of the target what the question does, and no more.
  private func descriptionFault(_ claim: Record.Claim) -> String? {
    if problem.form == .existence { return "it says that the target is there" }
    guard ClaimTruth.description(claim.values, 1).saysNoMore(than: problem.description) else {
      return "it says more of the target than the question"
    }
    guard claim.kind == "relative" else { return nil }
    return problem.mention.map { [$0.relation, String($0.anchor)] == Array(claim.values[4...]) }
      == true ? nil : "it says where the target lies"
  }
}

public import Datasets
public import Traces

/// Turns away traces that a judge finds unsolvable, wrong, unclear or pointless, by the rule of Oasis.
///
/// It asks for four scores of 1 to 5. Rows of others have them from their judge, as columns of these names; of a
/// finished dataset they are proved, not judged (``OasisScores``).
///
/// Source: Zhang et al., "Oasis: One Image is All You Need for Multimodal Instruction Data Synthesis",
/// arXiv 2503.08741.
public struct OasisFilter: Filter {
  public static let name = "oasis_filter"

  public static let settings: [FilterSetting<OasisFilter>] = [
    FilterSetting("solvability", \.solvability, 1...5, "the least score of solvability"),
    FilterSetting("hallucination", \.hallucination, 1...5, "the least score against hallucination"),
    FilterSetting("clarity", \.clarity, 1...5, "the least score of clarity"),
    FilterSetting("nonsense", \.nonsense, 1...5, "the least score against nonsense"),
    FilterSetting("sum", \.sum, 2...10, "the least sum of solvability and clarity"),
    FilterSetting("missing", \.missing, "whether traces without the four scores are kept"),
  ]

  /// The least score of solvability.
  public var solvability = 3
  /// The least score against hallucination.
  public var hallucination = 5
  /// The least score of clarity.
  public var clarity = 3
  /// The least score against nonsense.
  public var nonsense = 5
  /// The least sum of solvability and clarity.
  public var sum = 7
  /// What becomes of a trace without scores.
  public var missing = Missing.keep

  /// Creates the filter with Oasis's bounds.
  public init() {}

  public func objection(to trace: TraceOutline) -> String? {
    var scores: [Double] = []
    for (name, least) in zip(
      OasisScores.names, [solvability, hallucination, clarity, nonsense])
    {
      guard let score = trace.measure("oasis.\(name)") ?? trace.measure(name) else {
        return missing == .keep ? nil : "there is no score of \(name)"
      }
      if score < Double(least) { return "\(name) \(score), below \(least)" }
      scores.append(score)
    }
    let sum = scores[0] + scores[2]
    return sum < Double(self.sum) ? "solvability and clarity \(sum), below \(self.sum)" : nil
  }
}

/// The four scores of Oasis, of a record that was proved.
public struct OasisScores: Codable, Hashable, Sendable {
  /// 5 where the answer replays from the pictures, otherwise 1.
  public var solvability: Int
  /// 5 where every claim of the words replays from pixels or from what the record declares, 4 where some rest on a
  /// user's annotation, which nothing proves, 1 where a word is wrong.
  public var hallucination: Int
  /// 5 where one answer is right, 4 where several are and a scorer takes each; 2 where the margin by which it is
  /// right, if the record measures one, is below its floor.
  public var clarity: Int
  /// 5 where the words alone fit two or more states: the answer rests on something that is read from the picture
  /// and that the question does not say; otherwise 1.
  public var nonsense: Int

  /// The names of the scores in their order.
  public static let names = ["solvability", "hallucination", "clarity", "nonsense"]
  /// The floors of measured margins: of a jigsaw's seams, and of marks of charts in pixels.
  private static let floors = ["seam.margin": 1.25, "margin.pixels": 3]

  /// Scores a record.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - reasons: The labels of the mismatches that verification found in it; empty for one that is proved.
  public init(_ record: Record, mismatches reasons: [String]) {
    let areWords = reasons.map { reason in
      ["claim.", "coverage", "words", "reveal"].contains { reason.hasPrefix($0) }
    }
    solvability = areWords.contains(false) ? 1 : 5
    let claims =
      record.problem.claims + record.problem.options.flatMap(\.claims)
      + record.thoughts.flatMap(\.claims) + record.textOnly.claims
    hallucination =
      areWords.contains(true) ? 1 : claims.contains { $0.evidence == "annotation" } ? 4 : 5
    let isNarrow = record.measures.contains { $0.value < Self.floors[$0.name] ?? -.infinity }
    clarity = isNarrow ? 2 : record.answer.accepted == "exact" ? 5 : 4
    let asked = Set(
      (record.problem.claims + record.problem.options.flatMap(\.claims)).map {
        [$0.kind] + $0.values
      })
    let isRead = record.thoughts.flatMap(\.claims).contains {
      $0.evidence != "record" && $0.image != nil && !asked.contains([$0.kind] + $0.values)
    }
    nonsense = isRead ? 5 : 1
  }

  /// The scores as measures, for filters.
  public var measures: [Measure] {
    zip(Self.names, [solvability, hallucination, clarity, nonsense]).map {
      Measure("oasis.\($0)", Double($1))
    }
  }
}

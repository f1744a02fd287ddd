public import Datasets
import Imaging

/// Turns away traces that are too long for a trainer of the BAGEL family.
public struct TokenBudgetFilter: Filter {
  public static let name = "token_budget_filter"

  public static let settings: [FilterSetting<TokenBudgetFilter>] = [
    FilterSetting("max", \.budget.limit, 1...1 << 30, "tokens of a sample"),
    FilterSetting(
      "vae", \.budget.vae.sides, 16...8192,
      "pixels of the shorter and the longer side for the VAE, whose tokens are squares of 16"),
    FilterSetting(
      "vit", \.budget.vit.sides, 14...8192,
      "pixels of the shorter and the longer side for the ViT, whose tokens are squares of 14"),
    FilterSetting(
      "pictures", \.pictures,
      "whether pictures count as they are stored, or scaled down as export --fit-tokens does"),
  ]

  /// How pictures are counted.
  public enum Pictures: String, CaseIterable, Sendable {
    /// As they are stored.
    case stored
    /// Scaled down as far as a sample needs: what does not fit even so is turned away.
    case scaled
  }

  /// How pictures are counted.
  public var pictures = Pictures.stored

  /// What a sample may take.
  public var budget = TokenBudget()

  /// Creates the filter with the budget of BAGEL and ThinkMorph.
  public init() {}

  public func objection(to trace: TraceOutline) -> String? {
    let tokens = budget.tokens(of: trace)
    guard tokens > budget.limit else { return nil }
    if pictures == .scaled,
      budget.scale(
        problem: trace.problem, reasoning: trace.reasoning, text: budget.textTokens(of: trace))
        != nil
    {
      return nil
    }
    let sizes = Set((trace.problem + trace.reasoning).map { "\($0.width) × \($0.height)" })
    return
      "\(tokens) tokens with \(trace.reasoning.count) image thoughts and pictures of \(sizes.sorted().joined(separator: ", ")), above \(budget.limit)"
  }
}

import Datasets
import Imaging

/// The scaling of pictures so far down that a trainer of the BAGEL family takes each sample.
struct SampleFit: ~Copyable {
  private let options: ExportOptions
  private let budget: TokenBudget?
  private var encoder = PNGEncoder()
  private var scaled = 0
  private var least = 1.0

  init(_ options: ExportOptions) {
    self.options = options
    budget = options.fitTokens.map { TokenBudget(limit: $0) }
  }

  /// Tells a sample, with smaller pictures if it takes too many tokens otherwise.
  ///
  /// - Throws: ``ExportError`` if it takes too many at any size.
  mutating func fitted(_ sample: ExportSample) throws -> ExportTrace {
    let trace = try ExportTrace(sample, options)
    guard let budget, budget.tokens(of: trace.outline) > budget.limit else { return trace }
    var text = budget.textTokens(of: trace.outline)
    var start: Int?
    while true {
      let outline = trace.outline
      guard
        let scale = budget.scale(
          problem: outline.problem, reasoning: outline.reasoning, text: text, from: start)
      else { throw tooLong(sample, trace, text, budget) }
      // Numbers may become longer words in another size, so that it is the finished trace that must fit.
      let smaller = sample.scaled(by: scale)
      let told = try ExportTrace(smaller, options)
      if budget.tokens(of: told.outline) <= budget.limit {
        scaled += 1
        least = min(least, Double(scale.side) / Double(scale.original))
        return try ExportTrace(drawn(smaller), options)
      }
      text = max(text, budget.textTokens(of: told.outline))
      start = scale.side - 1
      guard scale.side > 1 else { throw tooLong(sample, trace, text, budget) }
    }
  }

  /// The sample with its pictures at the sizes that it has.
  private mutating func drawn(_ sample: ExportSample) throws -> ExportSample {
    var sample = sample
    for (place, bytes) in sample.pictures.enumerated() {
      let picture: Picture
      do {
        picture = try Picture(png: bytes)
      } catch {
        throw ExportError(
          "\(sample.record.id): \(sample.record.images[place]): \(error); make the dataset anew")
      }
      let size = sample.sizes[place]
      guard size != picture.size else { continue }
      sample.pictures[place] = encoder.encode(
        picture.reduced(
          columns: 0..<picture.width, rows: 0..<picture.height, width: size.width,
          height: size.height),
        mode: .photo)
    }
    return sample
  }

  private func tooLong(
    _ sample: ExportSample, _ trace: ExportTrace, _ text: Int, _ budget: TokenBudget
  ) -> ExportError {
    ExportError(
      "\(sample.record.id): its \(trace.reasoningCount) image thoughts and some \(text) tokens of text do not fit into \(budget.limit) tokens even with small pictures; raise --fit-tokens, make fewer image thoughts, or leave such samples out first: traceloom filter with - token_budget_filter: {max: \(budget.limit), pictures: scaled}"
    )
  }

  /// What the user should know; nil if nothing was scaled.
  func note(of samples: Int) -> String? {
    guard scaled > 0, let limit = budget?.limit else { return nil }
    return
      "the pictures of \(scaled) of \(samples) samples were scaled down to fit into \(limit) tokens, the smallest to \(Int((least * 100).rounded(.down))) % of their sides; boxes are scaled with them, and what scene, solution and legend say is of the pictures as they were"
  }
}

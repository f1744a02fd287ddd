import Datasets
import Filters
import PuzzleKit
import Recipes
import Traces

extension Recipe {
  /// Asks the filters about a sample; the first that objects gives the reason its name.
  func objection(to sample: Sample) -> Rejection? {
    guard !filters.isEmpty else { return nil }
    let outline = TraceOutline(sample)
    for filter in filters {
      if let objection = filter.objection(to: outline) {
        return Rejection(type(of: filter).name, objection)
      }
    }
    return nil
  }
}

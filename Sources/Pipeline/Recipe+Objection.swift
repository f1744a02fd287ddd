import Datasets
import Filters
import Imaging
import PuzzleKit
import Recipes
import Traces

extension Recipe {
  /// Asks the filters about a sample; the first that objects gives the reason its label.
  func objection(to sample: Sample) -> Rejection? {
    guard !filters.isEmpty else { return nil }
    var encoded: [Int] = []
    if filters.contains(where: { type(of: $0).weighsPictures }) {
      var png = PNGEncoder()
      for picture in sample.pictures {
        encoded.append(png.encode(picture, mode: picture.mode).count)
      }
    }
    let outline = TraceOutline(sample, encoded: encoded)
    for filter in filters {
      if let objection = filter.objection(to: outline) { return Rejection(filter.label, objection) }
    }
    return nil
  }
}

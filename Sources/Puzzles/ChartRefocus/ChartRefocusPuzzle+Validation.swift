import Charts
public import PuzzleKit

extension ChartRefocusPuzzle {
  public func validate() throws(KnobError) {
    guard ask.all.contains(where: { $0 > 0 }) else {
      throw KnobError("ask_retrieve", "every form of question has the weight 0; raise one")
    }
    guard weights.contains(where: { $0 > 0 }) else {
      throw KnobError(
        "chart",
        "no form of question that has a weight can be asked of \(chart.map(\.rawValue).joined(separator: ", ")); name other charts, raise series, or let labels be true"
      )
    }
    for shape in shape where shape.height(width.greatest) > 1024 || shape.height(width.least) < 288
    {
      throw KnobError(
        "shape",
        "\(shape.rawValue) makes pictures of \(width.description) pixels across less than 288 or more than 1024 high; take another width or shape"
      )
    }
    guard mark.contains(where: { $0 != .mask }) else {
      throw KnobError("mark", "a mask suits only some charts; add outline, fill or both")
    }
  }
}

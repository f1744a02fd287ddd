public import PuzzleKit

extension VisualSearchPuzzle {
  public func validate() throws(KnobError) {
    guard weights.contains(where: { $0 > 0 }) else {
      throw KnobError(
        "ask_colour",
        "every form of question has the weight 0\(annotations == nil ? " (what is given takes annotations)" : " (photos are not asked for patterns, kinds, texts and frames)"); raise one"
      )
    }
    guard !options.contains(1) else {
      throw KnobError("options", "one answer is no choice; take 2 to 4, or 0 for free answers")
    }
    guard annotations == nil else { return }
    for shape in shape where shape.height(width.greatest) > 2048 {
      throw KnobError(
        "shape",
        "\(shape.rawValue) makes pictures of \(width.greatest) pixels across more than 2048 high; take a smaller width or another shape"
      )
    }
    if ask.pattern.range.lowerBound > 0, search == [.serial], !hops.contains(2) {
      throw KnobError(
        "hops",
        "a pattern that is asked for tells nothing apart, so a serial search for it needs an anchor; let hops be 2, or set ask_pattern to 0"
      )
    }
    if ask.count.range.lowerBound > 0, objects.greatest < Self.mostCounted {
      throw KnobError(
        "objects",
        "up to \(Self.mostCounted) things are counted, of \(objects.greatest); raise it, or set ask_count to 0"
      )
    }
    guard visible.range.lowerBound <= 1, visible.range.upperBound <= 1 else {
      throw KnobError("visible", "a share is at most 1")
    }
    guard
      ask.kind.range.lowerBound == 0 && ask.marked.range.lowerBound == 0
        || !Stock.namesToAsk(in: setting, area: targetArea.range, among: objects.least).isEmpty
    else {
      throw KnobError(
        "target_area",
        "among \(objects.least) objects no kind takes \(targetArea.description) of the picture; widen it, or set ask_kind and ask_marked to 0"
      )
    }
    // Of a crowd the largest thing takes a few times what all of them take on average.
    let most = 4 / Double(objects.least)
    guard targetArea.range.lowerBound <= most else {
      throw KnobError(
        "target_area",
        "among \(objects.least) objects none takes \(targetArea.range.lowerBound) of the picture; lower it, or take fewer objects"
      )
    }
  }
}

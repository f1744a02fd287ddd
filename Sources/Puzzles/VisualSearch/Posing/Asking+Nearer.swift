import PuzzleKit
import Seeding

extension Asking {
  /// Asks which of two objects is nearer to a third.
  ///
  /// Either of the two might be the answer by all else that is asked of a target, so that it shows by nothing but
  /// where it lies.
  ///
  /// - Parameters:
  ///   - targets: The objects that may be the nearer one.
  ///   - isFirst: Whether it is mentioned first.
  /// - Throws: ``Rejection`` if there are no such three.
  /// - Returns: The question.
  mutating func ask(
    nearer targets: [Int], isFirst: Bool
  ) throws(Rejection) -> SearchScene.Asked {
    let suited = objects.indices.filter { objection(to: $0) == nil && !names(of: $0).isEmpty }
    let anchors = objects.indices.filter { isAnchor($0) && !names(of: $0).isEmpty }
    for target in chance.shuffled(targets.filter { suited.contains($0) }) {
      for anchor in chance.shuffled(anchors) where anchor != target {
        let others = suited.filter {
          $0 != target && $0 != anchor && judge.isNearer(target, than: $0, to: anchor)
        }
        guard let other = chance.element(of: others), let one = name(of: target),
          let two = name(of: other), let third = name(of: anchor)
        else { continue }
        var mentions = [
          SearchScene.Mention(object: target, description: one),
          SearchScene.Mention(object: other, description: two),
        ]
        if !isFirst { mentions.reverse() }
        mentions.append(SearchScene.Mention(object: anchor, description: third))
        var asked = SearchScene.Asked(target: target, mentions: mentions, answer: one.text)
        asked.options = try options(asked)
        return asked
      }
    }
    throw Rejection("not-nearer")
  }
}

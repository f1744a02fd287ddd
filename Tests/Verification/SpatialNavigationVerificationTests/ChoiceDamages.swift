@testable import Datasets
import Foundation

@testable import SpatialNavigationVerification

extension Damage {
  /// The next of the four names.
  private static func other(_ name: String) -> String {
    let place = Choice.names.firstIndex(of: name) ?? 0
    return Choice.names[(place + 1) % Choice.names.count]
  }

  /// Changes the values of a claim of a choice and its words alike.
  private static func rename(_ kinds: Set<String>, _ entry: inout ForgedDataset.Entry) -> Bool {
    entry.changeClaim(kinds) { text, place in
      let claim = text.claims[place]
      let (old, new) = (claim.values[0], other(claim.values[0]))
      let words = text.words(of: claim)
      guard let range = words.range(of: "ath \(old)") else { return false }
      text.replace(
        claim.span[0]..<claim.span[1],
        with: words.replacingCharacters(in: range, with: "ath \(new)"))
      text.claims[place].values[0] = new
      return true
    }
  }

  /// What is planted in choices among four drawn walks.
  static let ofChoices: [Damage] = [
    .one("another answer of a choice, said alike everywhere", ["answer"]) { entry in
      entry.setAnswer(other(entry.record.answer.value))
    },
    .one("two walks of a choice exchanged in the scene", ["scene", "solution"]) { entry in
      guard let start = entry.record.scene.range(of: "\"walks\": [["),
        let middle = entry.record.scene.range(
          of: "], [", range: start.upperBound..<entry.record.scene.endIndex),
        let end = entry.record.scene.range(
          of: "], [", range: middle.upperBound..<entry.record.scene.endIndex)
      else { return false }
      let first = entry.record.scene[start.upperBound..<middle.lowerBound]
      let second = entry.record.scene[middle.upperBound..<end.lowerBound]
      guard first != second else { return false }
      entry.record.scene.replaceSubrange(
        start.upperBound..<end.lowerBound, with: "\(second)], [\(first)")
      return true
    },
    .one("rings that no picture has", ["edit.detail", "answer.drawn"]) { entry in
      guard entry.pictures.count > 1 else { return false }
      entry.pictures[entry.pictures.count - 1] = entry.pictures[entry.pictures.count - 2]
      return true
    },
    .one("a fault said of another walk", ["claim.false"]) { rename(["breaks", "stops"], &$0) },
    .one("an arrival said of another walk", ["claim.false"]) { rename(["arrives"], &$0) },
    .one("a mark said to be in another panel", ["edit.detail"]) { entry in
      guard let place = entry.record.thoughts.firstIndex(where: { $0.edit != nil }),
        let detail = entry.record.thoughts[place].edit?.detail,
        let old = ["1", "2", "3", "4"].first(where: {
          detail.contains(", \($0)]") && detail.contains("\"marks\": [[")
        })
      else { return false }
      let new = old == "4" ? "1" : "4"
      guard let range = detail.range(of: ", \(old)]", options: .backwards) else { return false }
      entry.record.thoughts[place].edit?.detail = detail.replacingCharacters(
        in: range, with: ", \(new)]")
      return true
    },
    .one(
      "panels that lie elsewhere",
      ["legend", "grid.unreadable", "legend.labels", "grid.ends", "scene"]
    ) { entry in
      guard let range = entry.record.legend.range(of: "\"at\": [[0, ") else { return false }
      entry.record.legend.replaceSubrange(range, with: "\"at\": [[0, 1")
      return true
    },
    .one("panels that lie at the end of all numbers", ["legend"]) { entry in
      guard let range = entry.record.legend.range(of: "\"at\": [[0, ") else { return false }
      entry.record.legend.replaceSubrange(range, with: "\"at\": [[\(Int.max), ")
      return true
    },
  ]
}

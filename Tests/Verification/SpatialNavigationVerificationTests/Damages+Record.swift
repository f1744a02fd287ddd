@testable import Datasets
import Foundation

extension Damage {
  private static func replace(_ text: inout String, _ pattern: String, _ change: (Int) -> Int)
    -> Bool
  {
    guard let key = text.range(of: pattern) else { return false }
    let digits = text[key.upperBound...].drop { $0 == " " || $0 == "[" }.prefix { $0.isNumber }
    guard let number = Int(digits) else { return false }
    text.replaceSubrange(digits.startIndex..<digits.endIndex, with: String(change(number)))
    return true
  }

  /// Gives a record another answer wherever it stands.
  private static func setAnswer(_ entry: inout ForgedDataset.Entry, _ moves: [Character]) {
    let old = entry.record.answer.value
    let new = moves.map(String.init).joined(separator: ",")
    entry.record.answer.value = new
    entry.record.answer.text = "\\boxed{\(new)}"
    let json = "[" + moves.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
    if let start = entry.record.solution.firstIndex(of: "["),
      let end = entry.record.solution.firstIndex(of: "]")
    {
      entry.record.solution.replaceSubrange(start...end, with: json)
    }
    func change(_ text: inout TextPlace) -> Bool {
      guard let place = text.claims.lastIndex(where: { $0.kind == "walk" && $0.values[2] == old })
      else { return false }
      let claim = text.claims[place]
      text.replace(claim.span[0]..<claim.span[1], with: "\\boxed{\(new)}")
      text.claims[place].values[2] = new
      return true
    }
    _ = entry.changeText(change)
    _ = entry.changeTextOnly(change)
  }

  /// Damages of what a record says beside its words.
  static let ofRecord: [Damage] = [
    .one("another way to the goal", ["answer", "answer.drawn", "claim.false"]) { entry in
      guard let other = try SceneSketch(entry.record).otherWalk else { return false }
      setAnswer(&entry, other)
      return true
    },
    .one("an answer that does not arrive", ["answer"]) { entry in
      var moves = try SceneSketch(entry.record).moves
      moves[moves.count - 1] = moves[moves.count - 1] == "R" ? "D" : "R"
      setAnswer(&entry, moves)
      return true
    },
    .one("a letter of the scene", ["scene"]) { entry in
      guard let place = entry.record.scene.range(of: "F", options: .backwards) else { return false }
      entry.record.scene.replaceSubrange(place, with: "H")
      return true
    },
    .one("how many walks are shortest", ["solution"]) { entry in
      replace(&entry.record.solution, "\"count\":") { $0 + 1 }
    },
    .one("the length of a shortest walk", ["solution"]) { entry in
      replace(&entry.record.solution, "\"shortest\":") { $0 + 2 }
    },
    .one("a measure", ["measures"]) { entry in
      guard let place = entry.record.measures.firstIndex(where: { $0.name == "path.length" }) else {
        return false
      }
      entry.record.measures[place].value += 1
      return true
    },
    .one("the share that the walk takes up", ["measures"]) { entry in
      guard let place = entry.record.measures.firstIndex(where: { $0.name == "target.area" }) else {
        return false
      }
      entry.record.measures[place].value *= 1.01
      return true
    },
    .one("no share that the walk takes up", ["measures"]) { entry in
      let count = entry.record.measures.count
      entry.record.measures.removeAll { $0.name == "target.area" }
      return entry.record.measures.count < count
    },
    .one("the difficulty", ["difficulty"]) { entry in
      entry.record.difficulty = 101
      return true
    },
    .one(
      "where the legend puts the grid",
      [
        "grid.unreadable", "scene", "legend", "grid.ends", "ink.gap", "ink.border", "ink.stray",
        "ink.walk",
      ]
    ) {
      entry in
      let change = replace(&entry.record.legend, "\"origin\":") { $0 + 3 }
      return change
    },
    .one("the ink's colour in the legend", ["ink.colour"]) { entry in
      guard entry.pictures.count > 1, let key = entry.record.legend.range(of: "\"ink\""),
        let hash = entry.record.legend[key.upperBound...].firstIndex(of: "#")
      else { return false }
      let place = entry.record.legend.index(after: hash)
      entry.record.legend.replaceSubrange(place...place, with: "a")
      return true
    },
    .one("which picture an edit is of", ["edit.of", "edit.outside", "edit.region"]) { entry in
      guard let place = entry.record.thoughts.lastIndex(where: { $0.edit != nil }), place > 2 else {
        return false
      }
      entry.record.thoughts[place].edit?.of = 0
      return true
    },
    .one("a region that is too small", ["edit.outside", "edit.region"]) { entry in
      guard let place = entry.record.thoughts.firstIndex(where: { $0.edit != nil }),
        let box = entry.record.thoughts[place].edit?.region.first
      else { return false }
      entry.record.thoughts[place].edit?.region = [[box[0], box[1], box[0] + 3, box[1] + 3]]
      return true
    },
    .one("what an edit says that it drew", ["edit.detail"]) { entry in
      guard let place = entry.record.thoughts.firstIndex(where: { $0.edit != nil }) else {
        return false
      }
      guard var edit = entry.record.thoughts[place].edit,
        replace(&edit.detail, "\"from\":", { $0 + 1 })
      else { return false }
      entry.record.thoughts[place].edit = edit
      return true
    },
    .one("the order of thoughts", ["claim.image", "reveal.early", "answer"]) { entry in
      let count = entry.record.thoughts.count
      guard count > 2 else { return false }
      entry.record.thoughts.swapAt(0, count - 1)
      return true
    },
    .one("a text thought after another", ["thoughts"]) { entry in
      entry.record.thoughts.append(entry.record.thoughts[0])
      return true
    },
    .one("the signature", ["signature"]) { entry in
      let digits = entry.record.signature
      entry.record.signature = digits.dropLast() + (digits.last == "0" ? "1" : "0")
      return true
    },
    .one("an id of another number", ["id"]) { entry in
      entry.record.index += 1_000_000
      return true
    },
    .one("a picture by a path that leaves the folder", ["image.path"]) { entry in
      entry.record.problem.images[0] = "images/../" + entry.record.problem.images[0]
      return true
    },
  ]
}

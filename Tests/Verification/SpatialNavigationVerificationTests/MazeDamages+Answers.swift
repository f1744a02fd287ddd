@testable import Datasets
import Foundation

@testable import SpatialNavigationVerification

extension Damage {
  private static func letters(_ moves: [Direction]) -> String {
    moves.map(\.rawValue).joined(separator: ",")
  }

  private static func list(_ moves: [Direction]) -> String {
    "[" + moves.map { "\"\($0.rawValue)\"" }.joined(separator: ", ") + "]"
  }

  /// The moves asked about with the last one another.
  private static func otherPlan(_ sketch: MazeSketch) -> [Direction]? {
    guard let last = sketch.scene.asked.moves.last else { return nil }
    let other = sketch.grid.kind.directions.first { $0 != last && $0 != last.opposite }
    return other.map { sketch.scene.asked.moves.dropLast() + [$0] }
  }

  /// Damages of answers wherever they stand, and of what is asked.
  static let ofAnswers: [Damage] = [
    .one("yes for no", ["answer"]) { $0.record.answer.value == "no" && $0.setAnswer("yes") },
    .one("no for yes", ["answer"]) { $0.record.answer.value == "yes" && $0.setAnswer("no") },
    .one("a number for safe", ["answer"]) { entry in
      entry.record.answer.value == "safe" && entry.setAnswer("2")
    },
    .one("safe for a number", ["answer"]) { entry in
      entry.record.form == "safe" && Int(entry.record.answer.value) != nil
        && entry.setAnswer("safe")
    },
    .one("another failing move", ["answer"]) { entry in
      guard entry.record.form == "safe", let number = Int(entry.record.answer.value) else {
        return false
      }
      return entry.setAnswer("\(number + 1)")
    },
    .one("another length", ["answer"]) { entry in
      guard entry.record.form == "length", let number = Int(entry.record.answer.value) else {
        return false
      }
      return entry.setAnswer("\(number + 2)")
    },
    .one("another end", ["answer"]) { entry in
      guard entry.record.form == "end" else { return false }
      let sketch = try MazeSketch(entry.record)
      guard let end = sketch.walk.last, let other = sketch.grid.places.first(where: { $0 != end })
      else { return false }
      return entry.setAnswer("\(other.row),\(other.column)", as: sketch.name(other))
    },
    .one("an end's name that is not its value", ["claim.false"]) { entry in
      guard entry.record.form == "end" else { return false }
      let sketch = try MazeSketch(entry.record)
      guard let end = sketch.walk.last, let other = sketch.grid.places.first(where: { $0 != end })
      else { return false }
      let value = entry.record.answer.value
      guard entry.setAnswer("\(other.row),\(other.column)", as: sketch.name(other)) else {
        return false
      }
      entry.record.answer.value = value
      return true
    },
    .one("one way out too many", ["answer"]) { entry in
      guard entry.record.form == "cell", entry.record.answer.form == "moves" else { return false }
      let sketch = try MazeSketch(entry.record)
      guard let cell = sketch.scene.asked.cell else { return false }
      let exits = sketch.state.exits(cell)
      let more = sketch.grid.kind.directions.filter { way in
        exits.contains(way) || way == sketch.grid.kind.directions.first { !exits.contains($0) }
      }
      return exits != more && entry.setAnswer(letters(more))
    },
    .one("another kind of cell", ["answer"]) { entry in
      entry.record.answer.form == "meaning"
        && entry.setAnswer(entry.record.answer.value == "hole" ? "ice" : "hole")
    },
    .one("words without pictures that give no answer", ["answer"]) { entry in
      guard let claim = entry.record.textOnly.claims.popLast() else { return false }
      let text = Array(entry.record.textOnly.text.unicodeScalars)[..<claim.span[0]]
      entry.record.textOnly.text = String(String.UnicodeScalarView(text)) + "as asked for."
      return true
    },
    .one("the moves asked about, in the scene alone", ["claim.false", "solution", "scene"]) {
      entry in
      let sketch = try MazeSketch(entry.record)
      guard let other = otherPlan(sketch) else { return false }
      return entry.changeScene(list(sketch.scene.asked.moves), list(other))
    },
    .one("the moves asked about, in the words alone", ["claim.words"]) { entry in
      try entry.say(["plan"]) { sketch, _ in otherPlan(sketch).map(letters) }
    },
    .one("the moves asked about, in words and claim", ["claim.false"]) { entry in
      try entry.say(["plan"]) { sketch, claim in
        guard let other = otherPlan(sketch) else { return nil }
        claim.values = [letters(other)]
        return letters(other)
      }
    },
    .one("the cell asked about, in the scene alone", ["claim.false", "answer"]) { entry in
      guard let cell = try MazeSketch(entry.record).scene.asked.cell else { return false }
      let row = cell.row == 1 ? 2 : cell.row - 1
      return entry.changeScene("\"cell\": [\(cell.row), ", "\"cell\": [\(row), ")
    },
    .one("the cell asked about, in the words alone", ["claim.words"]) { entry in
      try entry.say(["asked"]) { sketch, _ in
        sketch.scene.asked.cell.map { cell in
          sketch.name(Place(cell.row == 1 ? 2 : cell.row - 1, cell.column))
        }
      }
    },
    .one("an example of another form of answer", ["question"]) { entry in
      guard entry.record.form == "exists" || entry.record.form == "length" else { return false }
      let isExists = entry.record.form == "exists"
      return try entry.say(["format"]) { _, claim in
        claim.values = [isExists ? "5" : "yes"]
        return "\\boxed{\(claim.values[0])}"
      }
    },
    .one("an example that hides an assertion", ["claim.words"]) { entry in
      guard entry.record.form != "path" else { return false }
      return try entry.say(["format"]) { _, claim in
        "the goal is a hole, \\boxed{\(claim.values[0])}"
      }
    },
    .one("how many dead ends there are", ["measures"]) { entry in
      guard let place = entry.record.measures.firstIndex(where: { $0.name == "dead_ends.count" })
      else { return false }
      entry.record.measures[place].value += 1
      return true
    },
    .one("the share that the walk takes up", ["measures"]) { entry in
      guard let place = entry.record.measures.firstIndex(where: { $0.name == "target.area" }) else {
        return false
      }
      entry.record.measures[place].value *= 0.96
      return true
    },
    .one("a share that no walk takes up", ["measures"]) { entry in
      guard !entry.record.measures.contains(where: { $0.name == "target.area" }) else {
        return false
      }
      var measure = entry.record.measures[0]
      (measure.name, measure.value) = ("target.area", 0.25)
      entry.record.measures.append(measure)
      return true
    },
    .one("the probe of a meaning where paths run", ["legend"]) { entry in
      guard let legend = try? MazeSketch(entry.record).legend, legend.grid.kind != .square,
        let point = legend.keys.first?.probe.first
      else { return false }
      entry.record.legend = entry.record.legend.replacingOccurrences(
        of: "[[\(point[0]), \(point[1])]", with: "[[3, 4]")
      return true
    },
    .one("the probe of a meaning in the next cell", ["legend"]) { entry in
      guard let legend = try? MazeSketch(entry.record).legend, legend.grid.kind != .square,
        let point = legend.keys.first?.probe.first
      else { return false }
      entry.record.legend = entry.record.legend.replacingOccurrences(
        of: "[[\(point[0]), \(point[1])]", with: "[[55, -55]")
      return true
    },
    .one("the stretch of borders where paths run", ["legend"]) { entry in
      let legend = try MazeSketch(entry.record).legend
      guard let sides = legend.sides else { return false }
      entry.record.legend = entry.record.legend.replacingOccurrences(
        of: "{\"probe\": [\(sides.probe[0]), \(sides.probe[1])]", with: "{\"probe\": [0, 3]")
      return true
    },
    .one(
      "the kind of grid in the legend", ["legend", "grid.unreadable", "scene", "grid.ends"]
    ) { entry in
      guard try MazeSketch(entry.record).isMaze else { return false }
      let isHexagonal = entry.record.legend.contains("\"grid\": \"hexagonal\"")
      entry.record.legend = entry.record.legend.replacingOccurrences(
        of: isHexagonal ? "\"grid\": \"hexagonal\"" : "\"grid\": \"polar\"",
        with: isHexagonal ? "\"grid\": \"polar\"" : "\"grid\": \"hexagonal\"")
      return !entry.record.legend.contains("\"grid\": \"square\"")
    },
    .one("numbers for the letters of labels", ["claim.context", "claim.false"]) { entry in
      guard let labels = try MazeSketch(entry.record).legend.labels,
        let key = entry.record.legend.range(of: "\"labels\": ")
      else { return false }
      let isLettered = { (names: [String]) in names.first == "A" }
      guard isLettered(labels.rows) || isLettered(labels.columns) else { return false }
      func list(_ names: [String]) -> String {
        "[" + names.indices.map { "\"\($0 + 1)\"" }.joined(separator: ", ") + "]"
      }
      entry.record.legend =
        entry.record.legend[..<key.upperBound]
        + "{\"columns\": \(list(labels.columns)), \"rows\": \(list(labels.rows))}, \"panels\": null}"
      return true
    },
  ]
}

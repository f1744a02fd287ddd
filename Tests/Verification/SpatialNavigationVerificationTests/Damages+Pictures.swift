@testable import Datasets
import Foundation

extension Damage {
  /// The ink's level of a pixel over its ground, or nil if it is no blend.
  private static func level(_ pixel: [Int], over ground: [Int], _ sketch: SceneSketch) -> Int? {
    (0...sketch.levels).first { blend(sketch, over: ground, $0) == pixel }
  }

  private static func blend(_ sketch: SceneSketch, over ground: [Int], _ level: Int) -> [Int] {
    zip(ground, sketch.ink).map { under, over in
      (under * (sketch.levels - level) + over * level + sketch.levels / 2) / sketch.levels
    }
  }

  /// Changes the last picture, and lets its edit's region hold whatever is changed.
  private static func changeLast(
    _ entry: inout ForgedDataset.Entry,
    _ body: (inout Pixels, _ ground: Pixels, SceneSketch) throws -> Bool
  ) throws -> Bool {
    guard entry.pictures.count > 1, let last = entry.pictures.last else { return false }
    var pixels = try Pixels(png: last)
    let ground = try Pixels(png: entry.pictures[0])
    guard try body(&pixels, ground, SceneSketch(entry.record)) else { return false }
    entry.pictures[entry.pictures.count - 1] = pixels.png
    let place = entry.record.thoughts.lastIndex { $0.edit != nil }
    if let place {
      entry.record.thoughts[place].edit?.region = [[0, 0, pixels.width, pixels.height]]
    }
    return true
  }

  /// Changes the look of one cell in every picture.
  private static func repaint(
    _ entry: inout ForgedDataset.Entry, _ cell: [Int], as other: [Int], _ sketch: SceneSketch
  ) throws {
    let to = sketch.corner(cell)
    let from = sketch.corner(other)
    let ground = try Pixels(png: entry.pictures[0])
    for place in entry.pictures.indices {
      var pixels = try Pixels(png: entry.pictures[place])
      pixels.copy(
        ground, to[0]..<to[0] + sketch.cell, to[1]..<to[1] + sketch.cell, from: from)
      entry.pictures[place] = pixels.png
    }
  }

  /// Damages of pictures, encoded anew.
  static let ofPictures: [Damage] = [
    .one("a pixel of a hole", ["grid.unreadable", "ink.colour", "edit.outside"]) { entry in
      let sketch = try SceneSketch(entry.record)
      guard let hole = sketch.cellOffWalk("H") else { return false }
      var pixels = try Pixels(png: entry.pictures[0])
      let corner = sketch.corner(hole)
      let at = [corner[0] + sketch.cell / 5, corner[1] + sketch.cell / 5]
      pixels[at[0], at[1]] = [1, 2, 3]
      entry.pictures[0] = pixels.png
      return true
    },
    .one("a pixel of ice in the last picture", ["ink.colour", "edit.outside"]) { entry in
      try changeLast(&entry) { pixels, _, sketch in
        guard let ice = sketch.cellOffWalk("F") else { return false }
        let corner = sketch.corner(ice)
        pixels[corner[0] + 2, corner[1] + 2] = [1, 2, 3]
        return true
      }
    },
    .one("a hole where ice was, in all pictures", ["scene", "answer"]) { entry in
      let sketch = try SceneSketch(entry.record)
      guard let ice = sketch.cellOffWalk("F"), let hole = sketch.cellOffWalk("H") else {
        return false
      }
      try repaint(&entry, ice, as: hole, sketch)
      return true
    },
    .one("ice where a hole was, in all pictures", ["scene", "answer"]) { entry in
      let sketch = try SceneSketch(entry.record)
      guard let ice = sketch.cellOffWalk("F"), let hole = sketch.cellOffWalk("H") else {
        return false
      }
      try repaint(&entry, hole, as: ice, sketch)
      return true
    },
    .one("two goals, in all pictures", ["grid.ends"]) { entry in
      let sketch = try SceneSketch(entry.record)
      guard let ice = sketch.cellOffWalk("F"), let goal = sketch.walk.last else { return false }
      try repaint(&entry, ice, as: goal, sketch)
      return true
    },
    .one(
      "two pictures of a sample exchanged",
      ["edit.outside", "ink.colour", "ink.falls", "ink.walk", "edit.detail"]
    ) { entry in
      guard entry.pictures.count > 1 else { return false }
      entry.pictures.swapAt(entry.pictures.count - 1, entry.pictures.count - 2)
      return true
    },
    Damage(
      "problem pictures of two samples exchanged",
      ["scene", "legend", "grid.unreadable", "image.size", "grid.ends"], spreads: true
    ) {
      dataset, shard, entry in
      guard entry + 10 < dataset.shards[shard].entries.count else { return false }
      let one = dataset.shards[shard].entries[entry].pictures[0]
      dataset.shards[shard].entries[entry].pictures[0] =
        dataset.shards[shard].entries[entry + 10].pictures[0]
      dataset.shards[shard].entries[entry + 10].pictures[0] = one
      return true
    },
    .one("a leg that is not drawn", ["ink.walk"]) { entry in
      guard entry.pictures.count > 2 else { return false }
      entry.pictures[entry.pictures.count - 1] = entry.pictures[entry.pictures.count - 2]
      return true
    },
    .one("no line at all", ["ink.walk"]) { entry in
      guard entry.pictures.count > 1 else { return false }
      for place in entry.pictures.indices { entry.pictures[place] = entry.pictures[0] }
      return true
    },
    .one(
      "one move drawn another way",
      ["ink.walk", "ink.gap", "ink.stray", "ink.arrowhead", "answer.drawn", "edit.detail"]
    ) {
      entry in
      try changeLast(&entry) { pixels, ground, sketch in
        let goal = sketch.walk[sketch.walk.count - 1]
        let before = sketch.walk[sketch.walk.count - 2]
        let ways: [Character] = ["L", "R", "U", "D"]
        guard
          let way = ways.first(where: { way in
            let next = SceneSketch.step(before, way)
            return sketch.letter(next) != nil && sketch.letter(next) != "H"
              && !sketch.walk.contains(next)
          })
        else { return false }
        // The last cell as it was without ink, and a stroke from the one before to another.
        let corner = sketch.corner(goal)
        pixels.copy(
          ground, corner[0]..<corner[0] + sketch.cell, corner[1]..<corner[1] + sketch.cell,
          from: corner)
        let half = sketch.cell / 2
        let from = sketch.corner(before).map { $0 + half }
        let to = sketch.corner(SceneSketch.step(before, way)).map { $0 + half }
        pixels.fill(
          min(from[0], to[0]) - 2..<max(from[0], to[0]) + 2,
          min(from[1], to[1]) - 2..<max(from[1], to[1]) + 2, sketch.ink)
        return true
      }
    },
    .one("an arrowhead turned round", ["ink.arrowhead"]) { entry in
      try changeLast(&entry) { pixels, ground, sketch in
        let last = sketch.moves.count - 1
        guard
          let place = sketch.moves.indices.dropLast().last(where: { place in
            sketch.moves[place] == sketch.moves[place + 1]
          }), last > 0
        else { return false }
        let corner = sketch.corner(sketch.walk[place + 1])
        let isAcross = sketch.moves[place] == "L" || sketch.moves[place] == "R"
        let old = pixels
        for y in 0..<sketch.cell {
          for x in 0..<sketch.cell {
            let mirror = isAcross ? [sketch.cell - 1 - x, y] : [x, sketch.cell - 1 - y]
            let from = [corner[0] + mirror[0], corner[1] + mirror[1]]
            guard
              let level = level(
                old[from[0], from[1]], over: ground[from[0], from[1]], sketch)
            else { return false }
            pixels[corner[0] + x, corner[1] + y] = blend(
              sketch, over: ground[corner[0] + x, corner[1] + y], level)
          }
        }
        return true
      }
    },
    .one("an arrowhead left out", ["ink.arrowhead"]) { entry in
      try changeLast(&entry) { pixels, ground, sketch in
        let place = sketch.walk.count - 1
        let corner = sketch.corner(sketch.walk[place])
        let half = sketch.cell / 2
        let move = sketch.moves[place - 1]
        // The stroke goes on as it crossed the border, up to the centre; the rest is ground again.
        let old = pixels
        for y in 0..<sketch.cell {
          for x in 0..<sketch.cell {
            let border: [Int]
            let isBefore: Bool
            switch move {
            case "R": (border, isBefore) = ([0, y], x <= half)
            case "L": (border, isBefore) = ([sketch.cell - 1, y], x >= half - 1)
            case "D": (border, isBefore) = ([x, 0], y <= half)
            default: (border, isBefore) = ([x, sketch.cell - 1], y >= half - 1)
            }
            let at = [corner[0] + x, corner[1] + y]
            let from = [corner[0] + border[0], corner[1] + border[1]]
            let ink = level(old[from[0], from[1]], over: ground[from[0], from[1]], sketch) ?? 0
            pixels[at[0], at[1]] = blend(sketch, over: ground[at[0], at[1]], isBefore ? ink : 0)
          }
        }
        return true
      }
    },
    .one("a stray mark of ink in the region", ["ink.stray", "ink.probe"]) { entry in
      try changeLast(&entry) { pixels, _, sketch in
        let corner = sketch.corner(sketch.walk[sketch.walk.count - 1])
        let at = [corner[0] + sketch.cell / 5, corner[1] + sketch.cell / 8]
        pixels.fill(at[0]..<at[0] + 3, at[1]..<at[1] + 3, sketch.ink)
        return true
      }
    },
    .one("ink on the border of a cell that is not entered", ["ink.border", "ink.outside"]) {
      entry in
      try changeLast(&entry) { pixels, _, sketch in
        guard let ice = sketch.cellOffWalk("F") else { return false }
        let corner = sketch.corner(ice)
        pixels.fill(corner[0]..<corner[0] + 1, corner[1] + 4..<corner[1] + 9, sketch.ink)
        return true
      }
    },
    .one("a gap in the line", ["ink.gap", "ink.walk"]) { entry in
      try changeLast(&entry) { pixels, ground, sketch in
        let place = sketch.walk.count - 1
        let corner = sketch.corner(sketch.walk[place])
        let half = sketch.cell / 2
        let center = corner.map { $0 + half }
        let back = SceneSketch.step([0, 0], sketch.moves[place - 1])
        let at = [
          center[0] - back[1] * sketch.cell * 3 / 8, center[1] - back[0] * sketch.cell * 3 / 8,
        ]
        pixels.copy(ground, at[0] - 4..<at[0] + 4, at[1] - 4..<at[1] + 4, from: at.map { $0 - 4 })
        return true
      }
    },
    .one("a picture that is cut", ["image.undecodable"]) { entry in
      entry.pictures[0] = Array(entry.pictures[0].dropLast(40))
      return true
    },
    .one("a picture of another size", ["image.size", "edit.region"]) { entry in
      guard entry.pictures.count > 1 else { return false }
      entry.pictures[1] = Pixels(width: 40, height: 40, [0, 0, 0]).png
      return true
    },
  ]
}

@testable import Datasets
import Foundation

@testable import SpatialNavigationVerification

extension Damage {
  private static let kinds: [(kind: Grid.Kind, name: String)] = [
    (.square, "square"), (.hexagonal, "hexagonal"), (.polar, "polar"),
  ]

  /// The part of a border's length over which walls are put in: all of it, and the posts with it.
  private static let whole = -1.0...1.0

  /// How far a wall reaches from its border in this look, in pixels.
  private static func reach(_ sketch: MazeSketch, _ sides: Legend.Sides) -> Double {
    sketch.geometry.cell * Double(100 - sides.probe[1]) / 200
  }

  private static func put(_ entry: inout ForgedDataset.Entry, on kind: Grid.Kind) throws -> Bool {
    let sketch = try MazeSketch(entry.record)
    guard sketch.grid.kind == kind, let sides = sketch.legend.sides,
      let border = sketch.border(isOpen: true)
    else { return false }
    let width = min(sketch.geometry.cell * 0.07, max(1.2, reach(sketch, sides) - 0.3))
    try entry.paint(
      sketch.pixels(border.place, border.direction, whole, width: width), sides.wall[0])
    return true
  }

  private static func takeAway(
    _ entry: inout ForgedDataset.Entry, on kind: Grid.Kind
  ) throws -> Bool {
    let sketch = try MazeSketch(entry.record)
    guard sketch.grid.kind == kind, let sides = sketch.legend.sides,
      let border = sketch.border(isOpen: false)
    else { return false }
    let isSquare = kind == .square
    let end = Double(sides.probe[1]) / 100 + (isSquare ? 0 : 0.04)
    let pixels = sketch.pixels(
      border.place, border.direction, -end...end,
      width: isSquare ? reach(sketch, sides) + 0.6 : sketch.geometry.cell * 0.13)
    try entry.paint(pixels, sides.open[0])
    return true
  }

  /// Damages a stretch of a wall, in all pictures.
  private static func breakWall(
    _ entry: inout ForgedDataset.Entry, _ stretch: (Legend.Sides) -> ClosedRange<Double>?
  ) throws -> Bool {
    let sketch = try MazeSketch(entry.record)
    guard let sides = sketch.legend.sides, let border = sketch.border(isOpen: false),
      let stretch = stretch(sides)
    else { return false }
    try entry.paint(
      sketch.pixels(border.place, border.direction, stretch, width: sketch.geometry.cell * 0.12),
      sides.open[0])
    return true
  }

  /// Adds an opening to the scene, or takes one away.
  private static func setOpenings(
    _ entry: inout ForgedDataset.Entry, _ openings: [Opening]
  ) {
    guard let key = entry.record.scene.range(of: "\"openings\": ") else { return }
    let list = openings.map {
      "{\"cell\": [\($0.place.row), \($0.place.column)], \"side\": \"\($0.direction.rawValue)\"}"
    }
    entry.record.scene =
      entry.record.scene[..<key.upperBound] + "[" + list.joined(separator: ", ") + "]}"
  }

  /// A side of the outer wall, of a cell that is neither start nor goal.
  private static func outerSide(_ sketch: MazeSketch) -> Opening? {
    for place in sketch.grid.places where place != sketch.state.start && place != sketch.state.goal
    {
      for direction in sketch.grid.kind.directions where direction != .inward {
        if sketch.grid.neighbor(place, direction) == nil {
          return Opening(place: place, direction: direction)
        }
      }
    }
    return nil
  }

  private static func openOutside(
    _ entry: inout ForgedDataset.Entry, inScene: Bool
  ) throws -> Bool {
    let sketch = try MazeSketch(entry.record)
    guard let sides = sketch.legend.sides, let outer = outerSide(sketch) else { return false }
    let isSquare = sketch.grid.kind == .square
    let end = Double(sides.probe[1]) / 100 + (isSquare ? 0 : 0.04)
    let pixels = sketch.pixels(
      outer.place, outer.direction, -end...end,
      width: isSquare ? reach(sketch, sides) + 0.6 : sketch.geometry.cell * 0.17)
    try entry.paint(pixels, sides.open[0])
    if inScene { setOpenings(&entry, sketch.scene.openings + [outer]) }
    return true
  }

  /// Damages of walls and of the scene that declares them.
  static let ofWalls: [Damage] =
    kinds.flatMap { kind, name in
      [
        .one("a wall taken away on a \(name) grid", ["scene"]) { try takeAway(&$0, on: kind) },
        .one("a wall put in on a \(name) grid", ["scene"]) { try put(&$0, on: kind) },
      ]
    } + [
      .one("a wall with a gap in its middle", ["grid.unreadable"]) { entry in
        try breakWall(&entry) { sides in
          let near = Double(sides.probe[0]) / 200
          return -near...near
        }
      },
      .one("a wall with a gap near its end", ["grid.unreadable"]) { entry in
        try breakWall(&entry) { sides in
          sides.probe[1] < 86 ? Double(sides.probe[1]) / 100 + 0.06...0.97 : nil
        }
      },
      .one("a speck on a wall", ["grid.unreadable"]) { entry in
        let sketch = try MazeSketch(entry.record)
        guard let sides = sketch.legend.sides, let border = sketch.border(isOpen: false) else {
          return false
        }
        let t = Double(sides.probe[0] + sides.probe[1]) / 200
        let half = sketch.geometry.halfBorder(border.place, border.direction)
        try entry.paint(
          sketch.pixels(border.place, border.direction, t...t + 1 / half, width: 0.3), 0x010203)
        return true
      },
      .one("a wall within a cell", ["grid.unreadable"]) { entry in
        let sketch = try MazeSketch(entry.record)
        guard let sides = sketch.legend.sides, let border = sketch.border(isOpen: true) else {
          return false
        }
        let bar = [-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3].map { t in
          sketch.geometry.border(
            border.place, border.direction, at: t, beyond: -0.2 * sketch.geometry.cell)
        }
        let pixels = Set(bar.map { [Int($0.x.rounded(.down)), Int($0.y.rounded(.down))] })
        try entry.paint(pixels, sides.wall[0])
        return true
      },
      .one("a block in the middle of an open border", ["grid.unreadable"]) { entry in
        let sketch = try MazeSketch(entry.record)
        guard let sides = sketch.legend.sides, let border = sketch.border(isOpen: true) else {
          return false
        }
        let near = Double(sides.probe[0]) / 200
        try entry.paint(
          sketch.pixels(border.place, border.direction, -near...near, width: 1.5), sides.wall[0])
        return true
      },
      .one("an opening in the outer wall, in the pictures alone", ["scene", "grid.ends"]) {
        try openOutside(&$0, inScene: false)
      },
      .one("an opening that is no end's, in pictures and scene", ["grid.ends"]) {
        try openOutside(&$0, inScene: true)
      },
      .one("an opening that the scene leaves out", ["scene"]) { entry in
        let openings = try MazeSketch(entry.record).scene.openings
        guard !openings.isEmpty else { return false }
        setOpenings(&entry, Array(openings.dropLast()))
        return true
      },
      .one("an open side of the scene", ["scene"]) { entry in
        let sketch = try MazeSketch(entry.record)
        guard sketch.isMaze, let border = sketch.border(isOpen: true) else { return false }
        try entry.turnSide(border.place, border.direction)
        return true
      },
      .one("a wall across the way, in scene and pictures", ["answer", "solution", "ink.walk"]) {
        entry in
        let sketch = try MazeSketch(entry.record)
        guard let sides = sketch.legend.sides, sketch.moves.count > 1 else { return false }
        let (place, move) = (sketch.walk[1], sketch.moves[1])
        let width = min(sketch.geometry.cell * 0.07, max(1.2, reach(sketch, sides) - 0.3))
        try entry.paint(sketch.pixels(place, move, whole, width: width), sides.wall[0])
        try entry.turnSide(place, move)
        return true
      },
      .one("start and goal exchanged in the scene", ["scene"]) { entry in
        let scene = try MazeSketch(entry.record).scene
        guard scene.family != "lake" else { return false }
        func cell(_ place: Place) -> String { "[\(place.row), \(place.column)]" }
        return entry.changeScene(
          "\"start\": \(cell(scene.start)), \"goal\": \(cell(scene.goal))",
          "\"start\": \(cell(scene.goal)), \"goal\": \(cell(scene.start))")
      },
    ]
}

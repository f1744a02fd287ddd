@testable import Datasets
import Foundation

@testable import SpatialNavigationVerification

extension Damage {
  /// Takes the ink off the border that the last move but one crosses.
  private static func wipeBorder(
    _ entry: inout ForgedDataset.Entry, _ style: Legend.Style
  ) throws -> Bool {
    try entry.changeLast { pixels, ground, sketch in
      let number = sketch.moves.count - 2
      guard sketch.isMaze, sketch.legend.ink.style == style, number > 0 else { return false }
      let (place, move) = (sketch.walk[number], sketch.moves[number])
      let size = sketch.geometry.cell * 0.17
      for at in sketch.pixels(place, move, -0.4...0.4, width: size) {
        pixels[at[0], at[1]] = ground[at[0], at[1]]
      }
      return true
    }
  }

  /// Draws a ring or a spot around the centre of a cell, its full colour alone.
  private static func draw(
    _ distances: ClosedRange<Double>, at place: Place, on pixels: inout Pixels,
    _ sketch: MazeSketch
  ) {
    let cell = sketch.geometry.cell
    let reach = distances.lowerBound * cell...distances.upperBound * cell
    for at in sketch.pixels(around: place, reach) {
      pixels[at[0], at[1]] = MazeSketch.rgb(sketch.legend.ink.colours[0])
    }
  }

  private static func wipe(
    _ distances: ClosedRange<Double>, at place: Place, on pixels: inout Pixels, _ ground: Pixels,
    _ sketch: MazeSketch
  ) {
    let cell = sketch.geometry.cell
    let reach = distances.lowerBound * cell...distances.upperBound * cell + 1
    for at in sketch.pixels(around: place, reach) {
      pixels[at[0], at[1]] = ground[at[0], at[1]]
    }
  }

  private static let ring = 0.3...0.36
  private static let ringZone = 0.24...0.44

  /// The cell with a ring in the last picture.
  private static func ringed(_ record: Record, _ sketch: MazeSketch) -> Place? {
    guard record.form == "cell" || record.form == "safe" && Int(record.answer.value) != nil else {
      return nil
    }
    return sketch.scene.asked.cell ?? sketch.walk.last
  }

  /// The cells with spots in the last picture.
  private static func spots(_ record: Record, _ sketch: MazeSketch) -> Set<Place> {
    record.answer.value == "no" ? sketch.state.reach(from: sketch.state.start) : []
  }

  private static let lines: [Damage] = [
    (Legend.Style.arrows, "a piece of the line"), (.dots, "a dot"), (.footprints, "a footprint"),
    (.dashed, "a dash"), (.gradient, "a piece of the many-coloured line"),
  ].map { style, name in
    .one("\(name) left out at a border", ["ink.walk", "ink.gap", "ink.falls"]) {
      try wipeBorder(&$0, style)
    }
  }

  /// Damages of ink on any grid.
  static let ofInk: [Damage] =
    lines + [
      .one("ink on a border that is not crossed", ["ink.border", "ink.outside", "ink.walk"]) {
        entry in
        try entry.changeLast { pixels, _, sketch in
          guard sketch.isMaze, let border = sketch.border(isOpen: true), !sketch.moves.isEmpty
          else { return false }
          for at in sketch.pixels(border.place, border.direction, -0.05...0.05, width: 1) {
            pixels[at[0], at[1]] = MazeSketch.rgb(sketch.legend.ink.colours[0])
          }
          return true
        }
      },
      .one("a gradient whose colours run backwards", ["ink.tint"]) { entry in
        try entry.changeLast { pixels, _, sketch in
          let colours = sketch.legend.ink.colours.map(MazeSketch.rgb)
          guard sketch.legend.ink.style == .gradient, sketch.moves.count > 1 else { return false }
          for y in 0..<pixels.height {
            for x in 0..<pixels.width {
              guard let place = colours.firstIndex(of: pixels[x, y]) else { continue }
              pixels[x, y] = colours[colours.count - 1 - place]
            }
          }
          return true
        }
      },
      .one("a gradient whose colours the legend has backwards", ["ink.tint"]) { entry in
        let ink = try MazeSketch(entry.record).legend.ink
        guard ink.style == .gradient, entry.pictures.count > 1, entry.record.form == "path" else {
          return false
        }
        func list(_ colours: [UInt32]) -> String {
          colours.map { "\"#" + String($0 + (1 << 24), radix: 16).suffix(6) + "\"" }
            .joined(separator: ", ")
        }
        entry.record.legend = entry.record.legend.replacingOccurrences(
          of: list(ink.colours), with: list(ink.colours.reversed()))
        return true
      },
      .one("a casing without its colour", ["ink.gap", "ink.walk", "ink.falls"]) { entry in
        try entry.changeLast { pixels, _, sketch in
          let number = sketch.moves.count - 2
          guard let casing = sketch.legend.ink.casing, number > 0 else { return false }
          let (place, move) = (sketch.walk[number], sketch.moves[number])
          for at in sketch.pixels(
            place, move, -0.2...0.2, width: sketch.geometry.cell * 0.15)
          where sketch.legend.ink.colours.map(MazeSketch.rgb).contains(pixels[at[0], at[1]]) {
            pixels[at[0], at[1]] = MazeSketch.rgb(casing)
          }
          return true
        }
      },
      .one(
        "a ring that is missing", ["ink.walk", "ink.mark", "answer.drawn", "edit.detail"]
      ) { entry in
        let record = entry.record
        return try entry.changeLast { pixels, ground, sketch in
          guard let place = ringed(record, sketch) else { return false }
          wipe(ringZone, at: place, on: &pixels, ground, sketch)
          return true
        }
      },
      .one("a ring around another cell, its edit with it", ["answer.drawn"]) { entry in
        guard entry.record.form == "cell" else { return false }
        let sketch = try MazeSketch(entry.record)
        guard let place = ringed(entry.record, sketch),
          let other = sketch.grid.places.first(where: {
            $0 != place && $0 != sketch.state.start && $0 != sketch.state.goal
          })
        else { return false }
        entry.setMarks([other])
        return try entry.changeLast { pixels, ground, sketch in
          wipe(ringZone, at: place, on: &pixels, ground, sketch)
          draw(ring, at: other, on: &pixels, sketch)
          return true
        }
      },
      .one("a spot too many, its edit with it", ["answer.drawn"]) { entry in
        let record = entry.record
        let sketch = try MazeSketch(record)
        let reached = spots(record, sketch)
        guard !reached.isEmpty, let edit = record.thoughts.last(where: { $0.edit != nil })?.edit,
          let other = sketch.grid.places.first(where: {
            !reached.contains($0) && sketch.state.isFree($0) && $0 != sketch.state.goal
          })
        else { return false }
        entry.setMarks(try LegFragment(edit.detail).marks + [other])
        return try entry.changeLast { pixels, _, sketch in
          draw(0...0.1, at: other, on: &pixels, sketch)
          return true
        }
      },
      .one("a spot that is missing, its edit with it", ["answer.drawn"]) { entry in
        let record = entry.record
        guard record.answer.value == "no",
          let edit = record.thoughts.last(where: { $0.edit != nil })?.edit
        else { return false }
        let marks = try LegFragment(edit.detail).marks
        guard marks.count > 1, let last = marks.last else { return false }
        entry.setMarks(marks.dropLast())
        return try entry.changeLast { pixels, ground, sketch in
          wipe(0...0.17, at: last, on: &pixels, ground, sketch)
          return true
        }
      },
    ]
}

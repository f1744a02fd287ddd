import Drawing
import Imaging
import Traces

extension MazeLook {
  /// Returns how a picture of a maze is to be read, as the JSON object `legend` of the contract.
  func legend(of maze: Maze) -> String {
    let isSquare = lattice.kind == .square
    let probe =
      isSquare
      ? list(geometry.probeBoxes.map { "[\($0.x0), \($0.y0), \($0.x1), \($0.y1)]" })
      : list(geometry.probePoints.map { "[\($0.u), \($0.v)]" })
    let meanings = [
      ("floor", MazeTone.floors), ("start", MazeTone.starts), ("goal", MazeTone.goals),
    ].map { meaning, tones in
      "{\"meaning\": \"\(meaning)\", \"probe\": \(probe), \"colours\": \(colours(of: tones)), "
        + "\"share\": 1.0}"
    }
    let sides = geometry.sideProbe
    var labelled = "null"
    if let labels {
      let columns = lattice.kind == .hexagonal ? [] : (0..<lattice.columns).map(labels.column)
      let rows =
        lattice.kind == .polar ? [] : (0..<lattice.rows).map { labels.row($0, of: lattice.kind) }
      labelled =
        "{\"columns\": \(list(columns.map { "\"\($0)\"" })), "
        + "\"rows\": \(list(rows.map { "\"\($0)\"" }))}"
    }
    let casing = palette.casing.map { "\"\($0.hex)\"" } ?? "null"
    return "{\"grid\": \"\(lattice.kind.rawValue)\", \"rows\": \(lattice.rows), "
      + "\"columns\": \(lattice.columns), \"origin\": [\(geometry.left), \(geometry.top)], "
      + "\"cell\": \(geometry.cell), \"hub\": \(geometry.hub), \"meanings\": \(list(meanings)), "
      + "\"sides\": {\"probe\": [\(sides.a), \(sides.b)], "
      + "\"wall\": \(colours(of: MazeTone.walls)), \"open\": \(colours(of: MazeTone.floors))}, "
      + "\"ink\": {\"style\": \"\(path.rawValue)\", "
      + "\"colours\": \(list(palette.inks.map { "\"\($0.hex)\"" })), "
      + "\"levels\": \(palette.levels), \"casing\": \(casing)}, \"labels\": \(labelled)}"
  }

  /// The colours of those of some tones that are drawn in, each once.
  private func colours(of tones: [MazeTone]) -> String {
    var seen: [String] = []
    for tone in tones where Int(tone.rawValue) < palette.grounds {
      let colour = "\"\(palette.colours[Int(tone.rawValue)].hex)\""
      if !seen.contains(colour) { seen.append(colour) }
    }
    return list(seen)
  }

  private func list(_ items: [String]) -> String {
    "[" + items.joined(separator: ", ") + "]"
  }
}

import Drawing
import Imaging
import Traces

extension LakeLook {
  /// Returns how a picture of a lake is to be read, as the JSON object `legend` of the contract.
  func legend(of lake: Lake) -> String {
    let meanings = Meaning.allCases.map { meaning in
      let probe = list(sprites.geometry.probes.map { "[\($0.x0), \($0.y0), \($0.x1), \($0.y1)]" })
      let colours = list(
        sprites.probed[Int(meaning.rawValue)].map { "\"\(palette.colours[Int($0)].hex)\"" })
      return "{\"meaning\": \"\(meaning.name)\", \"probe\": \(probe), \"colours\": \(colours), "
        + "\"share\": 1.0}"
    }
    var labelled = "null"
    if let labels {
      let columns = list((0..<lake.columns).map { "\"\(labels.column($0))\"" })
      let rows = list((0..<lake.rows).map { "\"\(labels.row($0))\"" })
      labelled = "{\"columns\": \(columns), \"rows\": \(rows)}"
    }
    return "{\"grid\": \"square\", \"rows\": \(lake.rows), \"columns\": \(lake.columns), "
      + "\"origin\": [\(frame.left), \(frame.top)], \"cell\": \(sprites.geometry.cell), \"hub\": 0, "
      + "\"meanings\": \(list(meanings)), \"sides\": null, "
      + "\"ink\": {\"style\": \"\(path.rawValue)\", \"colours\": [\"\(palette.ink.hex)\"], "
      + "\"levels\": \(palette.levels), \"casing\": null}, "
      + "\"labels\": \(labelled)}"
  }

  private func list(_ items: [String]) -> String {
    "[" + items.joined(separator: ", ") + "]"
  }
}

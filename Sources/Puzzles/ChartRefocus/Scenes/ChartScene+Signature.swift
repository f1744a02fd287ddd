import Charts
import PuzzleKit

extension ChartTable {
  /// The names and figures, by which tables are told apart.
  private var lines: [String] {
    categories
      + series.flatMap { series in
        [series.name, series.values.map { $0.map(String.init) ?? "" }.joined(separator: ",")]
      }
  }

  /// The table's half of signatures: it says to which split a table belongs.
  var signature: UInt64 { Signature(canonical: lines.joined(separator: "\n")).high }

  /// The signature of a question about the table.
  func signature(of asked: ChartScene.Asked, as kind: ChartKind) -> Signature {
    let cells = asked.cells.map { "\($0.series):\($0.category)" }.joined(separator: ",")
    let number = asked.number.map(String.init) ?? ""
    let question =
      "\(cells) \(asked.series) \(asked.other) \(asked.category) \(number) \(asked.rank)"
    let text =
      (["chart \(kind.rawValue) \(asked.form.rawValue)"] + lines + [question])
      .joined(separator: "\n")
    return Signature(high: signature, low: Signature(canonical: text).low)
  }
}

import Datasets
import Foundation
import PuzzleKit

extension TablePrint {
  /// What is read of a scene that has a table; figures are whole numbers of 10^-`decimals`.
  private struct Scene: Decodable {
    struct Table: Decodable {
      struct Series: Decodable {
        var values: [Int?]
      }

      var decimals: Int
      var categories: [String]
      var series: [Series]
    }

    var table: Table
  }

  /// Takes the print of the table that a record's scene holds; nil if it holds none.
  init?(of record: Record) {
    guard record.scene.contains("\"table\""),
      let scene = try? JSONDecoder().decode(Scene.self, from: Data(record.scene.utf8)),
      0...18 ~= scene.table.decimals
    else { return nil }
    var cells: Set<UInt64> = []
    for series in scene.table.series {
      for (label, figure) in zip(scene.table.categories, series.values) {
        if let figure { cells.insert(Self.cell(label, figure, decimals: scene.table.decimals)) }
      }
    }
    self.init(name: record.id, cells: cells)
  }
}

import Datasets
import Foundation

/// What could be a question's answer as well as the right one.
enum Rivals {
  /// What is read of a scene that has a table.
  private struct Scene: Decodable {
    struct Table: Decodable {
      struct Series: Decodable {
        var name: String
      }

      var categories: [String]
      var series: [Series]
    }

    var table: Table
  }

  /// Returns the other options, the other labels of a table's row of labels, or the other pieces of a jigsaw;
  /// none if nothing says what could be the answer.
  static func of(_ record: Record, _ choice: Choice?) -> [String] {
    let answer = GuessCase.bare(record.answer)
    if let choice, choice.isListed {
      return choice.answers.indices.filter { $0 != choice.right }.map { choice.answers[$0] }
    }
    if record.answer.form == "label",
      let table = try? JSONDecoder().decode(Scene.self, from: Data(record.scene.utf8)).table
    {
      let rows = [table.categories, table.series.map(\.name)]
      return rows.first { $0.contains(answer) }?.filter { $0 != answer } ?? []
    }
    if record.answer.form == "piece", Int(answer) != nil,
      let count = record.measures.first(where: { $0.name == "pieces.count" })?.value,
      1...1000 ~= count
    {
      return (1...Int(count)).map(String.init).filter { $0 != answer }
    }
    return []
  }
}

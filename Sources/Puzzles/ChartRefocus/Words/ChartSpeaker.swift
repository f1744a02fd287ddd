import Charts
import Seeding
import Traces

/// Whoever tells how a question about a chart is answered.
struct ChartSpeaker {
  let telling: ChartTelling

  init(_ telling: ChartTelling) { self.telling = telling }

  /// What is wrong with a table's labels, so that it can't be told of them; nil if nothing is.
  static func objection(to table: ChartTable) -> String? { LabelGuard.objection(to: table) }

  /// The question.
  func question(using chance: inout Chance) -> Words {
    var narrator = Narrator(telling, using: &chance)
    return narrator.question()
  }

  /// The texts of the trace, one more than its pictures.
  func texts(using chance: inout Chance) -> [Words] {
    var narrator = Narrator(telling, using: &chance)
    return narrator.texts()
  }

  /// The reasoning without pictures.
  func textOnly(using chance: inout Chance) -> Words {
    var narrator = Narrator(telling, using: &chance)
    return narrator.textOnly()
  }
}

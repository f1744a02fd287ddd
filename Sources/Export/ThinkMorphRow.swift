import Datasets
import Parquet

/// A sample as a row of the training file of BAGEL and ThinkMorph.
struct ThinkMorphRow {
  /// The columns; a trainer reads the first three by name.
  static let columns = [
    ParquetColumn("image_list", .list(.binary)),
    ParquetColumn("instruction_list", .list(.string)),
    ParquetColumn("output_text_list", .list(.string)),
    ParquetColumn("id", .string),
    ParquetColumn("task", .string),
    ParquetColumn("question", .string),
    ParquetColumn("answer", .string),
    ParquetColumn(
      "messages",
      .list(.structure([ParquetColumn("role", .string), ParquetColumn("content", .string)]))),
    ParquetColumn("text_only_thought", .string),
    ParquetColumn("difficulty", .double),
    ParquetColumn("meta", .string),
  ]

  let trace: ExportTrace

  /// The values in the order of the columns.
  func values() throws -> [ParquetValue] {
    let record = trace.sample.record
    return [
      .list(trace.pictures.map { .binary($0) }),
      .list([.string(instruction)]),
      .list(outputs.map { .string($0) }),
      .string(record.id),
      .string(record.task),
      .string(trace.question),
      .string(record.answer.text),
      .list(
        try trace.turns().map { .structure([.string($0.role.rawValue), .string($0.tagged)]) }),
      .string(record.textOnly.text),
      .double(record.difficulty),
      .string(try JSONText.string(Meta(record))),
    ]
  }

  /// What is asked; a trainer has no other place for a system prompt.
  var instruction: String { (trace.system.map { $0 + "\n" } ?? "") + trace.question }

  /// The reasoning: each text closes the picture before it and opens the one after it.
  var outputs: [String] {
    let last = trace.texts.count - 1
    return trace.texts.indices.map { place in
      (place > 0 ? "<image_end>" : "") + trace.thought(place)
        + (place < last ? "<image_start>" : trace.answer)
    }
  }

  /// What else a record says, with what differs by task as JSON strings.
  private struct Meta: Encodable {
    var split: String
    var index: Int
    var form: String
    var answer: Record.Answer
    var edits: [Record.Edit]
    var measures: [Record.Measure]
    var scene: String
    var solution: String
    var legend: String
    var signature: String
    var provenance: Record.Provenance

    init(_ record: Record) {
      split = record.split
      index = record.index
      form = record.form
      answer = record.answer
      edits = record.thoughts.compactMap(\.edit)
      measures = record.measures
      scene = record.scene
      solution = record.solution
      legend = record.legend
      signature = record.signature
      provenance = record.provenance
    }
  }
}

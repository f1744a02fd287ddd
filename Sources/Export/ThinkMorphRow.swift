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
      .string(try trace.sample.meta()),
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
}

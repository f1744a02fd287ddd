import Datasets
import Parquet

extension ExportFormat {
  /// The columns of the datasets that ThinkMorph's authors published: one problem picture, one image thought.
  public static let thinkMorphHub = ExportFormat(
    "thinkmorph-hub", "the columns of ThinkMorph's published datasets, of one image thought",
    heeds: [.rowsPerGroup, .compression]
  ) { job in
    TableWriter(job, columns: ThinkMorphHubRow.columns, row: ThinkMorphHubRow.values)
  }
}

private enum ThinkMorphHubRow {
  /// The names are theirs, `resoning` too.
  static let columns = [
    ParquetColumn("pid", .string),
    ParquetColumn("question", .string),
    ParquetColumn("answer", .string),
    ParquetColumn("problem_image_0", TableWriter.image),
    ParquetColumn("resoning_thought_0", .string),
    ParquetColumn("reasoning_image_0", TableWriter.image),
    ParquetColumn("resoning_thought_1", .string),
    ParquetColumn("task", .string),
    ParquetColumn("full_text_only_thought", .string),
  ]

  static func values(_ trace: ExportTrace) throws -> [ParquetValue] {
    guard trace.problemCount == 1, trace.reasoningCount == 1 else {
      throw ExportError(
        "\(trace.id): thinkmorph-hub holds one problem picture and one image thought, not \(trace.problemCount) and \(trace.reasoningCount); make samples of one each (image_thoughts: 1; of searches hops: 1, crop: false and ask_nearer: 0), or take thinkmorph-parquet"
      )
    }
    let record = trace.sample.record
    return [
      .string(trace.id),
      .string((trace.system.map { $0 + "\n" } ?? "") + trace.question),
      .string(trace.answer),
      TableWriter.picture(trace, 0),
      .string(trace.texts[0]),
      TableWriter.picture(trace, 1),
      .string(trace.texts[1]),
      .string(record.task),
      .string(record.textOnly.text),
    ]
  }
}

import Datasets
import Parquet

extension ExportFormat {
  /// The columns of Zebra-CoT: a trace with marks in the places of pictures, and a column a picture.
  public static let zebraCoT = ExportFormat(
    "zebra-cot", "the columns of Zebra-CoT, a column a picture",
    heeds: [.rowsPerGroup, .compression],
    isMeasured: true
  ) { job in
    let most = (
      problem: job.most.problem, reasoning: job.options.isIllustrated ? job.most.reasoning : 0
    )
    return TableWriter(job, columns: ZebraCoTRow.columns(most)) { try ZebraCoTRow.values($0, most) }
  }
}

private enum ZebraCoTRow {
  static func columns(_ most: (problem: Int, reasoning: Int)) -> [ParquetColumn] {
    [
      ParquetColumn("Question", .string),
      ParquetColumn("Text Reasoning Trace", .string),
      ParquetColumn("Final Answer", .string),
    ] + (0..<most.problem).map { ParquetColumn("problem_image_\($0 + 1)", TableWriter.image) }
      + (0..<most.reasoning).map { ParquetColumn("reasoning_image_\($0 + 1)", TableWriter.image) }
  }

  static func values(
    _ trace: ExportTrace, _ most: (problem: Int, reasoning: Int)
  ) throws -> [ParquetValue] {
    func mark(_ name: String) -> String { "<image_start>[\(name)]<image_end>" }
    let problem = (0..<trace.problemCount).map { mark("problem_image_\($0 + 1)") }
    var reasoning: [String] = []
    for (place, text) in trace.texts.enumerated() {
      if !text.isEmpty { reasoning.append("THOUGHT \(place): \(text)") }
      if place < trace.texts.count - 1 { reasoning.append(mark("reasoning_image_\(place + 1)")) }
    }
    let system = trace.system.map { $0 + "\n" } ?? ""
    return [
      .string(system + problem.joined() + trace.question),
      .string(reasoning.joined(separator: "\n")),
      .string(trace.answer),
    ]
      + (0..<most.problem).map {
        $0 < trace.problemCount ? TableWriter.picture(trace, $0) : .null
      }
      + (0..<most.reasoning).map {
        $0 < trace.reasoningCount ? TableWriter.picture(trace, trace.problemCount + $0) : .null
      }
  }
}

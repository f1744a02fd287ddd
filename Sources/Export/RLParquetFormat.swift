import Datasets
import Parquet
import ScoringKit

extension ExportFormat {
  /// Problems for reinforcement learning with verl, EasyR1 and TRL, with `reward.py`, which has answers judged by
  /// `traceloom score`.
  public static let rlParquet = ExportFormat(
    "rl-parquet", "problems with their states and reward.py, for verl, EasyR1 and TRL",
    heeds: [.rowsPerGroup, .compression]
  ) { job in RLParquetWriter(job) }
}

/// The problems alone: prompt, pictures, and the state from which answers are judged.
private final class RLParquetWriter: FormatWriter {
  private static let text = ParquetColumn("content", .string)
  private static let columns = [
    ParquetColumn("id", .string), ParquetColumn("data_source", .string),
    ParquetColumn("prompt", .list(.structure([ParquetColumn("role", .string), text]))),
    ParquetColumn("images", .list(TableWriter.image)), ParquetColumn("ability", .string),
    ParquetColumn(
      "reward_model",
      .structure([ParquetColumn("style", .string), ParquetColumn("ground_truth", .string)])),
    ParquetColumn(
      "extra_info",
      .structure([
        ParquetColumn("index", .int64), ParquetColumn("split", .string),
        ParquetColumn("id", .string), ParquetColumn("question", .string),
        ParquetColumn("answer", .string), ParquetColumn("state", .string),
      ])),
    ParquetColumn("problem", .string), ParquetColumn("answer", .string),
    ParquetColumn("state", .string),
  ]

  /// What `datasets` reads the types of the columns from.
  private static let features: String = {
    let text = "{\"dtype\":\"string\",\"_type\":\"Value\"}"
    let whole = "{\"dtype\":\"int64\",\"_type\":\"Value\"}"
    let types = [
      ("id", text), ("data_source", text), ("prompt", "[{\"role\":\(text),\"content\":\(text)}]"),
      ("images", "[{\"_type\":\"Image\"}]"), ("ability", text),
      ("reward_model", "{\"style\":\(text),\"ground_truth\":\(text)}"),
      (
        "extra_info",
        "{\"index\":\(whole),\"split\":\(text),\"id\":\(text),\"question\":\(text),\"answer\":\(text),\"state\":\(text)}"
      ), ("problem", text), ("answer", text), ("state", text),
    ]
    let members = types.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",")
    return "{\"info\":{\"features\":{\(members)}}}"
  }()

  private let job: ExportJob
  private var series: ParquetSeries?
  private var splits: [String] = []

  init(_ job: ExportJob) { self.job = job }

  func begin(_ split: Manifest.Split) throws {
    splits.append(split.name)
    series = ParquetSeries(
      job, in: "\(job.partial)/data", of: split, rowsPerFile: 2000, columns: Self.columns,
      keyValues: [("huggingface", Self.features)])
  }

  func add(_ trace: ExportTrace) throws {
    let record = trace.sample.record
    var problem = ScoredProblem(record)
    // What is asked may be told in other words than the record's; its examples are no answers.
    problem.question = trace.question
    let state = problem.state
    let tags = String(repeating: "<image>", count: trace.problemCount)
    let asked = tags + trace.question
    let turn = [("user", asked)]
    let turns = (trace.system.map { [("system", $0)] } ?? []) + turn
    try series?.add([
      .string(record.id), .string("traceloom/\(record.task)"),
      .list(turns.map { .structure([.string($0.0), .string($0.1)]) }),
      .list((0..<trace.problemCount).map { TableWriter.picture(trace, $0) }),
      .string(record.form),
      .structure([.string("rule"), .string(record.answer.value)]),
      .structure([
        .int64(Int64(record.index)), .string(record.split), .string(record.id),
        .string(trace.question), .string(trace.answer), .string(state),
      ]),
      .string(asked), .string(record.answer.value), .string(state),
    ])
  }

  func end(_ split: Manifest.Split) throws { try series?.close() }

  func finish() throws -> (stanza: String, notes: [String]) {
    try OutputFile.write(PackageResources.reward_py, to: "\(job.partial)/reward.py")
    let files = splits.map { "- split: \($0)\n    path: data/\($0)-*" }.joined(separator: "\n  ")
    let card = """
      ---
      \(job.license.isEmpty ? "" : job.license + "\n")configs:
      - config_name: default
        data_files:
        \(files)
      ---

      # Problems for reinforcement learning

      Each row is a problem with the state from which `reward.py` has answers judged by `traceloom score`.

      \(job.origin)

      """
    try OutputFile.write(Array(card.utf8), to: "\(job.partial)/README.md")
    let folder = job.folder
    let first = splits.first ?? "train"
    let boxes = job.options.coordinates.map { " --coordinates \($0.rawValue)" } ?? ""
    let stanza = """
      # traceloom score --serve 8431\(boxes) &      or nothing: without TRACELOOM_SERVICE reward.py starts the command itself
      # export TRACELOOM_SERVICE=http://127.0.0.1:8431
      # verl:
      data.train_files=\(folder)/data/\(first)-*.parquet data.image_key=images data.prompt_key=prompt
      custom_reward_function.path=\(folder)/reward.py custom_reward_function.name=compute_score
      # EasyR1: the state takes the place of the answer
      data.train_files=\(folder)/data data.prompt_key=problem data.answer_key=state data.image_key=images
      worker.reward.reward_function=\(folder)/reward.py:compute_scores
      # TRL: GRPOTrainer(reward_funcs=reward.trl_reward, train_dataset=load_dataset("\(folder)", split="\(first)"))

      """
    return (stanza, [])
  }
}

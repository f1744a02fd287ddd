import Datasets
import Foundation

extension ExportFormat {
  /// Tables for VLMEvalKit: one of questions with options, one of questions without.
  public static let vlmEvalKit = ExportFormat(
    "vlmevalkit", "tab-separated tables of problems for evaluation with VLMEvalKit"
  ) { job in VLMEvalKitWriter(job) }
}

/// The problems alone: what is asked, and what is to be answered.
private final class VLMEvalKitWriter: FormatWriter {
  /// The most options that the table has columns for.
  private static let most = 4

  private let job: ExportJob
  private var split = ""
  private var tables: [String: OpenFile] = [:]

  init(_ job: ExportJob) {
    self.job = job
  }

  func begin(_ split: Manifest.Split) throws {
    self.split = split.name
    tables = [:]
  }

  func add(_ trace: ExportTrace) throws {
    let record = trace.sample.record
    let pictures = trace.pictures.prefix(trace.problemCount).map {
      Data($0).base64EncodedString()
    }
    let image =
      pictures.count == 1 ? pictures[0] : try JSONText.string(pictures)
    let isChoice = !trace.options.isEmpty && record.answer.form == "option"
    guard trace.options.count <= Self.most else {
      throw ExportError("\(trace.id): VLMEvalKit's tables have columns for \(Self.most) options")
    }
    let question = (trace.system.map { $0 + "\n" } ?? "") + trace.question
    var cells = ["\(record.index)", image, question]
    if isChoice {
      cells += (0..<Self.most).map { $0 < trace.options.count ? trace.options[$0].text : "" }
    }
    cells += [record.answer.value, record.task, record.form]
    let name = "\(split)-\(isChoice ? "mcq" : "vqa")"
    let table = try tables[name] ?? OpenFile("\(job.partial)/\(name).tsv")
    if tables[name] == nil {
      let letters = isChoice ? ["A", "B", "C", "D"] : []
      let header =
        ["index", "image", "question"] + letters + ["answer", "category", "l2-category"]
      try table.write(Array((header.joined(separator: "\t") + "\n").utf8))
      tables[name] = table
    }
    try table.write(Array((cells.map(\.cell).joined(separator: "\t") + "\n").utf8))
  }

  func end(_ split: Manifest.Split) throws {
    for (_, table) in tables.sorted(by: { $0.key < $1.key }) { try table.close() }
  }

  func finish() throws -> (stanza: String, notes: [String]) {
    let stanza = """
      # the tables are of the kinds ImageMCQDataset (-mcq) and ImageVQADataset (-vqa); VLMEvalKit looks for them in
      # $LMUData, and runs one with --data <its name without .tsv>

      """
    return (stanza, [])
  }
}

extension String {
  /// The text as a cell of a table whose cells are quoted where they have to be.
  fileprivate var cell: String {
    let isPlain = !unicodeScalars.contains { ["\t", "\n", "\r", "\""].contains($0) }
    return isPlain ? self : "\"" + replacing("\"", with: "\"\"") + "\""
  }
}

public import Datasets
import Foundation

/// The making of one format from a finished dataset.
///
/// The bytes depend on the dataset, the format and the options alone. An export is written under a temporary
/// name, its folder's with `.partial` after it, and appears whole or not at all.
public struct DatasetExport: Sendable {
  /// What an export came to.
  public struct Outcome: Hashable, Sendable {
    /// The folder.
    public var folder: String
    /// The number of samples.
    public var samples = 0
    /// Whether it was there already, and nothing was written.
    public var wasThere = false
    /// What is to be pasted into a trainer's configuration; empty if there is nothing.
    public var stanza = ""
    /// What the user should know, a sentence each.
    public var notes: [String] = []
  }

  private let reader: DatasetReader
  private let format: ExportFormat
  private let options: ExportOptions
  private let folder: String
  private let progress: @Sendable (Int, Int) -> Void

  /// Prepares an export; nothing is written yet.
  ///
  /// - Parameters:
  ///   - reader: The finished dataset.
  ///   - format: The format.
  ///   - folder: The folder of the export; nil for `exports/<format>` of the dataset.
  ///   - options: How it is exported.
  ///   - progress: What is told the number of samples that are done, and of all.
  public init(
    _ reader: DatasetReader, as format: ExportFormat, folder: String? = nil,
    options: ExportOptions = ExportOptions(),
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) {
    self.reader = reader
    self.format = format
    self.options = options
    self.progress = progress
    let path = folder ?? "\(reader.folder.withoutSlash)/exports/\(format.rawValue)"
    self.folder = path.withoutSlash
  }

  /// Writes the export, unless it is there.
  ///
  /// - Parameter isAny: Whether one of the same dataset will do that was made with other options.
  /// - Throws: `DatasetError` if the dataset is damaged, ``ExportError`` if the folder holds something else,
  ///   `FileError` if it can't be written.
  /// - Returns: What it came to.
  public func run(unlessThereWithAnyOptions isAny: Bool = false) async throws -> Outcome {
    if options.mode == .grounding, !ExportFormat.conversations.contains(format) {
      let names = ExportFormat.conversations.map(\.rawValue).joined(separator: ", ")
      throw ExportError(
        "\(format.rawValue) has no place for --mode grounding; it is for conversations: \(names)")
    }
    let lock = try await FolderLock.taken(of: "\(reader.home)/manifest.json")
    defer { lock.giveBack() }
    let mark = ExportMark(reader.manifest, format, options, folder: folder)
    if let there = try ExportMark.read(folder) {
      let isSame =
        isAny ? there.dataset == mark.dataset && there.format == mark.format : there == mark
      if isSame {
        return Outcome(
          folder: folder, samples: there.samples, wasThere: true, stanza: try stanza(in: folder))
      }
    }
    let partial = folder + ".partial"
    // What a process left that was killed, and the old export that it had put aside.
    try Folder.remove(partial)
    try Folder.remove(partial + ".old.partial")
    try Folder.create(partial)
    var outcome = Outcome(folder: folder)
    outcome.samples = mark.samples
    do {
      try write(to: partial, &outcome)
    } catch {
      // What can't be exported leaves nothing.
      try? Folder.remove(partial)
      throw error
    }
    try OutputFile.write(try mark.bytes(), to: "\(partial)/\(ExportMark.name)")
    try Folder.flush(partial)
    try Folder.rename(partial, to: folder)
    return outcome
  }

  private func write(to partial: String, _ outcome: inout Outcome) throws {
    var tally = TokenTally()
    var done = 0
    var idle = 0
    let total = reader.manifest.splits.reduce(0) { $0 + $1.count }
    progress(0, total)
    let budget = TokenBudget(limit: options.fitTokens ?? TokenBudget().limit)
    var fit = SampleFit(options)
    var job = ExportJob(
      reader: reader, options: options, partial: partial, folder: folder, license: license)
    if format.isMeasured { job.most = try most() }
    let writer = try format.writer(job)
    for split in job.splits {
      let start = done
      try writer.begin(split)
      let source = SampleSource(reader, split: split.name)
      while let sample = try source.next() {
        if options.mode == .grounding, GroundingTarget.targets(of: sample.record).isEmpty {
          idle += 1
          done += 1
          continue
        }
        let trace = try fit.fitted(sample)
        try writer.add(trace)
        // As a finished run counts them, unless they were made to fit as they are told.
        let outline = options.fitTokens == nil ? sample.outline : trace.outline
        tally.add(budget.tokens(of: outline), limit: budget.limit)
        done += 1
        progress(done, total)
      }
      guard done - start == split.count else {
        throw DatasetError(
          "manifest.json", reason: "manifest",
          "split \(split.name) has other than its \(split.count) records; `traceloom verify` names what differs"
        )
      }
      try writer.end(split)
    }
    guard idle < total || total == 0 else {
      throw ExportError(
        "no sample names anything that can be found in its picture; --mode grounding is for visual_search and chart_refocus"
      )
    }
    outcome.samples -= idle
    (outcome.stanza, outcome.notes) = try writer.finish()
    if idle > 0 {
      outcome.notes.append(
        "\(idle) of \(total) samples name nothing that can be found in their pictures, and were left out"
      )
    }
    if !outcome.stanza.isEmpty {
      try OutputFile.write(Array(outcome.stanza.utf8), to: "\(partial)/\(Self.stanzaName)")
    }
    if let note = fit.note(of: done) { outcome.notes.append(note) }
    if format == .thinkMorphParquet, let note = tally.note { outcome.notes.append(note) }
  }

  /// The file of what is to be pasted.
  private static let stanzaName = "trainer.txt"

  /// What is to be pasted for an export that is there; empty if there is nothing.
  private func stanza(in folder: String) throws -> String {
    let path = "\(folder)/\(Self.stanzaName)"
    guard Folder.exists(path) else { return "" }
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  /// The licence that the dataset's card gives; empty if it gives none.
  private var license: String {
    guard let card = try? reader.bytes(of: "README.md") else { return "" }
    let lines = String(decoding: card, as: UTF8.self).split(separator: "\n").prefix(20)
    return lines.first { $0.hasPrefix("license: ") }.map(String.init) ?? ""
  }

  /// The most pictures of a problem, and of a reasoning.
  private func most() throws -> (problem: Int, reasoning: Int) {
    var most = (problem: 0, reasoning: 0)
    for shard in reader.manifest.shards {
      var lines = try reader.lines(of: shard)
      while let line = try lines.next() {
        // What is no record is refused when it is read with its pictures.
        guard let record = try? Record(line: line) else { continue }
        let problem = record.problem.images.count
        most.problem = max(most.problem, problem)
        most.reasoning = max(most.reasoning, record.images.count - problem)
      }
    }
    return most
  }
}

extension String {
  /// The path without a slash at its end.
  fileprivate var withoutSlash: String {
    count > 1 && hasSuffix("/") ? String(dropLast()).withoutSlash : self
  }
}

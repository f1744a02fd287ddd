public import Datasets
import Foundation
import Imaging
import Traces

/// The making of a dataset from those records of a finished one that filters keep.
///
/// Ids, lines and the bytes of pictures stay as they are. It is written under a temporary name, its folder's
/// with `.partial` after it, and appears whole or not at all; what a killed process left is made anew.
public struct DatasetFilter: Sendable {
  /// What filtering came to.
  public struct Outcome: Hashable, Sendable {
    /// What was turned away, by task and reason.
    public var funnel: Funnel
    /// The digest of the filtered dataset.
    public var digest: String
    /// Whether it was there already, and nothing was written.
    public var wasThere = false
    /// What the user should know, a sentence each.
    public var notes: [String] = []
  }

  /// Returns the labels of what verification finds wrong with a record; none if it is proved.
  public typealias Proof = @Sendable (RecordSource.Entry, PictureFiles) throws -> [String]

  private let reader: DatasetReader
  private let filters: [any Filter]
  private let folder: String
  private let pictures: String
  private let mark: FilterMark
  private let proof: Proof?
  private let progress: @Sendable (Int, Int) -> Void

  /// Prepares filtering; nothing is written yet.
  ///
  /// - Parameters:
  ///   - reader: The finished dataset.
  ///   - filters: What turns records away, in the order in which it is asked.
  ///   - folder: The folder of the filtered dataset.
  ///   - pictures: Where pictures go, `files` or `tar`; nil for where they are.
  ///   - version: The version of the generator.
  ///   - proof: What proves each record; nil where no filter asks for scores.
  ///   - progress: What is told the number of records that are done, and of all.
  public init(
    _ reader: DatasetReader, by filters: [any Filter], to folder: String, pictures: String? = nil,
    version: String, proof: Proof? = nil,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) {
    self.proof = filters.contains { $0 is OasisFilter } ? proof : nil
    self.reader = reader
    self.filters = filters
    self.folder = folder.withoutSlash
    self.pictures = pictures ?? reader.manifest.pictures
    self.progress = progress
    mark = FilterMark(reader.manifest, filters, pictures: self.pictures, version: version)
  }

  /// Writes the filtered dataset, unless it is there.
  ///
  /// - Throws: `DatasetError` if the dataset is damaged, ``UnknownMeasure`` if a filter asks for a measure
  ///   that no record has, ``FilteringError`` if the folder holds something else or nothing is kept,
  ///   `FileError` if something can't be written.
  /// - Returns: What it came to.
  public func run() async throws -> Outcome {
    let lock = try await FolderLock.taken(of: "\(reader.home)/manifest.json")
    defer { lock.giveBack() }
    if let outcome = try there() { return outcome }
    try checkMeasures()
    let partial = folder + ".partial"
    // The mark is what is written first and removed last, so a killed process leaves it, whole or not.
    let left = try Folder.names(in: partial)
    if let stranger = left.first, !left.contains(FilterMark.name) {
      throw FilteringError(
        "\(partial), where the dataset would be written first, holds something else (\(stranger)); move it away, or name another folder with -o"
      )
    }
    try Self.remove(partial)
    try Folder.create(partial)
    let outcome: Outcome
    do {
      try OutputFile.write(try JSONFile.bytes(mark), to: "\(partial)/\(FilterMark.name)")
      outcome = try write(to: partial)
    } catch {
      // What can't be filtered leaves nothing.
      try? Self.remove(partial)
      throw error
    }
    try Folder.flush(partial)
    try Folder.rename(partial, to: folder)
    return outcome
  }

  /// Removes what was written, the mark last.
  private static func remove(_ partial: String) throws {
    for name in try Folder.names(in: partial) where name != FilterMark.name {
      try Folder.remove("\(partial)/\(name)")
    }
    try Folder.remove(partial)
  }

  /// What is in the folder if it is this very dataset; nil if the folder is empty or not there.
  private func there() throws -> Outcome? {
    guard let first = try Folder.names(in: folder).first else { return nil }
    guard FilterMark.read(folder) == mark,
      let manifest = try? DatasetReader(folder: folder).manifest,
      let data = FileManager.default.contents(atPath: "\(folder)/funnel.json"),
      let funnel = try? JSONDecoder().decode(Funnel.self, from: data)
    else {
      let what = FilterMark.read(folder) == nil ? "something else (\(first))" : "another selection"
      throw FilteringError(
        "\(folder) holds \(what); name another folder with -o, or remove that one")
    }
    return Outcome(funnel: funnel, digest: manifest.digest, wasThere: true)
  }

  /// Finds each measure that filters ask for in some record.
  private func checkMeasures() throws {
    var wanted = Set(filters.flatMap(\.measures))
    var known: Set<String> = []
    for shard in reader.manifest.shards where !wanted.isEmpty {
      var lines = try reader.lines(of: shard)
      while !wanted.isEmpty, let line = try lines.next() {
        // What is no record is refused when it is read with its pictures.
        guard let record = try? Record(line: line) else { continue }
        known.formUnion(record.measures.map(\.name))
        wanted.subtract(known)
      }
    }
    if let name = wanted.min() { throw UnknownMeasure(name: name, known: known.sorted()) }
  }

  /// The file of the scores of all records, those that are turned away too.
  public static let scores = "oasis.jsonl"

  private func write(to partial: String) throws -> Outcome {
    try Folder.create("\(partial)/data")
    try Folder.create("\(partial)/images")
    var tally = Tally()
    var scores = proof == nil ? nil : try OutputFile(creating: "\(partial)/\(Self.scores)")
    tally.total = reader.manifest.splits.reduce(0) { $0 + $1.count }
    progress(0, tally.total)
    var shards: [Manifest.Shard] = []
    var splits = reader.manifest.splits
    for number in splits.indices {
      let split = splits[number]
      let start = tally.done
      var last = -1
      var kept = 0
      for shard in reader.manifest.shards where shard.split == split.name {
        guard
          let made = try filter(
            shard, after: &last, to: partial, &scores, &tally)
        else { continue }
        kept += made.rows
        shards.append(made)
      }
      guard tally.done - start == split.count else {
        throw DatasetError(
          "manifest.json", reason: "manifest",
          "split \(split.name) has other than its \(split.count) records; `traceloom verify` names what differs"
        )
      }
      splits[number].count = kept
    }
    try scores.take()?.close()
    let funnel = Funnel(kept: tally.kept, rejections: tally.rejections)
    guard funnel.kept > 0 else { throw nothing(funnel) }
    let parent = reader.manifest
    let manifest = Manifest(
      generator: parent.generator, recipe: parent.recipe, seed: parent.seed, pictures: pictures,
      duplicates: parent.duplicates, splits: splits, shards: shards,
      digest: Manifest.digest(of: shards), parent: parent.digest)
    try OutputFile.write(try reader.bytes(of: "recipe.yaml"), to: "\(partial)/recipe.yaml")
    try copyHistory(to: partial)
    let facts = DatasetFacts(
      manifest, funnel, tally: tally.held, sources: tally.sources, archives: tally.archives,
      filters: filters.map(\.line))
    if pictures == "tar" { try Folder.create("\(partial)/\(DatasetPages.sampleFolder)") }
    for file in try DatasetPages(facts, in: partial).files() {
      try OutputFile.write(file.bytes, to: "\(partial)/\(file.path)")
    }
    return Outcome(funnel: funnel, digest: manifest.digest, notes: tally.notes)
  }

  private func filter(
    _ shard: Manifest.Shard, after last: inout Int, to partial: String,
    _ scores: inout OutputFile?, _ tally: inout Tally
  ) throws -> Manifest.Shard? {
    let source = RecordSource(reader, shard: shard, after: last)
    var made = try FilteredShard(shard, isTar: pictures == "tar", in: partial)
    let pictures = try reader.pictures(of: shard)
    while let entry = try source.next() {
      let sizes = try entry.sizes()
      var proved: OasisScores?
      if let proof {
        proved = OasisScores(entry.record, mismatches: try proof(entry, pictures))
        let row = ScoreRow(id: entry.record.id, scores: proved)
        try scores?.write(try row.line())
      }
      let isKept = tally.count(entry, sizes, filters, proved?.measures ?? [])
      if isKept { try made.append(entry) }
      progress(tally.done, tally.total)
    }
    last = source.last
    guard let (shard, archive) = try made.close() else { return nil }
    tally.archives[shard.name] = archive
    return shard
  }

  /// Keeps what the parent says of itself, and of its own parent, in `parent/`.
  private func copyHistory(to partial: String) throws {
    var source = ""
    var target = "parent/"
    repeat {
      try Folder.create("\(partial)/\(target)")
      for name in ["manifest.json", "funnel.json", "executor.json", FilterMark.name] {
        guard Folder.exists("\(reader.home)/\(source)\(name)") else { continue }
        try OutputFile.write(
          try reader.bytes(of: "\(source)\(name)"), to: "\(partial)/\(target)\(name)")
      }
      // An export has no run of its own to tell of.
      if source.isEmpty, reader.isParquet {
        try OutputFile.write(
          try reader.bytes(of: "export.json"), to: "\(partial)/\(target)export.json")
      }
      source += "parent/"
      target += "parent/"
    } while Folder.isFolder("\(reader.home)/\(source)")
  }

  private func nothing(_ funnel: Funnel) -> FilteringError {
    var counts: [String: Int] = [:]
    for step in funnel.rejected { counts[step.reason, default: 0] += step.count }
    let reasons = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.value) by \($0.key)" }
    return FilteringError(
      "none of the \(funnel.draws) records is kept (turned away \(reasons.joined(separator: ", "))); loosen the filters"
    )
  }
}

/// A record's scores as a line of `oasis.jsonl`.
private struct ScoreRow: Encodable {
  var id: String
  var scores: OasisScores?

  enum CodingKeys: String, CodingKey { case id }

  func line() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(self)) + [UInt8(ascii: "\n")]
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try scores?.encode(to: encoder)
  }
}

/// What was counted while records were judged.
private struct Tally {
  var total = 0
  var done = 0
  var kept: [String: Int] = [:]
  var rejections: [String: [String: Int]] = [:]
  var sources: Set<SourceFile> = []
  /// What the records that are kept hold.
  var held = DatasetTally()
  /// The sums of archives by the names of their shards.
  var archives: [String: String] = [:]
  /// How many kept records have not the measure that a filter asks for.
  private var lacking: [String: Int] = [:]

  /// Judges a record and counts it; returns whether it is kept.
  mutating func count(
    _ entry: RecordSource.Entry, _ sizes: [PictureSize], _ filters: [any Filter],
    _ proved: [Measure]
  ) -> Bool {
    done += 1
    let record = entry.record
    var outline = TraceOutline(record, sizes: sizes, encoded: entry.pictures.map(\.count))
    outline.measures += proved
    if let filter = filters.first(where: { $0.objection(to: outline) != nil }) {
      kept[record.task, default: 0] += 0
      rejections[record.task, default: [:]][filter.label, default: 0] += 1
      return false
    }
    kept[record.task, default: 0] += 1
    for measure in Set(filters.flatMap(\.measures)) where outline.measure(measure) == nil {
      lacking[measure, default: 0] += 1
    }
    held.add(SampleFacts(record, sizes: sizes))
    for source in record.provenance.sources {
      sources.insert(
        SourceFile(path: source.path, sha256: source.sha256, licence: source.licence))
    }
    return true
  }

  var notes: [String] {
    lacking.sorted { $0.key < $1.key }.map { measure, count in
      "\(count) of the records that are kept have no \(measure); --missing drop, or missing: drop in a recipe, turns them away"
    }
  }
}

extension RecordSource.Entry {
  /// How large its pictures are.
  fileprivate func sizes() throws -> [PictureSize] {
    var sizes: [PictureSize] = []
    for (path, bytes) in zip(record.images, pictures) {
      do {
        sizes.append(try PictureSize(png: bytes))
      } catch {
        throw flaw("pictures", "\(record.id): \(path): \(error)")
      }
    }
    return sizes
  }
}

extension String {
  /// The path without a slash at its end.
  fileprivate var withoutSlash: String {
    count > 1 && hasSuffix("/") ? String(dropLast()).withoutSlash : self
  }
}

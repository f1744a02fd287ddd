public import Datasets
import Dispatch
import Export
import Foundation
import Imaging
import Synchronization

/// Static pages that show a dataset as it reads: an overview, and the traces with what is needed to judge them.
///
///     let outcome = try Gallery(reader, name: "demo", options: .init()).write(to: "Outputs/demo/gallery")
///
/// The pages open from a disk or any web host; they take nothing from elsewhere. What a dataset says is shown as text.
public struct Gallery: Sendable {
  /// How a gallery is made.
  public struct Options: Sendable {
    /// How many samples are shown.
    public var samples = Gallery.usualSamples
    /// How many bytes the samples that are shown may take together; nil for as many as they take.
    public var bytes: Int? = Gallery.usualBytes
    /// The number of threads.
    public var workers = 1
    /// How samples are checked; nil if they aren't.
    public var judge: GalleryVerdict.Judge?
    /// The dataset's folder as commands are to name it.
    public var folder = ""

    /// Creates the usual options.
    public init() {}
  }

  /// What was written.
  public struct Outcome: Hashable, Sendable {
    /// The number of samples of the dataset.
    public var samples: Int
    /// The number of samples that are shown.
    public var shown: Int
    /// The number of pictures that are missing from the dataset.
    public var missing: Int
    /// The number of samples that are shown and not as they say.
    public var refuted: Int
    /// The bytes of all files.
    public var bytes: Int
  }

  /// How far the making has come.
  public enum Progress: Sendable {
    /// So many records of all are read.
    case read(Int, of: Int)
    /// So many samples of those that are shown are ready.
    case shown(Int, of: Int)
  }

  /// The samples that are shown where nobody says how many.
  public static let usualSamples = 240
  /// The bytes that samples take where nobody says how many are shown: with the pages less than 20 MB.
  public static let usualBytes = 19_000_000
  /// The file by which a folder is known as a gallery, which may be replaced.
  static let mark = "gallery.json"

  private let reader: DatasetReader
  private let name: String
  private let options: Options
  private let progress: @Sendable (Progress) -> Void

  /// Prepares the gallery of a dataset.
  ///
  /// - Parameters:
  ///   - reader: The dataset.
  ///   - name: What the dataset is called.
  ///   - options: How it is made.
  ///   - progress: What is told how far it has come, from any thread.
  public init(
    _ reader: DatasetReader, name: String, options: Options,
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) {
    self.reader = reader
    self.name = name
    self.options = options
    self.progress = progress
  }

  /// Writes the pages; the folder appears whole or not at all.
  ///
  /// - Parameter folder: The folder, which may hold an earlier gallery and nothing else.
  /// - Throws: `DatasetError` if a record can't be read, ``GalleryError`` if the folder is taken, `FileError` if a file
  ///   can't be written.
  /// - Returns: What was written.
  public func write(to folder: String) throws -> Outcome {
    if Folder.exists(folder), !Folder.exists("\(folder)/\(Self.mark)") {
      let isEmpty = try Folder.isFolder(folder) && Folder.names(in: folder).isEmpty
      guard isEmpty else {
        throw GalleryError(
          "\(folder) is there and is no gallery, so it is not replaced; name another folder with -o"
        )
      }
    }
    let total = reader.manifest.shards.reduce(0) { $0 + $1.rows }
    let progress = progress
    let survey = try Survey(reader, workers: options.workers) { progress(.read($0, of: total)) }
    guard !survey.rows.isEmpty else {
      throw DatasetError(
        "manifest.json", reason: "empty", "the dataset has no samples, so there is nothing to show")
    }
    let selection = Selection(survey.rows, count: options.samples)
    var samples = try samples(selection, survey)
    if let limit = options.bytes {
      let kept = selection.fitting(samples.map(\.weight), within: limit)
      samples = kept.map { samples[$0] }
    }
    let partial = folder + ".partial"
    try Folder.remove(partial)
    try Folder.create("\(partial)/images")
    try Folder.create("\(partial)/data")
    var bytes = 0
    func put(_ content: [UInt8], _ path: String) throws {
      bytes += content.count
      try OutputFile.write(content, to: "\(partial)/\(path)")
    }
    for number in samples.indices {
      samples[number].number(number)
      for (path, content) in samples[number].files { try put(content, path) }
    }
    let rejected = try RejectedSample.all(of: reader)
    for sample in rejected {
      for (path, content) in sample.files { try put(content, path) }
    }
    let site = GallerySite(
      manifest: reader.manifest, name: name, survey: survey, samples: samples,
      funnel: try reader.funnel(),
      rejected: rejected)
    for (path, content) in try site.files() { try put(content, path) }
    if Folder.exists(folder), !Folder.exists("\(folder)/\(Self.mark)") { try Folder.remove(folder) }
    try Folder.rename(partial, to: folder)
    return Outcome(
      samples: survey.rows.count, shown: samples.count, missing: survey.missing,
      refuted: samples.count { $0.verdict?.findings.isEmpty == false }, bytes: bytes)
  }

  /// Reads the chosen samples with their pictures, in the order of the dataset.
  private func samples(_ selection: Selection, _ survey: Survey) throws -> [ShownSample] {
    let chosen = Dictionary(grouping: selection.choices) { survey.rows[$0.row].shard }
    var jobs: [Job] = []
    for (number, shard) in reader.manifest.shards.enumerated() {
      guard let choices = chosen[number] else { continue }
      let byLine = Dictionary(uniqueKeysWithValues: choices.map { (survey.rows[$0.row].line, $0) })
      let pictures = Result { try reader.pictures(of: shard) }
      var lines = try reader.lines(of: shard)
      var left = choices.count
      while left > 0, let line = try lines.next() {
        guard let choice = byLine[lines.count] else { continue }
        jobs.append(
          Job(
            choice: choice, line: line, number: lines.count, shard: shard, pictures: pictures))
        left -= 1
      }
    }
    let done = Mutex([Result<ShownSample, any Error>?](repeating: nil, count: jobs.count))
    let next = Mutex(0)
    let finished = Mutex(0)
    let all = jobs
    DispatchQueue.concurrentPerform(iterations: min(options.workers, jobs.count)) { _ in
      while true {
        let place = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard place < all.count else { return }
        let sample = Result { try self.sample(all[place]) }
        done.withLock { $0[place] = sample }
        progress(
          .shown(
            finished.withLock { finished in
              finished += 1
              return finished
            }, of: all.count))
      }
    }
    return try done.withLock { $0 }.compactMap { try $0?.get() }
  }

  private struct Job: Sendable {
    let choice: Selection.Choice
    let line: [UInt8]
    let number: Int
    let shard: Manifest.Shard
    let pictures: Result<PictureFiles, any Error>
  }

  private func sample(_ job: Job) throws -> ShownSample {
    let record: Record
    do {
      record = try Record(line: job.line)
    } catch {
      throw DatasetError(
        "data/\(job.shard.name).jsonl", line: job.number, reason: "record",
        "no record: \(error); make the shard anew")
    }
    var encoded: [[UInt8]] = []
    let pictures = record.images.map { path in
      do {
        let bytes = try job.pictures.get().bytes(of: path)
        encoded.append(bytes)
        return ShownPicture(png: bytes)
      } catch {
        return ShownPicture(missing: error)
      }
    }
    let views: Result<[ExportView], any Error> = Result {
      guard encoded.count == pictures.count else {
        throw GalleryError("a picture is missing, so that no format can hold this sample")
      }
      return try ExportView.all(of: record, pictures: encoded)
    }
    let verdict = (try? job.pictures.get()).flatMap {
      options.judge?(job.line, job.number, job.shard, $0)
    }
    return ShownSample(
      record: record, line: job.line, pictures: pictures, views: views, verdict: verdict,
      reasons: job.choice.reasons, folder: options.folder)
  }
}

/// A gallery that can't be made: what is wrong, and what to do.
public struct GalleryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, and what to do.
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}

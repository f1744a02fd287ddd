import Datasets

/// What a format is made of and where.
struct ExportJob: Sendable {
  let reader: DatasetReader
  let options: ExportOptions
  /// Where it is written.
  let partial: String
  /// Where it will be.
  let folder: String
  /// The line of the dataset's card that gives its licence; empty if it gives none.
  let license: String
  /// The most pictures of a problem, and of a reasoning, in all samples; 0 where the format does not ask.
  var most = (problem: 0, reasoning: 0)

  var manifest: Manifest { reader.manifest }

  /// The splits that have samples.
  var splits: [Manifest.Split] { manifest.splits.filter { $0.count > 0 } }

  /// What made the dataset, and which one it is, as a sentence that a card can end with.
  var origin: String {
    "Made by traceloom \(manifest.generator) from the dataset `\(manifest.digest)`."
  }
}

/// The writer of one format: it is handed every sample of one split after another.
protocol FormatWriter: AnyObject {
  /// Starts a split that has samples.
  func begin(_ split: Manifest.Split) throws

  /// Adds a sample.
  ///
  /// - Throws: ``ExportError`` if the format can't hold it, `FileError` if a file can't be written.
  func add(_ trace: ExportTrace) throws

  /// Ends the split.
  func end(_ split: Manifest.Split) throws

  /// Writes what stands beside the splits.
  ///
  /// - Returns: What is to be pasted into a trainer's configuration, and what the user should know.
  func finish() throws -> (stanza: String, notes: [String])
}

/// A file of lines or rows that is open while its writer is.
final class OpenFile {
  private var file: OutputFile?
  private(set) var rows = 0

  init(_ path: String) throws {
    file = try OutputFile(creating: path)
  }

  func write(_ bytes: [UInt8]) throws {
    try file?.write(bytes)
  }

  /// Adds a value as a line of JSON.
  func add(_ row: some Encodable) throws {
    rows += 1
    try file?.write(try JSONText.bytes(row, isPretty: false))
  }

  /// Adds a value as the next element of an array of JSON, of which the last line is still to be written.
  func addElement(_ row: some Encodable) throws {
    try file?.write(Array((rows == 0 ? "[\n" : ",\n").utf8))
    rows += 1
    try file?.write(try JSONText.line(row))
  }

  func close() throws {
    try file.take()?.close()
  }
}

/// The pictures of a split as files, at most 5,000 in a folder: hubs refuse more than 10,000 entries.
final class PictureStore {
  static let mostFiles = 5000

  private let folder: String
  private let prefix: String
  private var number = -1
  private var filled = PictureStore.mostFiles

  /// - Parameters:
  ///   - folder: The folder that paths are relative to.
  ///   - prefix: What paths begin with, such as `images/`.
  init(in folder: String, prefix: String) {
    self.folder = folder
    self.prefix = prefix
  }

  /// Writes the pictures of a trace.
  ///
  /// - Returns: Their paths, relative to the folder.
  func add(_ trace: ExportTrace) throws -> [String] {
    if filled + trace.pictures.count > Self.mostFiles {
      number += 1
      filled = 0
      try Folder.create("\(folder)/\(prefix)\(number.five)")
    }
    filled += trace.pictures.count
    let index = RecordFacts.number(trace.sample.record.index)
    var paths: [String] = []
    for (place, bytes) in trace.pictures.enumerated() {
      let path = "\(prefix)\(number.five)/\(index)-\(place).png"
      try OutputFile.write(bytes, to: "\(folder)/\(path)")
      paths.append(path)
    }
    return paths
  }
}

extension Int {
  /// The number in five digits at least.
  var five: String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, 5 - digits.utf8.count)) + digits
  }
}

import Datasets

/// The samples of a split, one after another, held to what the manifest says of them.
final class SampleSource {
  private let records: RecordSource

  init(_ reader: DatasetReader, split: String) {
    records = RecordSource(reader, split: split)
  }

  /// Returns the next sample; nil at the end.
  ///
  /// - Throws: `DatasetError` with file and line if a record, a picture or a shard is not what it was.
  func next() throws -> ExportSample? {
    guard let entry = try records.next() else { return nil }
    do {
      return try ExportSample(entry.record, pictures: entry.pictures, line: entry.line)
    } catch {
      throw entry.flaw(error.reason, "\(entry.record.id): \(error.message)")
    }
  }
}

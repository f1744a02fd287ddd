public import Datasets

/// A check of single samples of a finished dataset, from its files alone.
///
/// What takes the whole dataset, its sums and repeated signatures, is ``DatasetCheck``'s.
public struct SampleCheck: Sendable {
  private let check: RecordCheck

  /// Creates a check.
  ///
  /// - Parameters:
  ///   - reader: The dataset.
  ///   - verifiers: What proves the records of each task.
  public init(_ reader: DatasetReader, verifiers: [any TaskVerifier]) {
    let recipe = (try? reader.bytes(of: "recipe.yaml")).map { String(decoding: $0, as: UTF8.self) }
    check = RecordCheck(
      manifest: reader.manifest,
      verifiers: Dictionary(
        verifiers.map { (type(of: $0).name, $0) }, uniquingKeysWith: { first, _ in first }),
      context: DatasetContext(recipe: recipe ?? ""), partition: reader.manifest.partition)
  }

  /// Checks a record with its pictures.
  ///
  /// - Parameters:
  ///   - line: The record's line with its line feed.
  ///   - number: The number of the line, from 1.
  ///   - shard: The shard.
  ///   - pictures: The shard's pictures.
  /// - Returns: What is not as the record says.
  public func mismatches(
    of line: [UInt8], number: Int, shard: Manifest.Shard, _ pictures: PictureFiles
  ) -> [Mismatch] {
    check.result(of: line, number: number, shard: shard, pictures).findings.mismatches
  }
}

public import Datasets

/// The proof of single records of a dataset, each from its line and its pictures.
public struct RecordProof: Sendable {
  private let check: RecordCheck

  /// Creates a proof.
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

  /// Proves a record.
  ///
  /// - Parameters:
  ///   - line: Its line.
  ///   - number: The number of the line in its shard, from 1.
  ///   - shard: The shard.
  ///   - pictures: The shard's pictures.
  /// - Returns: What is not as it must be.
  public func mismatches(
    of line: [UInt8], number: Int, shard: Manifest.Shard, _ pictures: PictureFiles
  ) -> [Mismatch] {
    check.result(of: line, number: number, shard: shard, pictures).findings.mismatches
  }
}

public import Datasets
import Hashing

/// What proves the records of one task, from the record and its pixels alone.
public protocol TaskVerifier: Sendable {
  /// The name of the task, as records give it.
  static var name: String { get }

  /// Checks everything about a record that only its task can know: the state read from the pictures,
  /// the answer, every claim against the state and against its words, and coverage.
  ///
  /// The general checks have passed as far as they matter here: thoughts alternate, every picture is
  /// there and decoded, spans and boxes are well formed.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - rasters: Its pictures in the order in which claims number them.
  ///   - context: What is known of the dataset.
  ///   - findings: Where to report.
  func check(
    _ record: Record, rasters: [Raster], context: DatasetContext, into findings: inout Findings)
}

/// What is known of the dataset that a record comes from.
public struct DatasetContext: Sendable {
  /// The recipe as the user wrote it, YAML.
  public var recipe: String

  /// Creates a context.
  public init(recipe: String) {
    self.recipe = recipe
  }
}

/// Returns the signature of a canonical state: the first 16 bytes of its SHA-256 in hexadecimal digits.
public func signature(ofCanonical text: String) -> String {
  SHA256.digest(of: text).bytes.prefix(16).hex
}

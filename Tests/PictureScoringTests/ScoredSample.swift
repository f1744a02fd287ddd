import Datasets
import Imaging
import ScoringKit

/// A sample of a dataset that was made for a test, its pictures decoded.
struct ScoredSample: Sendable {
  let record: Record
  let problem: ScoredProblem
  /// The pictures of the thoughts.
  let thoughts: [Picture]

  /// The picture of the problem.
  var ground: Picture { problem.pictures[0] }

  /// The last picture of the thoughts.
  var last: Picture { thoughts[thoughts.count - 1] }

  /// What messages call it.
  var name: String { "\(record.id) \(record.form)" }

  /// Reads the samples of a dataset that have picture thoughts.
  static func all(in folder: String) throws -> [ScoredSample] {
    let source = RecordSource(try DatasetReader(folder: folder), split: "train")
    var samples: [ScoredSample] = []
    while let entry = try source.next() {
      let pictures = try entry.pictures.map { try Picture(png: $0) }
      guard pictures.count > 1 else { continue }
      var problem = ScoredProblem(entry.record)
      problem.pictures = [pictures[0]]
      samples.append(
        ScoredSample(record: entry.record, problem: problem, thoughts: Array(pictures.dropFirst())))
    }
    return samples
  }
}

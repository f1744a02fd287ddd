import Catalog
import Datasets
import Imaging
import ScoringKit
import Testing

/// A sample of a dataset that was made for a test, its pictures decoded.
struct ScoredSample: Sendable {
  let record: Record
  let problem: ScoredProblem
  /// What judges pictures of it.
  let judge: any PictureJudge
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
      let scorer = try #require(Catalog.pictureScorers.first { type(of: $0).name == problem.task })
      samples.append(
        ScoredSample(
          record: entry.record, problem: problem, judge: try scorer.judge(of: problem),
          thoughts: Array(pictures.dropFirst())))
    }
    return samples
  }
}

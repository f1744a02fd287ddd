import Datasets
import Foundation

/// The log and the statistics of a rank: the only files of a run that hold times and names of machines.
struct RunLog: Sendable {
  let path: String
  private let start = ContinuousClock.now

  init(_ path: String) { self.path = path }

  /// Adds a line; a log that can't be written stops nothing.
  func add(_ line: String) {
    // A link leads out of the folder.
    guard !Paths.isLink(path) else { return }
    let stamp = Date().formatted(.iso8601)
    try? OutputFile.append("\(stamp) \(line)\n", to: path)
  }

  /// The seconds since the rank started.
  var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }
}

/// What a rank did, in the form of datatrove's statistics.
struct RunStats: Codable {
  struct Metric: Codable {
    var total: Double
    var n: Int
    var mean: Double
    var variance = 0.0
    var stdDev = 0.0
    var min: Double
    var max: Double

    init(total: Double, n: Int) {
      self.total = total
      self.n = n
      mean = n > 0 ? total / Double(n) : 0
      min = mean
      max = mean
    }

    /// Creates the metric of the tokens of samples.
    init(_ tally: TokenTally) {
      self.init(total: Double(tally.total), n: tally.samples)
      min = Double(tally.least)
      max = Double(tally.most)
      guard tally.samples > 0 else { return }
      variance = Double(tally.squares) / Double(tally.samples) - mean * mean
      variance = variance > 0 ? variance : 0
      stdDev = variance.squareRoot()
    }

    enum CodingKeys: String, CodingKey {
      case total, n, mean, variance
      case stdDev = "std_dev"
      case min, max
    }
  }

  var name = "traceloom generate"
  var timeStats: Metric
  var stats: [String: Metric]

  enum CodingKeys: String, CodingKey {
    case name
    case timeStats = "time_stats"
    case stats
  }
}

/// What says that a rank has made all its shards, as `completions/<rank>`.
///
/// The sums are of the shards as they were written first; of what they hold twice a process leaves out what it has seen
/// itself, so they depend on where a run was cut off, and the finished dataset does not.
struct Completion: Codable {
  struct Entry: Codable {
    var name: String
    var bytes: Int
    var sha256: String
    var rows: Int
  }

  var rank: Int
  var shards: [Entry]
  var recipe: String

  enum CodingKeys: String, CodingKey {
    case rank, shards
    case recipe = "recipe_sha256"
  }
}

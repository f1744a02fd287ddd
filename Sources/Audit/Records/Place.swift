import Datasets

/// The shards of the datasets that are audited, and where each record stands in them.
///
/// Records are numbered from 0 through all datasets, so that a number is all that has to be kept of one.
struct Places: Sendable {
  /// A shard of a dataset.
  struct Stretch: Sendable {
    /// The number of the dataset.
    var dataset: Int
    /// The number of the dataset and the split, for findings between them.
    var group: Int
    var shard: Manifest.Shard
    /// The number of its first record.
    var first: Int
  }

  /// The datasets as they were named.
  let names: [String]
  private let readers: [DatasetReader]
  private(set) var stretches: [Stretch] = []
  /// The dataset and the split of each group.
  private(set) var groups: [(dataset: Int, split: String)] = []

  init(_ datasets: [(name: String, reader: DatasetReader)]) {
    names = datasets.map(\.name)
    readers = datasets.map(\.reader)
    var first = 0
    for (number, reader) in readers.enumerated() {
      for shard in reader.manifest.shards {
        var group = groups.firstIndex { $0.dataset == number && $0.split == shard.split }
        if group == nil {
          groups.append((number, shard.split))
          group = groups.count - 1
        }
        stretches.append(
          Stretch(dataset: number, group: group ?? 0, shard: shard, first: first))
        first += shard.rows
      }
    }
  }

  /// The number of all records, as the manifests have it.
  var count: Int { stretches.last.map { $0.first + $0.shard.rows } ?? 0 }

  /// The name of a group: the split, and the dataset before it where there are several.
  func name(ofGroup group: Int) -> String {
    let (dataset, split) = groups[group]
    return names.count > 1 ? "\(names[dataset]) \(split)" : split
  }

  /// How many records a group has.
  func rows(group: Int) -> Int {
    stretches.reduce(0) { $0 + ($1.group == group ? $1.shard.rows : 0) }
  }

  /// Whether a group's dataset keeps scenes that were given twice.
  func keepsDuplicates(group: Int) -> Bool {
    readers[groups[group].dataset].manifest.duplicates == "keep"
  }

  /// The shard of a record.
  func stretch(of record: Int) -> Stretch {
    var (low, high) = (0, stretches.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if stretches[middle].first <= record { low = middle } else { high = middle }
    }
    return stretches[low]
  }

  /// Reads the ids of a few records.
  ///
  /// - Throws: `DatasetError` if a file can't be read any more.
  func ids(of records: [Int]) throws -> [String] {
    try records.map { record in
      let stretch = stretch(of: record)
      var lines = try readers[stretch.dataset].lines(of: stretch.shard)
      var id = "record \(record - stretch.first + 1) of \(stretch.shard.name)"
      while let line = try lines.next() {
        guard lines.count == record - stretch.first + 1 else { continue }
        if let read = try? Record(line: line) { id = read.id }
        break
      }
      return names.count > 1 ? "\(names[stretch.dataset]): \(id)" : id
    }
  }

  /// The dataset of a record.
  func reader(of record: Int) -> DatasetReader { readers[stretch(of: record).dataset] }
}

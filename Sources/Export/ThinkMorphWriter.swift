import Datasets
import Parquet

extension ExportFormat {
  /// The training file of BAGEL and ThinkMorph, which a hub shows as well.
  public static let thinkMorphParquet = ExportFormat(
    "thinkmorph-parquet", "the training file of BAGEL and ThinkMorph",
    heeds: [.dataFolder, .rowsPerGroup, .groupsPerFile, .compression]
  ) { job in ThinkMorphWriter(job) }
}

/// A split of a training file.
struct ThinkMorphSplit {
  var name: String
  /// The folder, relative to the export's.
  var folder: String
  /// The folder as a trainer's configuration names it.
  var dataFolder: String
  var files: [ParquetSeries.File] = []

  var rows: Int { files.reduce(0) { $0 + $1.rows } }
  var bytes: Int { files.reduce(0) { $0 + $1.bytes } }
  var rowGroups: Int { files.reduce(0) { $0 + $1.rowGroups } }

  /// The fewest row groups that keep a trainer's workers busy: 8 processes of 4.
  static let enough = 32

  /// What the user should know of the split; nil if nothing.
  var note: String? {
    guard rowGroups < Self.enough else { return nil }
    return
      "split \(name) has \(rowGroups) row groups, and trainers deal out row groups: below \(Self.enough), some of 8 × 4 workers get none; make more samples, or export with a smaller --rows-per-group"
  }
}

/// The writer of the training file of BAGEL and ThinkMorph.
///
/// A trainer reads every file of its folder, so each split has a folder of its own: the first `data`, as hubs expect,
/// and the others theirs.
final class ThinkMorphWriter: FormatWriter {
  private let job: ExportJob
  private var splits: [ThinkMorphSplit] = []
  private var series: ParquetSeries?

  init(_ job: ExportJob) {
    self.job = job
  }

  func begin(_ split: Manifest.Split) throws {
    let data = job.options.dataFolder ?? "\(job.folder)/data"
    let own = ParquetLayout.folder(of: split.name, isFirst: splits.isEmpty)
    let made = ThinkMorphSplit(
      name: split.name, folder: own, dataFolder: splits.isEmpty ? data : Self.beside(data, own))
    splits.append(made)
    series = ParquetSeries(
      job, in: "\(job.partial)/\(made.folder)", of: split,
      rowsPerFile: job.options.rowsPerGroup * job.options.groupsPerFile,
      columns: ThinkMorphRow.columns)
  }

  func add(_ trace: ExportTrace) throws {
    try series?.add(try ThinkMorphRow(trace: trace).values())
  }

  func end(_ split: Manifest.Split) throws {
    try series?.close()
    splits[splits.count - 1].files = series?.files ?? []
  }

  func finish() throws -> (stanza: String, notes: [String]) {
    for split in splits {
      let info = Dictionary(
        uniqueKeysWithValues: split.files.map {
          (Self.joined(split.dataFolder, $0.name), ["num_row_groups": $0.rowGroups])
        })
      let place = split.folder == "data" ? "" : "\(split.folder)/"
      try OutputFile.write(
        try JSONText.bytes(info, isPretty: true),
        to: "\(job.partial)/\(place)parquet_info.json")
    }
    if job.options.isWhole { try writePapers() }
    let stanza = splits.first.map(stanza) ?? ""
    let card = ThinkMorphCard(
      splits: splits, manifest: job.manifest, license: job.license, stanza: stanza)
    try OutputFile.write(Array(card.text.utf8), to: "\(job.partial)/README.md")
    return (stanza, splits.first?.note.map { [$0] } ?? [])
  }

  /// Writes what the dataset says of itself, so that the rows can be read as the dataset.
  private func writePapers() throws {
    for path in job.reader.papers {
      let target = "\(job.partial)/\(ParquetLayout.papers)/\(path)"
      try Folder.create(String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)]))
      var bytes = try job.reader.bytes(of: path)
      if path == "manifest.json" {
        // Where the dataset has its pictures makes no difference here.
        var manifest = job.manifest
        manifest.pictures = "files"
        bytes = try JSONText.bytes(manifest, isPretty: true)
      }
      if path == "recipe.yaml" { bytes = Self.bare(recipe: bytes) }
      try OutputFile.write(bytes, to: target)
    }
  }

  /// A recipe without what decides nothing about the samples, so that equal datasets have equal exports.
  static func bare(recipe bytes: [UInt8]) -> [UInt8] {
    let idle = ["formats:", "pictures:", "fit_tokens:"]
    var isIdle = false
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .filter { line in
        // What is indented, or an item of a list, goes on with the key before it.
        if let first = line.first, !" -".contains(first) {
          isIdle = idle.contains { line.hasPrefix($0) }
        }
        return !isIdle || line.isEmpty
      }
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// What is to be pasted into a trainer's configuration.
  private func stanza(_ split: ThinkMorphSplit) -> String {
    """
    # data/dataset_info.py, in DATASET_INFO under the key of the trainer's interleaved dataset:
    'traceloom': {
        'data_dir': '\(split.dataFolder)',
        'num_files': \(split.files.count),
        'num_total_samples': \(split.rows),
        'parquet_info_path': '\(Self.joined(Self.parent(split.dataFolder), "parquet_info.json"))',
    },

    # data/configs/*.yaml, below that key:
      dataset_names:
      - traceloom
      image_transform_args:
        image_stride: 16
        max_image_size: 1024
        min_image_size: 512
      vit_image_transform_args:
        image_stride: 14
        max_image_size: 518
        min_image_size: 224
      is_mandatory: true
      num_used_data:
      - \(split.files.count)
      weight: 1

    """
  }

  // MARK: - Paths

  /// Joins a folder and a name as Python's `os.path.join` does, since a trainer does it so.
  static func joined(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  private static func parent(_ path: String) -> String {
    let trimmed = path.reversed().drop { $0 == "/" }.reversed()
    guard let slash = trimmed.lastIndex(of: "/") else { return "" }
    return String(trimmed[...slash])
  }

  private static func beside(_ path: String, _ name: String) -> String { parent(path) + name }
}

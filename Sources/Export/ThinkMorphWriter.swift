import Datasets
import Foundation
import Parquet

/// A split of a training file.
struct ThinkMorphSplit {
  /// A file of a split.
  struct File {
    var name: String
    var rows: Int
    var rowGroups: Int
    var bytes: Int
  }

  var name: String
  /// The folder, relative to the export's.
  var folder: String
  /// The folder as a trainer's configuration names it.
  var dataFolder: String
  var files: [File] = []

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
struct ThinkMorphWriter {
  let reader: DatasetReader
  let options: ExportOptions
  /// Where it is written.
  let partial: String
  /// Where it will be.
  let folder: String

  /// Writes everything.
  ///
  /// - Parameter count: What is told of each sample.
  /// - Throws: `DatasetError` if the dataset is damaged, `FileError` if a file can't be written.
  /// - Returns: The splits that have samples, the first of which is for training.
  func write(_ count: (ExportSample) -> Void) throws -> [ThinkMorphSplit] {
    var splits: [ThinkMorphSplit] = []
    for split in reader.manifest.splits where split.count > 0 {
      splits.append(try write(split, isFirst: splits.isEmpty, count))
    }
    for split in splits {
      let info = Dictionary(
        uniqueKeysWithValues: split.files.map {
          (Self.joined(split.dataFolder, $0.name), ["num_row_groups": $0.rowGroups])
        })
      let place = split.folder == "data" ? "" : "\(split.folder)/"
      try OutputFile.write(
        try JSONText.bytes(info, isPretty: true), to: "\(partial)/\(place)parquet_info.json")
    }
    let stanza = splits.first.map(stanza) ?? ""
    try OutputFile.write(Array(stanza.utf8), to: "\(partial)/\(Self.stanzaName)")
    let card = ThinkMorphCard(
      splits: splits, manifest: reader.manifest, license: license, stanza: stanza)
    try OutputFile.write(Array(card.text.utf8), to: "\(partial)/README.md")
    return splits
  }

  private func write(
    _ split: Manifest.Split, isFirst: Bool, _ count: (ExportSample) -> Void
  ) throws -> ThinkMorphSplit {
    let data = options.dataFolder ?? "\(folder)/data"
    // No split is named with a hyphen.
    let own = split.name == "data" ? "data-split" : split.name
    var made = ThinkMorphSplit(
      name: split.name, folder: isFirst ? "data" : own,
      dataFolder: isFirst ? data : Self.beside(data, own))
    try Folder.create("\(partial)/\(made.folder)")
    let source = SampleSource(reader, split: split.name)
    let perFile = options.rowsPerGroup * options.groupsPerFile
    let files = (split.count + perFile - 1) / perFile
    for number in 0..<files {
      let name = "\(split.name)-\(Self.five(number))-of-\(Self.five(files)).parquet"
      let summary = try file("\(partial)/\(made.folder)/\(name)", from: source, count)
      made.files.append(
        .init(
          name: name, rows: summary.rows, rowGroups: summary.rowGroups, bytes: summary.bytes))
    }
    guard try source.next() == nil, made.rows == split.count else {
      throw DatasetError(
        "manifest.json", reason: "manifest",
        "split \(split.name) has other than its \(split.count) records; `traceloom verify` names what differs"
      )
    }
    return made
  }

  private func file(
    _ path: String, from source: SampleSource, _ count: (ExportSample) -> Void
  ) throws -> ParquetWriter.Summary {
    let version = reader.manifest.generator
    var file = try ParquetWriter(
      creating: path, columns: ThinkMorphRow.columns,
      options: ParquetOptions(
        compression: options.isCompressed ? .zstd : .none,
        createdBy: "traceloom version \(version) (build \(version))"))
    for row in 0..<options.rowsPerGroup * options.groupsPerFile {
      guard let sample = try source.next() else { break }
      if row.isMultiple(of: options.rowsPerGroup) { try file.endRowGroup() }
      try file.add(try ThinkMorphRow(sample: sample).values())
      count(sample)
    }
    return try file.close()
  }

  /// The file of what is to be pasted.
  private static let stanzaName = "trainer.txt"

  /// Returns what is to be pasted for a training file that is there; empty if the folder holds none.
  static func stanza(in folder: String) throws -> String {
    let path = "\(folder)/\(stanzaName)"
    guard Folder.exists(path) else { return "" }
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  /// What is to be pasted into a trainer's configuration.
  func stanza(_ split: ThinkMorphSplit) -> String {
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

  /// The licence that the dataset's card gives; empty if it gives none.
  private var license: String {
    guard let card = try? reader.bytes(of: "README.md") else { return "" }
    let lines = String(decoding: card, as: UTF8.self).split(separator: "\n").prefix(20)
    return lines.first { $0.hasPrefix("license: ") }.map(String.init) ?? ""
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

  private static func five(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits
  }
}

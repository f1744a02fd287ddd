/// A form in which trainers and hubs read a dataset.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  /// The training file of BAGEL and ThinkMorph, which a hub shows as well.
  case thinkMorphParquet = "thinkmorph-parquet"
  /// A folder of pictures with a `metadata.jsonl`, for hubs, ms-swift and LLaMA-Factory.
  case imageFolder = "imagefolder"

  /// What it is for, in a few words.
  public var summary: String {
    switch self {
    case .thinkMorphParquet: "the training file of BAGEL and ThinkMorph"
    case .imageFolder: "pictures with a metadata.jsonl"
    }
  }
}

/// How a dataset is exported.
public struct ExportOptions: Hashable, Sendable {
  /// The folder of the training file as the trainer's configuration names it; nil for where it is written.
  public var dataFolder: String?
  /// The number of rows of a row group.
  public var rowsPerGroup: Int
  /// The number of row groups of a file.
  public var groupsPerFile: Int
  /// Whether text is compressed; without, the file's bytes depend on no library.
  public var isCompressed: Bool

  /// Creates options; the trainers' authors advise ten rows a group and ten groups a file.
  public init(
    dataFolder: String? = nil, rowsPerGroup: Int = 10, groupsPerFile: Int = 10,
    isCompressed: Bool = true
  ) {
    precondition(rowsPerGroup > 0 && groupsPerFile > 0, "a group has a row and a file a group")
    self.dataFolder = dataFolder
    self.rowsPerGroup = rowsPerGroup
    self.groupsPerFile = groupsPerFile
    self.isCompressed = isCompressed
  }
}

/// An export that can't be written where it was asked for.
public struct ExportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, and what to do.
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}

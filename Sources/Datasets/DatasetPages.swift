import Hashing

/// The files beside a dataset's records that say what it is: the card, the description for machines, sums and the manifest.
///
///     for file in try DatasetPages(facts, in: folder).files() { … }
public struct DatasetPages {
  /// A file that is to be written.
  public struct File: Sendable {
    /// The path, relative to the dataset's folder.
    public var path: String
    /// The content.
    public var bytes: [UInt8]
  }

  /// The folder of the card's pictures where those of the dataset are members of archives.
  public static let sampleFolder = "samples"

  private let facts: DatasetFacts
  private let reader: DatasetReader

  /// Prepares the pages of a dataset whose records, pictures and recipe are in their places.
  public init(_ facts: DatasetFacts, in folder: String) {
    self.facts = facts
    reader = DatasetReader(folder: folder, manifest: facts.manifest)
  }

  /// The files in the order in which they are to be written; the manifest, which says that the dataset is finished,
  /// comes last.
  ///
  /// - Throws: ``DatasetError`` if a record or a picture can't be read.
  public func files() throws -> [File] {
    var files: [File] = []
    let recipe = try reader.bytes(of: "recipe.yaml")
    let funnel = try JSONFile.bytes(facts.funnel)
    let manifest = try JSONFile.bytes(facts.manifest)
    let samples = try samples(&files)
    let card = Card(
      facts: facts, samples: samples, recipe: String(decoding: recipe, as: UTF8.self))
    let description = Croissant(facts: facts, recipe: SHA256.digest(of: recipe).hex)
    var sums = DatasetSums()
    for shard in facts.manifest.shards { sums.add("data/\(shard.name).jsonl", shard.sha256) }
    for shard in facts.manifest.shards {
      if let sum = facts.archives[shard.name] { sums.add("images/\(shard.name).tar", sum) }
    }
    sums.add("recipe.yaml", recipe)
    sums.add("funnel.json", funnel)
    sums.add("manifest.json", manifest)
    files.append(File(path: "funnel.json", bytes: funnel))
    files.append(File(path: "README.md", bytes: Array(card.text.utf8)))
    files.append(File(path: Croissant.name, bytes: try description.bytes()))
    files.append(File(path: DatasetSums.name, bytes: Array(sums.text.utf8)))
    files.append(File(path: "manifest.json", bytes: manifest))
    return files
  }

  /// Finds a sample of each task: the first with an image thought in the first shard that has the task, or the first.
  private func samples(_ files: inout [File]) throws -> [CardSample] {
    var found: [String: (record: Record, shard: Manifest.Shard)] = [:]
    var left = Set(facts.tally.samples.keys)
    for shard in facts.manifest.shards where !left.isEmpty {
      var lines = try reader.lines(of: shard)
      while !left.isEmpty, let line = try lines.next() {
        guard let record = try? Record(line: line) else { continue }
        guard left.contains(record.task) else { continue }
        if found[record.task] == nil { found[record.task] = (record, shard) }
        if record.thoughts.contains(where: { $0.image != nil }) {
          found[record.task] = (record, shard)
          left.remove(record.task)
        }
      }
      left.subtract(found.keys)
    }
    return try found.sorted { $0.key < $1.key }.map { task, entry in
      guard facts.isPacked else {
        return CardSample(record: entry.record, pictures: entry.record.images)
      }
      let archive = try reader.pictures(of: entry.shard)
      var paths: [String] = []
      for (number, path) in entry.record.images.enumerated() {
        paths.append("\(Self.sampleFolder)/\(task)-\(number).png")
        files.append(File(path: paths[number], bytes: try archive.bytes(of: path)))
      }
      return CardSample(record: entry.record, pictures: paths)
    }
  }
}

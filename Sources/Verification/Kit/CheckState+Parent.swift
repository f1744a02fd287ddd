import Datasets
import Foundation
import Hashing

extension CheckState {
  /// The files that a dataset has beside its records: those of the run that made it, or of the filtering.
  ///
  /// An export tells of no run, so that its bytes depend on none.
  func neededFiles(of reader: DatasetReader) -> [String] {
    guard manifest.parent == nil else {
      return ["recipe.yaml", "filter.json", "funnel.json", "parent/manifest.json"]
    }
    return reader.isParquet ? ["recipe.yaml"] : ["recipe.yaml", "executor.json"]
  }

  /// Checks what a filtered dataset says of the one that it was filtered from.
  mutating func checkParent(_ reader: DatasetReader) {
    guard let digest = manifest.parent else { return }
    let path = "parent/manifest.json"
    guard let parent = read(Manifest.self, path, reader) else { return }
    if parent.digest != digest || parent.digest.bareSum != parent.wholeSum {
      report("parent.digest", path, "it is not the manifest of \(digest)")
    }
    if (parent.generator, parent.recipe, parent.seed, parent.duplicates)
      != (manifest.generator, manifest.recipe, manifest.seed, manifest.duplicates)
      || parent.splits.map(\.name) != manifest.splits.map(\.name)
      || parent.splits.map(\.proportion) != manifest.splits.map(\.proportion)
    {
      report("parent.manifest", path, "it tells of another recipe, seed or splits")
    }
    let shards = Dictionary(
      parent.shards.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for shard in manifest.shards {
      guard let whole = shards[shard.name], whole.split == shard.split, shard.rows <= whole.rows,
        shard.rows < whole.rows || shard.digest == whole.digest
      else {
        report("parent.shard", path, "\(shard.name) is no part of the parent's shard of that name")
        continue
      }
    }
    let files = ["parent/executor.json", "parent/filter.json", "parent/export.json"]
    if !reader.isParquet,
      !files.contains(where: { (try? reader.bytes(of: $0))?.isEmpty == false })
    {
      report("file.missing", files[0], "there is nothing about the run that made the parent")
    }
    if let mark = read(Mark.self, "filter.json", reader),
      mark.parent != digest || (mark.pictures != manifest.pictures && !reader.isParquet)
    {
      report("parent.filter", "filter.json", "it tells of another parent or layout")
    }
    guard let funnel = read(Funnel.self, "funnel.json", reader) else { return }
    let before = parent.splits.reduce(0) { $0 + $1.count }
    let after = manifest.splits.reduce(0) { $0 + $1.count }
    let gone = funnel.rejected.reduce(0) { $0 + $1.count }
    if funnel.draws != before || funnel.kept != after || before - after != gone {
      report(
        "parent.funnel", "funnel.json",
        "of \(before) records \(after) are left, and the funnel tells of \(funnel.draws), \(gone) and \(funnel.kept)"
      )
    }
  }

  /// What `filter.json` says that can be checked.
  private struct Mark: Decodable {
    var parent: String
    var pictures: String
  }

  /// Reads a file of JSON; nil, and it is reported, if it is not what it should be.
  private mutating func read<Value: Decodable>(
    _ type: Value.Type, _ path: String, _ reader: DatasetReader
  ) -> Value? {
    // What is missing is reported with the other files.
    guard let bytes = try? reader.bytes(of: path), !bytes.isEmpty else { return nil }
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      report("file.unreadable", path, "the file does not say what it should (\(error))")
      return nil
    }
  }
}

extension Manifest {
  /// The sum over the digests of the shards, in hexadecimal digits.
  fileprivate var wholeSum: String {
    let digits = shards.flatMap { Array($0.digest.bareSum.utf8) }
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).map { place -> UInt8 in
      UInt8(String(decoding: digits[place...place + 1], as: UTF8.self), radix: 16) ?? 0
    }
    return SHA256.digest(of: bytes).hex
  }
}

import Datasets

extension CheckState {
  /// Checks what the manifest says against itself and against the folders.
  mutating func checkManifest(_ reader: DatasetReader) {
    for name in neededFiles(of: reader) {
      do {
        if try reader.bytes(of: name).isEmpty { report("file.empty", name, "the file is empty") }
      } catch {
        report(error, path: name)
      }
    }
    if manifest.splits.isEmpty || manifest.splits.contains(where: { $0.proportion < 1 })
      || Set(manifest.splits.map(\.name)).count < manifest.splits.count
    {
      report("manifest.splits", "manifest.json", "splits need names of their own and proportions")
    }
    if manifest.pictures != "files" && manifest.pictures != "tar" {
      report("manifest.pictures", "manifest.json", "pictures are \"files\" or \"tar\"")
    }
    if manifest.duplicates != "drop" && manifest.duplicates != "keep" {
      report("manifest.duplicates", "manifest.json", "duplicates are \"drop\" or \"keep\"")
    }
    checkCounts()
    checkNames()
    checkFolders(reader)
    checkParent(reader)
    checkSums(reader)
  }

  private mutating func checkCounts() {
    for split in manifest.splits {
      let rows = manifest.shards.reduce(0) { $0 + ($1.split == split.name ? $1.rows : 0) }
      if rows != split.count {
        report(
          "manifest.count", "manifest.json",
          "the split \(split.name) has \(split.count) records, its shards \(rows)")
      }
    }
  }

  private mutating func checkNames() {
    var last = (place: -1, number: -1)
    for shard in manifest.shards {
      let digits = shard.name.dropFirst(shard.split.count + 1)
      guard shard.name.hasPrefix(shard.split + "-"), digits.count >= 5,
        let number = Int(digits), number >= 0,
        let place = manifest.splits.firstIndex(where: { $0.name == shard.split })
      else {
        report(
          "manifest.shards", "manifest.json",
          "\"\(shard.name)\" is no name of a shard of a known split")
        continue
      }
      if (place, number) <= last {
        report("manifest.shards", "manifest.json", "\(shard.name) stands out of order")
      }
      last = (place, number)
    }
  }

  private mutating func checkFolders(_ reader: DatasetReader) {
    let data = Set(manifest.shards.map { "\($0.name).jsonl" })
    for name in reader.names(in: "data") where !data.contains(name) {
      report("file.extra", "data/\(name)", "the manifest names no such shard")
    }
    let suffix = manifest.pictures == "tar" ? ".tar" : ""
    let images = Set(manifest.shards.map { $0.name + suffix })
    for name in reader.names(in: "images") where !images.contains(name) {
      report("file.extra", "images/\(name)", "the manifest names no such shard")
    }
  }
}

extension Manifest {
  /// The rule by which signatures decide splits; nil if the manifest's splits make none.
  var partition: Partition? {
    guard !splits.isEmpty, splits.allSatisfy({ $0.proportion > 0 }) else { return nil }
    return Partition(splits.map { ($0.name, $0.proportion) })
  }
}

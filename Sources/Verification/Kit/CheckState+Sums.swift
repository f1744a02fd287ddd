import Datasets
import Hashing

extension CheckState {
  /// Holds the dataset's files to their sums, if it has a list of them.
  ///
  /// What the list says of files of records is compared with the manifest, to which the files are held
  /// when they are read.
  mutating func checkSums(_ reader: DatasetReader) {
    let sums: DatasetSums
    do {
      sums = try DatasetSums(try reader.bytes(of: DatasetSums.name))
    } catch let error as DatasetError where error.reason == "missing" {
      return
    } catch {
      report(error, path: DatasetSums.name)
      return
    }
    let lines = Dictionary(
      manifest.shards.map { ("data/\($0.name).jsonl", $0.sha256.bareSum) },
      uniquingKeysWith: { first, _ in first })
    var needed = Set(lines.keys)
    if manifest.pictures == "tar" {
      needed.formUnion(manifest.shards.map { "images/\($0.name).tar" })
    }
    var seen: Set<String> = []
    for entry in sums.entries {
      guard seen.insert(entry.path).inserted else {
        report("sums.repeated", DatasetSums.name, "\(entry.path) has two lines")
        continue
      }
      do {
        let sum = try lines[entry.path] ?? reader.sum(of: entry.path).hex
        if sum != entry.sum {
          report(
            "sums.sum", entry.path, "\(DatasetSums.name) has another sum than the file, \(sum)")
        }
      } catch {
        report(error, path: entry.path)
      }
    }
    for path in needed.subtracting(seen).sorted() {
      report("sums.missing", DatasetSums.name, "\(path) has no line")
    }
  }
}

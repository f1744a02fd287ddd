import Datasets
import Hashing

/// What a check of a dataset keeps from one record to the next.
struct CheckState {
  var report = VerificationReport()
  let manifest: Manifest
  private var claims: [ClaimKey: Int] = [:]
  private var signatures: [SignatureEntry] = []
  private var whole = SHA256Parts()

  // Of the current shard:
  private var rows = 0
  private var images = 0
  private var names: Set<String> = []
  // Of the current split:
  private var split = ""
  private var lastIndex = -1

  init(manifest: Manifest) {
    self.manifest = manifest
  }

  struct ClaimKey: Hashable {
    var evidence: String
    var kind: String
  }

  private struct SignatureEntry {
    var high: UInt64
    var low: UInt64
    var shard: Int32
    var index: Int32
  }

  mutating func report(_ error: any Error, path: String) {
    if let error = error as? DatasetError {
      report("file.\(error.reason)", error.path, error.description)
    } else {
      report("file.unreadable", path, "\(error)")
    }
  }

  mutating func report(_ reason: String, _ subject: String, _ detail: String) {
    var findings = Findings(subject)
    findings.report(reason, detail)
    report.add(findings)
  }

  private var shardNumber: Int32 = -1

  mutating func begin(_ shard: Manifest.Shard) {
    shardNumber += 1
    rows = 0
    images = 0
    names = []
    if shard.split != split {
      split = shard.split
      lastIndex = -1
    }
  }

  mutating func add(_ result: RecordResult, of shard: Manifest.Shard) {
    report.records += 1
    report.pictures += result.decoded
    rows += 1
    images += result.names.count
    var findings = result.findings
    for name in result.names where !names.insert(name).inserted {
      findings.report("image.repeated", "\(name) belongs to an earlier record too")
    }
    if let index = result.index {
      if index <= lastIndex {
        findings.report("order", "the index \(index) follows \(lastIndex); indices must rise")
      }
      lastIndex = max(index, lastIndex)
    }
    for (key, count) in result.claims { claims[key, default: 0] += count }
    if let (high, low) = result.signature {
      signatures.append(
        SignatureEntry(
          high: high, low: low, shard: shardNumber,
          index: Int32(clamping: result.index ?? 0)))
    }
    report.add(findings)
  }

  mutating func end(
    _ shard: Manifest.Shard, bytes: Int, sha256: String, digest: Digest, _ reader: DatasetReader,
    names present: [String]?
  ) {
    let path = "data/\(shard.name).jsonl"
    if rows != shard.rows {
      report("manifest.rows", path, "the manifest says \(shard.rows) records, there are \(rows)")
    }
    if images != shard.images {
      report(
        "manifest.images", path,
        "the manifest says \(shard.images) pictures, records name \(images)")
    }
    if bytes != shard.bytes {
      report("manifest.bytes", path, "the manifest says \(shard.bytes) bytes, there are \(bytes)")
    }
    if sha256 != shard.sha256.bareSum {
      report("manifest.sha256", path, "the manifest's sum is not the file's, \(sha256)")
    }
    if digest.hex != shard.digest.bareSum {
      report("manifest.digest", path, "the manifest's digest is not the shard's, \(digest.hex)")
    }
    whole.add(digest)
    let folder = "images/\(shard.name)"
    for name in present ?? reader.names(in: folder).map({ "\(folder)/\($0)" })
    where !names.contains(name) {
      report("file.extra", name, "no record names the picture")
    }
    names = []
  }

  mutating func finish() -> VerificationReport {
    if whole.sum != manifest.digest.bareSum {
      report("manifest.whole", "manifest.json", "the whole digest is not the shards', \(whole.sum)")
    }
    if manifest.duplicates != "keep" { findDuplicates() }
    report.claims =
      claims.map { .init(evidence: $0.key.evidence, kind: $0.key.kind, count: $0.value) }
      .sorted { ($0.evidence, $0.kind) < ($1.evidence, $1.kind) }
    return report
  }

  private mutating func findDuplicates() {
    signatures.sort {
      ($0.high, $0.low, $0.shard, $0.index) < ($1.high, $1.low, $1.shard, $1.index)
    }
    for (first, second) in zip(signatures, signatures.dropFirst())
    where (first.high, first.low) == (second.high, second.low) {
      let names = [first, second].map { entry in
        let digits = String(entry.index)
        let padded = String(repeating: "0", count: max(0, 8 - digits.count)) + digits
        return "\(manifest.shards[Int(entry.shard)].split)/\(padded)"
      }
      report("duplicate", names[1], "the record has the signature of \(names[0])")
    }
  }
}

/// The sum over the digests of shards.
private struct SHA256Parts {
  private var bytes: [UInt8] = []

  mutating func add(_ digest: Digest) { bytes += digest.bytes }

  var sum: String { SHA256.digest(of: bytes).hex }
}

extension String {
  /// A sum without the `sha256:` before it.
  var bareSum: String { hasPrefix("sha256:") ? String(dropFirst(7)) : self }
}

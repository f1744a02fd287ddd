import Datasets
import Hashing
import Imaging

/// What the check of one line gives.
struct RecordResult: Sendable {
  var findings: Findings
  /// The number of the candidate; nil if the line is no record.
  var index: Int?
  /// The two halves of the signature, if it is one.
  var signature: (UInt64, UInt64)?
  /// The pictures that the record names, in order.
  var names: [String] = []
  /// The SHA-256 of each encoded picture that is there, 32 bytes each.
  var sums: [[UInt8]] = []
  var decoded = 0
  var claims: [CheckState.ClaimKey: Int] = [:]
}

/// The checks that hold for the records of every task.
struct RecordCheck: Sendable {
  let manifest: Manifest
  let verifiers: [String: any TaskVerifier]
  let context: DatasetContext
  let partition: Partition?

  /// Checks one line of a shard.
  func result(
    of line: [UInt8], number: Int, shard: Manifest.Shard, _ pictures: PictureFiles
  ) -> RecordResult {
    var result = RecordResult(findings: Findings("data/\(shard.name).jsonl line \(number)"))
    let record: Record
    do {
      record = try Record(line: line)
    } catch {
      result.findings.report("record.unreadable", "the line is no record: \(error)")
      return result
    }
    result.findings.subject = record.id
    result.index = record.index
    result.signature = record.signature.halves
    check(record, shard: shard, into: &result.findings)
    result.names = record.images
    let rasters = read(record, shard: shard, pictures, into: &result)
    let isSound = checkShape(record, rasters: rasters, into: &result)
    guard let verifier = verifiers[record.task] else {
      result.findings.report("task", "no verifier knows the task \"\(record.task)\"")
      return result
    }
    if isSound {
      verifier.check(record, rasters: rasters, context: context, into: &result.findings)
    }
    return result
  }

  private func check(_ record: Record, shard: Manifest.Shard, into findings: inout Findings) {
    let digits = String(record.index)
    let padded = String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    if record.id != "\(record.task)/\(record.split)/\(padded)" || record.index < 0 {
      findings.report("id", "the id is not task, split and index \(padded)")
    }
    if record.split != shard.split {
      findings.report("split", "a record of \(record.split) stands in \(shard.name)")
    }
    if let (high, _) = record.signature.halves {
      if let partition, partition.split(of: high) != record.split {
        findings.report("split", "the signature belongs to \(partition.split(of: high))")
      }
    } else {
      findings.report("signature", "a signature has 32 hexadecimal digits in lower case")
    }
    if !(0...100 ~= record.difficulty) {
      findings.report("difficulty", "\(record.difficulty) is not within 0 and 100")
    }
    if record.measures.contains(where: { $0.name.isEmpty || !$0.value.isFinite })
      || Set(record.measures.map(\.name)).count < record.measures.count
    {
      findings.report("measures", "measures need names of their own and finite values")
    }
    if record.provenance.generator != manifest.generator
      || record.provenance.recipe != manifest.recipe || record.provenance.seed != manifest.seed
    {
      findings.report("provenance", "generator, recipe or seed is not the manifest's")
    }
    if record.form.isEmpty || record.answer.text.isEmpty || record.answer.value.isEmpty
      || record.answer.form.isEmpty
    {
      findings.report("answer", "form and answer may not be empty")
    }
    if !["exact", "any-valid", "equivalent", "relaxed"].contains(record.answer.accepted) {
      findings.report("answer", "\"\(record.answer.accepted)\" is no way to accept an answer")
    }
    for (place, path) in record.images.enumerated()
    where path != "images/\(shard.name)/\(padded)-\(place).png" {
      findings.report("image.path", "picture \(place) is \"\(path)\"")
    }
  }

  /// Reads and decodes the pictures of a record; one that fails is reported and left out.
  private func read(
    _ record: Record, shard: Manifest.Shard, _ pictures: PictureFiles,
    into result: inout RecordResult
  ) -> [Raster] {
    var rasters: [Raster] = []
    for path in result.names {
      guard path.hasPrefix("images/\(shard.name)/") else {
        result.findings.report("image.path", "\(path) is not in the shard's folder")
        continue
      }
      do {
        let bytes = try pictures.bytes(of: path)
        result.sums.append(SHA256.digest(of: bytes).bytes)
        rasters.append(Raster(try decode(bytes)))
        result.decoded += 1
      } catch let error as DatasetError {
        result.findings.report("image.\(error.reason)", "\(error)")
      } catch {
        result.findings.report("image.undecodable", "\(path): \(error)")
      }
    }
    return rasters
  }
}

extension String {
  /// The two numbers that 32 hexadecimal digits in lower case spell.
  fileprivate var halves: (UInt64, UInt64)? {
    guard utf8.count == 32,
      utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }),
      let high = UInt64(prefix(16), radix: 16), let low = UInt64(suffix(16), radix: 16)
    else { return nil }
    return (high, low)
  }
}

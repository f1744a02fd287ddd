import Datasets
import Hashing
import Recipes

/// Whether complete shards still are what they were when they got their names.
///
/// A shard that a finishing run made anew, and was cut off, is one that it has either state of: the sums of
/// both are known.
struct ShardCheck: Sendable {
  let paths: Paths
  let layout: Recipe.Pictures

  /// Reads shards through, as many at a time as there are workers.
  ///
  /// - Returns: Those that are damaged, in their order, with what is wrong.
  func faults(
    in shards: [Shard], workers: Int
  ) async throws -> [(shard: Shard, fault: String)] {
    try await withThrowingTaskGroup(of: (Int, String?).self) { group in
      var faults: [Int: String] = [:]
      var next = 0
      func start() {
        guard next < shards.count else { return }
        let number = next
        next += 1
        group.addTask { (number, try fault(of: shards[number])) }
      }
      for _ in 0..<workers { start() }
      while let (number, fault) = try await group.next() {
        try Task.checkCancellation()
        faults[number] = fault
        start()
      }
      return faults.sorted { $0.key < $1.key }.map { (shards[$0.key], $0.value) }
    }
  }

  /// Removes every file of a shard, that of its records first.
  func remove(_ shard: Shard) throws {
    let name = shard.name
    for path in [
      paths.lines(name), paths.newFacts(name), paths.facts(name), paths.signatures(name),
      paths.tar(name), paths.pictures(name),
    ] { try Folder.remove(path) }
  }

  private func fault(of shard: Shard) throws -> String? {
    let name = shard.name
    guard let facts = Self.facts(paths.facts(name)) else {
      return "\(paths.facts(name)) is missing or damaged"
    }
    let states = [facts] + (Self.facts(paths.newFacts(name)).map { [$0] } ?? [])
    guard let lines = try sums(of: shard) else { return "\(paths.lines(name)) is missing" }
    guard states.contains(where: { $0.sha256 == lines.lines }) else {
      return "\(paths.lines(name)) is not as it was written"
    }
    guard try sum(of: paths.signatures(name)) == facts.signatures else {
      return "\(paths.signatures(name)) is not as it was written"
    }
    switch layout {
    case .files:
      guard states.contains(where: { $0.digest == lines.all }) else {
        return "a picture in \(paths.pictures(name)) is missing or not as it was written"
      }
    case .tar:
      let sum = try sum(of: paths.tar(name))
      guard states.contains(where: { $0.archive == sum }) else {
        return "\(paths.tar(name)) is \(sum == nil ? "missing" : "not as it was written")"
      }
    }
    return nil
  }

  private static func facts(_ path: String) -> ShardFacts? {
    // What can't be read is damaged.
    (try? ShardFacts.read(path)).flatMap(\.self)
  }

  /// The sum of the lines, and the digest of lines and pictures where these are files.
  private func sums(of shard: Shard) throws -> (lines: String, all: String)? {
    let path = paths.lines(shard.name)
    guard var file = try InputFile(path) else { return nil }
    var sum = SHA256()
    var digest = SHA256()
    while let line = try file.line() {
      sum.update(line)
      guard layout == .files else { continue }
      digest.update(line)
      // A line without an id has another sum too.
      guard let id = try? RecordID(line, of: path) else { continue }
      let prefix = "\(paths.pictures(shard.name))/\(RecordFacts.number(id.index))-"
      var number = 0
      while let bytes = try InputFile.bytes(of: "\(prefix)\(number).png") {
        digest.update(SHA256.digest(of: bytes).bytes)
        number += 1
      }
    }
    return (sum.finish().hex, digest.finish().hex)
  }

  private func sum(of path: String) throws -> String? {
    guard var file = try InputFile(path) else { return nil }
    var sum = SHA256()
    while true {
      let bytes = try file.bytes(1 << 20)
      guard !bytes.isEmpty else { return sum.finish().hex }
      sum.update(bytes)
    }
  }
}

import Datasets
import Hashing
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Where a run keeps its files.
struct Paths: Sendable {
  let folder: String
  /// What tells the temporary names of this run in this process from those of all others.
  let token: String

  private static let runs = Atomic(0)
  private static let host = String(SHA256.digest(of: hostName).hex.prefix(8))

  init(folder: String) {
    self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let number = Self.runs.add(1, ordering: .relaxed).newValue
    token = "\(Self.host)-\(getpid())-\(number)"
  }

  var executor: String { "\(folder)/executor.json" }
  var manifest: String { "\(folder)/manifest.json" }
  var funnel: String { "\(folder)/funnel.json" }
  var samples: String { "\(folder)/\(DatasetPages.sampleFolder)" }
  var recipe: String { "\(folder)/recipe.yaml" }
  var signatures: String { "\(folder)/signatures" }
  func lines(_ shard: String) -> String { "\(folder)/data/\(shard).jsonl" }
  func pictures(_ shard: String) -> String { "\(folder)/images/\(shard)" }
  func tar(_ shard: String) -> String { "\(folder)/images/\(shard).tar" }
  func signatures(_ shard: String) -> String { "\(signatures)/\(shard)" }
  func facts(_ shard: String) -> String { "\(signatures)/\(shard).facts" }
  /// The facts of a shard that was made anew, whose first facts stay.
  func newFacts(_ shard: String) -> String { "\(signatures)/\(shard).again.facts" }
  func completion(_ rank: Int) -> String { "\(folder)/completions/\(Self.five(rank))" }
  func stats(_ rank: Int) -> String { "\(folder)/stats/\(Self.five(rank)).json" }
  func log(_ rank: Int) -> String { "\(folder)/logs/task_\(Self.five(rank)).log" }

  /// Refuses the folders of a run that are links: what is written there would lie elsewhere.
  func refuseLinks(_ names: [String]) throws {
    for name in names where Self.isLink("\(folder)/\(name)") {
      throw RunError(
        .mismatch,
        "\(folder)/\(name) is a link, and a run writes nowhere but in its own folder; remove the link, or choose another folder with -o"
      )
    }
  }

  /// Returns whether a path is that of a link, wherever it leads.
  static func isLink(_ path: String) -> Bool {
    var facts = stat()
    return unsafe lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFLNK
  }

  /// The name that a file or folder has until it is complete.
  func partial(_ path: String) -> String { "\(path).\(token).partial" }

  static func five(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits
  }

  /// Writes a whole file under a temporary name, sees that it lies on the disk, and renames it.
  func put(_ bytes: [UInt8], as path: String, _ checkpoint: Checkpoint) throws {
    let partial = partial(path)
    try OutputFile.write(bytes, to: partial)
    try checkpoint("write \(path)")
    try OutputFile.flush(partial)
    try Folder.rename(partial, to: path)
    try checkpoint("rename \(path)")
  }

  /// Removes what processes of this machine that are no more left under temporary names.
  ///
  /// `all` removes what other machines and living processes wrote as well.
  func sweep(all: Bool = false) throws {
    try sweep { all || isStale($0) }
  }

  /// Removes what this run left under temporary names.
  func sweepOwn() throws {
    try sweep { $0.contains(".\(token).") }
  }

  private func sweep(where isLeft: (String) -> Bool) throws {
    for place in [
      folder, "\(folder)/data", "\(folder)/images", signatures, "\(folder)/completions",
      samples,
    ] {
      for name in try Folder.names(in: place) where name.hasSuffix(".partial") && isLeft(name) {
        try Folder.remove("\(place)/\(name)")
      }
    }
  }

  private func isStale(_ name: String) -> Bool {
    let parts = name.split(separator: ".")
    guard
      let token = parts.last(where: { $0 != "partial" && $0 != "old" })?.split(separator: "-"),
      token.count == 3, token[0] == Self.host, let process = pid_t(token[1])
    else { return false }
    return process != getpid() && kill(process, 0) != 0 && errno == ESRCH
  }

  /// The name of this machine.
  static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    guard unsafe gethostname(&name, 255) == 0 else { return "unknown" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// What is called after every step that a kill could fall behind; tests throw from it.
typealias Checkpoint = @Sendable (String) throws -> Void

import Foundation
import Testing

/// The built command, run as a process of its own.
struct Command {
  /// What a run of it came to.
  struct Result {
    let code: Int32
    let out: String
    let err: String
  }

  /// The binary, which stands beside the bundle of the tests.
  static let path: String? = {
    let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    let folders =
      bundles.map { $0.deletingLastPathComponent() }
      + [Bundle.main.executableURL, URL(filePath: CommandLine.arguments[0])].compactMap(\.self)
      .map { $0.deletingLastPathComponent() }
    return folders.map { $0.appending(path: "traceloom").path }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// A folder that goes away with its owner.
  final class Folder: Sendable {
    let url: URL

    init() throws {
      url = FileManager.default.temporaryDirectory.appending(path: "traceloom-\(UUID())")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    var path: String { url.path }

    func file(_ name: String) -> String { url.appending(path: name).path }

    func bytes(_ name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }

    func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

    func write(_ text: String, to name: String) throws {
      try Data(text.utf8).write(to: url.appending(path: name))
    }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: file(name)) }
  }

  /// Starts the command; its outputs go to files of a folder, which can't block it.
  static func start(
    _ arguments: [String], environment: [String: String] = [:], log: Folder, out: String? = nil
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: try #require(path, "the command is not built"))
    process.arguments = arguments
    process.currentDirectoryURL = log.url
    // A rank of the machine that runs the tests is none of theirs.
    process.environment = ProcessInfo.processInfo.environment.filter {
      !$0.key.hasPrefix("SLURM_") && !$0.key.hasPrefix("TRACELOOM_")
    }.merging(environment) { _, new in new }
    process.standardInput = FileHandle.nullDevice
    for (name, isError) in [("out", false), ("err", true)] {
      let path = isError ? log.file(name) : out ?? log.file(name)
      if path.hasPrefix(log.path) {
        _ = FileManager.default.createFile(atPath: path, contents: nil)
      }
      let handle = try #require(FileHandle(forWritingAtPath: path))
      if isError { process.standardError = handle } else { process.standardOutput = handle }
    }
    try process.run()
    return process
  }

  /// Runs the command to its end.
  static func run(
    _ arguments: String..., environment: [String: String] = [:], out: String? = nil
  ) throws -> Result {
    try run(arguments: arguments, environment: environment, out: out)
  }

  /// Runs the command to its end.
  static func run(
    arguments: [String], environment: [String: String] = [:], out: String? = nil
  ) throws -> Result {
    let log = try Folder()
    let process = try start(arguments, environment: environment, log: log, out: out)
    process.waitUntilExit()
    return Result(
      code: process.terminationStatus, out: out == nil ? try log.text("out") : "",
      err: try log.text("err"))
  }
}

/// A recipe for quick runs, in a folder of its own.
struct Workshop {
  let folder: Command.Folder
  let recipe: String

  init(_ more: String = "", splits: String = "{train: 30, test: 6}") throws {
    folder = try Command.Folder()
    recipe = folder.file("small.yaml")
    try folder.write(
      """
      seed: 5
      splits: \(splits)
      shard: 8
      tasks:
      - task: spatial_navigation
        size: 5...6
      \(more)
      """, to: "small.yaml")
  }

  func out(_ name: String) -> String { folder.file(name) }

  /// The digest of a dataset in the folder, as its manifest has it.
  func digest(_ name: String) throws -> String {
    let manifest = try JSONSerialization.jsonObject(with: folder.bytes("\(name)/manifest.json"))
    return try #require((manifest as? [String: Any])?["digest"] as? String)
  }
}

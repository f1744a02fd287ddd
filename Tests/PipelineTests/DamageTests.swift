import Datasets
import Foundation
import Recipes
import Testing

@testable import Pipeline

/// What happens to a run's files behind its back.
@Suite struct DamageTests {
  /// Something that befalls a file of the run.
  enum Blow: CaseIterable {
    case cut, flip, removal

    func fall(on path: String) throws {
      var bytes = try Data(contentsOf: URL(filePath: path))
      switch self {
      case .cut: bytes.removeLast(bytes.count / 3 + 1)
      case .flip: bytes[bytes.count / 2] ^= 4
      case .removal: return try FileManager.default.removeItem(atPath: path)
      }
      try bytes.write(to: URL(filePath: path))
    }
  }

  /// Which file of the shard `train-00002` it befalls.
  enum Victim: CaseIterable {
    case lines, signatures, facts, pictures

    func path(in folder: String) throws -> String {
      switch self {
      case .lines: return "\(folder)/data/train-00002.jsonl"
      case .signatures: return "\(folder)/signatures/train-00002"
      case .facts: return "\(folder)/signatures/train-00002.facts"
      case .pictures:
        let pictures = "\(folder)/images/train-00002"
        guard Folder.exists(pictures) else { return pictures + ".tar" }
        return "\(pictures)/\(try Folder.names(in: pictures)[5])"
      }
    }
  }

  private func ranks(_ ranks: [Int], _ recipe: Recipe, _ folder: String) async throws -> Outcome {
    var outcome = Outcome()
    for rank in ranks {
      outcome = try await run(recipe, folder, place: Place(rank: rank, worldSize: 3)).generate()
    }
    return outcome
  }

  @Test(arguments: Victim.allCases, Blow.allCases)
  func `a shard that is not as it was written is made anew before the run is finished`(
    victim: Victim, blow: Blow
  ) async throws {
    for pictures in Recipe.Pictures.allCases {
      let recipe = CutOffTests.small(pictures)
      let whole = TemporaryFolder()
      _ = try await run(recipe, whole.path).generate()
      let folder = TemporaryFolder()
      #expect(try await ranks([2, 1], recipe, folder.path).digest == nil)
      try blow.fall(on: victim.path(in: folder.path))
      let outcome = try await ranks([0], recipe, folder.path)
      #expect(outcome.notes.contains { $0.contains("train-00002") && $0.contains("made anew") })
      #expect(try tree(folder.path) == tree(whole.path))
    }
  }

  @Test(
    arguments: Victim.allCases,
    [
      "remove 1", "rename signatures/train-00002.again", "rename data/train-00002",
      "rename data/test",
    ])
  func `what is damaged while a finishing run lies cut off is found as well`(
    victim: Victim, step: String
  ) async throws {
    struct Cut: Error {}
    for pictures in Recipe.Pictures.allCases {
      let recipe = CutOffTests.small(pictures)
      let whole = TemporaryFolder()
      _ = try await run(recipe, whole.path).generate()
      let folder = TemporaryFolder()
      _ = try await ranks([0, 1], recipe, folder.path)
      var last = run(recipe, folder.path, place: Place(rank: 2, worldSize: 3))
      last.checkpoint = { [path = folder.path] name in
        let isFinishing = Folder.exists("\(path)/completions/00002")
        if isFinishing, name.replacing("\(path)/", with: "").hasPrefix(step) { throw Cut() }
      }
      let isCut: Bool
      do {
        _ = try await last.generate()
        isCut = false
      } catch is Cut {
        isCut = true
      }
      // Archives have no pictures to remove one by one.
      guard isCut else {
        #expect(pictures == .tar && step == "remove 1")
        continue
      }
      for blow in [Blow.flip, .removal] {
        let again = TemporaryFolder()
        try FileManager.default.copyItem(atPath: folder.path, toPath: again.path)
        try blow.fall(on: victim.path(in: again.path))
        let outcome = try await run(recipe, again.path).finish()
        #expect(
          outcome.notes.contains { $0.contains("train-00002") && $0.contains("made anew") },
          "\(blow) \(victim)")
        #expect(try tree(again.path) == tree(whole.path), "\(blow) \(victim) after \(step)")
      }
      // What is as it was written is not made anew.
      let outcome = try await run(recipe, folder.path).finish()
      #expect(outcome.notes.isEmpty)
      #expect(try tree(folder.path) == tree(whole.path))
    }
  }

  @Test(arguments: [Victim.facts, .signatures])
  func `a rank that runs again makes up for what is known of a shard`(
    victim: Victim
  ) async throws {
    let recipe = CutOffTests.small(.files)
    let whole = TemporaryFolder()
    _ = try await run(recipe, whole.path).generate()
    let folder = TemporaryFolder()
    _ = try await ranks([1], recipe, folder.path)
    try Blow.removal.fall(on: victim.path(in: folder.path))
    try FileManager.default.removeItem(atPath: "\(folder.path)/completions/00001")
    let outcome = try await ranks([0, 1, 2], recipe, folder.path)
    #expect(!outcome.notes.contains { $0.contains("made anew") })
    #expect(try tree(folder.path) == tree(whole.path))
  }

  @Test func `no time of a file matters, as where clocks jump`() async throws {
    let recipe = CutOffTests.small(.tar)
    let whole = TemporaryFolder()
    _ = try await run(recipe, whole.path).generate()
    let folder = TemporaryFolder()
    for (rank, seconds) in [(1, 4e9), (0, -4e8), (2, 0)] {
      _ = try await ranks([rank], recipe, folder.path)
      for case let path as String in FileManager.default.enumerator(atPath: folder.path) ?? .init()
      {
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: seconds)],
          ofItemAtPath: "\(folder.path)/\(path)")
      }
    }
    #expect(try tree(folder.path) == tree(whole.path))
  }

  @Test(arguments: ["data", "images", "signatures", "completions", "stats", "logs"])
  func `a folder of the run that leads elsewhere is refused, and nothing is written there`(
    name: String
  ) async throws {
    let (folder, elsewhere) = (TemporaryFolder(), TemporaryFolder())
    let recipe = CutOffTests.small(.files)
    try Folder.create(elsewhere.path)
    _ = try await ranks([0], recipe, folder.path)
    try Folder.remove("\(folder.path)/\(name)")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/\(name)", withDestinationPath: elsewhere.path)
    let error = await #expect(throws: RunError.self) {
      _ = try await ranks([1], recipe, folder.path)
    }
    #expect(error?.kind == .mismatch && error?.message.contains("/\(name) is a link") == true)
    #expect(try Folder.names(in: elsewhere.path).isEmpty)
  }

  @Test func `a log, a shard and a picture that lead elsewhere are not written through`()
    async throws
  {
    let (folder, elsewhere) = (TemporaryFolder(), TemporaryFolder())
    let recipe = CutOffTests.small(.files)
    let whole = TemporaryFolder()
    _ = try await run(recipe, whole.path).generate()
    try Folder.create(elsewhere.path)
    _ = try await ranks([0], recipe, folder.path)
    let links = ["logs/task_00001.log", "data/train-00003.jsonl", "images/train-00003"]
    for (number, link) in links.enumerated() {
      let target = "\(elsewhere.path)/\(number)"
      if number == 2 {
        try Folder.create(target)
      } else {
        try OutputFile.write([7], to: target)
      }
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/\(link)", withDestinationPath: target)
    }
    _ = try await ranks([1, 2], recipe, folder.path)
    for number in 0..<2 {
      #expect(try Data(contentsOf: URL(filePath: "\(elsewhere.path)/\(number)")) == Data([7]))
    }
    #expect(try Folder.names(in: "\(elsewhere.path)/2").isEmpty)
    #expect(try tree(folder.path).filter { !$0.key.hasPrefix("logs") } == tree(whole.path))
  }

  @Test(arguments: Recipe.Pictures.allCases)
  func `several processes at the same rank at once write the same files`(
    pictures: Recipe.Pictures
  ) async throws {
    let recipe = CutOffTests.small(pictures)
    let whole = TemporaryFolder()
    _ = try await run(recipe, whole.path).generate()
    let folder = TemporaryFolder()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for rank in [0, 1, 0, 1, 0, 1] {
        group.addTask(executorPreference: Threads()) { [path = folder.path] in
          _ = try await run(recipe, path, place: Place(rank: rank, worldSize: 2)).generate()
        }
      }
      try await group.waitForAll()
    }
    #expect(try tree(folder.path) == tree(whole.path))
  }
}

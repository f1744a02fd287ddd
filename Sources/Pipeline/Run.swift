import Datasets
import Hashing
public import Logging
import PuzzleKit
public import Recipes

/// The making of a dataset from a recipe, in a folder, by one of perhaps many processes.
///
/// A run may be cut off at any moment; another run of the same recipe in the same folder goes on from what
/// is complete, and the bytes are the same as if it had never been cut off.
public struct Run: Sendable {
  private let recipe: Recipe
  private let engine: Engine
  private let workers: Int
  private let place: Place
  private let logger: Logger
  private let progress: @Sendable (Progress) -> Void
  private let paths: Paths

  /// Called after every step that a kill could fall behind; throws in tests.
  var checkpoint: Checkpoint = { _ in }

  /// Creates a run; nothing is read or written yet.
  ///
  /// - Parameters:
  ///   - recipe: What is made.
  ///   - folder: The folder of the dataset.
  ///   - engine: The versions that pixels depend on.
  ///   - workers: The number of workers, at least 1.
  ///   - place: Which of several processes this is.
  ///   - logger: What is told of notable events.
  ///   - progress: What is told how far the run has come, a few times a second at most.
  public init(
    _ recipe: Recipe, folder: String, engine: Engine, workers: Int, place: Place = Place(),
    logger: Logger, progress: @escaping @Sendable (Progress) -> Void
  ) {
    precondition(workers > 0, "a run has a worker")
    precondition(recipe.shard > 0, "a shard has a candidate")
    self.recipe = recipe
    self.engine = engine
    self.workers = workers
    self.place = place
    self.logger = logger
    self.progress = progress
    paths = Paths(folder: folder)
  }

  /// Makes this rank's shards that are not complete, then finishes if every rank is complete.
  ///
  /// - Throws: ``RunError``; what is complete stays.
  /// - Returns: What the run came to.
  public func generate() async throws -> Outcome {
    try await sayingWhy {
      let maker = try CandidateMaker(recipe, recipePath: recipePath)
      let mine = Executor(
        recipe, counts: maker.counts, engine: engine, worldSize: place.worldSize)
      var outcome: Outcome
      var fresh: Set<String>
      do {
        if let finished = try settle(mine, maker) { return finished }
        (outcome, fresh) = try await makeShards(maker, mine)
      } catch let error as FileError {
        // Another copy of this run has finished, and removed what was being written.
        guard Folder.exists(paths.manifest) else { throw error }
        return try finished(mine)
      }
      outcome.missingRanks = RunStatus.missing(paths, place.worldSize)
      guard outcome.missingRanks.isEmpty else { return outcome }
      let skipped = outcome.shardsSkipped
      outcome = try await finish(maker, mine, fresh: fresh)
      outcome.shardsSkipped = skipped
      return outcome
    }
  }

  /// Drops duplicates, makes further candidates in their place, and writes manifest, funnel and card, if
  /// every rank is complete.
  ///
  /// - Throws: ``RunError``; what is complete stays.
  /// - Returns: What the run came to; without a digest if ranks are missing.
  public func finish() async throws -> Outcome {
    try await sayingWhy {
      guard let theirs = try JSONFile.read(Executor.self, paths.executor) else {
        throw RunError(
          .input,
          "\(paths.folder) holds no run; make its shards first: traceloom generate RECIPE -o \(paths.folder)"
        )
      }
      let maker = try CandidateMaker(recipe, recipePath: recipePath)
      let mine = Executor(
        recipe, counts: maker.counts, engine: engine, worldSize: theirs.worldSize)
      try compare(mine, theirs, worldSize: true)
      if Folder.exists(paths.manifest) { return try finished(mine) }
      let missing = RunStatus.missing(paths, theirs.worldSize)
      guard missing.isEmpty else {
        var outcome = Outcome()
        outcome.missingRanks = missing
        outcome.notes = [
          "ranks \(RunStatus.ranges(missing)) of \(theirs.worldSize) have shards to make; run generate for them first"
        ]
        return outcome
      }
      return try await finish(maker, mine)
    }
  }

  /// Makes one candidate alone, as it stands in the dataset unless it is dropped as a duplicate.
  ///
  /// - Parameters:
  ///   - split: The name of the split.
  ///   - index: The number of the candidate, from 0.
  /// - Throws: ``RunError``.
  /// - Returns: Its line with the line feed, and its pictures by the paths that the line names.
  public func sample(
    split: String, index: Int
  ) throws -> (line: [UInt8], pictures: [(path: String, bytes: [UInt8])]) {
    guard recipe.splits.contains(where: { $0.name == split }) else {
      let names = recipe.splits.map(\.name).joined(separator: ", ")
      throw RunError(.input, "there is no split \(split) in the recipe; it has \(names)")
    }
    guard index >= 0 else { throw RunError(.input, "an index is at least 0; \(index) is not") }
    let maker = try CandidateMaker(recipe, recipePath: recipePath)
    var encoder = SampleEncoder(maker, engine: engine)
    let made = encoder.encode(try maker.draw(split: split, index: index), split: split)
    return (made.line, Array(zip(made.paths, made.pictures)))
  }

  // MARK: - Steps

  private var recipePath: String {
    guard Folder.exists(paths.recipe) else { return "RECIPE" }
    return paths.recipe.contains(" ") ? "'\(paths.recipe)'" : paths.recipe
  }

  /// Makes the folder this run's, or returns what is there if it is finished.
  private func settle(_ mine: Executor, _ maker: CandidateMaker) throws -> Outcome? {
    if let theirs = try JSONFile.read(Executor.self, paths.executor) {
      let isFinished = Folder.exists(paths.manifest)
      try compare(mine, theirs, worldSize: !isFinished)
      if isFinished { return try finished(mine) }
    } else {
      let others = try Folder.names(in: paths.folder).filter { !$0.hasSuffix(".partial") }
      if let other = others.first {
        throw RunError(
          .mismatch,
          "\(paths.folder) is not empty (it holds \(other)) and holds no run; choose another folder with -o"
        )
      }
      try DistinctScenes.check(recipe, maker.partition)
      try Folder.create(paths.folder)
      let partial = paths.partial(paths.executor)
      try OutputFile.write(try JSONFile.bytes(mine), to: partial)
      try checkpoint("write executor.json")
      try OutputFile.flush(partial)
      let isMine = try Folder.claim(paths.executor, with: partial)
      try Folder.remove(partial)
      try checkpoint("rename executor.json")
      if !isMine, let theirs = try JSONFile.read(Executor.self, paths.executor) {
        try compare(mine, theirs, worldSize: true)
      }
    }
    let folders = ["data", "images", "signatures", "completions", "stats", "logs"]
    try paths.refuseLinks(folders)
    for name in folders { try Folder.create("\(paths.folder)/\(name)") }
    if !Folder.exists(paths.recipe) {
      try paths.put(Array(recipe.yaml.utf8), as: paths.recipe, checkpoint)
    }
    return nil
  }

  private func compare(_ mine: Executor, _ theirs: Executor, worldSize: Bool) throws {
    guard let difference = mine.difference(from: theirs, worldSize: worldSize) else { return }
    throw RunError(
      .mismatch,
      "\(paths.folder) holds another run: \(difference); choose another folder with -o, or remove that one"
    )
  }

  /// Makes this rank's shards; returns the names of those that were made now as well.
  private func makeShards(
    _ maker: CandidateMaker, _ mine: Executor
  ) async throws -> (Outcome, fresh: Set<String>) {
    try paths.sweep()
    let log = RunLog(paths.log(place.rank))
    let block = ShardPlan(mine).block(of: place.rank, among: place.worldSize)
    let missing = block.filter { !isComplete($0) }
    try await discard(missing)
    let isResumed = missing.count < block.count
    log.add(
      "rank \(place.rank) of \(place.worldSize) on \(Paths.hostName), \(workers) workers: \(missing.count) of \(block.count) shards to make"
    )
    if isResumed {
      logger.info("resuming: \(block.count - missing.count) of \(block.count) shards are complete")
    }
    let total = block.reduce(0) { $0 + $1.range.count }
    let left = missing.reduce(0) { $0 + $1.range.count }
    var meter = Meter(Progress(kept: total - left, rejected: 0, total: total), progress)
    do {
      try await generation(maker).make(missing, meter: &meter) { facts in
        log.add("\(facts.name): \(facts.rows) samples, \(facts.turnedAway) draws turned away")
      }
    } catch {
      log.add("stopped: \(error)")
      // Whoever was asked to stop tidies up; after anything else the next run does.
      if error is CancellationError { try? paths.sweepOwn() }
      throw error
    }
    meter.end()
    try complete(block, made: left, log)
    var outcome = Outcome()
    outcome.kept = total
    outcome.shardsSkipped = block.count - missing.count
    outcome.notes = maker.given?.notes(recipe) ?? []
    return (outcome, Set(missing.map(\.name)))
  }

  /// Whether a shard and what is known of it are there.
  private func isComplete(_ shard: Shard) -> Bool {
    let (lines, signatures) = (paths.lines(shard.name), paths.signatures(shard.name))
    guard Folder.exists(lines), Folder.exists(signatures) else { return false }
    let facts = try? ShardFacts.read(paths.facts(shard.name))
    return facts.flatMap(\.self) != nil
  }

  /// Removes what is left of shards whose other files are gone or damaged, so that they can be made anew.
  private func discard(_ shards: [Shard]) async throws {
    guard shards.contains(where: { Folder.exists(paths.lines($0.name)) }) else { return }
    let lock = try await FolderLock.taken(of: paths.executor)
    defer { lock.giveBack() }
    guard !Folder.exists(paths.manifest) else { return }
    let check = ShardCheck(paths: paths, layout: recipe.pictures)
    for shard in shards where Folder.exists(paths.lines(shard.name)) && !isComplete(shard) {
      logger.warning("\(paths.lines(shard.name)) lacks what is known of it; it is made anew")
      try check.remove(shard)
    }
  }

  private func generation(_ maker: CandidateMaker, isLocked: Bool = false) -> Generation {
    Generation(
      maker: maker, engine: engine, paths: paths, workers: workers, checkpoint: checkpoint,
      isLocked: isLocked)
  }

  /// Leaves the statistics, then the mark of completion.
  private func complete(_ block: ArraySlice<Shard>, made: Int, _ log: RunLog) throws {
    let path = paths.completion(place.rank)
    guard !Folder.exists(path) else { return }
    var completion = Completion(rank: place.rank, shards: [], recipe: recipe.digest.hex)
    var rejected = 0
    var tokens = TokenTally()
    for shard in block {
      guard let facts = try ShardFacts.read(paths.facts(shard.name)) else {
        throw RunError(.io, "\(paths.facts(shard.name)) has gone; run again")
      }
      rejected += facts.turnedAway
      tokens.add(facts.tally.tokens)
      completion.shards.append(
        .init(name: facts.name, bytes: facts.bytes, sha256: facts.sha256, rows: facts.rows))
    }
    let rows = completion.shards.reduce(0) { $0 + $1.rows }
    let stats = RunStats(
      timeStats: .init(total: log.seconds, n: 1),
      stats: [
        "samples": .init(total: Double(rows), n: rows),
        "made_now": .init(total: Double(made), n: made),
        "draws_turned_away": .init(total: Double(rejected), n: rows),
        "tokens": .init(tokens), "over_token_budget": .init(total: Double(tokens.over), n: rows),
      ])
    try paths.put(try JSONFile.bytes([stats]), as: paths.stats(place.rank), checkpoint)
    try paths.put(try JSONFile.bytes(completion), as: path, checkpoint)
    log.add("complete after \(log.seconds) s")
  }

  private func finish(
    _ maker: CandidateMaker, _ mine: Executor, fresh: Set<String> = []
  ) async throws -> Outcome {
    let lock = try await FolderLock.taken(of: paths.executor)
    defer { lock.giveBack() }
    if Folder.exists(paths.manifest) { return try finished(mine) }
    do {
      return try await Finishing(
        generation: generation(maker, isLocked: true), plan: ShardPlan(mine), counts: maker.counts,
        // Where there are no locks another copy of this run may have put its files among these.
        fresh: lock.isAlone ? fresh : [], report: progress
      ).run()
    } catch {
      // Where there are no locks another process may have been faster.
      if Folder.exists(paths.manifest), error is FileError { return try finished(mine) }
      throw error
    }
  }

  /// Returns what a finished dataset came to.
  private func finished(_ mine: Executor) throws -> Outcome {
    guard let manifest = try JSONFile.read(Manifest.self, paths.manifest) else {
      throw RunError(.io, "\(paths.manifest) has gone; run again")
    }
    try Finishing.cleanUp(paths, ShardPlan(mine), manifest, checkpoint)
    try paths.sweepOwn()
    var outcome = Outcome()
    outcome.kept = manifest.splits.reduce(0) { $0 + $1.count }
    outcome.shardsSkipped = manifest.shards.count
    outcome.digest = manifest.digest
    outcome.duplicates = try JSONFile.read(Funnel.self, paths.funnel)?.duplicates ?? 0
    outcome.notes = ["\(paths.folder) is finished already; nothing was written"]
    return outcome
  }

  private func sayingWhy<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
      return try await work()
    } catch let error as FileError {
      throw RunError(.io, error.description)
    }
  }
}

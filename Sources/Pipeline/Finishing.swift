import Datasets
import Hashing
import PuzzleKit
import Recipes

/// The last part of a run: duplicates go, further candidates come, and the dataset says what it is.
///
/// It may be cut off at any point and done again.
struct Finishing: Sendable {
  let generation: Generation
  let plan: ShardPlan
  let counts: [Int]
  /// The names of the shards that this process wrote just now; all others are read through first.
  var fresh: Set<String> = []
  let report: @Sendable (Progress) -> Void

  private var recipe: Recipe { generation.maker.recipe }
  private var paths: Paths { generation.paths }

  /// What a split came to.
  private struct Finished {
    var shards: [ShardFacts] = []
    var duplicates = 0
  }

  func run() async throws -> Outcome {
    var outcome = Outcome()
    var shards: [ShardFacts] = []
    var rejections: [String: [String: Int]] = [:]
    if let given = generation.maker.given {
      rejections[given.task] = given.rejections
      outcome.notes = given.notes(recipe)
    }
    outcome.notes += try await mend()
    let total = counts.reduce(0, +)
    var meter = Meter(Progress(kept: 0, rejected: 0, total: total), report)
    var splits: [Manifest.Split] = []
    for (split, count) in zip(recipe.splits, counts) {
      let finished = try await finish(split, count, &meter, &rejections)
      shards += finished.shards
      outcome.duplicates += finished.duplicates
      let kept = finished.shards.reduce(0) { $0 + $1.rows }
      if kept < count {
        outcome.notes.append(
          "split \(split.name) has \(kept) samples: \(count - kept) of the given scenes that belong to it are alike, and there are no more"
        )
      }
      splits.append(.init(name: split.name, count: kept, proportion: split.proportion))
      outcome.kept += kept
    }
    meter.end()
    let entries = shards.filter { $0.rows > 0 }.map(\.entry)
    let manifest = Manifest(
      generator: generation.engine.version, recipe: "sha256:" + recipe.digest.hex,
      seed: recipe.seed, pictures: recipe.pictures.rawValue,
      duplicates: recipe.duplicates.rawValue, splits: splits, shards: entries,
      digest: Manifest.digest(of: entries))
    let funnel = Funnel(
      rejections: rejections, duplicates: outcome.duplicates, kept: outcome.kept,
      inputs: recipe.inputRejections.map {
        Funnel.Input(
          file: $0.file, line: $0.rejection.line, reason: $0.rejection.reason,
          detail: $0.rejection.detail)
      })
    let facts = DatasetFacts(
      manifest, funnel, tally: shards.reduce(into: DatasetTally()) { $0.add($1.tally) },
      sources: shards.reduce(into: []) { $0.formUnion($1.sources) },
      archives: Dictionary(
        uniqueKeysWithValues: shards.filter { !$0.archive.isEmpty }.map { ($0.name, $0.archive) }))
    if let note = facts.tally.tokens.note { outcome.notes.append(note) }
    if recipe.pictures == .tar { try Folder.create(paths.samples) }
    for file in try DatasetPages(facts, in: paths.folder).files() {
      try paths.put(file.bytes, as: "\(paths.folder)/\(file.path)", generation.checkpoint)
    }
    outcome.digest = manifest.digest
    try Self.cleanUp(paths, plan, manifest, generation.checkpoint)
    return outcome
  }

  /// Removes what only an unfinished run needs.
  static func cleanUp(
    _ paths: Paths, _ plan: ShardPlan, _ manifest: Manifest, _ checkpoint: Checkpoint
  ) throws {
    guard Folder.exists(paths.signatures) else { return }
    let names = Set(manifest.shards.map(\.name))
    for shard in plan.shards where !names.contains(shard.name) {
      for path in [
        paths.lines(shard.name), paths.pictures(shard.name), paths.tar(shard.name),
      ] { try Folder.remove(path) }
      try checkpoint("remove \(shard.name)")
    }
    try paths.sweep(all: true)
    try checkpoint("sweep")
    try Folder.remove(paths.signatures)
  }

  /// Makes shards anew that are not as they were written; returns what was wrong with them.
  private func mend() async throws -> [String] {
    let check = ShardCheck(paths: paths, layout: recipe.pictures)
    let damaged = try await check.faults(
      in: plan.shards.filter { !fresh.contains($0.name) }, workers: generation.workers)
    guard !damaged.isEmpty else { return [] }
    for (shard, _) in damaged {
      try check.remove(shard)
      try generation.checkpoint("remove \(shard.name)")
    }
    let total = counts.reduce(0, +)
    let lost = damaged.reduce(0) { $0 + $1.shard.range.count }
    var meter = Meter(Progress(kept: total - lost, rejected: 0, total: total), report)
    try await generation.make(damaged.map(\.shard), meter: &meter) { _ in }
    return damaged.map { "\($0.fault); its shard was made anew" }
  }

  private func finish(
    _ split: Recipe.Split, _ count: Int, _ meter: inout Meter,
    _ rejections: inout [String: [String: Int]]
  ) async throws -> Finished {
    let base = plan.shards.filter { $0.split == split.name }
    var facts: [Int: ShardFacts] = [:]
    for shard in base {
      guard let read = try ShardFacts.read(paths.facts(shard.name)) else {
        throw RunError(
          .io,
          "\(paths.facts(shard.name)) is missing, though its shard is complete; remove \(paths.lines(shard.name)) and run generate again"
        )
      }
      facts[shard.number] = read
      Self.add(read.rejections, to: &rejections)
    }
    var finished = Finished()
    meter.count(kept: count, rejected: facts.values.reduce(0) { $0 + $1.turnedAway })
    if recipe.duplicates == .drop {
      let files = base.map { paths.signatures($0.name) }
      let drops = try Signatures.duplicates(in: files, count: count) { number in
        paths.partial("\(paths.signatures)/heap-\(split.name)-\(number)")
      }
      if !drops.isEmpty {
        meter.count(kept: -drops.count, rejected: 0)
        finished.duplicates = try await replace(
          drops, of: split, count, base, &facts, &meter, &rejections)
      }
    }
    finished.shards = facts.sorted { $0.key < $1.key }.map(\.value)
    return finished
  }

  /// Takes dropped candidates out of their shards and makes up for them; returns how many were dropped.
  private func replace(
    _ drops: [Int], of split: Recipe.Split, _ count: Int, _ base: [Shard],
    _ facts: inout [Int: ShardFacts], _ meter: inout Meter,
    _ rejections: inout [String: [String: Int]]
  ) async throws -> Int {
    let byShard = Dictionary(grouping: drops) { $0 / recipe.shard }
    // Where a shard's own writer left out all of them it is as it should be.
    let written = byShard.filter { number, drops in
      !Set(drops).isSubset(of: facts[number]?.leftOut ?? [])
    }
    for (number, made) in try await rewritten(base, dropping: written) {
      facts[number] = Self.merged(made, facts[number])
    }
    let known = try KnownSignatures(base.map { paths.signatures($0.name) }, count: count)
    let limit = generation.maker.given.map { $0.members[split.name]?.count ?? 0 } ?? Int.max
    let result = try await MakingUp(
      generation: generation, split: split.name, count: count, limit: limit,
      wanted: limit > count ? drops.count : 0, known: known,
      patience: patience(split, count), drops: byShard[count / recipe.shard] ?? []
    ).run(meter: &meter)
    for (number, made) in result.facts { facts[number] = Self.merged(made, facts[number]) }
    Self.add(result.rejections, to: &rejections)
    return drops.count + result.duplicates
  }

  /// Makes whole shards anew without what is dropped, as many at a time as there are workers.
  private func rewritten(
    _ base: [Shard], dropping drops: [Int: [Int]]
  ) async throws -> [(number: Int, facts: ShardFacts)] {
    let shards = base.filter { $0.range.count == recipe.shard && drops[$0.number] != nil }
    let (layout, paths, checkpoint) = (recipe.pictures, paths, generation.checkpoint)
    return try await withThrowingTaskGroup(of: (number: Int, facts: ShardFacts).self) { group in
      var waiting = shards[...]
      var done: [(number: Int, facts: ShardFacts)] = []
      func start() {
        guard let shard = waiting.popFirst() else { return }
        let dropped = drops[shard.number] ?? []
        group.addTask {
          let rewriter = try ShardRewriter(
            split: shard.split, number: shard.number, base: shard.range, dropping: dropped,
            layout: layout, paths: paths, checkpoint: checkpoint)
          return (shard.number, try rewriter.commit())
        }
      }
      for _ in 0..<generation.workers { start() }
      while let made = try await group.next() {
        done.append(made)
        start()
      }
      return done
    }
  }

  /// A long streak of known signatures ends the search; a much longer one where it is known that
  /// there are enough scenes.
  private func patience(_ split: Recipe.Split, _ count: Int) -> Int {
    let isCounted = DistinctScenes.count(recipe, generation.maker.partition) != nil
    return isCounted ? max(2_000_000, 2000 * count) : max(20_000, 20 * count)
  }

  private static func merged(_ facts: ShardFacts, _ old: ShardFacts?) -> ShardFacts {
    var facts = facts
    facts.sources.formUnion(old?.sources ?? [])
    return facts
  }

  private static func add(
    _ more: [String: [String: Int]], to rejections: inout [String: [String: Int]]
  ) {
    for (task, reasons) in more {
      for (reason, count) in reasons { rejections[task, default: [:]][reason, default: 0] += count }
    }
  }
}

extension ShardFacts {
  /// The number of draws turned away.
  var turnedAway: Int { rejections.values.reduce(0) { $0 + $1.values.reduce(0, +) } }
}

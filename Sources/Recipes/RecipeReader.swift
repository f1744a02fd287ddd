import Hashing
public import PuzzleKit

/// Reads a recipe against the puzzles that there are.
///
/// Whatever is wrong with a recipe is found here, before anything is written: an unknown key, a wrong
/// type, a range upside down, knobs that no scene can satisfy together.
public struct RecipeReader {
  /// The keys of a recipe.
  static let keys = [
    "seed", "splits", "count", "shard", "tasks", "filters", "decontaminate", "duplicates",
    "formats", "fit_tokens", "pictures",
  ]

  let yaml: String
  let origin: Origin
  private let puzzles: [any Puzzle.Type]
  private let known: [String]

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - yaml: The text of the recipe.
  ///   - file: The name of its file, for messages.
  ///   - puzzles: The puzzles that it may ask for.
  ///   - formats: The formats that it may ask for.
  public init(
    yaml: String, file: String, puzzles: [any Puzzle.Type], formats: [String] = ["jsonl"]
  ) {
    self.yaml = yaml
    self.puzzles = puzzles
    known = formats
    origin = Origin(file: file, text: yaml)
  }

  /// Reads the recipe.
  ///
  /// - Parameters:
  ///   - overrides: What the command line sets; the last of two that set the same holds.
  ///   - maps: Reads a file of grids. Its error is given the place where the recipe names the file.
  ///   - questions: Reads a file of questions of some forms, in the same way.
  ///   - photos: Reads a folder or a list of photos, with a file of their licences if one is named, and
  ///     without those that are like photos that are excluded, in the same way. A ``KnobError`` is given the
  ///     place of its knob.
  ///   - annotations: Reads annotated photos, in the same way.
  ///   - tables: Reads a folder or a file of tables, in the same way.
  ///   - excludedPhotos: Reads a folder or a list of photos that no sample may be made from, in the same
  ///     way.
  ///   - hashes: Reads a list of hashes of what no sample may repeat, in the same way.
  /// - Throws: ``RecipeError`` for the first thing that is wrong.
  /// - Returns: The recipe, with every knob set and every input taken.
  public func read(
    overrides: [RecipeOverride] = [], maps: @escaping (String) throws -> GivenFile,
    questions: @escaping (String, [QuestionForm]) throws -> GivenQuestions,
    photos: @escaping (String, String?, [ExcludedPhotos]) throws -> GivenPhotos,
    annotations: @escaping (AnnotationRequest) throws -> GivenAnnotations,
    tables: @escaping (TableRequest) throws -> GivenTables = { request in
      throw KnobError("tables", "\(request.tables) can't be read here")
    },
    excludedPhotos: @escaping (String) throws -> ExcludedPhotos,
    hashes: @escaping (String) throws -> HashList = { path in
      throw KnobError("hashes", "\(path) can't be read here")
    }
  ) throws(RecipeError) -> Recipe {
    guard var root = try Item.read(yaml, from: origin) else {
      throw RecipeError(origin.name, "the recipe is empty; compare it with Tasks/demo.yaml")
    }
    guard root.entries != nil else {
      throw RecipeError(
        root.place,
        "a recipe is a mapping of keys (\(Self.keys.joined(separator: ", "))), "
          + "not \(root.kind)")
    }
    for override in overrides { try root.apply(override, puzzles: puzzles) }
    try root.check(
      keys: Self.keys, of: "a recipe",
      elsewhere: "a knob belongs below a task, in `tasks`")

    let seed = try seed(root["seed"]?.value)
    let splits = try splits(of: root)
    let shard = try root["shard"]?.value.integer(of: "shard", within: 1...100_000) ?? 1000
    let duplicates = try choice("duplicates", of: root, or: Recipe.Duplicates.drop)
    let pictures = try choice("pictures", of: root, or: Recipe.Pictures.files)
    let formats = try formats(root["formats"]?.value)
    let fitTokens = try root["fit_tokens"]?.value.integer(
      of: "fit_tokens", within: 1000...10_000_000)

    let decontaminate = try decontamination(of: root)
    var inputs = RecipeInputs(
      maps: maps, questions: questions, photos: photos, annotations: annotations,
      tables: tables, excludedPhotos: excludedPhotos)
    let unwanted = decontaminate?["photos"]?.value
    inputs.unwantedPhotos = try unwanted?.texts(of: "decontaminate.photos") ?? []
    try inputs.exclude(
      hashes: decontaminate?["hashes"]?.value, tables: decontaminate?["tables"]?.value,
      read: hashes)
    let tasks = try tasks(of: root, inputs: &inputs)
    let parts = tasks.map { $0.part }
    let filters = try filters(
      root["filters"]?.value, tasks: parts.map { type(of: $0.puzzle) })
    if let unwanted, inputs.excludedPhotos == nil {
      throw RecipeError(
        unwanted.place, "no task of this recipe has photos; leave decontaminate.photos out")
    }
    if let unwanted = decontaminate?["tables"]?.value,
      !parts.contains(where: { ($0.puzzle as? any TableTaking)?.tables != nil })
    {
      throw RecipeError(
        unwanted.place, "no task of this recipe has tables; leave decontaminate.tables out")
    }
    var excluded = try exclusion(
      of: decontaminate?["maps"]?.value, parts: parts, inputs: &inputs)
    excluded.signatures.formUnion(inputs.unwanted.scenes)

    var canonical = CanonicalRecipe(seed: seed, duplicates: duplicates, splits: splits)
    canonical.exclude(
      excluded.files + inputs.unwantedPrints + (inputs.excludedPhotos ?? []).map(\.fingerprint))
    for task in tasks { canonical.add(task.part, knobs: task.knobs) }
    for filter in filters { canonical.add(filter) }
    return Recipe(
      seed: seed, splits: splits, shard: shard, parts: parts,
      excluded: excluded.signatures, duplicates: duplicates, filters: filters, formats: formats,
      fitTokens: fitTokens, pictures: pictures, canonical: canonical.text, yaml: root.yaml,
      inputRejections: inputs.rejections, inputNotes: inputs.notes)
  }

  // MARK: - Single keys

  private func seed(_ item: Item?) throws(RecipeError) -> UInt64 {
    guard let item else { return 0 }
    guard let seed = item.text.flatMap({ UInt64($0) }) else {
      throw RecipeError(
        item.place, "seed takes a whole number from 0 to \(UInt64.max), not \(item.kind)")
    }
    return seed
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of root: Item, or fallback: Choice
  ) throws(RecipeError) -> Choice where Choice.RawValue == String {
    guard let item = root[key]?.value else { return fallback }
    let name = try item.name(of: key, among: Choice.allCases.map(\.rawValue))
    return Choice(rawValue: name) ?? fallback
  }

  private func formats(_ item: Item?) throws(RecipeError) -> [String] {
    guard let item else { return ["jsonl"] }
    var formats: [String] = []
    for (text, place) in try item.texts(of: "formats") {
      guard known.contains(text) else {
        throw RecipeError(
          place,
          "there is no format \(text) yet; there is \(known.joined(separator: ", "))"
            + text.hint(among: known))
      }
      if !formats.contains(text) { formats.append(text) }
    }
    guard !formats.isEmpty else {
      throw RecipeError(
        item.place, "formats is empty; there is \(known.joined(separator: ", "))")
    }
    return formats
  }

  // MARK: - Tasks

  private typealias Task = (part: Recipe.Part, knobs: [(name: String, value: String)])

  private func tasks(of root: Item, inputs: inout RecipeInputs) throws(RecipeError) -> [Task] {
    guard let entry = root["tasks"] else {
      throw RecipeError(
        root.place,
        "the recipe has no tasks; add `tasks:` and below it `- task: "
          + "\(puzzles.first?.name ?? "NAME")`")
    }
    guard let items = entry.value.items, !items.isEmpty else {
      throw RecipeError(
        entry.value.place,
        "tasks takes a list of tasks, each as `- task: NAME`, and not "
          + (entry.value.isEmpty ? "nothing" : entry.value.kind))
    }
    var tasks: [Task] = []
    for item in items { tasks.append(try task(item, inputs: &inputs)) }
    return tasks
  }

  private func task(_ item: Item, inputs: inout RecipeInputs) throws(RecipeError) -> Task {
    guard item.entries != nil else {
      throw RecipeError(item.place, "a task is a mapping: write `- task: \(item.kind)`")
    }
    let names = puzzles.map { $0.name }
    guard let name = item["task"]?.value else {
      throw RecipeError(
        item.place,
        "this task has no name; add `task:` with one of \(names.joined(separator: ", "))"
      )
    }
    guard let puzzle = puzzles.first(where: { $0.name == name.text })
    else {
      throw RecipeError(
        name.place,
        "there is no task \(name.kind); there is \(names.joined(separator: ", "))"
          + name.kind.hint(among: names))
    }
    return try task(item, of: puzzle, inputs: &inputs)
  }

  private func task<P: Puzzle>(
    _ item: Item, of type: P.Type, inputs: inout RecipeInputs
  ) throws(RecipeError) -> Task {
    try item.check(
      keys: ["task", "weight"] + P.knobNames, of: P.name,
      elsewhere: "`traceloom tasks \(P.name)` lists its knobs")
    var puzzle = P()
    for knob in P.knobs {
      guard let value = item[knob.name]?.value else { continue }
      do {
        try knob.set(&puzzle, to: try value.value(of: knob.name))
      } catch let error as KnobError {
        throw RecipeError(value.place, "\(error)")
      } catch let error as RecipeError {
        throw error
      } catch {
        throw RecipeError(value.place, "\(error)")
      }
    }
    do {
      try puzzle.validate()
    } catch {
      throw RecipeError(item[error.knob]?.value.place ?? item.place, "\(error)")
    }
    let files = try inputs.give(&puzzle, named: item)
    let knobs = P.knobs.map { knob in
      (knob.name, knob.isFile ? files[knob.name] ?? "none" : knob.current(puzzle))
    }
    let part = Recipe.Part(puzzle: puzzle, weight: try weight(item["weight"]?.value))
    return (part, knobs)
  }

  private func weight(_ item: Item?) throws(RecipeError) -> Double {
    guard let item else { return 1 }
    let weight: Double? =
      switch try item.value(of: "weight") {
      case .integer(let number): Double(number)
      case .real(let number): number
      case .boolean, .text, .list: nil
      }
    guard let weight, weight > 0, weight <= 1e9 else {
      throw RecipeError(item.place, "weight takes a number above 0, not \(item.kind)")
    }
    return weight
  }

  // MARK: - Exclusion

  /// The mapping of what must not be made, or nil.
  private func decontamination(of root: Item) throws(RecipeError) -> Item? {
    guard let item = root["decontaminate"]?.value else { return nil }
    guard item.entries != nil else {
      throw RecipeError(
        item.place,
        "decontaminate takes `{maps: [FILE], photos: [FOLDER], tables: [FOLDER], hashes: [FILE]}`, not "
          + (item.isEmpty ? "nothing" : item.kind))
    }
    try item.check(
      keys: ["maps", "photos", "tables", "hashes"], of: "decontaminate",
      elsewhere: "it takes maps, photos, tables and hashes")
    return item
  }

  private func exclusion(
    of maps: Item?, parts: [Recipe.Part], inputs: inout RecipeInputs
  ) throws(RecipeError) -> (files: [String], signatures: Set<Signature>) {
    guard let maps else { return ([], []) }
    var files: [String] = []
    var signatures: Set<Signature> = []
    let puzzles = parts.compactMap { $0.puzzle as? any GridTaking }.map { type(of: $0) }
    guard !puzzles.isEmpty else {
      throw RecipeError(maps.place, "no task of this recipe has maps; leave decontaminate.maps out")
    }
    for (file, place) in try maps.texts(of: "decontaminate.maps") {
      files.append(
        try inputs.exclude(file, named: place, puzzles: puzzles, signatures: &signatures))
    }
    return (files, signatures)
  }
}

extension Item {
  /// Checks that each key of a mapping is known.
  ///
  /// - Throws: ``RecipeError`` at the first that is not, with the nearest that is.
  func check(
    keys: [String], of owner: String, elsewhere: String
  ) throws(RecipeError) {
    for entry in entries ?? [] where !keys.contains(entry.key) {
      let hint = entry.key.nearest(among: keys).map { "did you mean \($0)?" } ?? elsewhere
      throw RecipeError(entry.keyPlace, "\(owner) has no key \(entry.key); \(hint)")
    }
  }
}

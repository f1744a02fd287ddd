public import Traces

/// What a record says besides its sample: which one it is, and where it comes from.
public struct RecordFacts: Hashable, Sendable {
  /// The name of the task.
  public var task: String
  /// The name of the split.
  public var split: String
  /// The number of the candidate in its split, from 0.
  public var index: Int
  /// The paths of the sample's pictures in their order, relative to the dataset's folder.
  public var images: [String]
  /// The signature of the scene, 32 hexadecimal digits.
  public var signature: String
  /// The version of the generator.
  public var generator: String
  /// `sha256:` and the sum of the canonical recipe.
  public var recipe: String
  /// The seed of the dataset.
  public var seed: UInt64

  /// Creates the facts of a record.
  public init(
    task: String, split: String, index: Int, images: [String], signature: String,
    generator: String, recipe: String, seed: UInt64
  ) {
    self.task = task
    self.split = split
    self.index = index
    self.images = images
    self.signature = signature
    self.generator = generator
    self.recipe = recipe
    self.seed = seed
  }

  /// The identity, `task/split/index` with an index of eight digits.
  public var id: String { "\(task)/\(split)/\(Self.number(index))" }

  /// Returns the index of a candidate as records and paths write it: eight digits, or more if need be.
  public static func number(_ index: Int) -> String {
    let digits = String(index)
    return String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
  }
}

/// A writer of samples as lines of JSON, in the columns of ``Record`` and in their order.
///
/// It keeps one buffer for all its lines: a worker has a writer of its own.
public struct RecordWriter: ~Copyable {
  private var json = JSONBytes()

  /// Creates a writer.
  public init() {}

  /// Returns a sample as one line of JSON with its line feed.
  ///
  /// - Precondition: There are as many paths as pictures, and every number is finite.
  public mutating func line(_ sample: Sample, _ facts: RecordFacts) -> [UInt8] {
    precondition(facts.images.count >= sample.problem.pictures.count, "a picture has a path")
    json.clear()
    json.raw("{\"id\":")
    json.string(facts.id)
    json.raw(",\"task\":")
    json.string(facts.task)
    json.raw(",\"split\":")
    json.string(facts.split)
    json.raw(",\"index\":")
    json.integer(facts.index)
    json.raw(",\"form\":")
    json.string(sample.form)
    problem(sample.problem, facts.images)
    thoughts(sample.thoughts, facts.images.dropFirst(sample.problem.pictures.count))
    json.raw(",\"text_only\":")
    words(sample.textOnly)
    answer(sample.answer)
    json.raw(",\"difficulty\":")
    json.real(sample.difficulty)
    json.raw(",\"measures\":[")
    for (i, measure) in sample.measures.enumerated() {
      if i > 0 { json.raw(",") }
      json.raw("{\"name\":")
      json.string(measure.name)
      json.raw(",\"value\":")
      json.real(measure.value)
      json.raw("}")
    }
    json.raw("],\"scene\":")
    json.string(sample.scene)
    json.raw(",\"solution\":")
    json.string(sample.solution)
    json.raw(",\"legend\":")
    json.string(sample.legend)
    json.raw(",\"signature\":")
    json.string(facts.signature)
    provenance(sample.sources, facts)
    json.raw("}\n")
    return json.bytes
  }

  private mutating func problem(_ problem: Problem, _ images: [String]) {
    json.raw(",\"problem\":{\"images\":[")
    for i in problem.pictures.indices {
      if i > 0 { json.raw(",") }
      json.string(images[i])
    }
    json.raw("],\"question\":")
    json.string(problem.question.text)
    json.raw(",\"claims\":")
    claims(problem.question.claims)
    json.raw(",\"options\":[")
    for (i, option) in problem.options.enumerated() {
      if i > 0 { json.raw(",") }
      words(option)
    }
    json.raw("]}")
  }

  private mutating func thoughts(_ thoughts: [Thought], _ images: ArraySlice<String>) {
    var images = images
    json.raw(",\"thoughts\":[")
    for (i, thought) in thoughts.enumerated() {
      if i > 0 { json.raw(",") }
      switch thought.content {
      case .text(let words):
        json.raw("{\"type\":\"text\",\"text\":")
        json.string(words.text)
        label(thought)
        json.raw(",\"image\":null,\"edit\":null,\"claims\":")
        claims(words.claims)
        json.raw("}")
      case .image(_, let edit):
        guard let path = images.popFirst() else { preconditionFailure("a picture has a path") }
        json.raw("{\"type\":\"image\",\"text\":null")
        label(thought)
        json.raw(",\"image\":")
        json.string(path)
        json.raw(",\"edit\":{\"kind\":")
        json.string(edit.kind.rawValue)
        json.raw(",\"of\":")
        json.integer(edit.of)
        json.raw(",\"region\":")
        boxes(edit.region)
        json.raw(",\"detail\":")
        json.string(edit.detail)
        json.raw("},\"claims\":[]}")
      }
    }
    precondition(images.isEmpty, "a path has a picture")
    json.raw("]")
  }

  private mutating func label(_ thought: Thought) {
    json.raw(",\"label\":")
    json.string(thought.label)
    if thought.loss { json.raw(",\"loss\":true") } else { json.raw(",\"loss\":false") }
  }

  private mutating func words(_ words: Words) {
    json.raw("{\"text\":")
    json.string(words.text)
    json.raw(",\"claims\":")
    claims(words.claims)
    json.raw("}")
  }

  private mutating func claims(_ claims: [Claim]) {
    json.raw("[")
    for (i, claim) in claims.enumerated() {
      if i > 0 { json.raw(",") }
      json.raw("{\"span\":[")
      json.integer(claim.span.lowerBound)
      json.raw(",")
      json.integer(claim.span.upperBound)
      json.raw("],\"kind\":")
      json.string(claim.fact.kind)
      json.raw(",\"values\":[")
      for (i, value) in claim.fact.values.enumerated() {
        if i > 0 { json.raw(",") }
        json.string(value)
      }
      json.raw("],\"evidence\":")
      json.string(claim.fact.evidence.rawValue)
      json.raw(",\"image\":")
      if let image = claim.fact.image { json.integer(image) } else { json.raw("null") }
      json.raw(",\"boxes\":")
      boxes(claim.fact.boxes)
      json.raw("}")
    }
    json.raw("]")
  }

  private mutating func boxes(_ boxes: [Box]) {
    json.raw("[")
    for (i, box) in boxes.enumerated() {
      if i > 0 { json.raw(",[") } else { json.raw("[") }
      json.integer(box.x0)
      json.raw(",")
      json.integer(box.y0)
      json.raw(",")
      json.integer(box.x1)
      json.raw(",")
      json.integer(box.y1)
      json.raw("]")
    }
    json.raw("]")
  }

  private mutating func answer(_ answer: Answer) {
    json.raw(",\"answer\":{\"text\":")
    json.string(answer.text)
    json.raw(",\"value\":")
    json.string(answer.value)
    json.raw(",\"form\":")
    json.string(answer.form)
    json.raw(",\"accepted\":")
    json.string(answer.accepted)
    json.raw("}")
  }

  private mutating func provenance(_ sources: [Source], _ facts: RecordFacts) {
    json.raw(",\"provenance\":{\"generator\":")
    json.string(facts.generator)
    json.raw(",\"recipe\":")
    json.string(facts.recipe)
    json.raw(",\"seed\":")
    json.unsigned(facts.seed)
    json.raw(",\"sources\":[")
    for (i, source) in sources.enumerated() {
      if i > 0 { json.raw(",") }
      json.raw("{\"path\":")
      json.string(source.path)
      json.raw(",\"sha256\":")
      json.string(source.sha256)
      json.raw(",\"licence\":")
      json.string(source.licence)
      json.raw("}")
    }
    json.raw("]}")
  }
}

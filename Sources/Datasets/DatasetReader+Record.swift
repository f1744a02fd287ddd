extension Record {
  /// Reads a record from its line, strictly: every column present, none unknown, none twice.
  ///
  /// - Parameter line: The JSON object without its line feed.
  /// - Throws: ``JSONScanner/Failure``, which says at which byte.
  public init(line: [UInt8]) throws {
    var scanner = JSONScanner(line)
    self = try Self.read(&scanner)
    try scanner.end()
  }

  private static let columns: [StaticString] = [
    "id", "task", "split", "index", "form", "problem", "thoughts", "text_only", "answer",
    "difficulty", "measures", "scene", "solution", "legend", "signature", "provenance",
  ]

  private static func read(_ json: inout JSONScanner) throws -> Record {
    var id = ""
    var task = ""
    var split = ""
    var index = 0
    var form = ""
    var problem = Problem(images: [], question: "", claims: [], options: [])
    var thoughts: [Thought] = []
    var textOnly = Text(text: "", claims: [])
    var answer = Answer(text: "", value: "", form: "", accepted: "")
    var difficulty = 0.0
    var measures: [Measure] = []
    var scene = ""
    var solution = ""
    var legend = ""
    var signature = ""
    var provenance = Provenance(generator: "", recipe: "", seed: 0, sources: [])
    try json.object(columns) { place, json in
      switch place {
      case 0: id = try json.string()
      case 1: task = try json.string()
      case 2: split = try json.string()
      case 3: index = try json.int()
      case 4: form = try json.string()
      case 5: problem = try Problem.read(&json)
      case 6: thoughts = try json.list(Thought.read)
      case 7: textOnly = try Text.read(&json)
      case 8: answer = try Answer.read(&json)
      case 9: difficulty = try json.double()
      case 10: measures = try json.list(Measure.read)
      case 11: scene = try json.string()
      case 12: solution = try json.string()
      case 13: legend = try json.string()
      case 14: signature = try json.string()
      default: provenance = try Provenance.read(&json)
      }
    }
    return Record(
      id: id, task: task, split: split, index: index, form: form, problem: problem,
      thoughts: thoughts, textOnly: textOnly, answer: answer, difficulty: difficulty,
      measures: measures, scene: scene, solution: solution, legend: legend, signature: signature,
      provenance: provenance)
  }
}

extension Record.Problem {
  fileprivate static func read(_ json: inout JSONScanner) throws -> Self {
    var problem = Self(images: [], question: "", claims: [], options: [])
    try json.object(["images", "question", "claims", "options"]) { place, json in
      switch place {
      case 0: problem.images = try json.list { try $0.string() }
      case 1: problem.question = try json.string()
      case 2: problem.claims = try json.list(Record.Claim.read)
      default: problem.options = try json.list(Record.Text.read)
      }
    }
    return problem
  }
}

extension Record.Text {
  fileprivate static func read(_ json: inout JSONScanner) throws -> Self {
    var text = Self(text: "", claims: [])
    try json.object(["text", "claims"]) { place, json in
      if place == 0 {
        text.text = try json.string()
      } else {
        text.claims = try json.list(Record.Claim.read)
      }
    }
    return text
  }
}

extension Record.Thought {
  private static let keys: [StaticString] = [
    "type", "text", "label", "loss", "image", "edit", "claims",
  ]

  fileprivate static func read(_ json: inout JSONScanner) throws -> Self {
    var thought = Self(
      type: "", text: nil, label: "", loss: false, image: nil, edit: nil, claims: [])
    try json.object(keys) { place, json in
      switch place {
      case 0: thought.type = try json.string()
      case 1: thought.text = try json.optional { try $0.string() }
      case 2: thought.label = try json.string()
      case 3: thought.loss = try json.bool()
      case 4: thought.image = try json.optional { try $0.string() }
      case 5: thought.edit = try json.optional(Record.Edit.read)
      default: thought.claims = try json.list(Record.Claim.read)
      }
    }
    return thought
  }
}

extension Record.Edit {
  fileprivate static func read(_ json: inout JSONScanner) throws -> Self {
    var edit = Self(kind: "", of: 0, region: [], detail: "")
    try json.object(["kind", "of", "region", "detail"]) { place, json in
      switch place {
      case 0: edit.kind = try json.string()
      case 1: edit.of = try json.int()
      case 2: edit.region = try json.list { try $0.list { try $0.int() } }
      default: edit.detail = try json.string()
      }
    }
    return edit
  }
}

extension Record.Claim {
  private static let keys: [StaticString] = [
    "span", "kind", "values", "evidence", "image", "boxes",
  ]

  fileprivate static func read(_ json: inout JSONScanner) throws -> Self {
    var claim = Self(span: [], kind: "", values: [], evidence: "", image: nil, boxes: [])
    try json.object(keys) { place, json in
      switch place {
      case 0: claim.span = try json.list { try $0.int() }
      case 1: claim.kind = try json.string()
      case 2: claim.values = try json.list { try $0.string() }
      case 3: claim.evidence = try json.string()
      case 4: claim.image = try json.optional { try $0.int() }
      default: claim.boxes = try json.list { try $0.list { try $0.int() } }
      }
    }
    return claim
  }
}

extension Record.Answer {
  fileprivate static func read(_ json: inout JSONScanner) throws -> Self {
    var answer = Self(text: "", value: "", form: "", accepted: "")
    try json.object(["text", "value", "form", "accepted"]) { place, json in
      let text = try json.string()
      switch place {
      case 0: answer.text = text
      case 1: answer.value = text
      case 2: answer.form = text
      default: answer.accepted = text
      }
    }
    return answer
  }
}

extension Record.Measure {
  fileprivate static func read(_ json: inout JSONScanner) throws -> Self {
    var measure = Self(name: "", value: 0)
    try json.object(["name", "value"]) { place, json in
      if place == 0 {
        measure.name = try json.string()
      } else {
        measure.value = try json.double()
      }
    }
    return measure
  }
}

extension Record.Provenance {
  fileprivate static func read(_ json: inout JSONScanner) throws -> Self {
    var provenance = Self(generator: "", recipe: "", seed: 0, sources: [])
    try json.object(["generator", "recipe", "seed", "sources"]) { place, json in
      switch place {
      case 0: provenance.generator = try json.string()
      case 1: provenance.recipe = try json.string()
      case 2: provenance.seed = try json.uint64()
      default: provenance.sources = try json.list(Record.Source.read)
      }
    }
    return provenance
  }
}

extension Record.Source {
  fileprivate static func read(_ json: inout JSONScanner) throws -> Self {
    var source = Self(path: "", sha256: "", licence: "")
    try json.object(["path", "sha256", "licence"]) { place, json in
      let text = try json.string()
      switch place {
      case 0: source.path = text
      case 1: source.sha256 = text
      default: source.licence = text
      }
    }
    return source
  }
}

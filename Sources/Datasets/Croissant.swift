/// The description of a dataset for machines, as `croissant.json`: Croissant 1.1 with where it comes from (PROV) and the
/// fields of responsible AI.
///
/// It has neither `url` nor `datePublished`, which only whoever publishes the dataset knows; validators warn of that.
///
/// Source: https://docs.mlcommons.org/croissant/docs/croissant-spec-1.1.html and
/// https://docs.mlcommons.org/croissant/docs/croissant-rai-spec.html.
struct Croissant {
  let facts: DatasetFacts
  /// The SHA-256 of `recipe.yaml`.
  let recipe: String

  /// The name of the file.
  static let name = "croissant.json"

  private var manifest: Manifest { facts.manifest }

  /// The file.
  func bytes() throws -> [UInt8] { try JSONFile.bytes(tree) }

  var tree: JSONTree {
    let tasks = facts.tally.samples.keys.sorted()
    let about: JSONTree = [
      "@context": Self.context,
      "@type": "sc:Dataset",
      "conformsTo": [
        "http://mlcommons.org/croissant/1.1", "http://mlcommons.org/croissant/RAI/1.0",
      ],
      "name": "traceloom-\(manifest.digest.suffix(64).prefix(12))",
      "description":
        "Interleaved reasoning traces: problems with a picture, reasoning that alternates between words and edited pictures, and an answer that a program has proved. \(facts.samples) samples of \(tasks.joined(separator: ", ")).",
      "version": "1.0.0",
      "creator": ["@type": "sc:Organization", "name": "TraceLoom"],
      "citeAs":
        "Interleaved reasoning traces, made by traceloom \(manifest.generator), digest \(manifest.digest)",
      "license": licence,
      "inLanguage": "en",
      "keywords": .texts(["interleaved reasoning", "vision-language", "synthetic data"] + tasks),
      "distribution": .list(distribution),
      "recordSet": .list(facts.splits.map { records(of: $0.name) }),
    ]
    return about.adding(provenance).adding(responsibility)
  }

  private var licence: JSONTree {
    let own = "https://spdx.org/licenses/Apache-2.0.html"
    return .texts([own] + facts.licences)
  }

  // MARK: - Files and records

  private var distribution: [JSONTree] {
    func file(_ path: String, _ format: String, _ sum: String, _ size: Int? = nil) -> JSONTree {
      let object: JSONTree = [
        "@type": "cr:FileObject", "@id": .text(path), "name": .text(path),
        "contentUrl": .text(path), "encodingFormat": .text(format), "sha256": .text(sum),
      ]
      return size.map { object.adding(["contentSize": "\($0) B"]) } ?? object
    }
    func set(_ id: String, _ format: String, _ pattern: String) -> JSONTree {
      [
        "@type": "cr:FileSet", "@id": .text(id), "name": .text(id),
        "encodingFormat": .text(format), "includes": .text(pattern),
      ]
    }
    var all = [file("recipe.yaml", "application/yaml", recipe)]
    for shard in manifest.shards {
      all.append(
        file("data/\(shard.name).jsonl", "application/jsonlines", shard.sha256, shard.bytes))
      if let sum = facts.archives[shard.name] {
        let path = "images/\(shard.name).tar"
        all.append(file(path, "application/x-tar", sum))
        all.append(
          set("\(path)/pictures", "image/png", "*.png").adding([
            "containedIn": ["@id": .text(path)]
          ]))
      }
    }
    for split in facts.splits {
      all.append(
        set("\(split.name)-records", "application/jsonlines", "data/\(split.name)-*.jsonl"))
    }
    if !facts.isPacked { all.append(set("picture-files", "image/png", "images/*/*.png")) }
    return all
  }

  private func records(of split: String) -> JSONTree {
    let fields = Self.fields.map { field -> JSONTree in
      var source: JSONTree = [
        "fileSet": ["@id": "\(split)-records"], "extract": ["column": .text(field.column)],
      ]
      if let path = field.path { source = source.adding(["transform": ["jsonPath": .text(path)]]) }
      let made: JSONTree = [
        "@type": "cr:Field", "@id": "\(split)/\(field.name)", "name": .text(field.name),
        "description": .text(field.about), "dataType": .text(field.type), "source": source,
      ]
      return field.isList ? made.adding(["isArray": true, "arrayShape": "-1"]) : made
    }
    return [
      "@type": "cr:RecordSet", "@id": .text(split), "name": .text(split),
      "description": "The samples of the split \(split), one a line.",
      "key": ["@id": "\(split)/id"], "field": .list(fields),
    ]
  }

  /// What of a record is described: its columns, and the parts of those that hold more.
  private struct Field {
    var name: String
    var about: String
    var type = "sc:Text"
    var column: String
    var path: String?
    var isList = false

    init(
      _ name: String, _ about: String, type: String = "sc:Text", of column: String? = nil,
      path: String? = nil, isList: Bool = false
    ) {
      self.name = name
      self.about = about
      self.type = type
      self.column = column ?? name
      self.path = path
      self.isList = isList
    }
  }

  private static let fields = [
    Field("id", "The identity, task/split/index."),
    Field("task", "The name of the task."),
    Field("split", "The name of the split."),
    Field("index", "The number of the candidate in its split.", type: "cr:Int64"),
    Field("form", "The kind of scene or question."),
    Field(
      "images", "The paths of the problem's pictures.", of: "problem", path: "images",
      isList: true),
    Field("question", "The question.", of: "problem", path: "question"),
    Field(
      "thought_types", "Whether each thought is text or an image.", of: "thoughts", path: "type",
      isList: true),
    Field(
      "thought_texts", "The words of each thought; null for an image.", of: "thoughts",
      path: "text", isList: true),
    Field(
      "thought_images", "The path of each thought's picture; null for words.", of: "thoughts",
      path: "image", isList: true),
    Field(
      "text_only", "The same reasoning, written to stand without pictures.", path: "text"),
    Field("answer", "The answer as it should be written.", path: "text"),
    Field("answer_value", "The bare answer.", of: "answer", path: "value"),
    Field("difficulty", "A number from 0 to 100.", type: "cr:Float64"),
    Field("scene", "The whole state, a JSON object."),
    Field("solution", "What was proved, a JSON object."),
    Field("legend", "How the pictures are read, a JSON object."),
    Field("signature", "What alike scenes share."),
  ]
}

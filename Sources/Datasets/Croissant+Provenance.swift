extension Croissant {
  /// What the dataset was made from, and by what.
  var provenance: [String: JSONTree] {
    let manifest = facts.manifest
    let agent: JSONTree = [
      "@type": "prov:SoftwareAgent", "@id": "traceloom", "name": "traceloom",
      "version": .text(manifest.generator),
    ]
    var recipe: JSONTree = [
      "@type": "prov:Entity", "@id": "#recipe", "name": "recipe.yaml",
      "description": "The recipe, canonical sum \(manifest.recipe), seed \(manifest.seed).",
    ]
    recipe = recipe.adding(["sha256": .text(self.recipe)])
    var from = [recipe]
    for (number, source) in facts.sources.enumerated() {
      from.append([
        "@type": "prov:Entity", "@id": "#source-\(number)", "name": .text(source.path),
        "sha256": .text(source.sha256),
        "license": .text(source.licence.isEmpty ? "unknown" : source.licence),
      ])
    }
    var activity: JSONTree = [
      "@type": "prov:Activity", "@id": "#generation", "name": "traceloom generate recipe.yaml",
      "description":
        "Scenes are posed, solved and told by a program; draws that fail a test are turned away.",
      "prov:used": ["@id": "#recipe"], "prov:wasAssociatedWith": agent,
    ]
    if let parent = manifest.parent {
      from.append([
        "@type": "prov:Entity", "@id": "#parent", "name": .text(parent),
        "description": "The dataset of the same recipe that this one was filtered from.",
      ])
      activity = [
        "@type": "prov:Activity", "@id": "#filtering", "name": "traceloom filter",
        "description": .text(facts.filters.joined(separator: "; ")),
        "prov:used": ["@id": "#parent"], "prov:wasAssociatedWith": agent,
      ]
    }
    return ["prov:wasGeneratedBy": activity, "prov:wasDerivedFrom": .list(from)]
  }

  /// The fields of responsible AI.
  var responsibility: [String: JSONTree] {
    let funnel = facts.funnel
    let claims = facts.tally.claims.sorted { $0.key < $1.key }
    let evidence = claims.map { "\($0.value) by \($0.key)" }.joined(separator: ", ")
    let given =
      facts.sources.isEmpty
      ? "No data of people was collected; every picture and word was made by a program."
      : "\(facts.sources.count) files of the maker were used, listed with their sums and licences."
    return [
      "rai:dataCollection": .text(given),
      "rai:dataCollectionType": .texts(
        facts.sources.isEmpty ? ["Software Collection"] : ["Software Collection", "Others"]),
      "rai:dataPreprocessingProtocol": [
        "Of \(funnel.draws) \(facts.filters.isEmpty ? "draws" : "samples") \(funnel.kept) were kept; funnel.json counts what was turned away, by task and reason."
      ],
      "rai:dataAnnotationProtocol": [
        "A scene is solved before it is told, so answers and words follow from the solution. Each assertion is stored as data with its place in the text: \(evidence)."
      ],
      "rai:annotationsPerItem": "1",
      "rai:machineAnnotationTools": ["traceloom \(facts.manifest.generator)"],
      "rai:dataUseCases": [
        "Training and evaluating vision-language models that reason in words and pictures."
      ],
      "rai:dataLimitations": .texts(DatasetFacts.limitations),
      "rai:dataBiases": [
        "Kinds of scenes, answers and difficulties occur as the recipe draws them, not as they occur in the world; README.md counts them."
      ],
      "rai:dataSocialImpact":
        "None is known beyond that of the models that are trained on such data.",
      "rai:personalSensitiveInformation": .texts([
        facts.sources.isEmpty
          ? "None: the scenes are made by a program."
          : "What the source files show was not looked at for it."
      ]),
      "rai:dataReleaseMaintenancePlan":
        "The recipe and the version of the generator make the same bytes again; other data has another digest.",
    ]
  }

  /// The context of Croissant 1.1, with the prefixes of PROV and RAI.
  static let context: JSONTree = {
    var terms: [String: JSONTree] = [
      "@language": "en", "@vocab": "https://schema.org/", "cr": "http://mlcommons.org/croissant/",
      "dct": "http://purl.org/dc/terms/", "prov": "http://www.w3.org/ns/prov#",
      "rai": "http://mlcommons.org/croissant/RAI/", "sc": "https://schema.org/",
      "conformsTo": "dct:conformsTo",
      "data": ["@id": "cr:data", "@type": "@json"],
      "dataType": ["@id": "cr:dataType", "@type": "@vocab"],
      "description": ["@container": "@language"],
      "examples": ["@id": "cr:examples", "@type": "@json"],
      "name": ["@container": "@language"],
    ]
    for term in [
      "arrayShape", "citeAs", "column", "containedIn", "equivalentProperty", "extract", "field",
      "fileObject", "fileProperty", "fileSet", "format", "includes", "isArray", "isLiveDataset",
      "jsonPath", "key", "md5", "parentField", "path", "recordSet", "references", "regex",
      "repeated", "replace", "samplingRate", "separator", "source", "subField", "transform",
    ] { terms[term] = .text("cr:" + term) }
    return .object(terms)
  }()
}

import Colour
import Imaging
import PuzzleKit
import Traces

extension SearchScene {
  /// The scene as the JSON object of the contract.
  var json: String {
    let asked =
      "{\"target\": \(asked.target), \"mentions\": \(list(asked.mentions.map(\.json))), "
      + "\"about\": \(asked.about?.json ?? "null"), \"answer\": \(asked.answer.quoted), "
      + "\"options\": \(list(asked.options.map(\.quoted)))}"
    return "{\"size\": [\(size.width), \(size.height)], \"picture\": \(origin.json), "
      + "\"objects\": \(list(objects.map(\.json))), \"asked\": \(asked)}"
  }
}

extension SearchScene.Origin {
  fileprivate var json: String {
    let (kind, name, style, seed) =
      switch self {
      case .composition(let setting, let style, let seed):
        ("composition", setting, style, "\"\(seed.hex)\"")
      case .photo(let source, _): ("photo", source.path, "", "null")
      }
    return "{\"kind\": \"\(kind)\", \"name\": \(name.quoted), \"style\": \"\(style)\", "
      + "\"seed\": \(seed)}"
  }
}

extension SearchObject {
  fileprivate var json: String {
    "{\"name\": \(name.quoted), \"plural\": \(plural.quoted), "
      + "\"colour\": \"\(colour?.rawValue ?? "")\", \"pattern\": \"\(pattern?.rawValue ?? "")\", "
      + "\"text\": \"\(text)\", "
      + "\"box\": \(box.json), \"area\": \(area), \"full\": \(full.json), "
      + "\"full_area\": \(fullArea), \"crowd\": \(isCrowd), \"cut\": \(isCut), "
      + "\"stance\": \"\(stance?.rawValue ?? "")\", "
      + "\"hides\": \(list(hidden.map { "[\($0.object), \($0.pixels)]" }))}"
  }
}

extension Description {
  /// Its parts as members of a JSON object.
  fileprivate var members: String {
    "\"name\": \(name.quoted), \"colour\": \"\(colour?.rawValue ?? "")\", "
      + "\"pattern\": \"\(pattern?.rawValue ?? "")\""
  }

  fileprivate var json: String { "{\(members)}" }
}

extension SearchScene.Mention {
  fileprivate var json: String {
    "{\"object\": \(object), \(description.members), "
      + "\"relation\": \"\(relation?.rawValue ?? "")\", \"to\": \(other)}"
  }
}

extension SearchSolution {
  /// The solution as the JSON object of the contract.
  func json(_ reveal: SearchTelling.Reveal) -> String {
    "{\"search\": \"\(search.rawValue)\", \"program\": \(list(program.map(\.json))), "
      + "\"reveal\": \"\(reveal.rawValue)\"}"
  }
}

extension SearchSolution.Step {
  fileprivate var json: String {
    var members = ["\"op\": \"\(op)\""]
    if let object { members.append("\"object\": \(object)") }
    if let value { members.append("\"value\": \(value.quoted)") }
    return "{\(members.joined(separator: ", "))}"
  }
}

/// A JSON array of elements that are JSON already.
func list(_ elements: [String]) -> String { "[" + elements.joined(separator: ", ") + "]" }

import Colour
import Imaging
import Traces

@testable import VisualSearch

/// A claim with the words of its span, held to the scene and to each other.
struct WordsClaim {
  let telling: SearchTelling
  let fact: Fact
  let span: String

  private var scene: SearchScene { telling.scene }
  private var judge: Judge { telling.judge }

  init(_ telling: SearchTelling, _ fact: Fact, _ span: String) {
    self.telling = telling
    self.fact = fact
    self.span = span
  }

  /// What is wrong with it.
  var fault: String? {
    if !isTrue { return "\(fact.kind) \(fact.values) is false" }
    if !isSaid { return "\(fact.kind) \(fact.values) is worded otherwise" }
    let names = scene.isPhoto ? Evidence.annotation : .record
    switch fact.kind {
    case "wording": return fact.evidence == .annotation && fact.image == nil ? nil : "evidence"
    case "place", "share", "answer":
      return scene.form != .given || fact.evidence == .annotation ? nil : "evidence"
    case "asks", "setting", "offers", "option", "format", "convention":
      return fact.evidence == .record && fact.image == nil ? nil : "evidence"
    case "pattern", "is", "text", "total": return fact.evidence == names ? nil : "evidence"
    case "framed": return fact.evidence == .pixels && fact.image == 0 ? nil : "evidence"
    case "marked", "crop":
      return fact.evidence == .pixels && (fact.image ?? 0) > 0 ? nil : "evidence"
    case "mention", "relative", "one":
      return fact.evidence == (fact.values[2].isEmpty ? names : .pixels) ? nil : "evidence"
    default: return nil
    }
  }

  private var object: Int { Int(fact.values[0]) ?? -1 }
  private var description: Description { Description(fact.values.dropFirst().prefix(3)) }

  private var isTrue: Bool {
    let values = fact.values
    switch fact.kind {
    case "mention": return judge.isUnique(description, for: object)
    case "relative":
      guard let relation = Relation(rawValue: values[4]), let other = Int(values[5]) else {
        return false
      }
      return judge.isUnique(
        SearchScene.Mention(
          object: object, description: description, relation: relation, other: other))
    case "one": return judge.truth(description, of: object) == .yes
    case "asks": return scene.asked.about?.values == values
    case "wording": return scene.form == .given && values.isEmpty
    case "colour": return scene.objects[object].colour?.rawValue == values[1]
    case "pattern": return scene.objects[object].pattern?.rawValue == values[1]
    case "is": return scene.objects[object].name == values[1]
    case "place": return judge.place(of: object)?.rawValue == values[1]
    case "relation":
      guard let relation = Relation(rawValue: values[1]), let other = Int(values[2]) else {
        return false
      }
      return judge.holds(relation, object, other) == .yes
    case "larger": return Int(values[1]).map { judge.isLarger(object, than: $0) } ?? false
    case "text": return !values[1].isEmpty && scene.objects[object].text == values[1]
    case "nearer":
      guard let other = Int(values[1]), let anchor = Int(values[2]) else { return false }
      return judge.isNearer(object, than: other, to: anchor)
    case "framed": return scene.form == .marked && object == scene.asked.target
    case "count":
      return judge.count(Description(values.dropFirst())) == Int(values[0])
    case "total": return Int(values[0]) == scene.objects.count
    case "share":
      let share =
        Double(scene.objects[object].box.area) / Double(scene.size.width * scene.size.height) * 100
      return Int(values[1]) == max(1, Int(share.rounded()))
    case "box": return values.dropFirst().joined(separator: ",") == scene.objects[object].box.text
    case "marked":
      guard let image = fact.image, image > 0 else { return false }
      return telling.thoughts[image - 1]
        == .mark(values[0].split(separator: ",").compactMap { Int($0) })
    case "crop":
      guard let image = fact.image, image > 0, case .crop(object, _) = telling.thoughts[image - 1]
      else { return false }
      return true
    case "setting": return scene.setting == values[0]
    case "offers":
      return scene.form == .relation
        ? Set(values) == [
          scene.asked.answer, Relation(rawValue: scene.asked.answer)?.opposite?.rawValue,
        ]
        : values == [scene.form == .larger ? "larger" : "nearer", ""]
    case "option":
      let index = scene.asked.options.firstIndex(of: values[1])
      return index.map(SearchScene.letter) == values[0]
    case "answer": return values == [scene.value]
    case "format": return !values[0].isEmpty
    case "convention": return values == ["box"]
    default: return false
    }
  }

  // MARK: - Words

  /// All wordings of a description, singular and plural.
  private func wordings(_ values: [String]) -> [String] {
    let (name, colour, pattern) = (values[0], values[1], values[2])
    var names =
      name == "thing" ? ["thing", "object", "item", "one", "things", "objects", "items"] : [name]
    names += scene.objects.filter { $0.name == name }.map(\.plural)
    return names.flatMap { name in
      [[pattern, colour, name], [colour, pattern, name]].map {
        $0.filter { !$0.isEmpty }.joined(separator: " ")
      }
    }
  }

  private var isSaid: Bool {
    let said = span.lowercased()
    let values = fact.values
    func ends(_ lead: [String], _ bodies: [String], _ tails: [String] = [""]) -> Bool {
      lead.contains { lead in
        bodies.contains { body in tails.contains { said == (lead + body + $0).lowercased() } }
      }
    }
    let body = values.count >= 4 ? wordings(Array(values.dropFirst().prefix(3))) : []
    switch fact.kind {
    case "mention": return ends(["the ", "this ", "that "], body)
    case "relative":
      return ends(["the "], body, Self.relations[values[4], default: []].map { " " + $0 })
    case "one":
      guard ends(["a ", "an ", "another "], body) else { return false }
      let words = said.split(separator: " ")
      let isVowel = words.count > 1 && "aeiou".contains(words[1].first ?? "x") && words[1] != "one"
      return words[0] == "another" || (words[0] == "an") == isVowel
    case "asks": return wordings(values).contains(said)
    case "wording": return span == scene.asked.question
    case "colour": return said == values[1]
    case "pattern":
      let noun = [
        "striped": "stripes", "dotted": "dots", "checked": "checks", "plain": "no pattern",
      ]
      return said == values[1] || said == noun[values[1]]
    case "is": return said == values[1].lowercased()
    case "place": return Self.places[values[1], default: []].contains(said)
    case "relation": return Self.relations[values[1], default: []].contains(said)
    case "larger": return ["larger than", "bigger than"].contains(said)
    case "text": return span == values[1]
    case "nearer": return ["nearer to", "closer to", "less far from"].contains(said)
    case "framed":
      return ends(["the blue ", "a blue "], ["rectangle", "box", "outline", "frame"])
    case "count":
      let n = Int(values[0]) ?? -1
      return ends(n == 0 ? ["no "] : [values[0] + " ", Self.numerals[n] + " "], body)
    case "total": return said == values[0] || Self.numeral(Int(values[0]) ?? 0) == said
    case "share":
      let n = Int(values[1]) ?? 0
      return ends(
        n == 1 ? ["", "less than ", "under "] : [""], [values[1], Self.numeral(n)],
        [" %", "%", " percent"])
    case "box":
      return said.filter { $0.isNumber || $0 == "," } == values.dropFirst().joined(separator: ",")
    case "marked":
      let s = values[0].contains(",") ? (said.contains("box") ? "es" : "s") : ""
      return ends(["the red ", "a red ", "red "], ["rectangle", "box", "outline", "frame"], [s])
    case "crop":
      return ["enlarged", "close-up", "zoomed", "magnified", "crop"].contains { said.contains($0) }
    case "offers":
      let ends = said.split(separator: " ")
      return values[1].isEmpty
        ? said == values[0] || values[0] == "nearer" && ["closer", "less far"].contains(said)
        : values.contains("behind")
          ? [
            "in front or behind", "behind or in front", "in front of or behind",
            "behind or in front of",
          ]
          .contains { $0 == said && $0.hasPrefix(values[0]) }
          : ends.contains { $0 == values[0] } && ends.last == values[1][...]
    case "option":
      let letter = values[0].lowercased()
      return said.hasPrefix("(\(letter)) ") && said.hasSuffix(values[1].lowercased())
        || ["\(letter): ", "\(letter). ", "\(letter), "].contains {
          said == $0 + values[1].lowercased()
        }
        || ["option \(letter)", "choice \(letter)", "letter \(letter)"].contains(said)
    case "answer", "format": return span == "\\boxed{\(values[0])}"
    case "setting": return said == values[0]
    case "convention":
      return said.contains("x0, y0, x1, y1") && said.contains("pixels")
        && said.contains("top left corner")
    default: return false
    }
  }

  static let numerals = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]
  static func numeral(_ number: Int) -> String {
    numerals.indices.contains(number) ? numerals[number] : "\(number)"
  }
  static let relations: [String: [String]] = [
    "left": ["left of", "to the left of", "on the left side of"],
    "right": ["right of", "to the right of", "on the right side of"],
    "above": ["above", "over"], "below": ["below", "under", "beneath"],
    "in front": ["in front of", "partly in front of"], "behind": ["behind", "partly behind"],
    "on": ["on", "lying on"],
    "nearest": ["nearest to", "closest to", "nearest", "closest"],
  ]
  static let places: [String: [String]] = {
    var places: [String: [String]] = ["middle": ["middle", "centre"]]
    for (down, height) in [("top", "upper"), ("bottom", "lower")] {
      places[down] = [down, "\(down) middle", "\(down) centre"]
      for across in ["left", "right"] {
        places["\(down) \(across)"] = [
          "\(down) \(across)", "\(height) \(across)", "\(down) \(across) corner",
        ]
        places[across] = [across, "middle \(across)", "\(across) edge"]
      }
    }
    return places
  }()
}

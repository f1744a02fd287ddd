import Colour
import Imaging
import Traces

@testable import VisualSearch

/// Reads spoken words back by the rules of the contract, and says what is wrong with them.
struct WordsReader {
  let telling: SearchTelling
  private let names: Set<String>
  /// What is written on objects or offered as such, in capitals.
  private let written: Set<String>

  private var scene: SearchScene { telling.scene }
  private var judge: Judge { telling.judge }
  private var objects: [SearchObject] { telling.scene.objects }

  /// A word of a text and where it stands.
  struct Word {
    let text: String
    let range: Range<Int>
    var lower: String { text.lowercased() }
  }

  init(_ telling: SearchTelling) {
    self.telling = telling
    var names: Set<String> = []
    let scene = telling.scene
    for name in scene.objects.flatMap({ [$0.name, $0.plural] })
      + scene.asked.mentions.map(\.description.name) + [scene.asked.about?.name ?? "thing"]
      + ([.kind, .larger, .nearer, .marked].contains(scene.form) ? scene.asked.options : [])
    where name != "thing" {
      if let last = name.split(separator: " ").last { names.insert(last.lowercased()) }
    }
    self.names = names
    written = Set(scene.objects.map(\.text) + (scene.form == .text ? scene.asked.options : []))
  }

  /// What is wrong with a text; nil if nothing is.
  func fault(in words: Words) -> String? {
    let scalars = Array(words.text.unicodeScalars)
    func text(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(scalars[range]))
    }
    let all = Self.words(scalars)
    var end = 0
    for claim in words.claims {
      guard claim.span.lowerBound >= end, claim.span.upperBound <= scalars.count else {
        return "spans overlap"
      }
      end = claim.span.upperBound
      let inside = text(claim.span)
      guard inside == inside.trimmed, !inside.isEmpty else { return "blank at the end: \(inside)" }
      if let fault = WordsClaim(telling, claim.fact, inside).fault { return "\(fault): \(inside)" }
      let before = all.last { $0.range.upperBound <= claim.span.lowerBound }
      if let before, text(before.range.upperBound..<claim.span.lowerBound) == " ",
        Self.negations.contains(before.lower), claim.fact.kind != "count"
      {
        return "negation before \(inside)"
      }
      let within = all.filter { claim.span.contains($0.range.lowerBound) }.map(\.lower)
      let mayDeny =
        ["count", "option"].contains(claim.fact.kind) || inside.hasSuffix("no pattern")
        || ["answer", "format", "wording"].contains(claim.fact.kind)
      if !mayDeny, within.contains(where: Self.negations.contains) {
        return "negation in \(inside)"
      }
    }
    if let fault = subjectFault(words, scalars) { return fault }
    for word in all where !words.claims.contains(where: { $0.span.contains(word.range.lowerBound) })
    {
      if Self.covered.contains(word.lower) || names.contains(word.lower) {
        return "uncovered \(word.text)"
      }
      if written.contains(word.text) { return "uncovered \(word.text)" }
      // Only a blank between: `I look closer. To be sure` compares nothing.
      let after = all.first { $0.range.lowerBound == word.range.upperBound + 1 }?.lower
      if word.lower == "closer" && after == "to" || word.lower == "less" && after == "far" {
        return "uncovered \(word.text)"
      }
      if word.text.contains(where: \.isNumber) { return "uncovered \(word.text)" }
      if !scene.asked.options.isEmpty, ["B", "C", "D"].contains(word.text) {
        return "letter \(word.text)"
      }
    }
    return nil
  }

  /// What is wrong with the order of claims.
  private func subjectFault(_ words: Words, _ scalars: [Unicode.Scalar]) -> String? {
    var subject: String?
    var skips = 0
    for (index, claim) in words.claims.enumerated() {
      let fact = claim.fact
      let first = fact.values.first ?? ""
      if skips > 0 {
        guard fact.kind == "mention" else { return "no mention after a relation" }
        skips -= 1
        continue
      }
      if Self.predicates.contains(fact.kind), first != subject {
        return "\(fact.kind) of \(first), but the subject is \(subject ?? "none")"
      }
      if ["relative", "relation", "larger"].contains(fact.kind) {
        guard index + 1 < words.claims.count else { return "nothing after \(fact.kind)" }
        let next = words.claims[index + 1]
        let gap = claim.span.upperBound..<next.span.lowerBound
        guard gap.count == 1, scalars[gap.lowerBound] == " ",
          next.fact.values[0] == fact.values.last
        else { return "gap after \(fact.kind)" }
        skips = 1
      }
      if fact.kind == "nearer" {
        guard let count = mentions(afterNearer: index, words, scalars) else {
          return "gap after nearer"
        }
        skips = count
      }
      if Self.aboutObjects.contains(fact.kind) { subject = first }
      if fact.kind == "marked" { if !first.contains(",") { subject = first } }
    }
    return nil
  }

  /// The number of mentions that belong to a claim of what is nearer; nil if they do not follow as they should.
  private func mentions(
    afterNearer index: Int, _ words: Words, _ scalars: [Unicode.Scalar]
  ) -> Int? {
    let claims = words.claims
    let (claim, values) = (claims[index], claims[index].fact.values)
    guard index + 1 < claims.count else { return nil }
    let next = claims[index + 1]
    guard next.span.lowerBound == claim.span.upperBound + 1, next.fact.kind == "mention",
      next.fact.values[0] == values[2]
    else { return nil }
    let rest = String(String.UnicodeScalarView(scalars[next.span.upperBound...]))
    guard rest.hasPrefix(" than ") else {
      let compared = scene.asked.mentions.prefix(2).map { "\($0.object)" }
      return Set(values.prefix(2)) == Set(compared) ? 1 : nil
    }
    guard index + 2 < claims.count else { return nil }
    let other = claims[index + 2]
    let isNext = other.span.lowerBound == next.span.upperBound + 6
    return isNext && other.fact.values[0] == values[1] ? 2 : nil
  }

  /// What a text before the marks says too early; nil if nothing.
  func earlyFault(in words: Words) -> String? {
    let target = "\(scene.asked.target)"
    let mention = scene.targetMention?.description ?? scene.asked.about ?? Description()
    for claim in words.claims {
      let fact = claim.fact
      if fact.kind == "answer" { return "the answer is told early" }
      if fact.kind == "count", let about = scene.asked.about,
        fact.values.dropFirst().elementsEqual(about.values)
      {
        return "a count is told early"
      }
      guard fact.values.first == target else { continue }
      if Self.predicates.contains(fact.kind) { return "\(fact.kind) is told early" }
      if fact.kind == "one" {
        let said = Description(fact.values.dropFirst())
        if said.saysMore(than: mention) { return "one says more early" }
      }
    }
    return nil
  }

  static let predicates: Set<String> = [
    "colour", "pattern", "is", "place", "relation", "larger", "share", "box", "text", "nearer",
  ]
  static let aboutObjects: Set<String> = predicates.union([
    "mention", "relative", "one", "crop", "framed",
  ])
  static let negations: Set<String> = [
    "no", "not", "never", "neither", "nor", "without", "none", "nothing", "cannot", "isn't",
    "hardly",
  ]

  static let covered = Set(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen \
    sixteen seventeen eighteen nineteen dozen twenty thirty hundred first second third fourth fifth \
    sixth seventh eighth ninth tenth thirds once twice thrice single both half left right above \
    below top bottom up down upper lower leftmost rightmost topmost bottommost uppermost lowermost \
    upside upright clockwise counterclockwise anticlockwise middle centre center corner horizontal \
    vertical horizontally vertically row column black white grey gray red orange yellow green \
    turquoise blue purple pink brown beige dark light bright smooth busy plain striped stripes \
    dotted dots checked checks patterned nearer farther farthest furthest nearest closest larger bigger smaller largest smallest \
    biggest desk kitchen street garden shelf beach workshop playground
    """.split(separator: " ").map(String.init))

  static func words(_ scalars: [Unicode.Scalar]) -> [Word] {
    var words: [Word] = []
    var start: Int?
    func close(_ end: Int) {
      guard let begin = start else { return }
      words.append(
        Word(text: String(String.UnicodeScalarView(scalars[begin..<end])), range: begin..<end))
      start = nil
    }
    for (place, scalar) in scalars.enumerated() {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "'" {
        if start == nil { start = place }
      } else {
        close(place)
      }
    }
    close(scalars.count)
    return words
  }
}

extension Description {
  /// The values as claims hold them.
  var values: [String] { [name, colour?.rawValue ?? "", pattern?.rawValue ?? ""] }

  init(_ values: some Collection<String>) {
    let values = Array(values)
    self.init(
      name: values[0], colour: ColourName(rawValue: values[1]),
      pattern: SearchPattern(rawValue: values[2]))
  }
}

extension String {
  var trimmed: String {
    var text = self[...]
    while text.first == " " || text.first == "\n" { text.removeFirst() }
    while text.last == " " || text.last == "\n" { text.removeLast() }
    return String(text)
  }
}

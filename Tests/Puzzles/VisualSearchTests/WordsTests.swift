import Seeding
import Testing
import Traces

@testable import VisualSearch

@Suite("Words of visual search")
struct WordsTests {
  /// A sample spoken.
  struct Spoken {
    let telling: SearchTelling
    let question: Words
    let texts: [Words]
    let textOnly: Words

    init(_ telling: SearchTelling, using chance: inout Chance) {
      self.telling = telling
      let speaker = SearchSpeaker(telling)
      question = speaker.question(using: &chance)
      texts = speaker.texts(using: &chance)
      textOnly = speaker.textOnly(using: &chance)
    }
  }

  static func spoken(_ count: Int, of form: SearchScene.Form) -> [Spoken] {
    var chance = Chance(Seed(7).derived(form.rawValue))
    var all: [Spoken] = []
    while all.count < count {
      if let telling = WordsScenes.telling(form, using: &chance) {
        all.append(Spoken(telling, using: &chance))
      }
    }
    return all
  }

  @Test("Every word agrees with the scene and the contract", arguments: Searches.forms)
  func contract(_ form: SearchScene.Form) {
    for spoken in Self.spoken(600, of: form) { check(spoken) }
  }

  @Test("Of composed pictures, too, every word agrees", arguments: Searches.forms)
  func composed(_ form: SearchScene.Form) throws {
    for spoken in try Self.composed(6, of: form) { check(spoken) }
  }

  /// Composed pictures, each spoken of several times.
  static func composed(_ count: Int, of form: SearchScene.Form) throws -> [Spoken] {
    let puzzle = Searches.asking(form)
    return try (0..<count).flatMap { index in
      let scene = try Searches.pose(puzzle, index: index)
      var chance = Chance(Seed(5).derived(index))
      let solution = try puzzle.solve(scene)
      return SearchTelling.Length.allCases.map { length in
        var thoughts = solution.thoughts
        let mayCrop =
          ![.count, .relation, .larger, .nearer].contains(form) && scene.asked.target >= 0
        if mayCrop, chance.happens(0.4) || form == .marked {
          thoughts.append(.crop(object: scene.asked.target, scale: 3))
        }
        let telling = SearchTelling(
          scene: scene, solution: solution, judge: Judge(objects: scene.objects, size: scene.size),
          thoughts: thoughts, length: length, reveal: chance.happens(0.8) ? .late : .early,
          optionStyle: .dot)
        return Spoken(telling, using: &chance)
      }
    }
  }

  private func check(_ spoken: Spoken) {
    let reader = WordsReader(spoken.telling)
    let marks = spoken.telling.solution.markImage
    for words in [spoken.question, spoken.textOnly] + spoken.texts {
      let fault = reader.fault(in: words)
      #expect(fault == nil, "\(fault ?? "") in: \(words.text)")
    }
    #expect(spoken.texts.count == spoken.telling.thoughts.count + 1)
    #expect(spoken.texts.allSatisfy { !$0.isEmpty })
    #expect(spoken.texts.last?.claims.last?.fact.kind == "answer")
    #expect(spoken.textOnly.claims.last?.fact.kind == "answer")
    #expect(!spoken.textOnly.claims.contains { ["marked", "crop"].contains($0.fact.kind) })
    if spoken.telling.reveal == .late {
      for words in spoken.texts.prefix(marks) {
        let fault = reader.earlyFault(in: words)
        #expect(fault == nil, "\(fault ?? "") in: \(words.text)")
      }
    }
    checkQuestion(spoken)
  }

  private func checkQuestion(_ spoken: Spoken) {
    let (scene, claims) = (spoken.telling.scene, spoken.question.claims.map(\.fact))
    let options = claims.filter { $0.kind == "option" }.map { $0.values[1] }
    #expect(options == scene.asked.options)
    #expect(SearchSpeaker(spoken.telling).options().count == options.count)
    #expect(claims.contains { $0.kind == "format" })
    #expect(claims.contains { $0.kind == "convention" } == (scene.form == .find))
    #expect(
      claims.contains { $0.kind == "offers" } == [.relation, .larger, .nearer].contains(scene.form))
    #expect(claims.contains { $0.kind == "framed" } == (scene.form == .marked))
    for mention in scene.asked.mentions {
      #expect(
        claims.contains {
          ["mention", "relative"].contains($0.kind) && $0.values[0] == "\(mention.object)"
        },
        "\(spoken.question.text)")
    }
    #expect(claims.contains { $0.kind == "asks" } == (scene.asked.about != nil))
  }

  /// A sample with names, colours and numbers masked.
  static func masked(_ spoken: Spoken) -> String {
    ([spoken.question] + spoken.texts).map { words in
      let scalars = Array(words.text.unicodeScalars)
      var text = ""
      var place = 0
      for claim in words.claims {
        text += String(String.UnicodeScalarView(scalars[place..<claim.span.lowerBound]))
        text += "<\(claim.fact.kind)>"
        place = claim.span.upperBound
      }
      return text + String(String.UnicodeScalarView(scalars[place...]))
    }.joined(separator: "\n|\n")
  }

  @Test("Nearly no sample is worded like another")
  func variety() {
    let all = Searches.forms.flatMap { Self.spoken(112, of: $0) }
    let distinct = Set(all.map(Self.masked)).count
    #expect(distinct * 100 >= all.count * 95, "\(distinct) of \(all.count)")
  }
}

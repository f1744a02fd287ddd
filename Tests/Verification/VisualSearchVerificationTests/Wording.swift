@testable import Datasets

/// A text that grows with its claims.
struct Saying {
  var text = ""
  var claims: [Record.Claim] = []
  /// What names rest on.
  var names = "record"
  /// What places, shares and answers rest on.
  var places = "pixels"

  /// Adds words that assert nothing.
  static func + (saying: Saying, words: String) -> Saying {
    var saying = saying
    saying.text += words
    return saying
  }

  /// Adds words that are a claim.
  func claim(
    _ kind: String, _ values: [String], _ words: String, image: Int? = 0, boxes: [[Int]] = []
  ) -> Saying {
    var saying = self
    let start = text.unicodeScalars.count
    let evidence =
      switch kind {
      case "asks", "setting", "offers", "option", "format", "convention": "record"
      case "pattern", "is", "text", "total": names
      case "wording": "annotation"
      case "place", "share", "answer": places
      case "mention", "one", "count", "relative": values[2].isEmpty ? names : "pixels"
      default: "pixels"
      }
    saying.text += words
    saying.claims.append(
      Record.Claim(
        span: [start, start + words.unicodeScalars.count], kind: kind, values: values,
        evidence: evidence, image: evidence == "record" || kind == "wording" ? nil : image,
        boxes: boxes))
    return saying
  }

  var record: Record.Text { Record.Text(text: text, claims: claims) }
}

/// The words of a record, written by hand.
struct Wording {
  let plan: Plan

  private var start: Saying {
    Saying(
      names: plan.isPhoto ? "annotation" : "record",
      places: plan.form == "given" ? "annotation" : "pixels")
  }

  /// The words of a description.
  static func words(_ name: String, _ colour: String, _ pattern: String) -> String {
    [pattern, colour, name].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static let relations = ["nearest": "nearest to", "in front": "in front of"]

  /// Mentions an object as the question does.
  func mention(_ place: Int, _ saying: Saying, article: String = "the") -> Saying {
    let mention = plan.mentions[place]
    let words = "\(article) \(Self.words(mention.name, mention.colour, mention.pattern))"
    let values = [String(mention.object), mention.name, mention.colour, mention.pattern]
    guard !mention.relation.isEmpty else {
      return saying.claim("mention", values, words, boxes: [plan.things[mention.object].box])
    }
    let relation = Self.relations[mention.relation] ?? mention.relation
    let relative = saying.claim(
      "relative", values + [mention.relation, String(mention.to)], "\(words) \(relation)")
    return self.mention(1, relative + " ")
  }

  /// Mentions what the question is about.
  func subject(_ saying: Saying) -> Saying {
    if plan.form == "given" { return saying + "it" }
    if let about = plan.about {
      return saying.claim("asks", about, "a " + Self.words(about[0], about[1], about[2]))
    }
    if plan.form == "marked" {
      return saying.claim("framed", [String(plan.target)], "the blue frame")
    }
    guard ["relation", "larger", "nearer"].contains(plan.form) else { return mention(0, saying) }
    return mention(1, mention(0, saying) + " and ")
  }

  var question: Record.Text {
    if plan.form == "given" {
      let asked = (start + "Look: ").claim("wording", [], plan.words) + "\n"
      return asked.claim("format", ["something"], "\\boxed{something}").record
    }
    var question = subject(start + "Look for ") + ". "
    if plan.form == "relation" {
      let sides = plan.answer == "above" ? ["above", "below"] : ["in front", "behind"]
      question = question.claim("offers", sides, sides.joined(separator: " or ")) + "? "
    } else if plan.form == "nearer" {
      question = question.claim("offers", ["nearer", ""], "Which is closer") + " to "
      question = mention(2, question) + "? "
    } else if plan.form == "larger" {
      question = question.claim("offers", ["larger", ""], "Which is larger") + "? "
    }
    for (letter, option) in zip(["A", "B", "C", "D"], plan.options) {
      question = question.claim("option", [letter, option], "\(letter): \(option)") + "\n"
    }
    if plan.form == "find" {
      question =
        question.claim(
          "convention", ["box"], "as x0, y0, x1, y1 in pixels from the top left corner") + ". "
    }
    let example = plan.options.isEmpty ? "something" : "B"
    return question.claim("format", [example], "\\boxed{\(example)}").record
  }

  var thoughts: [Record.Text] {
    var thoughts: [Saying] = []
    var next = subject(start + "I look for ") + "."
    if plan.mentions.first?.relation.isEmpty == false { next = mention(1, start + "Before it ") }
    for (number, objects) in plan.marks.enumerated() {
      thoughts.append(next)
      let named = objects.map(String.init).joined(separator: ",")
      next =
        start.claim(
          "marked", [named], objects.count > 1 ? "the red rectangles" : "a red rectangle",
          image: number + 1, boxes: objects.map { plan.things[$0].box }) + " show it. "
      if number + 1 < plan.marks.count { next = subject(next + "From there I look for ") + "." }
    }
    if plan.hasCrop {
      thoughts.append(next)
      next =
        start.claim(
          "crop", [String(plan.target)], "enlarged", image: plan.marks.count + 1) + ", it shows. "
    }
    return (thoughts + [end(next)]).map(\.record)
  }

  var textOnly: Record.Text { end(subject(start + "I look for ") + ". ").record }

  /// How a text ends.
  private func end(_ saying: Saying) -> Saying {
    let target = String(plan.target)
    var saying = saying + "I see: "
    switch plan.form {
    case "colour":
      saying = mention(0, saying) + " is "
      saying = saying.claim("colour", [target, plan.answer], plan.answer)
    case "pattern":
      saying = mention(0, saying) + " is "
      saying = saying.claim("pattern", [target, plan.answer], plan.answer)
    case "text":
      saying = mention(0, saying) + " bears "
      saying = saying.claim("text", [target, plan.answer], "\u{201c}\(plan.answer)\u{201d}")
    case "nearer": saying = nearer(saying)
    case "kind", "marked":
      saying = plan.form == "kind" ? mention(0, saying) : subject(saying)
      saying = saying + " shows "
      saying = saying.claim("is", [target, plan.answer], "a \(plan.answer)")
    case "position":
      saying = mention(0, saying) + " lies at the "
      saying = saying.claim("place", [target, plan.answer], "\(plan.answer) edge")
    case "relation":
      saying = mention(0, saying) + " lies "
      let values = [target, plan.answer, String(plan.mentions[1].object)]
      let words = Self.relations[plan.answer] ?? plan.answer
      saying = mention(1, saying.claim("relation", values, words) + " ")
    case "count":
      saying = saying.claim("count", [plan.answer] + (plan.about ?? []), "two red mugs")
    case "existence":
      let about = plan.about ?? []
      saying =
        plan.target >= 0
        ? saying.claim("one", [target] + about, "a blue mug")
        : saying.claim("count", ["0"] + about, "no green mug")
    case "given": saying = regions(saying)
    case "larger":
      saying = mention(1, saying) + " "
      saying = mention(
        0, saying.claim("larger", ["5", "6"], "covers more of the picture than") + " ")
    default:
      saying = mention(0, saying) + " has the box "
      let box = plan.things[plan.target].box.map(String.init)
      saying = saying.claim("box", [target] + box, box.joined(separator: ", "))
    }
    if plan.form == "colour", plan.target == 6 { saying = extras(saying) }
    return (saying + ". So ").claim("answer", [plan.value], "\\boxed{\(plan.value)}")
  }

  /// Which of two is nearer to a third: with the other mentioned after it, and without.
  private func nearer(_ saying: Saying) -> Saying {
    let place = plan.mentions[0].object == plan.target ? 0 : 1
    let values = [0, 1, 2].map { String(plan.mentions[$0 == 2 ? 2 : ($0 + place) % 2].object) }
    var saying = mention(place, saying) + " is "
    saying = mention(2, saying.claim("nearer", values, "closer to") + " ") + " than "
    saying = mention(1 - place, saying) + ". So "
    saying = mention(place, saying) + " lies "
    return mention(2, saying.claim("nearer", values, "less far from") + " ")
  }

  /// Where the regions of a given question are.
  private func regions(_ saying: Saying) -> Saying {
    guard plan.target < 0 else {
      let region = saying.claim("mention", ["0", "region", "", ""], "the region") + " is at the "
      let place = region.claim("place", ["0", "top left"], "upper left") + " and takes "
      return place.claim("share", ["0", "2"], "2 %") + " of all"
    }
    let total = saying.claim("total", ["3"], "three") + " places: "
    let right = total.claim("one", ["1", "region", "", ""], "a region") + " at the "
    let and = right.claim("place", ["1", "bottom right"], "bottom right") + " and "
    let left = and.claim("one", ["2", "region", "", ""], "another region") + " at the "
    return left.claim("place", ["2", "bottom left"], "lower left")
  }

  /// Some of the kinds that no form needs.
  private func extras(_ saying: Saying) -> Saying {
    var saying = saying + ". It is "
    saying = saying.claim("is", ["6", "desk lamp"], "a desk lamp") + ", at the "
    saying = saying.claim("place", ["6", "right"], "middle right") + ", "
    saying = saying.claim("share", ["6", "1"], "less than 1%") + " of all. There are "
    saying = saying.claim("total", ["7"], "seven things") + ". "
    saying = saying.claim("one", ["1", "mug", "red", ""], "Another red mug") + " lies "
    saying = saying.claim("relation", ["1", "left", "2"], "to the left of") + " "
    let values = ["2", "book", "green", ""]
    if plan.isPhoto {
      saying.claims.removeLast()
      saying = saying + "it"
      saying.text = saying.text.replacing(" lies to the left of it", with: "")
    } else {
      saying = saying.claim("mention", ["2", "book", "green", "plain"], "the plain, green book")
      saying = saying + ". On this "
      saying = saying.claim("setting", ["desk"], "desk") + " is "
      saying = saying.claim("one", values, "a green book")
    }
    saying = saying + ". I choose "
    return saying.claim("option", ["B", "yellow"], "option B, yellow")
  }
}

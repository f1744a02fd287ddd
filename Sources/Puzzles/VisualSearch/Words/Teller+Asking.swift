import Colour
import Imaging
import Seeding
import Traces

/// What stands around the question: the picture, the options, and how to answer.
extension Teller {
  /// The whole question.
  mutating func question() -> Words {
    var words = Words()
    if happens(0.35), let scenery = scenery() { words.append("\(scenery.capitalized) ") }
    words.append(task().capitalized)
    if form == .find { words.append(" \(boxRule())") }
    guard !asked.options.isEmpty else { return "\(words) \(answerForm())" }
    // How to answer stands before the options or after them.
    if happens(0.4) {
      words.append(" \(answerForm())")
    } else {
      return listed(words, isLast: false)
    }
    return listed(words, isLast: true)
  }

  private mutating func listed(_ words: Words, isLast: Bool) -> Words {
    var words = words
    if happens(0.3) {
      words.append(
        say(
          "offer",
          [" Choose among these:", " The options are:", " Options:", " Choose from this list:"])
      )
    }
    for option in options() { words.append("\n\(option)") }
    if !isLast { words.append("\n\(answerForm())") }
    return words
  }

  /// The options as lines.
  func options() -> [Words] {
    asked.options.enumerated().map { index, answer in
      let letter = SearchScene.letter(index)
      let wording =
        switch telling.optionStyle {
        case .colon: "\(letter): \(answer)"
        case .dot: "\(letter). \(answer)"
        case .brackets: "(\(letter)) \(answer)"
        }
      return option(index, as: wording)
    }
  }

  /// What the picture shows, apart from what is asked.
  private mutating func scenery() -> Words? {
    let total = total()
    // Photos show more than annotations count.
    let isSeveral = scene.objects.count > 2 && !scene.isPhoto
    var all: [Words] = [
      "Look at the picture.", "Here is a picture.", "Look carefully at this picture.",
      "Have a look at the image.",
    ]
    if isSeveral {
      all += [
        "The picture shows \(total) things.", "There are \(total) objects in this picture.",
        "You see a picture with \(total) objects.",
      ]
    }
    if let setting = setting() {
      all += [
        "The picture shows a \(setting).", "This is a picture of a \(setting).",
        "Look at this picture of a \(setting).", "You see a picture of a \(setting).",
      ]
      if isSeveral {
        all += [
          "The picture shows a \(setting) with \(total) things.",
          "This picture of a \(setting) holds \(total) objects.",
        ]
      }
    }
    return say("scenery", all)
  }

  private mutating func boxRule() -> Words {
    func rule(_ wording: String) -> Words { convention(as: wording) }
    return say(
      "rule",
      [
        "Write it \(rule("as x0, y0, x1, y1 in pixels, counted from the top left corner")).",
        "Boxes are \(rule("x0, y0, x1, y1 in pixels from the top left corner")).",
        "Coordinates come \(rule("in pixels from the top left corner, in the order x0, y0, x1, y1")).",
        "The order is \(rule("x0, y0, x1, y1, in pixels from the top left corner")).",
        "Use the coordinates \(rule("x0, y0, x1, y1, in pixels from the top left corner of the picture")).",
      ])
  }

  // MARK: - The form of the answer

  /// How the answer is to be written, with an example drawn from all answers that there could be.
  mutating func answerForm() -> Words {
    let all = examples()
    if all.count > 1 {
      let list: Words = "\(format(all[0])) or \(format(all[1]))"
      return say(
        "form",
        [
          "Answer with \(list).", "Give the answer as \(list).", "The answer is either \(list).",
          "End with \(list).", "Reply with \(list).",
        ])
    }
    let example = format(all[0])
    if !asked.options.isEmpty {
      return say(
        "form",
        [
          "Answer with the letter of an option, as in \(example).",
          "Give the letter only, in the form \(example).",
          "Write the letter of the correct option like this: \(example).",
          "End with the letter, as in \(example).",
          "Answer in the form \(example).",
          "Put the letter of your choice into a box, such as \(example).",
          "State your choice as in \(example).",
          "The answer has to look like \(example).",
        ])
    }
    return say(
      "form",
      [
        "Answer in the same form as \(example).", "Give the answer in the form of \(example).",
        "The answer has to look like \(example).", "End with the answer, written as in \(example).",
        "Write the answer the way \(example) is written.", "Put the answer like this: \(example).",
        "An answer looks like \(example).",
      ])
  }

  private mutating func examples() -> [String] {
    guard asked.options.isEmpty else {
      return [SearchScene.letter(roll(asked.options.count))]
    }
    switch form {
    case .given: return [givenExample()]
    case .colour: return [ColourName.allCases[roll(ColourName.allCases.count)].rawValue]
    case .pattern: return [SearchPattern.allCases[roll(SearchPattern.allCases.count)].rawValue]
    case .kind, .marked: return [scene.objects[roll(scene.objects.count)].name]
    case .text:
      let others = TextPool.all.filter { $0 != asked.answer }
      return [others[roll(others.count)]]
    case .position: return [Place.allCases[roll(Place.allCases.count)].rawValue]
    case .relation:
      let answers = [asked.answer, Relation(rawValue: asked.answer)?.opposite?.rawValue ?? ""]
      let pair = answers.sorted()
      return happens(0.5) ? pair : pair.reversed()
    case .count: return ["\(1 + roll(9))"]
    case .existence: return happens(0.5) ? ["yes", "no"] : ["no", "yes"]
    case .larger, .nearer: return asked.mentions.prefix(2).map(\.description.text)
    case .find:
      let (width, height) = (scene.size.width, scene.size.height)
      let (x, y) = (roll(width * 2 / 3), roll(height * 2 / 3))
      let (w, h) = (width / 16 + roll(width / 5), height / 16 + roll(height / 5))
      return ["\(x),\(y),\(x + w),\(y + h)"]
    }
  }
}

extension String {
  /// The string with its first letter as a capital.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

import Seeding
import Traces

/// What is asked, in several wordings, always with the form of the answer.
///
/// The form is shown by an example drawn from all answers that there could be, the true one among them: an
/// example that is never the answer would tell what the answer is not.
extension JigsawSpeaker {
  mutating func question() -> (question: Words, options: [Words]) {
    var opening = scenery()
    if scene.rim > 0 {
      switch roll(4) {
      case 0: opening.append(verbatim: " Their edges are worn.")
      case 1: opening.append(verbatim: " All of them have lost a little at their edges.")
      case 2: opening.append(verbatim: " A rim of every piece is lost.")
      default: opening.append(verbatim: " The edges are eroded, so gaps will stay.")
      }
    }
    if isTurnedToo { opening = "\(opening) \(turnNote())" }
    if !solution.twins.isEmpty { opening = "\(opening) \(twinNote())" }
    switch scene.form {
    case .arrangement:
      var words: Words = "\(opening) \(arrangementTask())"
      var options: [Words] = []
      for number in solution.options.indices {
        let offer = option(number)
        words.append(verbatim: "\n")
        words.append("\(offer)")
        options.append("\(offer)")
      }
      words.append(verbatim: "\n")
      words.append(answerForm())
      return (words, options)
    case .order:
      return ("\(opening) \(orderTask()) \(answerForm())", [])
    case .pair:
      return ("\(opening) \(pairTask())", [])
    case .swapped:
      return ("\(opening) \(swappedTask()) \(answerForm())", [])
    case .rotation:
      return ("\(opening) \(rotationTask()) \(answerForm())", [])
    case .missingPiece:
      return ("\(opening) \(missingTask()) \(answerForm())", [])
    case .oddPiece:
      return ("\(opening) \(oddTask()) \(answerForm())", [])
    }
  }

  /// Answers that there could be, one of them or all where there are few.
  private mutating func examples() -> [String] {
    switch scene.form {
    case .arrangement: [letter(roll(solution.options.count))]
    case .order: [list(chance.shuffled(Array(scene.pieces.indices)))]
    case .pair: ["left", "right", "above", "below"]
    case .swapped: [list(chance.shuffled(Array(scene.pieces.indices)).prefix(2).sorted())]
    case .rotation:
      [scene.pieces.indices.map { "\($0 == 0 ? 0 : 90 * roll(4))" }.joined(separator: ",")]
    case .missingPiece: [number(roll(scene.numbers.count))]
    case .oddPiece: [number(roll(scene.layout.count))]
    }
  }

  /// How the picture is cut, as a noun.
  mutating func cut() -> Words {
    let (r, c) = (scene.layout.rows, scene.layout.columns)
    guard isGrid else { return "\(count(as: "\(scene.layout.count) pieces"))" }
    switch roll(3) {
    case 0: return "\(layout(as: "\(r) rows of \(c) pieces"))"
    case 1: return "\(layout(as: "\(r) rows and \(c) columns"))"
    default: return "a grid of \(layout(as: "\(r) by \(c)")) pieces"
    }
  }

  private mutating func scenery() -> Words {
    let n = "\(count(as: "\(scene.layout.count) pieces"))" as Words
    switch scene.form {
    case .arrangement, .order, .pair:
      switch roll(6) {
      case 0: return "A picture was cut into \(cut()) and shuffled."
      case 1: return "These \(n) make a picture when they are put in order."
      case 2: return "The \(n) of a picture lie in the wrong order."
      case 3: return "Here is a jigsaw of \(n), shuffled."
      case 4: return "A jigsaw of \(n) waits to be put together."
      default: return "Somebody cut a picture into \(n) and mixed them."
      }
    case .swapped:
      switch roll(4) {
      case 0: return "A picture was cut into \(cut()), and a pair of pieces has changed places."
      case 1: return "In this jigsaw of \(n) a pair of pieces has been exchanged."
      case 2: return "A pair of these \(n) has changed places."
      default:
        return
          "The picture, of \(cut()), would be whole if a pair of pieces had not been exchanged."
      }
    case .rotation:
      switch roll(4) {
      case 0:
        return "A picture was cut into \(cut()), and some of the pieces were turned where they lie."
      case 1: return "Each of these \(n) lies in its place, but some are turned."
      case 2:
        return "The \(n) of a picture stand in order, though some have been turned."
      default: return "In this jigsaw of \(n) some have been turned on the spot."
      }
    case .missingPiece: return missingScenery()
    case .oddPiece: return oddScenery()
    }
  }

  func readingOrder() -> Said { convention("reading", as: "row by row from the top left") }

  func clockwise() -> Said { convention("clockwise", as: "in degrees clockwise") }

  func firstUpright() -> Said {
    Said(Fact("turn", [number(0), "0"]), as: "\(name(0)) stands upright")
  }

  private mutating func arrangementTask() -> Words {
    let reading = readingOrder()
    switch roll(5) {
    case 0: return "Which arrangement puts them together? Pieces are listed \(reading)."
    case 1: return "Choose the order in which the pieces belong, \(reading)."
    case 2: return "Which of these lists, read \(reading), gives the picture?"
    case 3: return "Which list gives the picture that was cut, \(reading)?"
    default: return "Find the true arrangement among these, given \(reading)."
    }
  }

  private mutating func orderTask() -> Words {
    let reading = readingOrder()
    switch roll(5) {
    case 0: return "List the pieces in the order in which they belong, \(reading)."
    case 1: return "In what order, \(reading), do they make the picture?"
    case 2: return "Put them together and read off the finished picture \(reading)."
    case 3: return "Which piece belongs in each place? Go \(reading)."
    default: return "Give the pieces of the finished picture, \(reading)."
    }
  }

  private mutating func pairTask() -> Words {
    let (a, b) = (scene.asked[0], scene.asked[1])
    let form = answerForm()
    func both(_ wording: String) -> Said {
      Said(
        Fact("asked", [number(a), number(b)], evidence: .record, image: nil), as: wording)
    }
    switch roll(4) {
    case 0:
      return
        "\(both("Seen from \(name(a)), where does \(name(b))")) lie in the finished picture? \(form)"
    case 1:
      return
        "Take \(both("\(name(a)) and then \(name(b))")): on which side of the former is the latter in the picture? \(form)"
    case 2:
      return "On which side of \(both("\(name(a)) does \(name(b))")) belong? \(form)"
    default:
      return
        "\(both("From \(name(a)), in which direction is \(name(b))")) when all is put together? \(form)"
    }
  }

  private mutating func swappedTask() -> Words {
    switch roll(4) {
    case 0: return "Which pieces must change places?"
    case 1: return "Name the pieces that have to be exchanged to make it whole."
    case 2: return "Find the pieces that stand in each other's place."
    default: return "Which exchange of pieces mends the picture?"
    }
  }

  private mutating func rotationTask() -> Words {
    let clockwise = clockwise()
    let name = firstUpright()
    switch roll(3) {
    case 0:
      return
        "\(name.prefixed). By how much must each piece be turned, \(clockwise), to be as it was?"
    case 1:
      return "Give for each piece the turn, \(clockwise), that sets it straight; \(name)."
    default: return "\(name.prefixed). Say for each piece how far it must be turned, \(clockwise)."
    }
  }

  /// How the answer is to be written.
  mutating func answerForm() -> Words {
    let examples = examples()
    var list = Words()
    for (index, example) in examples.enumerated() {
      if index > 0 { list.append(verbatim: index == examples.count - 1 ? " or " : ", ") }
      list.append("\(format(example))")
    }
    if examples.count > 1 {
      return roll(2) == 0 ? "Answer with \(list)." : "Give the answer as \(list)."
    }
    switch roll(5) {
    case 0: return "Answer in a form such as \(list)."
    case 1: return "Give the answer in the form of \(list)."
    case 2: return "The answer has to look like \(list)."
    case 3: return "End with the answer, written as in \(list)."
    default: return "Write it the way \(list) is written."
    }
  }
}

extension String {
  /// The string with its first letter as a capital.
  var prefixed: String { prefix(1).uppercased() + dropFirst() }
}

extension Said {
  /// The same fact with a capital at its beginning.
  var prefixed: Said { Said(fact, as: wording.prefixed) }
}

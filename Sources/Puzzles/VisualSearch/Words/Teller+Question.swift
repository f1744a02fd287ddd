import Colour
import Seeding
import Traces

/// What is asked, form by form.
extension Teller {
  /// The bare question.
  mutating func task() -> Words {
    switch form {
    case .colour: colourTask()
    case .pattern: patternTask()
    case .kind: kindTask()
    case .position: positionTask()
    case .relation: relationTask()
    case .count: countTask()
    case .existence: existenceTask()
    case .larger: largerTask()
    case .find: findTask()
    case .text: textTask()
    case .nearer: nearerTask()
    case .marked: markedTask()
    case .given: givenTask()
    }
  }

  private mutating func colourTask() -> Words {
    let noun = askedNoun(target)
    return say(
      "task",
      [
        "What colour \(noun.be) \(asked(target))?",
        "Which colour \(noun.does) \(asked(target)) have?",
        "Name the colour of \(asked(target)).",
        "What is the colour of \(asked(target))?",
        "Look for \(asked(target)). What colour \(noun.isIt)?",
        "Find \(asked(target)) and say what colour \(noun.itIs).",
        "In which colour do you see \(asked(target))?",
        "Somewhere in the picture \(noun.be) \(asked(target)). What is \(noun.its) colour?",
        "Tell me the colour of \(asked(target)).",
        "Say which colour \(asked(target)) \(noun.have).",
        "Take a look at \(asked(target)): what colour \(noun.isIt)?",
        "I would like to know the colour of \(asked(target)).",
      ])
  }

  private mutating func patternTask() -> Words {
    let noun = askedNoun(target)
    return say(
      "task",
      [
        "What pattern \(noun.does) \(asked(target)) have?",
        "Which pattern do you see on \(asked(target))?",
        "What is the pattern of \(asked(target))?",
        "Name the pattern of \(asked(target)).",
        "How \(noun.be) \(asked(target)) decorated?",
        "Find \(asked(target)). What pattern \(noun.doesIt) have?",
        "Look closely at \(asked(target)): what is \(noun.its) pattern?",
        "What does the surface of \(asked(target)) look like?",
        "Describe the pattern on \(asked(target)).",
        "Say what pattern \(asked(target)) \(noun.have).",
        "What pattern, if any, \(noun.does) \(asked(target)) have?",
        "Tell me how \(asked(target)) \(noun.be) decorated.",
      ])
  }

  private mutating func kindTask() -> Words {
    say(
      "task",
      [
        "What is \(asked(target))?",
        "What kind of thing is \(asked(target))?",
        "Name \(asked(target)).",
        "Find \(asked(target)) and say what it is.",
        "What would you call \(asked(target))?",
        "Identify \(asked(target)).",
        "Look for \(asked(target)). What is it?",
        "Somewhere in the picture is \(asked(target)). What kind of thing is it?",
        "Tell me what \(asked(target)) is.",
        "Say what \(asked(target)) is called.",
        "What do you see when you look at \(asked(target))?",
        "Which name fits \(asked(target))?",
      ])
  }

  private mutating func positionTask() -> Words {
    let noun = askedNoun(target)
    return say(
      "task",
      [
        "Where \(noun.be) \(asked(target))?",
        "In which part of the picture \(noun.be) \(asked(target))?",
        "Where in the picture \(noun.be) \(asked(target))?",
        "Find \(asked(target)). Where \(noun.isIt)?",
        "Say where \(asked(target)) \(noun.be).",
        "In what area of the picture do you see \(asked(target))?",
        "Which part of the picture holds \(asked(target))?",
        "Whereabouts \(noun.be) \(asked(target))?",
        "Where would you point to show me \(asked(target))?",
        "Tell me in which part of the picture \(asked(target)) \(noun.be).",
        "Where do you find \(asked(target))?",
        "I am looking for \(asked(target)). Where should I look?",
        "Think of the picture as a grid of areas: in which of them \(noun.be) \(asked(target))?",
      ])
  }

  private mutating func relationTask() -> Words {
    let (a, b) = (asked.mentions[0].object, asked.mentions[1].object)
    let noun = askedNoun(a)
    let isAcross = ["left", "right"].contains(asked.answer)
    if Relation.depths.contains(where: { $0.rawValue == asked.answer }) {
      return depthTask(a, b, noun)
    }
    let pair = isAcross ? ("left", "right") : ("above", "below")
    let isTurned = happens(0.5)
    let (x, y) = isTurned ? (pair.1, pair.0) : pair
    let short = offers(x, y, as: "\(x) or \(y)")
    let sides = isAcross ? offers(x, y, as: "to the \(x) or to the \(y)") : short
    let joint: Words = isAcross ? "\(sides) of" : sides
    let or: Words = isAcross ? "\(short) of" : short
    return say(
      "task",
      [
        "\(noun.be) \(asked(a)) \(joint) \(asked(b))?",
        "\(noun.does.capitalizedFirst) \(asked(a)) appear \(joint) \(asked(b))?",
        "Where \(noun.be) \(asked(a)) as seen from \(asked(b)), \(short)?",
        "Seen from \(asked(b)), where \(noun.be) \(asked(a)): \(short)?",
        "Look at \(asked(a)) and \(asked(b)). Is the former \(joint) the latter?",
        "Find \(asked(a)) and \(asked(b)). \(noun.be.capitalizedFirst) \(asked(a)) \(or) \(asked(b))?",
        "In which direction from \(asked(b)) \(noun.be) \(asked(a)), \(short)?",
        "How \(noun.does) \(asked(a)) lie relative to \(asked(b)): \(sides)?",
        "Starting from \(asked(b)), do you find \(asked(a)) \(sides)?",
        "Say where \(asked(a)) \(noun.be) relative to \(asked(b)), \(short).",
        "Tell me whether \(asked(a)) \(noun.be) \(joint) \(asked(b)).",
      ])
  }

  /// Asks which of two things stands before the other.
  private mutating func depthTask(_ a: Int, _ b: Int, _ noun: Noun) -> Words {
    let (front, behind) = (Relation.front.rawValue, Relation.behind.rawValue)
    let isTurned = happens(0.5)
    let (x, y) = isTurned ? (behind, front) : (front, behind)
    let of: Words =
      isTurned
      ? "\(offers(x, y, as: "behind or in front of"))"
      : "\(offers(x, y, as: "in front of or behind"))"
    let short = offers(x, y, as: isTurned ? "behind or in front" : "in front or behind")
    return say(
      "task",
      [
        "\(noun.be) \(asked(a)) \(of) \(asked(b))?",
        "\(noun.does.capitalizedFirst) \(asked(a)) appear \(of) \(asked(b))?",
        "Look at \(asked(a)) and \(asked(b)). Is the former \(of) the latter?",
        "Find \(asked(a)) and \(asked(b)). \(noun.be.capitalizedFirst) \(asked(a)) \(of) \(asked(b))?",
        "Tell me whether \(asked(a)) \(noun.be) \(of) \(asked(b)).",
        "Judge by what is hidden: \(noun.be) \(asked(a)) \(of) \(asked(b))?",
        "Compared with \(asked(b)), \(noun.be) \(asked(a)) \(short)?",
        "How \(noun.does) \(asked(a)) stand to \(asked(b)): \(short)?",
        "Which is it, \(short)? Say how \(asked(a)) \(noun.be) placed to \(asked(b)).",
        "Say whether \(asked(a)) \(noun.be) \(of) \(asked(b)).",
      ])
  }

  private mutating func countTask() -> Words {
    guard let about = asked.about else { return "" }
    let words = self.about(about, thing: thing, isPlural: true)
    return say(
      "task",
      [
        "How many \(words) are there?",
        "How many \(words) does the picture show?",
        "How many \(words) do you see?",
        "Count the \(words) in the picture.",
        "Count the \(words).",
        "What is the number of \(words) in the picture?",
        "Look for all \(words). How many are there?",
        "In this picture, how many \(words) do you find?",
        "Tell me how many \(words) there are.",
        "Say how many \(words) are in the picture.",
        "Find all the \(words) and count them.",
        "The picture may hold several \(words). How many exactly?",
        "How many \(words) do you count in this picture?",
      ])
  }

  private mutating func existenceTask() -> Words {
    guard let about = asked.about else { return "" }
    let noun = noun(about)
    let asks = self.about(about, thing: thing, isPlural: false)
    let article = noun.isPlural ? "" : Noun.article(before: asks.wording) + " "
    return say(
      "task",
      [
        "\(noun.be.capitalizedFirst) there \(article)\(asks) in the picture?",
        "\(noun.be.capitalizedFirst) there \(article)\(asks)?",
        "Does the picture show \(article)\(asks)?",
        "Do you see \(article)\(asks)?",
        "Look for \(article)\(asks). Does the picture show any such thing?",
        "\(noun.does.capitalizedFirst) \(article)\(asks) appear in the picture?",
        "Say whether there \(noun.be) \(article)\(asks) in the picture.",
        "Tell me whether \(article)\(asks) \(noun.be) shown.",
        "Search the picture for \(article)\(asks). Do you find any?",
        "Among all that is shown, \(noun.be) there \(article)\(asks)?",
        "I am looking for \(article)\(asks). Does this picture show any?",
        "Yes or no: the picture shows \(article)\(asks).",
        "Tell me whether the picture shows \(article)\(asks).",
      ])
  }

  private mutating func largerTask() -> Words {
    let (a, b) = (asked.mentions[0].object, asked.mentions[1].object)
    func larger(_ wording: String = "larger") -> Words { offers("larger", "", as: wording) }
    return say(
      "task",
      [
        "Which is \(larger()), \(asked(a)) or \(asked(b))?",
        "Which of them is \(larger()) in the picture: \(asked(a)) or \(asked(b))?",
        "Compare \(asked(a)) with \(asked(b)). Which is shown \(larger())?",
        "Of \(asked(a)) and \(asked(b)), which is \(larger())?",
        "Which looks \(larger()): \(asked(a)) or \(asked(b))?",
        "Look at \(asked(a)) and \(asked(b)): which is \(larger()) as it appears here?",
        "In this picture, which is \(larger()): \(asked(a)) or \(asked(b))?",
        "Name the \(larger()) of the pair: \(asked(a)) or \(asked(b)).",
        "Say which is shown \(larger()), \(asked(a)) or \(asked(b)).",
        "Tell me which appears \(larger()): \(asked(a)) or \(asked(b)).",
        "Find \(asked(a)) and \(asked(b)). Which is \(larger())?",
      ])
  }

  private mutating func findTask() -> Words {
    let noun = askedNoun(target)
    return say(
      "task",
      [
        "Where exactly \(noun.be) \(asked(target))? Give \(noun.its) bounding box.",
        "Give the bounding box of \(asked(target)).",
        "Find \(asked(target)) and give the box around \(noun.them).",
        "Locate \(asked(target)) by a bounding box.",
        "What is the bounding box of \(asked(target))?",
        "Imagine a box drawn tightly around \(asked(target)). What are its coordinates?",
        "Which box encloses \(asked(target))?",
        "Point out \(asked(target)) with a box that just holds \(noun.them).",
        "Locate \(asked(target)) and give the pixel coordinates of the box around \(noun.them).",
        "State the bounds of \(asked(target)) in pixels.",
        "Look for \(asked(target)). From where to where \(noun.doesIt) reach, in pixels?",
        "Which pixels bound \(asked(target))?",
      ])
  }
}

import Traces

/// What is read off a picture once it is drawn, and the answer.
extension LakeSpeaker {
  /// Tells the runs of a leg as the line shows them.
  ///
  /// - Parameters:
  ///   - leg: Its runs.
  ///   - image: The picture that shows them, or 0 if they are told without one.
  ///   - length: How much is said.
  /// - Returns: The sentences, at least one.
  mutating func read(
    _ leg: [Run], image: Int, length: SpatialNavigationPuzzle.Length
  ) -> [Words] {
    switch length {
    case .terse: return [readList(leg, image: image)]
    case .plain:
      return roll(3) == 0 ? readSentences(leg, image: image) : [readList(leg, image: image)]
    case .thorough: return readSentences(leg, image: image)
    }
  }

  /// Whatever moves: the line in a picture, the walk in words.
  private mutating func mover(_ image: Int, isNamed: Bool = false) -> Words {
    if isNamed {
      if image == 0 { return roll(2) == 0 ? "the walk" : "the route" }
      return roll(2) == 0 ? "the line" : "the \(ink()) line"
    }
    if image > 0 {
      switch fresh(4, for: .mover) {
      case 0: return "the line"
      case 1: return "the \(ink()) line"
      case 2: return "it"
      default: return "the drawn path"
      }
    }
    switch fresh(3, for: .mover) {
    case 0: return "the walk"
    case 1: return "the route"
    default: return "it"
    }
  }

  private mutating func readList(_ leg: [Run], image: Int) -> Words {
    var words = Words()
    let verb: Words
    switch roll(5) {
    case 0: verb = "\(mover(image, isNamed: true)) goes "
    case 1: verb = image > 0 ? "In the picture the line goes " : "The way is "
    case 2: verb = image > 0 ? "Reading it off: " : "Step by step: "
    case 3: verb = "\(mover(image, isNamed: true)) runs "
    default: verb = image > 0 ? "Following the line, \(does("go")) " : "\(does("go")) "
    }
    words.append(verb)
    let joint = roll(3)
    for (index, piece) in leg.enumerated() {
      if index > 0 {
        words.append(
          verbatim: index == leg.count - 1
            ? [", and then ", " and ", ", then "][joint] : [", ", ", ", ", then "][joint])
      }
      words.append("\(run(piece, image: image, namesStart: index == 0 && roll(2) == 0))")
    }
    words.append(verbatim: ".")
    return words
  }

  private mutating func readSentences(_ leg: [Run], image: Int) -> [Words] {
    var sentences: [Words] = []
    for (index, piece) in leg.enumerated() {
      let run = run(piece, image: image, namesStart: roll(4) == 0)
      let mover = mover(image, isNamed: index == 0)
      var words: Words
      if index == 0 {
        // A later leg goes on from where the line already is.
        let isBeginning = piece.from == lake.start
        switch fresh(7, for: .reading) {
        case 0: words = "\(mover) goes \(run)"
        case 1:
          words =
            isBeginning ? "To begin with, \(mover) runs \(run)" : "This time \(mover) runs \(run)"
        case 2: words = "\(mover) \(isBeginning ? "sets out" : "goes on") \(run)"
        case 3: words = "\(mover) \(isBeginning ? "starts off" : "carries on") \(run)"
        case 4: words = "\(mover) leads \(run)"
        case 5: words = image > 0 ? "\(does("follow")) the line \(run)" : "\(does("go")) \(run)"
        default: words = "Here \(mover) takes \(object) \(run)"
        }
      } else {
        switch fresh(7, for: .reading) {
        case 0: words = "\(mover) goes on \(run)"
        case 1: words = "After that \(mover) runs \(run)"
        case 2: words = "Then \(mover) turns and goes \(run)"
        case 3:
          words =
            "\(one("It carries on", "From there it continues", "It keeps on", "On it goes")) \(run)"
        case 4: words = "Then \(mover) leads \(run)"
        case 5: words = image > 0 ? "\(does("follow")) it on, \(run)" : "\(does("go")) on \(run)"
        default:
          words = "\(piece.to == lake.goal ? "Finally" : "Here") \(mover) takes \(object) \(run)"
        }
      }
      if roll(5) < 3, let reason = reason(at: piece) { words.append(reason) }
      words.append(verbatim: ".")
      sentences.append(words)
    }
    return sentences
  }

  /// Why a run ends where it does.
  private mutating func reason(at run: Run) -> Words? {
    guard run.to != lake.goal else { return nil }
    let ahead = run.to.moved(run.move)
    let way = direction(run.move)
    guard !lake.isFree(ahead) else { return nil }
    let isHole = lake.contains(ahead)
    let thing = isHole ? "a hole" : "the edge"
    let side = run.move.whereabouts
    switch fresh(5, for: .reason) {
    case 0: return ", where \(blocked(run.to, run.move, as: "\(thing) blocks the way \(way)"))"
    case 1: return "; \(blocked(run.to, run.move, as: "\(thing) lies \(side)"))"
    case 2: return ", stopped by \(blocked(run.to, run.move, as: "\(thing) \(side)"))"
    case 3: return ", with \(blocked(run.to, run.move, as: "\(thing) \(side)"))"
    default:
      return
        ", where the straight run has to end, with \(blocked(run.to, run.move, as: "\(thing) \(side)"))"
    }
  }

  /// What the whole line shows.
  mutating func overview(image: Int, to end: Cell) -> Words {
    let there = naming.place(end)
    if end == lake.goal {
      switch roll(7) {
      case 0:
        return "The line now runs \(line(to: end, image: image, as: "from the start to the goal"))."
      case 1:
        return
          "In the picture the way \(line(to: end, image: image, as: "from the start to the goal")) is complete."
      case 2:
        return
          "Now the \(ink()) line joins \(line(to: end, image: image, as: "the start to the goal"))."
      case 3:
        return
          "The drawing is done: \(line(to: end, image: image, as: "the line ends at the goal"))."
      case 4:
        return
          "\(does("can")) see \(line(to: end, image: image, as: "the line arrive at the goal"))."
      case 5:
        return
          "With the path on the map, \(line(to: end, image: image, as: "its tip sits on the goal"))."
      default: return "\(line(to: end, image: image, as: "The line reaches the goal"))."
      }
    }
    switch fresh(6, for: .overview) {
    case 0: return "\(line(to: end, image: image, as: "The line now ends at \(there)"))."
    case 1: return "So far \(line(to: end, image: image, as: "the line comes as far as \(there)"))."
    case 2:
      return "The tip of the \(ink()) line is \(line(to: end, image: image, as: "at \(there)"))."
    case 3:
      return "\(does("have")) got \(line(to: end, image: image, as: "to \(there)")) on the map."
    case 4:
      return
        "The drawing shows a way \(line(to: end, image: image, as: "from the start to \(there)"))."
    default: return "That brings the line \(line(to: end, image: image, as: "to \(there)"))."
    }
  }

  /// Goes over the walk once more: no hole, its length, its turns.
  mutating func check(image: Int, length: SpatialNavigationPuzzle.Length) -> [Words] {
    var parts: [Words] = []
    let n = steps(solution.length)
    let what = image > 0 ? "line" : "path"
    switch roll(8) {
    case 0: parts.append("\(clear(image: image, as: "It never touches a hole")).")
    case 1: parts.append("\(clear(image: image, as: "No hole lies on it")).")
    case 2:
      parts.append("It stays out of the water: \(clear(image: image, as: "no hole is on it")).")
    case 3:
      parts.append(
        "\(clear(image: image, as: "It enters no hole")), and each move goes to a neighbour.")
    case 4:
      parts.append("Checking cell by cell, \(does("meet")) \(clear(image: image, as: "no hole")).")
    case 5: parts.append("\(clear(image: image, as: "None of these cells is a hole")).")
    case 6: parts.append("The whole way stays \(clear(image: image, as: "clear of every hole")).")
    default: parts.append("\(clear(image: image, as: "No cell of it is a hole")).")
    }
    guard length != .terse || form == .length else { return parts }
    switch roll(6) {
    case 0: parts.append("That makes \(self.length(what, image: image, as: n)).")
    case 1: parts.append("Counting, \(does("get")) \(self.length(what, image: image, as: n)).")
    case 2: parts.append("It takes \(self.length(what, image: image, as: n)).")
    case 3: parts.append("The count comes to \(self.length(what, image: image, as: n)).")
    case 4: parts.append("All in all \(does("need")) \(self.length(what, image: image, as: n)).")
    default:
      parts.append(
        "It takes \(self.length(what, image: image, as: n)), and \(self.length("shortest", as: "no walk is shorter than \(number(solution.length))"))."
      )
    }
    if length == .thorough {
      let t = solution.turns
      let wording =
        t == 0
        ? "does not turn"
        : t == 1 ? "turns once" : t == 2 ? "turns twice" : "turns \(number(t)) times"
      switch roll(4) {
      case 0: parts.append("On its way the path \(turns(image: image, as: wording)).")
      case 1: parts.append("Along the way the path \(turns(image: image, as: wording)).")
      case 2: parts.append("In all, the path \(turns(image: image, as: wording)).")
      default: break
      }
    }
    return parts
  }

  /// The answer, at the end.
  mutating func conclude(image: Int) -> Words {
    switch form {
    case .length:
      return conclusion(answer("\(solution.length)", as: "\(solution.length)", image: image))
    case .exists: return conclusion(answer("yes", as: "yes", image: image))
    default: return movesConclusion(answer(solution.walk, image: image))
    }
  }
}

extension Speaking {
  /// Leads over to an answer that is moves.
  mutating func movesConclusion(_ answer: Said) -> Words {
    switch roll(6) {
    case 0: return "So the moves are \(answer)"
    case 1: return "As letters: \(answer)"
    case 2: return "Written as moves: \(answer)"
    default: return conclusion(answer)
    }
  }

  /// Leads over to an answer.
  mutating func conclusion(_ answer: Said) -> Words {
    switch roll(10) {
    case 7: return "So the answer is \(answer)"
    case 8: return "The result: \(answer)"
    case 9: return "With that the answer is \(answer)"
    case 0: return "The answer is \(answer)"
    case 1: return "Therefore: \(answer)"
    case 2: return "Answer: \(answer)"
    case 3: return "This gives \(answer)"
    case 4: return "Hence \(answer)"
    case 5: return "That settles it: \(answer)"
    default: return "In the form asked for: \(answer)"
    }
  }
}

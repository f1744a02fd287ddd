import Seeding
import Traces

/// What is asked and told of a board with a blank.
extension JigsawSpeaker {
  /// The blank and its candidates, of this form of question.
  private var blank: (place: Int, truth: Int, wrong: [Int]) {
    guard let missing = scene.missing else { return (0, 0, []) }
    let wrong = missing.candidates.indices.filter { $0 != missing.truth }
    return (missing.place, missing.truth, wrong)
  }

  // MARK: - The question

  mutating func missingScenery() -> Words {
    let n = "\(count(as: "\(scene.numbers.count) pieces"))" as Words
    switch roll(7) {
    case 0: return "A piece is missing from this picture, and \(n) lie beside it."
    case 1: return "This picture has \(blankPlace()), and \(n) are offered for it."
    case 2:
      return "\(cutBoard().capitalized), and a place of it stands empty. \(n) lie beside it."
    case 3:
      return
        "Of this jigsaw all is put together but for a last place, for which there are \(n) to choose from."
    case 4:
      return
        "The board lacks a piece; it is among the \(count(as: "\(scene.numbers.count)")) shown."
    case 5: return "\(cutBoard().capitalized), with \(blankPlace()). Beside it lie \(n)."
    default: return "Somebody took a piece out of this picture; it is among others, \(n) in all."
    }
  }

  mutating func missingTask() -> Words {
    switch roll(8) {
    case 0: return "Which piece fills the blank?"
    case 1: return "Which of them completes the picture?"
    case 2: return "Choose the piece that was cut out of it."
    case 3: return "Say which piece belongs in the hole."
    case 4: return "Which piece was there before?"
    case 5: return "Find the piece that closes the gap."
    case 6: return "With which of them is the picture whole?"
    default: return "Name the piece that goes into the empty place."
    }
  }

  /// That the picture was cut, with rows and columns where there are several of each.
  private mutating func cutBoard() -> Words {
    guard isGrid else {
      return roll(2) == 0 ? "a picture was cut apart" : "a picture was cut into pieces"
    }
    return "a picture was cut into \(cut())"
  }

  /// The blank, as a noun.
  private mutating func blankPlace() -> Words {
    let there = placeName(blank.place)
    let noun = ["blank", "hole", "gap", "blank"][fresh(4, for: "hole")]
    return "\(blankClaim("a \(noun) \(there)"))"
  }

  private func blankClaim(_ wording: String) -> Said {
    let (row, column) = scene.cell(of: blank.place)
    return Said(Fact("blank", ["\(row + 1)", "\(column + 1)"]), as: wording)
  }

  // MARK: - Before the picture

  /// What is seen before the blank is filled: where it is, what the candidates look like, and which of them
  /// clash with what lies around it.
  mutating func missingOpening(_ length: JigsawAssemblyPuzzle.Length) -> [Words] {
    var sentences: [Words] = []
    if chance.happens(length == .terse ? 0.5 : 0.85) { sentences.append(blankSentence()) }
    if chance.happens(length == .terse ? 0.1 : 0.35) { sentences.append(offered()) }
    let few = length == .terse ? roll(2) : length == .plain ? 1 + roll(2) : scene.numbers.count
    for piece in chance.shuffled(Array(scene.numbers)).prefix(few).sorted() {
      if let words = look(piece) { sentences.append(words) }
    }
    let most = length == .thorough ? 3 : length == .plain ? 1 + roll(2) : 1
    return sentences + rejections(most, isLong: length == .thorough)
  }

  private mutating func blankSentence() -> Words {
    let there = placeName(blank.place)
    func said(_ wording: String) -> Said { blankClaim(wording) }
    switch fresh(9, for: "blank") {
    case 0: return "\(said("The blank is \(there)"))."
    case 1: return "A piece \(said("is missing \(there)"))."
    case 2: return "\(said("\(there.prefixed) there is a hole")) to fill."
    case 3: return "\(subject) look at \(said("the empty place \(there)"))."
    case 4:
      return "\(said("The gap lies \(there)")); what stands around it must run on in the piece."
    case 5: return "\(said("What is missing lies \(there)"))."
    case 6: return "What surrounds \(said("the hole \(there)")) tells what it held."
    case 7: return "Whatever fills \(said("the blank \(there)")) has to agree with its neighbours."
    default: return "\(said("The hole \(there)")) is where to look."
    }
  }

  private mutating func offered() -> Words {
    let n = scene.numbers.count
    switch roll(5) {
    case 0: return "There are \(count(as: "\(n) candidates"))."
    case 1: return "\(subject) have \(count(as: "\(n) pieces")) to choose from."
    case 2: return "Of the \(count(as: "\(n) candidates")) all were cut from the same picture."
    case 3: return "\(count(as: "\(n) pieces")) are on offer, much alike."
    default: return "\(subject) compare \(count(as: "\(n) candidates"))."
    }
  }

  /// Borders at which wrong candidates would break the picture, of each at most one, or some where much is said.
  private mutating func rejections(_ most: Int, isLong: Bool) -> [Words] {
    var found: [(piece: Int, side: Side)] = []
    for piece in chance.shuffled(blank.wrong) {
      let few = isLong && roll(3) == 0 ? 2 : 1
      for side in chance.shuffled(clashes(of: piece)).prefix(few) { found.append((piece, side)) }
    }
    var sentences: [Words] = []
    for (piece, side) in found.prefix(most) {
      let isNew = told.insert(["out", number(piece)]).inserted
      var words = clash(piece, side)
      if isNew, roll(3) == 0 {
        switch fresh(6, for: "out") {
        case 0: words.append(verbatim: " That rules it out.")
        case 1: words.append(verbatim: " So it was cut from another part.")
        case 2: words.append(verbatim: " It can be set aside.")
        case 3: words.append(verbatim: " It comes from some other part of the picture.")
        case 4: words.append(verbatim: " That speaks against it.")
        default: words.append(verbatim: " It drops out.")
        }
      }
      sentences.append(words)
    }
    return sentences
  }

  /// The sides at which a candidate clashes with the board, plainly more than the true one does.
  private func clashes(of piece: Int) -> [Side] {
    Side.allCases.filter { side in
      guard let beside = scene.place(side, of: blank.place) else { return false }
      let facing = side.beforeTurning(2)
      let fit = borders.step(beside, facing, show.tile(of: blank.truth))
      let step = borders.step(beside, facing, show.tile(of: piece))
      return step >= fit + 4 && step >= 1.6 * fit
    }
  }

  private mutating func clash(_ piece: Int, _ side: Side) -> Words {
    let name = name(piece)
    let edge = edge(side)
    func said(_ wording: String) -> Said {
      about("clashes", piece, [Self.word(side)], box: [show.box(of: piece)], as: wording)
    }
    switch fresh(12, for: "clash") {
    case 0: return "\(said("The \(edge) edge of \(name) clashes")) with what the board shows there."
    case 1: return "At \(said("the \(edge) edge of \(name) the colours jump"))."
    case 2: return "\(said("\(name) would leave a break at its \(edge) edge"))."
    case 3:
      return "In the blank, \(said("the \(edge) side of \(name) makes a step")) against the board."
    case 4: return "\(said("Along the \(edge) side of \(name) there is a mismatch"))."
    case 5: return "Could it be \(said("\(name)? Its \(edge) edge would make a step"))."
    case 6: return "Put into the gap, \(said("\(name) breaks the picture at its \(edge) edge"))."
    case 7: return "\(said("\(name) clashes with its surroundings at the \(edge) edge"))."
    case 8: return "Tried in the hole, \(said("\(name) jumps in colour at the \(edge) edge"))."
    case 9:
      return "\(said("There is a mismatch between the board and the \(edge) edge of \(name)"))."
    case 10:
      return "What lies around the blank \(said("breaks off at the \(edge) edge of \(name)"))."
    default:
      return "\(subject) try \(said("\(name), but its \(edge) edge clashes")) with its neighbour."
    }
  }

  /// Leads over to the picture.
  mutating func missingInvite() -> Words {
    // Where all others were ruled out, one remains.
    if blank.wrong.allSatisfy({ told.contains(["out", number($0)]) }), roll(2) == 0 {
      switch roll(4) {
      case 0: return "\(subject) put in the piece that remains."
      case 1: return "That leaves a candidate, which goes into its place."
      case 2: return "What remains goes into the blank."
      default: return "The candidate that has survived should complete it."
      }
    }
    switch roll(9) {
    case 0: return "\(subject) fill the blank and look."
    case 1: return "The picture, with the blank filled, should tell."
    case 2: return "Let \(object) put in what agrees with its surroundings."
    case 3: return "Filled with the piece that agrees best, the board looks like this."
    case 4: return "Let \(object) see the board without its gap."
    case 5: return "Now \(subject) lay the piece that agrees with the board into the hole."
    case 6: return "To be sure, \(subject) complete the picture."
    case 7: return "\(subject) try the rest in the gap and keep what runs on."
    default: return "Completed, the picture shows which it is."
    }
  }

  // MARK: - After the picture

  mutating func missingAfter(image: Int, _ length: JigsawAssemblyPuzzle.Length) -> [Words] {
    var sentences: [Words] = []
    if roll(2) == 0 { sentences.append(whole()) }
    let most = length == .terse ? roll(2) : length == .plain ? 1 : 2 + roll(2)
    return sentences + agreements(image: image, most)
  }

  /// Sides at which the true candidate goes on what the board shows.
  mutating func agreements(image: Int, _ most: Int) -> [Words] {
    let sides = Side.allCases.filter { side in
      scene.place(side, of: blank.place) != nil && !told.contains(["fits", Self.word(side)])
    }
    return chance.shuffled(sides).prefix(most).map { agreement($0, image: image) }
  }

  private mutating func agreement(_ side: Side, image: Int) -> Words {
    told.insert(["fits", Self.word(side)])
    let (name, edge) = (name(blank.truth), edge(side))
    let box = image > 0 ? show.target(blank.place) : show.box(of: blank.truth)
    func said(_ wording: String) -> Said {
      Said(
        Fact("fits", [number(blank.truth), Self.word(side)], image: image, boxes: [box]),
        as: wording)
    }
    switch fresh(8, for: "fits") {
    case 0: return "\(said("The \(edge) edge of \(name) runs on")) into the board."
    case 1: return "\(said("At its \(edge) edge \(name) carries on")) what the board shows."
    case 2: return "\(said("\(name) agrees with the board at its \(edge) edge"))."
    case 3: return "\(said("The \(edge) side of \(name) continues")) its surroundings."
    case 4: return "What the board shows \(said("goes on over the \(edge) edge of \(name)"))."
    case 5: return "\(said("Along its \(edge) side \(name) matches")) its neighbour."
    case 6: return "The colours carry on \(said("at the \(edge) edge of \(name)"))."
    default: return "\(said("The \(edge) edge of \(name) meets its like")) on the board."
    }
  }

  /// What follows for the question.
  mutating func missingCheck(image: Int) -> [Words] {
    let name = name(blank.truth)
    let box = image > 0 ? show.target(blank.place) : show.box(of: blank.truth)
    func said(_ wording: String) -> Said {
      Said(Fact("fills", [number(blank.truth)], image: image, boxes: [box]), as: wording)
    }
    switch roll(10) {
    case 0: return ["\(said("\(name) fills the blank"))."]
    case 1: return ["\(said("\(name) belongs in the gap"))."]
    case 2: return ["It is \(said("\(name) that completes the picture"))."]
    case 3: return ["\(said("What the hole needs is \(name)"))."]
    case 4: return ["\(said("\(name) closes the gap"))."]
    case 5: return ["So \(said("\(name) fits")), and the others were cut from elsewhere."]
    case 6: return ["\(said("\(name) goes there"))."]
    case 7: return ["With \(said("\(name) the picture is complete"))."]
    case 8: return ["The empty place \(said("needs \(name)"))."]
    default: return ["\(said("\(name) fits into the blank"))."]
    }
  }
}

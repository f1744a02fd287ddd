import Seeding
import Traces

/// What is asked and told of a piece that comes from elsewhere.
extension JigsawSpeaker {
  // MARK: - The question

  mutating func oddScenery() -> Words {
    let n = "\(count(as: "\(scene.layout.count) pieces"))" as Words
    switch roll(5) {
    case 0: return "A picture was cut into \(cut()), and a piece of another picture got among them."
    case 1: return "In this jigsaw of \(n) a stranger has taken the place of a piece."
    case 2: return "Of these \(n), all stand in their places but for an intruder."
    case 3: return "Somebody has replaced a piece of this picture, which was cut into \(cut())."
    default: return "The \(n) stand where they belong, except that a foreign piece lies among them."
    }
  }

  mutating func oddTask() -> Words {
    switch roll(6) {
    case 0: return "Which piece comes from elsewhere?"
    case 1: return "Which of them does not belong to the picture?"
    case 2: return "Find the piece that is no part of the picture."
    case 3: return "Name the piece that was taken from another picture."
    case 4: return "Which piece is out of place in this picture?"
    default: return "Say which piece is the intruder."
    }
  }

  // MARK: - Before a picture

  /// Borders at which the odd piece breaks the picture, and some at which others do not.
  mutating func suspicions(_ most: Int) -> [Words] {
    guard let odd = scene.odd?.place else { return [] }
    let pairs = scene.layout.seams.filter { $0.one != odd && $0.other != odd }
    let mean =
      pairs.reduce(0) { $0 + borders.step($1.one, $1.side, $1.other) } / Double(pairs.count)
    let breaks = Side.allCases.filter { side in
      guard let beside = scene.place(side, of: odd) else { return false }
      let step = borders.step(odd, side, beside)
      return step >= mean + 4 && step >= 1.6 * mean
    }
    let clashes = chance.shuffled(breaks).prefix(max(1, (most + 1) / 2)).map { clash(odd, $0) }
    let fits = agreements(max(roll(2), most - clashes.count))
    return linked(roll(2) == 0 ? clashes + fits : fits + clashes)
  }

  /// Borders at which pieces go on in each other, the odd piece left out.
  mutating func agreements(_ most: Int, among places: [Int]? = nil) -> [Words] {
    let pairs = scene.layout.seams.filter { seam in
      seam.one != scene.odd?.place && seam.other != scene.odd?.place
        && !told.contains(join(seam.one, seam.other))
        && (places.map { $0.contains(seam.one) && $0.contains(seam.other) } ?? true)
    }
    return chance.shuffled(pairs).prefix(most).map { seam in
      roll(2) == 0
        ? joined(seam.one, seam.side, seam.other)
        : joined(seam.other, seam.facing, seam.one)
    }
  }

  private mutating func clash(_ piece: Int, _ side: Side) -> Words {
    let name = name(piece)
    func said(_ wording: String) -> Said {
      about("clashes", piece, [Self.word(side)], box: [show.box(of: piece)], as: wording)
    }
    let edge = edge(side)
    switch fresh(10, for: "clash") {
    case 5: return "\(said("The \(edge) edge of \(name) is where the picture breaks"))."
    case 6: return "The colours beyond \(said("the \(edge) edge of \(name) jump"))."
    case 7: return "Beyond \(said("the \(edge) edge of \(name) there is a jump"))."
    case 8: return "What lies around \(said("clashes with the \(edge) side of \(name)"))."
    case 0: return "\(said("The \(edge) edge of \(name) clashes")) with what lies there."
    case 1: return "At \(said("the \(edge) edge of \(name) the colours jump"))."
    case 2: return "There is \(said("a break at the \(edge) edge of \(name)"))."
    case 3: return "\(said("The \(edge) side of \(name) makes a step")) against its neighbour."
    case 4: return "A suspect: \(said("a mismatch runs along the \(edge) edge of \(name)"))."
    default: return "\(said("Along the \(edge) side of \(name) there is a mismatch"))."
    }
  }

  /// Leads over to a picture.
  mutating func oddInvite(isFirst: Bool, isLast: Bool, _ step: [Int]) -> Words {
    if isLast {
      switch fresh(9, for: "odd-invite") {
      case 5: return "Let \(object) leave out what clashes and look at the rest."
      case 6: return "Taken away, the stranger should leave a whole."
      case 7: return "\(subject) lay out everything that agrees."
      case 0: return "\(subject) put the rest together and leave the doubtful piece out."
      case 1: return "Let \(object) join all that agree with each other."
      case 2: return "Without the stranger the rest should make a picture."
      case 3: return "\(subject) join whatever fits and see what stays empty."
      case 4: return "The board, with the suspect taken away, should tell."
      default: return "Now \(subject) put together all pieces but the suspect."
      }
    }
    switch fresh(6, for: "odd-invite") {
    case 4: return isFirst ? "\(subject) start where all is well." : "More of it follows."
    case 5: return isFirst ? "Step by step, then." : "The board fills further."
    case 0:
      return isFirst
        ? "\(subject) begin with pieces that agree." : "\(subject) go on from there."
    case 1: return isFirst ? "The board starts to fill." : "More of the board fills."
    case 2: return "Let \(object) lay out what surely belongs to the picture."
    default: return isFirst ? "To begin with, a part of the board." : "\(subject) add to it."
    }
  }

  // MARK: - After a picture

  mutating func oddAfter(
    _ step: [Int], _ filled: [Int], isLast: Bool, _ length: JigsawAssemblyPuzzle.Length
  ) -> [Words] {
    var sentences: [Words] = []
    if isLast, roll(2) == 0 {
      switch scene.rim > 0 ? [1, 3, 4, 5][roll(4)] : roll(8) {
      case 4: sentences.append("All that lies there agrees.")
      case 5: sentences.append("Nothing is amiss in what lies there.")
      case 6: sentences.append("The clashes are gone.")
      case 7: sentences.append("Lines and colours pass over the borders now.")
      case 0: sentences.append("What lies on the board runs on without a break.")
      case 1: sentences.append("No place stays empty but the suspect's.")
      case 2: sentences.append("Nothing jumps where the pieces meet now.")
      default: sentences.append("The rest makes sense as a picture.")
      }
    }
    let most = length == .terse ? roll(2) : length == .plain ? 1 : 2
    return sentences + agreements(most, among: filled)
  }

  /// What follows for the question.
  mutating func oddCheck() -> [Words] {
    guard let odd = scene.odd?.place else { return [] }
    let name = name(odd)
    func said(_ wording: String) -> Said {
      about("odd", odd, [], box: [show.box(of: odd)], as: wording)
    }
    switch roll(11) {
    case 8: return ["\(said("\(name) is from elsewhere"))."]
    case 9: return ["\(said("The stranger is \(name)"))."]
    case 10: return ["What stays out, \(said("\(name), comes from another picture"))."]
    case 0: return ["\(said("\(name) comes from elsewhere"))."]
    case 1: return ["\(said("\(name) does not belong to the picture"))."]
    case 2: return ["\(said("\(name) is the stranger")) among them."]
    case 3: return ["\(said("\(name) was cut from another picture"))."]
    case 4: return ["\(said("\(name) is not part of the picture"))."]
    case 5: return ["It is \(said("\(name) that comes from elsewhere"))."]
    case 6: return ["\(said("\(name) is the intruder")), for the others agree."]
    default: return ["\(said("Foreign to the picture is \(name)"))."]
    }
  }
}

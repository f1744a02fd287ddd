import Colour
import Seeding
import Traces

/// What is seen, weighed, drawn and read off.
extension JigsawSpeaker {
  // MARK: - Before a picture

  /// What is seen before anything is put together.
  mutating func opening(_ length: JigsawAssemblyPuzzle.Length) -> [Words] {
    told = []
    if scene.form == .missingPiece { return missingOpening(length) }
    isBrief = length == .terse
    positions = isBrief ? 1 : length == .plain ? 2 : 3
    comparisons = isBrief ? 0 : length == .plain ? 1 : 2
    var sentences: [Words] = []
    if chance.happens(length == .terse ? 0.3 : 0.7) { sentences.append(board()) }
    let few =
      switch length {
      case .terse: 1
      case .plain: min(3, scene.layout.count)
      case .thorough: min(6, scene.layout.count)
      }
    var looks: [Words] = []
    for piece in chance.shuffled(Array(scene.pieces.indices)).prefix(few).sorted() {
      let bySide = isBrief ? 5 : scene.form == .rotation ? 2 : 3
      if let words = roll(bySide) == 0 ? sideLook(piece) ?? look(piece) : look(piece) {
        looks.append(words)
      }
    }
    sentences += paired(looks)
    let most = length == .terse ? 1 : length == .plain ? 2 : 4
    sentences += likenesses(most)
    let trials = linked(weigh(most))
    if isTurnedToo, !trials.isEmpty { sentences.append(sidesAsFinished()) }
    sentences += trials
    return sentences
  }

  private mutating func board() -> Words {
    let n: Words = "\(count(as: "\(scene.layout.count) pieces"))"
    guard isGrid else {
      switch roll(6) {
      case 0: return "There are \(n)."
      case 1: return "\(subject) count \(n)."
      case 2: return "\(subject) see \(n)."
      case 3: return "Here are \(n)."
      case 4: return "The picture comes in \(n)."
      default: return "This is a matter of \(n)."
      }
    }
    switch scene.form == .oddPiece ? [0, 1, 3, 4, 5, 6, 7][roll(7)] : roll(8) {
    case 0: return "\(subject) see \(n), laid out in \(cut())."
    case 1: return "There are \(n)."
    case 2: return "The finished picture will have \(cut())."
    case 3: return "The pieces lie in \(cut())."
    case 4: return "The board has \(cut())."
    case 5: return "Here are \(n)."
    case 6: return "The picture comes in \(n)."
    default: return "\(subject) count \(n)."
    }
  }

  /// Something that tells a piece from most others; nil if there is nothing.
  mutating func look(_ piece: Int) -> Words? {
    let name = name(piece)
    var seen: [(said: Said, key: [String])] = []
    for part in PieceFacts.Part.allCases {
      guard let colour = facts.colour(of: part, piece: piece),
        tells(piece, { self.facts.colour(of: part, piece: $0) == colour })
      else { continue }
      let wording: String
      if part == .whole {
        switch fresh(6, for: "whole") {
        case 0: wording = "\(name) is mostly \(colour.rawValue)"
        case 1: wording = "on the whole \(name) is \(colour.rawValue)"
        case 2: wording = "\(name) shows mostly \(colour.rawValue)"
        case 3: wording = "mostly \(colour.rawValue) is what \(name) shows"
        case 4: wording = "\(name) looks \(colour.rawValue) on the whole"
        default: wording = "\(name) is \(colour.rawValue) on the whole"
        }
      } else {
        wording = sentence(part, name, colour.rawValue)
      }
      seen.append(
        (
          about(
            "colour", piece, [part.rawValue, colour.rawValue],
            box: [facts.box(of: part, piece: piece)], as: wording),
          ["colour", "\(piece)", part.rawValue, colour.rawValue]
        ))
    }
    if let light = facts.light(of: .whole, piece: piece),
      tells(piece, { self.facts.light(of: .whole, piece: $0) == light })
    {
      seen.append(
        (
          about(
            "light", piece, ["whole", light.rawValue], box: [show.box(of: piece)],
            as: wholly(name, light.rawValue)),
          ["light", "\(piece)"]
        ))
    }
    if let texture = facts.texture(of: piece),
      tells(piece, { self.facts.texture(of: $0) == texture })
    {
      let word =
        texture == "smooth"
        ? ["calm", "plain"][roll(2)] : ["busy", "crowded", "detailed"][roll(3)]
      seen.append(
        (
          about(
            "texture", piece, [texture], box: [show.box(of: piece)],
            as: ["\(name) looks \(word)", "\(name) is \(word)"][roll(2)]),
          ["texture", "\(piece)"]
        ))
    }
    guard let look = chance.element(of: seen) else { return nil }
    told.insert(look.key)
    return "\(look.said)"
  }

  /// Whether few pieces beside one have something.
  private func tells(_ piece: Int, _ has: (Int) -> Bool) -> Bool {
    let others = scene.numbers.count { $0 != piece && has($0) }
    return others <= (scene.numbers.count - 1) / 4
  }

  private mutating func wholly(_ name: String, _ word: String) -> String {
    switch fresh(4, for: "wholly") {
    case 0: "\(name) is \(word) on the whole"
    case 1: "on the whole \(name) is \(word)"
    case 2: "\(name) is mostly \(word)"
    default: "\(name) looks \(word)"
    }
  }

  private mutating func sentence(_ part: PieceFacts.Part, _ name: String, _ word: String) -> String
  {
    let at =
      switch part {
      case .top: "at the top"
      case .bottom: "at the bottom"
      case .left: "on the left"
      default: "on the right"
      }
    switch fresh(7, for: "part") {
    case 0: return "\(name) is \(word) \(at)"
    case 1: return "the \(part.rawValue) part of \(name) is \(word)"
    case 2: return "\(name) shows \(word) \(at)"
    case 3: return "\(name) has \(word) \(at)"
    case 4: return "the \(part.rawValue) part of \(name) shows \(word)"
    case 5: return "\(word) fills the \(part.rawValue) part of \(name)"
    default: return "\(at) \(name) is \(word)"
    }
  }

  /// Leads over to a picture.
  mutating func invite(isFirst: Bool, isLast: Bool, _ step: [Int]) -> Words {
    if scene.form == .oddPiece { return oddInvite(isFirst: isFirst, isLast: isLast, step) }
    if scene.form == .missingPiece { return missingInvite() }
    if let words = pairInvite(isFirst: isFirst, isLast: isLast, step) { return words }
    if isFirst && isLast {
      if scene.form == .rotation {
        switch roll(8) {
        case 5: return "\(subject) turn them where they lie and compare."
        case 6: return "Each has to be turned until it goes on in the others."
        case 7: return "Let \(object) look at the picture with all of them set straight."
        case 0: return "\(subject) turn each piece until its borders agree with its neighbours."
        case 1: return "With every piece turned as it should be, the picture appears."
        case 2: return "The turns are best seen in the picture."
        case 3: return "Let \(object) set all of them straight and look."
        default: return "\(subject) try the turns of each piece against those around it."
        }
      }
      if scene.form == .swapped {
        switch roll(7) {
        case 4: return "Let \(object) try the exchange."
        case 5: return "\(subject) take what stands out and let it change places."
        case 6: return "After the exchange nothing should jump any more."
        case 0: return "\(subject) exchange the pieces that stand out and look again."
        case 1: return "Exchanging them should mend the picture."
        case 2: return "Let \(object) put each where its surroundings continue."
        default: return "Mended, the picture looks like this."
        }
      }
      switch roll(11) {
      case 7: return "Let \(object) build it."
      case 8: return "Piece after piece finds its place in this way."
      case 9: return "With borders like these the picture can be built."
      case 10: return "\(subject) lay the pieces out accordingly."
      case 0: return "\(subject) put the pieces together."
      case 1: return "Let \(object) lay all of them where their borders agree."
      case 2: return "Joined along the borders that fit, the picture appears."
      case 3: return "Now \(subject) assemble the picture and look at it."
      case 4: return "Put together it should look like this."
      case 5: return "\(subject) move each piece to where its surroundings continue."
      default: return "To be sure, \(subject) build the whole picture."
      }
    }
    let isAlone = step.count == 1
    if isFirst {
      switch roll(7) {
      case 4: return "Step by step, then."
      case 5: return "\(subject) start to build."
      case 6: return "The board is empty as yet; that changes now."
      case 0: return "\(subject) begin with a part of the board."
      case 1:
        return isAlone
          ? "Let \(object) place a piece and see." : "Let \(object) place some of them and see."
      case 2: return "The board starts to fill."
      default:
        return isAlone
          ? "A piece comes to the board to begin with."
          : "A few pieces come to the board to begin with."
      }
    }
    switch fresh(6, for: "invite") {
    case 4: return isLast ? "\(subject) finish the board." : "The board fills further."
    case 5: return isLast ? "What is still missing comes now." : "On from there."
    case 0:
      return isLast
        ? (isAlone ? "The piece that remains completes it." : "The pieces that remain complete it.")
        : "\(subject) go on from there."
    case 1:
      return isLast
        ? "\(subject) fill what is still empty."
        : isAlone ? "Another piece joins them." : "Further pieces join them."
    case 2: return isLast ? "Now for the rest." : "\(subject) add to it."
    default:
      return isLast
        ? (isAlone ? "That leaves the last place." : "That leaves the last places.")
        : "Let \(object) continue."
    }
  }

  // MARK: - After a picture

  /// What is read off a picture.
  mutating func after(
    _ image: Int, _ step: [Int], _ filled: [Int], isLast: Bool,
    _ length: JigsawAssemblyPuzzle.Length
  ) -> [Words] {
    if scene.form == .oddPiece { return oddAfter(step, filled, isLast: isLast, length) }
    if scene.form == .missingPiece { return missingAfter(image: image, length) }
    var sentences: [Words] = []
    // Where all turns were told before, nothing else is left to say.
    if isLast, roll(2) == 0 || isTold && scene.form == .rotation { sentences.append(whole()) }
    switch scene.form {
    case .missingPiece, .oddPiece: return sentences
    case .rotation: return sentences + (isLast && !isTold ? turns(image, length) : [])
    case .pair:
      // Only the two that are asked about matter.
      return sentences
        + standing(scene.asked.filter { step.contains(scene.places[$0]) }, image: image)
        + (isLast && isTurnedToo && !isTold ? turnsOfSome(image: image, length) : [])
    case .swapped:
      return sentences
        + standing(swapped.filter { step.contains(scene.places[$0]) }, image: image)
    case .arrangement, .order: break
    }
    let few = length == .terse ? 1 : length == .plain ? 4 : 9
    sentences += standing(
      chance.shuffled(step).prefix(few).sorted().map { scene.pieces[$0] }, image: image)
    if length == .thorough || roll(3) == 0 {
      // A seam that the picture has closed, if it was not spoken of.
      let pairs = step.flatMap { place in
        Side.allCases.compactMap { side in
          scene.place(side, of: place).flatMap { other in
            filled.contains(other) && !told.contains(join(scene.pieces[place], scene.pieces[other]))
              ? (place, side, other) : nil
          }
        }
      }
      if let (place, side, other) = chance.element(of: pairs) {
        sentences.append(joined(scene.pieces[place], side, scene.pieces[other]))
      }
    }
    return sentences + (isLast && isTurnedToo && !isTold ? turnsOfSome(image: image, length) : [])
  }

  mutating func whole() -> Words {
    // Where pieces have lost their rims, gaps stay.
    guard scene.rim == 0 else {
      switch roll(7) {
      case 4: return "Across the gaps lines and colours carry on."
      case 5: return "Gaps apart, it is a picture again."
      case 6: return "What the rims have lost is small: the picture goes on beyond it."
      case 0: return "Over the gaps the picture goes on."
      case 1: return "But for the worn edges the picture is whole."
      case 2: return "It makes sense as a picture, though the rims are lost."
      default: return "Only the gaps of the lost rims remain."
      }
    }
    switch roll(12) {
    case 4: return "All of it hangs together now."
    case 5: return "Lines and colours pass over every border."
    case 6: return "Now it is a picture."
    case 7: return "The borders have vanished."
    case 8: return "It looks as it did before it was cut."
    case 9: return "Nothing is out of place any more."
    case 10: return "This is what was cut."
    case 0: return "No border shows any more."
    case 1: return "The picture is whole."
    case 2: return "Everything runs on without a break in it."
    case 3: return "It makes sense as a picture."
    default: return "Nothing jumps where the pieces meet."
    }
  }

  /// What is told where there is no picture.
  mutating func inWords(_ length: JigsawAssemblyPuzzle.Length) -> [Words] {
    if scene.form == .rotation { return turns(0, length) }
    if scene.form == .oddPiece { return agreements(length == .thorough ? 2 : 1) }
    if scene.form == .missingPiece { return agreements(image: 0, length == .thorough ? 2 : 1) }
    let few = length == .terse ? 1 : length == .plain ? 3 : 6
    return standing(
      chance.shuffled(Array(0..<scene.layout.count)).prefix(few).sorted().map { scene.pieces[$0] },
      image: 0) + (isTurnedToo ? turnsOfSome(image: 0, length) : [])
  }

  /// What follows for the question.
  mutating func check(image: Int, _ length: JigsawAssemblyPuzzle.Length) -> [Words] {
    guard isTold, scene.form != .rotation else { return checkOnce(image: image, length) }
    return [unsaid { $0.checkOnce(image: image, length).first ?? Words() }]
  }

  private mutating func checkOnce(image: Int, _ length: JigsawAssemblyPuzzle.Length) -> [Words] {
    switch scene.form {
    case .arrangement, .order:
      let said = order(scene.pieces, image: image, as: spoken(scene.pieces))
      switch roll(11) {
      case 6: return ["From place to place it reads \(said)."]
      case 7: return ["The pieces come as \(said)."]
      case 8: return ["That makes \(said)."]
      case 9: return ["What results is \(said)."]
      case 10: return ["Listed as asked, that is \(said)."]
      case 0: return ["Read in the order asked for, the pieces are \(said)."]
      case 1: return ["The finished picture reads \(said)."]
      case 2: return ["The list is \(said)."]
      case 3: return ["In order they are \(said)."]
      case 4: return ["\(subject) read off \(said)."]
      default: return ["Piece by piece the picture gives \(said)."]
      }
    case .pair:
      let (a, b) = (scene.asked[0], scene.asked[1])
      guard let side = Side.allCases.first(where: { Self.word($0) == value }) else { return [] }
      return [fitting(a, side, b)]
    case .swapped:
      let two = swapped
      let places = scene.places
      let boxes = two.map { image > 0 ? show.target(places[$0]) : show.box(of: $0) }
      func said(_ wording: String) -> Said {
        Said(Fact("swap", self.two(two), image: image, boxes: boxes), as: wording)
      }
      let (a, b) = (show.names[two[0]], show.names[two[1]])
      switch roll(8) {
      case 5: return ["\(said("Pieces \(a) and \(b) have to be exchanged"))."]
      case 6: return ["So \(said("pieces \(a) and \(b) had changed places"))."]
      case 7: return ["\(said("Pieces \(a) and \(b) are those to exchange"))."]
      case 0: return ["\(said("Pieces \(a) and \(b) must change places"))."]
      case 1: return ["Only \(said("pieces \(a) and \(b) stand in each other's place"))."]
      case 2: return ["\(said("Pieces \(a) and \(b) were exchanged")), and no others."]
      case 3: return ["It is \(said("pieces \(a) and \(b)")) that have to swap."]
      default: return ["All is well but for \(said("pieces \(a) and \(b), which have to swap"))."]
      }
    case .rotation: return []
    case .missingPiece: return missingCheck(image: image)
    case .oddPiece: return oddCheck()
    }
  }

  private func two(_ pieces: [Int]) -> [String] { pieces.map { number($0) } }
}

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
    var sentences: [Words] = []
    if chance.happens(length == .terse ? 0.3 : 0.7) { sentences.append(board()) }
    let few =
      switch length {
      case .terse: 1
      case .plain: min(3, scene.layout.count)
      case .thorough: min(6, scene.layout.count)
      }
    for piece in chance.shuffled(Array(scene.pieces.indices)).prefix(few).sorted() {
      if let words = look(piece) { sentences.append(words) }
    }
    let most = length == .terse ? 1 : length == .plain ? 2 : 4
    sentences += likenesses(most)
    let trials = weigh(most)
    if isTurnedToo, !trials.isEmpty { sentences.append(sidesAsFinished()) }
    sentences += trials
    return sentences
  }

  private mutating func board() -> Words {
    let n: Words = "\(count(as: "\(scene.layout.count) pieces"))"
    guard isGrid else {
      switch roll(4) {
      case 0: return "There are \(n)."
      case 1: return "\(subject) count \(n)."
      case 2: return "\(subject) see \(n)."
      default: return "This is a matter of \(n)."
      }
    }
    switch scene.form == .oddPiece ? [0, 1, 3, 4][roll(4)] : roll(5) {
    case 0: return "\(subject) see \(n), laid out in \(cut())."
    case 1: return "There are \(n)."
    case 2: return "The finished picture will have \(cut())."
    case 3: return "The pieces lie in \(cut())."
    default: return "\(subject) count \(n)."
    }
  }

  /// Something that tells a piece from most others; nil if there is nothing.
  mutating func look(_ piece: Int) -> Words? {
    let name = name(piece)
    var seen: [Said] = []
    for part in PieceFacts.Part.allCases {
      guard let colour = facts.colour(of: part, piece: piece),
        tells(piece, { self.facts.colour(of: part, piece: $0) == colour })
      else { continue }
      let wording: String
      if part == .whole {
        switch fresh(3, for: "whole") {
        case 0: wording = "\(name) is mostly \(colour.rawValue)"
        case 1: wording = "on the whole \(name) is \(colour.rawValue)"
        default: wording = "\(name) is \(colour.rawValue) on the whole"
        }
      } else {
        wording = sentence(part, name, colour.rawValue)
      }
      seen.append(
        about(
          "colour", piece, [part.rawValue, colour.rawValue],
          box: [facts.box(of: part, piece: piece)], as: wording))
    }
    if let light = facts.light(of: .whole, piece: piece),
      tells(piece, { self.facts.light(of: .whole, piece: $0) == light })
    {
      seen.append(
        about(
          "light", piece, ["whole", light.rawValue], box: [show.box(of: piece)],
          as: "\(name) is \(light.rawValue) on the whole"))
    }
    if let texture = facts.texture(of: piece),
      tells(piece, { self.facts.texture(of: $0) == texture })
    {
      let word = texture == "smooth" ? "calm" : ["busy", "crowded"][roll(2)]
      seen.append(
        about(
          "texture", piece, [texture], box: [show.box(of: piece)], as: "\(name) looks \(word)"))
    }
    return chance.element(of: seen).map { "\($0)." }
  }

  /// Whether few pieces beside one have something.
  private func tells(_ piece: Int, _ has: (Int) -> Bool) -> Bool {
    let others = scene.numbers.count { $0 != piece && has($0) }
    return others <= (scene.numbers.count - 1) / 4
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
    switch fresh(3, for: "part") {
    case 0: return "\(name) is \(word) \(at)"
    case 1: return "the \(part.rawValue) of \(name) is \(word)"
    default: return "\(at) \(name) is \(word)"
    }
  }

  /// Trials at borders: what does not go on there, and what does.
  private mutating func weigh(_ most: Int) -> [Words] {
    switch scene.form {
    case .rotation, .missingPiece: return []
    case .swapped: return asShown(most)
    case .oddPiece: return suspicions(most)
    case .arrangement, .order, .pair: break
    }
    var sentences: [Words] = []
    var trials = 0
    for place in chance.shuffled(Array(0..<scene.layout.count)) where trials < most {
      for side in chance.shuffled([Side.right, .bottom, .left, .top]) where trials < most {
        guard let beside = scene.place(side, of: place) else { continue }
        let (piece, other) = (scene.pieces[place], scene.pieces[beside])
        let isAsked = scene.form == .pair && Set([piece, other]) == Set(scene.asked)
        // Of a pair only borders on the way to the two matter.
        if scene.form == .pair, !scene.asked.contains(piece), !scene.asked.contains(other) {
          continue
        }
        guard !told.contains(join(piece, other)) else { continue }
        let wrong = wrongNeighbour(place, side, beside)
        if let wrong, roll(3) > 0 {
          sentences.append(rejected(piece, side, scene.pieces[wrong]))
          if isAsked || roll(4) == 0 {
            trials += 1
            continue
          }
        }
        guard !isAsked else { continue }
        sentences.append(fitting(piece, side, other))
        trials += 1
      }
    }
    return sentences
  }

  /// What stands out as the pieces lie, where two have changed places.
  private mutating func asShown(_ most: Int) -> [Words] {
    let moved = swapped
    var found: [(step: Double, piece: Int, side: Side, other: Int)] = []
    for piece in scene.pieces.indices where !moved.contains(piece) {
      for side in Side.allCases {
        guard let beside = scene.place(side, of: piece), moved.contains(beside) else { continue }
        let (fit, step) = (
          borders.step(piece, side, scene.places[scene.pieces[beside]]),
          borders.step(piece, side, scene.places[beside])
        )
        if step >= fit + 5, step >= 1.8 * fit { found.append((step, piece, side, beside)) }
      }
    }
    return found.sorted { $0.step > $1.step }.prefix(most).map {
      rejected($0.piece, $0.side, $0.other)
    }
  }

  /// The place whose piece would stand out most beside another.
  private mutating func wrongNeighbour(_ place: Int, _ side: Side, _ right: Int) -> Int? {
    let fit = borders.step(place, side, right)
    let candidates = (0..<scene.layout.count).filter { $0 != place && $0 != right }
    let ranked = candidates.map { (place: $0, step: borders.step(place, side, $0)) }
      .filter { $0.step >= fit + 8 && $0.step >= 2 * fit }
      .sorted { ($1.step, $0.place) < ($0.step, $1.place) }
    guard let wrong = ranked.first?.place else { return nil }
    return told.insert(["breaks", "\(place)", Self.word(side), "\(wrong)"]).inserted ? wrong : nil
  }

  func join(_ piece: Int, _ other: Int) -> [String] {
    ["seam", "\(min(piece, other))", "\(max(piece, other))"]
  }

  func edge(_ side: Side) -> String {
    switch side {
    case .left: "left"
    case .right: "right"
    case .top: "top"
    case .bottom: "bottom"
    }
  }

  mutating func fitting(_ piece: Int, _ side: Side, _ other: Int) -> Words {
    let (a, b) = (name(piece), name(other))
    func said(_ wording: String) -> Said { seam(piece, side, other, as: wording) }
    let to =
      switch side {
      case .left: "to the left of"
      case .right: "to the right of"
      case .top: "above"
      case .bottom: "below"
      }
    told.insert(join(piece, other))
    switch fresh(7, for: "fit") {
    case 0: return "\(said("The \(edge(side)) edge of \(a) runs on into \(b)"))."
    case 1: return "\(said("\(b) goes \(to) \(a)")): the borders match there."
    case 2: return "What ends at \(said("the \(edge(side)) edge of \(a) goes on in \(b)"))."
    case 3: return "\(said("\(b) belongs \(to) \(a)")), since the colours carry on."
    case 4: return "\(said("The \(edge(side)) side of \(a) is continued by \(b)"))."
    case 5: return "\(said("\(b) fits \(to) \(a)"))."
    default: return "\(subject) can join \(said("\(b) to the \(edge(side)) edge of \(a)"))."
    }
  }

  private mutating func rejected(_ piece: Int, _ side: Side, _ other: Int) -> Words {
    let (a, b) = (name(piece), name(other))
    func said(_ wording: String) -> Said { breaks(piece, side, other, as: wording) }
    // Where two have changed places, the pieces do lie so.
    let isShown = scene.form == .swapped
    let to =
      switch side {
      case .left: "to the left of"
      case .right: "to the right of"
      case .top: "above"
      case .bottom: "below"
      }
    switch fresh(6, for: "break") {
    case 0: return "\(said("\(b) \(to) \(a) \(isShown ? "leaves" : "would leave") a break"))."
    case 1:
      return isShown
        ? "\(said("\(b) \(to) \(a) breaks the picture"))."
        : "\(said("Putting \(b) \(to) \(a) breaks the picture"))."
    case 2: return "\(said("With \(b) \(to) \(a) the colours jump")) at the border."
    case 3: return "\(said("\(b) clashes with the \(edge(side)) edge of \(a)"))."
    case 4:
      return isShown
        ? "Where \(said("\(b) lies \(to) \(a), there is a mismatch"))."
        : "Could \(said("\(b) be \(to) \(a)? There is a mismatch")) at the border."
    default: return "At \(said("the \(edge(side)) edge of \(a), \(b) makes a step"))."
    }
  }

  /// Leads over to a picture.
  mutating func invite(isFirst: Bool, isLast: Bool, _ step: [Int]) -> Words {
    if scene.form == .oddPiece { return oddInvite(isFirst: isFirst, isLast: isLast, step) }
    if scene.form == .missingPiece { return missingInvite() }
    if let words = pairInvite(isFirst: isFirst, isLast: isLast, step) { return words }
    if isFirst && isLast {
      if scene.form == .rotation {
        switch roll(5) {
        case 0: return "\(subject) turn each piece until its borders agree with its neighbours."
        case 1: return "With every piece turned as it should be, the picture appears."
        case 2: return "The turns are best seen in the picture."
        case 3: return "Let \(object) set all of them straight and look."
        default: return "\(subject) try the turns of each piece against those around it."
        }
      }
      if scene.form == .swapped {
        switch roll(4) {
        case 0: return "\(subject) exchange the pieces that stand out and look again."
        case 1: return "Exchanging them should mend the picture."
        case 2: return "Let \(object) put each where its surroundings continue."
        default: return "Mended, the picture looks like this."
        }
      }
      switch roll(7) {
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
      switch roll(4) {
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
    switch fresh(4, for: "invite") {
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
      for piece in scene.asked where step.contains(scene.places[piece]) {
        sentences.append(standing(piece, image: image))
      }
      return sentences + (isLast && isTurnedToo && !isTold ? turnsOfSome(image: image, length) : [])
    case .swapped:
      for piece in swapped where step.contains(scene.places[piece]) {
        sentences.append(standing(piece, image: image))
      }
      return sentences
    case .arrangement, .order: break
    }
    let few = length == .terse ? 1 : length == .plain ? 4 : 9
    for place in chance.shuffled(step).prefix(few).sorted() {
      sentences.append(standing(scene.pieces[place], image: image))
    }
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
        sentences.append(fitting(scene.pieces[place], side, scene.pieces[other]))
      }
    }
    return sentences + (isLast && isTurnedToo && !isTold ? turnsOfSome(image: image, length) : [])
  }

  mutating func whole() -> Words {
    // Where pieces have lost their rims, gaps stay.
    guard scene.rim == 0 else {
      switch roll(4) {
      case 0: return "Over the gaps the picture goes on."
      case 1: return "But for the worn edges the picture is whole."
      case 2: return "It makes sense as a picture, though the rims are lost."
      default: return "Only the gaps of the lost rims remain."
      }
    }
    switch roll(5) {
    case 0: return "No border shows any more."
    case 1: return "The picture is whole."
    case 2: return "Everything runs on without a break in it."
    case 3: return "It makes sense as a picture."
    default: return "Nothing jumps where the pieces meet."
    }
  }

  private mutating func standing(_ piece: Int, image: Int) -> Words {
    unsaid { $0.standingOnce(piece, image: image) }
  }

  private mutating func standingOnce(_ piece: Int, image: Int) -> Words {
    let there = placeName(scene.places[piece])
    func said(_ wording: String) -> Said { placed(piece, image: image, as: wording) }
    let name = name(piece)
    switch fresh(6, for: "place") {
    case 0: return "\(said("\(name) stands \(there)"))."
    case 1: return "\(said("\(name) lies \(there)"))."
    case 2: return "\(said("\(there.prefixed) is \(name)"))."
    case 3: return "\(said("\(there.prefixed) \(subject) find \(name)"))."
    case 4: return "\(said("\(name) belongs \(there)"))."
    default: return "\(said("\(name) is \(there)"))."
    }
  }

  private mutating func turns(_ image: Int, _ length: JigsawAssemblyPuzzle.Length) -> [Words] {
    let style = roll(3)
    return scene.pieces.indices.dropFirst().flatMap { piece -> [Words] in
      let angle = degrees[piece]
      func said(_ wording: String) -> Said {
        Said(
          Fact(
            "turn", [number(piece), "\(angle)"], image: image,
            boxes: [image > 0 ? show.target(scene.places[piece]) : show.box(of: piece)]),
          as: wording)
      }
      let name = name(piece)
      if angle == 0 {
        return [
          style == 0
            ? "\(said("\(name) is upright already"))." : "\(said("\(name) stays upright"))."
        ]
      }
      var words: Words
      switch (angle, style) {
      case (180, 0): words = "\(said("\(name) lies upside down"))"
      case (_, 1): words = "\(said("\(name) goes round by \(angle) degrees clockwise"))"
      default: words = "\(said("\(name) needs \(angle) degrees clockwise"))"
      }
      words.append(verbatim: ".")
      // Why: what it joins once it stands so.
      let place = scene.places[piece]
      let sides = Side.allCases.filter { side in
        scene.place(side, of: place).map {
          !told.contains(join(piece, scene.pieces[$0]))
        } ?? false
      }
      guard length != .terse, let side = chance.element(of: sides),
        let other = scene.place(side, of: place)
      else { return [words] }
      let joined = fitting(piece, side, scene.pieces[other])
      return [words, roll(2) == 0 ? joined : "Turned like that, \(joined.uncapitalized)"]
    }
  }

  /// What is told where there is no picture.
  mutating func inWords(_ length: JigsawAssemblyPuzzle.Length) -> [Words] {
    if scene.form == .rotation { return turns(0, length) }
    if scene.form == .oddPiece { return agreements(length == .thorough ? 2 : 1) }
    if scene.form == .missingPiece { return agreements(image: 0, length == .thorough ? 2 : 1) }
    let few = length == .terse ? 1 : length == .plain ? 3 : 6
    return chance.shuffled(Array(0..<scene.layout.count)).prefix(few).sorted().map {
      standing(scene.pieces[$0], image: 0)
    } + (isTurnedToo ? turnsOfSome(image: 0, length) : [])
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
      switch roll(6) {
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
      switch roll(5) {
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

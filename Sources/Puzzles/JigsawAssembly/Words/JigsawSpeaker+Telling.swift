import Colour
import Seeding
import Traces

/// What is seen, weighed, drawn and read off.
extension JigsawSpeaker {
  // MARK: - Before a picture

  /// What is seen before anything is put together.
  mutating func opening(_ length: JigsawAssemblyPuzzle.Length) -> [Words] {
    told = []
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
    sentences += weigh(most)
    return sentences
  }

  private mutating func board() -> Words {
    switch roll(6) {
    case 0:
      return "\(subject) see \(count(as: "\(scene.layout.count) pieces")), laid out in \(cut())."
    case 1: return "There are \(count(as: "\(scene.layout.count) pieces"))."
    case 2: return "The finished picture will have \(cut())."
    case 3: return "The pieces lie in \(cut())."
    case 4: return "\(subject) count \(count(as: "\(scene.layout.count) pieces"))."
    default: return "This makes \(cut()) in all."
    }
  }

  /// Something that can be seen of a piece.
  private mutating func look(_ piece: Int) -> Words? {
    var seen: [Words] = []
    let name = name(piece)
    let whole = facts.colour(of: .whole, piece: piece)
    if let whole {
      let box = [facts.box(of: .whole, piece: piece)]
      func said(_ wording: String) -> Said {
        about("colour", piece, ["whole", whole.rawValue], box: box, as: wording)
      }
      switch fresh(3, for: "whole") {
      case 0: seen.append("\(said("\(name) is mostly \(whole.rawValue)"))")
      case 1: seen.append("\(said("on the whole \(name) is \(whole.rawValue)"))")
      default: seen.append("\(said("\(name) is \(whole.rawValue) on the whole"))")
      }
    }
    for part in [PieceFacts.Part.top, .bottom, .left, .right] {
      let box = [facts.box(of: part, piece: piece)]
      if let colour = facts.colour(of: part, piece: piece), colour != whole {
        let said = about(
          "colour", piece, [part.rawValue, colour.rawValue], box: box,
          as: sentence(part, name, colour.rawValue))
        seen.append("\(said)")
      } else if let light = facts.light(of: part, piece: piece) {
        let said = about(
          "light", piece, [part.rawValue, light.rawValue], box: box,
          as: sentence(part, name, light.rawValue))
        seen.append("\(said)")
      }
    }
    if let texture = facts.texture(of: piece) {
      let word =
        texture == "smooth"
        ? ["smooth", "plain", "calm"][roll(3)] : ["busy", "detailed", "crowded"][roll(3)]
      seen.append(
        "\(about("texture", piece, [texture], box: [show.box(of: piece)], as: "\(name) looks \(word)"))"
      )
    }
    let chosen = chance.shuffled(seen).prefix(1 + roll(2))
    guard !chosen.isEmpty else { return nil }
    var words = Words()
    for (index, part) in chosen.enumerated() {
      if index > 0 { words.append(verbatim: [", and ", "; ", ", while "][roll(3)]) }
      words.append(part)
    }
    words.append(verbatim: ".")
    return words
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

  /// Seams that fit and seams that would not, the clearest first.
  private mutating func weigh(_ most: Int) -> [Words] {
    guard scene.form != .rotation else { return [] }
    var sentences: [Words] = []
    let places = chance.shuffled(Array(0..<scene.layout.count))
    search: for place in places {
      for side in chance.shuffled([Side.right, .bottom, .left, .top]) {
        guard sentences.count < most else { break search }
        guard let beside = scene.place(side, of: place) else { continue }
        let (piece, other) = (scene.pieces[place], scene.pieces[beside])
        if roll(2) == 0, let wrong = wrongNeighbour(place, side, beside) {
          sentences.append(rejected(piece, side, scene.pieces[wrong]))
        } else if scene.form != .pair || Set([piece, other]) != Set(scene.asked) {
          guard told.insert(["seam", "\(min(piece, other))", "\(max(piece, other))"]).inserted
          else { continue }
          sentences.append(fitting(piece, side, other))
        }
      }
    }
    return sentences
  }

  /// A place whose piece would stand out beside another, and comes to mind: as it is shown, or an option.
  private mutating func wrongNeighbour(_ place: Int, _ side: Side, _ right: Int) -> Int? {
    let fit = borders.step(place, side, right)
    let candidates = (0..<scene.layout.count).filter { $0 != place && $0 != right }
    let bad = candidates.filter {
      let step = borders.step(place, side, $0)
      return step >= fit + 3.5 && step >= 1.6 * fit
    }
    guard let wrong = chance.element(of: bad) else { return nil }
    return told.insert(["breaks", "\(place)", Self.word(side), "\(wrong)"]).inserted ? wrong : nil
  }

  private func edge(_ side: Side) -> String {
    switch side {
    case .left: "left"
    case .right: "right"
    case .top: "top"
    case .bottom: "bottom"
    }
  }

  private mutating func fitting(_ piece: Int, _ side: Side, _ other: Int) -> Words {
    let (a, b) = (name(piece), name(other))
    func said(_ wording: String) -> Said { seam(piece, side, other, as: wording) }
    let to =
      switch side {
      case .left: "to the left of"
      case .right: "to the right of"
      case .top: "above"
      case .bottom: "below"
      }
    switch fresh(7, for: "fit") {
    case 0: return "\(said("The \(edge(side)) edge of \(a) runs on into \(b)"))."
    case 1: return "\(said("\(b) goes \(to) \(a)")): the contours meet there."
    case 2: return "What ends at \(said("the \(edge(side)) edge of \(a) goes on in \(b)"))."
    case 3: return "\(said("\(b) belongs \(to) \(a)")), since colours and lines carry on."
    case 4: return "\(said("The \(edge(side)) side of \(a) is continued by \(b)"))."
    case 5: return "Lines that leave \(said("the \(edge(side)) edge of \(a) come back in \(b)"))."
    default:
      return
        "\(subject) can join \(said("\(b) to the \(edge(side)) edge of \(a)")) without a seam that shows."
    }
  }

  private mutating func rejected(_ piece: Int, _ side: Side, _ other: Int) -> Words {
    let (a, b) = (name(piece), name(other))
    func said(_ wording: String) -> Said { breaks(piece, side, other, as: wording) }
    let to =
      switch side {
      case .left: "to the left of"
      case .right: "to the right of"
      case .top: "above"
      case .bottom: "below"
      }
    switch fresh(6, for: "break") {
    case 0: return "\(said("\(b) \(to) \(a) would leave a hard break"))."
    case 1: return "\(said("Putting \(b) \(to) \(a) breaks the picture")), so \(subject) drop that."
    case 2: return "\(said("With \(b) \(to) \(a) the colours jump")) from pixel to pixel."
    case 3: return "\(said("\(b) clashes with the \(edge(side)) edge of \(a)"))."
    case 4:
      return "Could \(said("\(b) be \(to) \(a)? There is a mismatch")) along the whole border."
    default:
      return "\(said("At the \(edge(side)) edge of \(a), \(b) makes a step")) that no picture has."
    }
  }

  /// Leads over to a picture.
  mutating func invite(isFirst: Bool, isLast: Bool, _ step: [Int]) -> Words {
    if isFirst && isLast {
      switch roll(8) {
      case 0: return "\(subject) put the pieces together."
      case 1: return "Let \(object) lay all of them where their borders agree."
      case 2: return "Joined along the borders that fit, the picture appears."
      case 3: return "Now \(subject) assemble the picture and look at it."
      case 4: return "Assembling the pieces will show whether this is consistent."
      case 5: return "With the gaps closed it should look like this."
      case 6: return "\(subject) move each piece to where its surroundings continue."
      default: return "To be sure, \(subject) build the whole picture."
      }
    }
    if isFirst {
      switch roll(4) {
      case 0: return "\(subject) begin with a part of the board."
      case 1: return "Let \(object) place some of them and see."
      case 2: return "The board starts to fill."
      default: return "A few pieces come to the board to begin with."
      }
    }
    switch fresh(5, for: "invite") {
    case 0: return isLast ? "The pieces that remain complete it." : "\(subject) go on from there."
    case 1: return isLast ? "\(subject) fill what is still empty." : "Further pieces join them."
    case 2: return isLast ? "Now for the rest." : "\(subject) add to it."
    case 3: return "The board grows where the borders agree."
    default: return isLast ? "That leaves the last places." : "Let \(object) continue."
    }
  }

  // MARK: - After a picture

  /// What is read off a picture.
  mutating func after(
    _ image: Int, _ step: [Int], _ filled: [Int], isLast: Bool,
    _ length: JigsawAssemblyPuzzle.Length
  ) -> [Words] {
    var sentences: [Words] = []
    if isLast, roll(2) == 0 { sentences.append(whole()) }
    if scene.form == .rotation { return sentences + (isLast ? turns(image, length) : []) }
    let few = length == .terse ? 1 : length == .plain ? 3 : 6
    for place in chance.shuffled(step).prefix(few).sorted() {
      sentences.append(standing(scene.pieces[place], image: image))
    }
    if length == .thorough || roll(3) == 0 {
      // A seam that the picture has closed.
      let pairs = step.flatMap { place in
        Side.allCases.compactMap { side in
          scene.place(side, of: place).flatMap { filled.contains($0) ? (place, side, $0) : nil }
        }
      }
      if let (place, side, other) = chance.element(of: pairs) {
        sentences.append(fitting(scene.pieces[place], side, scene.pieces[other]))
      }
    }
    return sentences
  }

  private mutating func whole() -> Words {
    switch roll(5) {
    case 0: return "No border shows any more."
    case 1: return "The picture is whole."
    case 2: return "Everything runs on without a break in it."
    case 3: return "It makes sense as a picture."
    default: return "Nothing jumps where the pieces meet."
    }
  }

  private mutating func standing(_ piece: Int, image: Int) -> Words {
    let there = placeName(scene.places[piece])
    func said(_ wording: String) -> Said { placed(piece, image: image, as: wording) }
    let name = name(piece)
    switch fresh(6, for: "place") {
    case 0: return "\(said("\(name) stands \(there)"))."
    case 1: return "\(said("\(name) has come to lie \(there)"))."
    case 2: return "\(said("\(there.prefixed) is \(name)"))."
    case 3: return "\(said("\(there.prefixed) \(subject) find \(name)"))."
    case 4: return "\(said("\(name) belongs \(there)"))."
    default: return "\(said("\(name) fills the place \(there)"))."
    }
  }

  private mutating func turns(_ image: Int, _ length: JigsawAssemblyPuzzle.Length) -> [Words] {
    scene.pieces.indices.dropFirst().map { piece in
      let angle = degrees[piece]
      func said(_ wording: String) -> Said {
        Said(
          Fact(
            "turn", [number(piece), "\(angle)"], image: image,
            boxes: [image > 0 ? show.target(scene.places[piece]) : show.box(of: piece)]),
          as: wording)
      }
      let name = name(piece)
      switch angle {
      case 0:
        switch fresh(3, for: "upright") {
        case 0: return "\(said("\(name) is upright already"))."
        case 1: return "\(said("\(name) stays upright"))."
        default: return "\(said("\(name) was upright"))."
        }
      case 180:
        switch fresh(3, for: "over") {
        case 0: return "\(said("\(name) is upside down"))."
        case 1: return "\(said("\(name) takes 180 degrees clockwise"))."
        default: return "\(said("\(name) stood upside down"))."
        }
      default:
        switch fresh(4, for: "turn") {
        case 0: return "\(said("\(name) needs \(angle) degrees clockwise"))."
        case 1: return "\(said("\(name) goes round by \(angle) degrees clockwise"))."
        case 2: return "\(said("\(name) has to be turned by \(angle) degrees clockwise"))."
        default: return "\(said("for \(name) it takes \(angle) degrees clockwise"))."
        }
      }
    }
  }

  /// What is told where there is no picture.
  mutating func inWords(_ length: JigsawAssemblyPuzzle.Length) -> [Words] {
    if scene.form == .rotation { return turns(0, length) }
    let few = length == .terse ? 1 : length == .plain ? 3 : 6
    return chance.shuffled(Array(0..<scene.layout.count)).prefix(few).sorted().map {
      standing(scene.pieces[$0], image: 0)
    }
  }

  /// What follows for the question.
  mutating func check(image: Int, _ length: JigsawAssemblyPuzzle.Length) -> [Words] {
    switch scene.form {
    case .arrangement, .order:
      let said = order(scene.pieces, image: image, as: spoken(scene.pieces))
      switch roll(6) {
      case 0: return ["Read in the order asked for, the pieces are \(said)."]
      case 1: return ["That makes \(said)."]
      case 2: return ["The list is \(said)."]
      case 3: return ["In order they are \(said)."]
      case 4: return ["\(subject) read off \(said)."]
      default: return ["So the pieces follow each other as \(said)."]
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
      case 3: return ["It takes an exchange of \(said("pieces \(a) and \(b)"))."]
      default: return ["All is well but for \(said("pieces \(a) and \(b), which have to swap"))."]
      }
    case .rotation: return []
    }
  }

  private func two(_ pieces: [Int]) -> [String] { pieces.map { number($0) } }

  /// The sentence with the answer.
  mutating func conclude(image: Int) -> Words {
    let said = answer(image: image)
    if scene.form == .arrangement, roll(2) == 0 {
      switch roll(3) {
      case 0: return "This is the option \(said)"
      case 1: return "Among the options that is \(said)"
      default: return "It is offered as \(said)"
      }
    }
    switch roll(8) {
    case 0: return "The answer is \(said)"
    case 1: return "Therefore: \(said)"
    case 2: return "Answer: \(said)"
    case 3: return "This gives \(said)"
    case 4: return "Hence \(said)"
    case 5: return "That settles it: \(said)"
    case 6: return "So the answer is \(said)"
    default: return "In the form asked for: \(said)"
    }
  }
}

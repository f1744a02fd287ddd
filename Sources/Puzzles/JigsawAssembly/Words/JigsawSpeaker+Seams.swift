import Seeding
import Traces

/// What is tried where pieces meet.
extension JigsawSpeaker {
  /// Trials at borders: what does not go on there, and what does.
  mutating func weigh(_ most: Int) -> [Words] {
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
          sentences.append(refuted(piece, side, scene.pieces[wrong]))
          if isAsked || roll(4) == 0 {
            trials += 1
            continue
          }
        }
        guard !isAsked else { continue }
        sentences.append(joined(piece, side, other))
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
      refuted($0.piece, $0.side, $0.other)
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

  /// Where something lies that is on a side, before the name of the piece whose side it is.
  func direction(_ side: Side) -> String {
    switch side {
    case .left: "to the left of"
    case .right: "to the right of"
    case .top: "above"
    case .bottom: "below"
    }
  }

  /// That two pieces join, and perhaps why.
  mutating func joined(_ piece: Int, _ side: Side, _ other: Int) -> Words {
    let isTurned = roll(2) == 0
    let words =
      isTurned
      ? joinedBySides(other, side.beforeTurning(2), piece) : joinedBySides(piece, side, other)
    return words ?? fitting(piece, side, other)
  }

  /// That a piece does not go where it is tried, and perhaps why.
  private mutating func refuted(_ piece: Int, _ side: Side, _ other: Int) -> Words {
    if roll(3) > 0, let words = partedBySides(piece, side, other) { return words }
    return rejected(piece, side, other)
  }

  mutating func fitting(_ piece: Int, _ side: Side, _ other: Int) -> Words {
    let (a, b) = (name(piece), name(other))
    func said(_ wording: String) -> Said { seam(piece, side, other, as: wording) }
    let to = direction(side)
    told.insert(join(piece, other))
    switch fresh(13, for: "fit") {
    case 7: return "\(said("\(b) sits well \(to) \(a)"))."
    case 8: return "From \(said("the \(edge(side)) edge of \(a) the picture leads on into \(b)"))."
    case 9: return "\(said("\(b) goes on where the \(edge(side)) edge of \(a) ends"))."
    case 10: return "The colours of \(said("\(b) agree with the \(edge(side)) edge of \(a)"))."
    case 11: return "The picture passes from \(said("the \(edge(side)) edge of \(a) into \(b)"))."
    case 12: return "\(said("\(b) is what comes \(to) \(a)")), by its colours."
    case 0: return "\(said("The \(edge(side)) edge of \(a) runs on into \(b)"))."
    case 1: return "\(said("\(b) goes \(to) \(a)")): the borders match there."
    case 2: return "What ends at \(said("the \(edge(side)) edge of \(a) goes on in \(b)"))."
    case 3: return "\(said("\(b) belongs \(to) \(a)")), since the colours carry on."
    case 4: return "\(said("The \(edge(side)) side of \(a) is continued by \(b)"))."
    case 5: return "\(said("\(b) fits \(to) \(a)"))."
    default: return "\(subject) can join \(said("\(b) to the \(edge(side)) edge of \(a)"))."
    }
  }

  mutating func rejected(_ piece: Int, _ side: Side, _ other: Int) -> Words {
    let (a, b) = (name(piece), name(other))
    func said(_ wording: String) -> Said { breaks(piece, side, other, as: wording) }
    // Where two have changed places, the pieces do lie so.
    let isShown = scene.form == .swapped
    let to = direction(side)
    switch fresh(10, for: "break") {
    case 6:
      return isShown
        ? "\(said("\(b) \(to) \(a) makes the colours jump"))."
        : "Trying \(said("\(b) \(to) \(a) makes the colours jump"))."
    case 7:
      let make = isShown ? "make" : "would make"
      return "\(said("The \(edge(side)) edge of \(a) and \(b) \(make) a mismatch"))."
    case 8:
      return isShown
        ? "\(said("A break shows where \(b) lies \(to) \(a)"))."
        : "\(said("A break would show with \(b) \(to) \(a)"))."
    case 9: return "Between \(said("the \(edge(side)) edge of \(a) and \(b) there is a step"))."
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
}

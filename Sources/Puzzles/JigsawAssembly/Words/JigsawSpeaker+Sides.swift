import Colour
import Seeding
import Traces

/// What the sides of pieces show: the colours along them, and the contours that cross them.
extension JigsawSpeaker {
  /// A colour along a third of a side.
  struct Stretch: Hashable, Sendable {
    let piece: Int
    let side: Side
    let third: SideFacts.Third
    let colour: ColourName
  }

  /// A contour that crosses a side.
  struct Crossing: Hashable, Sendable {
    let piece: Int
    let side: Side
    let percent: Int
  }

  // MARK: - By itself

  /// Something that a side of a piece shows and most others do not; nil if there is nothing.
  mutating func sideLook(_ piece: Int) -> Words? {
    var stretches: [Stretch] = []
    var crossings: [Crossing] = []
    for side in Side.allCases {
      for third in SideFacts.Third.allCases {
        guard let stretch = stretch(piece, side, third), isUntold(stretch),
          isRare(stretch, among: scene.numbers.map { ($0, side) })
        else { continue }
        stretches.append(stretch)
      }
      if positions > 0, let contour = sides.contours(of: piece, side).first {
        let crossing = Crossing(piece: piece, side: side, percent: contour.percent)
        if isUntold(crossing) { crossings.append(crossing) }
      }
    }
    if roll(3) == 0, let crossing = chance.element(of: crossings) { return said(crossing) }
    return chance.element(of: stretches).map { said($0) }
  }

  // MARK: - Where pieces join

  /// That two pieces join, by what their sides show; nil if they show nothing that speaks for it.
  mutating func joinedBySides(_ piece: Int, _ side: Side, _ other: Int) -> Words? {
    guard isUpright(piece), isUpright(other) else { return nil }
    if positions > 0, roll(2) == 0, let words = contourGoesOn(piece, side, other) { return words }
    guard !isBrief, comparisons > 0, roll(3) > 0 else {
      return positions > 0 ? contourGoesOn(piece, side, other) : nil
    }
    return coloursGoOn(piece, side, other)
      ?? (positions > 0 ? contourGoesOn(piece, side, other) : nil)
  }

  /// That a contour goes on from one piece in another.
  private mutating func contourGoesOn(_ piece: Int, _ side: Side, _ other: Int) -> Words? {
    let facing = side.beforeTurning(2)
    let theirs = sides.contours(of: other, facing)
    let meeting = sides.contours(of: piece, side).compactMap { contour in
      theirs.first { abs($0.percent - contour.percent) <= 2 }.map { (contour, $0) }
    }
    guard let (mine, its) = meeting.first else { return nil }
    // Round parts are easier to see than numbers.
    guard Self.fraction(mine.percent) != nil || roll(2) == 0 else { return nil }
    let crossing = Crossing(piece: piece, side: side, percent: mine.percent)
    let partner = Crossing(piece: other, side: facing, percent: its.percent)
    guard isUntold(crossing), isUntold(partner) else { return nil }
    // With places to spare, each side may be told by itself.
    if positions > 1, !isBrief, roll(3) == 0 {
      let (first, second) = (said(crossing, isClause: true), said(partner, isClause: true))
      told.insert(join(piece, other))
      let fit = fitClause(piece, side, other)
      switch fresh(4, for: "contours") {
      case 0: return "\(first), and \(second): \(fit)."
      case 1: return "\(first). \(second.capitalized), so \(fit)."
      case 2: return "Since \(first) and \(second), \(fit)."
      default: return "\(fit): \(first), and \(second)."
      }
    }
    tell(crossing)
    tell(partner)
    told.insert(join(piece, other))
    positions -= 1
    let (a, b) = (name(piece), name(other))
    let at = position(mine.percent, along: side)
    let edge = edge(side)
    func so(_ wording: String) -> Said {
      about(
        "continues", piece, [Self.word(side), number(other), "\(mine.percent)"],
        box: box(of: piece, side) + box(of: other, facing), as: wording)
    }
    let to = direction(side)
    switch fresh(9, for: "continues") {
    case 0:
      return "\(so("A contour crosses the \(edge) edge of \(a)\(within(at)) and goes on in \(b)"))."
    case 1:
      return
        "\(so("The line that meets the \(edge) edge of \(a)\(within(at)) is continued in \(b)"))."
    case 2:
      return "\(so("\(b) takes up the outline that leaves the \(edge) edge of \(a)\(after(at))"))."
    case 3:
      return
        "\(so("\(b) belongs \(to) \(a), since a contour that arrives there \(at) goes on in it"))."
    case 4:
      return
        "\(so("\(before(at).prefixed), a boundary runs over the \(edge) edge of \(a) into \(b)"))."
    case 5:
      return "\(so("The transition at the \(edge) edge of \(a), \(at), is found again in \(b)"))."
    case 6:
      return
        "What \(so("the \(edge) edge of \(a) shows \(at), a contour, goes straight on in \(b)"))."
    case 7:
      return
        "\(so("A line arrives at the \(edge) edge of \(a)\(after(at)), where \(b) carries it on"))."
    default:
      return "Follow \(so("the outline over the \(edge) edge of \(a), \(at), into \(b)"))."
    }
  }

  /// That the colours along two sides agree.
  private mutating func coloursGoOn(_ piece: Int, _ side: Side, _ other: Int) -> Words? {
    let facing = side.beforeTurning(2)
    let shared = SideFacts.Third.allCases.compactMap { third -> (Stretch, Stretch)? in
      guard let mine = stretch(piece, side, third), let its = stretch(other, facing, third),
        mine.colour == its.colour, isUntold(mine), isUntold(its),
        isRare(its, among: scene.numbers.filter { $0 != piece }.map { ($0, facing) })
      else { return nil }
      return (mine, its)
    }
    guard let (mine, its) = chance.element(of: shared) else { return nil }
    comparisons -= 1
    told.insert(join(piece, other))
    let (first, second) = (said(mine, isClause: true), said(its, isClause: true))
    let fit = fitClause(piece, side, other)
    switch fresh(7, for: "colours") {
    case 0: return "\(first), and \(second) too, so \(fit)."
    case 1: return "\(first). As \(second), \(fit)."
    case 2: return "Since \(first) and \(second), \(fit)."
    case 3: return "\(fit): \(first), and \(second)."
    case 4: return "\(first); \(second) as well. It seems that \(fit)."
    case 5: return "It speaks for itself that \(first) and \(second): \(fit)."
    default: return "\(fit), for \(first), just as \(second)."
    }
  }

  // MARK: - Where pieces part

  /// That a piece does not go where it is tried, by what the sides show; nil if they show nothing that
  /// speaks against it.
  mutating func partedBySides(_ piece: Int, _ side: Side, _ other: Int) -> Words? {
    guard !isBrief, isUpright(piece), isUpright(other) else { return nil }
    let facing = side.beforeTurning(2)
    let differing = SideFacts.Third.allCases.compactMap { third -> (Stretch, Stretch)? in
      guard let mine = stretch(piece, side, third), let its = stretch(other, facing, third),
        mine.colour != its.colour, isUntold(mine), isUntold(its)
      else { return nil }
      return (mine, its)
    }
    if comparisons > 0, let (mine, its) = chance.element(of: differing) {
      comparisons -= 1
      let (first, second) = (said(mine, isClause: true), said(its, isClause: true))
      let clash = breakClause(piece, side, other)
      switch fresh(6, for: "differ") {
      case 0: return "\(first), but \(second): \(clash)."
      case 1: return "While \(first), \(second); \(clash)."
      case 2: return "\(first). As \(second), \(clash)."
      case 3: return "\(clash), for \(first), whereas \(second)."
      case 4: return "Since \(first) and \(second), \(clash)."
      default: return "\(clash): \(first), yet \(second)."
      }
    }
    guard positions > 0, let contour = sides.contours(of: piece, side).first,
      sides.isPlain(other, facing, near: contour.percent)
    else { return nil }
    let crossing = Crossing(piece: piece, side: side, percent: contour.percent)
    guard isUntold(crossing) else { return nil }
    let first = said(crossing, isClause: true)
    let clash = breakClause(piece, side, other)
    switch fresh(4, for: "hanging") {
    case 0: return "\(first). Nothing there goes on with it: \(clash)."
    case 1: return "\(first). As it would end there, \(clash)."
    case 2: return "\(clash): \(first), with nothing there to go on in."
    default: return "\(first), and nothing beyond carries it on: \(clash)."
    }
  }

  private mutating func fitClause(_ piece: Int, _ side: Side, _ other: Int) -> Words {
    let (a, b) = (name(piece), name(other))
    let to = direction(side)
    func so(_ wording: String) -> Words { "\(seam(piece, side, other, as: wording))" }
    switch fresh(5, for: "fit-clause") {
    case 0: return so("\(b) belongs \(to) \(a)")
    case 1: return so("\(b) goes \(to) \(a)")
    case 2: return so("\(b) comes \(to) \(a)")
    case 3: return so("the \(edge(side)) edge of \(a) joins \(b)")
    default: return so("\(b) fits \(to) \(a)")
    }
  }

  private mutating func breakClause(_ piece: Int, _ side: Side, _ other: Int) -> Words {
    let (a, b) = (name(piece), name(other))
    let to = direction(side)
    let would = scene.form == .swapped ? "makes" : "would make"
    func so(_ wording: String) -> Words { "\(breaks(piece, side, other, as: wording))" }
    switch fresh(4, for: "break-clause") {
    case 0: return so("\(b) \(to) \(a) \(would) a break")
    case 1:
      return so("\(b) \(to) \(a) \(scene.form == .swapped ? "is" : "would be") a mismatch")
    case 2: return so("\(b) clashes with the \(edge(side)) edge of \(a)")
    default: return so("\(b) \(to) \(a) \(would) a jump")
    }
  }

  // MARK: - Facts

  private func stretch(_ piece: Int, _ side: Side, _ third: SideFacts.Third) -> Stretch? {
    sides.colour(of: piece, side, third).map {
      Stretch(piece: piece, side: side, third: third, colour: $0)
    }
  }

  /// Says a colour along a side and notes that it is said.
  ///
  /// - Parameters:
  ///   - stretch: The colour.
  ///   - isClause: Whether a word may stand before that joins it to others.
  /// - Returns: A clause that begins with a small letter, with no sign at its end.
  private mutating func said(_ stretch: Stretch, isClause: Bool = false) -> Words {
    tell(stretch)
    let (piece, side, colour) = (stretch.piece, stretch.side, stretch.colour.rawValue)
    let name = name(piece)
    let edge = "\(edge(side)) \(["edge", "side"][fresh(2, for: "edge")])"
    let at = place(stretch.third, along: side)
    let wording: String
    switch fresh(isClause ? 4 : 6, for: "stretch") {
    case 0: wording = "the \(edge) of \(name) is \(colour) \(at)"
    case 1: wording = "the \(edge) of \(name) shows \(colour) \(at)"
    case 2: wording = "\(colour) runs along the \(edge) of \(name) \(at)"
    case 3: wording = "\(name)'s \(edge) is \(colour) \(at)"
    case 4: wording = "\(at) the \(edge) of \(name) is \(colour)"
    default: wording = "along the \(edge) of \(name) there is \(colour) \(at)"
    }
    let values = [Self.word(side), word(stretch.third, along: side), colour]
    return "\(about("edge", piece, values, box: box(of: piece, side), as: wording))"
  }

  private func box(of piece: Int, _ side: Side) -> [Box] {
    sides.box(of: piece, side).map { [$0] } ?? []
  }

  /// Says a contour and notes that it is said.
  ///
  /// - Parameters:
  ///   - crossing: The contour.
  ///   - isClause: Whether a word may stand before that joins it to others.
  /// - Returns: A clause that begins with a small letter, with no sign at its end.
  private mutating func said(_ crossing: Crossing, isClause: Bool = false) -> Words {
    tell(crossing)
    positions -= 1
    let (piece, side) = (crossing.piece, crossing.side)
    let name = name(piece)
    let edge = edge(side)
    let at = position(crossing.percent, along: side)
    let wording: String
    switch fresh(isClause ? 6 : 8, for: "crossing") {
    case 0: wording = "a contour meets the \(edge) edge of \(name)\(after(at))"
    case 1: wording = "the \(edge) edge of \(name) is crossed by a contour \(at)"
    case 2: wording = "a line ends at the \(edge) edge of \(name), \(at)"
    case 3: wording = "\(name)'s \(edge) edge shows a transition \(at)"
    case 4: wording = "a boundary touches the \(edge) side of \(name)\(after(at))"
    case 5: wording = "an outline reaches the \(edge) edge of \(name)\(after(at))"
    case 6: wording = "\(before(at)), the \(edge) side of \(name) has a clear line"
    default: wording = "\(before(at)) an outline reaches the \(edge) edge of \(name)"
    }
    let values = [Self.word(side), "\(crossing.percent)"]
    return "\(about("contour", piece, values, box: box(of: piece, side), as: wording))"
  }

  /// A position after the name of a piece, from the number of which a comma sets a numeral apart.
  private func after(_ position: String) -> String {
    (position.first?.isNumber == true ? ", " : " ") + position
  }

  /// A position at the beginning, which is no place for a bare numeral.
  private func before(_ position: String) -> String {
    (position.first?.isNumber == true ? "at " : "") + position
  }

  /// A position after the name of a piece, where the sentence goes on.
  private func within(_ position: String) -> String {
    after(position) + (position.first?.isNumber == true ? "," : "")
  }

  /// How far along a side something lies, from the top or from the left.
  private mutating func position(_ percent: Int, along side: Side) -> String {
    let isLevel = side == .top || side == .bottom
    let way = isLevel ? ["of the way across", "of the way along"][roll(2)] : "of the way down"
    if let fraction = Self.fraction(percent), roll(6) > 0 { return "\(fraction) \(way)" }
    switch fresh(3, for: "position") {
    case 0: return "\(percent) percent \(way)"
    case 1: return "\(percent) % \(way)"
    default: return "\(percent) % from the \(isLevel ? "left" : "top")"
    }
  }

  /// The words for a part of a length, where it has some.
  private static func fraction(_ percent: Int) -> String? {
    let known = [
      (25, "a quarter"), (33, "a third"), (50, "half"), (67, "two thirds"), (75, "three quarters"),
    ]
    return known.first { abs($0.0 - percent) <= 2 }?.1
  }

  private func word(_ third: SideFacts.Third, along side: Side) -> String {
    let isLevel = side == .top || side == .bottom
    return switch third {
    case .first: isLevel ? "left" : "top"
    case .middle: "middle"
    case .last: isLevel ? "right" : "bottom"
    }
  }

  private func place(_ third: SideFacts.Third, along side: Side) -> String {
    let word = word(third, along: side)
    return switch word {
    case "left", "right": "on the \(word)"
    case "middle": "in the middle"
    default: "at the \(word)"
    }
  }

  // MARK: - What is told

  private func isUpright(_ piece: Int) -> Bool { scene.turns[piece] == 0 }

  private func isUntold(_ crossing: Crossing) -> Bool {
    !told.contains { key in
      key.count == 4 && key[0] == "contour" && key[1] == "\(crossing.piece)"
        && key[2] == Self.word(crossing.side)
    }
  }

  private mutating func tell(_ crossing: Crossing) {
    told.insert(
      ["contour", "\(crossing.piece)", Self.word(crossing.side), "\(crossing.percent)"])
  }

  /// Whether a colour along a side follows from nothing that was told.
  private func isUntold(_ stretch: Stretch) -> Bool {
    let (piece, colour) = ("\(stretch.piece)", stretch.colour.rawValue)
    let part: PieceFacts.Part =
      switch stretch.side {
      case .top: .top
      case .right: .right
      case .bottom: .bottom
      case .left: .left
      }
    return !told.contains(["edge", piece, Self.word(stretch.side), colour])
      && !told.contains(["colour", piece, part.rawValue, colour])
      && !told.contains(["colour", piece, PieceFacts.Part.whole.rawValue, colour])
  }

  private mutating func tell(_ stretch: Stretch) {
    told.insert(
      ["edge", "\(stretch.piece)", Self.word(stretch.side), stretch.colour.rawValue])
  }

  /// Whether few of some sides, beside the one meant, show the same.
  private func isRare(_ stretch: Stretch, among sides: [(piece: Int, side: Side)]) -> Bool {
    let others = sides.filter { $0.piece != stretch.piece }
    let same = others.count { piece, side in
      self.sides.colour(of: piece, side, stretch.third) == stretch.colour
    }
    return same * 3 <= others.count
  }
}

import Imaging
import ScoringKit
import Sight

/// What a line or marks are worth.
extension DrawnTarget {
  /// The share of the ink that must lie in the cells of the walk and in those marked, for a full score.
  private static let leastInLanes = 0.92
  /// Where so many of the cells that should not be marked are, all are marked.
  private static let mostStrangers = 0.75

  func score(_ picture: Picture) -> PictureScore {
    guard let alignment = Alignment(Sheet(picture), to: ground.sheet) else { return .unreadable }
    return panels == nil
      ? judge(BoardSight(alignment.sheet, on: ground, self)) : judgePanels(alignment.sheet)
  }

  /// Judges a picture of one board.
  private func judge(_ sight: BoardSight) -> PictureScore {
    let line = FollowedLine(sight, from: state.start, on: state)
    let marked = sight.rings.union(sight.spots)
    // A branch is no change of the board, a scribble over most of it is.
    let touched = Set(sight.sides.keys)
    let isScribble = 2 * touched.count > geometry.grid.count
    let keeping = sight.keeping(
      inkIn: marked.union(line.places).union(isScribble ? [] : touched), geometry)
    let lanes = sight.share(within: Set(line.places).union(marked))
    var details: [Score.Detail] = [
      .init("kept", keeping.share), .init("lanes", lanes), .init("moves", Double(line.moves.count)),
      .init("crossed", Double(line.shut)),
    ]
    func score(_ value: Double, _ reason: String) -> PictureScore {
      PictureScore(value, details: details, reason: reason)
    }
    guard keeping.isSame else { return score(0, "the picture does not show the problem's board") }
    guard sight.count > 0 || !marked.isEmpty else { return score(0, "nothing is drawn") }
    guard line.shut == 0 else {
      return score(
        0,
        sight.exits > 0
          ? "the line leaves the board"
          : "the line crosses \(legend.sides == nil ? "a hole" : "a wall")"
      )
    }
    let marks = overlap(marked, unseen: sight.unseen)
    if expected.kind != .none { details.append(.init("marks", marks)) }
    let drawn = value(of: line)
    details.append(.init("progress", drawn.value))
    let isClean = line.isOne && lanes >= Self.leastInLanes
    // A line that is not all that was drawn is worth half at most, and so is one that falls short.
    let whole = isClean ? drawn.value : 0.5 * drawn.value * lanes * line.shareFollowed
    let value = (drawn.isRight || expected.moves.isEmpty ? whole : 0.5 * whole) * marks
    let reason =
      !line.isOne
      ? "the line forks, or not all of it begins at the start"
      : lanes < Self.leastInLanes
        ? "ink lies beside the line"
        : marks < 1 ? "other cells are marked than should be" : drawn.reason
    return score(value, reason)
  }

  /// How far a line gets, whether it is right, and why.
  private func value(of line: FollowedLine) -> (value: Double, isRight: Bool, reason: String) {
    switch expected.form {
    case .path, .length, .exists:
      if expected.moves.isEmpty {
        return line.moves.isEmpty
          ? (1, true, "the marks are right") : (0, false, "there is no walk")
      }
      let isShort = line.moves.count == expected.moves.count
      if line.places.last == state.goal, expected.form != .length || isShort {
        guard expected.form != .path || accepted == "any-valid" || line.moves == expected.moves
        else { return (1, false, "the walk is another") }
        return (1, true, "the line leads from the start to the goal")
      }
      let all = Double(state.shortest ?? 1)
      let left = Double(line.places.last.flatMap(state.distanceToGoal) ?? Int(all))
      return (
        max(0, 1 - left / all), false,
        line.moves.isEmpty
          ? "no line leaves the start"
          : line.places.last == state.goal
            ? "the walk is not a shortest" : "the line ends before the goal"
      )
    case .safe, .end:
      guard !expected.moves.isEmpty else {
        return line.moves.isEmpty
          ? (1, true, "the mark is right") : (0, false, "no move can be made")
      }
      let same = zip(line.moves, expected.moves).prefix { $0 == $1 }.count
      if line.moves == expected.moves { return (1, true, "the line shows the moves") }
      guard same == line.moves.count else { return (0, false, "the line shows other moves") }
      return (Double(same) / Double(expected.moves.count), false, "the line ends too soon")
    case .cell, .choice:
      return line.moves.isEmpty ? (1, true, "the mark is right") : (0, false, "there is a line")
    }
  }

  /// What marks are worth: the cells that are marked and should be, as a share of those that are or should be; cells that
  /// hide their mark do not count.
  private func overlap(_ marked: Set<Place>, unseen: Set<Place>) -> Double {
    guard expected.kind != .none else { return 1 }
    let meant = expected.marks.subtracting(unseen)
    guard !meant.isEmpty || expected.marks.isEmpty else { return 0 }
    let right = marked.intersection(meant).count
    return Self.overlap(
      right: right, wrong: marked.count - right, meant: meant.count, cells: geometry.grid.count)
  }

  /// The same of numbers; nothing where more is marked wrongly than rightly, or nearly all is marked.
  private static func overlap(right: Int, wrong: Int, meant: Int, cells: Int) -> Double {
    guard meant + wrong > 0 else { return 1 }
    let others = Double(cells - meant)
    guard wrong <= right, wrong == 0 || Double(wrong) < mostStrangers * others else { return 0 }
    return Double(right) / Double(meant + wrong)
  }

  /// 1 if a picture's line is the beginning of a right one, and its marks are right ones; nil where they can't be seen.
  func stage(_ picture: Picture, _ number: Int, of count: Int) -> Double? {
    guard let alignment = Alignment(Sheet(picture), to: ground.sheet) else { return 0 }
    if panels != nil { return judgePanels(alignment.sheet, isLast: false).value }
    let sight = BoardSight(alignment.sheet, on: ground, self)
    let line = FollowedLine(sight, from: state.start, on: state)
    let marked = sight.rings.union(sight.spots)
    let places = Set(line.places).union(marked)
    // The start alone may be marked, where that is not seen.
    if sight.count == 0, marked.isEmpty, !sight.unseen.isDisjoint(with: expected.marks),
      sight.keeping(inkIn: sight.unseen, geometry).isSame
    {
      return nil
    }
    guard sight.count > 0 || !marked.isEmpty, sight.keeping(inkIn: places, geometry).isSame,
      line.shut == 0, line.isOne, sight.share(within: places) >= Self.leastInLanes,
      marked.isSubset(of: expected.marks)
    else { return 0 }
    let isAny = [.path, .exists].contains(expected.form) && accepted != "exact"
    return isAny || expected.moves.starts(with: line.moves) ? 1 : 0
  }

  // MARK: - Choices

  /// Judges a picture of four boards: a ring belongs where each wrong walk goes wrong.
  private func judgePanels(_ sheet: Sheet, isLast: Bool = true) -> PictureScore {
    var (right, marked, meant, kept) = (0, 0, 0, 1.0)
    var (isSame, strays) = (true, 0)
    for (panel, box) in (panels ?? []).enumerated() {
      let under = Surroundings(ground.sheet.part(box))
      let sight = BoardSight(sheet.part(box), on: under, self)
      let keeping = sight.keeping(inkIn: sight.rings, geometry)
      isSame = isSame && keeping.isSame
      kept = min(kept, keeping.share)
      marked += sight.rings.count
      if let fault = faults[panel] {
        meant += 1
        if sight.rings.contains(fault) { right += 1 }
      }
      // A line of a pixel's width through a cell is more than noise.
      if sight.amount(outside: sight.rings) > geometry.cell { strays += 1 }
    }
    let value =
      isSame && right > 0
      ? Self.overlap(
        right: right, wrong: marked - right + strays, meant: isLast ? meant : right,
        cells: (panels?.count ?? 1) * geometry.grid.count) : 0
    return PictureScore(
      value, details: [.init("kept", kept), .init("marks", value)],
      reason: !isSame
        ? "the picture does not show the problem's panels"
        : value == 1 ? "the rings are right" : "other cells are ringed than should be")
  }
}

/// A line that is followed from the start.
struct FollowedLine {
  /// The moves, up to where it ends or forks.
  private(set) var moves: [Direction] = []
  /// The cells, the start first.
  private(set) var places: [Place]
  /// Whether it neither forks nor meets itself, and crosses all the borders that are crossed.
  private(set) var isOne = true
  /// The number of borders that a line crosses where the way is shut, or the board ends.
  private(set) var shut = 0
  /// The share of the borders crossed that were followed.
  private(set) var shareFollowed = 1.0

  init(_ sight: BoardSight, from start: Place, on state: BoardState) {
    places = [start]
    var place = start
    var visited: Set<Place> = [start]
    while true {
      var ways = sight.sides[place] ?? []
      if let last = moves.last { ways.remove(last.opposite) }
      guard let way = ways.first else { break }
      guard ways.count == 1, let next = state.grid.neighbor(place, way) else {
        isOne = false
        break
      }
      guard visited.insert(next).inserted else {
        isOne = false
        break
      }
      place = next
      moves.append(way)
      places.append(place)
    }
    for (place, directions) in sight.sides {
      for direction in directions where state.entered(from: place, direction) == nil { shut += 1 }
    }
    shut = (shut + 1) / 2 + sight.exits
    if moves.count < sight.count { isOne = false }
    shareFollowed = sight.count > 0 ? Double(moves.count) / Double(sight.count) : 1
  }
}

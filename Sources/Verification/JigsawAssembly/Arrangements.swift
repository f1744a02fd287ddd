/// The arrangements of a board's pieces, and how much dearer their seams are than the true ones.
struct Arrangements {
  /// What another arrangement changes.
  struct Change {
    /// The cost of the seams that the truth has not.
    var new = 0.0
    /// The cost of the true seams that are gone.
    var gone = 0.0
  }

  private let board: Board
  /// Whether pieces stay in their places and only turn.
  private let turnsOnly: Bool
  /// The pieces that may stand for each other.
  private let twins: TwinGroups
  private var seams: Seams
  /// The piece in each place, or -1.
  private var pieces: [Int]
  /// The quarter turns of the piece in each place from where it stands upright.
  private var turns: [Int]
  private var truth = 0.0
  private var margin = Double.infinity

  init(_ board: Board, _ seams: Seams, _ twins: TwinGroups, turnsOnly: Bool) {
    (self.board, self.seams, self.twins) = (board, seams, twins)
    self.turnsOnly = turnsOnly
    pieces = board.pieces
    turns = Array(repeating: 0, count: board.count)
    for place in 0..<board.count {
      let seam = seam(at: place)
      truth += seam.kept
    }
  }

  /// Whether there are few enough arrangements to look at them all.
  var isExhaustible: Bool {
    if turnsOnly { return board.count <= 9 }
    return board.count <= (board.isTurned ? 4 : 8)
  }

  /// The least that the changed seams cost, as a multiple of the true seams that they replace, among all
  /// other arrangements.
  ///
  /// Piece 1 stands upright in all of them.
  mutating func marginOfAll() -> Double {
    margin = .infinity
    pieces = Array(repeating: -1, count: board.count)
    search(0, new: 0, kept: 0, used: 0, isTrue: true)
    pieces = board.pieces
    turns = Array(repeating: 0, count: board.count)
    return margin
  }

  private mutating func search(_ place: Int, new: Double, kept: Double, used: Int, isTrue: Bool) {
    if place == board.count {
      if !isTrue { compare(Change(new: new, gone: truth - kept)) }
      return
    }
    for piece in 0..<board.count where used >> piece & 1 == 0 {
      if turnsOnly, piece != board.pieces[place] { continue }
      for turn in 0..<(board.isTurned && piece != 0 ? 4 : 1) {
        pieces[place] = piece
        turns[place] = turn
        let seam = seam(at: place)
        search(
          place + 1, new: new + seam.new, kept: kept + seam.kept, used: used | 1 << piece,
          isTrue: isTrue && twins.stands(piece, turned: turn, for: board.pieces[place]))
      }
    }
    pieces[place] = -1
  }

  /// The same among the exchanges of two pieces, the turns of one, and the shifts of rows and columns.
  mutating func marginOfSwaps() -> Double {
    margin = .infinity
    let count = board.count
    if !turnsOnly {
      for first in 0..<count {
        for second in 0..<first {
          pieces.swapAt(first, second)
          compare(around: [first, second])
          pieces.swapAt(first, second)
        }
      }
      shift()
    }
    if board.isTurned {
      for place in 0..<count where pieces[place] != 0 {
        for turn in 1...3 {
          turns[place] = turn
          compare(around: [place])
        }
        turns[place] = 0
      }
    }
    return margin
  }

  /// Looks at the shifts of whole rows, and of whole columns.
  private mutating func shift() {
    let all = Array(0..<board.count)
    for (size, other, isRow) in [
      (board.rows, board.columns, true), (board.columns, board.rows, false),
    ] where size > 1 {
      for step in 1..<size {
        for number in 0..<size {
          for across in 0..<other {
            let place = isRow ? number * other + across : across * size + number
            let from = (number + step) % size
            pieces[place] = board.pieces[isRow ? from * other + across : across * size + from]
          }
        }
        compare(around: all)
        pieces = board.pieces
      }
    }
  }

  /// Compares the present arrangement, which differs from the truth in some places at most.
  private mutating func compare(around places: [Int]) {
    let isTrue = places.allSatisfy { place in
      twins.stands(pieces[place], turned: turns[place], for: board.pieces[place])
    }
    if isTrue { return }
    var ends: Set<Int> = []
    for place in places {
      ends.insert(place)
      if (place + 1) % board.columns != 0 { ends.insert(place + 1) }
      if place + board.columns < board.count { ends.insert(place + board.columns) }
    }
    var change = Change()
    for place in ends {
      let seam = seam(at: place)
      change.new += seam.new
      change.gone += trueCost(at: place) - seam.kept
    }
    compare(change)
  }

  /// Takes another arrangement than the truth into account.
  ///
  /// Where nothing that is true is gone the new seams only add to the cost; without any there are two truths.
  private mutating func compare(_ change: Change) {
    let least = truth * 1e-9
    if change.gone > least {
      margin = min(margin, change.new / change.gone)
    } else if change.new <= least {
      margin = 0
    }
  }

  /// The cost of the true seams on the left and the top of a place.
  private mutating func trueCost(at place: Int) -> Double {
    var cost = 0.0
    let piece = board.pieces[place]
    if place % board.columns > 0 { cost += self.cost(board.pieces[place - 1], 1, piece, 3) }
    if place >= board.columns {
      cost += self.cost(board.pieces[place - board.columns], 2, piece, 0)
    }
    return cost
  }

  /// The cost of the seams on the left and the top of a place: those that the truth has not, and those
  /// that it has.
  private mutating func seam(at place: Int) -> (new: Double, kept: Double) {
    var (new, kept) = (0.0, 0.0)
    if place % board.columns > 0 { add(place - 1, 1, place, to: &new, &kept) }
    if place >= board.columns { add(place - board.columns, 2, place, to: &new, &kept) }
    return (new, kept)
  }

  private mutating func add(
    _ place: Int, _ side: Int, _ next: Int, to new: inout Double, _ kept: inout Double
  ) {
    let piece = pieces[place]
    let other = pieces[next]
    let mine = (side - turns[place]) & 3
    let theirs = (side + 2 - turns[next]) & 3
    let cost = cost(piece, mine, other, theirs)
    if twins.isTrue(piece, mine, other, theirs) {
      kept += cost
    } else {
      new += cost
    }
  }

  private mutating func cost(_ piece: Int, _ side: Int, _ other: Int, _ otherSide: Int) -> Double {
    twins.isEmpty
      ? seams.cost(piece, side, other, otherSide)
      : twins.cost(piece, side, other, otherSide, &seams)
  }
}
